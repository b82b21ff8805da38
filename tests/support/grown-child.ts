// A child that was measured month by month, as its page gets it: scored by the project's own rules.
import { addDays, afterMonths, type CalendarDate, parseIsoDate } from '../../src/kernel/calendar';
import { responseCodeOf } from '../../src/kernel/code';
import type { Sex } from '../../src/kernel/growth/anthropometry';
import { correctedAgeDays } from '../../src/kernel/growth/corrected-age';
import { measureForAge } from '../../src/kernel/growth/curves';
import type { ChildPage, VisitRow } from '../../src/subjects/child-page/child-page';
import type { Measurement } from '../../src/subjects/children/submission/submission';
import { assessVisit } from '../../src/subjects/children/visits/visit';
import { withGains } from '../../src/subjects/children/visits/with-gains';

/** Of the KMS: what the settings begin with is not asked here. */
const LIMITS = {
  kbm: (_: Sex, months: number): number | null =>
    [null, 800, 900, 800, 600, 500, 400][months] ?? (months <= 10 ? 300 : 200),
  of: (name: 'redLine' | 'orangeLine' | 'directionBand'): number =>
    ({ redLine: -3, orangeLine: 1, directionBand: 0.1 })[name],
};

export const dayOfText = (text: string): CalendarDate => {
  const day = parseIsoDate(text);
  if (!day) throw new Error(`No day: ${text}`);
  return day;
};

export type Taken = Partial<Omit<Measurement, 'measuredOn'>> & { readonly on: string };

interface Grown {
  readonly sex?: Sex | null;
  readonly birthDate?: string | null;
  readonly gestationWeeks?: number | null;
  readonly today?: string;
  readonly visits: readonly Taken[];
}

const NOTHING = {
  weightKg: null,
  lengthHeightCm: null,
  position: null,
  armCm: null,
  headCm: null,
  oedema: null,
  breastfed: null,
  vitaminA: null,
  note: null,
};

/** The page of a child with these visits, oldest first. */
export function pageOf({
  sex = 'female',
  birthDate = '2024-11-20',
  gestationWeeks = null,
  today = '2026-11-28',
  visits,
}: Grown): ChildPage {
  const born = birthDate === null ? null : dayOfText(birthDate);
  const scored = visits.map(({ on, ...taken }) =>
    assessVisit(
      {
        responseId: on,
        responses: [on],
        order: on,
        submittedAt: 0,
        byCard: false,
        email: '',
        measurement: { ...NOTHING, ...taken, measuredOn: dayOfText(on) },
      },
      { sex, birthDate: born, gestationWeeks },
    ),
  );
  const rows = withGains(scored, sex, LIMITS).map((visit): VisitRow => {
    const { measurement, ageDays, completedMonths, scores, status, gain, byCard } = visit;
    const { measuredOn: on, weightKg, lengthHeightCm, position, headCm, armCm, oedema } = measurement;
    return {
      ...{ on, ageDays, completedMonths, weightKg, lengthHeightCm, position, headCm, armCm, byCard },
      correctedAgeDays: correctedAgeDays(born, gestationWeeks, on),
      correctedCm: scores.correctedLengthHeightCm,
      oedema: oedema === true,
      scores,
      status,
      gain,
      doubts: scores.weightForAge?.flagged ? ['Berat di luar batas wajar.'] : [],
    };
  });
  const code = responseCodeOf('grown');
  return {
    kelurahan: 'Krandegan',
    areStatusesWithheld: false,
    today: dayOfText(today),
    code,
    name: 'Lestari Widuri Kusumaningrum',
    sex,
    birthDate: born,
    gestationWeeks,
    posyandu: 'Mawar',
    rt: 2,
    rw: 1,
    status: 'active',
    since: null,
    visits: rows,
    day: dayOfText(today),
    needs: [
      {
        kind: 'rujuk',
        urgency: 2,
        why: ['Indikasi pendek, TB/U −2,31 (12 November 2026)'],
        due: dayOfText('2026-12-03'),
        overdueDays: 0,
        level: 'bidan',
        assigned: null,
        postponedUntil: null,
        url: 'https://docs.google.com/forms/d/e/a/viewform?entry.1=rujuk',
      },
    ],
    acts: [
      {
        kind: 'visit',
        on: dayOfText('2026-11-14'),
        until: null,
        result: 'ibu diberi konseling makan',
        actor: 'Bidan Ratna',
        response: null,
        decision: 'd1',
      },
    ],
    measureUrl: 'https://docs.google.com/forms/d/e/a/viewform?entry.2=kode',
  };
}

/** Monthly visits of a girl born at 32 weeks who falls behind, one of them with the weight of an adult. */
export function fallingBehind(months = 24): ChildPage {
  const birthDate = dayOfText('2024-11-20');
  const visits = Array.from({ length: months }, (_, month): Taken => {
    const on = addDays(afterMonths(birthDate, month + 1), -(month % 5));
    const day = Math.round((month + 1) * 30.4375);
    const z = -0.4 - 2.2 * (month / months);
    const measured = (indicator: Parameters<typeof measureForAge>[0], at: number, places: number): number =>
      Number((measureForAge(indicator, 'female', day, at) ?? 0).toFixed(places));
    return {
      on,
      weightKg: month === 8 ? 46 : measured('weightForAge', z, 1),
      lengthHeightCm: measured('lengthHeightForAge', z + 0.2, 1),
      position: month < 22 ? 'lying' : 'standing',
      headCm: month % 3 === 0 ? measured('headCircumferenceForAge', -0.5, 1) : null,
      armCm: month > 5 ? 13.1 : null,
    };
  });
  return pageOf({ birthDate, gestationWeeks: 32, visits });
}

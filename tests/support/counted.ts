import { type CalendarDate, parseIsoDate } from '../../src/kernel/calendar';
import { nutritionStatus } from '../../src/kernel/growth/classify';
import type { CountedChild, CountedVisit } from '../../src/subjects/recap/counted';

export function day(text: string): CalendarDate {
  const parsed = parseIsoDate(text);
  if (!parsed) throw new Error(`no such day: ${text}`);
  return parsed;
}

/** A visit as it is written in a test. */
export interface Taken {
  on: string;
  /** TB/U, BB/TB, BB/U; with `!` behind it WHO calls it implausible, none for not measured. */
  height?: string;
  wasting?: string;
  weight?: string;
  mark?: CountedVisit['mark'];
  notGained?: number;
  at?: string;
  sender?: string;
  kg?: number;
  byCard?: boolean;
  oedema?: boolean;
  vitaminA?: boolean;
  cm?: number;
  position?: 'lying' | 'standing';
}

const scoreOf = (text: string | undefined) =>
  text === undefined ? null : { z: Number.parseFloat(text), flagged: text.endsWith('!') };

export function visit({
  on,
  height,
  wasting,
  weight,
  mark = null,
  notGained = 0,
  ...more
}: Taken): CountedVisit {
  const scores = {
    lengthHeightForAge: scoreOf(height),
    weightForLengthHeight: scoreOf(wasting),
    weightForAge: scoreOf(weight),
  };
  const oedema = more.oedema ?? false;
  return {
    byCard: more.byCard ?? false,
    posyandu: more.at ?? 'Mawar',
    sender: more.sender ?? 'kader@x.example',
    measurement: {
      measuredOn: day(on),
      weightKg: weight === undefined && mark === null && more.kg === undefined ? null : (more.kg ?? 9),
      lengthHeightCm: height === undefined ? null : (more.cm ?? 80),
      position: more.position ?? 'lying',
      oedema,
    },
    scores,
    status: nutritionStatus(
      { ...scores, bmiForAge: null, headCircumferenceForAge: null },
      { completedMonths: 14, armCm: null, oedema },
    ),
    vitaminA: more.vitaminA ?? false,
    mark,
    notGained,
    belowRedLine: false,
  };
}

export interface Known {
  code?: string;
  born?: string;
  from?: string;
  posyandu?: string;
  residence?: CountedChild['summary']['residence'];
}

export const child = (known: Known, ...visits: readonly Taken[]): CountedChild => ({
  code: known.code ?? 'A',
  name: 'Budi',
  sex: 'male',
  summary: {
    posyandu: known.posyandu ?? 'Mawar',
    rw: 1,
    birthDate: day(known.born ?? '2025-01-10'),
    residence: known.residence ?? null,
  },
  knownFrom: day(known.from ?? '2025-02-01'),
  hasBooklet: null,
  visits: visits.map(visit),
});

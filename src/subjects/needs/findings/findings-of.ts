import {
  addDays,
  afterMonths,
  type CalendarDate,
  completedMonths,
  dayOf as dayOfInstant,
  daysBetween,
  firstOfMonth,
  type TimeZone,
} from '../../../kernel/calendar';
import { INDICATORS, type ZScore } from '../../../kernel/growth/anthropometry';
import type { Child } from '../../children/register/child';
import { isGone, isWatched } from '../../children/summary/child-status';
import { dangerDays, looksFor } from '../../children/visits/danger';
import { isMeasured, type Visit } from '../../children/visits/visit';
import { DOUBTFUL, type Finding } from './finding';
import { type FindingCode, ruleOf } from './rules';

/** What findings about a child go by besides the child. */
export interface FindingContext {
  /** The journalled day for which needs are worked out. */
  readonly day: CalendarDate;
  readonly zone: TimeZone;
  /** The day of the month on which the child's posyandu is open, in any month; `null` where nobody has said. */
  sessionIn(month: CalendarDate): CalendarDate | null;
  readonly limits: {
    of(name: 'sweepFromDay' | 'ageBeforeDays' | 'ageAfterDays'): number;
  };
}

/** What findings about a child go by. */
export type FollowedChild = Pick<
  Child,
  'identity' | 'residence' | 'visits' | 'alarms' | 'registeredAt' | 'place'
>;

/**
 * All that a child's register row and visits show, and that calls for somebody to do something: nothing for a child that has moved away or
 * died, and for one that has turned five only that its family is told so, and the signs of gizi buruk that nobody has acted on: a birthday
 * cures nobody.
 */
export function findingsOf(child: FollowedChild, context: FindingContext): readonly Finding[] {
  const { day } = context;
  const watched = { birthDate: child.identity.birthDate, residence: child.residence };
  if (isGone(watched)) return [];
  const severe = danger(child);
  if (!isWatched(watched, day)) return [...severe, ...turning(child, context)];
  return [
    ...severe,
    // Gizi buruk is treated, not fed as PMT lokal feeds.
    ...runs(child).filter(({ code }) => severe.length === 0 || ruleOf(code).need !== 'pmt'),
    ...gains(child),
    ...doubted(child),
    ...notMeasured(child, context),
    ...vitaminA(child, context),
    ...turning(child, context),
    ...incomplete(child, context),
  ];
}

const finding = (
  code: FindingCode,
  since: CalendarDate,
  { on = since, again = [], value = null, details = [] }: Partial<Omit<Finding, 'code' | 'since'>> = {},
): Finding => ({ code, since, again, on, value, details });

const dayOf = ({ measurement }: Visit): CalendarDate => measurement.measuredOn;

/** Before that day nobody could know of the child that anything was to be done. */
const registeredOn = ({ registeredAt }: FollowedChild, zone: TimeZone): CalendarDate =>
  dayOfInstant(registeredAt, zone);

/**
 * Signs of gizi buruk that no later visit has looked for and found gone: a month that begins anew takes none of them away, and neither
 * does a visit by the child's card.
 */
function danger(child: FollowedChild): readonly Finding[] {
  const open = dangerDays(child).flatMap((found) => {
    const signs = found.signs.filter(
      (sign) =>
        (found.alarm?.signs.includes(sign) ?? false) ||
        !child.visits.some(
          (later) =>
            dayOf(later) > found.on &&
            !later.byCard &&
            looksFor(sign, later) &&
            !later.status.severeSigns.includes(sign),
        ),
    );
    return signs.length === 0 ? [] : [{ on: found.on, signs, visit: found.visit }];
  });
  const [first, ...later] = open;
  const last = open[open.length - 1];
  if (!first || !last) return [];
  // Seen anew it has to be looked at anew, whatever was done about it before; where nothing was, it has been waiting since the first time.
  const found = finding('gizi-buruk', first.on, {
    on: last.on,
    again: later.map(({ on }) => on),
    value: last.visit?.scores.weightForLengthHeight?.z ?? null,
    details: [...new Set(open.flatMap(({ signs }) => signs))],
  });
  const measured = child.visits.filter((visit) => !visit.byCard && isMeasured(visit.measurement)).map(dayOf);
  return [{ ...found, passed: measured.filter((day) => day > last.on) }];
}

interface Run {
  readonly code: FindingCode;
  /** Whether the visit has the finding; `null` where it could not show it. */
  has(visit: Visit): boolean | null;
  /** The score that it goes by. */
  score(visit: Visit): ZScore | null;
}

/** PMT lokal is food for children from six months on without signs of gizi buruk: other visits show nothing of whether it is due. */
const FED_FROM_MONTHS = 6;
const mayBeFed = ({ completedMonths: months, status }: Visit): boolean =>
  (months === null || months >= FED_FROM_MONTHS) && status.severeSigns.length === 0;

const RUNS: readonly Run[] = [
  {
    code: 'bawah-garis-merah',
    has: ({ gain, scores }) => (scores.weightForAge ? gain.belowRedLine : null),
    score: ({ scores }) => scores.weightForAge,
  },
  {
    code: 'stunting',
    has: ({ status: { lengthHeightForAge: height } }) =>
      height && (height === 'stunted' || height === 'severely-stunted'),
    score: ({ scores }) => scores.lengthHeightForAge,
  },
  {
    code: 'atas-garis-oranye',
    has: ({ gain, scores }) => (scores.weightForAge ? gain.aboveOrangeLine : null),
    score: ({ scores }) => scores.weightForAge,
  },
  {
    code: 'gizi-kurang',
    has: (visit) => {
      const { weightForLengthHeight, arm } = visit.status;
      if (!mayBeFed(visit) || (weightForLengthHeight === null && arm === null)) return null;
      return weightForLengthHeight === 'wasted' || arm === 'wasted';
    },
    score: ({ scores }) => scores.weightForLengthHeight,
  },
  {
    code: 'bb-kurang',
    has: (visit) => {
      const { weightForAge: weight } = visit.status;
      if (!mayBeFed(visit) || weight === null) return null;
      return weight === 'underweight' || weight === 'severely-underweight';
    },
    score: ({ scores }) => scores.weightForAge,
  },
];

/** What holds since a visit and has held at each since that could show it: a card makes nothing better, nor does an implausible value. */
function runs({ visits }: FollowedChild): readonly Finding[] {
  return RUNS.flatMap((run) => {
    let found: Finding | null = null;
    for (const visit of visits) {
      const has = run.has(visit);
      const score = run.score(visit);
      if (has === null || (!has && (visit.byCard || score?.flagged))) continue;
      if (!has) found = null;
      else {
        const details = score?.flagged ? [DOUBTFUL] : [];
        const seen = { on: dayOf(visit), value: score?.z ?? null, details };
        found = finding(run.code, found?.since ?? dayOf(visit), seen);
      }
    }
    return found ? [found] : [];
  });
}

/** One month without enough gain, or several in a row: each month shows it anew. A gain by the child's card ends no row of them. */
function gains({ visits }: FollowedChild): readonly Finding[] {
  const judged = visits.filter(
    ({ gain: { mark }, byCard }) => mark === 'T' || (!byCard && (mark === 'N' || mark === 'B')),
  );
  const row = judged.slice(judged.map(({ gain }) => gain.mark === 'T').lastIndexOf(false) + 1);
  const last = row[row.length - 1];
  if (!last) return [];
  const [, second, ...later] = row;
  const shown = { value: last.gain.gainG, details: [String(row.length)] };
  if (!second) return [finding('satu-t', dayOf(last), shown)];
  return [finding('dua-t', dayOf(second), { on: dayOf(last), again: later.map(dayOf), ...shown })];
}

/** A visit has values that WHO calls implausible, and nobody has measured the same again since: holders of the child's card do not count. */
function doubted({ visits }: FollowedChild): readonly Finding[] {
  let doubt: Finding | null = null;
  for (const visit of visits) {
    const measured = INDICATORS.filter((indicator) => visit.scores[indicator]);
    const flagged = measured.filter((indicator) => visit.scores[indicator]?.flagged);
    if (flagged.length > 0) doubt = finding('nilai-diragukan', dayOf(visit), { details: flagged });
    else if (!visit.byCard && measured.some((indicator) => doubt?.details.includes(indicator))) doubt = null;
  }
  return doubt ? [doubt] : [];
}

/** Nobody has measured it this month, the month before neither, or never. */
function notMeasured(
  child: FollowedChild,
  { day, zone, sessionIn, limits }: FindingContext,
): readonly Finding[] {
  const month = firstOfMonth(day);
  const lastMonth = firstOfMonth(addDays(month, -1));
  const measured = child.visits.filter(({ measurement }) => isMeasured(measurement)).map(dayOf);
  const last = measured[measured.length - 1];
  if (last !== undefined && last >= month) return [];
  const soughtFrom = (of: CalendarDate): CalendarDate => {
    const session = sessionIn(of);
    return session ? addDays(session, 1) : addDays(of, limits.of('sweepFromDay') - 1);
  };
  const registered = registeredOn(child, zone);
  const from = soughtFrom(month);
  // Somebody may have closed it: each month the child is looked for anew.
  if (last === undefined)
    return [finding('belum-pernah-diukur', registered, { again: monthsBetween(registered, month) })];
  if (last < lastMonth) {
    const since = afterMonths(firstOfMonth(last), 2);
    const before = { code: 'belum-diukur', since: soughtFrom(afterMonths(firstOfMonth(last), 1)) } as const;
    const long = finding('dua-bulan-tidak-diukur', since, { on: last, again: monthsBetween(since, month) });
    // Who came, or came back, only then was sought by nobody before.
    const wasHere = registered < since && (child.residence === null || child.residence.on < since);
    return [wasHere ? { ...long, grewFrom: before } : long];
  }
  return day >= from ? [finding('belum-diukur', from, { on: last })] : [];
}

/** First days of the months after a day, up to one of them. */
function monthsBetween(day: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const next = afterMonths(firstOfMonth(day), 1);
  return next > last ? [] : [next, ...monthsBetween(next, last)];
}

const VITAMIN_A_MONTHS: readonly string[] = ['02', '08'];
const VITAMIN_A_AGE = { from: 6, to: 59 } as const;

/** In February and August, and the month after while somebody has still missed it: nobody who was registered only then. */
function vitaminA(child: FollowedChild, { day, zone }: FindingContext): readonly Finding[] {
  const { birthDate } = child.identity;
  const month = firstOfMonth(day);
  const campaign = [month, firstOfMonth(addDays(month, -1))].find((one) =>
    VITAMIN_A_MONTHS.includes(one.slice(5, 7)),
  );
  if (!campaign || !birthDate || firstOfMonth(registeredOn(child, zone)) > campaign) return [];
  const age = completedMonths(birthDate, campaign);
  const isDue = age >= VITAMIN_A_AGE.from && age <= VITAMIN_A_AGE.to;
  const given = child.visits.some((visit) => dayOf(visit) >= campaign && visit.measurement.vitaminA === true);
  return isDue && !given ? [finding('vitamin-a', campaign)] : [];
}

const TURNING = [
  { months: 6, code: 'usia-6-bulan' },
  { months: 24, code: 'usia-24-bulan' },
  { months: 60, code: 'usia-60-bulan' },
] as const;

/** Some days before a child reaches an age at which its family is told something, until some days after. */
function turning(child: FollowedChild, { day, zone, limits }: FindingContext): readonly Finding[] {
  const { birthDate } = child.identity;
  if (!birthDate) return [];
  const registered = registeredOn(child, zone);
  const before = limits.of('ageBeforeDays');
  const after = limits.of('ageAfterDays');
  return TURNING.flatMap(({ months, code }) => {
    const reached = afterMonths(birthDate, months);
    const from = addDays(reached, -before);
    if (day < from || day > addDays(reached, after)) return [];
    const since = addDays(from, Math.max(0, daysBetween(from, registered)));
    return [finding(code, since, { on: reached })];
  });
}

/** What of who and where it is nobody has said yet. */
function incomplete(child: FollowedChild, { zone }: FindingContext): readonly Finding[] {
  const { identity, place } = child;
  const since = registeredOn(child, zone);
  const missing = [
    ...(identity.birthDate === null ? ['tanggal_lahir'] : []),
    ...(identity.sex === null ? ['jenis_kelamin'] : []),
  ];
  const coarse = place === null || COARSE.includes(place.source);
  return [
    ...(missing.length > 0 ? [finding('identitas-inti', since, { details: missing })] : []),
    ...(identity.nik === null ? [finding('nik-kosong', since)] : []),
    ...(coarse ? [finding('titik-kasar', since)] : []),
  ];
}

const COARSE: readonly string[] = ['rt', 'rw', 'geocode', 'kelurahan'];

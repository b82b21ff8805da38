import { addDays, type CalendarDate, daysBetween } from '../../../kernel/calendar';
import type { Limits } from '../../../settings/limits';
import type { ContactSaid } from '../answers/said';
import type { Pregnancy } from './mothers';
import { NIFAS_DAYS, TERM_DAYS } from './pregnancies';

/** How a pregnancy stands. */
export type PregnancyState =
  | 'pregnant'
  | 'nifas'
  | 'over'
  | 'lost'
  | 'stillborn'
  | 'newborn-died'
  | 'mother-died'
  | 'moved'
  /** Long past its day, and nobody has told how it ended. */
  | 'unknown';

/** Days past the expected day after which nothing is shown of a pregnancy as if it went on. */
const SILENT_DAYS = 42;

/** When the child is expected (HPL); `null` where nobody has told when the pregnancy began. */
export const dueOn = ({ start }: Pregnancy): CalendarDate | null => start && addDays(start.on, TERM_DAYS);

/** Completed weeks since the last period; `null` where the day of it is not known, or is still to come. */
export function weeksOn({ start }: Pregnancy, day: CalendarDate): number | null {
  const days = start ? daysBetween(start.on, day) : -1;
  return days < 0 ? null : Math.floor(days / 7);
}

export type Trimester = 1 | 2 | 3;

/** @param weeks completed weeks */
export const trimesterAt = (weeks: number, limits: Limits): Trimester =>
  weeks <= limits.of('firstTrimester') ? 1 : weeks <= limits.of('secondTrimester') ? 2 : 3;

const OF_ENDING = {
  miscarriage: 'lost',
  stillbirth: 'stillborn',
  'newborn-died': 'newborn-died',
  'mother-died': 'mother-died',
  moved: 'moved',
} as const;

/** How a pregnancy stands on a day. */
export function stateOn(pregnancy: Pregnancy, day: CalendarDate): PregnancyState {
  const { ending, endedOn } = pregnancy;
  if (ending !== null) return OF_ENDING[ending];
  if (endedOn !== null) return daysBetween(endedOn, day) <= NIFAS_DAYS ? 'nifas' : 'over';
  const due = dueOn(pregnancy) ?? addDays(lastContactOn(pregnancy), TERM_DAYS);
  return daysBetween(due, day) > SILENT_DAYS ? 'unknown' : 'pregnant';
}

/** Somebody who is carrying a child, or has borne one in the last weeks, and of whom nothing sad was told: she may be reminded. */
export const isRemindedOn = (pregnancy: Pregnancy, day: CalendarDate): boolean => {
  const state = stateOn(pregnancy, day);
  return !pregnancy.isDoubted && (state === 'pregnant' || state === 'nifas' || state === 'over');
};

/** Of the latest contact of a pregnancy. */
export function lastContactOn({ contacts }: Pregnancy): CalendarDate {
  const last = contacts[contacts.length - 1];
  if (!last) throw new Error('a pregnancy has a contact');
  return last.on;
}

/** One visit that is told of on two days, a few days apart at most. */
const ONE_VISIT_DAYS = 7;

/** Contacts at which the pregnancy was looked after (ANC): those with a number, or a doctor, until its end; each number once in a few days. */
export function visitsOf({ contacts, endedOn }: Pregnancy): readonly ContactSaid[] {
  const visits: ContactSaid[] = [];
  for (const contact of contacts) {
    const { on, visit, doctor } = contact;
    if ((visit === null && doctor !== true) || (endedOn !== null && on > endedOn)) continue;
    const at = visits.findIndex(
      (known) => visit !== null && known.visit === visit && daysBetween(known.on, on) <= ONE_VISIT_DAYS,
    );
    const known = visits[at];
    if (known) visits[at] = { ...known, doctor: known.doctor === true || doctor };
    else visits.push(contact);
  }
  return visits;
}

/** Contacts of each trimester, and whether a doctor was there; `null` where the beginning is not known. */
export function visitsByTrimester(
  pregnancy: Pregnancy,
  limits: Limits,
): Readonly<Record<Trimester, { readonly count: number; readonly doctor: boolean }>> | null {
  if (!pregnancy.start) return null;
  const of = (trimester: Trimester) => {
    const own = visitsOf(pregnancy).filter(({ on }) => {
      const weeks = weeksOn(pregnancy, on);
      return weeks !== null && trimesterAt(weeks, limits) === trimester;
    });
    return { count: own.length, doctor: own.some(({ doctor }) => doctor === true) };
  };
  return { 1: of(1), 2: of(2), 3: of(3) };
}

/** Completed weeks of a whole pregnancy. */
const TERM_WEEKS = TERM_DAYS / 7;

/** Weeks by whose end each contact of a trimester should have been: one, two and three of them (ANC 1-2-3), spread evenly. */
function contactWeeks(limits: Limits): Readonly<Record<Trimester, readonly number[]>> {
  const [first, second] = [limits.of('firstTrimester'), limits.of('secondTrimester')];
  const spread = (from: number, to: number, count: number): readonly number[] =>
    Array.from({ length: count }, (_, i) => Math.round(from + ((to - from) * (i + 1)) / count));
  return { 1: [first], 2: spread(first, second, 2), 3: spread(second, TERM_WEEKS, 3) };
}

/** After a contact of a pregnancy whose beginning is not known the next one is asked for so many days later. */
const MONTHLY_DAYS = 28;

/** Visits after the birth (KF): the last day of each, counted from the birth. */
export const NIFAS_VISITS = [
  { visit: 1, from: 0, until: 3 },
  { visit: 2, from: 4, until: 7 },
  { visit: 3, from: 8, until: 28 },
  { visit: 4, from: 29, until: NIFAS_DAYS },
] as const;

/** The first visit after the birth whose time is not over and that was not made; `null` for none. */
export function nifasVisitDue(
  { endedOn, visitsAfter }: Pregnancy,
  day: CalendarDate,
): (typeof NIFAS_VISITS)[number] | null {
  if (endedOn === null) return null;
  const days = daysBetween(endedOn, day);
  return (
    NIFAS_VISITS.find(
      ({ visit, until }) => days <= until && !visitsAfter.some((made) => made.visit === visit),
    ) ?? null
  );
}

/**
 * The last day for the next contact: of a pregnancy the next of its trimester that was not made, or the first of the following one; after the
 * birth the next visit of nifas.
 *
 * @returns `null` where none is to come, or nobody is to be reminded
 */
export function nextContactOn(pregnancy: Pregnancy, day: CalendarDate, limits: Limits): CalendarDate | null {
  if (!isRemindedOn(pregnancy, day)) return null;
  const { endedOn, start } = pregnancy;
  if (endedOn !== null) {
    const due = nifasVisitDue(pregnancy, day);
    return due && addDays(endedOn, due.until);
  }
  const weeks = weeksOn(pregnancy, day);
  const visits = visitsByTrimester(pregnancy, limits);
  if (!start || weeks === null || visits === null) return addDays(lastContactOn(pregnancy), MONTHLY_DAYS);
  const trimester = trimesterAt(weeks, limits);
  const wanted = contactWeeks(limits);
  const left = [
    ...wanted[trimester].slice(visits[trimester].count),
    ...([1, 2, 3] as const).filter((one) => one > trimester).flatMap((one) => wanted[one]),
  ];
  const [next] = left;
  return next === undefined ? addDays(start.on, TERM_DAYS) : addDays(start.on, next * 7 + 6);
}

/** Tablets (TTD or MMS) that she got until the pregnancy ended; `null` where nobody has said. */
export function tabletsOf({ contacts, endedOn }: Pregnancy): number | null {
  const given = contacts.flatMap(({ on, tablets }) =>
    tablets === null || (endedOn !== null && on > endedOn) ? [] : [tablets],
  );
  return given.length === 0 ? null : given.reduce((sum, tablets) => sum + tablets, 0);
}

/** The latest answer to a question about the woman while she was pregnant. */
export function lastOf<K extends keyof ContactSaid>(
  { contacts, endedOn }: Pregnancy,
  key: K,
): { readonly value: NonNullable<ContactSaid[K]>; readonly on: CalendarDate } | null {
  for (const contact of [...contacts].reverse()) {
    const value = contact[key];
    if (value !== null && value !== undefined && (endedOn === null || contact.on <= endedOn))
      return { value, on: contact.on };
  }
  return null;
}

/** Change of weight from the first to the last weighing of the pregnancy, kg; `null` where there are not two. */
export function weightGainKg({ contacts, endedOn }: Pregnancy): number | null {
  const weighed = contacts.flatMap(({ on, weightKg }) =>
    weightKg !== null && (endedOn === null || on < endedOn) ? [weightKg] : [],
  );
  const [first] = weighed;
  const last = weighed[weighed.length - 1];
  return first === undefined || last === undefined || weighed.length < 2
    ? null
    : Math.round((last - first) * 100) / 100;
}

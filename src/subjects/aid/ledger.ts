'beside the script';

// Who is entitled to what, and who has had it: worked out from rows alone.
import { addDays, afterMonths, type CalendarDate, daysBetween } from '../../kernel/calendar';
import { grouped } from '../../kernel/grouped';
import { compareText } from '../../ledger/responses/response';
import { AGE_LIMIT_MONTHS } from '../children/submission/limits';
import { isGone } from '../children/summary/child-status';
import type { AidChild, Gift } from './aid-child';
import { type Cycle, cyclesOf } from './cycles';
import { isOfCalendar, onceIn, type Period, periodOf } from './periods';
import type { Program } from './programs';
import { givenIn, type Recipient, receivedOn } from './received';
import { type Standing, standingOn } from './standing';
import { agesIn, metBy } from './terms';
import { PERIOD_NAME } from './words';

/** A row before it is known what others have given. */
export interface Portion {
  readonly program: Program;
  readonly period: Period;
  readonly recipient: Recipient;
  readonly gifts: readonly Gift[];
  readonly given: number;
  /** By what parts of the condition it is due; none where it is not. */
  readonly reasons: readonly string[];
  /** Whether there is a condition, and anything was known of the recipient at the time. */
  readonly isJudged: boolean;
  /** The children by whom it is due. */
  readonly entitled: readonly AidChild[];
  /** Of what nobody has been given yet, the first day on which it could have been asked for; `null` for no such limit, and for all else. */
  readonly opens: CalendarDate | null;
}

/** What was given and what is due, as far as programmes say. */
export interface Portions {
  readonly portions: readonly Portion[];
  /** What names no programme that is known. */
  readonly strange: readonly Gift[];
}

/**
 * What was given by programmes, and what is due on a day; and what names no programme that is known.
 *
 * @param wanted the programmes of interest
 */
export function portionsOn(
  children: readonly AidChild[],
  gifts: readonly Gift[],
  programs: readonly Program[],
  day: CalendarDate,
  wanted = programs,
): Portions {
  const { received, astray, strange } = receivedOn({ children, gifts, programs }, day, wanted);
  const standings = remembered();
  const portions = [...received, ...astray].flatMap(({ program, recipient, gifts: own }) =>
    portionsOf(program, recipient, own, { day, standings }),
  );
  return { portions, strange };
}

type Standings = (child: AidChild, day: CalendarDate) => Standing | null;

/** Many programmes ask the same of a child. */
function remembered(): Standings {
  const known = new Map<AidChild, Map<CalendarDate, Standing | null>>();
  return (child, day) => {
    const days = known.get(child) ?? new Map<CalendarDate, Standing | null>();
    known.set(child, days);
    const before = days.get(day);
    if (before !== undefined) return before;
    const standing = standingOn(child, day);
    days.set(day, standing);
    return standing;
  };
}

interface At {
  readonly day: CalendarDate;
  readonly standings: Standings;
}

function portionsOf(
  program: Program,
  recipient: Recipient,
  gifts: readonly Gift[],
  at: At,
): readonly Portion[] {
  const portion = (period: Period, own: readonly Gift[], from = period.from): Portion => ({
    program,
    period,
    recipient,
    gifts: own,
    given: givenIn(own, program.isInDays),
    opens: null,
    ...dueIn(program, recipient, own, { from, to: period.to }, at),
  });
  if (program.period === 'cycle') return cyclePortions(program, cyclesOf(gifts), portion, at);
  const { period: kind } = program;
  const of = (day: CalendarDate): Period =>
    isOfCalendar(kind) ? periodOf(kind, day) : onceIn(program.from, program.to);
  const given = grouped(gifts, ({ on }) => of(on).name);
  const due = duePeriods(program, of(at.day), at.day).filter(({ name }) => !given.has(name));
  return [
    ...[...given.values()].map((own) => portion(of(own[0].on), own)),
    ...due
      .map((period) => ({
        ...portion(period, [], kind === 'once' ? at.day : period.from),
        opens: latest(program.from, isOfCalendar(kind) ? period.from : null),
      }))
      .filter((one) => isMissed(one, at)),
  ];
}

const latest = (...days: readonly (CalendarDate | null)[]): CalendarDate | null =>
  days
    .flatMap((day) => day ?? [])
    .sort(compareText)
    .pop() ?? null;

/** The period of the day and the one before, as far as the programme goes on in them. */
function duePeriods(
  { period: kind, from, to, isActive }: Program,
  running: Period,
  day: CalendarDate,
): readonly Period[] {
  if (!isActive) return [];
  const before = isOfCalendar(kind) ? [periodOf(kind, addDays(running.from, -1))] : [];
  return [running, ...before].filter(
    (period) => (from === null || (period.to >= from && day >= from)) && (to === null || period.from <= to),
  );
}

/** After a cycle somebody is asked for anew only so many days later, as needs are. */
const NEXT_CYCLE_AFTER = 90;

/** Whether whoever had the last day of a cycle on one day is not yet asked for the next on another. */
export const isTooEarly = (last: CalendarDate, day: CalendarDate): boolean =>
  daysBetween(last, day) <= NEXT_CYCLE_AFTER;

function cyclePortions(
  program: Program,
  cycles: readonly Cycle[],
  portion: (period: Period, own: readonly Gift[], from?: CalendarDate) => Portion,
  at: At,
): readonly Portion[] {
  const { day } = at;
  const begun = cycles.map(({ number, gifts }) => {
    const from = gifts[0]?.on as CalendarDate;
    const to = gifts[gifts.length - 1]?.on as CalendarDate;
    return portion({ name: PERIOD_NAME.cycle(number), from, to }, gifts);
  });
  const last = [...begun].sort((a, b) => compareText(a.period.to, b.period.to)).pop();
  if (!program.isActive || !isGoingOn(program, day) || (last && isTooEarly(last.period.to, day)))
    return begun;
  const number = Math.max(0, ...cycles.map((cycle) => cycle.number)) + 1;
  const next = {
    ...portion({ name: PERIOD_NAME.cycle(number), from: day, to: day }, []),
    opens: latest(program.from, last ? addDays(last.period.to, NEXT_CYCLE_AFTER + 1) : null),
  };
  return isMissed(next, at) ? [...begun, next] : begun;
}

/** Whether a recipient was followed in some days, and by what parts of the condition it was entitled then. */
function dueIn(
  program: Program,
  { members }: Recipient,
  gifts: readonly Gift[],
  span: Span,
  { day, standings }: At,
): Pick<Portion, 'reasons' | 'isJudged' | 'entitled'> {
  const { entitled, except, from, to } = program;
  if (entitled.length === 0) return { reasons: [], isJudged: false, entitled: [] };
  const first = [span.from, ...(from === null ? [] : [from])].sort(compareText).pop() as CalendarDate;
  const last = [span.to, day, ...(to === null ? [] : [to])].sort(compareText)[0] as CalendarDate;
  const given = gifts.map(({ on }) => on);
  const found = members.map((child) => {
    const days = [first, last, ...given, ...turningDays(child, program)];
    const met = days
      .filter((one) => one >= first && one <= last)
      .flatMap((one) => {
        const standing = standings(child, one);
        if (!standing) return child.knownFrom !== null && child.knownFrom <= one ? [[]] : [];
        return [metBy(standing, except).length > 0 ? [] : metBy(standing, entitled)];
      });
    return { child, isKnown: met.length > 0, reasons: met.flat() };
  });
  return {
    reasons: [...new Set(found.flatMap(({ reasons }) => reasons))],
    isJudged: found.some(({ isKnown }) => isKnown),
    entitled: found.filter(({ reasons }) => reasons.length > 0).map(({ child }) => child),
  };
}

/** Some days, both included. */
interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Days on which something that a programme asks of a child changes, and the last days before such. */
export function turningDays(child: AidChild, { entitled, except }: Program): readonly CalendarDate[] {
  const { knownFrom, visits, family } = child;
  const { birthDate, residence } = child.summary;
  const ages = [...agesIn(entitled), ...agesIn(except), AGE_LIMIT_MONTHS];
  const turned = birthDate === null ? [] : ages.map((months) => afterMonths(birthDate, months));
  const changes = [...turned, ...(residence ? [residence.on] : [])];
  return [
    ...(knownFrom === null ? [] : [knownFrom]),
    ...visits.map(({ measurement }) => measurement.measuredOn),
    ...family.flatMap(({ since }) => since ?? []),
    ...changes,
    ...changes.map((one) => addDays(one, -1)),
  ];
}

/** Nobody is asked to give anything for a child that has died or moved away, nor for one that should not have it by now. */
function isMissed({ program, entitled, period }: Portion, { day, standings }: At): boolean {
  const last = period.to < day ? period.to : day;
  return entitled.some((child) => {
    if (isGone(child.summary)) return false;
    const standing = standings(child, last);
    return standing === null || metBy(standing, program.except).length === 0;
  });
}

/** Whether a programme goes on on a day. */
export const isGoingOn = ({ from, to }: Program, on: CalendarDate): boolean =>
  (from === null || on >= from) && (to === null || on <= to);

'beside the script';

// Who is entitled to what, who has had it, and who has had it twice: worked out from rows alone.
import { addDays, afterMonths, type CalendarDate, daysBetween } from '../../kernel/calendar';
import { grouped } from '../../kernel/grouped';
import { decimalText, longDay } from '../../kernel/words';
import { compareText } from '../../ledger/responses/response';
import { AGE_LIMIT_MONTHS } from '../children/submission/limits';
import { isGone } from '../children/summary/child-status';
import type { AidChild, AidRegister, Gift } from './aid-child';
import { type Cycle, cyclesOf, eachDay, isPaused } from './cycles';
import { householdCode, householdsOf } from './households';
import { isOfCalendar, onceIn, type Period, periodOf } from './periods';
import { type Program, programOf } from './programs';
import { type Standing, standingOn } from './standing';
import { agesIn, metBy } from './terms';
import { AFTER, AID_REMARK, type AID_STATES, PERIOD_NAME } from './words';

export type AidState = (typeof AID_STATES)[number];

/** A person or household in one period of one programme. */
export interface AidRow {
  /** `null` for a programme that is not in `Program`. */
  readonly program: Program | null;
  readonly programName: string;
  readonly period: Period | null;
  readonly code: string;
  readonly name: string;
  readonly rw: number | null;
  readonly rt: number | null;
  readonly posyandu: string;
  /** `null` where no rule says. */
  readonly state: AidState | null;
  /** Days or portions. */
  readonly given: number;
  readonly planned: number | null;
  readonly provider: string;
  readonly moneySource: string;
  readonly last: CalendarDate | null;
  /** Days since the first without anything given, of what is given day by day and not over; `null` for all else. */
  readonly missed: number | null;
  /** What the next weighing has shown; '' where nothing can be said. */
  readonly after: string;
  readonly remarks: readonly string[];
  /** Keys of the acts that were recorded when the portion had been given already, here or by another programme of the kind. */
  readonly seconds: readonly string[];
}

/** Whoever gets portions of a programme. */
export interface Recipient {
  readonly code: string;
  readonly name: string;
  readonly members: readonly AidChild[];
}

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
}

/**
 * The rows of `Bantuan`: whatever was given, and what is due in the period of the day and in the one before.
 *
 * @param children in order of registration, also those who have moved away or died
 * @param gifts in any order
 * @param day the journalled day
 */
export function aidRows(
  children: readonly AidChild[],
  gifts: readonly Gift[],
  programs: readonly Program[],
  day: CalendarDate,
): readonly AidRow[] {
  return rowsFrom(portionsOn(children, gifts, programs, day), children, day);
}

/** What was given and what is due, as far as programmes say. */
export interface Portions {
  readonly portions: readonly Portion[];
  /** What names no programme that is known. */
  readonly strange: readonly Gift[];
}

/** The rows of `Bantuan`, from the portions of every programme. */
export function rowsFrom(
  { portions, strange }: Portions,
  children: readonly AidChild[],
  day: CalendarDate,
): readonly AidRow[] {
  const doubles = doublesOf(portions);
  return [
    ...portions.map((portion) => rowOf(portion, doubles.get(portion) ?? [], day)),
    ...strangeRows(strange, personsOf(children)),
  ];
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
  const { received, strange } = receivedOn({ children, gifts, programs }, day, wanted);
  const standings = remembered();
  const portions = received.flatMap(({ program, recipient, gifts: own }) =>
    portionsOf(program, recipient, own, { day, standings }),
  );
  return { portions, strange };
}

/** What one recipient has had of one programme, in the unit of the programme, by day; nothing where it has had none. */
export interface Received {
  readonly program: Program;
  readonly recipient: Recipient;
  readonly gifts: readonly Gift[];
}

/** What every recipient has had of programmes; and what names no programme that is known. */
export function receivedOn(
  { children, gifts, programs }: AidRegister,
  day: CalendarDate,
  wanted = programs,
): { readonly received: readonly Received[]; readonly strange: readonly Gift[] } {
  const persons = personsOf(children);
  const households = householdRecipients(children);
  const inOrder = [...gifts].sort((a, b) => compareText(a.on, b.on) || compareText(a.key, b.key));
  const byProgram = grouped(inOrder, (gift) => programOf(gift.program, gift.isFeeding, programs));
  const received = wanted.flatMap((program) => {
    const byChild = grouped(byProgram.get(program) ?? [], ({ child }) => child);
    return (program.isForHouseholds ? households : persons).map((recipient): Received => {
      const own = recipient.members
        .flatMap(({ code }) => byChild.get(code) ?? [])
        .map((gift) => inUnitOf(program, gift))
        .flatMap((gift) =>
          // Days of an act that are still to come have not been given yet.
          program.isInDays ? eachDay(gift).filter(({ on }) => on === gift.on || on <= day) : [gift],
        )
        .sort((a, b) => compareText(a.on, b.on) || compareText(a.key, b.key));
      return { program, recipient, gifts: own };
    });
  });
  return { received, strange: byProgram.get(undefined) ?? [] };
}

/** All to whom a programme may give portions. */
export const recipientsOf = (
  { isForHouseholds }: Pick<Program, 'isForHouseholds'>,
  children: readonly AidChild[],
): readonly Recipient[] => (isForHouseholds ? householdRecipients(children) : personsOf(children));

const personsOf = (children: readonly AidChild[]): readonly Recipient[] =>
  children.map((child) => ({ code: child.code, name: child.name, members: [child] }));

const householdRecipients = (children: readonly AidChild[]): readonly Recipient[] =>
  householdsOf(children).map((members) => ({
    code: householdCode(members),
    name: AID_REMARK.household(members.map(({ motherName }) => motherName).find((one) => one) ?? null),
    members,
  }));

/** More than so many times what is planned for a period is a slip, such as rupiah for days. */
const MOST_TIMES = 2;

/** An amount in another unit, or one that cannot be days, says nothing of how many there were: it counts as one. */
function inUnitOf({ measure, isInDays, planned }: Program, gift: Gift): Gift {
  const isOther = gift.unit !== '' && gift.unit.toLowerCase() !== measure.trim().toLowerCase();
  const isSlip = isInDays && (gift.amount ?? 1) > MOST_TIMES * (planned ?? LONGEST_MONTH);
  return isOther || isSlip ? { ...gift, amount: null, isUncounted: gift.amount !== null } : gift;
}

const LONGEST_MONTH = 31;

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
      .map((period) => portion(period, [], kind === 'once' ? at.day : period.from))
      .filter((one) => isMissed(one, at)),
  ];
}

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
  const next = portion({ name: PERIOD_NAME.cycle(number), from: day, to: day }, []);
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
function turningDays(child: AidChild, { entitled, except }: Program): readonly CalendarDate[] {
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

/** Portions as said, one where nothing is; days of feeding once each, however many acts are about them. */
export function givenIn(gifts: readonly Gift[], isInDays: boolean): number {
  if (!isInDays) return rounded(gifts.reduce((sum, { amount }) => sum + (amount ?? 1), 0));
  const numbers = new Map<CalendarDate, Set<number>>();
  for (const { on, dayOfCycle } of gifts) {
    const own = numbers.get(on) ?? new Set<number>();
    if (dayOfCycle !== null) own.add(dayOfCycle);
    numbers.set(on, own);
  }
  return [...numbers.values()].reduce((sum, own) => sum + Math.max(1, own.size), 0);
}

/** To two decimals. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Portions of the same kind that others have given, and that reach the same children in overlapping days. */
function doublesOf(portions: readonly Portion[]): ReadonlyMap<Portion, readonly Portion[]> {
  const reached = portions.flatMap((portion) =>
    portion.recipient.members.map(({ code }) => ({ portion, name: `${portion.program.kind} ${code}` })),
  );
  const doubles = new Map<Portion, Set<Portion>>();
  for (const own of grouped(reached, ({ name }) => name).values())
    for (const { portion: one } of own)
      for (const { portion: other } of own)
        if (
          one.program !== other.program &&
          other.given > 0 &&
          one.period.from <= other.period.to &&
          other.period.from <= one.period.to
        )
          doubles.set(one, (doubles.get(one) ?? new Set()).add(other));
  return new Map([...doubles].map(([portion, others]) => [portion, [...others]]));
}

function rowOf(portion: Portion, others: readonly Portion[], day: CalendarDate): AidRow {
  const { program, period, recipient, gifts, given, reasons, isJudged } = portion;
  const { planned, isInDays } = program;
  const isTooMuch = planned !== null && given > planned;
  const isUnneeded = isJudged && reasons.length === 0;
  const times = Math.max(1, ...gifts.map((gift) => gift.times));
  const isGoing = planned !== null && given < planned;
  const last = gifts[gifts.length - 1]?.on ?? null;
  const state: AidState =
    given === 0
      ? 'missing'
      : (isTooMuch && !isInDays) || others.length > 0
        ? 'twice'
        : isUnneeded
          ? 'unneeded'
          : isGoing
            ? 'running'
            : 'done';
  const first = gifts[0]?.on ?? null;
  const counts = isInDays && isGoing && first !== null && first <= day;
  const isEnded = isOfCalendar(program.period) && period.to < day;
  // Today is not over.
  const until = isEnded ? addDays(period.to, 1) : day;
  const since = counts ? Math.min(planned ?? 0, daysBetween(first, until)) : 0;
  return {
    ...placeOf(recipient),
    program,
    programName: program.name,
    period,
    state,
    given,
    planned,
    provider: saidBy(gifts, ({ provider }) => provider) || program.provider,
    moneySource: saidBy(gifts, ({ moneySource }) => moneySource) || program.moneySource,
    last,
    missed: counts ? Math.max(0, since - given) : null,
    after: isInDays && last !== null && !isGoing && first !== null ? effectOf(recipient, first, last) : '',
    remarks: [
      ...(isTooMuch && planned !== null
        ? [AID_REMARK.moreThanPlanned(amountText(given), amountText(planned), daysText(gifts))]
        : []),
      ...others.map(({ program: { name }, period: { name: when } }) =>
        given === 0 ? AID_REMARK.alreadyFrom(name, when) : AID_REMARK.alsoFrom(name, when),
      ),
      ...(gifts.some(({ isUncounted }) => isUncounted) ? [AID_REMARK.otherUnit] : []),
      ...(times > 1 ? [AID_REMARK.sentAgain(times)] : []),
      ...(gifts.some(({ on }) => !isGoingOn(program, on)) ? [AID_REMARK.outside] : []),
      ...(isUnneeded ? [AID_REMARK.unneeded] : []),
      ...(counts && !isEnded && last !== null && isPaused(last, day)
        ? [AID_REMARK.stopped(longDay(last))]
        : []),
      ...reasons,
    ],
    seconds: state === 'twice' ? secondsOf(portion, others) : [],
  };
}

/** In order of recording: whoever recorded it could have known what stood there. */
function secondsOf(
  { gifts, program: { planned, isInDays } }: Portion,
  others: readonly Portion[],
): readonly string[] {
  const byKey = (a: Gift, b: Gift): number => compareText(a.key, b.key);
  const [elsewhere] = others.flatMap((other) => other.gifts).sort(byKey);
  const inOrder = [...gifts].sort(byKey);
  const isSecond = ({ key }: Gift, i: number): boolean =>
    (elsewhere !== undefined && elsewhere.key < key) ||
    (!isInDays && planned !== null && givenIn(inOrder.slice(0, i + 1), false) > planned);
  return [...new Set(inOrder.filter(isSecond).map(({ key }) => key))];
}

/** Whether a programme goes on on a day. */
export const isGoingOn = ({ from, to }: Program, on: CalendarDate): boolean =>
  (from === null || on >= from) && (to === null || on <= to);

/** Where a recipient lives: a household where the first child lives that has not moved away. */
export function placeOf({ code, name, members }: Recipient) {
  const first = members.find(({ summary }) => !isGone(summary)) ?? members[0];
  return {
    code,
    name,
    rw: first?.summary.rw ?? null,
    rt: first?.rt ?? null,
    posyandu: first?.summary.posyandu ?? '',
  };
}

const saidBy = (gifts: readonly Gift[], part: (gift: Gift) => string): string =>
  [...new Set(gifts.map(part).filter((said) => said !== ''))].join(', ');

const amountText = (amount: number): string => String(amount).replace('.', ',');

const MOST_DAYS = 6;

const daysText = (gifts: readonly Gift[]): string =>
  [...new Set(gifts.map(({ on }) => longDay(on)))].slice(0, MOST_DAYS).join('; ');

/** The last weighing before some days, and the first one after them; `null` where either is missing. */
export function weighedAround({ visits }: Pick<AidChild, 'visits'>, first: CalendarDate, last: CalendarDate) {
  const weighed = visits.filter(({ measurement }) => measurement.weightKg !== null);
  const before = weighed.filter(({ measurement }) => measurement.measuredOn <= first).pop();
  const after = weighed.find(({ measurement }) => measurement.measuredOn > last);
  return before && after ? { before, after } : null;
}

/** Weight and BB/U at the last weighing before a programme, and at the first one after it. */
function effectOf({ members }: Recipient, first: CalendarDate, last: CalendarDate): string {
  const [child, another] = members;
  const around = child && !another ? weighedAround(child, first, last) : null;
  if (!around) return '';
  const { before, after } = around;
  const kg = [before, after].map(({ measurement }) => decimalText(measurement.weightKg ?? 0, 1));
  const scores = [before, after].map(({ scores: { weightForAge } }) =>
    weightForAge && !weightForAge.flagged ? decimalText(weightForAge.z, 1) : null,
  );
  const [scoreBefore, scoreAfter] = scores;
  return [
    AFTER.weight(kg[0] ?? '', kg[1] ?? ''),
    ...(scoreBefore && scoreAfter ? [AFTER.score(scoreBefore, scoreAfter)] : []),
  ].join('; ');
}

/** What was given by a programme that nobody has described: shown, and judged by no rule. */
function strangeRows(gifts: readonly Gift[], persons: readonly Recipient[]): readonly AidRow[] {
  const byCode = new Map(persons.map((person) => [person.code, person]));
  const own = grouped(gifts, ({ program, child }) => `${program.toLowerCase()} ${child}`);
  return [...own.values()].flatMap((same): AidRow[] => {
    const recipient = byCode.get(same[0].child);
    if (!recipient) return [];
    return [
      {
        ...placeOf(recipient),
        program: null,
        programName: same[0].program || AID_REMARK.unnamedProgram,
        period: null,
        state: null,
        given: givenIn(same, false),
        planned: null,
        provider: saidBy(same, ({ provider }) => provider),
        moneySource: saidBy(same, ({ moneySource }) => moneySource),
        last:
          same
            .map(({ on }) => on)
            .sort(compareText)
            .pop() ?? null,
        missed: null,
        after: '',
        remarks: [AID_REMARK.unknownProgram],
        seconds: [],
      },
    ];
  });
}

'beside the script';

// The rows of `Bantuan`: how each portion stands, who has had it twice, and what it has done.
import { addDays, type CalendarDate, daysBetween } from '../../kernel/calendar';
import { grouped } from '../../kernel/grouped';
import { decimalText, longDay } from '../../kernel/words';
import { compareText } from '../../ledger/responses/response';
import type { AidChild, Gift } from './aid-child';
import { isPaused } from './cycles';
import { isGoingOn, type Portion, type Portions, portionsOn } from './ledger';
import { isOfCalendar, type Period } from './periods';
import type { Program } from './programs';
import { givenIn, isGrownUp, placeOf, type Recipient, recipientsOf, unknownPerson } from './received';
import { AFTER, AID_REMARK, type AID_STATES } from './words';

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
  /** Whether other programmes of the kind have reached the same children in these days. */
  readonly isElsewhere: boolean;
  /** What the next weighing has shown; '' where nothing can be said. */
  readonly after: string;
  readonly remarks: readonly string[];
  /** Keys of the acts that were recorded when the portion had been given already, here or by another programme of the kind. */
  readonly seconds: readonly string[];
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

/** The rows of `Bantuan`, from the portions of every programme. */
export function rowsFrom(
  { portions, strange }: Portions,
  children: readonly AidChild[],
  day: CalendarDate,
): readonly AidRow[] {
  const doubles = doublesOf(portions);
  return [
    ...portions.map((portion) => rowOf(portion, doubles.get(portion) ?? [], day)),
    ...strangeRows(strange, recipientsOf({ isForHouseholds: false }, children)),
  ];
}

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
    isElsewhere: others.length > 0,
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
      ...(recipient.members.length === 0 ? [AID_REMARK.noRecipient] : []),
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
    const { child: code } = same[0];
    const recipient = byCode.get(code) ?? (isGrownUp(code) ? unknownPerson(code) : null);
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
        isElsewhere: false,
        after: '',
        remarks: [AID_REMARK.unknownProgram],
        seconds: [],
      },
    ];
  });
}

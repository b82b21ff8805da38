'beside the script';

// What everybody has had of programmes, in the unit of each.
import type { CalendarDate } from '../../kernel/calendar';
import { COUPLE, parsePersonCode, WOMAN } from '../../kernel/code';
import { grouped } from '../../kernel/grouped';
import { compareText } from '../../ledger/responses/response';
import { isGone } from '../children/summary/child-status';
import type { AidChild, AidRegister, Gift } from './aid-child';
import { eachDay } from './cycles';
import { householdCode, householdsOf } from './households';
import { isFeeding, type Program, programOf } from './programs';
import { AID_REMARK, FEEDING_OF_WOMEN } from './words';

/** Whoever gets portions of a programme. */
export interface Recipient {
  readonly code: string;
  readonly name: string;
  readonly members: readonly AidChild[];
}

/** What one recipient has had of one programme, in the unit of the programme, by day; nothing where it has had none. */
export interface Received {
  readonly program: Program;
  readonly recipient: Recipient;
  readonly gifts: readonly Gift[];
}

/**
 * What every recipient has had of programmes; what was recorded for a woman or a couple to whom the programme gives nothing; and what names
 * no programme that is known.
 */
export function receivedOn(
  { children, gifts, programs }: AidRegister,
  day: CalendarDate,
  wanted = programs,
): {
  readonly received: readonly Received[];
  readonly astray: readonly Received[];
  readonly strange: readonly Gift[];
} {
  const persons = personsOf(children);
  const households = householdRecipients(children);
  const names = new Map(children.map(({ code, name }) => [code, name]));
  const inOrder = [...gifts].sort((a, b) => compareText(a.on, b.on) || compareText(a.key, b.key));
  const byProgram = grouped(
    inOrder.filter((gift) => !isTablet(gift)),
    (gift) => programFor(gift, programs),
  );
  const received: Received[] = [];
  const astray: Received[] = [];
  for (const program of wanted) {
    const byChild = grouped(byProgram.get(program) ?? [], ({ child }) => child);
    const had = (recipient: Recipient, own: readonly Gift[]): Received => ({
      program,
      recipient,
      gifts: own
        .map((gift) => inUnitOf(program, gift))
        .flatMap((gift) =>
          // Days of an act that are still to come have not been given yet.
          program.isInDays ? eachDay(gift).filter(({ on }) => on === gift.on || on <= day) : [gift],
        )
        .sort((a, b) => compareText(a.on, b.on) || compareText(a.key, b.key)),
    });
    const recipients = program.isForHouseholds ? households : persons;
    for (const recipient of recipients)
      received.push(
        had(
          recipient,
          recipient.members.flatMap(({ code }) => byChild.get(code) ?? []),
        ),
      );
    const members = new Set(recipients.flatMap((recipient) => recipient.members.map(({ code }) => code)));
    for (const [code, own] of byChild)
      if (!members.has(code) && isGrownUp(code)) astray.push(had(unknownPerson(code, names.get(code)), own));
  }
  return { received, astray, strange: byProgram.get(undefined) ?? [] };
}

/** The programme that a gift is of: a woman is fed by one of her own, also where an act names that of children. */
function programFor(gift: Gift, programs: readonly Program[]): Program | undefined {
  const { program: named, isFeeding: isFood, child } = gift;
  const found = programOf(named, isFood, programs);
  if (parsePersonCode(WOMAN, child) === null) return found;
  if (named === '') return isFood ? programOf(FEEDING_OF_WOMEN, true, programs) : found;
  if (!found || !isFeeding(found) || !isForOthers(found)) return found;
  return programOf(FEEDING_OF_WOMEN, true, programs) ?? found;
}

/** Whether a programme is for somebody, and women are not among them. */
const isForOthers = ({ entitled }: Program): boolean =>
  entitled.length > 0 &&
  !entitled.some(({ terms }) => terms.some((term) => term.kind === 'trait' && term.trait === 'thin-woman'));

/** What a couple is given without a programme is tablets, of which its own room keeps count. */
const isTablet = ({ program, isFeeding: isFood, child }: Gift): boolean =>
  isFood && program === '' && parsePersonCode(COUPLE, child) !== null;

/** Whether a code is of a woman or a couple. */
export const isGrownUp = (code: string): boolean =>
  [WOMAN, COUPLE].some((letter) => parsePersonCode(letter, code) !== null);

/** Whoever has a code, of whom aid knows no more that a programme could go by. */
export const unknownPerson = (code: string, name = ''): Recipient => ({ code, name, members: [] });

/** All to whom a programme may give portions. */
export const recipientsOf = (
  { isForHouseholds }: Pick<Program, 'isForHouseholds'>,
  children: readonly AidChild[],
): readonly Recipient[] => (isForHouseholds ? householdRecipients(children) : personsOf(children));

const personsOf = (children: readonly AidChild[]): readonly Recipient[] =>
  children.map((child) => ({ code: child.code, name: child.name, members: [child] }));

const householdRecipients = (children: readonly AidChild[]): readonly Recipient[] =>
  householdsOf(children.filter(({ thin }) => !thin)).map((members) => ({
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

'beside the script';

// What everybody has had of programmes, in the unit of each.
import type { CalendarDate } from '../../kernel/calendar';
import { grouped } from '../../kernel/grouped';
import { compareText } from '../../ledger/responses/response';
import { isGone } from '../children/summary/child-status';
import type { AidChild, AidRegister, Gift } from './aid-child';
import { eachDay } from './cycles';
import { householdCode, householdsOf } from './households';
import { type Program, programOf } from './programs';
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

/** What every recipient has had of programmes; and what names no programme that is known. */
export function receivedOn(
  { children, gifts, programs }: AidRegister,
  day: CalendarDate,
  wanted = programs,
): { readonly received: readonly Received[]; readonly strange: readonly Gift[] } {
  const persons = personsOf(children);
  const households = householdRecipients(children);
  const women = new Set(children.flatMap(({ code, thin }) => (thin ? code : [])));
  const inOrder = [...gifts].sort((a, b) => compareText(a.on, b.on) || compareText(a.key, b.key));
  const byProgram = grouped(inOrder, (gift) =>
    // A woman is fed by a programme of her own.
    programOf(
      gift.program || (gift.isFeeding && women.has(gift.child) ? FEEDING_OF_WOMEN : ''),
      gift.isFeeding,
      programs,
    ),
  );
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

// What is to become of each row of the list: pure, so that every answer gives the whole plan anew.
import type { CalendarDate } from '../../kernel/calendar';
import type { Said } from '../../subjects/aid/families';
import { type FamilyItem, type FamilyItems, RISKS_OF_FAMILY } from '../../subjects/aid/family';
import type {
  FamilyBrief,
  FamilyChange,
  ItemValue,
  MatchedFamily,
} from '../../subjects/families/family-page';

/** A row as read, and which household it may be of. */
export interface MatchedRow {
  /** As the spreadsheet numbers it. */
  readonly number: number;
  readonly items: FamilyItems;
  readonly match: MatchedFamily;
}

/** What somebody has said at the page. */
export interface PlanAnswers {
  /** By the number of the row: code of a candidate, or '' for none of them. */
  readonly families: ReadonlyMap<number, string>;
  /** By {@link differenceName}: whether the list holds. */
  readonly differences: ReadonlyMap<string, boolean>;
}

export interface Difference {
  readonly item: FamilyItem;
  readonly known: Said;
  readonly listed: boolean | number;
}

export type Verdict =
  /** Something of it is written. */
  | 'ready'
  /** All of it is known already. */
  | 'same'
  /** Somebody has to say which of two values holds. */
  | 'differs'
  /** Somebody has to say which household it is. */
  | 'ask'
  /** Somebody has said that it is none of those. */
  | 'none-of-them'
  /** No household fits. */
  | 'no-match'
  /** Two rows say different things of one household. */
  | 'twice'
  /** Another row says the same of the household. */
  | 'repeated'
  /** It says nothing that is kept. */
  | 'empty';

export interface PlannedRow {
  readonly number: number;
  readonly verdict: Verdict;
  readonly family: FamilyBrief | null;
  readonly candidates: readonly FamilyBrief[];
  readonly differences: readonly Difference[];
  /** Things of which something is known that is of a later day than the list: they stay. */
  readonly newer: readonly FamilyItem[];
  /** The other row, of one that is named twice. */
  readonly other: number | null;
  /** `null` where nothing is written. */
  readonly change: FamilyChange | null;
}

export const differenceName = (code: string, item: FamilyItem): string => `${code} ${item}`;

const ITEMS: readonly FamilyItem[] = [...RISKS_OF_FAMILY, 'decile', 'rank'];

/** @param on the day that the list is of */
export function planRows(
  rows: readonly MatchedRow[],
  answers: PlanAnswers,
  on: CalendarDate,
): readonly PlannedRow[] {
  const chosen = rows.map((row) => ({ row, family: familyOf(row, answers) }));
  const first = new Map<string, MatchedRow>();
  const contradicted = new Set<string>();
  for (const { row, family } of chosen) {
    if (!family) continue;
    const before = first.get(family.code);
    if (!before) first.set(family.code, row);
    else if (!saysTheSame(before.items, row.items)) contradicted.add(family.code);
  }
  return chosen.map(({ row, family }) => {
    const { number, items, match } = row;
    const plain = {
      number,
      family,
      candidates: match.candidates,
      differences: [],
      newer: [],
      other: null,
      change: null,
    };
    if (ITEMS.every((item) => items[item] === null)) return { ...plain, verdict: 'empty' };
    if (!family) return { ...plain, verdict: whyNone(row, answers) };
    const other = otherRow(chosen, row, family.code);
    if (contradicted.has(family.code)) return { ...plain, verdict: 'twice', other };
    if (first.get(family.code) !== row) return { ...plain, verdict: 'repeated', other };
    return { ...plain, ...comparedWith(family, items, answers, on) };
  });
}

function familyOf({ number, match }: MatchedRow, { families }: PlanAnswers): FamilyBrief | null {
  if (match.family) return match.family;
  const code = families.get(number);
  return match.candidates.find((one) => one.code === code) ?? null;
}

function whyNone({ number, match }: MatchedRow, { families }: PlanAnswers): Verdict {
  if (match.candidates.length === 0) return 'no-match';
  return families.get(number) === '' ? 'none-of-them' : 'ask';
}

const saysTheSame = (one: FamilyItems, other: FamilyItems): boolean =>
  ITEMS.every((item) => one[item] === other[item]);

const otherRow = (
  chosen: readonly { readonly row: MatchedRow; readonly family: FamilyBrief | null }[],
  row: MatchedRow,
  code: string,
): number | null => chosen.find((one) => one.row !== row && one.family?.code === code)?.row.number ?? null;

function comparedWith(
  { code, known }: FamilyBrief,
  items: FamilyItems,
  { differences: answered }: PlanAnswers,
  on: CalendarDate,
): Pick<PlannedRow, 'verdict' | 'differences' | 'newer' | 'change'> {
  const differing = ITEMS.flatMap((item): readonly Difference[] => {
    const listed = items[item];
    const before = known[item];
    return listed === null || before === null || before.value === listed
      ? []
      : [{ item, known: before, listed }];
  });
  const newer = differing
    .filter(({ known: { since } }) => since !== null && since > on)
    .map(({ item }) => item);
  const differences = differing.filter(({ item }) => !newer.includes(item));
  const isOpen = differences.some(({ item }) => !answered.has(differenceName(code, item)));
  const taken = differences.filter(({ item }) => answered.get(differenceName(code, item)) === true);
  const added = ITEMS.filter((item) => items[item] !== null && known[item] === null);
  const written = [...added, ...taken.map(({ item }) => item)];
  const values = (of: (item: FamilyItem) => ItemValue): FamilyChange['items'] =>
    Object.fromEntries(written.map((item) => [item, of(item)]));
  if (isOpen) return { verdict: 'differs', differences, newer, change: null };
  if (written.length === 0) return { verdict: 'same', differences, newer, change: null };
  return {
    verdict: 'ready',
    differences,
    newer,
    change: {
      code,
      items: values((item) => items[item]),
      seen: values((item) => known[item]?.value ?? null),
    },
  };
}

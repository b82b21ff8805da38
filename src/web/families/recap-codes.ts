// What the codes of the recapitulation mean, as somebody has said; and what then contradicts itself.
import { type FamilyItems, RISKS_OF_FAMILY, type RiskOfFamily } from '../../subjects/aid/family';
import type { RankTarget, RecapTarget, TargetedBy } from './recap-headings';
import type { RecapColumn, RecapList, RecapRow } from './recap-list';

/** Columns whose codes mean the same thing. */
export type Block = 'targets' | 'risks';

/** `none`: not applicable, nothing is taken. */
export type Meaning = 'yes' | 'no' | 'none';

/** By the text of the cell, as {@link codeOf} writes it. */
export type Meanings = ReadonlyMap<string, Meaning>;

/** How a column is read: as its block, the other way round, or not at all; `ask` until somebody has said. */
export type ColumnReading = 'as-block' | 'turned' | 'left-out' | 'ask';

export interface Reading {
  readonly meanings: Readonly<Record<Block, Meanings>>;
  readonly columns: ReadonlyMap<RecapTarget, ColumnReading>;
}

const TARGETS: readonly RecapTarget[] = ['hasBaby', 'hasToddler', 'couple', 'pregnant', 'targeted'];
const WORDS_OF_RISK: readonly RecapTarget[] = [...RISKS_OF_FAMILY, 'anyOfFour', 'atRisk', 'notAtRisk'];
const RANKS: readonly RankTarget[] = ['rank1', 'rank2', 'rank3', 'rank4', 'rank5'];

/** `null` for a column that has no codes. */
export const blockOf = (target: RecapTarget): Block | null =>
  TARGETS.includes(target) ? 'targets' : WORDS_OF_RISK.includes(target) ? 'risks' : null;

export const codeOf = (cell: string): string => cell.trim().toLowerCase().replace(/\s+/g, ' ');

/** How often each code stands in a column, the commonest first; blank cells as ''. */
export function countsOf(
  list: RecapList,
  { target }: Pick<RecapColumn, 'target'>,
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { cells } of list.rows) {
    const code = codeOf(cells.get(target) ?? '');
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}

/** More codes than these are figures: the list sums areas, and is of no households. */
export const MOST_CODES = 6;

export const isOfFigures = (list: RecapList, column: RecapColumn): boolean =>
  blockOf(column.target) !== null &&
  countsOf(list, column).filter(([code]) => code !== '').length > MOST_CODES;

/** The codes of a block, in their order. */
export function codesIn(list: RecapList, block: Block): readonly string[] {
  const columns = list.columns.filter(
    (column) => blockOf(column.target) === block && !isOfFigures(list, column),
  );
  const codes = new Set(columns.flatMap((column) => countsOf(list, column).map(([code]) => code)));
  return [...codes].filter((code) => code !== '').sort();
}

const SAID: Readonly<Record<string, Meaning>> = {
  ya: 'yes',
  y: 'yes',
  v: 'yes',
  '✓': 'yes',
  '✔': 'yes',
  berisiko: 'yes',
  'tidak layak': 'yes',
  tidak: 'no',
  t: 'no',
  'tidak berisiko': 'no',
  layak: 'no',
  'tidak berlaku': 'none',
  '-': 'none',
};

const CODED: Readonly<Record<Block, Readonly<Record<string, Meaning>>>> = {
  targets: { '1': 'yes', '2': 'no' },
  // One public program reads 2 as the risk. Whoever brings the list in has to say so.
  risks: { '1': 'no', '2': 'yes', '3': 'none' },
};

/** What is proposed for each code; nothing for one that nobody has seen yet. */
export const proposedMeanings = (list: RecapList, block: Block): Meanings =>
  new Map(
    codesIn(list, block).flatMap((code) => {
      const coded = new Map(Object.entries({ ...SAID, ...CODED[block] })).get(code);
      return coded === undefined ? [] : [[code, coded] as const];
    }),
  );

export const proposedReading = (list: RecapList): Reading => ({
  meanings: { targets: proposedMeanings(list, 'targets'), risks: proposedMeanings(list, 'risks') },
  columns: new Map(
    list.columns.map((column) => [
      column.target,
      isOfFigures(list, column) ? 'left-out' : column.isEitherWay ? 'ask' : 'as-block',
    ]),
  ),
});

/** Whether something is still to be said before anything can be taken in. */
export const isOpen = (list: RecapList, { meanings, columns }: Reading): boolean =>
  [...columns.values()].includes('ask') ||
  (['targets', 'risks'] as const).some((block) =>
    codesIn(list, block).some((code) => !meanings[block].has(code)),
  );

/** Whether a row says so; `null` where it says nothing. */
export function saidBy(row: RecapRow, target: RecapTarget, { meanings, columns }: Reading): boolean | null {
  const block = blockOf(target);
  const reading = columns.get(target) ?? 'left-out';
  if (block === null || reading === 'left-out' || reading === 'ask') return null;
  const meaning = meanings[block].get(codeOf(row.cells.get(target) ?? ''));
  if (meaning !== 'yes' && meaning !== 'no') return null;
  return (meaning === 'yes') !== (reading === 'turned');
}

/** What a row says of its household, in the words of the tab `Keluarga`; `null` for what it does not. */
export function itemsOf(row: RecapRow, reading: Reading): FamilyItems {
  const risks = Object.fromEntries(
    RISKS_OF_FAMILY.map((item) => [item, saidBy(row, item, reading)]),
  ) as Record<RiskOfFamily, boolean | null>;
  return { ...risks, rank: rankOf(row), decile: decileOf(row) };
}

const MOST_DECILE = 10;

function decileOf({ cells }: RecapRow): number | null {
  const said = /^(?:desil )?(\d{1,2})$/.exec(codeOf(cells.get('decile') ?? ''));
  const decile = Number(said?.[1] ?? 0);
  return decile >= 1 && decile <= MOST_DECILE ? decile : null;
}

/** From one column with the number, or from the one of five that has a mark. */
export function rankOf({ cells }: RecapRow): number | null {
  const typed = codeOf(cells.get('rank') ?? '');
  if (/^[1-4]$/.test(typed)) return Number(typed);
  if (/^(?:> ?4|lebih dari 4|5)$/.test(typed)) return 5;
  const [marked, another] = marksOf(cells);
  return marked !== undefined && another === undefined ? marked : null;
}

/** The ranks of a row that have a mark of their own column. */
const marksOf = (cells: RecapRow['cells']): readonly number[] =>
  RANKS.flatMap((target, i) => (NO_MARK.includes(codeOf(cells.get(target) ?? '')) ? [] : i + 1));

const NO_MARK: readonly string[] = ['', '0', '-', '2', 'tidak', 't'];

/** What contradicts itself. */
export type Contradiction =
  /** Marked as one of those whom the list is about, and nothing says why; or the other way round. */
  | 'targeted'
  /** At risk, and not one of those whom the list is about. */
  | 'risk-not-targeted'
  /** Called at risk or not, against what its risks say. */
  | 'at-risk'
  /** Called both at risk and not, or neither. */
  | 'both-or-neither'
  /** "PUS 4 terlalu" against the four. */
  | 'any-of-four'
  /** Households at risk without a rank, with several, or one that is not at risk with one. */
  | 'ranks'
  /** A desil or peringkat that is none. */
  | 'unreadable';

export interface Contradicted {
  readonly kind: Contradiction;
  /** Numbers of rows. */
  readonly rows: readonly number[];
}

export interface SumDiffers {
  readonly title: string;
  readonly listed: number;
  readonly counted: number;
}

export interface Identities {
  readonly households: number;
  /** `null` where no column says whom the list is about. */
  readonly targeted: number | null;
  readonly atRisk: number;
  /** `null` without a word on whom the list is about. */
  readonly notAtRisk: number | null;
  readonly ranked: number | null;
  readonly contradicted: readonly Contradicted[];
  /** The row of sums against a count of the rows. */
  readonly sums: readonly SumDiffers[];
}

const WHY_TARGETED: readonly TargetedBy[] = ['hasBaby', 'hasToddler', 'couple', 'pregnant'];
const FOUR = ['tooYoung', 'tooOld', 'tooClose', 'tooMany'] as const;
/** KB is shown with the risks and is none. */
const RISKS_COUNTED: readonly RecapTarget[] = ['water', 'latrine', ...FOUR, 'anyOfFour'];

/** The identities of the recapitulation over its rows: sasaran ≤ keluarga, KRS + tidak berisiko = sasaran, ranks sum to KRS. */
export function identitiesOf(list: RecapList, reading: Reading): Identities {
  const has = (target: RecapTarget): boolean => {
    const how = reading.columns.get(target);
    return how === 'as-block' || how === 'turned';
  };
  const says = (row: RecapRow, target: RecapTarget) => saidBy(row, target, reading);
  const anyOf = (row: RecapRow, targets: readonly RecapTarget[]): boolean =>
    targets.some((target) => says(row, target) === true);
  const { rows } = list;
  const hasWhy = WHY_TARGETED.some(has);
  const knowsTargets = hasWhy || has('targeted');
  const isTargeted = (row: RecapRow): boolean =>
    has('targeted') ? says(row, 'targeted') === true : anyOf(row, WHY_TARGETED);
  const isAtRisk = (row: RecapRow): boolean =>
    (!knowsTargets || isTargeted(row)) && anyOf(row, RISKS_COUNTED);
  const hasRanks = list.columns.some(
    ({ target }) => target === 'rank' || RANKS.includes(target as RankTarget),
  );
  const where = (kind: Contradiction, test: (row: RecapRow) => boolean): readonly Contradicted[] => {
    const found = rows.filter(test).map(({ number }) => number);
    return found.length === 0 ? [] : [{ kind, rows: found }];
  };
  const isWrongRank = (row: RecapRow): boolean =>
    marksOf(row.cells).length > 1 || isAtRisk(row) !== (rankOf(row) !== null);
  const contradicted = [
    ...(has('targeted') && hasWhy
      ? where('targeted', (row) => (says(row, 'targeted') === true) !== anyOf(row, WHY_TARGETED))
      : []),
    ...(knowsTargets
      ? where('risk-not-targeted', (row) => !isTargeted(row) && anyOf(row, [...RISKS_COUNTED, 'atRisk']))
      : []),
    ...(has('atRisk')
      ? where('at-risk', (row) => says(row, 'atRisk') !== null && says(row, 'atRisk') !== isAtRisk(row))
      : []),
    ...(has('atRisk') && has('notAtRisk')
      ? where(
          'both-or-neither',
          (row) =>
            (!knowsTargets || isTargeted(row)) &&
            (says(row, 'atRisk') === true) === (says(row, 'notAtRisk') === true),
        )
      : []),
    ...(has('anyOfFour') && FOUR.every(has)
      ? where(
          'any-of-four',
          (row) => says(row, 'anyOfFour') !== null && says(row, 'anyOfFour') !== anyOf(row, FOUR),
        )
      : []),
    ...(hasRanks ? where('ranks', isWrongRank) : []),
    ...where('unreadable', isUnreadable),
  ];
  const targeted = rows.filter(isTargeted).length;
  const atRisk = rows.filter(isAtRisk).length;
  return {
    households: rows.length,
    targeted: knowsTargets ? targeted : null,
    atRisk,
    notAtRisk: knowsTargets ? targeted - atRisk : null,
    ranked: hasRanks ? rows.filter((row) => rankOf(row) !== null).length : null,
    contradicted,
    sums: sumsOf(list, reading),
  };
}

const isUnreadable = (row: RecapRow): boolean =>
  (codeOf(row.cells.get('decile') ?? '') !== '' && decileOf(row) === null) ||
  (!NO_MARK.includes(codeOf(row.cells.get('rank') ?? '')) && rankOf(row) === null);

/** The list's own sums of what is so, where it has them. */
function sumsOf({ sums, columns, rows }: RecapList, reading: Reading): readonly SumDiffers[] {
  if (!sums) return [];
  return columns.flatMap(({ target, title }) => {
    const listed = sums.cells.get(target) ?? '';
    const how = reading.columns.get(target);
    if (blockOf(target) === null || !/^\d+$/.test(listed) || how === 'left-out' || how === 'ask') return [];
    const counted = rows.filter((row) => saidBy(row, target, reading) === true).length;
    return counted === Number(listed) ? [] : [{ title, listed: Number(listed), counted }];
  });
}

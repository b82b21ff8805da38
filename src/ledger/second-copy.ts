// What no form has, or not any more, stands in a second tab too: decisions, rows of lists, revisions that were edited since, and who sent
// what. Written together with the journals, it gives them back whatever somebody has deleted, typed over or sorted.
import type { Sign } from '../kernel/hmac';
import { type Cell, rawOf, text } from '../workbook/cells';
import { planMend } from '../workbook/mend-rows';
import type { RowChange } from '../workbook/row-plan';
import { select, textField } from '../workbook/select';
import { column, KEY_HEADER, type RenderedRow, renderRow, type Tab } from '../workbook/tab';
import { asciiJson, OVERFLOW, sealedParts } from './responses/archive';
import { withOpenNumbers } from './responses/sealed-numbers';
import { SEAL_LENGTH, sealOfText } from './row-seal';

/** One row of a journal, kept a second time. */
export interface SecondCopy {
  /** Of the row in the journal. */
  readonly key: string;
  /** Of the row in the journal. */
  readonly seal: string;
  readonly json: string;
}

interface CopyRow {
  readonly key: string;
  readonly parts: readonly Cell[];
  readonly seal: string;
}

const PARTS = ['Isi', 'Isi 2', 'Isi 3'] as const;
const SEAL_HEADER = 'Sidik';

const copyTab = (title: string, sheetId: number): Tab<CopyRow> => ({
  title,
  sheetId,
  kind: 'computed',
  hidden: true,
  frozenColumns: 1,
  order: 'newest-first',
  added: true,
  key: ({ key }) => key,
  columns: [
    column(KEY_HEADER, 120, 'text', ({ key }) => text(key)),
    ...PARTS.map((header, part) => column<CopyRow>(header, 60, 'text', ({ parts }) => parts[part] as Cell)),
    column(SEAL_HEADER, 80, 'text', ({ seal }) => text(seal)),
  ],
});

/** Second copy of `Kiriman`. */
export const journalCopyTab = copyTab('Salinan Kiriman', 150);

/** Second copy of `Keputusan`. */
export const decisionCopyTab = copyTab('Salinan Keputusan', 151);

const sealOf = (key: string, kept: string, sign: Sign): string =>
  sealOfText('salinan', `${key} ${kept}`, sign);

/** The row as it is kept: with the numbers of persons in it sealed, as in the archives. */
export function copyRow(tab: Tab<CopyRow>, { key, seal, json }: SecondCopy, sign: Sign): RenderedRow {
  const parts = sealedParts(`${seal}${asciiJson(JSON.parse(json))}`, sign);
  const kept = parts.map((part) => rawOf(part) ?? '').join('');
  return renderRow(tab, { key, parts, seal: sealOf(key, kept, sign) });
}

/** What is read of a tab of second copies. */
export const copiesOf = (tab: Tab<CopyRow>) =>
  select(tab, {
    key: textField(KEY_HEADER),
    first: textField(PARTS[0]),
    second: textField(PARTS[1]),
    third: textField(PARTS[2]),
    seal: textField(SEAL_HEADER),
  });

type ReadCopy = ReturnType<ReturnType<typeof copiesOf>['row']>;

/** Second copies as they stand, as far as their fingerprints fit. */
export interface StandingCopies {
  readonly keys: ReadonlySet<string>;
  /** @returns what was copied; `null` where there is no such copy, or it did not fit into its cells */
  open(key: string): SecondCopy | null;
  /**
   * The changes that bring the tab in line with the journal.
   *
   * @param seals of the rows of the journal, by key
   * @param make gives the copy of a row that is missing or wrong
   */
  plan(seals: ReadonlyMap<string, string>, make: (key: string) => RenderedRow): readonly RowChange[];
}

export function standingCopies(tab: Tab<CopyRow>, rows: readonly ReadCopy[], sign: Sign): StandingCopies {
  const kept = rows.map(({ first, second, third }) => first + second + third);
  const fitting = new Map<string, number>();
  rows.forEach(({ key, seal }, at) => {
    if (key !== '' && !fitting.has(key) && seal === sealOf(key, kept[at] as string, sign))
      fitting.set(key, at);
  });
  return {
    keys: new Set(fitting.keys()),
    open(key) {
      const at = fitting.get(key);
      if (at === undefined) return null;
      const stands = kept[at] as string;
      const json = withOpenNumbers(stands.slice(SEAL_LENGTH), sign);
      return json === null || json === '' ? null : { key, seal: stands.slice(0, SEAL_LENGTH), json };
    },
    plan(seals, make) {
      const isRight = (key: string, at: number): boolean =>
        fitting.get(key) === at &&
        (kept[at] === OVERFLOW || (kept[at] as string).startsWith(seals.get(key) ?? OVERFLOW));
      const standing = rows.map(({ key }, at) => ({
        at,
        key,
        wrong:
          !seals.has(key) || isRight(key, at)
            ? []
            : make(key).cells.map((cell, position) => ({ column: position, cell })),
      }));
      // Of two rows of a key the right one stays.
      const sorted = [...standing].sort((a, b) => a.wrong.length - b.wrong.length || a.at - b.at);
      const chosen = new Map(sorted.reverse().map((row) => [row.key, row]));
      const once = standing.map((row) => (chosen.get(row.key) === row ? row : { ...row, key: '' }));
      const wanted = {
        order: tab.order,
        keys: new Set(seals.keys()),
        cells: (key: string) => make(key).cells,
      };
      return planMend(once, wanted, rows.length);
    },
  };
}

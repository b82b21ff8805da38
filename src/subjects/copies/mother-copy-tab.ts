import { day, number, type Raw, text } from '../../workbook/cells';
import { column, columnAt, type RenderedRow, renderRow, type Tab } from '../../workbook/tab';
import type { CopiedMother } from './copied-mothers';

const HEADERS = { name: 'Nama Ibu', next: 'Kontak Berikutnya', rt: 'RT', rw: 'RW' } as const;

/** The soonest first. */
const keyOf = (next: Raw, name: string, rw: Raw, rt: Raw): string =>
  `${String(next ?? '').padStart(6, '0')} ${name}\n${rw ?? ''} ${rt ?? ''}`;

const serialOf = (next: CopiedMother['next']): Raw => {
  const cell = day(next);
  return cell.kind === 'day' ? cell.serial : null;
};

/** Whom a kader is to see next, and by when: nothing else of a mother is in a copy. */
export const motherCopyTab: Tab<CopiedMother> = {
  title: 'Ibu',
  sheetId: 2,
  kind: 'computed',
  hidden: false,
  frozenColumns: 1,
  order: 'oldest-first',
  key: ({ name, next, rw, rt }) => keyOf(serialOf(next), name, rw, rt),
  columns: [
    column(HEADERS.name, 140, 'text', ({ name }) => text(name), { wrap: true }),
    column(HEADERS.next, 120, 'day', ({ next }) => day(next)),
    column(HEADERS.rt, 50, 'integer', ({ rt }) => number(rt)),
    column(HEADERS.rw, 50, 'integer', ({ rw }) => number(rw)),
  ],
};

/** The rows of the tab, in the order in which they stand; two of one key are one. */
export const motherCopyRows = (mothers: readonly CopiedMother[]): readonly RenderedRow[] => {
  const byKey = new Map(
    mothers.map((mother) => renderRow(motherCopyTab, mother)).map((row) => [row.key, row]),
  );
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
};

const at = {
  name: columnAt(motherCopyTab, HEADERS.name),
  next: columnAt(motherCopyTab, HEADERS.next),
  rt: columnAt(motherCopyTab, HEADERS.rt),
  rw: columnAt(motherCopyTab, HEADERS.rw),
};

/** The key of a row as it stands. */
export const standingMotherKey = (values: readonly Raw[]): string =>
  keyOf(values[at.next] ?? null, String(values[at.name] ?? ''), values[at.rw] ?? null, values[at.rt] ?? null);

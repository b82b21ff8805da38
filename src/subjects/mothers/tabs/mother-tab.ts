import type { TimeZone } from '../../../kernel/calendar';
import { indexColumn } from '../../../ledger/index-column';
import { archiveColumns } from '../../../ledger/responses/archive';
import { firstSubmittedAt } from '../../../ledger/responses/response';
import { type Cell, EMPTY, instant, text } from '../../../workbook/cells';
import { type ColumnFormat, column, KEY_HEADER, type Tab } from '../../../workbook/tab';
import { type MotherReading, motherTokens } from '../answers/read-mother';
import { HIDDEN_COLUMNS, MOTHER_COLUMNS, type MotherHeader } from './header-words';

/** A pregnancy as a row of `Ibu`: its cells by header, empty where none is given. */
export interface MotherRow {
  readonly key: string;
  readonly cells: Readonly<Partial<Record<MotherHeader, Cell>>>;
}

const COLUMNS = Object.entries(MOTHER_COLUMNS) as readonly [MotherHeader, readonly [number, ColumnFormat?]][];

/** The tab `Ibu`: one row per pregnancy, the one that was told of last on top. It is for officers alone: no copy has it. */
export const motherTab: Tab<MotherRow> = {
  title: 'Ibu',
  sheetId: 170,
  filtered: true,
  followsDay: true,
  kind: 'computed',
  hidden: false,
  frozenColumns: 2,
  order: 'newest-first',
  added: true,
  key: ({ key }) => key,
  columns: [
    column(KEY_HEADER, 60, 'text', ({ key }) => text(key), { hidden: true }),
    ...COLUMNS.map(([header, [width, format = 'text']]) =>
      column<MotherRow>(
        header,
        width,
        format,
        ({ cells }) => cells[header] ?? EMPTY,
        HIDDEN_COLUMNS.includes(header) ? { hidden: true } : {},
      ),
    ),
  ],
};

/** The responses about one woman, as they are kept. */
export interface HeldMother {
  readonly key: string;
  /** What became of a family's answer, where it was a no from the start: counted, and no more. */
  readonly refusedAt: string | null;
  readonly readings: readonly MotherReading[];
  /** Tokens of what they come to together. */
  readonly joint: readonly string[];
  readonly zone: TimeZone;
}

/** The hidden tab `Arsip Ibu`: keeps the responses about each woman. */
export const heldMotherTab: Tab<HeldMother> = {
  title: 'Arsip Ibu',
  sheetId: 171,
  followsDay: true,
  kind: 'computed',
  hidden: true,
  frozenColumns: 0,
  order: 'oldest-first',
  added: true,
  key: ({ key }) => key,
  columns: [
    column(KEY_HEADER, 120, 'text', ({ key }) => text(key)),
    column('Pertama', 140, 'instant', ({ readings: [first], zone }) =>
      instant(first ? firstSubmittedAt(first.record) : null, zone),
    ),
    column('Menolak Di', 120, 'text', ({ refusedAt }) => text(refusedAt)),
    indexColumn(({ readings, joint }) => [...new Set([...readings.flatMap(motherTokens), ...joint])]),
    ...archiveColumns<HeldMother>(({ readings }) => readings.map(({ record }) => record)),
  ],
};

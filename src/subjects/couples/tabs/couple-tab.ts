import type { TimeZone } from '../../../kernel/calendar';
import { indexColumn } from '../../../ledger/index-column';
import { archiveColumns } from '../../../ledger/responses/archive';
import { firstSubmittedAt } from '../../../ledger/responses/response';
import { type Cell, EMPTY, instant, text } from '../../../workbook/cells';
import { type ColumnFormat, column, KEY_HEADER, type Tab } from '../../../workbook/tab';
import { type CoupleReading, coupleTokens } from '../answers/read-couple';
import { COUPLE_COLUMNS, type CoupleHeader } from './header-words';

/** A couple as a row of `Catin`: its cells by header, empty where none is given. */
export interface CoupleRow {
  readonly key: string;
  readonly cells: Readonly<Partial<Record<CoupleHeader, Cell>>>;
}

const COLUMNS = Object.entries(COUPLE_COLUMNS) as readonly [CoupleHeader, readonly [number, ColumnFormat?]][];

/** The tab `Catin`: one row per couple, the one that was told of last on top. It is for officers alone: no copy has it. */
export const coupleTab: Tab<CoupleRow> = {
  title: 'Catin',
  sheetId: 172,
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
      column<CoupleRow>(header, width, format, ({ cells }) => cells[header] ?? EMPTY),
    ),
  ],
};

/** The responses about one couple, as they are kept. */
export interface HeldCouple {
  readonly key: string;
  readonly readings: readonly CoupleReading[];
  readonly zone: TimeZone;
}

/** The hidden tab `Arsip Catin`: keeps the responses about each couple. */
export const heldCoupleTab: Tab<HeldCouple> = {
  title: 'Arsip Catin',
  sheetId: 173,
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
    indexColumn(({ readings }) => [...new Set(readings.flatMap(coupleTokens))]),
    ...archiveColumns<HeldCouple>(({ readings }) => readings.map(({ record }) => record)),
  ],
};

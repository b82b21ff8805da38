import { type Cell, number, text } from '../../workbook/cells';
import { type RowSelection, rawField, select } from '../../workbook/select';
import { column, type Tab } from '../../workbook/tab';
import { TARGET_HEADERS, TARGET_TITLE } from './words';

/** A row of `Sasaran`, as people fill it in, by header. */
export type TargetRow = Readonly<Record<string, string | number | null>>;

const cellOf = (value: string | number | null | undefined): Cell =>
  typeof value === 'number' ? number(value) : text(value ?? null);

const typed = (header: string, width: number, format: 'integer' | 'text', note?: string) =>
  column<TargetRow>(header, width, format, (row) => cellOf(row[header]), note === undefined ? {} : { note });

/** The settings tab `Sasaran`: how many children there are by somebody else's count, by year. Empty, S is who is registered. */
export const targetTab: Tab<TargetRow> = {
  title: TARGET_TITLE,
  sheetId: 129,
  kind: 'settings',
  hidden: false,
  frozenColumns: 0,
  order: 'oldest-first',
  added: true,
  key: (row) => `${row[TARGET_HEADERS.year] ?? ''} ${row[TARGET_HEADERS.posyandu] ?? ''}`,
  columns: [
    typed(TARGET_HEADERS.year, 80, 'integer', 'targetYear'),
    typed(TARGET_HEADERS.posyandu, 180, 'text', 'targetPosyandu'),
    typed(TARGET_HEADERS.count, 120, 'integer', 'targetCount'),
    typed(TARGET_HEADERS.source, 360, 'text', 'targetSource'),
  ],
};

export const TARGETS = select(targetTab, {
  year: rawField(TARGET_HEADERS.year),
  posyandu: rawField(TARGET_HEADERS.posyandu),
  count: rawField(TARGET_HEADERS.count),
  source: rawField(TARGET_HEADERS.source),
});

export type TargetCells = typeof TARGETS extends RowSelection<infer Row> ? Row : never;

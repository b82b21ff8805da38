import { type SettingsRow, settingsColumn } from '../../settings/tabs';
import { type RowSelection, rawField, select } from '../../workbook/select';
import type { Tab } from '../../workbook/tab';
import { TARGET_HEADERS, TARGET_TITLE } from './words';

/** The settings tab `Sasaran`: how many children there are by somebody else's count, by year. Empty, S is who is registered. */
export const targetTab: Tab<SettingsRow> = {
  title: TARGET_TITLE,
  sheetId: 129,
  kind: 'settings',
  hidden: false,
  frozenColumns: 0,
  order: 'oldest-first',
  added: true,
  key: (row) => `${row[TARGET_HEADERS.year] ?? ''} ${row[TARGET_HEADERS.posyandu] ?? ''}`,
  columns: [
    settingsColumn(TARGET_HEADERS.year, 80, { format: 'integer', note: 'targetYear' }),
    settingsColumn(TARGET_HEADERS.posyandu, 180, { note: 'targetPosyandu' }),
    settingsColumn(TARGET_HEADERS.count, 120, { format: 'integer', note: 'targetCount' }),
    settingsColumn(TARGET_HEADERS.source, 360, { note: 'targetSource' }),
  ],
};

export const TARGETS = select(targetTab, {
  year: rawField(TARGET_HEADERS.year),
  posyandu: rawField(TARGET_HEADERS.posyandu),
  count: rawField(TARGET_HEADERS.count),
  source: rawField(TARGET_HEADERS.source),
});

export type TargetCells = typeof TARGETS extends RowSelection<infer Row> ? Row : never;

import type { CalendarDate } from '../../src/kernel/calendar';
import { findList, guessMapping } from '../../src/web/import/columns';
import { joined } from '../../src/web/import/join';
import {
  type ImportSettings,
  type PlannedRow,
  type PosyanduChoices,
  planRows,
} from '../../src/web/import/plan';
import { readSheets, type Sheet } from '../../src/web/import/read-file';
import { readRows } from '../../src/web/import/read-rows';

export const SETTINGS: ImportSettings = {
  today: '2026-01-07' as CalendarDate,
  kecamatanCode: '330406',
  posyandu: [
    { name: 'Mawar', formerNames: ['Mawar 1'] },
    { name: 'Melati', formerNames: [] },
  ],
};

/** What the page makes of files when nobody changes a column. */
export function plannedFrom(
  sheets: readonly Sheet[],
  settings: ImportSettings = SETTINGS,
  choices: PosyanduChoices = new Map(),
): readonly PlannedRow[] {
  const lists = sheets.flatMap((sheet) => findList(sheet) ?? []);
  const rows = lists.flatMap((list) => readRows(list, guessMapping(list), settings.today));
  return planRows(joined(rows), settings, choices);
}

export const sheetsOf = (file: string, text: string): readonly Sheet[] =>
  readSheets(file, new TextEncoder().encode(text));

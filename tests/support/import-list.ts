import type { CalendarDate } from '../../src/kernel/calendar';
import { findList, guessMapping } from '../../src/web/import/columns';
import type { DayOrder } from '../../src/web/import/day-cell';
import {
  type ImportSettings,
  type PlannedRow,
  type PosyanduChoices,
  planRows,
} from '../../src/web/import/plan';
import type { Question, QuestionAnswers } from '../../src/web/import/question';
import { readSheets, type Sheet } from '../../src/web/import/read-file';
import { readLists } from '../../src/web/import/read-lists';

export const SETTINGS: ImportSettings = {
  today: '2026-01-07' as CalendarDate,
  kecamatanCode: '330406',
  posyandu: [
    { name: 'Mawar', formerNames: ['Mawar 1'] },
    { name: 'Melati', formerNames: [] },
  ],
};

const readingOf = (
  sheets: readonly Sheet[],
  { today }: ImportSettings,
  answers: QuestionAnswers,
  dates: DayOrder | null,
) =>
  readLists(
    sheets.flatMap((sheet) => {
      const list = findList(sheet);
      return list ? [{ list, mapping: guessMapping(list) }] : [];
    }),
    { today, zone: 'WIB', answers, dates },
  );

/** What the page makes of files when nobody changes a column. */
export function plannedFrom(
  sheets: readonly Sheet[],
  settings: ImportSettings = SETTINGS,
  choices: PosyanduChoices = new Map(),
  answers: QuestionAnswers = new Map(),
): readonly PlannedRow[] {
  return planRows(readingOf(sheets, settings, answers, null).rows, settings, choices);
}

/** What the page would ask about files. */
export const questionsOf = (
  sheets: readonly Sheet[],
  answers: QuestionAnswers = new Map(),
  settings: ImportSettings = SETTINGS,
): readonly Question[] => readingOf(sheets, settings, answers, null).questions;

export const sheetsOf = (file: string, text: string): readonly Sheet[] =>
  readSheets(file, new TextEncoder().encode(text));

import { type Question, type QuestionAnswers, questionId, SAMPLES_SHOWN } from './question';
import type { SettledList } from './settle';

/** What a list hides, and what was said of it. */
export interface Hidden {
  readonly questions: readonly Question[];
  readonly code: 'hidden-row' | 'hidden-sheet';
  of(row: number): 'shown' | 'asked' | 'taken' | 'left-out';
}

/** Sheets and rows that a person does not see, who looks at the file: they may be there by mistake, or filtered for a moment. */
export function hiddenQuestions(
  { facts: { list, rows, mapping } }: SettledList,
  answers: QuestionAnswers,
): Hidden {
  const { isHidden, hiddenRows } = list.sheet;
  const kind = isHidden ? 'hidden-sheet' : 'hidden-rows';
  const code = isHidden ? 'hidden-sheet' : 'hidden-row';
  const concerned = isHidden ? rows : rows.filter((row) => hiddenRows.has(row));
  if (concerned.length === 0) return { questions: [], code, of: () => 'shown' };
  const id = questionId(kind, list);
  const told = answers.get(id);
  const chosen = told === 'take' || told === 'leave' ? told : null;
  const names = mapping.indexOf('nama');
  const question: Question = {
    id,
    kind,
    list,
    key: null,
    columns: [],
    options: ['take', 'leave'],
    chosen,
    byHand: chosen !== null,
    rows: concerned.length,
    samples: concerned.slice(0, SAMPLES_SHOWN).map((row) => ({
      line: row + 1,
      written: names < 0 ? '' : (list.sheet.rows[row]?.[names]?.text ?? ''),
      readings: {},
    })),
  };
  const isConcerned = new Set(concerned);
  return {
    questions: [question],
    code,
    of: (row) =>
      !isConcerned.has(row) ? 'shown' : chosen === null ? 'asked' : chosen === 'take' ? 'taken' : 'left-out',
  };
}

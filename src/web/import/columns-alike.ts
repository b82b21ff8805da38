import type { Cell } from './cell';
import { clean } from './clean';
import { doublesOf, isAnswerKey, type List, type Mapping } from './columns';
import { type Question, questionId, SAMPLES_SHOWN } from './question';
import type { ReadingOptions } from './settle';

/** Columns that are called alike and do not say the same: which of them is meant, only a person knows. */
export function columnsAlike(
  list: List,
  mapping: Mapping,
  { answers, today }: ReadingOptions,
): readonly Question[] {
  const rows = list.sheet.rows.map((cells, row) => ({ cells, row })).slice(list.headerRow + 1);
  return doublesOf(list, mapping).flatMap(({ taken, others }): readonly Question[] => {
    const target = mapping[taken] ?? null;
    if (!isAnswerKey(target)) return [];
    const columns = [taken, ...others];
    const read = (cells: readonly Cell[], column: number): string | null => {
      const cell = cells[column];
      return cell ? clean(target, cell, today).answer : null;
    };
    const differing = rows.filter(({ cells }) =>
      others.some((column) => {
        const other = read(cells, column);
        return other !== null && other !== read(cells, taken);
      }),
    );
    if (differing.length === 0) return [];
    const id = questionId('columns', list, columns);
    const chosen = columns.map(String).find((column) => column === answers.get(id)) ?? null;
    return [
      {
        id,
        kind: 'columns',
        list,
        key: target,
        columns,
        options: columns.map(String),
        chosen,
        byHand: chosen !== null,
        rows: differing.length,
        samples: differing.slice(0, SAMPLES_SHOWN).map(({ cells, row }) => ({
          line: row + 1,
          written: cells[mapping.indexOf('nama')]?.text ?? '',
          readings: Object.fromEntries(columns.map((column) => [String(column), cells[column]?.text ?? ''])),
        })),
      },
    ];
  });
}

/** The columns with those that a person has chosen among others of the same title. */
export const chosenAmong = (alike: readonly Question[], guessed: Mapping): Mapping =>
  guessed.map((target, column) => {
    const question = alike.find(({ columns }) => columns.includes(column));
    if (question?.chosen == null) return target;
    return question.chosen === String(column) ? question.key : null;
  });

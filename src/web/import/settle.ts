import type { AnswerKey } from '../../subjects/children/submission/answers';
import { LIMITS, type NumericKey } from '../../subjects/children/submission/limits';
import type { List, Mapping } from './columns';
import { cutNumbers } from './cut-numbers';
import type { DayOrder } from './day-cell';
import { daysOfColumns } from './day-order';
import { priaOrPerempuan } from './pria-wanita';
import type { Question, QuestionAnswers, Settled } from './question';
import { ListFacts, type Reckoning } from './row-facts';
import { scaleOf } from './scale';

/** What the whole of a list makes of each of its cells, and what it leaves open. */
export interface SettledList {
  readonly facts: ListFacts;
  cell(row: number, column: number): Settled;
  readonly questions: readonly Question[];
}

/** What decides how a list is read, besides what it holds. */
export interface ReadingOptions extends Reckoning {
  readonly answers: QuestionAnswers;
  /** The order of days where a list does not show its own. */
  readonly dates: DayOrder | null;
}

const isNumeric = (key: string | null): key is NumericKey => key !== null && key in LIMITS;
const OF_SIXTEEN_DIGITS: readonly (string | null)[] = ['nik', 'no_kk'] satisfies readonly AnswerKey[];

export function settledList(
  list: List,
  mapping: Mapping,
  { answers, dates, ...reckoning }: ReadingOptions,
): SettledList {
  const facts = new ListFacts(list, mapping, reckoning);
  const days = daysOfColumns(facts, answers, dates);
  const keys = [...new Set(mapping.filter(isNumeric))];
  const scales = new Map(keys.map((key) => [key, scaleOf(facts, key, answers)]));
  const readers = mapping.map((target, column): ((row: number) => Settled) => {
    const ofDays = days.find((each) => each.column.column === column);
    if (ofDays) return (row) => ofDays.settle(row);
    const scale = isNumeric(target) ? scales.get(target) : undefined;
    if (scale) return (row) => scale.settle(row, column);
    if (target === 'jenis_kelamin') return priaOrPerempuan(facts, column);
    if (!OF_SIXTEEN_DIGITS.includes(target)) return () => ({});
    const isCut = cutNumbers(facts, column);
    return (row) => (isCut(facts.text(row, column)) ? { text: null, remark: 'number-damaged' } : {});
  });
  return {
    facts,
    cell: (row, column) => readers[column]?.(row) ?? {},
    questions: [
      ...days.flatMap(({ questions }) => questions),
      ...[...scales.values()].flatMap(({ questions }) => questions),
    ],
  };
}

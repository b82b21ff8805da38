import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnswerReading } from '../../../../src/kernel/answers/answer-reading';
import { type CalendarDate, parseIsoDate } from '../../../../src/kernel/calendar';

/** The cases of a list in `tests/fixtures/submission`: one a line; `#` names a group. */
export function linesOf(name: string): readonly string[] {
  const text = readFileSync(join(__dirname, '../../../fixtures/submission', name), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/** The cases of a list whose lines read `typed => expected`. */
export const pairsOf = (name: string): readonly (readonly [typed: string, expected: string])[] =>
  linesOf(name).map((line) => {
    const [typed = '', expected = ''] = line.split(' => ');
    return [typed, expected];
  });

export function day(text: string): CalendarDate {
  const date = parseIsoDate(text);
  if (!date) throw new Error(`not a day: ${text}`);
  return date;
}

/** The value read, or the codes of what was found instead. */
export const outcome = <T>({ value, findings }: AnswerReading<T>): T | readonly string[] =>
  value ?? findings.map(({ code }) => code);

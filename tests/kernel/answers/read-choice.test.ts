import { readPosition, readSex, readYesNo } from '../../../src/kernel/answers/read-choice';
import { pairsOf } from '../../subjects/children/submission/cases';

/** What a reader made of an answer, in a word. */
function meaningOf(reader: string, typed: string): string {
  const { value, findings } =
    reader === 'sex' ? readSex(typed) : reader === 'position' ? readPosition(typed) : readYesNo(typed);
  if (findings.some(({ code }) => code.startsWith('unreadable-'))) return 'unreadable';
  if (value === null) return 'none';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}

test.each(pairsOf('choices.txt'))('%s is %s', (answer, expected) => {
  const [, reader = '', typed = ''] = /^(\S+) (.*)$/.exec(answer) ?? [];
  expect(meaningOf(reader, typed)).toBe(expected);
});

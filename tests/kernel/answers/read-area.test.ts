import { readArea } from '../../../src/kernel/answers/read-area';
import { pairsOf } from '../../subjects/children/submission/cases';

test.each(pairsOf('areas.txt'))('%s is %s', (answer, expected) => {
  const [, asked = '', typed = ''] = /^(rt|rw) (.*)$/.exec(answer) ?? [];
  const { value, findings } = readArea(typed, asked === 'rt' ? 'rt' : 'rw');
  const told = value ? `${value.rt ?? '-'} ${value.rw ?? '-'}` : findings.map(({ code }) => code).join();
  expect(told).toBe(expected);
});

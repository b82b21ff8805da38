import { readArea } from '../../../src/domain/submission/read-area';
import { pairsOf } from './cases';

test.each(pairsOf('areas.txt'))('%s is %s', (answer, expected) => {
  const [, asked = '', typed = ''] = /^(rt|rw) (.*)$/.exec(answer) ?? [];
  const { value, findings } = readArea(typed, asked === 'rt' ? 'rt' : 'rw');
  const told = value ? `${value.rt ?? '-'} ${value.rw ?? '-'}` : findings.map(({ code }) => code).join();
  expect(told).toBe(expected);
});

import { hasRecordingDate, parseFamilyCardNumber } from '../../../src/kernel/identity/family-card-number';

test('keeps sixteen digits, zeros in front and behind as well', () => {
  expect(parseFamilyCardNumber('0304060101200000')).toEqual({ ok: true, value: '0304060101200000' });
  expect(parseFamilyCardNumber('3304 0601 0120 0005')).toEqual({ ok: true, value: '3304060101200005' });
});

test.each([
  { typed: '330406010120000', issue: { code: 'family-card-not-16-digits', length: 15 } },
  { typed: '33040601012000055', issue: { code: 'family-card-not-16-digits', length: 17 } },
  { typed: '3.30406E+15', issue: { code: 'family-card-in-scientific-notation' } },
])('$typed is none', ({ typed, issue }) => {
  expect(parseFamilyCardNumber(typed)).toEqual({ ok: false, issues: [issue] });
});

test.each([
  { digits: '3304063101200005', has: true },
  { digits: '3304063201200005', has: false },
  { digits: '3304064101200005', has: false },
])('$digits has a day of recording: $has', ({ digits, has }) => {
  const number = parseFamilyCardNumber(digits);
  expect(number.ok && hasRecordingDate(number.value)).toBe(has);
});

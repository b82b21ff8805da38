import { asRead } from '../../../src/kernel/answers/as-read';

test.each([
  ['8,5\u200b', '8,5'],
  ['\u202d8,5\u202c', '8,5'],
  ['\u200e8.5', '8.5'],
  ['8,5\u00ad', '8,5'],
  ['８，５', '8,5'],
  ['٨٫٥'.replace('٫', ','), '8,5'],
  ['۷۲', '72'],
  ['7\u00a0April 2025\u200f', '7 April 2025'],
  ['\ufeff003', '003'],
  ['（Mawar）', '(Mawar)'],
  ['Ahmad\u200b Fauzan', 'Ahmad Fauzan'],
  ['  Siti é  ', 'Siti é'],
  ['👶🏽 Budi 👨\u200d👩\u200d👧', '👶🏽 Budi 👨\u200d👩\u200d👧'],
  ['\u200dBudi\u200d', 'Budi'],
])('%j reads as %j', (typed, read) => expect(asRead(typed)).toBe(read));

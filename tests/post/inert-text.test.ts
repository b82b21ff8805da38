import { inert } from '../../src/post/inert-text';

test.each([
  ['www.jahat.co', 'www. jahat. co'],
  ['https://jahat.co/a', 'https: //jahat. co/a'],
  ['javascript:alert(1)', 'javascript: alert(1)'],
  ['ibu@jahat.co', 'ibu @ jahat. co'],
  ['jahat。co', 'jahat. co'],
  ['Budi\r\nBcc: semua', 'Budi Bcc: semua'],
  ['Budi\u202Egpj', 'Budigpj'],
  ['ja\u200Bhat', 'jahat'],
])('%j is no link, and one line: %j', (typed, shown) => {
  expect(inert(typed)).toBe(shown);
});

test.each([
  'Gang Melati No. 5',
  'pukul 09.05 WIB',
  '8,5 kg',
  'RT 003/RW 002',
  'Hj. Siti',
  '12 Juni 2026',
  '09:05',
])('%j stays as it is', (text) => {
  expect(inert(text)).toBe(text);
});

import { readRequest } from '../../../src/subjects/import/request';

const NOW = Date.parse('2026-01-07T03:00:00Z');
const DAY = 86_400_000;
const ROW = { nama: 'Ani' };

test.each([
  { name: 'rows', told: { at: NOW, rows: [ROW, {}] } },
  { name: 'a hundred rows', told: { at: NOW, rows: Array.from({ length: 100 }, () => ROW) } },
  { name: 'rows confirmed almost a day ago', told: { at: NOW - DAY + 1, rows: [ROW] } },
  { name: 'a summary', told: { ids: ['impor-1'], counts: [1, 0, 2] } },
])('$name are read', ({ told }) => {
  expect(readRequest(told, NOW)).toEqual(told);
});

test.each<{ name: string; told: unknown }>([
  { name: 'a text', told: 'rows' },
  { name: 'a list', told: [] },
  { name: 'a hundred and one rows', told: { at: NOW, rows: Array.from({ length: 101 }, () => ROW) } },
  { name: 'rows of a day ago', told: { at: NOW - DAY, rows: [ROW] } },
  { name: 'rows of tomorrow', told: { at: NOW + DAY, rows: [ROW] } },
  { name: 'rows of no time', told: { rows: [ROW] } },
  { name: 'a time as text', told: { at: String(NOW), rows: [ROW] } },
  { name: 'rows that are none', told: { at: NOW, rows: ['Ani'] } },
  { name: 'an answer that is no text', told: { at: NOW, rows: [{ berat: 9 }] } },
  { name: 'an answer with parts', told: { at: NOW, rows: [{ nama: { toString: 'x' } }] } },
  { name: 'ids that are no texts', told: { ids: [1], counts: [1, 0, 2] } },
  { name: 'counts that are no numbers', told: { ids: [], counts: ['<b>'] } },
])('$name are no request', ({ told }) => {
  expect(() => readRequest(told, NOW)).toThrow(TypeError);
});

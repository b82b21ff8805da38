import { needsBeside } from '../../../../src/subjects/needs/tabs/needs-beside';
import type { Cell } from '../../../../src/workbook/cells';

const KEYS = [
  '1 2026-06-01 AAAA ukur',
  '1 2026-06-02 BBBB rujuk',
  '3 2026-06-03 CCCC ukur',
  '8 2026-05-03 DDDD ukur',
];

const saidIn = (cells: readonly Cell[]) =>
  cells.map((cell) => (cell.kind === 'link' || cell.kind === 'text' ? cell.text : cell.kind));

test('the rows of each urgency are counted, those put off apart', () => {
  expect(saidIn(needsBeside(KEYS, undefined))).toEqual([
    'Hari ini: 2',
    'Segera: 0',
    'Bulan ini: 1',
    'Bila sempat: 0',
    'Ditunda: 1',
  ]);
});

test('each count leads to its rows, and none to nothing', () => {
  const cells = needsBeside(KEYS, (tab, { from, count }) => `${tab} ${from} ${count}`);
  expect(cells.map((cell) => (cell.kind === 'link' ? cell.url : null))).toEqual([
    'Perlu Tindakan 0 2',
    null,
    'Perlu Tindakan 2 1',
    null,
    'Perlu Tindakan 3 1',
  ]);
});

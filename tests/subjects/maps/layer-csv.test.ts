import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { fromDayNumber } from '../../../src/kernel/calendar';
import { labelText } from '../../../src/kernel/label-text';
import { guardedText } from '../../../src/kernel/people-csv';
import type { LayerChild } from '../../../src/subjects/maps/layer';
import { renderLayerCsv } from '../../../src/subjects/maps/layer-csv';
import { layerChild, layerChildren } from '../../support/map-children';
import { pastedText } from '../../support/texts';

const csvOf = (children: readonly LayerChild[]) =>
  renderLayerCsv({ title: 'Krandegan', asOf: fromDayNumber(20_228), children });
const rowsOf = (csv: string): string[][] => parse(csv, { record_delimiter: '\r\n' });

test('a row a child, under headers that say what to choose in My Maps', () => {
  const [header, first, ...others] = rowsOf(csvOf(layerChildren(3)));
  expect(header?.slice(0, 6)).toEqual(['Nama', 'Lintang', 'Bujur', 'Kode Anak', 'Status', 'Posyandu']);
  expect(first?.slice(0, 3)).toEqual(['Anak Contoh 0', '-7.3972', '109.6954']);
  expect(others).toHaveLength(2);
});

test.each([
  ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
  ['+62 812', "'+62 812"],
  ['-1+1', "'-1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1＋1', "'＝1＋1"],
  ['\tx', 'x'],
  ['a=b', 'a=b'],
  ["O'Brien", "O'Brien"],
])('a name that begins like %j is shown and not computed', (name, cell) => {
  expect(rowsOf(csvOf([layerChild(0, { name })]))[1]?.[0]).toBe(cell);
});

test('southern latitudes stay numbers', () => {
  expect(csvOf([layerChild(0)])).toMatch(/,"-7\.3972","109\.6954",/);
});

test('any text without a formula comes back as typed, and a name in one line', () => {
  const names = pastedText
    .map((name) => `N${name}`)
    .filter((text) => [text, labelText(text)].every((one) => guardedText(one) === one));
  fc.assert(
    fc.property(names, (name) => {
      const [, row = []] = rowsOf(csvOf([layerChild(0, { name, posyandu: `${name}",\r\n` })]));
      expect([row[0], row[5]]).toEqual([labelText(name), `${name}",\r\n`]);
    }),
  );
});

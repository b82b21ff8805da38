import { parseIsoDate } from '../../src/kernel/calendar';
import { figureLines, OVERVIEW_ROWS, overviewRowOf, overviewTab } from '../../src/overview/tab';
import { type Cell, day, number, rawOf, text } from '../../src/workbook/cells';

const FIGURES = {
  registered: 233,
  measured: { numerator: 210, denominator: 233 },
  stunting: { numerator: 21, denominator: 210 },
  wasting: { numerator: 0, denominator: 0 },
  underweight: { numerator: 3, denominator: 40 },
  severeSigns: 2,
};

const lines = figureLines({ asOf: parseIsoDate('2026-06-12'), figures: FIGURES, toMend: 4, toCheck: 5 });
const valuesOf = (key: Parameters<typeof overviewRowOf.figure>[0]) => {
  const line = lines[overviewRowOf.figure(key)];
  return line && overviewTab.columns.slice(1, 5).map((column) => rawOf(column.cell(line)));
};

test('a rate stands with its count, what it is of, and its interval', () => {
  expect(valuesOf('stunting')).toEqual([21, 210, 10, '6,6 - 14,8']);
  expect(valuesOf('underweight')).toEqual([3, 40, 7.5, '2,6 - 19,9']);
});

test('of nothing counted there is no per cent', () => {
  expect(valuesOf('wasting')).toEqual([0, 0, null, null]);
});

test('a count stands alone', () => {
  expect(valuesOf('registered')).toEqual([233, null, null, null]);
  expect(valuesOf('toMend')).toEqual([4, null, null, null]);
  expect(lines[overviewRowOf.figure('asOf')]?.count).toEqual<Cell>(day(parseIsoDate('2026-06-12')));
});

test('no two lines share a row', () => {
  const rows = [
    ...lines.map((_, row) => row),
    ...(['form', 'map', 'kml', 'csv'] as const).map(overviewRowOf.link),
    ...(
      [
        'mailWaiting',
        'mailQuota',
        'lookupsWaiting',
        'rebuilt',
        'repaired',
        'trouble',
        'late',
        'damaged',
      ] as const
    ).map(overviewRowOf.health),
  ];
  expect(new Set(rows).size).toBe(rows.length);
  expect(Math.max(...rows)).toBe(OVERVIEW_ROWS - 1);
});

test('before the first submission the day is open and the counts are nought', () => {
  const none = { numerator: 0, denominator: 0 };
  const figures = {
    registered: 0,
    measured: none,
    stunting: none,
    wasting: none,
    underweight: none,
    severeSigns: 0,
  };
  const [asOf, registered] = figureLines({ asOf: null, figures, toMend: 0, toCheck: 0 });
  expect(asOf?.count).toEqual(text(null));
  expect(registered?.count).toEqual(number(0));
});

import { houseOf } from '../../src/installation/house';
import { parseIsoDate } from '../../src/kernel/calendar';
import { type LineValues, linesOf, type Overview, overviewOf } from '../../src/overview/overview';
import { overviewTab } from '../../src/overview/tab';
import { HEALTH_LABELS, LINK_LABELS } from '../../src/overview/words';
import { FIGURE_LABELS } from '../../src/subjects/children/summary/figure-words';
import { LINK_LABELS as FILE_LABELS } from '../../src/subjects/maps/file-words';
import { ROOMS } from '../../src/subjects/rooms';
import { type Cell, day, number, rawOf, text } from '../../src/workbook/cells';

const { overview } = houseOf(ROOMS);

/** The cells of one line after a change, from left to right. */
function cellsOf(values: LineValues, of: Overview = overview): readonly Cell[] {
  const [row, ...others] = of.change(values).rows;
  if (row?.kind !== 'update' || others.length > 0) throw new Error('one line is written');
  // Those behind are written for themselves.
  expect(row.cells.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4, 5]);
  return row.cells.map(({ cell }) => cell);
}

/** Count, what it is of, per cent and interval. */
const valuesOf = (values: LineValues) => cellsOf(values).slice(1, 5).map(rawOf);

describe('a line of Beranda', () => {
  test('shows a rate with its count, what it is of, and its interval', () => {
    expect(valuesOf({ stunting: { numerator: 21, denominator: 210 } })).toEqual([21, 210, 10, '6,6 - 14,8']);
    expect(valuesOf({ underweight: { numerator: 3, denominator: 40 } })).toEqual([3, 40, 7.5, '2,6 - 19,9']);
  });

  test('shows no per cent of nothing counted', () => {
    expect(valuesOf({ wasting: { numerator: 0, denominator: 0 } })).toEqual([0, 0, null, null]);
  });

  test('shows a count by itself', () => {
    expect(valuesOf({ registered: number(233) })).toEqual([233, null, null, null]);
    expect(valuesOf({ toMend: number(4) })).toEqual([4, null, null, null]);
    const on = day(parseIsoDate('2026-06-12'));
    expect(cellsOf({ asOf: on })[1]).toEqual<Cell>(on);
  });

  test('shows nothing where its value is open', () => {
    expect(cellsOf({ asOf: text(null) })[1]).toEqual({ kind: 'empty' });
  });

  test('has its label in front and its remark behind', () => {
    const [label, , , , , remark] = cellsOf({ repaired: number(0) }).map(rawOf);
    expect([label, remark]).toEqual(['Baris yang diperbaiki saat itu', 'Biasanya 0.']);
    expect(cellsOf({ mailQuota: number(90) }).map(rawOf)[5]).toBeNull();
  });

  test('is written at its row, and no other is', () => {
    const change = overview.change({ repaired: number(0), registered: number(1) });
    expect(change.tab).toBe(overviewTab);
    expect(change.rows.map(({ at }) => at)).toEqual([19, 1]);
  });

  test('that there is not is an error', () => {
    expect(() => overview.rowOf('gizi')).toThrow('Beranda has no line gizi');
    expect(() => overview.change({ toString: number(1) })).toThrow('Beranda has no line toString');
  });
});

describe('what stands beside the lines', () => {
  const headerOf = (column: number) => overviewTab.columns[column]?.header;

  test('is written beside the line that is named, and nothing of the line is', () => {
    const { rows } = overview.beside({ stunting: { last: text('12'), trend: text('▁█') } });
    expect(rows).toMatchObject([
      { kind: 'update', at: 3, cells: [{ cell: text('12') }, { cell: text('▁█') }] },
    ]);
    const [row] = rows;
    const cells = row?.kind === 'update' ? row.cells : [];
    expect(cells.map(({ column }) => headerOf(column))).toEqual(['Bulan Penuh Terakhir', '12 Bulan']);
  });

  test('or down a column of its own, from the first line on', () => {
    const { rows } = overview.stacked('needs', [text('a'), text(null)]);
    expect(rows).toMatchObject([
      { kind: 'update', at: 0, cells: [{ cell: text('a') }] },
      { kind: 'update', at: 1, cells: [{ cell: { kind: 'empty' } }] },
    ]);
  });
});

describe('the rows of Beranda', () => {
  test('have one line in the gap below the figures, and room for no second', () => {
    expect(overview.rowOf('gained')).toBe(9);
    const two = linesOf('between', { satu: 'Satu', dua: 'Dua' });
    expect(() => overviewOf(two)).toThrow('one row between');
  });

  const keys = [FIGURE_LABELS, LINK_LABELS, FILE_LABELS, HEALTH_LABELS].flatMap((labels) =>
    Object.keys(labels),
  );

  test('are each of one line, the last one included', () => {
    const rows = keys.map(overview.rowOf);
    expect(new Set(rows).size).toBe(rows.length);
    expect(Math.max(...rows)).toBeLessThan(overview.rows);
  });

  test('are where the first release has them, with a gap between sections', () => {
    expect(keys.map((key) => [key, overview.rowOf(key)])).toEqual([
      ['asOf', 0],
      ['registered', 1],
      ['measured', 2],
      ['stunting', 3],
      ['wasting', 4],
      ['underweight', 5],
      ['severe', 6],
      ['toMend', 7],
      ['toCheck', 8],
      ['form', 10],
      ['map', 11],
      ['kml', 12],
      ['csv', 13],
      ['mailWaiting', 15],
      ['mailQuota', 16],
      ['lookupsWaiting', 17],
      ['rebuilt', 18],
      ['repaired', 19],
      ['trouble', 20],
      ['late', 21],
      ['damaged', 22],
    ]);
  });

  test('stay where they are when lines are added in the last section', () => {
    const lines = [
      ...linesOf('more', { ibu: 'Ibu terdaftar' }, { ibu: 'Lihat tab Data Ibu.' }),
      ...ROOMS.flatMap((room) => room.lines ?? []),
      ...linesOf('more', { 'form:tindakan': 'Formulir tindakan' }),
      ...linesOf('more', { remaja: 'Remaja terdaftar' }),
    ];
    const grown = overviewOf(lines);
    expect(keys.map(grown.rowOf)).toEqual(keys.map(overview.rowOf));
    // Without the jobs, which come below.
    expect(grown.rows).toBe(overview.rowOf('kelurahanLate') + 1);
    expect(grown.rowOf('remaja')).toBe(overview.rowOf('form:catin') + 2);
    expect(Math.min(grown.rowOf('ibu'), grown.rowOf('remaja'))).toBeGreaterThan(
      overview.rowOf('damaged') + 1,
    );
    const [label, count, , , , remark] = cellsOf({ ibu: number(3) }, grown).map(rawOf);
    expect([label, count, remark]).toEqual(['Ibu terdaftar', 3, 'Lihat tab Data Ibu.']);
  });
});

import { type CalendarDate, parseIsoDate } from '../../../../src/kernel/calendar';
import {
  LISTED_CHILDREN,
  type ListedRow,
  registeredChildren,
  watchedChildren,
} from '../../../../src/subjects/children/form/registered-children';
import type { ChildSummary } from '../../../../src/subjects/children/summary/child-summary';
import type { Raw } from '../../../../src/workbook/cells';

function day(iso: string): CalendarDate {
  const date = parseIsoDate(iso);
  if (date === null) throw new Error(iso);
  return date;
}

const TODAY = day('2026-01-07');

const summary: ChildSummary = {
  posyandu: 'Mawar',
  rt: 3,
  rw: 2,
  birthDate: day('2024-05-07'),
  last: null,
  measuredOn: null,
  mapStatus: 'unmeasured',
  residence: null,
};

/** A row as the script reads it: from the cells `Ringkas`, `Kode Anak`, `Nama Anak` and `Nama Ibu`. */
const asRead = (cells: readonly Raw[]): ListedRow => LISTED_CHILDREN.row(cells);

const row = (
  code: string,
  name: string | null,
  changes: Partial<ChildSummary> = {},
  mother: string | null = 'Ani',
): ListedRow => asRead([JSON.stringify({ ...summary, ...changes }), code, name, mother]);

const names = (
  table: readonly ListedRow[],
  posyandu = 'Mawar',
  today = TODAY,
): readonly string[] | undefined =>
  watchedChildren(table, today)
    .get(posyandu)
    ?.map(({ name }) => name);

describe('the lists of children', () => {
  test('hold each posyandu’s own', () => {
    const table = [row('AAAA-AAAA', 'Budi'), row('BBBB-BBBB', 'Cici', { posyandu: 'Melati' })];
    expect(names(table)).toEqual(['Budi']);
    expect(names(table, 'Melati')).toEqual(['Cici']);
    expect(names(table, 'Anggrek')).toBeUndefined();
  });

  test('are sorted by name, whatever the letters and whatever the mothers are called', () => {
    const table = [
      row('AAAA-AAAA', 'budi santoso'),
      row('BBBB-BBBB', 'Cici'),
      row('CCCC-CCCC', 'Budi', {}, 'Zahra'),
      row('DDDD-DDDD', 'BUDI', {}, 'Ani'),
    ];
    expect(watchedChildren(table, TODAY).get('Mawar')).toMatchObject([
      { code: 'DDDD-DDDD' },
      { code: 'CCCC-CCCC' },
      { code: 'AAAA-AAAA' },
      { code: 'BBBB-BBBB' },
    ]);
    expect(watchedChildren([...table].reverse(), TODAY)).toEqual(watchedChildren(table, TODAY));
  });

  test.each([
    ['the day before', '2026-01-06', ['Budi']],
    ['on the day', '2026-01-07', undefined],
    ['the day after', '2026-01-08', undefined],
  ])('a child leaves them at 60 months: %s', (_, today, expected) => {
    expect(names([row('AAAA-AAAA', 'Budi', { birthDate: day('2021-01-07') })], 'Mawar', day(today))).toEqual(
      expected,
    );
  });

  test.each([
    ['moved-out', undefined],
    ['died', undefined],
    ['active', ['Budi']],
  ] as const)('a child that is %s', (status, expected) => {
    expect(names([row('AAAA-AAAA', 'Budi', { residence: { status, on: day('2026-01-01') } })])).toEqual(
      expected,
    );
  });

  test('a child without name, mother, neighbourhood or birth date can be chosen', () => {
    const [, children = []] =
      [
        ...registeredChildren(
          [row('AAAA-AAAA', null, { rt: null, rw: null, birthDate: null }, null)],
          TODAY,
          'full-name',
        ),
      ][0] ?? [];
    expect(children).toEqual([{ label: '(nama belum diisi) [AAAA-AAAA]' }]);
  });

  test('a row that somebody typed into is passed over', () => {
    expect(names([asRead(['oops', 'AAAA-AAAA', 'Budi', 'Ani']), row('BBBB-BBBB', 'Cici')])).toEqual(['Cici']);
  });

  test('300 children of one posyandu all have a label of their own', () => {
    const table = Array.from({ length: 300 }, (_, i) => row(`A${String(i).padStart(3, '0')}-AAAA`, 'Budi'));
    const labels = (registeredChildren(table, TODAY, 'full-name').get('Mawar') ?? []).map(
      ({ label }) => label,
    );
    expect(new Set(labels).size).toBe(300);
  });
});

test('the lists are made from four columns, none of them a number of anybody', () => {
  expect(LISTED_CHILDREN.columns).toEqual(['Ringkas', 'Kode Anak', 'Nama Anak', 'Nama Ibu']);
});

import type { CalendarDate } from '../../../src/kernel/calendar';
import { childTab, earlierField } from '../../../src/subjects/children/tabs/child-tab';
import { keepMonth, monthAsTold, monthsBefore } from '../../../src/subjects/maps/kept-months';
import { type Cell, rawOf, text } from '../../../src/workbook/cells';
import type { MemoryPort } from '../../../src/workbook/ports';
import { DESCRIBED } from '../../support/one-response';
import { sent } from '../../support/responses';
import { DAY, record, register } from './registered';

const JULY = Date.UTC(2026, 6, 1, 2);
const AUGUST = Date.UTC(2026, 7, 1, 2);
const ofMonth = (day: string) => day as CalendarDate;

function memoryOf(): MemoryPort & { readonly values: ReadonlyMap<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    get: (name) => values.get(name) ?? null,
    set: (name, value) => void values.set(name, value),
  };
}

/** Six children of RW 2, all measured in June. */
const workbook = register(
  ...[1, 2, 3, 4, 5, 6].map((day) => ({ rw: '2', tanggal_lahir: `2025-03-0${day}` })),
);
const kept = memoryOf();
const keepAt = (at: number, memory = kept) => keepMonth({ workbook, memory, now: () => at });

test('what is told of a month is kept once, when it is over, and shown with the months after it', () => {
  expect(keepAt(JULY)).toBe(true);
  const reads = workbook.reads.length;
  expect(keepAt(JULY + 86_400_000)).toBe(false);
  expect(workbook.reads).toHaveLength(reads);
  expect(monthsBefore(ofMonth('2026-06-30'), kept)).toEqual([]);
  expect(monthsBefore(ofMonth('2026-07-31'), kept)).toEqual([
    {
      month: '2026-06',
      whole: { children: 6, measured: null, found: [null, null, null, null] },
      areas: [{ rw: 2, children: 6, measured: null, found: [null, null, null, null] }],
    },
  ]);
});

test('the month is told as it was kept, with the figures of the whole', () => {
  const nothing = { numerator: null, denominator: null };
  expect(monthAsTold(ofMonth('2026-06-30'), kept)).toEqual({
    month: '2026-06',
    whole: { children: 6, measured: null, found: [null, null, null, null] },
    areas: [{ rw: 2, children: 6, measured: null, found: [null, null, null, null] }],
    figures: {
      registered: 6,
      measured: nothing,
      wasting: nothing,
      stunting: nothing,
      underweight: nothing,
      severe: null,
    },
  });
  expect(monthAsTold(ofMonth('2026-07-31'), kept)).toBeNull();
});

test.each([
  [
    [198, null, 190],
    [198, null, 190],
  ],
  [[], [null, null, null]],
])('denominators %j of what was kept are told as %j', (written, told) => {
  const memory = memoryOf();
  const row = [233, 198, null, 12, 41, 30];
  memory.set('peta:bulan', JSON.stringify([['2026-06', [...row, ...written], [2, 46, 40, null, 5, 8, 6]]]));
  const month = monthAsTold(ofMonth('2026-06-30'), memory);
  expect(month?.whole).toEqual({ children: 233, measured: 198, found: [null, 12, 41, 30] });
  expect(month?.areas).toEqual([{ rw: 2, children: 46, measured: 40, found: [null, 5, 8, 6] }]);
  const [wasting, stunting, underweight] = told;
  expect(month?.figures).toEqual({
    registered: 233,
    measured: { numerator: 198, denominator: 233 },
    severe: null,
    wasting: { numerator: 12, denominator: wasting },
    stunting: { numerator: 41, denominator: stunting },
    underweight: { numerator: 30, denominator: underweight },
  });
});

test('the newest comes first', () => {
  expect(keepAt(AUGUST)).toBe(true);
  expect(monthsBefore(ofMonth('2026-08-31'), kept).map(({ month }) => month)).toEqual(['2026-07', '2026-06']);
});

test('nothing of a child is in the memory, and no small count', () => {
  const written = [...kept.values.values()].join();
  expect(written).not.toMatch(/Anak|Ibu|Mawar|[A-Z0-9]{4}-[A-Z0-9]{4}/);
  const counts = (JSON.parse(written) as readonly unknown[][]).flatMap(([, whole, ...areas]) => [
    ...(whole as (number | null)[]),
    ...areas.flatMap((row) => (row as (number | null)[]).slice(1)),
  ]);
  expect(counts.filter((count) => count !== null && count < 5)).toEqual([]);
});

test('a month of which an older release left out what was found is kept once its cells are written again', () => {
  const old = register({ rw: '2' });
  const edit = { ...DESCRIBED, nama: 'Anak 0', nama_ibu: 'Ibu 0', rw: '2', rt: '4' };
  record(old, sent('r0', 24 * 20, edit));
  let asWritten: readonly (readonly Cell[])[] = [];
  const column = childTab.columns.findIndex(({ header }) => header === earlierField.header);
  let leftOut = 0;
  old.damage(childTab.title, (rows) => {
    asWritten = rows;
    return rows.map((cells) =>
      cells.map((cell, i) => {
        if (i !== column) return cell;
        const written = String(rawOf(cell));
        const without = written.replace(/"last":\{[^}]*\}/, '"none":null');
        if (without !== written) leftOut += 1;
        return text(without);
      }),
    );
  });
  expect(leftOut).toBe(1);
  const memory = memoryOf();
  const keep = () => keepMonth({ workbook: old, memory, now: () => JULY + 9 * DAY });
  expect([keep(), memory.values.size]).toEqual([false, 0]);
  old.damage(childTab.title, () => asWritten);
  expect([keep(), memory.values.size]).toEqual([true, 1]);
});

test('while figures are withheld nothing is kept', () => {
  const memory = memoryOf();
  memory.set('angka:ditahan', 'ya');
  expect(keepAt(JULY, memory)).toBe(false);
});

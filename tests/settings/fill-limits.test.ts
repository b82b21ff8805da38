import { fillLimits } from '../../src/settings/fill-limits';
import { limitDefaults, limitTab } from '../../src/settings/tabs';
import { LIMIT_HELP } from '../../src/settings/words';
import { MemoryWorkbook } from '../support/memory-workbook';

const numberOfDefaults = limitDefaults(LIMIT_HELP).length;

test('a limit without a row gets its default rows, and what people have changed stays', () => {
  const workbook = new MemoryWorkbook();
  workbook.put(
    limitTab,
    { Kode: 'kbm', 'Dari Bulan': 1, Nilai: 700 },
    { Kode: 'Garis Merah', Nilai: 'tiga' },
  );
  // Two of growth, 22 of needs, 31 of women, 9 of couples and 2 of aid.
  expect(fillLimits(workbook, LIMIT_HELP)).toBe(66);
  expect(workbook.column(limitTab, 'Kode').slice(0, 4)).toEqual([
    'kbm',
    'Garis Merah',
    'GARIS ORANYE',
    'ARAH KURVA',
  ]);
  expect(workbook.column(limitTab, 'Nilai').slice(0, 4)).toEqual([700, 'tiga', 1, 0.2]);
  expect(fillLimits(workbook, LIMIT_HELP)).toBe(0);
});

test('a tab that was emptied is filled in one write', () => {
  const workbook = new MemoryWorkbook();
  const writes = workbook.writes.length;
  expect(fillLimits(workbook, LIMIT_HELP)).toBe(numberOfDefaults);
  expect(workbook.writes).toHaveLength(writes + 1);
});

import { eppgbmList, HEADERS } from '../../local/seed/eppgbm';
import type { CalendarDate } from '../../src/kernel/calendar';

const OPTIONS = { seed: 4, endDate: '2025-06-20' as CalendarDate, rows: 400, damaged: 0.05 };

test('the same options invent the same list', () => {
  expect(eppgbmList(OPTIONS)).toEqual(eppgbmList(OPTIONS));
  expect(eppgbmList({ ...OPTIONS, seed: 5 })).not.toEqual(eppgbmList(OPTIONS));
});

test('it has the columns of the download in their order, slip of the pen included', () => {
  const { titles, headers, rows } = eppgbmList(OPTIONS);
  expect(headers).toHaveLength(36);
  expect(headers.slice(7, 13)).toEqual(['Nama Ortu', 'Prov', 'Kab/Kota', 'Kec', 'Pukesmas', 'Desa/Kel']);
  expect(titles).toContain('data tanggal: 2025-06-20');
  expect(rows.map(({ cells }) => cells.length)).toEqual(rows.map(() => HEADERS.length));
});

test('about as many rows are damaged as wanted', () => {
  // 400 rows at 5 %: 20, with a standard deviation of 4.4.
  const damaged = eppgbmList(OPTIONS).rows.filter(({ damage }) => damage !== null).length;
  expect(damaged).toBeGreaterThanOrEqual(7);
  expect(damaged).toBeLessThanOrEqual(33);
});

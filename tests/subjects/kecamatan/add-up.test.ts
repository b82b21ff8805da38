import type { CalendarDate } from '../../../src/kernel/calendar';
import { addedUp, sizeOf } from '../../../src/subjects/kecamatan/add-up';
import type { Figure } from '../../../src/subjects/kecamatan/figure';

const plan = (name: string, detail: string, numerator: number, denominator: number): Figure => ({
  ...{ month: '2026-02', part: 'RTL', name, detail, numerator, denominator },
  ...{ source: 'Kasus & RTL', asOf: '2026-02-28' as CalendarDate },
});

// Eight items of one office, written in two ways.
const FIGURES = [plan('Bappeda', 'Selesai', 7, 7), plan('BAPPEDA', 'Selesai', 1, 1)];

test('names that differ by the size of letters are one group, also within a kelurahan', () => {
  const sums = addedUp([{ place: 'a', code: '', kelurahan: 'A', figures: FIGURES }]);
  expect(sums).toMatchObject([{ numerator: 8, denominator: 8, kelurahan: 1 }]);
  expect(sizeOf(FIGURES, { part: 'RTL', name: 'bappeda' })).toBe(8);
});

import fc from 'fast-check';
import { type Damage, eppgbmList, STILL_SOUND } from '../../../local/seed/eppgbm';
import { eppgbmBytes, type FileType } from '../../../local/seed/eppgbm-file';
import { addDays, type CalendarDate } from '../../../src/kernel/calendar';
import { rowText } from '../../../src/subjects/import/import-ids';
import { readSheets } from '../../../src/web/import/read-file';
import { plannedFrom, SETTINGS } from '../../support/import-list';

const endDate = '2025-06-20' as CalendarDate;
const settings = { ...SETTINGS, today: addDays(endDate, 10) };
const LIST = fc.record({
  seed: fc.nat(),
  rows: fc.integer({ min: 1, max: 12 }),
  damaged: fc.double({ min: 0, max: 1, noNaN: true }),
});

const planned = (list: ReturnType<typeof eppgbmList>, type: FileType) =>
  plannedFrom(readSheets(`daftar.${type}`, eppgbmBytes(list, type)), settings);

const staysOut = (damage: Damage | null): boolean => damage !== null && !STILL_SOUND.includes(damage);

test('of any list every row is ready or has a reason, and only damage or a question keeps a row out', () => {
  fc.assert(
    fc.property(LIST, (options) => {
      const list = eppgbmList({ ...options, endDate });
      const rows = planned(list, 'csv');
      expect(rows).toHaveLength(list.rows.length);
      rows.forEach(({ verdict, reasons }, i) => {
        expect(verdict === 'ready').toBe(reasons.length === 0);
        // In a short list the order of day and month may not show: then it is asked for.
        if (reasons.some(({ code }) => code === 'day-undecided')) return;
        // A copy of the row above is double, or, where that one is damaged, as damaged.
        expect(verdict === 'ready').toBe(!staysOut(list.rows[i]?.damage ?? null));
      });
    }),
    { numRuns: 100 },
  );
});

test('a list says the same in any order of its rows and as any file', () => {
  const TYPES: readonly FileType[] = ['csv', 'xlsx'];
  fc.assert(
    fc.property(LIST, fc.constantFrom(...TYPES), (options, type) => {
      const list = eppgbmList({ ...options, endDate });
      const textsOf = (of: typeof list, as: FileType) =>
        new Set(planned(of, as).map(({ answers }) => rowText(answers)));
      expect(textsOf({ ...list, rows: [...list.rows].reverse() }, type)).toEqual(textsOf(list, 'csv'));
    }),
    { numRuns: 25 },
  );
});

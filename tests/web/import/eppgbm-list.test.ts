import { type Damage, eppgbmList, STILL_SOUND } from '../../../local/seed/eppgbm';
import { eppgbmBytes, type FileType } from '../../../local/seed/eppgbm-file';
import { POSYANDU } from '../../../local/seed/krandegan';
import { addDays, type CalendarDate } from '../../../src/kernel/calendar';
import { rowText } from '../../../src/subjects/import/import-ids';
import { readSheets } from '../../../src/web/import/read-file';
import { plannedFrom } from '../../support/import-list';
import { seed } from '../../support/seeds';

const endDate = '2025-06-20' as CalendarDate;
const list = eppgbmList({ seed: seed(7), endDate, rows: 300, damaged: 0.2 });
const settings = {
  today: addDays(endDate, 10),
  kecamatanCode: '330406',
  posyandu: POSYANDU.map(({ name }) => ({ name, formerNames: [] })),
};
const planned = (type: FileType) =>
  plannedFrom(readSheets(`daftar.${type}`, eppgbmBytes(list, type)), settings);
const fromXls = planned('xls');

const fateOf = (damage: Damage | null): string =>
  damage === null || STILL_SOUND.includes(damage) ? 'ready' : damage === 'copied' ? 'double' : 'stopped';

test('every row is sent, or listed with its reason, as its damage has it', () => {
  expect(fromXls).toHaveLength(list.rows.length);
  expect(fromXls.map(({ verdict }) => verdict)).toEqual(list.rows.map(({ damage }) => fateOf(damage)));
  for (const { verdict, reasons } of fromXls) expect(reasons.length > 0).toBe(verdict !== 'ready');
});

test.each<FileType>(['xlsx', 'csv'])('the list as .%s has the same rows as the one as .xls', (type) => {
  expect(planned(type).map(({ answers }) => rowText(answers))).toEqual(
    planned('xls').map(({ answers }) => rowText(answers)),
  );
});

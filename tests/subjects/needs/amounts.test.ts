import { repairTab } from '../../../src/subjects/children/tabs/repair-tab';
import { actTab } from '../../../src/subjects/needs/tabs/act-tab';
import { act, needsRegister, visit } from '../../support/needs-register';

const CHILD = {
  nama: 'Budi Santoso',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-10',
  nama_ibu: 'Ani',
  rw: '1',
  rt: '2',
  persetujuan: 'ya',
  berat: '9',
};

/** Amount and unit of an act as `Tindakan` shows them, and how many rows wait in `Perlu Perbaikan`. */
function recorded(answers: Readonly<Record<string, string>>) {
  const { send, workbook } = needsRegister();
  send(visit('a1', '2026-04-01', CHILD));
  send(act('t1', '2026-04-08', 'a1', { jenis: 'Bantuan', program: 'Sembako', ...answers }));
  const [amount = null] = workbook.column(actTab, 'Jumlah');
  const [unit = null] = workbook.column(actTab, 'Satuan');
  return [amount, unit, workbook.rows(repairTab.title).length];
}

test.each([
  ['2', 2, null],
  ['2,5 kg', 2.5, 'kg'],
  ['Rp 300.000,-', 300_000, 'rupiah'],
  ['1.500.000', 1_500_000, null],
  ['2 juta', 2_000_000, 'rupiah'],
  ['300 ribu', 300_000, 'rupiah'],
  ['3 minggu', 3, 'minggu'],
])('an amount of %s is read', (jumlah, amount, unit) => {
  expect(recorded({ jumlah })).toEqual([amount, unit, 0]);
});

test('the unit that is answered goes before the one that is written with the amount', () => {
  expect(recorded({ jumlah: '2 kg', satuan: 'bagian' })).toEqual([2, 'bagian', 0]);
});

test.each(['0.500', '1,500', 'banyak', '0', '-2', '9999999999'])(
  'an amount of %s is asked about',
  (jumlah) => {
    expect(recorded({ jumlah })).toEqual([null, null, 1]);
  },
);

import { responseCodeOf } from '../../src/kernel/code';
import { historyChange } from '../../src/workbook/history';
import { historyTab } from '../../src/workbook/history-tab';
import { NOW } from '../support/context';
import { DESCRIBED } from '../support/one-response';
import { RegisterInMemory } from '../support/register-in-memory';
import { sent } from '../support/responses';

const A = responseCodeOf('a');
const B = responseCodeOf('b');

/** Two children, and an officer who has looked at the numbers of both. */
function looked() {
  const register = new RegisterInMemory().send(
    sent('a', 0, DESCRIBED),
    sent('b', 1, { ...DESCRIBED, nama: 'Budi Raharjo', nama_ibu: 'Kartini', tanggal_lahir: '2024-11-02' }),
  );
  const line = (what: string) => historyChange(NOW, 'WIB', { who: 'bidan@krandegan.example', what });
  register.workbook.write([line(`Melihat NIK (${A})`), line(`Melihat NIK (${B})`)]);
  return register;
}

const lines = (register: RegisterInMemory) => register.workbook.column(historyTab, 'Apa');

test('an erasure takes the codes of what it erases out of Riwayat, and leaves who did what', () => {
  const register = looked();
  register.decide('hapus', { kind: 'erase', responses: [A] });
  expect(lines(register)).toEqual([
    'Melihat NIK (dihapus)',
    `Melihat NIK (${B})`,
    'Keputusan: Data dihapus (1 kiriman)',
  ]);
  expect(register.workbook.column(historyTab, 'Siapa')[0]).toBe('bidan@krandegan.example');
});

test('no other decision does', () => {
  const register = looked();
  register.decide('nanti', { kind: 'erase-later', responses: [A] });
  expect(lines(register).slice(0, 2)).toEqual([`Melihat NIK (${A})`, `Melihat NIK (${B})`]);
});

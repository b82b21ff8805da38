// Pregnant women who are thin (KEK) in `Bantuan`: fed for 120 days, and a risk of the child that is tied to them afterwards.

import { programDefaults } from '../../../src/subjects/aid/program-defaults';
import { programTab } from '../../../src/subjects/aid/program-tab';
import { updateAid } from '../../../src/subjects/aid/update-aid';
import { readWorklist, takeChoices } from '../../../src/subjects/children/decisions/take-choices';
import { WORKLIST_CHOICE } from '../../../src/subjects/children/tabs/worklist-words';
import { mothersRegister, told } from '../../support/mothers-register';
import { codeOf, visit } from '../../support/needs-register';

const woman = (name: string, born: string, more: Readonly<Record<string, string>>) => ({
  posyandu: 'Mawar',
  nama: name,
  tanggal_lahir: born,
  persetujuan: 'ya',
  hpht: '2025-11-10',
  ...more,
});

function aided() {
  const register = mothersRegister();
  register.workbook.put(programTab, ...programDefaults(), {
    Program: 'Telur',
    Sasaran: 'Orang',
    Periode: 'Bulan',
    Syarat: 'risiko stunting',
    Jumlah: 1,
    Aktif: 'Ya',
  });
  /** The rows of a programme once a night has passed: of whom, how it stands and how much was given. */
  const rows = (day: string, program: string) => {
    register.night(day);
    updateAid({ ...register.context, since: register.clock.at });
    return register
      .rowsOf('Bantuan')
      .filter((row) => row.Program === program)
      .map((row) => `${row.Nama}: ${row.Keadaan} ${row.Diberikan}/${row.Direncanakan}`);
  };
  return { ...register, rows };
}

const PMT = 'PMT ibu hamil KEK';

test('a pregnant woman who is thin is entitled from the contact that shows it, until the pregnancy ends', () => {
  const { send, rows, rowsOf } = aided();
  send(
    told('a1', '2026-03-01', woman('Siti', '1995-05-05', { lila: '23,4', rw: '2' })),
    told('a2', '2026-03-01', woman('Rina', '1995-06-06', { lila: '23,5' })),
    told('a3', '2026-03-01', woman('Tuti', '1995-07-07', { kek: 'ya' })),
    told('a4', '2026-03-01', woman('Umi', '1995-08-08', { lila: '20', keluhan: 'Keguguran' })),
    told('a5', '2026-03-01', woman('Vina', '1995-09-09', { lila: '20', keluhan: 'pernah keguguran' })),
  );
  expect(rows('2026-03-02', PMT)).toEqual(['Siti: Belum 0/120', 'Tuti: Belum 0/120']);
  expect(rowsOf('Bantuan').find(({ Nama }) => Nama === 'Siti')).toMatchObject({
    Sasaran: `I-${codeOf('a1')}`,
    RW: '2',
    Posyandu: 'Mawar',
  });
  // Her arm has grown since: what was begun goes on. A birth ends it.
  send(told('a1b', '2026-03-20', { posyandu: 'Mawar', ibu: 'I-{a1}', lila: '24' }));
  send(told('a3b', '2026-08-10', { posyandu: 'Mawar', ibu: 'I-{a3}', tanggal_lahir_bayi: '2026-08-10' }));
  expect(rows('2026-08-11', PMT)).toEqual(['Siti: Belum 0/120']);
});

test('food that names no programme is of that for women, day by day', () => {
  const { send, rows } = aided();
  send(told('a1', '2026-03-01', woman('Siti', '1995-05-05', { lila: '22' })));
  const fed = (id: string, day: string, jumlah: string) =>
    told(
      id,
      day,
      { sasaran: 'I-{a1}', jenis: 'PMT', tanggal: day, jumlah, satuan: 'hari' },
      { form: 'tindakan' },
    );
  send(fed('t1', '2026-03-02', '10'));
  expect(rows('2026-03-05', PMT)).toEqual(['Siti: Berjalan 4/120']);
  send(fed('t2', '2026-03-12', '110'));
  expect(rows('2026-07-01', PMT)).toEqual(['Siti: Selesai 120/120']);
  expect(rows('2026-07-01', 'PMT lokal balita')).toEqual([]);
});

const given = (id: string, day: string, sasaran: string, answers: Readonly<Record<string, string>>) =>
  told(id, day, { sasaran, tanggal: day, satuan: 'hari', ...answers }, { form: 'tindakan' });

test('food of the programme of children is of that for women too, who are no children in a semester', () => {
  const { send, rows, rowsOf } = aided();
  send(told('a1', '2026-03-01', woman('Siti', '1995-05-05', { lila: '22' })));
  send(
    given('t1', '2026-03-02', 'I-{a1}', { jenis: 'PMT', program: 'PMT', jumlah: '2' }),
    given('t2', '2026-03-04', 'I-{a1}', { jenis: 'Bantuan', program: 'PMT lokal balita', jumlah: '3' }),
  );
  expect(rows('2026-03-10', PMT)).toEqual(['Siti: Berjalan 5/120']);
  expect(rows('2026-03-10', 'PMT lokal balita')).toEqual([]);
  expect(rowsOf('Bantuan per Semester')).toMatchObject([
    { Program: PMT, Terjangkau: '1', 'Anak di Dalamnya': '0', Diberikan: '5' },
  ]);
});

test('what a woman got who is not thin is shown, and what is for households or of a programme that nobody knows', () => {
  const { send, rows, rowsOf } = aided();
  send(told('a1', '2026-03-01', woman('Rina', '1995-06-06', { lila: '25' })));
  expect(rows('2026-03-02', PMT)).toEqual([]);
  send(
    given('t1', '2026-03-02', 'I-{a1}', { jenis: 'PMT', jumlah: '2' }),
    given('t2', '2026-03-02', 'I-{a1}', { jenis: 'Bantuan', program: 'Sembako', jumlah: '1', satuan: '' }),
    given('t3', '2026-03-02', 'I-{a1}', { jenis: 'Bantuan', program: 'Beras', jumlah: '1', satuan: '' }),
  );
  expect(rows('2026-03-10', PMT)).toEqual(['Rina: Tanpa kebutuhan 2/120']);
  expect(rows('2026-03-10', 'BPNT/Sembako')).toEqual(['Rina: Selesai 1/1']);
  expect(rows('2026-03-10', 'Beras')).toEqual(['Rina:  1/']);
  expect(rowsOf('Bantuan').find(({ Program }) => Program === 'BPNT/Sembako')).toMatchObject({
    Sasaran: `I-${codeOf('a1')}`,
    Catatan: expect.stringContaining('catat dengan kode anak'),
  });
  expect(
    rowsOf('Bantuan per Semester')
      .map((row) => `${row.Program}: ${row.Terjangkau} ${row['Anak di Dalamnya']}`)
      .sort(),
  ).toEqual(['BPNT/Sembako: 1 0', 'Beras: 1 0', `${PMT}: 1 0`]);
});

test('a child is at risk of stunting by a mother who was thin, once an officer has tied the two', () => {
  const { send, rows, context, workbook } = aided();
  send(told('a1', '2026-03-01', woman('Siti Aminah', '1995-05-05', { lila: '22', hpht: '2025-06-13' })));
  send(told('a2', '2026-03-21', { posyandu: 'Mawar', ibu: 'I-{a1}', tanggal_lahir_bayi: '2026-03-20' }));
  const newborn = { jenis_kelamin: 'P', tanggal_lahir: '2026-03-20', persetujuan: 'ya', berat: '3,3' };
  send(visit('k1', '2026-03-25', { ...newborn, nama: 'Zahra', nama_ibu: 'Siti Aminah' }));
  send(visit('k2', '2026-03-25', { ...newborn, nama: 'Wulan', nama_ibu: 'Endang' }));
  expect(rows('2026-04-01', 'Telur')).toEqual([]);
  takeChoices(
    context,
    readWorklist(workbook).map((row) => ({ ...row, typed: WORKLIST_CHOICE.isNewborn })),
    'bidan@contoh.id',
  );
  // Of March and of April.
  expect(rows('2026-04-02', 'Telur')).toEqual(['Zahra: Belum 0/1', 'Zahra: Belum 0/1']);
});

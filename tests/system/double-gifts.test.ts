// A second portion as whoever has recorded it hears of it, over the built script.
import { kaderRows } from '../../local/people/kader-key';
import type { Answers } from '../../src/ledger/responses/response';
import { FAUZAN } from '../support/system/fauzan';
import { DAY, HOUR, KADER, Kelurahan } from '../support/system/kelurahan';

const OTHER = 'ratih@krandegan.example';
const NAME = /Fauzan/;

/** A child of Mawar; a kader of Mawar, and one of Melati. */
function village() {
  const [own] = kaderRows([KADER]);
  const kelurahan = new Kelurahan({
    Posyandu: [{ Posyandu: 'Mawar' }, { Posyandu: 'Melati' }],
    Kader: [
      { ...own, Posyandu: 'Mawar' },
      { ...own, Nama: 'Ratih', Email: OTHER, Posyandu: 'Melati' },
    ],
    Program: [
      { Program: 'Telur', Syarat: 'semua balita', Periode: 'Bulan', Jumlah: 2, Satuan: 'butir' },
      { Program: 'Telur CSR', 'Jenis Bantuan': 'Telur', Syarat: 'semua balita', Periode: 'Bulan', Jumlah: 2 },
    ],
  });
  kelurahan.send(FAUZAN, { id: 'fauzan' });
  kelurahan.runtime.run('rawatHarian');
  const code = String(kelurahan.rows('Data Anak')[0]?.['Kode Anak']);
  const give = (id: string, jumlah: string, more: Answers = {}, email = KADER): void => {
    const answers = { sasaran: code, jenis: 'Bantuan', program: 'Telur', jumlah, ...more };
    kelurahan.send(answers, { id, form: 'tindakan', email });
    kelurahan.pass(2 * HOUR);
  };
  const told = (to: string) =>
    kelurahan.mailsTo(to).filter(({ subject }) => /tercatat dua kali/.test(subject));
  return { kelurahan, code, give, told };
}

test('a kader who records a second portion is told within the hours, by the name of a child of her posyandu', () => {
  const { kelurahan, give, told } = village();
  give('satu', '2');
  expect(told(KADER)).toEqual([]);
  give('dua', '1');
  const [mail, ...others] = told(KADER);
  expect(others).toEqual([]);
  expect(mail?.subject).toMatch(/^Bantuan tercatat dua kali: 1 catatan, 7 Januari /);
  expect(mail?.body).toMatch(/Telur, .*Fauzan/);
  expect(mail?.body).toContain('3, direncanakan 2');
  expect(mail?.body).toMatch(/https:\/\/docs\.google\.com\/forms\S+edit2=dua/);
  expect(JSON.stringify(kelurahan.rows('Surat'))).not.toMatch(NAME);
  kelurahan.pass(DAY);
  expect(told(KADER)).toHaveLength(1);
});

test('a kader of another posyandu reads the code that she has typed, and no name; who gave first hears nothing', () => {
  const { code, give, told } = village();
  give('satu', '2');
  give('dua', '2', { program: 'Telur CSR' }, OTHER);
  expect(told(KADER)).toEqual([]);
  const [mail] = told(OTHER);
  expect(mail?.body).toContain(`Telur CSR, ${code}`);
  expect(mail?.body).toContain('sudah diterima dari program lain');
  expect(JSON.stringify(mail)).not.toMatch(NAME);
});

test('what was mended before the mail leaves is told to nobody', () => {
  const { kelurahan, code, told } = village();
  const send = (id: string, jumlah: string) =>
    kelurahan.send(
      { sasaran: code, jenis: 'Bantuan', program: 'Telur', jumlah },
      { id, form: 'tindakan', email: KADER },
    );
  send('satu', '2');
  send('dua', '2');
  send('dua', '');
  send('satu', '1');
  kelurahan.pass(3 * HOUR);
  expect(told(KADER)).toEqual([]);
});

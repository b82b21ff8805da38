import { kaderRows } from '../../local/people/kader-key';
import { responseCodeOf } from '../../src/kernel/code';
import type { Answers } from '../../src/ledger/responses/response';
import { FAUZAN } from '../support/system/fauzan';
import { HOUR, KADER, Kelurahan } from '../support/system/kelurahan';

const NIK = '3304061103240001';
const STRANGER = 'asing@jahat.example';

/** A child of Mawar, whose code is given. */
function village(): { readonly kelurahan: Kelurahan; readonly code: string } {
  const kelurahan = new Kelurahan({ Kader: kaderRows([KADER]) });
  kelurahan.send(FAUZAN, { id: 'fauzan' });
  return { kelurahan, code: String(kelurahan.rows('Data Anak')[0]?.['Kode Anak']) };
}

const sendAct = (kelurahan: Kelurahan, id: string, answers: Answers, email = KADER): string =>
  kelurahan.send(answers, { id, form: 'tindakan', email });

const corrections = (kelurahan: Kelurahan, to = KADER) =>
  kelurahan.mailsTo(to).filter(({ subject }) => subject.includes('catatan tindakan'));

test('whoever records an act that cannot be counted is told what is wrong and where it is mended', () => {
  const { kelurahan } = village();
  sendAct(kelurahan, 'satu', {
    sasaran: responseCodeOf('tiada'),
    jenis: 'Kunjungan rumah',
    hasil: `Ibu Siti ${NIK}`,
  });
  kelurahan.pass(HOUR);
  const [mail, ...others] = corrections(kelurahan);
  expect(others).toEqual([]);
  // Set-up takes a minute or so of the clock.
  expect(mail?.subject).toMatch(/^Perlu diperbaiki: 1 catatan tindakan, 7 Januari 08\.0\d$/);
  expect(mail?.to).toEqual([KADER]);
  expect(mail?.body).toContain('sebelum itu tugasnya tetap terbuka');
  expect(mail?.body).toContain('Kode yang ditulis tidak ada di Data Anak.');
  expect(mail?.body).toMatch(/https:\/\/docs\.google\.com\/forms\S+edit2=satu/);
  // What was typed about a family is not repeated.
  expect(JSON.stringify(mail)).not.toMatch(new RegExp(`Ibu Siti|${NIK}`));
});

test('several of an hour are one mail, and what was mended is told no more', () => {
  const { kelurahan, code } = village();
  sendAct(kelurahan, 'satu', { sasaran: code, jenis: 'Tutup' });
  kelurahan.pass(HOUR);
  expect(corrections(kelurahan)).toHaveLength(1);
  sendAct(kelurahan, 'dua', { sasaran: code, jenis: 'Tutup' });
  sendAct(kelurahan, 'tiga', { sasaran: code, jenis: 'Tunda', hasil: 'Pergi ke rumah nenek' });
  kelurahan.pass(2 * HOUR);
  const [, together, ...others] = corrections(kelurahan);
  expect(others).toEqual([]);
  expect(together?.subject).toMatch(/^Perlu diperbaiki: 2 catatan tindakan/);
  expect(together?.body).toMatch(/Perbaiki catatan 1[\s\S]*Perbaiki catatan 2/);
  sendAct(kelurahan, 'dua', { sasaran: code, jenis: 'Tutup', hasil: 'Sudah pindah' });
  kelurahan.pass(2 * HOUR);
  expect(corrections(kelurahan)).toHaveLength(2);
});

test('an act that is right, and one of a stranger, write to nobody who sent it', () => {
  const { kelurahan, code } = village();
  sendAct(kelurahan, 'satu', { sasaran: code, jenis: 'Kunjungan rumah' });
  sendAct(kelurahan, 'dua', { sasaran: code, jenis: 'Tutup' }, STRANGER);
  kelurahan.pass(3 * HOUR);
  expect(corrections(kelurahan)).toEqual([]);
  expect(kelurahan.mailsTo(STRANGER)).toEqual([]);
});

test('a kader who closes a sign of gizi buruk learns that only officers may', () => {
  const kelurahan = new Kelurahan();
  kelurahan.send({ ...FAUZAN, oedema: 'ya' }, { id: 'fauzan' });
  kelurahan.runtime.run('rawatHarian');
  const code = String(kelurahan.rows('Data Anak')[0]?.['Kode Anak']);
  sendAct(kelurahan, 'satu', { sasaran: code, jenis: 'Tutup', hasil: 'Sudah baik', kebutuhan: 'rujuk' });
  kelurahan.pass(HOUR);
  expect(corrections(kelurahan).map(({ body }) => /Hanya petugas yang boleh/.test(body))).toEqual([true]);
});

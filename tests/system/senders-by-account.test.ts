import { setUnknownAddresses } from '../../local/google/core/accounts';
import { GoogleException } from '../../local/google/core/exception';
import { formIds } from '../../local/google/forms/respondent';
import { letAnyoneAnswer } from '../../local/google/forms/responders';
import { formState } from '../../local/google/forms/state';
import { addRow } from '../../local/people/set-up';
import type { Answers } from '../../src/ledger/responses/response';
import { HOUR, Kelurahan } from '../support/system/kelurahan';

const SITI = 'siti@krandegan.example';
const WATI = 'wati@krandegan.example';
const BARU = 'baru@krandegan.example';
const STRANGER = 'orang@lain.example';

const kader = (Nama: string, Email: string) => ({ Nama, Email, Posyandu: 'Mawar' });
const SETTINGS = { Kader: [kader('Siti', SITI), kader('Wati', WATI)] };

const child = (nama: string, more: Answers = {}): Answers => ({
  ...{
    posyandu: 'Mawar',
    anak: 'baru',
    nama,
    jenis_kelamin: 'P',
    tanggal_lahir: '2025-01-07',
    nama_ibu: `Tuti ${nama}`,
  },
  ...{ rw: '1', rt: '2', persetujuan: 'ya', tanggal_ukur: '2026-01-07', berat: '8,9', ...more },
});

/** The owner writes into the second column of a settings tab, in the row that begins with this. */
function type(kelurahan: Kelurahan, tab: string, first: string, column: string, value: string): void {
  const at = kelurahan.rows(tab).findIndex((row) => Object.values(row)[0] === first);
  expect(at).toBeGreaterThanOrEqual(0);
  kelurahan.byHand(({ Values }) =>
    Values.update({ values: [[value]] }, kelurahan.workbookId, `'${tab}'!${column}${at + 2}`, {
      valueInputOption: 'RAW',
    }),
  );
}

const setMode = (kelurahan: Kelurahan, mode: string): void =>
  type(kelurahan, 'Pengaturan', 'Cara mengenali pengirim', 'B', mode);

/** What Beranda says of how senders are known. */
const said = (kelurahan: Kelurahan): string =>
  String(kelurahan.rows('Beranda').find(({ Ukuran }) => Ukuran === 'Pengirim dikenali dengan')?.Jumlah);

const choices = (kelurahan: Kelurahan): string =>
  JSON.stringify(kelurahan.form().pages.flatMap(({ items }) => items.map((item) => item.choices)));

const names = (kelurahan: Kelurahan) => kelurahan.rows('Data Anak').map((row) => row['Nama Anak']);

/** Google says no to one kind of call from now on. */
function refuse(kelurahan: Kelurahan, method: string): void {
  kelurahan.world.faults = {
    before(called) {
      if (called === method) throw new GoogleException('Forbidden');
    },
    after() {},
  };
}

/** Set up, with one child in the list, and told to know senders by their accounts. */
function verified(): Kelurahan {
  const kelurahan = new Kelurahan(SETTINGS);
  kelurahan.send(child('Ayu Lestari'), { email: SITI });
  setMode(kelurahan, 'Terverifikasi');
  return kelurahan;
}

test('set-up opens the form that it has made to whoever has its link, since codes tell who sends', () => {
  const kelurahan = new Kelurahan(SETTINGS);
  expect(said(kelurahan)).toBe('Kode pribadi kader.');
  kelurahan.send(child('Ayu Lestari'), { email: STRANGER });
  expect(names(kelurahan)).toEqual([]);
  expect(kelurahan.rows('Perlu Perbaikan')).toHaveLength(1);
});

test('an installation goes from codes to accounts and back, and shows full names in between alone', () => {
  const kelurahan = verified();
  kelurahan.pass(2 * HOUR);
  expect(said(kelurahan)).toBe(
    'Kode pribadi bersama akun Google di tab Kader atau Petugas; orang lain tidak bisa membuka formulir.',
  );
  expect(kelurahan.form().collectsEmail).toBe(true);
  expect(choices(kelurahan)).toContain('Ayu Lestari');
  kelurahan.send(child('Bima'), { email: WATI });
  expect(() => kelurahan.send(child('Citra'), { email: STRANGER })).toThrow('You need access');
  expect(names(kelurahan).sort()).toEqual(['Ayu Lestari', 'Bima']);

  setMode(kelurahan, 'Kode');
  kelurahan.pass(2 * HOUR);
  expect(said(kelurahan)).toBe('Kode pribadi kader.');
  expect(kelurahan.form().collectsEmail).toBe(false);
  expect(choices(kelurahan)).not.toContain('Ayu');
  kelurahan.send(child('Dewi'), { email: SITI });
  kelurahan.send(child('Citra'), { email: STRANGER });
  expect(names(kelurahan).sort()).toEqual(['Ayu Lestari', 'Bima', 'Dewi']);
});

test('a kader who is entered is let in within the hour or by Siapkan, and one who has left is kept out', () => {
  const kelurahan = verified();
  kelurahan.pass(2 * HOUR);
  addRow(kelurahan.world, 'Kader', kader('Baru', BARU));
  expect(() => kelurahan.send(child('Bima'), { email: BARU })).toThrow('You need access');
  kelurahan.runtime.clickMenu('siapkan');
  kelurahan.send(child('Bima'), { email: BARU });
  type(kelurahan, 'Kader', 'Siti', 'E', '2026-01-06');
  kelurahan.pass(2 * HOUR);
  expect(() => kelurahan.send(child('Citra'), { email: SITI })).toThrow('You need access');
  // What she sent while she was one stays hers.
  expect(names(kelurahan).sort()).toEqual(['Ayu Lestari', 'Bima']);
});

test('names are out of the lists before anybody is let in, also where the way back breaks off', () => {
  const kelurahan = verified();
  kelurahan.pass(2 * HOUR);
  setMode(kelurahan, 'Kode');
  kelurahan.stopClocks();
  const seen: boolean[] = [];
  kelurahan.world.faults = {
    before(called) {
      if (called === 'Drive.Permissions.create') seen.push(choices(kelurahan).includes('Ayu'));
    },
    after() {},
  };
  kelurahan.runtime.run('segarkanFormulir');
  // One for each form.
  expect(seen).toEqual([false, false, false, false]);
});

test('while Google leaves the form open codes stay in force, and Beranda says what to click', () => {
  const kelurahan = verified();
  refuse(kelurahan, 'Drive.Permissions.remove');
  kelurahan.pass(2 * HOUR);
  expect(said(kelurahan)).toMatch(/^Kode pribadi kader, meski .* Publikasikan > Penjawab > Terbatas/);
  expect(kelurahan.form().collectsEmail).toBe(false);
  expect(choices(kelurahan)).not.toContain('Ayu');
  kelurahan.runtime.clickMenu('siapkan');
  expect(kelurahan.runtime.said.join()).toContain('Penjawab > Terbatas');

  // The operator clicks it.
  for (const id of formIds(kelurahan.world)) letAnyoneAnswer(formState(kelurahan.world, id), false);
  kelurahan.pass(2 * HOUR);
  expect(said(kelurahan)).toMatch(/^Kode pribadi bersama akun Google/);
  expect(choices(kelurahan)).toContain('Ayu Lestari');
});

test('somebody who opens the form by hand ends it within the hour, and Google is asked to close it', () => {
  const kelurahan = verified();
  kelurahan.pass(2 * HOUR);
  letAnyoneAnswer(formState(kelurahan.world, kelurahan.formId), true);
  refuse(kelurahan, 'Drive.Permissions.remove');
  kelurahan.pass(2 * HOUR);
  expect(choices(kelurahan)).not.toContain('Ayu');
  expect(kelurahan.form().collectsEmail).toBe(false);
  kelurahan.world.faults = null;
  kelurahan.pass(2 * HOUR);
  expect(said(kelurahan)).toMatch(/^Kode pribadi bersama akun Google/);
  expect(() => kelurahan.send(child('Citra'), { email: STRANGER })).toThrow('You need access');
});

test('an address that has no account is counted on Beranda, and keeps no other kader out', () => {
  const kelurahan = verified();
  setUnknownAddresses(kelurahan.world, [WATI]);
  kelurahan.pass(2 * HOUR);
  expect(said(kelurahan)).toMatch(
    /^Kode pribadi bersama akun Google .* 1 alamat di tab Kader atau Petugas ditolak Google; periksa ejaannya\.$/,
  );
  kelurahan.send(child('Bima'), { email: SITI });
  expect(names(kelurahan)).toHaveLength(2);
});

test('an officer is let in, and is known by a code of her own', () => {
  const BIDAN = 'eka@krandegan.example';
  const kelurahan = new Kelurahan({ ...SETTINGS, Petugas: [{ Nama: 'Bidan Eka', Email: BIDAN }] });
  setMode(kelurahan, 'Terverifikasi');
  kelurahan.pass(2 * HOUR);
  kelurahan.runtime.clickMenu('tautanKader');
  const { slips } = kelurahan.runtime.callFromPage('siapTautanKader', [], 'sidebar') as {
    readonly slips: readonly { readonly role: string; readonly code: string }[];
  };
  const code = slips.find(({ role }) => role === 'petugas')?.code ?? '';
  kelurahan.send(child('Ayu Lestari', { kode_kader: code }), { email: BIDAN });
  expect(names(kelurahan)).toEqual(['Ayu Lestari']);
  expect(String(kelurahan.rows('Kiriman')[0]?.Pengirim)).toContain('["officer","Bidan Eka"');
});

describe('where Google does not tell a script who may answer its forms', () => {
  /** As set up, when the form was made under this answer of Google. */
  function untold(newForms: 'nobody' | 'anyone'): Kelurahan {
    return new Kelurahan(SETTINGS, undefined, undefined, { newForms, driveFileOpensForms: false });
  }

  test('codes stay in force, and Beranda says to choose them', () => {
    const kelurahan = untold('anyone');
    kelurahan.send(child('Ayu Lestari'), { email: SITI });
    setMode(kelurahan, 'Terverifikasi');
    kelurahan.pass(2 * HOUR);
    expect(said(kelurahan)).toMatch(/^Kode pribadi kader, meski .* isi lagi Kode di tab Pengaturan/);
    expect(kelurahan.form().collectsEmail).toBe(false);
    expect(choices(kelurahan)).not.toContain('Ayu');
  });

  test('Siapkan and Beranda say what to click for a form that nobody may answer, and then it takes answers', () => {
    const kelurahan = untold('nobody');
    expect(() => kelurahan.send(child('Ayu Lestari'), { email: SITI })).toThrow('You need access');
    const click = 'Publikasikan > Penjawab > Siapa saja yang memiliki link';
    expect(said(kelurahan)).toContain(click);
    kelurahan.runtime.clickMenu('siapkan');
    expect(kelurahan.runtime.said.join()).toContain(click);
    letAnyoneAnswer(formState(kelurahan.world, kelurahan.formId), true);
    kelurahan.send(child('Ayu Lestari'), { email: SITI });
    expect(names(kelurahan)).toEqual(['Ayu Lestari']);
  });
});

// Strangers flood the form with answers: an officer gets rid of them at once, and whoever turns out to be a kader is led in.
import { addRow } from '../../../local/people/set-up';
import { responseCodeOf } from '../../../src/kernel/code';
import type { Answers } from '../../../src/ledger/responses/response';
import { AHMAD } from '../../support/system/fauzan';
import { BIDAN, HOUR, Kelurahan } from '../../support/system/kelurahan';
import { Officer } from '../../support/system/officer';

const SITI = 'siti@krandegan.example';
const WATI = 'wati@krandegan.example';
const WRONG_CODE = 'KD-SALAH';

function installed(mode: 'Kode' | 'Terverifikasi'): Kelurahan {
  const kelurahan = new Kelurahan({
    Pengaturan: [{ Nama: 'Cara mengenali pengirim', Nilai: mode }],
    Petugas: [{ Nama: 'Bidan', Email: BIDAN }],
    Kader: [SITI, WATI].map((Email) => ({ Nama: Email.slice(0, 4), Email, Posyandu: 'Mawar' })),
  });
  kelurahan.pass(2 * HOUR);
  return kelurahan;
}

/** By somebody whose code fits nobody. */
function flood(kelurahan: Kelurahan, id: string, answers: Answers = {}, email = WATI): void {
  kelurahan.send({ ...AHMAD, nama: `Palsu ${id}`, kode_kader: WRONG_CODE, ...answers }, { id, email });
}

const waiting = (kelurahan: Kelurahan) => kelurahan.rows('Perlu Perbaikan').map((row) => row['Nama Anak']);
const names = (kelurahan: Kelurahan) => kelurahan.rows('Data Anak').map((row) => row['Nama Anak']);

const choose = (kelurahan: Kelurahan, name: string, text: string): void =>
  type(kelurahan, name, 'Keputusan', text);

function type(kelurahan: Kelurahan, name: string, header: string, text: string): void {
  const rows = kelurahan.rows('Perlu Perbaikan');
  const row = rows.findIndex((one) => one['Nama Anak'] === name) + 1;
  const column = Object.keys(rows[0] ?? {}).indexOf(header);
  const user = kelurahan.world.account.email;
  kelurahan.runtime.typeIntoCell(kelurahan.workbookId, {
    sheetTitle: 'Perlu Perbaikan',
    row,
    column,
    text,
    user,
  });
}

const answered = (kelurahan: Kelurahan, name: string) =>
  kelurahan.rows('Perlu Perbaikan').find((row) => row['Nama Anak'] === name)?.Keputusan;

describe('in mode Kode, where the form collects no address,', () => {
  function flooded(): Kelurahan {
    const kelurahan = installed('Kode');
    for (const id of ['satu', 'dua', 'tiga']) flood(kelurahan, id);
    flood(kelurahan, 'bahaya', { oedema: 'ya' });
    expect(JSON.stringify(kelurahan.rows('Kiriman'))).not.toContain(WATI);
    expect(waiting(kelurahan)).toHaveLength(4);
    kelurahan.pass(2 * HOUR);
    return kelurahan;
  }

  const ALL = 'Tolak semua dari pengirim tak dikenal';

  test('what has come in after the chosen one is left for whoever has not seen it, and the cell says how many', () => {
    const kelurahan = flooded();
    for (const [id, wait] of [
      ['empat', 60_000],
      ['lima', 60_000],
      ['kader', 0],
    ] as const) {
      flood(kelurahan, id);
      kelurahan.pass(wait);
    }
    choose(kelurahan, 'Palsu empat', ALL);
    expect(waiting(kelurahan).sort()).toEqual(['Palsu bahaya', 'Palsu kader', 'Palsu lima']);
    expect(
      kelurahan
        .rows('Perlu Perbaikan')
        .map((row) => row.Keputusan)
        .join(''),
    ).toMatch(/^✗ 4 kiriman ditolak, 3 belum[^✗]*$/);
    choose(kelurahan, 'Palsu kader', ALL);
    expect(waiting(kelurahan)).toEqual(['Palsu bahaya']);
  });

  test('nor is an answer refused whose sender has sent it anew since', () => {
    const kelurahan = flooded();
    flood(kelurahan, 'satu', { catatan: 'ini saya, Bu Siti' });
    choose(kelurahan, 'Palsu dua', ALL);
    expect(waiting(kelurahan).sort()).toEqual(['Palsu bahaya', 'Palsu satu']);
  });

  test('a sign of danger that was edited away is not refused with the others', () => {
    const kelurahan = flooded();
    flood(kelurahan, 'bahaya', { oedema: 'tidak' });
    kelurahan.pass(2 * HOUR);
    choose(kelurahan, 'Palsu bahaya', ALL);
    expect(waiting(kelurahan)).toEqual(['Palsu bahaya']);
    expect(answered(kelurahan, 'Palsu bahaya')).toMatch(/tanda bahaya.*3 kiriman lain ditolak, 1 belum/);
  });

  test('who sent it is known by the journal, whatever somebody types into the tab', () => {
    const kelurahan = flooded();
    kelurahan.send(
      { ...AHMAD, nama: 'Dari Kader', nik: '12', oedema: 'tidak' },
      { id: 'kader', email: SITI },
    );
    kelurahan.pass(2 * HOUR);
    const before = waiting(kelurahan).sort();
    expect(before).toContain('Dari Kader');
    type(kelurahan, 'Dari Kader', 'Kader', '(pengirim belum dikenal)');
    type(kelurahan, 'Palsu satu', 'Kader', WATI);
    choose(kelurahan, 'Palsu dua', ALL);
    expect(waiting(kelurahan).sort()).toEqual(['Dari Kader', 'Palsu bahaya']);
  });

  test('an officer refuses all that wait at once, but for a sign of danger', () => {
    const kelurahan = flooded();
    choose(kelurahan, 'Palsu dua', 'Tolak semua dari pengirim tak dikenal');
    expect(waiting(kelurahan)).toEqual(['Palsu bahaya']);
    expect(kelurahan.rows('Keputusan')).toHaveLength(1);
    flood(kelurahan, 'kemudian');
    expect(waiting(kelurahan).sort()).toEqual(['Palsu bahaya', 'Palsu kemudian']);
    expect(names(kelurahan)).toEqual([]);
    expect(kelurahan.runtime.run('rawatHarian')).toBe(0);
  });

  test('chosen at a sign of danger it refuses the others, and says that this one is looked at by itself', () => {
    const kelurahan = flooded();
    choose(kelurahan, 'Palsu bahaya', 'Tolak semua dari pengirim tak dikenal');
    expect(waiting(kelurahan)).toEqual(['Palsu bahaya']);
    expect(answered(kelurahan, 'Palsu bahaya')).toContain('tanda bahaya');
  });

  test('the refusal of all is taken back as one', () => {
    const kelurahan = flooded();
    choose(kelurahan, 'Palsu satu', 'Tolak semua dari pengirim tak dikenal');
    const [decision = ''] = new Officer(kelurahan).decisions();
    expect(new Officer(kelurahan).decide('batal', { kind: 'undo', decision })).toMatchObject({ ok: true });
    expect(waiting(kelurahan)).toHaveLength(4);
  });

  test('"dari pengirim ini" says what to choose instead, and refuses nothing', () => {
    const kelurahan = flooded();
    choose(kelurahan, 'Palsu satu', 'Tolak semua dari pengirim ini');
    expect(answered(kelurahan, 'Palsu satu')).toContain('"Tolak semua dari pengirim tak dikenal"');
    expect(waiting(kelurahan)).toHaveLength(4);
  });

  test('"kenali" says how the owner makes the sender known, and what she sends then counts', () => {
    const kelurahan = flooded();
    choose(kelurahan, 'Palsu satu', 'Terima dan kenali pengirim');
    expect(answered(kelurahan, 'Palsu satu')).toMatch(/"Terima kiriman".*tab Kader.*tautan/);
    choose(kelurahan, 'Palsu satu', 'Terima kiriman');
    expect(names(kelurahan)).toEqual(['Palsu satu']);
    const BARU = 'baru@krandegan.example';
    addRow(kelurahan.world, 'Kader', { Nama: 'Bu Baru', Email: BARU, Posyandu: 'Mawar' });
    kelurahan.send({ ...AHMAD, nama: 'Dari Kader', nama_ibu: 'Rukmini', nik: '' }, { email: BARU });
    expect(names(kelurahan)).toContain('Dari Kader');
  });
});

describe('in mode Terverifikasi, where Google gives the address of the account,', () => {
  test('an officer refuses all of one sender, and nothing of another', () => {
    const kelurahan = installed('Terverifikasi');
    for (const id of ['satu', 'dua']) flood(kelurahan, id);
    flood(kelurahan, 'lain', {}, SITI);
    choose(kelurahan, 'Palsu satu', 'Tolak semua dari pengirim ini');
    expect(waiting(kelurahan)).toEqual(['Palsu lain']);
  });

  test('whose they are says the journal, whatever somebody has typed into the tab', () => {
    const kelurahan = installed('Terverifikasi');
    for (const id of ['satu', 'dua']) flood(kelurahan, id);
    flood(kelurahan, 'lain', {}, SITI);
    type(kelurahan, 'Palsu lain', 'Kader', WATI);
    type(kelurahan, 'Palsu dua', 'Kader', SITI);
    choose(kelurahan, 'Palsu satu', 'Tolak semua dari pengirim ini');
    expect(waiting(kelurahan)).toEqual(['Palsu lain']);
  });

  test('the choice for senders without an address touches none with one', () => {
    const kelurahan = installed('Terverifikasi');
    flood(kelurahan, 'satu');
    choose(kelurahan, 'Palsu satu', 'Tolak semua dari pengirim tak dikenal');
    expect(waiting(kelurahan)).toEqual(['Palsu satu']);
    expect(answered(kelurahan, 'Palsu satu')).toContain('"Tolak semua dari pengirim ini"');
  });

  test('"kenali" takes the answer, and enters in Kader whoever has no row that holds', () => {
    const kelurahan = installed('Terverifikasi');
    flood(kelurahan, 'satu');
    choose(kelurahan, 'Palsu satu', 'Terima dan kenali pengirim');
    expect(names(kelurahan)).toEqual(['Palsu satu']);
    kelurahan.pass(HOUR);
    expect(kelurahan.rows('Kader').filter(({ Email }) => Email === WATI)).toHaveLength(1);
    expect(responseCodeOf('satu')).toBe(kelurahan.rows('Data Anak')[0]?.['Kode Anak']);
  });
});

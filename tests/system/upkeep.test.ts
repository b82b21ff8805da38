import { lastDialogs } from '../../local/google/spreadsheet/app/ui';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { AHMAD } from '../support/system/fauzan';
import { DAY, HOUR, Kelurahan, MINUTE } from '../support/system/kelurahan';
import { registerTabs } from '../support/system/tabs';

const TOLD: Answers = { ...AHMAD, lokasi: 'https://maps.app.goo.gl/Ab3dEfGhJkLmNpQr5' };

const BUDI: Answers = { ...TOLD, nama: 'Budi Santoso', nama_ibu: 'Rini', lokasi: '' };

const health = (kelurahan: Kelurahan, label: string) =>
  kelurahan.rows('Beranda').find((row) => row.Ukuran === label)?.Jumlah;
const dialogs = ({ world }: Kelurahan) =>
  lastDialogs(world).map(({ kind, content }) => [kind, content] as const);

/** A month of ordinary use: new children, an edit, a slip that is mended, a visit of the same day, a place to look up. */
function ordinaryUse(): Kelurahan {
  const kelurahan = new Kelurahan();
  kelurahan.send(TOLD, { id: 'ahmad' });
  kelurahan.send(BUDI, { id: 'budi' });
  kelurahan.pass(HOUR);
  kelurahan.send({ ...TOLD, berat: '9,4' }, { id: 'ahmad' });
  kelurahan.send({ ...BUDI, tanggal_ukur: '2026-01-06', berat: 'sembilan' }, { id: 'salah' });
  kelurahan.send({ ...BUDI, berat: '9,9' }, { id: 'lagi' });
  kelurahan.pass(HOUR);
  kelurahan.send({ ...BUDI, tanggal_ukur: '2026-01-06', berat: '9,3' }, { id: 'salah' });
  return kelurahan;
}

describe('after ordinary use', () => {
  const kelurahan = ordinaryUse();

  test('the night finds nothing to mend, and says so on Beranda', () => {
    kelurahan.pass(DAY);
    expect(kelurahan.runtime.failures()).toEqual([]);
    expect(health(kelurahan, 'Baris yang diperbaiki saat itu')).toBe(0);
    expect(health(kelurahan, 'Kiriman yang disusulkan')).toBe(0);
    expect(health(kelurahan, 'Keputusan yang tidak terbaca')).toBe(0);
    expect(typeof health(kelurahan, 'Terakhir dibangun ulang')).toBe('number');
  });

  test('so does the menu entry, which shows each step', () => {
    kelurahan.runtime.clickMenu('bangunUlang');
    expect(dialogs(kelurahan).slice(-15)).toEqual([
      ['toast', 'Membaca kiriman, keputusan, dan setelan.'],
      ['toast', 'Menghitung ulang dari 4 kiriman.'],
      ['toast', 'Kiriman: sudah benar.'],
      ['toast', 'Keputusan: sudah benar.'],
      ['toast', 'Data Anak: sudah benar.'],
      ['toast', 'Pengukuran: sudah benar.'],
      ['toast', 'Perlu Perbaikan: sudah benar.'],
      ['toast', 'Penolakan: sudah benar.'],
      ['toast', 'Perlu Tindakan: sudah benar.'],
      ['toast', 'Tindakan: sudah benar.'],
      ['toast', 'Arsip Tindakan: sudah benar.'],
      ['toast', 'Ibu: sudah benar.'],
      ['toast', 'Arsip Ibu: sudah benar.'],
      ['toast', 'Catin: sudah benar.'],
      ['toast', 'Arsip Catin: sudah benar.'],
    ]);
    expect(kelurahan.runtime.said).toEqual(['Semua tab sudah benar. Tidak ada yang diubah.']);
  });
});

test('a rebuild that Google broke off is gone on with by the clock, with the same tabs at the end', () => {
  const kelurahan = ordinaryUse();
  kelurahan.stopClocks();
  const before = registerTabs(kelurahan.world, kelurahan.workbookId);
  kelurahan.byHand((sheets) => {
    const ranges = ["'Data Anak'!B2:Z", "'Pengukuran'!B2:Z"];
    sheets?.Values?.batchClear({ ranges }, kelurahan.workbookId);
  });
  let writes = 0;
  kelurahan.world.faults = {
    before: (method: string) => {
      if (method !== 'Sheets.Spreadsheets.batchUpdate') return;
      writes += 1;
      if (writes > 1) throw new Error('Service Sheets failed');
    },
    after: () => {},
  };
  expect(() => kelurahan.runtime.clickMenu('bangunUlang')).toThrow();
  kelurahan.world.faults = null;
  kelurahan.pass(MINUTE);
  kelurahan.runtime.run('cocokkan');
  expect(registerTabs(kelurahan.world, kelurahan.workbookId)).toEqual(before);
});

test('where nothing is new, comparing form and journal reads nothing of the workbook', () => {
  const kelurahan = ordinaryUse();
  kelurahan.stopClocks();
  const reads = (): number =>
    kelurahan.world.meter.entryPoints.cocokkan?.calls['Sheets.Spreadsheets.Values.batchGet'] ?? 0;
  // What was sent within two hours is compared with the journal each time: it may have been edited.
  kelurahan.world.clock.advance(2 * HOUR);
  kelurahan.runtime.run('cocokkan');
  const before = reads();
  kelurahan.runtime.run('cocokkan');
  // Two for the choices that officers have typed in the lists, one for erasures that the form has yet to follow
  expect(reads() - before).toBe(3);
});

test('in quiet days no frequent clock finds anything to do', () => {
  const kelurahan = new Kelurahan();
  kelurahan.pass(DAY);
  const { entryPoints } = kelurahan.world.meter;
  const frequent = ['kirimSurat', 'cariTitik', 'cocokkan', 'segarkanFormulir'];
  const runs = () => frequent.map((handler) => entryPoints[handler]?.runs ?? 0);
  const before = runs();
  kelurahan.pass(10 * DAY);
  const [mail = 0, ...others] = runs().map((count, i) => count - (before[i] ?? 0));
  // The outbox is looked into once a day, when the digests of the day would leave, and with it what is due at a time of day runs.
  expect(mail).toBeLessThanOrEqual(53);
  // Once more than it takes to find nothing: a run every other hour is noted.
  expect(Math.max(...others)).toBeLessThanOrEqual(6);
});

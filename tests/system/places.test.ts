import { parse } from 'csv-parse/sync';
import { useUp } from '../../local/google/core/quotas';
import { driveFiles } from '../../local/google/drive/drive-app';
import { setGeocoderMood } from '../../local/google/maps/maps-service';
import { setWebAnswer } from '../../local/google/url-fetch/web';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { DAY, HOUR, Kelurahan, MINUTE } from '../support/system/kelurahan';

/** A house whose very place the invented gazetteer of the emulation has. */
const SURVEYED = 'Jalan Melati No. 7';

const child = (nama: string, answers: Answers): Answers => ({
  posyandu: 'Mawar',
  anak: 'baru',
  nama,
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nama_ibu: `Ibu ${nama}`,
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '9,6',
  ...answers,
});

const sourceOf = (kelurahan: Kelurahan, nama: string) =>
  kelurahan.rows('Data Anak').find((row) => row['Nama Anak'] === nama)?.['Sumber Titik'];
const cache = (kelurahan: Kelurahan) =>
  kelurahan.rows('Geokode').map((row) => [row.Jenis, row.Status, row.Percobaan]);
const geocodes = ({ world }: Kelurahan): number =>
  world.meter.entryPoints.cariTitik?.calls['Maps.Geocoder.geocode'] ?? 0;

/** Points of the layer by name of the child. */
function layer(kelurahan: Kelurahan): Readonly<Record<string, string>> {
  const csv = driveFiles(kelurahan.world).find(({ name }) => name.endsWith('.csv'))?.content ?? '';
  const rows: readonly (readonly string[])[] = parse(csv);
  return Object.fromEntries(rows.slice(1).map(([name = '', lat, lng]) => [name, `${lat}, ${lng}`]));
}

describe('an address', () => {
  test('is looked up once, kept, and shown on the layer for Google maps only', () => {
    const kelurahan = new Kelurahan();
    kelurahan.send(child('Ahmad', { alamat: SURVEYED }));
    kelurahan.send(child('Budi', { alamat: SURVEYED }));
    kelurahan.pass(DAY);
    expect(cache(kelurahan)).toEqual([['alamat', 'Ketemu', 1]]);
    expect(geocodes(kelurahan)).toBe(1);
    expect(sourceOf(kelurahan, 'Ahmad')).toBe('Titik kelurahan');
    expect(layer(kelurahan).Ahmad).not.toBe('-7.399, 109.697'); // where the kelurahan's own point is
    expect(layer(kelurahan).Budi).toBe(layer(kelurahan).Ahmad);
    expect(kelurahan.runtime.failures()).toEqual([]);
  });

  test('that was found leaves the layer after 30 days when it cannot be found again', () => {
    const kelurahan = new Kelurahan();
    kelurahan.send(child('Ahmad', { alamat: SURVEYED }));
    kelurahan.pass(DAY);
    const found = layer(kelurahan).Ahmad;
    setGeocoderMood(kelurahan.world, { kind: 'failing', message: 'down' });
    kelurahan.pass(27 * DAY);
    expect(layer(kelurahan).Ahmad).toBe(found);
    kelurahan.pass(3 * DAY);
    kelurahan.runtime.run('perbaruiLapisan');
    expect(layer(kelurahan).Ahmad).toBe('-7.399, 109.697');
  });
});

describe('while Maps', () => {
  test.each([
    ['is down', { kind: 'failing', message: 'We are sorry, a server error occurred.' }],
    ['is out of quota', { kind: 'out-of-quota' }],
    ['refuses', { kind: 'status', status: 'OVER_QUERY_LIMIT' }],
  ] as const)('%s, submissions land, and addresses are asked for again later', (_, mood) => {
    const kelurahan = new Kelurahan();
    setGeocoderMood(kelurahan.world, mood);
    kelurahan.send(child('Ahmad', { alamat: SURVEYED }));
    kelurahan.runtime.advanceTo(kelurahan.now + 6 * HOUR);
    expect(kelurahan.rows('Data Anak')).toHaveLength(1);
    // At once, after half an hour, and twice as long each time: 0.30, 1.30, 3.30, and not before 7.30.
    expect(cache(kelurahan)).toEqual([['alamat', 'Gagal', 4]]);
    setGeocoderMood(kelurahan.world, { kind: 'normal' });
    kelurahan.pass(2 * DAY);
    expect(cache(kelurahan)[0]?.slice(0, 2)).toEqual(['alamat', 'Ketemu']);
    expect(kelurahan.runtime.failures()).toEqual([]);
  });

  test('has nothing left for today, the day after answers', () => {
    const kelurahan = new Kelurahan();
    useUp(kelurahan.world, 'geocodes');
    kelurahan.send(child('Ahmad', { alamat: SURVEYED }));
    kelurahan.pass(HOUR);
    expect(cache(kelurahan)[0]?.[1]).toBe('Gagal');
    const waiting = kelurahan
      .rows('Beranda')
      .find((row) => row.Ukuran === 'Alamat yang belum dicari titiknya');
    expect(waiting?.Jumlah).toBe(1);
    kelurahan.pass(3 * DAY);
    expect(cache(kelurahan)[0]?.[1]).toBe('Ketemu');
  });

  test('knows the kelurahan only, no such answer is taken for a home', () => {
    const kelurahan = new Kelurahan();
    setGeocoderMood(kelurahan.world, { kind: 'partial' });
    kelurahan.send(child('Ahmad', { alamat: SURVEYED }));
    kelurahan.pass(DAY);
    expect(cache(kelurahan)).toEqual([['alamat', 'Kasar', 1]]);
    expect(layer(kelurahan).Ahmad).toBe('-7.399, 109.697');
  });
});

describe('a short link', () => {
  const LINK = 'https://maps.app.goo.gl/petaKrandegan2'; // leads to -7.4001, 109.6952 in the emulated web

  test('moves the child to where it leads', () => {
    const kelurahan = new Kelurahan();
    kelurahan.send(child('Ahmad', { lokasi: LINK }));
    expect(sourceOf(kelurahan, 'Ahmad')).toBe('Titik kelurahan');
    kelurahan.pass(20 * MINUTE);
    expect(kelurahan.rows('Data Anak')[0]).toMatchObject({ Lintang: -7.4001, Bujur: 109.6952 });
    kelurahan.send(child('Ahmad', { tanggal_ukur: '2026-01-06', berat: '9,5' }));
    expect(kelurahan.rows('Data Anak')[0]).toMatchObject({
      Lintang: -7.4001,
      Bujur: 109.6952,
      'Jumlah Ukur': 2,
    });
    expect(kelurahan.runtime.run('rawatHarian')).toBe(0);
  });

  test('that cannot be followed now is followed later', () => {
    const kelurahan = new Kelurahan();
    setWebAnswer(kelurahan.world, LINK, { status: 503, headers: {}, body: '' });
    kelurahan.send(child('Ahmad', { lokasi: LINK }));
    kelurahan.pass(HOUR);
    expect(cache(kelurahan)[0]?.slice(0, 2)).toEqual(['tautan', 'Gagal']);
    setWebAnswer(kelurahan.world, LINK, {
      status: 302,
      headers: { Location: 'https://maps.google.com/maps?q=-7.4001,109.6952&z=17' },
      body: '',
    });
    kelurahan.pass(DAY);
    expect(kelurahan.rows('Data Anak')[0]).toMatchObject({ Lintang: -7.4001, Bujur: 109.6952 });
  });
});

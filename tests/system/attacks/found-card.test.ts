// I have photographed the card that is stuck in a child's health book.
import { createHmac } from 'node:crypto';
import { scriptProperties } from '../../../local/google/properties/properties-service';
import { MEMORY } from '../../../src/installation/memory-names';
import { responseCodeOf } from '../../../src/kernel/code';
import { cardKey } from '../../../src/settings/sender-keys';
import { DAY, HOUR, Kelurahan, MINUTE } from '../../support/system/kelurahan';

const MAWAR = 'kader.mawar@krandegan.example';
const AYU = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ayu Wijaya',
  jenis_kelamin: 'P',
  tanggal_lahir: '2022-03-11',
  nama_ibu: 'Siti Rahayu',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '14,2',
  tinggi: '98',
  cara_ukur: 'berdiri',
};
const BIMA = {
  ...AYU,
  nama: 'Bima Santoso',
  nama_ibu: 'Dewi Lestari',
  tanggal_lahir: '2023-08-20',
  jenis_kelamin: 'L',
};

function opened(): Kelurahan {
  const kelurahan = new Kelurahan({ Kader: [{ Nama: 'Bu Mawar', Email: MAWAR, Posyandu: 'Mawar' }] });
  kelurahan.send(AYU, { id: 'ayu', email: MAWAR });
  kelurahan.send(BIMA, { id: 'bima', email: MAWAR });
  return kelurahan;
}

function byCard(kelurahan: Kelurahan, answers: Readonly<Record<string, string>>, series = 0): void {
  const secret = scriptProperties(kelurahan.world)[MEMORY.mapSecret] ?? '';
  const key = cardKey(responseCodeOf('ayu'), series, (text) =>
    createHmac('sha256', secret).update(text).digest('base64url'),
  );
  const visit = { posyandu: 'Mawar', anak: responseCodeOf('ayu'), kode_kader: key, ...answers };
  kelurahan.send(visit, { email: '' });
}

const urgentOf = (kelurahan: Kelurahan, name: string) =>
  kelurahan.mails().filter(({ subject, body }) => subject.startsWith('SEGERA') && body.includes(name));

test('forty dangers that I make up do not silence the one that a kader sees', () => {
  const kelurahan = opened();
  for (let week = 0; week < 40; week++) {
    const day = new Date(Date.UTC(2026, 0, 6) - week * 7 * DAY).toISOString().slice(0, 10);
    byCard(kelurahan, { tanggal_ukur: day, berat: '12,0', oedema: 'ya' });
  }
  kelurahan.pass(10 * MINUTE);
  const listed = urgentOf(kelurahan, 'Ayu').flatMap(({ to }) => to);
  expect(listed.length).toBeGreaterThan(0);
  expect(
    Math.max(...listed.map((one) => listed.filter((other) => other === one).length)),
  ).toBeLessThanOrEqual(2);
  kelurahan.send(
    {
      posyandu: 'Mawar',
      anak: responseCodeOf('bima'),
      tanggal_ukur: '2026-01-07',
      berat: '11,5',
      oedema: 'ya',
    },
    { email: MAWAR },
  );
  kelurahan.pass(10 * MINUTE);
  expect(urgentOf(kelurahan, 'Bima').length).toBeGreaterThan(0);
});

test('a danger that a kader has seen stands, though I send that all is well on the next day', () => {
  const kelurahan = opened();
  kelurahan.send(
    {
      posyandu: 'Mawar',
      anak: responseCodeOf('ayu'),
      tanggal_ukur: '2026-01-07',
      berat: '14,2',
      oedema: 'ya',
    },
    { email: MAWAR },
  );
  kelurahan.pass(DAY);
  byCard(kelurahan, { tanggal_ukur: '2026-01-08', berat: '14,4', tinggi: '98', oedema: 'tidak' });
  kelurahan.pass(HOUR);
  const [ayu] = kelurahan.rows('Data Anak').filter((row) => row['Nama Anak'] === AYU.nama);
  expect(ayu?.['Tanda Gizi Buruk']).toContain('Bengkak');
  expect(kelurahan.runtime.failures()).toEqual([]);
});

describe('a child that a kader has found wasted, and that I say is well', () => {
  /** 98 cm and 11.6 kg: BB/TB z = -2.6. */
  const wasted = { ...AYU, berat: '11,6' };
  const row = (kelurahan: Kelurahan) =>
    kelurahan.rows('Data Anak').find((one) => one['Nama Anak'] === AYU.nama);
  const onMap = (kelurahan: Kelurahan) => JSON.parse(String(row(kelurahan)?.Ringkas)).mapStatus;

  function found(): Kelurahan {
    const kelurahan = new Kelurahan({ Kader: [{ Nama: 'Bu Mawar', Email: MAWAR, Posyandu: 'Mawar' }] });
    kelurahan.send(wasted, { id: 'ayu', email: MAWAR });
    kelurahan.pass(DAY);
    byCard(kelurahan, { tanggal_ukur: '2026-01-08', berat: '14,4', tinggi: '98', cara_ukur: 'berdiri' });
    return kelurahan;
  }

  test('stays so in its row, on the map and in the figures, and the row says that a card was used', () => {
    const kelurahan = found();
    expect(onMap(kelurahan)).toBe('wasted');
    expect(row(kelurahan)).toMatchObject({ 'BB/TB': 'Gizi kurang', 'Berat (kg)': 11.6, 'Jumlah Ukur': 2 });
    expect(row(kelurahan)?.['Lewat Kartu']).toBe(
      'Ukuran 8 Januari 2026 dikirim lewat kartu dan lebih ringan; baris ini masih menurut kader atau petugas',
    );
    const wastedNow = kelurahan.rows('Beranda').find(({ Ukuran }) => /gizi kurang/i.test(String(Ukuran)));
    expect(wastedNow?.Jumlah).toBe(1);
    expect(kelurahan.runtime.run('rawatHarian')).toBe(0);
  });

  test('is well again once a kader says so', () => {
    const kelurahan = found();
    kelurahan.pass(DAY);
    const visit = {
      posyandu: 'Mawar',
      anak: responseCodeOf('ayu'),
      tanggal_ukur: '2026-01-09',
      berat: '14,3',
    };
    kelurahan.send({ ...visit, tinggi: '98', cara_ukur: 'berdiri' }, { email: MAWAR });
    expect(onMap(kelurahan)).toBe('normal');
    expect(row(kelurahan)?.['Lewat Kartu']).toBeNull();
  });

  test('a child that I say is worse is shown so, as not confirmed', () => {
    const kelurahan = opened();
    byCard(kelurahan, { tanggal_ukur: '2026-01-07', berat: '14,2' });
    kelurahan.pass(DAY);
    byCard(kelurahan, { tanggal_ukur: '2026-01-08', berat: '11,6', tinggi: '98', cara_ukur: 'berdiri' });
    expect(onMap(kelurahan)).toBe('wasted');
    expect(row(kelurahan)?.['Lewat Kartu']).toBe(
      'Ukuran 8 Januari 2026 dikirim lewat kartu, belum dipastikan kader atau petugas',
    );
  });
});

test('an officer revokes the card: I am known by it no longer, and the new one is good', () => {
  const kelurahan = opened();
  const ayu = responseCodeOf('ayu');
  const decide = (id: string, content: unknown) =>
    kelurahan.runtime.callFromPage('putuskan', [{ id, why: 'kartu hilang', content }], 'sidebar');
  expect(decide('permintaan-1', { kind: 'revoke-card', responses: [ayu] })).toEqual({
    ok: true,
    known: false,
  });
  const lines = kelurahan.rows('Riwayat').map((row) => Object.values(row).join(' '));
  expect(lines.join('\n')).toContain(`Keputusan: Kartu QR dicabut (${ayu})`);
  const visits = () => kelurahan.rows('Pengukuran').filter((row) => row['Nama Anak'] === AYU.nama).length;
  const before = visits();
  kelurahan.pass(DAY);
  byCard(kelurahan, { tanggal_ukur: '2026-01-08', berat: '14,4' });
  expect(visits()).toBe(before);
  expect(kelurahan.rows('Perlu Perbaikan')).toHaveLength(1);

  kelurahan.runtime.clickMenu('kartuQr');
  const cards = kelurahan.runtime.callFromPage('buatKartu', ['Mawar'], 'sidebar') as readonly {
    readonly url: string;
  }[];
  const keys = cards.flatMap(({ url }) => [...new URL(url).searchParams.values()]);
  const secret = scriptProperties(kelurahan.world)[MEMORY.mapSecret] ?? '';
  const key = (series: number) =>
    cardKey(ayu, series, (text) => createHmac('sha256', secret).update(text).digest('base64url'));
  expect([keys.includes(key(0)), keys.includes(key(1))]).toEqual([false, true]);
  byCard(kelurahan, { tanggal_ukur: '2026-01-08', berat: '14,4' }, 1);
  expect(visits()).toBe(before + 1);
  const [revoked] = kelurahan.rows('Keputusan');
  expect(decide('permintaan-2', { kind: 'undo', decision: String(revoked?.Kunci) })).toEqual({
    ok: false,
    problems: ['nothing-to-undo'],
  });
});

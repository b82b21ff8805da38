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

function byCard(kelurahan: Kelurahan, answers: Readonly<Record<string, string>>): void {
  const secret = scriptProperties(kelurahan.world)[MEMORY.mapSecret] ?? '';
  const key = cardKey(responseCodeOf('ayu'), (text) =>
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

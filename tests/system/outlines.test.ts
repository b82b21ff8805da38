// Outlines of RT that an operator brings in, from the page to the map.

import { FAUZAN } from '../support/system/fauzan';
import { BIDAN, Kelurahan } from '../support/system/kelurahan';
import { mapData } from '../support/system/map';

const RING = [
  { lat: -7.41, lng: 109.71 },
  { lat: -7.41, lng: 109.711 },
  { lat: -7.409, lng: 109.711 },
  { lat: -7.409, lng: 109.71 },
];

test('a child is drawn inside the outline of its RT, and the tab keeps what people wrote in it', () => {
  const kelurahan = new Kelurahan({
    Wilayah: [{ RW: 1, RT: 2, Lintang: -7.4, Bujur: 109.69, Catatan: 'Pak RT' }],
  });
  for (const i of [1, 2, 3]) {
    kelurahan.send({
      ...FAUZAN,
      nik: '',
      nama: `${FAUZAN.nama} ${'abc'[i - 1]}`,
      nama_ibu: `Ibu ${'PQR'[i - 1]}urwati`,
      tanggal_lahir: `2025-0${i}-0${i}`,
      rt: '2',
      rw: '1',
    });
  }
  const saved = kelurahan.runtime.callFromPage(
    'simpanBatas',
    [{ areas: [{ rw: 1, rt: 2, rings: [RING] }] }],
    'sidebar',
  );
  expect(saved).toEqual({ saved: 1, refused: [] });
  expect(kelurahan.rows('Wilayah').map(({ RW, RT, Catatan }) => [RW, RT, Catatan])).toEqual([
    [1, 2, 'Pak RT'],
  ]);
  const page = mapData(kelurahan.mapPageNextMonth(kelurahan.mapLink(BIDAN)));
  if (page.view !== 'points') throw new Error('no points');
  expect(page.points).toHaveLength(3);
  for (const { lat, lng } of page.points) {
    expect(lat).toBeGreaterThanOrEqual(-7.41);
    expect(lat).toBeLessThanOrEqual(-7.409);
    expect(lng).toBeGreaterThanOrEqual(109.71);
    expect(lng).toBeLessThanOrEqual(109.711);
  }
  expect(kelurahan.runtime.failures()).toEqual([]);
});

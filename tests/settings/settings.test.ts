import {
  publicPosyandu,
  RECIPIENTS,
  recipientsFrom,
  SETTINGS,
  settingsFrom,
} from '../../src/settings/settings';
import type { Raw } from '../../src/workbook/cells';
import type { Table } from '../../src/workbook/select';

const withSettings = (rows: Table, posyandu: Table = [], areas: Table = []) =>
  settingsFrom({
    settings: rows.map(SETTINGS.settings.row),
    posyandu: posyandu.map(SETTINGS.posyandu.row),
    areas: areas.map(SETTINGS.areas.row),
    kader: [],
    staff: [],
    limits: [],
    readers: [],
  });

test('without a single row the defaults hold', () => {
  const { register, ...rest } = withSettings([]);
  expect(rest).toEqual({
    coordinates: { centre: 'read', mendedAreas: [], unknownAreas: [] },
    unreadableLimits: [],
    unreadableOpenDays: [],
    kelurahan: 'Krandegan',
    area: 'Krandegan, Banjarnegara, Banjarnegara, Jawa Tengah',
    mapLinkDays: 90,
    mapAddress: null,
    summaryHour: 7,
    retentionMonths: null,
    refusedDays: null,
    senderMode: 'code',
    showsFirstNames: false,
    survey: { stunting: null, source: '' },
    kader: [],
    staff: [],
    readers: [],
    listed: [],
  });
  expect(register.zone).toBe('WIB');
  expect(register.kecamatanCode).toBe('330406');
  expect(register.posyandu).toEqual([]);
});

describe('a number', () => {
  test.each<{ typed: Raw; lat: number }>([
    { typed: -7.3991, lat: -7.3991 },
    { typed: '-7,3991', lat: -7.3991 },
    { typed: '-7.3991', lat: -7.3991 },
    { typed: ' −7,3991 ', lat: -7.3991 },
    { typed: 0, lat: 0 },
    { typed: '', lat: -7.399 },
    { typed: null, lat: -7.399 },
    { typed: 'tujuh', lat: -7.399 },
    { typed: '-7,39,91', lat: -7.399 },
    { typed: 'Infinity', lat: -7.399 },
  ])('typed as $typed is $lat', ({ typed, lat }) => {
    expect(withSettings([['Lintang kelurahan', typed]]).register.gazetteer.kelurahan?.lat).toBe(lat);
  });

  test.each<{ typed: Raw; hour: number }>([
    { typed: -1, hour: 0 },
    { typed: 0, hour: 0 },
    { typed: 23, hour: 23 },
    { typed: 24, hour: 23 },
    { typed: '6,5', hour: 6 },
  ])('of the hour, $typed, is $hour', ({ typed, hour }) => {
    expect(withSettings([['Jam ringkasan mingguan', typed]]).summaryHour).toBe(hour);
  });

  test.each<{ typed: Raw; days: number }>([
    { typed: 0, days: 1 },
    { typed: 1, days: 1 },
    { typed: '30', days: 30 },
  ])('of days, $typed, is $days', ({ typed, days }) => {
    expect(withSettings([['Masa berlaku tautan peta (hari)', typed]]).mapLinkDays).toBe(days);
  });
});

test.each<{ typed: Raw; months: number | null }>([
  { typed: 12, months: 12 },
  { typed: '12', months: 12 },
  { typed: 0, months: null },
  { typed: '', months: null },
  { typed: null, months: null },
  { typed: -1, months: null },
  { typed: '1,5', months: null },
  { typed: 'dua belas', months: null },
  { typed: '12 bulan', months: null },
])('data go $typed months after the fifth birthday: $months', ({ typed, months }) => {
  expect(withSettings([['Hapus data setelah lulus (bulan)', typed]]).retentionMonths).toBe(months);
});

test.each<{ typed: Raw; days: number | null }>([
  { typed: 30, days: 30 },
  { typed: '7', days: 7 },
  { typed: '', days: null },
  { typed: null, days: null },
  { typed: 0, days: null },
  { typed: -1, days: null },
  { typed: 1.5, days: null },
])('what was refused goes after $typed days: $days', ({ typed, days }) => {
  expect(withSettings([['Hapus kiriman yang ditolak (hari)', typed]]).refusedDays).toBe(days);
});

test.each([
  { typed: 'WIB', zone: 'WIB' },
  { typed: 'wita', zone: 'WITA' },
  { typed: ' Wit ', zone: 'WIT' },
  { typed: 'Asia/Jakarta', zone: 'WIB' },
  { typed: 'Asia/Makassar', zone: 'WITA' },
  { typed: 'Asia/Jayapura', zone: 'WIT' },
  { typed: 'Asia/Singapore', zone: 'WIB' },
  { typed: 'toString', zone: 'WIB' },
  { typed: '', zone: 'WIB' },
])('the zone "$typed" is $zone', ({ typed, zone }) => {
  expect(withSettings([['Zona waktu', typed]]).register.zone).toBe(zone);
});

test.each<{ typed: Raw; code: string | null }>([
  { typed: '33.04.06.1012', code: '330406' },
  { typed: '330406', code: '330406' },
  { typed: 3304061012, code: '330406' },
  { typed: '33.04', code: null },
])('the region $typed is in the kecamatan $code', ({ typed, code }) => {
  expect(withSettings([['Kode wilayah', typed]]).register.kecamatanCode).toBe(code);
});

describe('the point of the kelurahan', () => {
  test.each<{ title: string; lat: Raw; lng: Raw; point: readonly [number, number] }>([
    { title: 'is as typed', lat: '-6,9838', lng: '110,4092', point: [-6.9838, 110.4092] },
    // A point is a dot where the comma is the decimal mark, and the Sheet makes thousands of it.
    { title: 'gets its decimal mark back', lat: -69838, lng: 1104092, point: [-6.9838, 110.4092] },
    { title: 'gets its numbers in order', lat: 110.4092, lng: -6.9838, point: [-6.9838, 110.4092] },
    { title: 'with a good half is none', lat: -6.9838, lng: 10.4092, point: [-7.399, 109.697] },
  ])('$title', ({ lat, lng, point }) => {
    const rows = [
      ['Lintang kelurahan', lat],
      ['Bujur kelurahan', lng],
    ];
    const { kelurahan } = withSettings(rows).register.gazetteer;
    expect([kelurahan?.lat, kelurahan?.lng]).toEqual(point);
  });
});

describe('the point of another kelurahan', () => {
  const elsewhere = (lat: Raw, lng: Raw, areas: readonly (readonly Raw[])[] = []) =>
    withSettings(
      [
        ['Nama kelurahan', 'Contoh Jaya'],
        ['Lintang kelurahan', lat],
        ['Bujur kelurahan', lng],
      ],
      [],
      areas,
    );

  test.each<{ title: string; lat: Raw; lng: Raw; point: readonly [number, number] | null; state: string }>([
    {
      title: 'gets its decimal marks back',
      lat: -2541,
      lng: 140718,
      point: [-2.541, 140.718],
      state: 'mended',
    },
    { title: 'is as typed', lat: -2.541, lng: 140.718, point: [-2.541, 140.718], state: 'read' },
    { title: 'is unknown where nobody has said', lat: null, lng: null, point: null, state: 'unknown' },
    {
      title: 'is not that of Krandegan, left in its cells',
      lat: -7.399,
      lng: 109.697,
      point: null,
      state: 'unknown',
    },
    { title: 'is unknown where one half is words', lat: 'dua', lng: 140.718, point: null, state: 'unknown' },
    { title: 'is unknown where it lies at sea abroad', lat: 51.5, lng: -0.12, point: null, state: 'unknown' },
  ])('$title', ({ lat, lng, point, state }) => {
    const { register, coordinates } = elsewhere(lat, lng);
    const { kelurahan } = register.gazetteer;
    expect(kelurahan && [kelurahan.lat, kelurahan.lng]).toEqual(point);
    expect(coordinates.centre).toBe(state);
  });

  test('is the middle of its areas where these alone are known', () => {
    const areas = [
      [1, 1, -2.54, 140.71],
      [1, 2, -2.56, 140.73],
    ];
    const { kelurahan } = elsewhere(null, null, areas).register.gazetteer;
    expect(kelurahan?.lat).toBeCloseTo(-2.55, 6);
    expect(kelurahan?.lng).toBeCloseTo(140.72, 6);
  });

  test('areas without their decimal marks are put right near it, and told; what cannot be read is told too', () => {
    const { register, coordinates } = elsewhere(-2.541, 140.718, [
      [1, 1, -25412, 1407183],
      [1, 2, 'x', 140.7],
      [2, null, -2.5, 140.7],
      [3, null, null, null],
    ]);
    expect(register.gazetteer.areas.map(({ rw, rt, point }) => [rw, rt, point.lat, point.lng])).toEqual([
      [1, 1, -2.5412, 140.7183],
      [2, null, -2.5, 140.7],
    ]);
    expect(coordinates).toEqual({ centre: 'read', mendedAreas: ['RT 1 RW 1'], unknownAreas: ['RT 2 RW 1'] });
  });
});

test.each<{ typed: Raw; rw: number | null }>([
  { typed: 2, rw: 2 },
  { typed: '2', rw: 2 },
  { typed: '002', rw: 2 },
  { typed: 'RW 02', rw: 2 },
  { typed: 'rw.02', rw: 2 },
  { typed: 'RW02', rw: 2 },
  { typed: 'RW dua', rw: null },
  { typed: 'RW', rw: null },
  { typed: '', rw: null },
])('an area of RW "$typed" is of RW $rw', ({ typed, rw }) => {
  const { areas } = withSettings([], [], [[typed, null, -7.4, 109.7]]).register.gazetteer;
  expect(areas.map((area) => area.rw)).toEqual(rw === null ? [] : [rw]);
});

test('a name of a setting is known in any letter case', () => {
  expect(withSettings([[' NAMA KELURAHAN ', ' Semarang ']]).kelurahan).toBe('Semarang');
});

test('posyandu that differ in letter case or spaces are one, as first written; blank rows are none', () => {
  const rows = [['Mawar'], [null], ['  '], ['MAWAR'], ['Melati  2'], ['melati 2'], [3]];
  expect(withSettings([], rows).register.posyandu.map(({ name }) => name)).toEqual([
    'Mawar',
    'Melati  2',
    '3',
  ]);
});

test('former names of a posyandu are beside it, with commas between', () => {
  const rows = [['Melati 1', ' Melati, Kenanga ,']];
  expect(withSettings([], rows).register.posyandu).toEqual([
    { name: 'Melati 1', formerNames: ['Melati', 'Kenanga'] },
  ]);
});

test('areas need an RW and a point; without an RT they are the whole RW', () => {
  const rows = [
    [2, 3, -7.4, 109.7],
    ['02', '', '-7,41', '109,71'],
    [null, 3, -7.4, 109.7],
    [2, 4, null, 109.7],
    ['dua', 3, -7.4, 109.7],
    // -7.399 typed where the comma is the decimal mark is put right; the other is south of Africa.
    [2, 5, -7399, 109697],
    [2, 6, -7.4, 9.7],
    ['RW 02', 'RT. 7', -7.42, 109.72],
  ];
  expect(withSettings([], [], rows).register.gazetteer.areas).toEqual([
    { rw: 2, rt: 3, point: { lat: -7.4, lng: 109.7 } },
    { rw: 2, rt: null, point: { lat: -7.41, lng: 109.71 } },
    { rw: 2, rt: 5, point: { lat: -7.399, lng: 109.697 } },
    { rw: 2, rt: 7, point: { lat: -7.42, lng: 109.72 } },
  ]);
});

describe('recipients', () => {
  // Nama, Email, Mendesak, Mingguan, Boleh Lihat Nama, Posyandu
  const recipients = (...rows: Table) =>
    recipientsFrom(
      rows.map(([name = null, email = null, ...others]) => RECIPIENTS.row([name, email, 'Bidan', ...others])),
    );

  test('are those with an address', () => {
    const rows = [
      ['Bidan Rina', ' rina@krandegan.example ', 'Ya', 'ya', 'YA', 'Mawar'],
      ['Lurah', 'lurah@krandegan.example', 'Tidak', null, '', null],
      ['Tanpa alamat', ' ', 'Ya', 'Ya', 'Ya', null],
    ];
    expect(recipients(...rows)).toEqual([
      {
        name: 'Bidan Rina',
        email: 'rina@krandegan.example',
        role: 'Bidan',
        urgent: true,
        weekly: true,
        monthly: null,
        named: true,
        posyandu: 'Mawar',
      },
      {
        name: 'Lurah',
        email: 'lurah@krandegan.example',
        role: 'Bidan',
        urgent: false,
        weekly: false,
        monthly: null,
        named: false,
        posyandu: null,
      },
    ]);
  });

  test.each<{ typed: Raw; named: boolean }>([
    { typed: true, named: true },
    { typed: false, named: false },
    { typed: 'iya', named: false },
    { typed: 'x', named: false },
    { typed: 1, named: false },
  ])('who have $typed for seeing names may: $named', ({ typed, named }) => {
    expect(recipients(['A', 'a@b.example', '', '', typed, ''])[0]?.named).toBe(named);
  });
});

test.each([
  { name: 'Mawar', shown: 'Mawar' },
  { name: 'mawar', shown: '(posyandu tidak terdaftar)' },
  { name: 'Ibu Siti, RT 3', shown: '(posyandu tidak terdaftar)' },
])('the posyandu "$name" is shown outside the workbook as "$shown"', ({ name, shown }) => {
  expect(publicPosyandu(name, withSettings([], [['Mawar']]))).toBe(shown);
});

test('posyandu of which it cannot be read when they are open are known by name, and empty cells ask for nothing', () => {
  // Row by row: name, former names, when it is open. A date that the workbook has made of 12/5 is a number of five digits.
  const rows = [
    ['Mawar', '', 'Selasa ke-2'],
    ['Melati', '', 'pekan depan'],
    ['Kenanga', '', ''],
    ['Anggrek', '', 46154],
    ['', '', 'entah'],
    ['Dahlia', '', 12],
  ];
  expect(withSettings([], rows).unreadableOpenDays).toEqual(['Melati', 'Anggrek']);
});

import type { Room } from '../../src/installation/room';
import { tabsOf } from '../../src/installation/tabs';
import { SETTINGS_TABS, settingsDefaults } from '../../src/settings/tabs';
import { LIMIT_HELP, SETTING_HELP } from '../../src/settings/words';
import { ROOMS } from '../../src/subjects/rooms';
import { text } from '../../src/workbook/cells';
import { column, KEY_HEADER, type Tab } from '../../src/workbook/tab';

const tabs = tabsOf(ROOMS);
const titlesOf = (rooms: readonly Room[]): readonly string[] => tabsOf(rooms).map(({ title }) => title);

test('every tab has a title and a number of its own', () => {
  expect(new Set(tabs.map(({ title }) => title)).size).toBe(tabs.length);
  expect(new Set(tabs.map(({ sheetId }) => sheetId)).size).toBe(tabs.length);
});

test('the tabs of the first release keep their order and their numbers', () => {
  expect(tabs.filter(({ added }) => !added).map(({ title, sheetId }) => [title, sheetId])).toEqual([
    ['Beranda', 101],
    ['Data Anak', 102],
    ['Pengukuran', 103],
    ['Perlu Perbaikan', 104],
    ['Pengaturan', 120],
    ['Posyandu', 121],
    ['Wilayah', 122],
    ['Petugas', 123],
    ['Penerima', 124],
    ['Kiriman', 140],
    ['Keputusan', 144],
    ['Surat', 141],
    ['Geokode', 142],
    ['Riwayat', 143],
  ]);
});

describe.each(tabs)('$title', (tab) => {
  const headers = tab.columns.map(({ header }) => header);

  test('has each header once, since columns are found by them', () => {
    expect(new Set(headers).size).toBe(headers.length);
    expect(headers.every((header) => header.trim() === header && header !== '')).toBe(true);
  });

  test('freezes fewer columns than it has', () => {
    expect(tab.frozenColumns).toBeLessThan(headers.length);
  });

  test('colours only columns that it has', () => {
    const coloured = (tab.colours ?? []).map(({ header }) => header);
    expect(coloured.filter((header) => !headers.includes(header))).toEqual([]);
  });
});

test('the key is the first column where there is one', () => {
  const keyed = tabs.filter(({ columns }) => columns.some(({ header }) => header === KEY_HEADER));
  expect(keyed.map(({ columns }) => columns[0]?.header)).toEqual(keyed.map(() => KEY_HEADER));
});

test('journals and logs are hidden, what people use is not', () => {
  expect(tabs.filter(({ hidden }) => hidden).map(({ title }) => title)).toEqual([
    'Kiriman',
    'Keputusan',
    'Surat',
    'Geokode',
    'Riwayat',
    'Salinan Kiriman',
    'Salinan Keputusan',
    'Penolakan',
    'Arsip Tindakan',
    'Arsip Ibu',
    'Arsip Catin',
  ]);
});

test('the rows that settings begin with are of columns that are there', () => {
  const defaults = settingsDefaults('lurah@krandegan.example', SETTING_HELP, LIMIT_HELP);
  const strange = SETTINGS_TABS.flatMap(({ title, columns }) =>
    (defaults[title] ?? []).flatMap((row) =>
      Object.keys(row).filter((name) => !columns.some(({ header }) => header === name)),
    ),
  );
  expect(strange).toEqual([]);
  expect(defaults.Penerima?.map(({ Email }) => Email)).toEqual(['lurah@krandegan.example']);
});

describe('the tabs of another room', () => {
  const tab = (title: string, more: Partial<Tab<string>>): Tab<string> => ({
    title,
    sheetId: 900,
    kind: 'computed',
    hidden: false,
    frozenColumns: 0,
    order: 'oldest-first',
    key: (key) => key,
    columns: [column(KEY_HEADER, 100, 'text', (key) => text(key))],
    ...more,
  });
  const room: Room = {
    name: 'activities',
    tabs: () => [
      tab('Rincian', { hidden: true }),
      tab('Jenis Kegiatan', { kind: 'settings' }),
      tab('Kegiatan', {}),
    ],
  };

  test('come each behind those of its sort, so that no other tab moves among them', () => {
    expect(titlesOf([...ROOMS, room])).toEqual([
      'Beranda',
      'Perlu Tindakan',
      'Perkembangan',
      'Data Anak',
      'Pengukuran',
      'Perlu Perbaikan',
      'Tindakan',
      'Ibu',
      'Catin',
      'Rekap',
      'Mutu Data',
      'Bantuan',
      'Bantuan per Semester',
      'Janji Donatur',
      'Pasangan Donatur',
      'Kasus & RTL',
      'Analisis Situasi',
      'Scorecard 1000 HPK',
      'Keadaan Kelurahan',
      'Rekap Kecamatan',
      'Kecamatan Hari Ini',
      'Kegiatan',
      'Pengaturan',
      'Posyandu',
      'Wilayah',
      'Kader',
      'Petugas',
      'Penerima',
      'Batas',
      'Jadwal',
      'Sasaran',
      'Program',
      'Keluarga',
      'Donatur',
      'Data Pendukung',
      'Indikator',
      'Kelurahan',
      'Verifikasi Sasaran',
      'Jenis Kegiatan',
      'Kiriman',
      'Keputusan',
      'Surat',
      'Geokode',
      'Riwayat',
      'Salinan Kiriman',
      'Salinan Keputusan',
      'Penolakan',
      'Arsip Tindakan',
      'Arsip Ibu',
      'Arsip Catin',
      'Rincian',
    ]);
  });

  test('are the only ones besides those of the machine where there is no other room', () => {
    expect(titlesOf([room]).filter((title) => !titlesOf([]).includes(title))).toEqual([
      'Kegiatan',
      'Jenis Kegiatan',
      'Rincian',
    ]);
  });

  test('are there once where two subjects give rows to one', () => {
    const [subject] = ROOMS.flatMap((one) => one.subject ?? []);
    const again: Room = { name: 'again', ...(subject && { subject }) };
    expect(titlesOf([...ROOMS, again])).toEqual(titlesOf(ROOMS));
  });
});

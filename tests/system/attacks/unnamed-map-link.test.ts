// I was sent a link of the map, may not see names, and want to learn about single children.

import { MEMORY } from '../../../src/installation/memory-names';
import { signerOf } from '../../../src/kernel/hmac';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { remembered } from '../../support/script-properties';
import { BIDAN, CAMAT, DAY, Kelurahan, MINUTE, recipient } from '../../support/system/kelurahan';
import { dataOf, mapData } from '../../support/system/map';

const NAMES = ['Zulkarnaen', 'Bagas', 'Citra', 'Dimas', 'Elok', 'Farhan', 'Gilang', 'Hasna', 'Indra', 'Joko'];
const child = (i: number, answers: Answers = {}): Answers => ({
  posyandu: 'Mawar',
  anak: 'baru',
  nama: `${NAMES[i % 10]} ${NAMES[Math.floor(i / 10)]}`,
  jenis_kelamin: 'L',
  tanggal_lahir: `2024-0${1 + (i % 9)}-0${1 + (i % 7)}`,
  ...(i === 0 && { nik: '3304060101240077' }),
  nama_ibu: `Ibu ${NAMES[(i + 3) % 10]} ${NAMES[Math.floor(i / 10) + 1]}`,
  rt: '2',
  rw: '1',
  lokasi: `-7.39${800 + i}, 109.69${500 + i}`,
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-06',
  berat: '11,0',
  ...answers,
});

/** Kader send one form a minute: Google counts the reads of each. */
function send(to: Kelurahan, answers: Answers): void {
  to.send(answers);
  to.world.clock.advance(MINUTE);
}

let kelurahan: Kelurahan;
let page = '';
beforeAll(() => {
  kelurahan = new Kelurahan();
  for (let i = 0; i < 8; i++) send(kelurahan, child(i));
  for (let i = 8; i < 15; i++) send(kelurahan, child(i, { rw: '2' }));
  send(kelurahan, child(15, { rw: '2', oedema: 'ya' }));
  page = kelurahan.mapPageNextMonth(kelurahan.mapLink(CAMAT));
});

test('I get counts by RW, and no point, no RT, no age and no month', () => {
  const data = mapData(page);
  expect(data.view).toBe('areas');
  expect(Object.keys(JSON.parse(dataOf(page))).sort()).toEqual(
    ['areas', 'asOf', 'centre', 'counts', 'figures', 'past', 'title'].sort(),
  );
});

test('the one ill child of an RW is no count that I can read or work out', () => {
  const data = mapData(page);
  if (data.view !== 'areas') throw new Error('I see points');
  const shown = [...data.counts, data.whole].flatMap(({ children, measured, found }) => [
    children,
    measured,
    ...found,
  ]);
  expect(shown.filter((count) => count !== null && count < 5)).toEqual([]);
  // Eight in each RW: who of them has a finding is told of none, nor of how many it is not.
  const second = data.counts.find(({ rw }) => rw === 2);
  expect(second?.children).toBe(8);
  expect(second?.found).toEqual([null, null, null, null]);
  expect(data.whole.found).toEqual([null, null, null, null]);
});

test('nothing on the page is a code, a row, an address of the workbook, a name, a number or a home', () => {
  const codes = kelurahan.rows('Data Anak').map((row) => String(row['Kode Anak']));
  expect(codes).toHaveLength(16);
  const traces = [
    ...codes,
    ...NAMES,
    kelurahan.workbookId,
    kelurahan.formId,
    'docs.google.com',
    '330406',
    '109.695',
    '7.398',
    'Mawar',
  ];
  expect(traces.filter((trace) => page.includes(trace))).toEqual([]);
});

test('the page of somebody who may see names has no code, row, address of the workbook, name or number either', () => {
  const named = kelurahan.mapPageNextMonth(kelurahan.mapLink(BIDAN));
  const codes = kelurahan.rows('Data Anak').map((row) => String(row['Kode Anak']));
  const traces = [
    ...codes,
    ...NAMES,
    kelurahan.workbookId,
    kelurahan.formId,
    'docs.google.com',
    '330406',
    '2024-01-01',
    '2026-01-06',
  ];
  expect(mapData(named).view).toBe('points');
  expect(traces.filter((trace) => named.includes(trace))).toEqual([]);
});

test('the link of another person in mine opens nothing', () => {
  const mine = new URL(kelurahan.mapLink(CAMAT));
  const theirs = new URL(kelurahan.mapLink(BIDAN));
  const [until, , series, signature] = (mine.searchParams.get('k') ?? '').split('.');
  const [, person] = (theirs.searchParams.get('k') ?? '').split('.');
  mine.searchParams.set('k', [until, person, series, signature].join('.'));
  expect(kelurahan.mapPage(mine.href)).toContain('Tautan peta tidak berlaku');
});

test('a link that the last release made shows me counts, never points, and is closed for good once such links are revoked', () => {
  const world = new Kelurahan();
  for (let i = 0; i < 8; i++) send(world, child(i));
  const sign = signerOf(remembered(world.world, MEMORY.mapSecret) ?? '');
  const link = new URL(world.mapLink(BIDAN));
  link.searchParams.set('k', `2026-03-01.1.${sign('peta 2026-03-01 1')}`);
  expect(mapData(world.mapPage(link.href)).view).toBe('areas');
  world.runtime.callFromPage('cabutTautanPeta', ['lama'], 'sidebar');
  expect(world.mapPage(link.href)).toContain('Tautan peta tidak berlaku');
});

test('my link is closed as soon as it is revoked, or I am taken out of Penerima, or its time is over; that of others is not', () => {
  const link = kelurahan.mapLink(CAMAT);
  const other = kelurahan.mapLink(BIDAN);
  const closed = (url: string) => kelurahan.mapPage(url).includes('Tautan peta tidak berlaku');
  expect([closed(link), closed(other)]).toEqual([false, false]);
  const { people } = kelurahan.runtime.callFromPage('daftarTautanPeta', [], 'sidebar') as {
    people: readonly { id: string; email: string }[];
  };
  kelurahan.runtime.callFromPage(
    'cabutTautanPeta',
    [people.find(({ email }) => email === CAMAT)?.id],
    'sidebar',
  );
  expect([closed(link), closed(other)]).toEqual([true, false]);
  expect(kelurahan.rows('Riwayat').map((row) => row.Apa)).toEqual(
    expect.arrayContaining(['Membuat tautan peta untuk Penerima', 'Mencabut tautan peta Penerima']),
  );
  kelurahan.world.clock.advance(91 * DAY);
  expect(closed(other)).toBe(true);
});

test('what I may see is decided when I open the link, not when I got it', () => {
  const world = new Kelurahan();
  for (let i = 0; i < 8; i++) send(world, child(i));
  const link = world.mapLink(BIDAN);
  expect(mapData(world.mapPage(link)).view).toBe('points');
  world.byHand((sheets) => {
    const row = recipient(BIDAN, { 'Boleh Lihat Nama': 'Tidak' });
    const values = [
      ['Nama', 'Email', 'Peran', 'Mendesak', 'Mingguan', 'Boleh Lihat Nama'].map(
        (header) => row[header] ?? '',
      ),
    ];
    sheets.Values.update({ values }, world.workbookId, "'Penerima'!A2", { valueInputOption: 'RAW' });
  });
  expect(mapData(world.mapPage(link)).view).toBe('areas');
});

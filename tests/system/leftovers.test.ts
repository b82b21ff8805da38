// What an erasure leaves is listed for people to delete, until they say that they have.
import { type FaultWay, faultAt } from '../../local/google/core/faults';
import { createSpreadsheetApp } from '../../local/google/spreadsheet';
import type { DecisionAnswer } from '../../src/ledger/decisions/request';
import { AHMAD } from '../support/system/fauzan';
import { BIDAN, DAY, HOUR, Kelurahan } from '../support/system/kelurahan';
import { Officer } from '../support/system/officer';

interface Open {
  readonly name: string;
  readonly count: number;
  readonly until: string;
  readonly links: readonly { readonly url: string }[];
}

interface Listed {
  readonly ticked: DecisionAnswer | null;
  readonly open: readonly Open[];
}

const list = (kelurahan: Kelurahan, ...asked: readonly unknown[]): Listed =>
  kelurahan.runtime.callFromPage('sisaPenghapusan', asked, 'sidebar') as Listed;

const tick = (kelurahan: Kelurahan, { name, until }: Open, id = `centang-${name}`): Listed =>
  list(kelurahan, { id, why: 'Sudah dihapus', content: { kind: 'removed-by-hand', what: name, until } });

const openNames = (kelurahan: Kelurahan): readonly string[] => list(kelurahan).open.map(({ name }) => name);

const onOverview = (kelurahan: Kelurahan): unknown =>
  kelurahan.rows('Beranda').find(({ Ukuran }) => Ukuran === 'Sisa penghapusan yang harus dihapus orang')
    ?.Jumlah ?? null;

const ALL = [
  'riwayat-versi',
  'riwayat-cadangan',
  'versi-berkas-peta',
  'my-maps',
  'riwayat-salinan',
  'kertas',
  'surat-terkirim',
  'sampah-drive',
];

/** Two children, of whom the first was erased. */
function afterErasure(): Kelurahan {
  const kelurahan = new Kelurahan();
  kelurahan.send(AHMAD, { id: 'ahmad' });
  kelurahan.send({ ...AHMAD, nama: 'Budi Raharjo', nama_ibu: 'Kartini', tanggal_lahir: '2024-11-02' });
  kelurahan.pass(2 * HOUR);
  expect(list(kelurahan).open).toEqual([]);
  expect(onOverview(kelurahan)).toBeNull();
  erase(kelurahan, 'satu');
  return kelurahan;
}

function erase(kelurahan: Kelurahan, id: string): void {
  const officer = new Officer(kelurahan);
  officer.decide(id, { kind: 'erase-later', responses: officer.responsesOf(0) });
  kelurahan.pass(25 * HOUR);
}

test('every place is listed with where to go, counted on Beranda, and ticked one by one', () => {
  const kelurahan = afterErasure();
  expect(openNames(kelurahan)).toEqual(ALL);
  expect(onOverview(kelurahan)).toBe(ALL.length);
  const urls = list(kelurahan).open.flatMap(({ links }) => links.map(({ url }) => url));
  expect(urls).toContain(`https://docs.google.com/spreadsheets/d/${kelurahan.workbookId}/edit`);
  expect(urls.every((url) => url.startsWith('https://'))).toBe(true);
  for (const [done, open] of list(kelurahan).open.entries()) {
    expect(tick(kelurahan, open).ticked).toEqual({ ok: true, known: false });
    expect(onOverview(kelurahan)).toBe(ALL.length - done - 1);
  }
  expect(list(kelurahan).open).toEqual([]);
  kelurahan.pass(DAY);
  expect(onOverview(kelurahan)).toBe(0);
  expect(kelurahan.runtime.failures()).toEqual([]);
});

test('a tick says nothing of who was erased', () => {
  const kelurahan = afterErasure();
  const [first] = list(kelurahan).open;
  if (!first) throw new Error('nothing is listed');
  tick(kelurahan, first);
  const [newest] = kelurahan.rows('Keputusan');
  expect(newest).toMatchObject({
    Keputusan: 'Sisa penghapusan dibereskan: riwayat versi',
    Anak: null,
    Alasan: 'Sudah dihapus',
  });
  expect(kelurahan.rows('Riwayat').at(-1)?.Apa).toBe('Keputusan: Sisa penghapusan dibereskan: riwayat versi');
});

test('the next erasure opens all of it anew, and an undone tick its own', () => {
  const kelurahan = afterErasure();
  for (const open of list(kelurahan).open) tick(kelurahan, open);
  const undone = new Officer(kelurahan).decide('urung', {
    kind: 'undo',
    decision: String(new Officer(kelurahan).decisions()[0]),
  });
  expect(undone).toMatchObject({ ok: true });
  expect(openNames(kelurahan)).toEqual(['sampah-drive']);
  erase(kelurahan, 'dua');
  expect(list(kelurahan).open.map(({ name, count }) => [name, count])).toEqual(
    ALL.map((name) => [name, name === 'sampah-drive' ? 2 : 1]),
  );
});

test('whoever is no officer cannot tick, and nobody what is not listed', () => {
  const kelurahan = afterErasure();
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(BIDAN);
  const [first] = list(kelurahan).open;
  const content = { kind: 'removed-by-hand', what: first?.name, until: first?.until };
  const asked = { id: 'centang-1', why: 'Sudah dihapus', content };
  const answer = kelurahan.runtime.callFromPage('sisaPenghapusan', [asked], 'sidebar', BIDAN) as Listed;
  expect(answer.ticked).toEqual({ ok: false, problems: ['not-allowed'] });
  expect(list(kelurahan, { ...asked, content: { ...content, until: 'kemarin' } }).ticked).toEqual({
    ok: false,
    problems: ['unknown-erasure'],
  });
  expect(openNames(kelurahan)).toEqual(ALL);
});

/** More than a tick makes. */
const CALLS = 25;

const WAYS: readonly FaultWay[] = ['error-before', 'error-after', 'killed-after'];

test('a tick that is broken off at any call is there once when the officer ticks again', () => {
  const kelurahan = afterErasure();
  kelurahan.stopClocks();
  let broken = 0;
  for (const [i, way] of WAYS.entries()) {
    const [open] = list(kelurahan).open.filter(({ name }) => name === ALL[i]);
    if (!open) throw new Error(`${ALL[i]} is not listed`);
    for (let nth = 1; nth <= CALLS; nth++) {
      kelurahan.world.faults = faultAt(way, { nth, entryPoint: 'sisaPenghapusan' });
      try {
        tick(kelurahan, open);
      } catch {
        broken += 1;
      }
    }
    kelurahan.world.faults = null;
    expect(tick(kelurahan, open).ticked).toMatchObject({ ok: true });
  }
  expect(broken).toBeGreaterThan(20);
  expect(openNames(kelurahan)).toEqual(ALL.slice(3));
  expect(kelurahan.rows('Keputusan').filter(({ Anak }) => Anak === null)).toHaveLength(3);
  kelurahan.runtime.run('cocokkan', [], { kind: 'trigger' });
  expect(onOverview(kelurahan)).toBe(ALL.length - 3);
});

import { HANDLERS } from '../../../src/installation/timetable';
import { type Check, checksOf, isAwaited, reportOf } from '../../../src/subjects/set-up/checks';
import type { InstallationFacts, TestArrival } from '../../../src/subjects/set-up/installation-facts';

const NOW = Date.UTC(2026, 6, 31, 3);
const MINUTE = 60_000;
const OWNER = 'operator@krandegan.example';
const WANTED = ['terimaKiriman', 'terimaKeputusan', ...Object.values(HANDLERS)];

const ARRIVED: TestArrival = { by: 'pemicu', afterMs: 4_200, listGapMs: 0, bare: true };

/** Everything as it should be. */
const WELL: InstallationFacts = {
  at: NOW,
  zone: 'WIB',
  owner: OWNER,
  isOwner: true,
  authorised: true,
  ownership: 'sendiri',
  workbookZone: { locale: 'in_ID', timeZone: 'Asia/Jakarta' },
  scriptZone: 'Asia/Jakarta',
  forms: [{ label: 'Formulir', facts: { published: true, accepting: true, responders: 'siapa-saja' } }],
  wantedResponders: 'siapa-saja',
  wantedHandlers: WANTED,
  handlers: WANTED,
  toldAddress: 'tidak ada',
  hasMapAddress: true,
  isMapAddressTyped: false,
  mailLeft: 93,
  mailedAt: NOW - MINUTE,
  isUnprotected: false,
  trouble: null,
  test: { begun: NOW - 5 * MINUTE, until: NOW + 55 * MINUTE, arrived: ARRIVED },
};

const form = (facts: object | null): Partial<InstallationFacts> => ({
  forms: [
    {
      label: 'Formulir',
      facts: facts && { published: true, accepting: true, responders: 'siapa-saja', ...facts },
    },
  ],
});
const testSince = (begunAgo: number, arrived: Partial<TestArrival> | null): Partial<InstallationFacts> => ({
  test: {
    begun: NOW - begunAgo,
    until: NOW - begunAgo + 60 * MINUTE,
    arrived: arrived && { ...ARRIVED, ...arrived },
  },
});

test('an installation that is as it should be has green lines alone', () => {
  expect(checksOf(WELL).filter(({ state }) => state !== 'green')).toEqual([]);
});

test.each<[what: string, key: Check['key'], state: Check['state'], facts: Partial<InstallationFacts>]>([
  ['a permission that is missing', 'rights', 'todo', { authorised: false }],
  ['permissions that Google does not tell', 'rights', 'unknown', { authorised: null }],
  ['a workbook of another account', 'owner', 'todo', { ownership: 'akun lain' }],
  ['a workbook in a shared drive', 'owner', 'todo', { ownership: 'tidak ada' }],
  ['a form that cannot be opened', 'responders', 'todo', form(null)],
  ['a form that is not published', 'responders', 'todo', form({ published: false })],
  ['a form that somebody has closed', 'responders', 'todo', form({ accepting: false })],
  ['a form that nobody may answer', 'responders', 'todo', form({ responders: 'terdaftar' })],
  ['a form of which Google does not tell', 'responders', 'unknown', form({ responders: 'belum-pasti' })],
  ['a form open to all that should not be', 'responders', 'todo', { wantedResponders: 'terdaftar' }],
  [
    'a form kept to those listed',
    'responders',
    'green',
    { ...form({ responders: 'terdaftar' }), wantedResponders: 'terdaftar' },
  ],
  ['responders seen by another account', 'responders', 'unknown', { isOwner: false }],
  ['a workbook in Tokyo', 'zone', 'todo', { workbookZone: { locale: 'in_ID', timeZone: 'Asia/Tokyo' } }],
  ['a script in another zone', 'zone', 'green', { scriptZone: 'Asia/Tokyo' }],
  [
    'the locale by its other name',
    'locale',
    'green',
    { workbookZone: { locale: 'id_ID', timeZone: 'Asia/Jakarta' } },
  ],
  ['an American locale', 'locale', 'todo', { workbookZone: { locale: 'en_US', timeZone: 'Asia/Jakarta' } }],
  ['a trigger that is missing', 'triggers', 'todo', { handlers: WANTED.slice(1) }],
  ['a trigger that is there twice', 'triggers', 'todo', { handlers: [...WANTED, 'cocokkan'] }],
  [
    'triggers of two forms',
    'triggers',
    'green',
    { wantedHandlers: [...WANTED, 'terimaKiriman'], handlers: ['terimaKiriman', ...WANTED] },
  ],
  ['triggers seen by another account', 'triggers', 'unknown', { isOwner: false, handlers: [] }],
  ['a map without an address', 'map', 'todo', { hasMapAddress: false }],
  ['an address that was typed', 'map', 'green', { isMapAddressTyped: true }],
  ['no mail left today', 'quota', 'todo', { mailLeft: 0 }],
  ['a protection that was refused', 'protection', 'todo', { isUnprotected: true }],
  [
    'a failure of today',
    'trouble',
    'todo',
    { trouble: { at: NOW - MINUTE, entryPoint: 'cocokkan', name: 'Error' } },
  ],
  [
    'a failure of last week',
    'trouble',
    'green',
    { trouble: { at: NOW - 10_000 * MINUTE, entryPoint: 'cocokkan', name: 'Error' } },
  ],
  ['no mail tried yet', 'mail', 'unknown', { mailedAt: null }],
  ['no test begun', 'test', 'unknown', { test: null }],
  ['a test awaited for a minute', 'test', 'unknown', testSince(MINUTE, null)],
  ['a test awaited for long', 'test', 'todo', testSince(15 * MINUTE, null)],
  ['a test whose hour is over', 'test', 'unknown', testSince(70 * MINUTE, null)],
  ['a test found by the comparison', 'test', 'todo', testSince(30 * MINUTE, { by: 'pencocokan' })],
  ['a test with a child in it', 'test', 'todo', testSince(MINUTE, { bare: false })],
])('%s: %s is %s', (_, key, state, facts) => {
  const check = checksOf({ ...WELL, ...facts }).find((one) => one.key === key);
  expect(check?.state).toBe(state);
  if (state !== 'green') expect(check?.todo.length).toBeGreaterThan(0);
});

test('a test is awaited until it is there or its hour is over', () => {
  const { test: begun = null } = testSince(MINUTE, null);
  expect([isAwaited(null, NOW), isAwaited(begun, NOW), isAwaited(begun, NOW + 60 * MINUTE)]).toEqual([
    ...[false, true, false],
  ]);
  expect(isAwaited(WELL.test, NOW)).toBe(false);
});

test('the report has each line and what Google has answered, and no address of anybody', () => {
  const report = reportOf({ ...WELL, ...form({ responders: 'terdaftar' }) });
  expect(report).toContain('[!] Siapa yang bisa mengisi formulir');
  expect(report).toContain('kiriman uji: pemicu, 4200 ms, selisih dengan daftar 0 ms');
  expect(report).not.toMatch(/@|https?:|krandegan/i);
});

import { logs } from '../../../local/google/console/console';
import { Meter } from '../../../local/google/core/meter';
import { openPage } from '../../../local/people/window';
import { PAGE_CLOSED } from '../../../src/kernel/page-words';
import { ROOMS } from '../../../src/subjects/rooms';
import { FAUZAN } from '../../support/system/fauzan';
import { HOUR, Kelurahan } from '../../support/system/kelurahan';
import { registerTabs } from '../../support/system/tabs';

const OF_PAGES = ROOMS.flatMap(({ functions = [] }) => functions.map(({ name }) => name));

/** What I send in the place of a key that I do not have; only the last has the shape of one. */
const MADE_UP: readonly unknown[] = [
  undefined,
  '',
  'Mawar',
  { key: '' },
  ['00000000-0000-4000-8000-000000000000'],
  `${'0'.repeat(300)}`,
  '__proto__',
  '00000000-0000-4000-8000-000000000000',
];

/** As if `SpreadsheetApp.getUi` did not refuse whoever is at no window: no live source says that it always will. */
const answersOfGetUi = [
  { getUi: 'refuses', everywhere: false },
  { getUi: 'answers', everywhere: true },
] as const;

describe.each(answersOfGetUi)('where getUi $getUi me', ({ everywhere }) => {
  let kelurahan: Kelurahan;
  beforeAll(() => {
    kelurahan = new Kelurahan();
    kelurahan.send(FAUZAN);
    kelurahan.world.uiEverywhere = everywhere;
  });

  const ask = (name: string, ...sent: readonly unknown[]): unknown =>
    kelurahan.runtime.callFromPage(name, sent, 'web-app');

  test.each(OF_PAGES)('I call %s without a key, and it looks for nothing but the key', (name) => {
    const before = registerTabs(kelurahan.world, kelurahan.workbookId);
    kelurahan.world.meter = new Meter();
    for (const key of MADE_UP) {
      expect(ask(name, key, { code: 'A' })).toBe(PAGE_CLOSED);
      expect(ask(name, key, 'Mawar')).toBe(PAGE_CLOSED);
    }
    const { calls, modelledMs } = kelurahan.world.meter.entryPoints[name] ?? { calls: {}, modelledMs: 0 };
    expect(calls).toEqual({ 'CacheService.Cache.get': 2 });
    expect(modelledMs).toBeLessThan(1_000);
    expect(registerTabs(kelurahan.world, kelurahan.workbookId)).toEqual(before);
  });

  test.each(ROOMS.flatMap(({ menu = [] }) => menu.map(({ functionName }) => functionName)))(
    'I call %s, which the menu has, and get neither work done nor a page to read a key from',
    (name) => {
      const before = registerTabs(kelurahan.world, kelurahan.workbookId);
      const { properties } = JSON.parse(kelurahan.world.save()).sections;
      const answer = ((): unknown => {
        try {
          return ask(name);
        } catch (error) {
          return String(error);
        }
      })();
      expect(answer).toEqual(
        everywhere ? null : expect.stringContaining('Cannot call SpreadsheetApp.getUi()'),
      );
      expect(registerTabs(kelurahan.world, kelurahan.workbookId)).toEqual(before);
      expect(JSON.parse(kelurahan.world.save()).sections.properties).toEqual(properties);
      expect(kelurahan.world.meter.entryPoints[name]?.cellsRead ?? 0).toBe(0);
    },
  );
});

describe('a page at a window of the workbook', () => {
  test('answers whoever opened it for hours, and for hours more while it is used', () => {
    const kelurahan = new Kelurahan();
    const { world, runtime } = kelurahan;
    const { key, person } = openPage(world, runtime, 'keputusanPetugas');
    const look = () => runtime.callFromPage('lihatBaris', [key], 'sidebar', person);
    for (let hours = 0; hours < 20; hours += 5) {
      expect(look()).toMatchObject({ zone: 'WIB' });
      world.clock.advance(5 * HOUR);
    }
    world.clock.advance(2 * HOUR);
    expect(look()).toBe(PAGE_CLOSED);
  });

  test('has a key of its own, which stands in no log, no property and no address', () => {
    const kelurahan = new Kelurahan();
    const { world, runtime } = kelurahan;
    const keys = ['keputusanPetugas', 'kartuQr', 'imporData', 'keputusanPetugas'].map(
      (name) => openPage(world, runtime, name).key,
    );
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) runtime.callFromPage('lihatBaris', [key], 'sidebar');
    expect(() => runtime.callFromPage('buatKartu', [keys[0], 'Tidak Ada'], 'sidebar')).toThrow();
    const { sections } = JSON.parse(world.save());
    const kept = JSON.stringify([logs(world), sections.properties, sections.drive, sections.mail]);
    for (const key of keys) expect(kept).not.toContain(key);
  });
});

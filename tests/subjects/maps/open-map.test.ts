import { dayOf } from '../../../src/kernel/calendar';
import { responseCodeOf } from '../../../src/kernel/code';
import { decide } from '../../../src/ledger/decide';
import { recordSubmission } from '../../../src/ledger/record';
import { overviewRowOf, overviewTab } from '../../../src/overview/tab';
import { addressQuestion, questionKey } from '../../../src/places/find-points';
import { geocodeTab } from '../../../src/places/geocode-tab';
import { readSettings } from '../../../src/settings/settings';
import { areaTab, posyanduTab } from '../../../src/settings/tabs';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { childTab } from '../../../src/subjects/children/tabs/child-tab';
import { newMapKey, type Sign } from '../../../src/subjects/maps/map-link';
import { openMap } from '../../../src/subjects/maps/open-map';
import { publishLayers } from '../../../src/subjects/maps/publish-layers';
import { text } from '../../../src/workbook/cells';
import type { FilePort, MemoryPort } from '../../../src/workbook/ports';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { DESCRIBED } from '../../support/one-response';
import { editUrlOf, sent } from '../../support/responses';

const NOW = Date.UTC(2026, 5, 13, 2);
const DAY = 86_400_000;
const lock = { during: <T>(work: () => T): T => work() };
const sign: Sign = (signed) => `tanda-tangan-${signed.length}`;
const rowUrl = (row: number): string => `https://docs.google.com/spreadsheets/d/1x/edit#range=B${row + 2}`;
const KEY = newMapKey(dayOf(NOW, 'WIB'), 90, 1, sign);

const SECRETS: Answers = {
  nik: '3304060704250001',
  no_kk: '3304060101200003',
  nama_ayah: 'Joko Purnomo',
  hp: '081234567890',
  alamat: 'Jalan Pemuda 7',
  catatan: 'sering batuk',
};

function register(...children: readonly Answers[]): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' });
  workbook.put(areaTab, { RW: 2, RT: null, Lintang: -7.4, Bujur: 109.698 });
  const record = recordSubmission({ workbook, lock, now: () => NOW }, null);
  children.forEach((answers, i) => {
    record({
      ...sent(`r${i}`, i, { ...DESCRIBED, nama: `Anak ${i}`, ...answers }),
      editUrl: editUrlOf(`r${i}`),
    });
  });
  return workbook;
}

/** An officer learnt on the same day that the first child has gone. */
function moveAway(workbook: MemoryWorkbook): void {
  decide({ workbook, lock, now: () => NOW }, null)(
    {
      id: 'pindah',
      who: 'bidan@krandegan.example',
      why: 'kata tetangga',
      content: {
        kind: 'residence',
        child: responseCodeOf('r0'),
        status: 'moved-out',
        on: dayOf(NOW, 'WIB'),
      },
    },
    NOW,
  );
}

describe('the web map', () => {
  const open = (workbook: MemoryWorkbook, key = KEY, now = NOW) =>
    openMap({ workbook, now: () => now }, { series: 1, sign, salt: 'garam', rowUrl })(key);

  test('opens with a good link, and says nothing of who the children are', () => {
    const workbook = register({ ...SECRETS, lokasi: '-7.39950, 109.69750' });
    const page = open(workbook);
    expect(page).not.toBeNull();
    const shown = JSON.stringify(page);
    const secrets = [
      ...Object.values(SECRETS),
      'Anak 0',
      'Siti',
      '34567890',
      '-7.3995',
      '109.6975',
      '2025-04-07',
    ];
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
    expect(workbook.column(childTab, 'Kode Anak').filter((code) => shown.includes(String(code)))).toEqual([]);
  });

  test('names a posyandu of the settings, and of any other only that it is none', () => {
    const workbook = register({}, { posyandu: 'posyandu MAWAR' }, { posyandu: 'Siti Aminah RT 3' });
    const shown = JSON.stringify(open(workbook));
    expect(shown).toContain('"Mawar"');
    expect(shown).toContain('(posyandu tidak terdaftar)');
    expect(['MAWAR', 'Siti', 'RT 3'].filter((typed) => shown.includes(typed))).toEqual([]);
  });

  test('reads nothing for a link that does not open it', () => {
    const workbook = register({});
    const before = workbook.reads.length;
    expect(open(workbook, `${KEY}x`)).toBeNull();
    expect(open(workbook, KEY, NOW + 100 * DAY)).toBeNull();
    expect(workbook.reads).toHaveLength(before);
  });

  test('does not show a child that has moved away', () => {
    const workbook = register({}, { nama_ibu: 'Dewi', tanggal_lahir: '2024-01-02' });
    expect(open(workbook)?.points).toHaveLength(2);
    moveAway(workbook);
    expect(open(workbook)?.points).toHaveLength(1);
  });

  test('opens before the first submission', () => {
    expect(open(register())).not.toBeNull();
  });
});

describe('the layers for My Maps', () => {
  function publisher(workbook: MemoryWorkbook) {
    const written: Record<string, string> = {};
    const facts = new Map<string, string>();
    const files: FilePort = {
      write(name, _, content) {
        written[name] = content;
        return { url: `https://drive.example/${name}` };
      },
    };
    const memory: MemoryPort = {
      get: (name) => facts.get(name) ?? null,
      set: (name, fact) => void facts.set(name, fact),
    };
    const run = (now = NOW): boolean => publishLayers({ workbook, files, memory, now: () => now }, rowUrl)();
    return { written, run };
  }

  test('are written once, and again only when a child has changed', () => {
    const workbook = register({});
    const { written, run } = publisher(workbook);
    expect([run(), run()]).toEqual([true, false]);
    expect(Object.keys(written).sort()).toEqual(['anak-bernama.csv', 'anak-bernama.kml']);
    expect(workbook.rows(overviewTab.title)[overviewRowOf.link('kml')]?.[1]).toMatchObject({
      kind: 'link',
      url: 'https://drive.example/anak-bernama.kml',
    });
    const record = recordSubmission({ workbook, lock, now: () => NOW }, null);
    record({ ...sent('r0', 5, { ...DESCRIBED, nama: 'Anak 0', berat: '9' }), editUrl: '' });
    expect(run()).toBe(true);
  });

  test('leave out a child that has moved away', () => {
    const workbook = register({}, { nama_ibu: 'Dewi', tanggal_lahir: '2024-01-02' });
    const { written, run } = publisher(workbook);
    moveAway(workbook);
    run();
    expect(written['anak-bernama.csv']).toContain('Anak 1');
    expect(written['anak-bernama.csv']).not.toContain('Anak 0');
  });

  test('are not written before the first submission', () => {
    expect(publisher(register()).run()).toBe(false);
  });

  test('hold no NIK, family card, phone or parents', () => {
    const { written, run } = publisher(register(SECRETS));
    run();
    const shown = Object.values(written).join();
    const secrets = [SECRETS.nik, SECRETS.no_kk, SECRETS.nama_ayah, '34567890', 'Siti', SECRETS.catatan];
    expect(secrets.filter((secret) => secret && shown.includes(secret))).toEqual([]);
    expect(shown).toContain('Anak 0');
  });

  test.each([
    { title: 'of 30 days', age: 30 * DAY, used: true },
    { title: 'older', age: 30 * DAY + 1, used: false },
  ])('stand at a geocoded address $title: $used', ({ age, used }) => {
    const workbook = register({ alamat: 'Jl. Pemuda 7', rw: '2' });
    const asked = addressQuestion('Jl. Pemuda 7', readSettings(workbook));
    workbook.put(geocodeTab, {
      key: questionKey(asked),
      kind: 'alamat',
      asked,
      status: 'Ketemu',
      point: { lat: -7.40123, lng: 109.69987 },
      precisionMetres: 30,
      attempts: 1,
      askedAt: NOW - age,
      dueAt: null,
      zone: 'WIB',
    });
    const { written, run } = publisher(workbook);
    run();
    expect(written['anak-bernama.csv']?.includes('-7.40123')).toBe(used);
  });

  test('pass over a row that somebody damaged', () => {
    const workbook = register({}, {});
    const summary = childTab.columns.findIndex(({ header }) => header === 'Ringkas');
    workbook.damage(childTab.title, ([first = [], ...rest]) => [
      first.map((cell, i) => (i === summary ? text('{') : cell)),
      ...rest,
    ]);
    const { written, run } = publisher(workbook);
    run();
    const csv = written['anak-bernama.csv'] ?? '';
    expect([csv.includes('Anak 0'), csv.includes('Anak 1')]).toEqual([false, true]);
  });
});

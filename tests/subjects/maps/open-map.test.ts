import { addDays, dayOf } from '../../../src/kernel/calendar';
import { recipientTab } from '../../../src/settings/tabs';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { childTab, earlierField } from '../../../src/subjects/children/tabs/child-tab';
import { keepMonth } from '../../../src/subjects/maps/kept-months';
import { personLink, revokeOld, revokePerson } from '../../../src/subjects/maps/links';
import { personId } from '../../../src/subjects/maps/map-link';
import { openMap } from '../../../src/subjects/maps/open-map';
import { text } from '../../../src/workbook/cells';
import type { MemoryPort } from '../../../src/workbook/ports';
import { signWith } from '../../support/map-children';
import type { MemoryWorkbook } from '../../support/memory-workbook';
import { DESCRIBED } from '../../support/one-response';
import { sent } from '../../support/responses';
import { DAY, moveAway, NOW, record, register, SECRETS } from './registered';

const sign = signWith('rahasia');
const BIDAN = 'bidan@krandegan.example';
const CAMAT = 'camat@banjarnegara.example';

function memoryOf(): MemoryPort {
  const values = new Map([['peta:alamat', 'https://script.google.com/macros/s/x/exec']]);
  return { get: (name) => values.get(name) ?? null, set: (name, value) => void values.set(name, value) };
}

const inRegister = (...children: readonly Answers[]): MemoryWorkbook => {
  const workbook = register(...children);
  workbook.put(recipientTab, { Nama: 'Bidan', Email: BIDAN, 'Boleh Lihat Nama': 'Ya' });
  workbook.put(recipientTab, { Nama: 'Camat', Email: CAMAT, 'Boleh Lihat Nama': 'Tidak' });
  return workbook;
};

const OLD_KEY = (() => {
  const until = addDays(dayOf(NOW, 'WIB'), 90);
  return `${until}.1.${sign(`peta ${until} 1`)}`;
})();

describe('the web map', () => {
  const now = () => NOW;
  const keyOf = (email: string, memory: MemoryPort) => {
    const settings = { mapLinkDays: 90, mapAddress: null, register: { zone: 'WIB' } } as Parameters<
      typeof personLink
    >[1];
    const link = personLink({ memory, sign, now }, settings, email);
    return link ? (new URL(link.url).searchParams.get('k') ?? '') : '';
  };
  /** 1 July: June, in which everything has come in, is over. */
  const JULY = Date.UTC(2026, 6, 1, 2);
  const open = (workbook: MemoryWorkbook, key: string, at = JULY, memory = memoryOf()) =>
    openMap({ workbook, memory, sign, now: () => at }, key);
  const openFor = (workbook: MemoryWorkbook, email: string, at = JULY) =>
    open(workbook, keyOf(email, memoryOf()), at);

  test('shows points to whoever may see names, and areas to everyone else', () => {
    const workbook = inRegister({});
    expect(openFor(workbook, BIDAN)?.view).toBe('points');
    expect(openFor(workbook, CAMAT)?.view).toBe('areas');
  });

  test('is withheld while z-scores differ from those of WHO, from nobody but those with a valid link', () => {
    const workbook = inRegister({});
    const memory = memoryOf();
    const key = keyOf(BIDAN, memory);
    memory.set('angka:ditahan', 'ya');
    expect(open(workbook, key, JULY, memory)).toEqual({
      view: 'withheld',
      title: expect.any(String),
      asOf: '2026-06-30',
    });
    expect(open(workbook, 'x', JULY, memory)).toBeNull();
  });

  test('goes by the right of today: whoever loses it sees areas, whoever is taken out of Penerima nothing', () => {
    const before = inRegister({});
    const key = keyOf(BIDAN, memoryOf());
    expect(open(before, key)?.view).toBe('points');
    const after = register({});
    after.put(recipientTab, { Nama: 'Bidan', Email: BIDAN.toUpperCase(), 'Boleh Lihat Nama': 'Tidak' });
    expect(open(after, key)?.view).toBe('areas');
    expect(open(register({}), key)).toBeNull();
  });

  test('shows whoever may see the names of one posyandu the points of that one alone', () => {
    const workbook = register(
      ...[7, 8, 9].map((day) => ({ tanggal_lahir: `2025-04-0${day}` })),
      ...[2, 3, 4].map((day) => ({ posyandu: 'Melati', tanggal_lahir: `2024-01-0${day}` })),
    );
    workbook.put(recipientTab, { Email: BIDAN, 'Boleh Lihat Nama': 'Ya', Posyandu: 'mawar' });
    const page = openFor(workbook, BIDAN);
    expect(page?.view === 'points' && page.points.map(({ posyandu }) => posyandu)).toEqual([
      'Mawar',
      'Mawar',
      'Mawar',
    ]);
  });

  test('shows areas through a link of the first release, until such links are revoked', () => {
    const workbook = inRegister({});
    const memory = memoryOf();
    expect(open(workbook, OLD_KEY, JULY, memory)?.view).toBe('areas');
    revokeOld(memory);
    expect(open(workbook, OLD_KEY, JULY, memory)).toBeNull();
  });

  test('closes the revoked link of one person and of nobody else; a new one opens, the old one never again', () => {
    const workbook = inRegister({});
    const memory = memoryOf();
    const [bidan, camat] = [keyOf(BIDAN, memory), keyOf(CAMAT, memory)];
    revokePerson(memory, personId(CAMAT, sign));
    expect(open(workbook, camat, JULY, memory)).toBeNull();
    expect(open(workbook, bidan, JULY, memory)?.view).toBe('points');
    expect(keyOf(CAMAT, memory)).toBe('');
  });

  test.each([BIDAN, CAMAT])(
    'says nothing to %s of who the children are, nor of where a pin was set',
    (email) => {
      const workbook = inRegister({ ...SECRETS, lokasi: '-7.39950, 109.69750' });
      const shown = JSON.stringify(openFor(workbook, email));
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
      expect(workbook.column(childTab, 'Kode Anak').filter((code) => shown.includes(String(code)))).toEqual(
        [],
      );
      expect(shown).not.toMatch(/range=|spreadsheets|docs\.google/);
    },
  );

  test('does not read the columns with names, points or their sources', () => {
    const workbook = inRegister({ ...SECRETS, lokasi: '-7.39950, 109.69750' });
    const before = workbook.reads.length;
    openFor(workbook, BIDAN);
    const read = workbook.reads.slice(before).flat();
    const columns = read
      .filter(({ tab }) => tab.title === childTab.title)
      .flatMap((selection) => selection.columns);
    expect(columns).toEqual(['Ringkas', 'Sebelumnya', 'Kode Anak', 'Umur (bulan)']);
  });

  test('is the same page before and after the pin of a home arrives', () => {
    const without = openFor(inRegister({ ...SECRETS, lokasi: '' }), BIDAN);
    const pinned = openFor(inRegister({ ...SECRETS, lokasi: '-7.39950, 109.69750' }), BIDAN);
    expect(pinned).toEqual(without);
  });

  test('names a posyandu of the settings, and of any other only that it is none', () => {
    const typed = ['Mawar', 'posyandu MAWAR', 'Mawar', ...Array(3).fill('Siti Aminah RT 3')];
    const workbook = inRegister(
      ...typed.map((posyandu: string, i) => ({ posyandu, tanggal_lahir: `2025-03-0${1 + i}` })),
    );
    const shown = JSON.stringify(openFor(workbook, BIDAN));
    expect(shown).toContain('"Mawar"');
    expect(shown).toContain('(posyandu tidak terdaftar)');
    expect(['MAWAR', 'Siti', 'RT 3'].filter((one) => shown.includes(one))).toEqual([]);
  });

  test('reads nothing for a link that does not open it', () => {
    const workbook = inRegister({});
    const key = keyOf(BIDAN, memoryOf());
    const before = workbook.reads.length;
    expect(open(workbook, `${key}x`)).toBeNull();
    expect(open(workbook, key, NOW + 100 * DAY)).toBeNull();
    expect(workbook.reads).toHaveLength(before);
  });

  test('does not show a child that has moved away', () => {
    const workbook = inRegister({}, { nama_ibu: 'Dewi', tanggal_lahir: '2024-01-02' });
    const count = () => {
      const page = openFor(workbook, BIDAN);
      return page?.view === 'points' ? page.points.length : null;
    };
    expect(count()).toBe(2);
    moveAway(workbook);
    expect(count()).toBe(1);
  });

  describe('is the picture of the last month that is over', () => {
    const seen = (workbook: MemoryWorkbook, at: number) =>
      [BIDAN, CAMAT].map((email) => openFor(workbook, email, at));
    const MONTH_ENDS = Date.UTC(2026, 5, 30, 17);

    test('so it is empty in the first month, up to the midnight of Krandegan', () => {
      const workbook = inRegister({});
      const points = (at: number) => {
        const [page] = seen(workbook, at);
        return page?.view === 'points' ? [page.asOf, page.points.length] : null;
      };
      expect(points(MONTH_ENDS - 1)).toEqual(['2026-05-31', 0]);
      expect(points(MONTH_ENDS)).toEqual(['2026-06-30', 1]);
    });

    test('and what comes in a month changes nothing in it', () => {
      const workbook = inRegister({}, { nama_ibu: 'Dewi', tanggal_lahir: '2024-01-02' });
      const before = seen(workbook, JULY);
      record(workbook, sent('r0', 24 * 20, { ...DESCRIBED, nama: 'Anak 0', rt: '4', oedema: 'ya' }));
      record(workbook, sent('baru', 24 * 21, { ...DESCRIBED, nama: 'Wahyu', tanggal_lahir: '2026-06-07' }));
      expect(seen(workbook, JULY + 25 * DAY)).toEqual(before);
      expect(seen(workbook, JULY + 31 * DAY)).not.toEqual(before);
    });

    test('but who is known to have moved away or died is gone at once, and the others stay where they are', () => {
      const others = [1, 2, 3].map((i) => ({ nama_ibu: `Dewi ${i}`, tanggal_lahir: `2024-01-0${i}` }));
      const workbook = inRegister({}, ...others);
      const places = () => {
        const [page] = seen(workbook, JULY + 2 * DAY);
        return page?.view === 'points' ? page.points.map(({ lat, lng }) => `${lat} ${lng}`) : [];
      };
      const before = places();
      moveAway(workbook, JULY + DAY);
      const after = places();
      expect([before.length, after.length]).toEqual([4, 3]);
      expect(after.filter((place) => !before.includes(place))).toEqual([]);
    });

    test('and once the month is kept, the counts of it stay as they are when the point of a child goes', () => {
      const workbook = inRegister(
        ...Array.from({ length: 12 }, (_, i) => ({ rw: '2', tanggal_lahir: `2025-03-${10 + i}` })),
      );
      const memory = memoryOf();
      const looks = () =>
        [BIDAN, CAMAT].map((email) => open(workbook, keyOf(email, memory), JULY + 5 * DAY, memory));
      keepMonth({ workbook, memory, now: () => JULY });
      const [points, areas] = looks();
      expect(areas?.view === 'areas' && [areas.whole.children, areas.figures.registered]).toEqual([12, 12]);
      moveAway(workbook, JULY + DAY);
      const [pointsAfter, areasAfter] = looks();
      expect(areasAfter).toEqual(areas);
      const drawn = [points, pointsAfter].map((page) => page?.view === 'points' && page.points.length);
      expect(drawn).toEqual([12, 11]);
    });

    test('and who turns five during the month is in it to its end', () => {
      const workbook = inRegister({ tanggal_lahir: '2021-07-10' });
      const count = (at: number) => {
        const [page] = seen(workbook, at);
        return page?.view === 'points' ? page.points.length : null;
      };
      expect([count(JULY), count(JULY + 20 * DAY), count(JULY + 31 * DAY)]).toEqual([1, 1, 0]);
    });

    test('of a row that an older release wrote, as it is now', () => {
      const workbook = inRegister({});
      const column = childTab.columns.findIndex(({ header }) => header === earlierField.header);
      workbook.damage(childTab.title, (rows) =>
        rows.map((cells) => cells.map((cell, i) => (i === column ? text(null) : cell))),
      );
      const [page] = seen(workbook, NOW);
      expect(page?.view === 'points' && page.points.length).toBe(1);
    });

    test('and nothing on it tells when it was looked at, or when anything changed', () => {
      const workbook = inRegister({});
      const [points, areas] = seen(workbook, JULY);
      expect(Object.keys(points ?? {}).sort()).toEqual([
        'areas',
        'asOf',
        'centre',
        'figures',
        'isWhole',
        'past',
        'points',
        'title',
        'view',
      ]);
      expect(Object.keys(areas ?? {}).sort()).toEqual([
        'areas',
        'asOf',
        'centre',
        'counts',
        'figures',
        'past',
        'title',
        'view',
        'whole',
      ]);
    });
  });

  test('opens before the first submission', () => {
    expect(openFor(inRegister(), BIDAN)).not.toBeNull();
    expect(openFor(inRegister(), CAMAT)).not.toBeNull();
  });
});

import { addDays, dayOf } from '../../../src/kernel/calendar';
import { recipientTab } from '../../../src/settings/tabs';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { childTab } from '../../../src/subjects/children/tabs/child-tab';
import { personLink, revokeOld, revokePerson } from '../../../src/subjects/maps/links';
import { personId } from '../../../src/subjects/maps/map-link';
import { openMap } from '../../../src/subjects/maps/open-map';
import type { MemoryPort } from '../../../src/workbook/ports';
import { signWith } from '../../support/map-children';
import type { MemoryWorkbook } from '../../support/memory-workbook';
import { DAY, moveAway, NOW, register, SECRETS } from './registered';

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
    const settings = { mapLinkDays: 90, register: { zone: 'WIB' } } as Parameters<typeof personLink>[1];
    const link = personLink({ memory, sign, now }, settings, email);
    return link ? (new URL(link.url).searchParams.get('k') ?? '') : '';
  };
  const open = (workbook: MemoryWorkbook, key: string, at = NOW, memory = memoryOf()) =>
    openMap({ workbook, memory, sign, now: () => at }, key);
  const openFor = (workbook: MemoryWorkbook, email: string) => open(workbook, keyOf(email, memoryOf()));

  test('shows points to whoever may see names, and areas to everyone else', () => {
    const workbook = inRegister({});
    expect(openFor(workbook, BIDAN)?.view).toBe('points');
    expect(openFor(workbook, CAMAT)?.view).toBe('areas');
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
    const workbook = register({}, { posyandu: 'Melati', nama_ibu: 'Dewi', tanggal_lahir: '2024-01-02' });
    workbook.put(recipientTab, { Email: BIDAN, 'Boleh Lihat Nama': 'Ya', Posyandu: 'mawar' });
    const page = openFor(workbook, BIDAN);
    expect(page?.view === 'points' && page.points.map(({ posyandu }) => posyandu)).toEqual(['Mawar']);
  });

  test('shows areas through a link of the first release, until such links are revoked', () => {
    const workbook = inRegister({});
    const memory = memoryOf();
    expect(open(workbook, OLD_KEY, NOW, memory)?.view).toBe('areas');
    revokeOld(memory);
    expect(open(workbook, OLD_KEY, NOW, memory)).toBeNull();
  });

  test('closes the revoked link of one person and of nobody else; a new one opens, the old one never again', () => {
    const workbook = inRegister({});
    const memory = memoryOf();
    const [bidan, camat] = [keyOf(BIDAN, memory), keyOf(CAMAT, memory)];
    revokePerson(memory, personId(CAMAT, sign));
    expect(open(workbook, camat, NOW, memory)).toBeNull();
    expect(open(workbook, bidan, NOW, memory)?.view).toBe('points');
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
    expect(columns).toEqual([
      'Ringkas',
      'Keluarga',
      'Kode Anak',
      'Usia (bulan)',
      'No KK',
      'Alamat',
      'Nama Ibu',
    ]);
  });

  test('is the same page before and after the pin of a home arrives', () => {
    const without = openFor(inRegister({ ...SECRETS, lokasi: '' }), BIDAN);
    const pinned = openFor(inRegister({ ...SECRETS, lokasi: '-7.39950, 109.69750' }), BIDAN);
    expect(pinned).toEqual(without);
  });

  test('names a posyandu of the settings, and of any other only that it is none', () => {
    const workbook = inRegister({}, { posyandu: 'posyandu MAWAR' }, { posyandu: 'Siti Aminah RT 3' });
    const shown = JSON.stringify(openFor(workbook, BIDAN));
    expect(shown).toContain('"Mawar"');
    expect(shown).toContain('(posyandu tidak terdaftar)');
    expect(['MAWAR', 'Siti', 'RT 3'].filter((typed) => shown.includes(typed))).toEqual([]);
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

  test('opens before the first submission', () => {
    expect(openFor(inRegister(), BIDAN)).not.toBeNull();
    expect(openFor(inRegister(), CAMAT)).not.toBeNull();
  });
});

import type { WindowContext } from '../../../src/installation/window';
import { Refused } from '../../../src/kernel/page-words';
import { KADER, kaderFrom } from '../../../src/settings/kader';
import { kaderOfCode } from '../../../src/settings/sender-keys';
import { kaderTab, posyanduTab, staffTab } from '../../../src/settings/tabs';
import { personalLinksRoom, type ShownSlips } from '../../../src/subjects/personal-links/room';
import type { Slip } from '../../../src/subjects/personal-links/slips';
import { PERSONAL_LINKS } from '../../../src/subjects/personal-links/words';
import { historyTab } from '../../../src/workbook/history-tab';
import { readRows } from '../../../src/workbook/select';
import { sign } from '../../support/context';
import { jobContextOf } from '../../support/job-context';
import { MemoryWorkbook } from '../../support/memory-workbook';

const OWNER = 'pemilik@krandegan.example';
const OFFICER = 'bidan@krandegan.example';
const BASE = 'https://docs.google.com/forms/d/e/1F/viewform';
const LINKS = {
  pengukuran: {
    base: BASE,
    entries: {
      posyandu: 'entry.1',
      kode: 'entry.2',
      kode_kader: 'entry.3',
      'anak@Mawar': 'entry.4',
      'anak@Melati': 'entry.5',
    },
  },
};

let workbook: MemoryWorkbook;

beforeEach(() => {
  workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' }, { Posyandu: 'Melati' });
  workbook.put(staffTab, { Nama: 'Bidan', Email: OFFICER });
  workbook.put(
    kaderTab,
    { Nama: 'Wati', Posyandu: 'mawar ' },
    { Nama: '' },
    { Nama: 'Siti Aminah', Email: 'Aminah@Krandegan.example', Posyandu: 'Mawar, Melati', 'Seri Kode': 3 },
    { Nama: 'Parti', Posyandu: 'Semua', 'Berlaku Sampai': '2026-06-30' },
    { Nama: 'Sudah berhenti', Posyandu: 'Mawar', 'Berlaku Sampai': '2026-06-29' },
  );
});

/** Calls a function of the room for somebody at a window of the workbook, on 30 June 2026. */
function call(name: string, who: string, asked?: unknown): unknown {
  const called = personalLinksRoom.functions?.find((one) => one.name === name);
  const nothing = () => undefined;
  const window = { message: nothing, dialog: nothing, sidebar: nothing, selectedRow: () => null };
  const context = {
    ...jobContextOf(workbook, { links: LINKS }),
    window,
    who,
    owner: OWNER,
  } as unknown as WindowContext;
  return called?.run(context, asked);
}

const slipsFor = (who: string): ShownSlips => call('siapTautanKader', who) as ShownSlips;
const kader = () => kaderFrom(readRows(workbook, { kader: KADER }).kader);
const holder = (code: string | null) => kaderOfCode(code ?? '', kader(), sign)?.name;
const series = () => workbook.column(kaderTab, 'Seri Kode');

test('everybody in Kader who is one today has a slip, with the name of the posyandu as the form has it', () => {
  const { slips } = slipsFor(OWNER);
  expect(slips.map(({ name, posyandu }) => [name, posyandu])).toEqual([
    ['Parti', 'all'],
    ['Wati', ['Mawar']],
    ['Siti Aminah', ['Mawar', 'Melati']],
    ['Bidan', 'all'],
  ]);
  expect(slips.map(({ code, role }) => role === 'kader' && holder(code))).toEqual([
    'Parti',
    'Wati',
    'Siti Aminah',
    false,
  ]);
});

test('two rows of one name without an address have no code until they are told apart', () => {
  workbook.put(kaderTab, { Nama: ' wati', Posyandu: 'Melati' });
  const { slips } = slipsFor(OWNER);
  expect(slips.filter(({ code }) => code === null).map(({ name, url }) => [name, url])).toEqual([
    ['Wati', null],
    ['wati', null],
  ]);
  workbook.put(kaderTab, { Nama: 'Parti', Email: 'parti@krandegan.example', Posyandu: 'Melati' });
  expect(slipsFor(OWNER).slips.filter(({ code }) => code === null)).toHaveLength(2);
});

test('an officer has a slip of her own, whose code is another than she would have as a kader', () => {
  workbook.put(kaderTab, { Nama: 'Bidan', Email: OFFICER, Posyandu: 'Semua' });
  const codes = slipsFor(OWNER).slips.flatMap(({ name, role, code }) =>
    name === 'Bidan' ? [role, code] : [],
  );
  expect(codes).toEqual(['kader', expect.any(String), 'petugas', expect.any(String)]);
  expect(new Set(codes).size).toBe(4);
});

test('a personal link holds the code, and the posyandu where it is one alone: no name, no address', () => {
  const { slips } = slipsFor(OWNER);
  expect(slips.map(({ url }) => url)).toEqual([
    `${BASE}?usp=pp_url&entry.3=${slips[0]?.code}`,
    `${BASE}?usp=pp_url&entry.1=Mawar&entry.3=${slips[1]?.code}`,
    `${BASE}?usp=pp_url&entry.3=${slips[2]?.code}`,
    `${BASE}?usp=pp_url&entry.3=${slips[3]?.code}`,
  ]);
});

test('the page answers the owner and officers; others read who may open it', () => {
  expect(slipsFor(OFFICER).mayRevoke).toBe(false);
  expect(() => slipsFor('kader@krandegan.example')).toThrow(new Refused(PERSONAL_LINKS.notAllowed));
});

test('Riwayat notes who has looked at the links', () => {
  slipsFor(OFFICER);
  expect(workbook.column(historyTab, 'Siapa')).toEqual([OFFICER]);
  expect(workbook.column(historyTab, 'Apa')).toEqual(['Membuka tautan pribadi 3 kader dan 1 petugas']);
});

describe('revoking a code', () => {
  const slip = (name: string): Slip => {
    const found = slipsFor(OWNER).slips.find((one) => one.name === name);
    if (!found) throw new Error(`no slip of ${name}`);
    return found;
  };

  test('raises the series of that kader alone, and gives the new code', () => {
    const old = slip('Siti Aminah');
    const renewed = call('cabutKodeKader', OWNER, { ...old }) as Slip;
    expect(series()).toEqual([null, null, 4, null, null]);
    expect(holder(old.code)).toBeUndefined();
    expect(holder(renewed.code)).toBe('Siti Aminah');
    expect(renewed).toEqual(slip('Siti Aminah'));
    expect(workbook.column(historyTab, 'Apa')).toContain(
      'Mencabut kode kader Siti Aminah dan membuat kode baru',
    );
  });

  test('counts an empty series as the first', () => {
    call('cabutKodeKader', OWNER, slip('Wati'));
    expect(series()).toEqual([2, null, 3, null, null]);
  });

  test('takes the code from every row that says the same name and address', () => {
    workbook.put(kaderTab, { Nama: 'SITI AMINAH', Email: 'aminah@krandegan.example', Posyandu: 'Dahlia' });
    const old = slip('Siti Aminah');
    call('cabutKodeKader', OWNER, { ...old });
    expect(series()).toEqual([null, null, 4, null, null, null]);
    workbook.put(kaderTab, {
      Nama: 'SITI AMINAH',
      Email: 'aminah@krandegan.example',
      Posyandu: 'Melati',
      'Seri Kode': 4,
    });
    call('cabutKodeKader', OWNER, slip('Siti Aminah'));
    expect(series()).toEqual([null, null, 5, null, null, null, 5]);
    expect(holder(old.code)).toBeUndefined();
  });

  test('raises the series of an officer in Petugas', () => {
    const old = slip('Bidan');
    const renewed = call('cabutKodeKader', OWNER, { ...old }) as Slip;
    expect(workbook.column(staffTab, 'Seri Kode')).toEqual([2]);
    expect(renewed.code).not.toBe(old.code);
    expect(renewed).toEqual(slip('Bidan'));
    expect(workbook.column(historyTab, 'Apa')).toContain('Mencabut kode petugas Bidan dan membuat kode baru');
  });

  test('is refused at anybody else’s window, also an officer’s', () => {
    const old = slip('Wati');
    for (const who of [OFFICER, 'kader@krandegan.example', '']) {
      expect(() => call('cabutKodeKader', who, old)).toThrow();
    }
    expect(series()).toEqual([null, null, 3, null, null]);
  });

  test('twice with the same slip takes one code', () => {
    const old = slip('Wati');
    call('cabutKodeKader', OWNER, old);
    expect(call('cabutKodeKader', OWNER, old)).toBeNull();
    expect(series()).toEqual([2, null, 3, null, null]);
  });

  test.each([null, 7, 'Wati', {}, { name: 'Wati', email: null }, { name: 'Nobody', email: null, series: 1 }])(
    'does nothing for %p, which no page sends',
    (asked) => {
      expect(call('cabutKodeKader', OWNER, asked)).toBeNull();
      expect(series()).toEqual([null, null, 3, null, null]);
    },
  );
});

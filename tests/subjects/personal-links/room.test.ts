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
  const context: WindowContext = { ...jobContextOf(workbook, { links: LINKS }), window, who, owner: OWNER };
  return called?.run(context, asked);
}

const slipsFor = (who: string): ShownSlips => call('siapTautanKader', who) as ShownSlips;
const kader = () => kaderFrom(readRows(workbook, { kader: KADER }).kader);
const series = () => workbook.column(kaderTab, 'Seri Kode');

test('everybody in Kader who is one today has a slip, with the name of the posyandu as the form has it', () => {
  const { slips } = slipsFor(OWNER);
  expect(slips.map(({ name, posyandu }) => [name, posyandu])).toEqual([
    ['Parti', 'all'],
    ['Wati', ['Mawar']],
    ['Siti Aminah', ['Mawar', 'Melati']],
  ]);
  expect(slips.map(({ code }) => kaderOfCode(code, kader(), sign)?.name)).toEqual([
    'Parti',
    'Wati',
    'Siti Aminah',
  ]);
});

test('a personal link holds the code, and the posyandu where it is one alone: no name, no address', () => {
  const { slips } = slipsFor(OWNER);
  expect(slips.map(({ url }) => url)).toEqual([
    `${BASE}?usp=pp_url&entry.3=${slips[0]?.code}`,
    `${BASE}?usp=pp_url&entry.1=Mawar&entry.3=${slips[1]?.code}`,
    `${BASE}?usp=pp_url&entry.3=${slips[2]?.code}`,
  ]);
});

test('the page answers the owner and officers; others read who may open it', () => {
  expect(slipsFor(OFFICER).mayRevoke).toBe(false);
  expect(() => slipsFor('kader@krandegan.example')).toThrow(new Refused(PERSONAL_LINKS.notAllowed));
});

test('Riwayat notes who has looked at the links', () => {
  slipsFor(OFFICER);
  expect(workbook.column(historyTab, 'Siapa')).toEqual([OFFICER]);
  expect(workbook.column(historyTab, 'Apa')).toEqual(['Membuka tautan pribadi 3 kader']);
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
    expect(kaderOfCode(old.code, kader(), sign)).toBeNull();
    expect(kaderOfCode(renewed.code, kader(), sign)?.name).toBe('Siti Aminah');
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
    workbook.put(kaderTab, { Nama: 'WATI', Posyandu: 'Melati' });
    const old = slip('Wati');
    call('cabutKodeKader', OWNER, old);
    expect(series()).toEqual([2, null, 3, null, null, 2]);
    expect(kaderOfCode(old.code, kader(), sign)).toBeNull();
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

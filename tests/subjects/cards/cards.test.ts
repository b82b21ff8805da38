import { parseIsoDate } from '../../../src/kernel/calendar';
import { parseCode, parseSecretCode, type ResponseCode, responseCodeOf } from '../../../src/kernel/code';
import { isCardKey } from '../../../src/settings/sender-keys';
import { posyanduTab } from '../../../src/settings/tabs';
import { cardCounts, makeCards, makeSessionSheet } from '../../../src/subjects/cards/cards';
import { childTab } from '../../../src/subjects/children/tabs/child-tab';
import { worklistTab } from '../../../src/subjects/needs/tabs/worklist-tab';
import { type Cell, day, number, text } from '../../../src/workbook/cells';
import { historyTab } from '../../../src/workbook/history-tab';
import { columnAt } from '../../../src/workbook/tab';
import { contextOf, sign } from '../../support/context';
import { MemoryWorkbook } from '../../support/memory-workbook';

const BASE = 'https://docs.google.com/forms/d/e/1F/viewform';
const ENTRIES = { posyandu: 'entry.1', kode: 'entry.2', 'anak@Mawar': 'entry.4' };
const ASKING = { pengukuran: { base: BASE, entries: { ...ENTRIES, kode_kader: 'entry.3' } } };
const EARLIER = { pengukuran: { base: BASE, entries: ENTRIES } };

const CODES = ['satu', 'dua'].map(responseCodeOf);
const OWNER = 'pemilik@krandegan.example';

function register(): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' }, { Posyandu: 'Melati' });
  const summary = {
    posyandu: 'Mawar',
    rt: 3,
    rw: 2,
    birthDate: '2024-05-07',
    last: null,
    mapStatus: 'unmeasured',
    residence: null,
  };
  const cells: Readonly<Record<string, string>>[] = CODES.map((code, i) => ({
    Ringkas: JSON.stringify(summary),
    'Kode Anak': code,
    'Nama Anak': ['Zahra', 'Budi'][i] ?? '',
    'Nama Ibu': 'Ani',
  }));
  workbook.damage(childTab.title, () =>
    cells.map((row) =>
      childTab.columns.map(({ header }, at) =>
        text(at === columnAt(childTab, header) ? (row[header] ?? null) : null),
      ),
    ),
  );
  return workbook;
}

const parametersOf = (url: string): URLSearchParams => new URL(url).searchParams;
const cardsOf = (links: Parameters<typeof contextOf>[1]) =>
  makeCards(contextOf(register(), links), 'Mawar', OWNER) ?? [];

test('a card carries the code of its child and the key of that child alone', () => {
  const cards = cardsOf({ links: ASKING });
  expect(cards.map(({ name }) => name)).toEqual(['Budi', 'Zahra']);
  for (const { code, url } of cards) {
    const parameters = parametersOf(url);
    expect([...parameters.keys()].sort()).toEqual(['entry.1', 'entry.2', 'entry.3', 'usp']);
    expect(parameters.get('entry.2')).toBe(code);
    const key = parameters.get('entry.3') ?? '';
    expect(CODES.filter((child) => isCardKey(key, child, 0, sign))).toEqual([code]);
  }
});

test('a card is of no use for another child, nor in another installation, nor with its key changed', () => {
  const [card] = cardsOf({ links: ASKING });
  const key = parametersOf(card?.url ?? '').get('entry.3') ?? '';
  const [own, other] = [
    card?.code as ResponseCode,
    CODES.find((code) => code !== card?.code) as ResponseCode,
  ];
  expect(isCardKey(key, own, 0, sign)).toBe(true);
  expect(isCardKey(key, other, 0, sign)).toBe(false);
  expect(isCardKey(key, own, 0, (given) => sign(`another secret ${given}`))).toBe(false);
  const tampered = `${key.startsWith('2') ? '3' : '2'}${key.slice(1)}`;
  expect(parseSecretCode(tampered)).toBeNull();
  expect(isCardKey(tampered, own, 0, sign)).toBe(false);
});

test('a card says nothing but the code in its link, and none while the form asks for none', () => {
  for (const links of [ASKING, EARLIER]) {
    for (const { url } of cardsOf({ links }))
      expect(decodeURIComponent(url)).not.toMatch(/Budi|Zahra|Ani|2024/);
  }
  for (const { url } of cardsOf({ links: EARLIER })) {
    const answers = [...parametersOf(url).values()];
    expect(answers.filter((answer) => parseSecretCode(answer))).toEqual([]);
    expect(answers.filter((answer) => parseCode(answer))).toHaveLength(1);
  }
});

test('the sheet of a session has the children of the posyandu by name, and a link without anybody’s key', () => {
  const workbook = register();
  const context = contextOf(workbook, { links: ASKING });
  expect(cardCounts(context)).toEqual([
    ['Mawar', 2],
    ['Melati', 0],
  ]);
  const { children, url } = makeSessionSheet(context, 'Mawar', OWNER);
  expect(children.map(({ name, code }) => [name, code])).toEqual([
    ['Budi', CODES[1]],
    ['Zahra', CODES[0]],
  ]);
  expect(url).toBe(`${BASE}?usp=pp_url&entry.1=Mawar`);
  expect(workbook.column(historyTab, 'Apa')).toEqual(['Membuat lembar sesi Posyandu Mawar untuk 2 anak']);
  expect(makeSessionSheet(context, 'Melati', OWNER)).toEqual({
    kelurahan: 'Krandegan',
    children: [],
    url: BASE,
  });
});

test('the sheet says of a child what was measured last, and what is to be looked at, but not what is put off', () => {
  const workbook = register();
  const measures: Readonly<Record<string, Cell>> = {
    'Ukur Terakhir': day(parseIsoDate('2026-05-04')),
    'Berat (kg)': number(8.9),
    'Tinggi (cm)': number(76.2),
    'N/T': text('2T'),
  };
  workbook.damage(childTab.title, (rows) =>
    rows.map((row, i) =>
      i === 0 ? row.map((cell, at) => measures[childTab.columns[at]?.header ?? ''] ?? cell) : row,
    ),
  );
  const keys = [
    `1 2026-06-01 ${CODES[0]} rujuk`,
    `3 2026-06-02 ${CODES[0]} ukur`,
    `8 2026-06-02 ${CODES[0]} pmt`,
  ];
  workbook.damage(worklistTab.title, () =>
    keys.map((key) => worklistTab.columns.map((_, at) => text(at === 0 ? key : null))),
  );
  const { children } = makeSessionSheet(contextOf(workbook, { links: ASKING }), 'Mawar', OWNER);
  expect(children).toMatchObject([
    { name: 'Budi', last: null, needs: [] },
    {
      name: 'Zahra',
      last: { on: '2026-05-04', weightKg: 8.9, lengthHeightCm: 76.2 },
      needs: ['rujuk', 'ukur'],
    },
  ]);
});

test.each(['Anggrek', 'mawar ', '', null, 7, ['Mawar'], '__proto__'])(
  'nobody gets a sheet of %p',
  (posyandu) => {
    const workbook = register();
    expect(() => makeSessionSheet(contextOf(workbook), posyandu, OWNER)).toThrow('tidak ada di tab Posyandu');
    expect(workbook.writes).toEqual([]);
  },
);

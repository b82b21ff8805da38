// The page "Keluarga dan KRS" over answers that the test gives: searching, saying, joining, parting, and the list of BKKBN.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import type { Browser, Page } from 'playwright-core';
import { responseCodeOf } from '../../../src/kernel/code';
import type { FamilyItem } from '../../../src/subjects/aid/family';
import type {
  FamilyBrief,
  FamilyView,
  FoundFamilies,
  KnownItems,
  MatchedFamily,
} from '../../../src/subjects/families/family-page';
import { FAMILY_PAGE, ITEM_LABEL, NOT_SAVED } from '../../../src/subjects/families/page-words';
import { RECAP } from '../../../src/subjects/families/recap-words';
import { axeViolations } from '../../support/axe';
import { browserTest, launchBrowser } from '../../support/browser';
import { day } from '../../support/counted';
import { FAILS, servePage } from '../../support/served-page';
import { htmlErrors } from '../../support/valid-html';

const screens = process.env.SCREENSHOTS;
const HOSTILE = '<img src=x onerror=alert(1)>';

const ITEMS: readonly FamilyItem[] = [
  'water',
  'latrine',
  'house',
  'tooYoung',
  'tooOld',
  'tooClose',
  'tooMany',
  'noContraception',
  'decile',
  'rank',
];
const NOTHING = Object.fromEntries(ITEMS.map((item) => [item, null])) as unknown as KnownItems;

const [ANI, BUDI, CICI] = [responseCodeOf('ani'), responseCodeOf('budi'), responseCodeOf('cici')];

const SITI: FamilyView = {
  code: `K-${ANI}`,
  mother: 'Siti Aminah Kusumaningrum',
  rt: 2,
  rw: 1,
  members: [
    { code: ANI, name: 'Ani Lestari', isGone: false },
    { code: BUDI, name: HOSTILE, isGone: true },
  ],
  known: {
    ...NOTHING,
    latrine: { value: true, since: day('2026-01-02'), source: 'Pendataan KRS 2025' },
    rank: { value: 5, since: null, source: '' },
  },
  decisions: [
    {
      key: 'kunci',
      // By the clock of the east it is the 3rd already.
      at: Date.UTC(2026, 0, 2, 16),
      who: 'bidan@krandegan.example',
      why: 'No KK salah ketik',
      what: 'Satu keluarga',
      undone: false,
    },
  ],
};
const TUTI: FamilyView = {
  code: `K-${CICI}`,
  mother: null,
  rt: null,
  rw: null,
  members: [{ code: CICI, name: 'Cici', isGone: false }],
  known: NOTHING,
  decisions: [],
};

const found = (...some: readonly FamilyView[]): FoundFamilies => ({
  today: day('2026-05-20'),
  zone: 'WIT',
  found: some,
  more: 0,
  households: 120,
  known: 45,
  trouble: [],
});

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'petagizi-krs-'));
beforeAll(async () => {
  const launched = await launchBrowser();
  if (launched) browser = launched;
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(width: number, more: Readonly<Record<string, unknown>> = {}): Promise<Page> {
  const answers = {
    cariKeluarga: found(SITI, TUTI),
    simpanKeluarga: ['saved'],
    cocokkanKeluarga: [],
    putuskan: { ok: true, known: false },
    ...more,
  };
  const page = await servePage(browser, 'keluarga', answers, { width });
  await page.getByRole('button', { name: FAMILY_PAGE.find, exact: true }).waitFor();
  return page;
}

async function searched(page: Page): Promise<Page> {
  await page.getByLabel(FAMILY_PAGE.search).fill('siti');
  await page.getByRole('button', { name: FAMILY_PAGE.find, exact: true }).click();
  await page.getByRole('heading', { name: 'Keluarga Siti Aminah Kusumaningrum, RT 002/RW 001' }).waitFor();
  return page;
}

const askedOf = async (page: Page, name: string): Promise<unknown> => {
  const asked = (await page.evaluate('window.asked')) as readonly (readonly [string, string, unknown])[];
  return asked.filter(([called]) => called === name).map(([, , what]) => what);
};

const fits = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

const inTheWay = async (page: Page): Promise<readonly string[]> => [
  ...(await axeViolations(page)),
  ...(await htmlErrors(await page.content())),
];

const edit = (page: Page, family: FamilyBrief) =>
  page.getByRole('button', {
    name: FAMILY_PAGE.editWhom(FAMILY_PAGE.title(family.mother), family.code),
  });
const tie = (page: Page, family: FamilyBrief) =>
  page.getByRole('button', {
    name: FAMILY_PAGE.tiesWhom(FAMILY_PAGE.title(family.mother), family.code),
  });

browserTest.each([1280, 360])(
  'households and every form fit, and are readable by everybody, %i wide',
  async (width) => {
    const page = await searched(await opened(width));
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await inTheWay(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
    expect(await page.locator('img').count()).toBe(0);
    if (screens) await page.screenshot({ path: join(screens, `keluarga-${width}.png`), fullPage: true });
    await edit(page, SITI).click();
    await tie(page, TUTI).click();
    expect(await inTheWay(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
    if (screens) await page.screenshot({ path: join(screens, `keluarga-isi-${width}.png`), fullPage: true });
    await page.close();
  },
);

browserTest('what is known is shown with its day and source, and what is not as such', async () => {
  const page = await searched(await opened(360));
  const [first = ''] = await page.locator('article').allInnerTexts();
  expect(first).toContain('Ya (sejak 2 Januari 2026, Pendataan KRS 2025)');
  expect(first).toContain('>4 (tanpa tanggal)');
  expect(first).toContain('belum diketahui');
  expect(first).toContain(`${HOSTILE} (${BUDI}), pindah atau meninggal`);
  await page.close();
});

browserTest('only what an officer changes is sent, with what was shown of it', async () => {
  const page = await searched(await opened(360));
  await edit(page, SITI).click();
  await page.getByRole('button', { name: FAMILY_PAGE.save, exact: true }).click();
  expect(await askedOf(page, 'simpanKeluarga')).toEqual([]);
  await page.getByLabel(ITEM_LABEL.latrine).selectOption('false');
  await page.getByLabel(ITEM_LABEL.water).selectOption('true');
  await page.getByLabel(ITEM_LABEL.rank).selectOption('');
  await page.getByLabel(ITEM_LABEL.decile).selectOption('10');
  await page.getByLabel(FAMILY_PAGE.source).fill('kunjungan rumah');
  await page.getByRole('button', { name: FAMILY_PAGE.save, exact: true }).click();
  await page.getByText(FAMILY_PAGE.saved).waitFor();
  expect(await askedOf(page, 'simpanKeluarga')).toEqual([
    {
      on: '2026-05-20',
      source: 'kunjungan rumah',
      rows: [
        {
          code: SITI.code,
          items: { water: true, latrine: false, decile: 10, rank: null },
          seen: { water: null, latrine: true, decile: null, rank: 5 },
        },
      ],
    },
  ]);
  await page.close();
});

browserTest('what is not saved says why, and stays in the form', async () => {
  const page = await searched(await opened(360, { simpanKeluarga: ['changed'] }));
  await edit(page, TUTI).click();
  await page.getByLabel(ITEM_LABEL.latrine).selectOption('true');
  await page.getByLabel(FAMILY_PAGE.source).fill('kunjungan rumah');
  await page.getByRole('button', { name: FAMILY_PAGE.save, exact: true }).click();
  await page.getByText(NOT_SAVED.changed).waitFor();
  expect(await page.getByLabel(ITEM_LABEL.latrine).inputValue()).toBe('true');
  await page.close();
});

/** From now on the script answers otherwise. */
const answersNow = (page: Page, answers: Readonly<Record<string, unknown>>): Promise<unknown> =>
  page.evaluate((now) => {
    const runner = (done: (value: unknown) => void): object => ({
      withSuccessHandler: runner,
      withFailureHandler: () => runner(done),
      ...Object.fromEntries(
        Object.entries(now).map(([name, answer]) => [
          name,
          (...asked: readonly unknown[]) => {
            (globalThis as unknown as { asked: unknown[] }).asked.push([name, ...asked]);
            setTimeout(() => done(answer));
          },
        ]),
      ),
    });
    Object.assign(globalThis, { google: { script: { run: runner(() => undefined) } } });
  }, answers);

browserTest('two households are joined by all who are ticked, with a reason', async () => {
  const page = await searched(await opened(360, { cariKeluarga: found(SITI) }));
  await tie(page, SITI).click();
  await answersNow(page, { cariKeluarga: found(TUTI), putuskan: { ok: true, known: false } });
  await page.getByLabel(FAMILY_PAGE.otherCode).fill(CICI);
  await page.getByRole('button', { name: FAMILY_PAGE.findOther }).click();
  await page.getByLabel(`Cici (${CICI})`).waitFor();
  expect(await inTheWay(page)).toEqual([]);
  const group = page.getByRole('group', { name: FAMILY_PAGE.joinWhom });
  await group.getByLabel(`Cici (${CICI})`).uncheck();
  await page.getByLabel(FAMILY_PAGE.why).first().fill('serumah');
  await page.getByRole('button', { name: FAMILY_PAGE.join, exact: true }).click();
  await page.getByText(FAMILY_PAGE.joinTooFew).waitFor();
  await group.getByLabel(`Cici (${CICI})`).check();
  await group.getByLabel(`${HOSTILE} (${BUDI})`).uncheck();
  await page.getByRole('button', { name: FAMILY_PAGE.join, exact: true }).click();
  await page.getByText(FAMILY_PAGE.decided).waitFor();
  expect(await askedOf(page, 'putuskan')).toMatchObject([
    { why: 'serumah', content: { kind: 'satu-keluarga', children: [ANI, CICI] } },
  ]);
  await page.close();
});

browserTest('of several households that may be meant, or of the same, none is joined', async () => {
  const page = await searched(await opened(360));
  await tie(page, TUTI).click();
  await page.getByLabel(FAMILY_PAGE.otherCode).fill(ANI);
  await page.getByRole('button', { name: FAMILY_PAGE.findOther }).click();
  await page.getByText(FAMILY_PAGE.more(2)).waitFor();
  expect(await page.getByRole('button', { name: FAMILY_PAGE.join, exact: true }).count()).toBe(0);
  await answersNow(page, { cariKeluarga: found(TUTI) });
  await page.getByRole('button', { name: FAMILY_PAGE.findOther }).click();
  await page.getByText(FAMILY_PAGE.itself).waitFor();
  expect(await page.getByRole('button', { name: FAMILY_PAGE.join, exact: true }).count()).toBe(0);
  await page.close();
});

browserTest(
  'whoever is ticked is parted from the others, asked for once however often it is pressed',
  async () => {
    const page = await searched(await opened(360, { putuskan: FAILS }));
    await tie(page, SITI).click();
    await page.getByLabel(FAMILY_PAGE.why).fill('sudah ditanyakan');
    await page.getByRole('button', { name: FAMILY_PAGE.part, exact: true }).click();
    await page.getByText(FAMILY_PAGE.partTooFew).waitFor();
    await page.getByLabel(`Ani Lestari (${ANI})`).check();
    await page.getByRole('button', { name: FAMILY_PAGE.part, exact: true }).click();
    await page.getByText(FAMILY_PAGE.failed).waitFor();
    await page.getByRole('button', { name: FAMILY_PAGE.part, exact: true }).click();
    await page.waitForFunction(
      "window.asked.filter(function (one) { return one[0] === 'putuskan'; }).length === 2",
    );
    const [first, second] = (await askedOf(page, 'putuskan')) as readonly object[];
    expect(first).toMatchObject({
      why: 'sudah ditanyakan',
      content: { kind: 'bukan-satu-keluarga', leaving: [ANI], staying: [BUDI] },
    });
    expect(second).toEqual(first);
    await page.close();
  },
);

browserTest('a decision is taken back with a reason', async () => {
  const page = await searched(await opened(360));
  await page.locator('summary').click();
  await page.getByRole('button', { name: FAMILY_PAGE.undoWhat('Satu keluarga', '3 Januari 2026') }).click();
  await page.getByLabel(FAMILY_PAGE.why).fill('keliru');
  await page.getByRole('button', { name: 'Batalkan: Satu keluarga' }).click();
  await page.getByText(FAMILY_PAGE.decided).waitFor();
  expect(await askedOf(page, 'putuskan')).toMatchObject([{ content: { kind: 'undo', decision: 'kunci' } }]);
  await page.close();
});

browserTest.each([
  [FAILS, FAMILY_PAGE.failed],
  [{ refused: 'Hanya petugas.' }, 'Hanya petugas.'],
])('where nothing can be looked up, it says why', async (answer, said) => {
  const page = await servePage(browser, 'keluarga', { cariKeluarga: answer }, { width: 360 });
  await page.getByText(said).waitFor();
  expect(await page.locator('input').count()).toBe(0);
  await page.close();
});

const LIST = [
  ['PENDATAAN KELUARGA BERISIKO STUNTING'],
  [
    'No KK',
    'Nama Kepala Keluarga',
    'RT',
    'RW',
    'Punya anak 0-23',
    'Jamban tidak layak',
    'Terlalu Muda',
    'Terlalu Dekat',
    'Peringkat',
  ],
  ['3304061203190101', 'Joko', '2', '1', '1', '2', '2', '2', '1'],
  ['', `${HOSTILE} 3304061203190111`, '3', '1', '1', '2', '1', '1', '>4'],
  ['', 'Orang Jauh', '9', '9', '1', '1', '1', '1', ''],
  ['3304061203190177', 'Tarno', '3', '1', '2', '3', '3', '3', '2'],
];

function fileOf(name: string, rows: readonly (readonly string[])[]): string {
  const path = join(folder, name);
  if (name.endsWith('.csv')) writeFileSync(path, rows.map((row) => row.join(';')).join('\n'));
  else {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'KRS');
    writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }));
  }
  return path;
}

const differing: FamilyBrief = {
  ...SITI,
  known: { ...NOTHING, latrine: { value: false, since: day('2026-01-02'), source: 'kunjungan' } },
};
const MATCHED: readonly MatchedFamily[] = [
  { family: differing, candidates: [] },
  { family: null, candidates: [TUTI, { ...SITI, code: `K-${BUDI}`, known: NOTHING }] },
  { family: null, candidates: [] },
  { family: null, candidates: [TUTI] },
];

const choose = (page: Page, path: string) => page.getByLabel(RECAP.file).setInputFiles(path);

browserTest.each([
  [1280, 'krs.xlsx'],
  [360, 'krs.csv'],
])(
  'nothing of a list is taken before its codes are confirmed and its questions answered, %i wide',
  async (width, name) => {
    const page = await opened(width, { cocokkanKeluarga: MATCHED, simpanKeluarga: ['saved', 'saved'] });
    await choose(page, fileOf(name, LIST));
    await page.getByText(RECAP.rows(4)).waitFor();
    // The last row has a risk and a rank, and is none of those whom the list is about.
    await page.getByText(RECAP.inRows(RECAP.contradiction.ranks, 1, '6')).waitFor();
    expect(await inTheWay(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
    if (screens) await page.screenshot({ path: join(screens, `krs-kode-${width}.png`), fullPage: true });
    expect(await askedOf(page, 'cocokkanKeluarga')).toEqual([]);
    await page.getByRole('button', { name: RECAP.confirm }).click();
    await page.getByRole('heading', { name: RECAP.result }).waitFor();
    expect(await askedOf(page, 'cocokkanKeluarga')).toEqual([
      {
        rows: [
          { card: '3304061203190101', head: 'Joko', mother: '', child: '', rt: 2, rw: 1 },
          { card: '', head: HOSTILE, mother: '', child: '', rt: 3, rw: 1 },
          { card: '', head: 'Orang Jauh', mother: '', child: '', rt: 9, rw: 9 },
          { card: '3304061203190177', head: 'Tarno', mother: '', child: '', rt: 3, rw: 1 },
        ],
      },
    ]);
    expect(await page.getByRole('button', { name: RECAP.save(0) }).isDisabled()).toBe(true);
    const who = `Baris 4, ${HOSTILE}, RT 003/RW 001`;
    await page.getByLabel(RECAP.askRow(who)).selectOption(TUTI.code);
    await page.getByRole('button', { name: RECAP.save(1) }).waitFor();
    await page.getByRole('button', { name: RECAP.takeAll }).click();
    await page.getByRole('button', { name: RECAP.save(2) }).waitFor();
    expect(
      await page.getByText(`Baris 5, Orang Jauh, RT 009/RW 009: ${RECAP.verdict['no-match']}`).count(),
    ).toBe(1);
    expect(await inTheWay(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
    expect(await page.locator('img').count()).toBe(0);
    if (screens) await page.screenshot({ path: join(screens, `krs-hasil-${width}.png`), fullPage: true });
    await page.getByLabel(RECAP.source).last().fill('Pendataan KRS 2026');
    await page.getByRole('button', { name: RECAP.save(2) }).click();
    await page.getByText(RECAP.saved(2, 0, 0)).waitFor();
    expect(await askedOf(page, 'simpanKeluarga')).toEqual([
      {
        on: '2026-05-20',
        source: 'Pendataan KRS 2026',
        rows: [
          {
            code: SITI.code,
            items: { latrine: true, tooYoung: true, tooClose: true, rank: 1 },
            seen: { latrine: false, tooYoung: null, tooClose: null, rank: null },
          },
          {
            code: TUTI.code,
            items: { latrine: true, tooYoung: false, tooClose: false, rank: 5 },
            seen: { latrine: null, tooYoung: null, tooClose: null, rank: null },
          },
        ],
      },
    ]);
    await page.close();
  },
);

browserTest(
  'codes that are said to mean the opposite are taken so, and unknown ones hold everything back',
  async () => {
    const page = await opened(1280, { cocokkanKeluarga: MATCHED });
    await choose(
      page,
      fileOf('lain.csv', [...LIST.slice(1, 3), ['', 'Ani', '1', '1', '1', '7', '1', '1', '']]),
    );
    const confirm = page.getByRole('button', { name: RECAP.confirm });
    await confirm.waitFor();
    expect(await confirm.isDisabled()).toBe(true);
    const risks = page.getByRole('group', { name: RECAP.block.risks });
    await risks.getByLabel(RECAP.code('7')).selectOption('none');
    await risks.getByLabel(RECAP.code('1')).selectOption('yes');
    await risks.getByLabel(RECAP.code('2')).selectOption('no');
    expect(await confirm.isEnabled()).toBe(true);
    await confirm.click();
    await page.getByRole('heading', { name: RECAP.result }).waitFor();
    // The list now says what is known of the latrine.
    expect(await page.getByText(RECAP.differsTitle(1)).count()).toBe(0);
    await page.close();
  },
);

browserTest.each([
  ['gambar.csv', [['\u0000\u0001']], RECAP.unreadable],
  [
    'anak.csv',
    [
      ['Nama Anak', 'Nama Ibu', 'Berat'],
      ['Ani', 'Siti', '9'],
    ],
    RECAP.problem['no-headings'],
  ],
] as const)('%s is refused with the reason', async (name, rows, said) => {
  const page = await opened(360);
  await choose(page, fileOf(name, rows));
  await page.getByText(said).waitFor();
  await page.close();
});

browserTest(
  'ten thousand rows are read, and shown a few at a time',
  async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => [
      '',
      `Orang ${i}`,
      '1',
      '1',
      '1',
      '2',
      '1',
      '1',
      '1',
    ]);
    const page = await opened(1280, {
      cocokkanKeluarga: Array(250).fill({ family: null, candidates: [] }),
    });
    await choose(page, fileOf('banyak.csv', [...LIST.slice(0, 2), ...rows]));
    await page.getByText(RECAP.rows(10_000)).waitFor();
    await page.getByRole('button', { name: RECAP.confirm }).click();
    await page.getByRole('heading', { name: RECAP.leftTitle(10_000) }).waitFor();
    expect(await page.locator('.item').count()).toBeLessThan(70);
    await page.getByRole('button', { name: RECAP.more(50) }).click();
    expect(await page.getByRole('button', { name: RECAP.more(50) }).count()).toBe(1);
    expect(((await askedOf(page, 'cocokkanKeluarga')) as readonly unknown[]).length).toBe(40);
    await page.close();
  },
  60_000,
);

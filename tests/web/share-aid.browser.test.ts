// The page "Bagikan bantuan" over answers that the test gives: the list, its changes, its papers, what it asks to be recorded.
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import type { Browser, Page } from 'playwright-core';
import type { Candidate, RecordedRow, SharePage } from '../../src/subjects/aid/share';
import { SHARE_NAMES, SHARE_PAGE, SHARE_PAPER } from '../../src/subjects/aid/share-page-words';
import { axeViolations } from '../support/axe';
import { browserTest, launchBrowser } from '../support/browser';
import { day } from '../support/counted';
import { FAILS, servePage } from '../support/served-page';

const screens = process.env.SCREENSHOTS;
const HOSTILE = '<img src=x onerror=alert(1)>';

const one = (code: string, name: string, rt: number | null, more: Partial<Candidate> = {}): Candidate => ({
  code,
  name,
  children: '',
  rw: rt === null ? null : 2,
  rt,
  claim: 'due',
  reasons: ['Desil 1', '2 risiko: stunting, BB kurang', 'Belum pernah menerima, terdaftar 5 Januari 2026'],
  ...more,
});

const PROGRAM = {
  name: 'Telur ayam kampung',
  isForHouseholds: false,
  planned: 10,
  isInDays: false,
  measure: 'butir',
  hasCondition: true,
};

const PAGE: SharePage = {
  kelurahan: 'Krandegan',
  today: day('2026-05-20'),
  programs: [PROGRAM],
  proposal: {
    program: PROGRAM,
    on: day('2026-05-20'),
    recorded: [],
    places: [
      one('K7M4-QXCP', 'Zahra Putri Kusumaningrum', 3),
      one('K7M4-QXC8', HOSTILE, 1),
      one('K7M4-QXC9', 'Bagas', 3),
      one('K7M4-QXCA', 'Tanpa Alamat', null),
    ],
    waiting: [one('K7M4-QXCB', 'Dewi', 1, { reasons: ['Desil 5'] })],
    leftOut: [
      one('K7M4-QXCC', 'Eko', 1, {
        claim: 'had',
        reasons: ['Sudah menerima 3 Mei 2026 dari Telur (2026-05)'],
      }),
    ],
  },
};

const ROWS: readonly RecordedRow[] = [
  { code: 'K7M4-QXCP', outcome: 'recorded', why: '' },
  { code: 'K7M4-QXC9', outcome: 'refused', why: 'Sudah menerima 20 Mei 2026 dari Sembako (2026-05)' },
];

let browser: Browser;
beforeAll(async () => {
  const launched = await launchBrowser();
  if (launched) browser = launched;
});
afterAll(async () => browser?.close());

async function opened(width: number, recorded: unknown = ROWS): Promise<Page> {
  const answers = {
    usulkanPenerima: PAGE,
    cariPenerima: one('K7M4-QXCD', 'Fajar', 2),
    cocokkanPenerima: [
      { found: one('K7M4-QXCP', 'Zahra Putri Kusumaningrum', 3), candidates: [] },
      { found: one('K7M4-QXCB', 'Dewi', 1), candidates: [] },
      { found: one('K7M4-QXCC', 'Eko', 1, { claim: 'had', reasons: ['Sudah menerima'] }), candidates: [] },
      { found: null, candidates: [one('K7M4-QXC9', 'Bagas', 3), one('K7M4-QXCE', HOSTILE, 3)] },
    ],
    catatDibagikan: recorded,
  };
  const page = await servePage(browser, 'bagikan', answers, { width });
  await page.getByLabel(SHARE_PAGE.portions).fill('4');
  await page.getByRole('button', { name: SHARE_PAGE.propose }).click();
  await page.getByRole('heading', { name: 'Telur ayam kampung, 20 Mei 2026' }).waitFor();
  return page;
}

async function giveReason(page: Page, name: string, why: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByLabel(SHARE_PAGE.why, { exact: true }).fill(why);
  await page.getByRole('button', { name, exact: true }).click();
}

const names = (page: Page) => page.locator('.screen > table .name strong').allInnerTexts();

browserTest.each([1280, 360])('the list fits and is readable by everybody, %i wide', async (width) => {
  const page = await opened(width);
  expect(await names(page)).toEqual(['Zahra Putri Kusumaningrum', HOSTILE, 'Bagas', 'Tanpa Alamat']);
  for (const summary of await page.locator('summary').all()) await summary.click();
  expect(await axeViolations(page)).toEqual([]);
  expect(
    await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'),
  ).toBe(true);
  expect(await page.locator('img').count()).toBe(0);
  await page.getByRole('button', { name: SHARE_PAGE.takeOffWho('Bagas') }).click();
  if (screens) await page.screenshot({ path: join(screens, `bagikan-${width}.png`), fullPage: true });
  await page.close();
});

browserTest('nobody is taken off without a reason', async () => {
  const page = await opened(1280);
  await giveReason(page, SHARE_PAGE.takeOffWho('Bagas'), '  ');
  expect(await names(page)).toContain('Bagas');
  await page.getByRole('button', { name: SHARE_PAGE.cancel }).click();
  await giveReason(page, SHARE_PAGE.takeOffWho('Bagas'), 'Sudah dapat dari tetangga');
  expect(await names(page)).not.toContain('Bagas');
  await page.close();
});

browserTest('who is put on and taken off stands on the papers and in what is recorded', async () => {
  const page = await opened(1280);
  await giveReason(page, SHARE_PAGE.takeOffWho('Tanpa Alamat'), 'Sedang di luar kota');
  await page.locator('#waiting summary').click();
  await giveReason(page, SHARE_PAGE.putOnWho('Dewi'), 'Rumahnya terbakar');
  await page.getByLabel(SHARE_PAGE.code).fill('k7m4qxcd');
  await page.getByRole('button', { name: SHARE_PAGE.find }).click();
  await giveReason(page, SHARE_PAGE.putOnWho('Fajar'), 'Titipan RT');
  expect(await names(page)).toEqual(['Zahra Putri Kusumaningrum', HOSTILE, 'Bagas', 'Dewi', 'Fajar']);
  await page.getByLabel(SHARE_PAGE.code).fill('k7m4qxcd');
  await page.getByRole('button', { name: SHARE_PAGE.find }).click();
  await page.getByText(SHARE_PAGE.onList).waitFor();
  await page.getByRole('button', { name: SHARE_PAGE.putBackWho('Tanpa Alamat') }).click();
  expect(await names(page)).toHaveLength(6);
  for (const name of ['Zahra Putri Kusumaningrum', 'Bagas', 'Dewi'])
    await page.getByLabel(SHARE_PAGE.collected(name)).check();
  await page.getByLabel(SHARE_PAGE.amount('butir')).fill('5');
  await page.getByRole('button', { name: SHARE_PAGE.record(3) }).click();
  await page.getByText(SHARE_PAGE.refused(1)).waitFor();
  const asked = (await page.evaluate('window.asked')) as readonly (readonly unknown[])[];
  expect(asked[asked.length - 1]).toEqual([
    'catatDibagikan',
    'key',
    {
      program: 'Telur ayam kampung',
      on: '2026-05-20',
      amount: 5,
      rows: [
        { code: 'K7M4-QXCP', why: '' },
        { code: 'K7M4-QXC9', why: '' },
        { code: 'K7M4-QXCB', why: 'Rumahnya terbakar' },
      ],
    },
  ]);
  expect(await page.locator('.screen > table .refused').allInnerTexts()).toEqual([ROWS[1]?.why]);
  expect(await page.getByLabel(SHARE_PAGE.collected('Zahra Putri Kusumaningrum')).count()).toBe(0);
  await page.close();
});

browserTest.each([1280, 360])(
  'whoever stands in the list of a donor is marked, and nothing is recorded yet, %i wide',
  async (width) => {
    const page = await opened(width);
    await page.locator('#from-file summary').click();
    const rows = ['Nama Anak;RT;RW', 'Zahra;3;2', 'Dewi;1;2', 'Eko;1;2', `${HOSTILE};3;2`];
    await page.getByLabel(SHARE_NAMES.file).setInputFiles({
      name: 'Daftar LAZ Mei.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.join('\n')),
    });
    await page.getByText(SHARE_NAMES.rows(4)).waitFor();
    expect(await page.getByLabel(SHARE_NAMES.source).inputValue()).toBe('Daftar LAZ Mei');
    await page.getByText(/Sudah menerima$/).waitFor();
    await page.getByLabel(/^Penerima untuk Baris 5/).selectOption('K7M4-QXC9');
    await page.getByRole('button', { name: SHARE_NAMES.mark(3) }).click();
    await page.getByText(SHARE_NAMES.marked(3)).waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    expect(
      await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'),
    ).toBe(true);
    if (screens)
      await page.screenshot({ path: join(screens, `bagikan-daftar-${width}.png`), fullPage: true });
    expect(await page.getByLabel(SHARE_PAGE.collected('Bagas')).isChecked()).toBe(true);
    await page.getByRole('button', { name: SHARE_PAGE.record(3) }).click();
    await page.getByText(SHARE_PAGE.refused(1)).waitFor();
    const asked = (await page.evaluate('window.asked')) as readonly (readonly unknown[])[];
    expect(asked[asked.length - 1]).toMatchObject([
      'catatDibagikan',
      'key',
      {
        rows: [
          { code: 'K7M4-QXCP', why: '' },
          { code: 'K7M4-QXC9', why: '' },
          { code: 'K7M4-QXCB', why: 'Menurut "Daftar LAZ Mei"' },
        ],
      },
    ]);
    await page.close();
  },
);

browserTest('of a file with several sheets somebody says which, and then another', async () => {
  const page = await opened(360);
  await page.locator('#from-file summary').click();
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([['Nama'], ['Zahra'], ['Dewi'], ['Eko'], ['Bagas']]),
    'Mei',
  );
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Nama'], ['Zahra']]), HOSTILE.slice(0, 20));
  await page.getByLabel(SHARE_NAMES.file).setInputFiles({
    name: 'Daftar LAZ.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer,
  });
  await page.getByText(SHARE_NAMES.whichSheet(2)).waitFor();
  const asked = async () =>
    ((await page.evaluate('window.asked')) as readonly (readonly unknown[])[]).filter(
      ([name]) => name === 'cocokkanPenerima',
    ).length;
  expect(await asked()).toBe(0);
  await page
    .getByLabel(SHARE_NAMES.sheet, { exact: true })
    .selectOption({ label: SHARE_NAMES.sheetOf('Mei', 4) });
  await page.getByText(SHARE_NAMES.rows(4)).waitFor();
  expect(await asked()).toBe(1);
  expect(await page.locator('img').count()).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
  expect(
    await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'),
  ).toBe(true);
  await page.getByLabel(SHARE_NAMES.sheet, { exact: true }).selectOption('1');
  await page.getByText(SHARE_NAMES.rows(1)).waitFor();
  expect(await asked()).toBe(2);
  await page.close();
});

browserTest('a call that breaks off leaves the ticks, so that it can be pressed again', async () => {
  const page = await opened(1280, FAILS);
  await page.getByRole('button', { name: SHARE_PAGE.all }).click();
  await page.getByRole('button', { name: SHARE_PAGE.record(4) }).click();
  await page.getByText(SHARE_PAGE.brokenOff).waitFor();
  expect(await page.getByRole('button', { name: SHARE_PAGE.record(4) }).isEnabled()).toBe(true);
  await page.close();
});

browserTest('one sheet for each RT and the record are printed, with no finding on them', async () => {
  const page = await opened(1280);
  await giveReason(page, SHARE_PAGE.takeOffWho('Tanpa Alamat'), 'Sedang di luar kota');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#list').isVisible()).toBe(false);
  const sheets = await page.locator('.sheet').allInnerTexts();
  expect(sheets).toHaveLength(3);
  expect(sheets[0]).toContain('RT 001/RW 002: 1 penerima');
  expect(sheets[1]).toContain('RT 003/RW 002: 2 penerima');
  expect(sheets[1]?.indexOf('Bagas')).toBeLessThan(sheets[1]?.indexOf('Zahra') ?? 0);
  expect(sheets[1]).toContain('10 butir');
  expect(sheets[2]).toContain(SHARE_PAPER.changed(0, 1));
  for (const sheet of sheets) {
    expect(sheet).toContain('Telur ayam kampung · 20 Mei 2026 · Kelurahan Krandegan');
    expect(sheet).toContain(SHARE_PAPER.layout);
    expect(sheet).not.toMatch(/stunting|Desil|risiko|luar kota/);
  }
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
  if (screens) {
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.screenshot({ path: join(screens, 'bagikan-cetak.png'), fullPage: true });
  }
  await page.close();
});

browserTest.each([
  [FAILS, SHARE_PAGE.failed],
  [{ refused: 'Hanya petugas.' }, 'Hanya petugas.'],
  [{ ...PAGE, programs: [], proposal: null }, SHARE_PAGE.noPrograms],
])('where nothing can be chosen, it says why', async (answer, said) => {
  const page = await servePage(browser, 'bagikan', { usulkanPenerima: answer }, { width: 1000 });
  await page.getByText(said).waitFor();
  expect(await page.locator('form#choose select').count()).toBe(0);
  await page.close();
});

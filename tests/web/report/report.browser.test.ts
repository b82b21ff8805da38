// The page on which the report of a month is printed, over answers that the test gives.
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { CalendarDate } from '../../../src/kernel/calendar';
import { REPORT_PAGE } from '../../../src/subjects/report/page-words';
import type { Block, ReportPage } from '../../../src/subjects/report/report';
import { axeViolations } from '../../support/axe';
import { browserTest, launchBrowser } from '../../support/browser';
import { FAILS, servePage } from '../../support/served-page';

const screens = process.env.SCREENSHOTS;
const HOSTILE = '<img src=x onerror=alert(1)>';

const day = (text: string): CalendarDate => text as CalendarDate;
const MONTHS = ['Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des', 'Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun'];
const NOTE = 'TB/U di bawah -2 SD bulan ini, dan pada pengukuran wajar terakhir di bulan sebelumnya belum.';

/** As long as a report gets, of this many posyandu. */
function reportOf(posyandu: number): ReportPage {
  const names = Array.from({ length: posyandu }, (_, i) => (i === 0 ? HOSTILE : `Anggrek ${i}`));
  const first: readonly Block[] = [
    { kind: 'notice', tone: 'caution', text: 'Kurang dari 80 % sasaran ditimbang.' },
    { kind: 'heading', text: 'Angka bulan Juni 2026' },
    {
      kind: 'facts',
      rows: Array.from({ length: 9 }, (_, i) => ({
        label: `Ukuran ${i}`,
        value: '21 dari 205 (10,2 %)',
        detail: 'Naik, mungkin kebetulan. Rentang 95 %: 6,8 - 15,1. Golongan WHO-UNICEF: sedang.',
        note: NOTE,
      })),
    },
    { kind: 'heading', text: 'Dari bulan ke bulan' },
    ...['Ditimbang', 'Stunting', 'Wasting'].map(
      (title): Block => ({
        kind: 'columns',
        title,
        columns: MONTHS.map((label, i) => ({ label, value: '10,2', height: i === 3 ? null : (i + 1) / 12 })),
      }),
    ),
    { kind: 'heading', text: 'Stunting berubah karena' },
    {
      kind: 'bars',
      bars: [
        { label: 'Mei 2026', value: '30', span: [0, 1] },
        ...Array.from({ length: 10 }, (_, i) => ({
          label: 'Cara ukur lain (telentang atau berdiri), tidak stunting lagi',
          value: '−1',
          span: [(29 - i) / 30, (30 - i) / 30] as const,
          isPale: true as const,
        })),
        { label: 'Juni 2026', value: '20', span: [0, 2 / 3] },
      ],
    },
  ];
  const second: readonly Block[] = [
    { kind: 'heading', text: 'Ditimbang di tiap posyandu' },
    { kind: 'bars', bars: names.map((label) => ({ label, value: '9 dari 10 (90,0 %)', span: [0, 0.9] })) },
    {
      kind: 'table',
      head: ['Posyandu', 'Stunting', 'Wasting', 'Underweight'],
      rows: names.map((name) => [name, '1/9', '0/9', '2/9']),
    },
    { kind: 'heading', text: 'Menurut kemendesakan' },
    {
      kind: 'bars',
      bars: ['Hari ini', 'Segera', 'Bulan ini', 'Bila sempat'].map((label) => ({
        label,
        value: '<5',
        span: null,
      })),
    },
    { kind: 'heading', text: 'Menurut jenis' },
    {
      kind: 'table',
      head: ['Yang perlu dilakukan', 'Terbuka'],
      rows: Array.from({ length: 11 }, (_, i) => [`Konseling makan anak ${i}`, '12']),
    },
    { kind: 'heading', text: 'Terbuka per posyandu' },
    { kind: 'table', head: ['Posyandu', 'Terbuka'], rows: names.map((name) => [name, '7']) },
    { kind: 'heading', text: 'Cara membaca' },
    ...Array.from({ length: 6 }, (): Block => ({ kind: 'small', text: NOTE })),
  ];
  return {
    kelurahan: `Krandegan ${HOSTILE}`,
    today: day('2026-07-02'),
    month: day('2026-06-01'),
    months: [day('2026-06-01'), day('2026-05-01')],
    withSmallCounts: false,
    sheets: [first, second],
  };
}

let browser: Browser | null = null;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser?.close());

const served = (answer: unknown, width = 1280) => {
  if (!browser) throw new Error('no browser');
  return servePage(browser, 'laporan', { susunLaporan: answer }, { width, height: 900 });
};

browserTest.each([1280, 360])(
  'in a window %i wide it fits, is readable by everybody, and runs no text',
  async (width) => {
    const page = await served(reportOf(4), width);
    await page.locator('.sheet').first().waitFor();
    if (screens) await page.screenshot({ path: join(screens, `laporan-${width}.png`), fullPage: true });
    const fits = await page.evaluate(
      'document.documentElement.scrollWidth <= document.documentElement.clientWidth',
    );
    expect(fits).toBe(true);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toBe('Laporan Bulanan Juni 2026 · PetaGizi');
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  },
);

browserTest('it is printed on two sheets of paper, also in a kelurahan with many posyandu', async () => {
  for (const posyandu of [3, 20]) {
    const page = await served(reportOf(posyandu));
    await page.locator('.sheet').first().waitFor();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect([posyandu, pdf.match(/\/Type\s*\/Page\b/g)?.length]).toEqual([posyandu, 2]);
    await page.close();
  }
});

browserTest(
  'another month, or small counts, are asked for, and who may see these is said on paper',
  async () => {
    const page = await served({ ...reportOf(2), withSmallCounts: true });
    await page.locator('.sheet').first().waitFor();
    await expectText(page.locator('.sheet .entitled').first().innerText(), REPORT_PAGE.forEntitled);
    await page.locator('select').first().selectOption('2026-05-01');
    await page.locator('.sheet').first().waitFor();
    await page.locator('select').nth(1).selectOption(REPORT_PAGE.withheld);
    await page.locator('.sheet').first().waitFor();
    expect(await page.evaluate('window.asked.map(([, , choice]) => choice)')).toEqual([
      { month: null, withSmallCounts: false },
      { month: '2026-05-01', withSmallCounts: true },
      { month: '2026-06-01', withSmallCounts: false },
    ]);
    await page.close();
  },
);

const expectText = async (text: Promise<string>, expected: string): Promise<void> => {
  expect(await text).toBe(expected);
};

browserTest.each([
  [FAILS, REPORT_PAGE.failed],
  [{ refused: 'Bulan ini belum berakhir.' }, 'Bulan ini belum berakhir.'],
])('where there is no report, it says why', async (answer, said) => {
  const page = await served(answer);
  await page.getByText(said).waitFor();
  expect(await page.locator('.sheet').count()).toBe(0);
  await page.close();
});

browserTest(
  'of an older month it is said whom it is for, since what was erased since then would show',
  async () => {
    const page = await served({ ...reportOf(2), month: day('2026-05-01') });
    await page.locator('.sheet').first().waitFor();
    await expectText(page.locator('.sheet .entitled').first().innerText(), REPORT_PAGE.older);
    await page.close();
  },
);

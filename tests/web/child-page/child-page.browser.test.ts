import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ChildPage, Found } from '../../../src/subjects/child-page/child-page';
import { CARD_TEXT, CHILD_TEXT } from '../../../src/subjects/child-page/page-words';
import { STATUSES_WITHHELD } from '../../../src/subjects/children/summary/figure-words';
import { axeViolations } from '../../support/axe';
import { browserTest, launchBrowser } from '../../support/browser';
import { fallingBehind, pageOf } from '../../support/grown-child';
import { FAILS, servePage } from '../../support/served-page';

const screens = process.env.SCREENSHOTS;
const HOSTILE = '<img src=x onerror=alert(1)>';

let browser: Browser;
const errors: string[] = [];

beforeAll(async () => {
  const launched = await launchBrowser();
  if (launched) browser = launched;
});
afterAll(async () => browser?.close());
afterEach(() => {
  expect(errors.splice(0)).toEqual([]);
});

async function open(
  child: ChildPage | null | string,
  width: number,
  found: Found | null = null,
): Promise<Page> {
  const page = await servePage(
    browser,
    'anak',
    { lihatHalamanAnak: child, cariAnak: found, bukaKeputusanAnak: null },
    { width, height: width < 600 ? 740 : 800 },
  );
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => errors.push(`dialog: ${dialog.message()}`));
  return page;
}

const fits = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

/** All charts are drawn: one SVG in each place. */
const drawn = (page: Page): Promise<unknown> =>
  page.waitForFunction('performance.getEntriesByName("charts").length > 0');

const picture = async (page: Page, name: string): Promise<void> => {
  if (screens) await page.screenshot({ path: join(screens, `${name}.png`), fullPage: true });
};

browserTest.each([1280, 360])('a child and its growth, %i wide', async (width) => {
  const child = fallingBehind();
  const page = await open(child, width);
  await drawn(page);
  expect(await page.title()).toBe(CHILD_TEXT.pageTitle(child.name ?? ''));
  expect(await page.locator('h2').innerText()).toBe(child.name);
  const facts = await page.locator('#child dl').innerText();
  for (const part of ['Perempuan', '20 November 2024', 'Mawar', 'RT 002/RW 001', child.code])
    expect(facts).toContain(part);
  await picture(page, `anak-${width}`);
  expect(await fits(page)).toBe(true);
  expect(await axeViolations(page)).toEqual([]);
  await page.close();
});

browserTest('what is doubtful is hollow and not joined, and the corrected age stands beside', async () => {
  const child = fallingBehind();
  const page = await open(child, 1280);
  await drawn(page);
  const [first] = await page.locator('#child figure', { hasText: '0–24 bulan' }).all();
  const count = (selector: string): Promise<number> =>
    first?.locator(selector).count() ?? Promise.resolve(-1);
  // 24 visits of 24 months, the last of them after the second birthday; one of them with 46 kg.
  const within = child.visits.filter(({ ageDays }) => (ageDays ?? 999) <= 730);
  expect(await count('.sure .mark')).toBe(within.length - 1);
  expect(await count('.doubtful .mark')).toBe(1);
  expect(await count('.doubtful .joined')).toBe(0);
  expect(await count('.sure .joined')).toBe(1);
  expect(await count('.corrected .mark')).toBe(1);
  expect(await count('.corrected .note')).toBe(1);
  expect(await first?.locator('.doubtful .note').innerHTML()).toBe('46 kg diragukan');
  expect(await first?.locator('svg').getAttribute('role')).toBe('img');
  expect(await first?.locator('.who .label').allInnerTexts()).toHaveLength(6);
  await page.close();
});

browserTest(
  'on A5 the card has two charts, the last visits and what is to be done, on one sheet',
  async () => {
    const child = fallingBehind(23);
    const page = await open(child, 1280);
    // Drawn when everything else is.
    await page.waitForFunction('performance.getEntriesByName("card").length > 0');
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      ...(screens && { path: join(screens, 'anak-a5.pdf') }),
    });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    // 210 x 148 mm in points.
    const [, wide = '', high = ''] =
      /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
    expect([Math.round(Number(wide)), Math.round(Number(high))]).toEqual([595, 420]);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 741, height: 507 });
    const card = page.locator('.a5');
    expect(await card.locator('svg').count()).toBe(2);
    const text = await card.innerText();
    for (const part of [
      child.name ?? '',
      child.code,
      CARD_TEXT.todo,
      'Rujuk ke puskesmas',
      '3 Desember 2026',
    ])
      expect(text).toContain(part);
    expect(await page.locator('#child').isVisible()).toBe(false);
    const box = await card.boundingBox();
    expect(box?.height).toBeLessThanOrEqual(507);
    await picture(page, 'anak-a5');
    await page.close();
  },
);

browserTest.each([1280, 360])(
  'while statuses are withheld, %i wide, the page says so in their place',
  async (width) => {
    const child = { ...fallingBehind(), areStatusesWithheld: true, needs: [] };
    const page = await open(child, width);
    await drawn(page);
    const shown = page.locator('#child');
    await shown.getByText(STATUSES_WITHHELD.why).waitFor();
    await shown.getByText(CHILD_TEXT.chartsWithheld).waitFor();
    expect(await shown.locator('svg').count()).toBe(0);
    const text = await shown.innerText();
    expect(text.split(STATUSES_WITHHELD.value).length).toBeGreaterThan(3 * child.visits.length);
    expect(text).not.toMatch(/[Pp]endek \(|kurang \(|−\d,\d\d/);
    await picture(page, `anak-ditahan-${width}`);
    expect(await fits(page)).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await page.waitForFunction('performance.getEntriesByName("card").length > 0');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.a5').innerText()).toContain(STATUSES_WITHHELD.why);
    expect(await page.locator('.a5').innerText()).not.toMatch(/[Pp]endek \(|kurang \(/);
    await page.close();
  },
);

browserTest('a name of several children asks which, and one that is nobody’s says so', async () => {
  const one = { birthDate: null, posyandu: 'Mawar', rt: 1, rw: null, status: 'active' as const };
  const children = [
    { ...one, code: 'K7M4-QXCP', name: HOSTILE },
    { ...one, code: 'K7M4-QXC8', name: 'Lestari', status: 'moved-out' as const },
  ];
  const page = await open(null, 360, { children, more: 3 });
  const search = async (typed: string): Promise<void> => {
    await page.locator('#typed').fill(typed);
    await page.getByRole('button', { name: CHILD_TEXT.find }).click();
  };
  await page.getByText(CHILD_TEXT.hint).waitFor();
  await picture(page, 'anak-kosong');
  await search('les');
  await page.getByText(CHILD_TEXT.found(5)).waitFor();
  const list = page.locator('.found button');
  expect(await list.allInnerTexts()).toEqual([
    expect.stringContaining(HOSTILE),
    expect.stringContaining('Pindah'),
  ]);
  await picture(page, 'anak-cari');
  expect(await axeViolations(page)).toEqual([]);
  await list.nth(1).click();
  await page.getByText(CHILD_TEXT.unknownCode).waitFor();
  expect(await page.evaluate('window.asked')).toEqual([
    ['lihatHalamanAnak', 'key', { code: '', alone: false }],
    ['cariAnak', 'key', 'les'],
    ['lihatHalamanAnak', 'key', { code: 'K7M4-QXC8', alone: false }],
  ]);
  await page.close();
});

browserTest(
  'without visits, without a birth date and without an answer, the page says what to do',
  async () => {
    const empty = await open(pageOf({ visits: [], birthDate: null }), 360);
    await empty.getByText(CHILD_TEXT.noCharts).waitFor();
    await empty.locator('#child').getByText(CHILD_TEXT.noVisits).waitFor();
    expect(await axeViolations(empty)).toEqual([]);
    await empty.close();
    const failing = await open(FAILS, 360);
    await failing.getByText(CHILD_TEXT.failed).waitFor();
    expect(await axeViolations(failing)).toEqual([]);
    await failing.close();
  },
);

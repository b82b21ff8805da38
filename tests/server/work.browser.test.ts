import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { viewWorkbook } from '../../local/google/spreadsheet';
import { Runtime } from '../../local/runtime/runtime';
import { PAGE_CLOSED } from '../../src/kernel/page-words';
import { DECISIONS_MENU } from '../../src/subjects/children/decisions/menu-words';
import { DECISIONS_TEXT } from '../../src/subjects/children/decisions/words';
import { MENU } from '../../src/subjects/set-up/words';
import { WORK_PAGE } from '../../src/subjects/set-up/work-words';
import { browserTest, launchBrowser } from '../support/browser';
import { type ServedLaptop, serveLaptop } from '../support/served-laptop';
import { DIST, Kelurahan } from '../support/system/kelurahan';

const screens = process.env.SCREENSHOTS;

/** After so long Google lets the script read as much again. */
const QUOTA_OF_READS = 100_000;

let browser: Browser | null = null;
let kelurahan: Kelurahan;
let served: ServedLaptop;

beforeAll(async () => {
  browser = await launchBrowser();
  kelurahan = new Kelurahan();
  const runtime = new Runtime({ world: kelurahan.world, bundleFolder: DIST });
  served = await serveLaptop({ world: kelurahan.world, runtime });
});
afterAll(async () => {
  served.close();
  await browser?.close();
});

browserTest.each([
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
])(
  'an entry of the menu opens a page that does the work and says what came of it ($width)',
  async (viewport) => {
    if (!browser) throw new Error('no browser');
    const page = await browser.newPage({ viewport });
    kelurahan.world.clock.advance(QUOTA_OF_READS);
    await page.goto(`${served.address}/lembar`);
    await page.locator('details.menu summary', { hasText: MENU.title }).click();
    await page.getByRole('button', { name: MENU.setUp, exact: true }).click();
    const opened = page.locator('iframe').contentFrame();
    await opened.getByText('Semua sudah siap. Tidak ada yang diubah.').waitFor();
    if (screens) await page.screenshot({ path: join(screens, `pekerjaan-${viewport.width}.png`) });
    await page.close();
  },
);

browserTest.each([360, 1280])(
  'set-up asks before it deletes the old tab of answers, %i wide',
  async (width) => {
    if (!browser) throw new Error('no browser');
    const title = 'Form Responses 1';
    kelurahan.byHand((sheets) => {
      sheets.batchUpdate({ requests: [{ addSheet: { properties: { title } } }] }, kelurahan.workbookId);
    });
    const tabs = () => viewWorkbook(kelurahan.world, kelurahan.workbookId).sheets.map((one) => one.title);
    const page = await browser.newPage({ viewport: { width, height: 700 } });
    const asked = async () => {
      kelurahan.world.clock.advance(QUOTA_OF_READS);
      await page.goto(`${served.address}/lembar`);
      await page.locator('details.menu summary', { hasText: MENU.title }).click();
      await page.getByRole('button', { name: MENU.setUp, exact: true }).click();
      const opened = page.locator('iframe').contentFrame();
      await opened.getByText(WORK_PAGE.leftTab([title])).waitFor();
      return opened;
    };
    const first = await asked();
    if (screens) await page.screenshot({ path: join(screens, `tab-lama-${width}.png`) });
    await first.getByRole('button', { name: WORK_PAGE.later }).click();
    await first.getByText(WORK_PAGE.left).waitFor();
    expect(tabs()).toContain(title);
    const second = await asked();
    await second.getByRole('button', { name: WORK_PAGE.remove }).click();
    await second.getByText(WORK_PAGE.removed).waitFor();
    expect(tabs()).not.toContain(title);
    await page.close();
  },
);

browserTest('a page that was open for too long says so, and how to go on', async () => {
  if (!browser) throw new Error('no browser');
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${served.address}/lembar`);
  await page.locator('details.menu summary', { hasText: MENU.title }).click();
  await page.getByRole('button', { name: DECISIONS_MENU, exact: true }).click();
  const sidebar = page.locator('iframe').contentFrame();
  await sidebar.getByRole('button', { name: DECISIONS_TEXT.look }).waitFor();
  kelurahan.world.clock.advance(7 * 3_600_000);
  await sidebar.getByRole('button', { name: DECISIONS_TEXT.look }).click();
  await sidebar.getByText(PAGE_CLOSED).waitFor();
  if (screens) await page.screenshot({ path: join(screens, 'terlalu-lama.png') });
  await page.close();
});

browserTest(
  'what cannot be taken back is asked about first, and is not done where nobody goes on',
  async () => {
    if (!browser) throw new Error('no browser');
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    kelurahan.world.clock.advance(QUOTA_OF_READS);
    const sent = () => kelurahan.world.meter.entryPoints.kirimSuratSekarang?.runs ?? 0;
    const asked = async () => {
      await page.goto(`${served.address}/lembar`);
      await page.locator('details.menu summary', { hasText: MENU.title }).click();
      await page.getByRole('button', { name: MENU.sendMail, exact: true }).click();
      const opened = page.locator('iframe').contentFrame();
      await opened.getByText(WORK_PAGE.asked.kirimSuratSekarang ?? '').waitFor();
      return opened;
    };
    const first = await asked();
    if (screens) await page.screenshot({ path: join(screens, 'pekerjaan-ditanya.png') });
    const before = sent();
    await first.getByRole('button', { name: WORK_PAGE.not }).click();
    await page.locator('iframe').waitFor({ state: 'detached' });
    expect(sent()).toBe(before);
    const second = await asked();
    await second.getByRole('button', { name: WORK_PAGE.goOn }).click();
    await second.getByRole('button', { name: WORK_PAGE.close }).waitFor();
    expect(sent()).toBeGreaterThan(before + 1);
    await page.close();
  },
);

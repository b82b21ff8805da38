import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readPrefill } from '../../local/google/forms/respondent';
import { Runtime } from '../../local/runtime/runtime';
import { QUESTION_TEXTS } from '../../src/subjects/children/form/question-words';
import { CHECK_TEXTS, CHECK_TITLES, INSPECTION_PAGE } from '../../src/subjects/set-up/inspection-page-words';
import { MENU } from '../../src/subjects/set-up/words';
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
  kelurahan.stopClocks();
  const runtime = new Runtime({ world: kelurahan.world, bundleFolder: DIST });
  served = await serveLaptop({ world: kelurahan.world, runtime });
});
afterAll(async () => {
  served.close();
  await browser?.close();
});

/** The operator opens the link elsewhere, refuses the consent and sends. */
function sendTest(url: string): void {
  const opened = readPrefill(kelurahan.world, url);
  const consent = kelurahan
    .form()
    .pages.flatMap(({ items }) => items)
    .find(({ title }) => title === QUESTION_TEXTS.persetujuan.title);
  if (!opened || !consent) throw new Error('the link opens no form');
  const answers = { ...opened.answers, [consent.id]: 'Tidak' };
  const sent = kelurahan.runtime.submitForm(opened.formId, { answers, email: 'operator@krandegan.example' });
  if (!sent.accepted) throw new Error(JSON.stringify(sent.problems));
  while (kelurahan.runtime.step()) {
    // the trigger
  }
}

browserTest.each([
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
])('the operator sends a test response and sees it arrive ($width)', async (viewport) => {
  if (!browser) throw new Error('no browser');
  const page = await browser.newPage({ viewport });
  const shoot = async (name: string): Promise<void> => {
    if (screens) await page.screenshot({ path: join(screens, `periksa-${name}-${viewport.width}.png`) });
  };
  kelurahan.world.clock.advance(QUOTA_OF_READS);
  await page.goto(`${served.address}/lembar`);
  await page.locator('details.menu summary', { hasText: MENU.title }).click();
  await page.getByRole('button', { name: MENU.inspect, exact: true }).click();
  const opened = page.locator('iframe').contentFrame();
  await opened.getByRole('heading', { name: CHECK_TITLES.rights }).waitFor();
  expect(await opened.locator('.check.todo').count()).toBe(0);
  await shoot('awal');
  const begin = opened.getByRole('button', {
    name: new RegExp(`${INSPECTION_PAGE.begin}|${INSPECTION_PAGE.beginAgain}`),
  });
  await begin.click();
  const open = opened.getByRole('link', { name: INSPECTION_PAGE.open });
  await open.waitFor();
  await open.scrollIntoViewIfNeeded();
  await shoot('menunggu');
  sendTest((await open.getAttribute('href')) ?? '');
  const line = opened.locator('[data-check="test"]');
  await line.getByText(INSPECTION_PAGE.state.green).waitFor({ timeout: 15_000 });
  await opened.getByRole('button', { name: INSPECTION_PAGE.sendMail }).click();
  await opened.locator('[data-check="mail"]').getByText(CHECK_TEXTS.mail.look).waitFor();
  const report = await opened.getByRole('textbox', { name: INSPECTION_PAGE.report }).inputValue();
  expect(report).toContain('kiriman uji: pemicu');
  expect(report).not.toMatch(/@|https?:/);
  const isWide = await opened.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth);
  expect(isWide).toBe(false);
  await opened.locator('textarea').scrollIntoViewIfNeeded();
  await shoot('akhir');
  expect(kelurahan.rows('Kiriman')).toEqual([]);
  await page.close();
});

// The page "Kasus & RTL" in a browser, over answers that a test gives.
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { CASE_LIST, CASE_PAGE } from '../../../src/subjects/cases/cases-page-words';
import { axeViolations } from '../../support/axe';
import { launchBrowser } from '../../support/browser';
import { type Answers, servePage } from '../../support/served-page';
import { htmlErrors } from '../../support/valid-html';
import { done, LINE, PAGE, REPORT, SHEET } from './case-data';

const screens = process.env.SCREENSHOTS;

let browser: Browser;

/** Opens the pages of a file of tests in one browser. */
export function inOneBrowser(): void {
  beforeAll(async () => {
    const launched = await launchBrowser();
    if (launched) browser = launched;
  });
  afterAll(async () => browser?.close());
}

export const served = (answers: Answers, width: number): Promise<Page> =>
  servePage(browser, 'kasus', answers, { width });

const ANSWERS = { lihatDaftarKasus: PAGE, bukaKasus: SHEET, catatKasus: done(), laporanKasus: REPORT };

type Given = Partial<Record<keyof typeof ANSWERS, unknown>>;

export async function openList(width = 1280, answers: Given = {}): Promise<Page> {
  const page = await served({ ...ANSWERS, ...answers }, width);
  await page.getByRole('heading', { name: CASE_LIST.chosen(PAGE.cases.length) }).waitFor();
  return page;
}

/** Opens the case of {@link LINE} at one of its parts. */
export async function openCase(
  part: keyof typeof CASE_PAGE.parts,
  width = 1280,
  answers: Given = {},
): Promise<Page> {
  const page = await openList(width, answers);
  await page.getByRole('button', { name: CASE_LIST.openWho(LINE.name) }).click();
  await tab(page, part).click();
  return page;
}

export const tab = (page: Page, part: keyof typeof CASE_PAGE.parts): Locator =>
  page.getByRole('tab', { name: CASE_PAGE.parts[part] });

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Steps that were sent. */
export const steps = async (page: Page): Promise<readonly unknown[]> =>
  ((await page.evaluate('window.asked')) as readonly (readonly unknown[])[]).flatMap(([name, , asked]) =>
    name === 'catatKasus' ? [asked] : [],
  );

/** From now on the script answers when the test says so. */
export async function hold(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    window.waiting = [];
    const runner = (success, failure) => new Proxy({}, {
      get: (_, name) =>
        name === 'withSuccessHandler' ? (handler) => runner(handler, failure)
        : name === 'withFailureHandler' ? (handler) => runner(success, handler)
        : (...asked) => { window.asked.push([name, ...asked]); window.waiting.push({ success, failure }); },
    });
    google.script.run = runner();
  })()`);
}

/** @param at which of the questions since {@link hold} */
export const answer = (page: Page, at: number, value: unknown): Promise<unknown> =>
  page.evaluate(`window.waiting[${at}].success(${JSON.stringify(value)})`);

export const focused = (page: Page): Promise<unknown> => page.evaluate('document.activeElement.dataset.key');

export async function wrongWith(page: Page): Promise<readonly string[]> {
  const fits = await page.evaluate(
    'document.documentElement.scrollWidth <= document.documentElement.clientWidth',
  );
  return [
    ...(fits ? [] : ['wider than its window']),
    ...((await page.locator('img').count()) === 0 ? [] : ['text became markup']),
    ...(await axeViolations(page)),
    ...(await htmlErrors(await page.content())),
  ];
}

export async function picture(page: Page, name: string): Promise<void> {
  if (screens) await page.screenshot({ path: join(screens, `kasus-${name}.png`), fullPage: true });
}

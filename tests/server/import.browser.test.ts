import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { eppgbmList } from '../../local/seed/eppgbm';
import { eppgbmBytes } from '../../local/seed/eppgbm-file';
import { addDays, dayOf } from '../../src/kernel/calendar';
import { IMPORT_PAGE } from '../../src/subjects/import/page-words';
import { IMPORT_MENU } from '../../src/subjects/import/words';
import { browserTest, launchBrowser } from '../support/browser';

const ROOT = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'petagizi-impor-'));
const screens = process.env.SCREENSHOTS;

let browser: Browser | null = null;
let server: ChildProcess | null = null;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.removeAllListeners('exit');
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** `npm start` with an empty register; @returns its address */
function start(): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/server/main.ts', '--fresh', '--empty'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', PETAGIZI_STATE: join(folder, 'keadaan') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  server = child;
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    });
  });
}

const today = dayOf(Date.now(), 'WIB');

/** 120 rows as the puskesmas downloads them, about one in five damaged. */
const list = eppgbmList({ seed: 11, endDate: addDays(today, -3), rows: 120, damaged: 0.2 });
const FILE = join(folder, 'daftar.xls');
writeFileSync(FILE, eppgbmBytes(list, 'xls'));

async function openImport(page: Page, address: string): Promise<FrameLocator> {
  await page.goto(`${address}/lembar`);
  await page.locator('details.menu summary', { hasText: 'PetaGizi' }).click();
  await page.getByRole('button', { name: IMPORT_MENU, exact: true }).click();
  return page.frameLocator('dialog iframe');
}

/** The page by itself, all of it. */
async function look(frame: FrameLocator, name: string): Promise<void> {
  if (screens) await frame.locator('main').screenshot({ path: join(screens, `impor-${name}.png`) });
}

/** The figures above a table, by what they count. */
async function figures(frame: FrameLocator, section: string): Promise<Readonly<Record<string, number>>> {
  const items = await frame.locator(`#${section} .counts li`).allInnerTexts();
  return Object.fromEntries(
    items.map((item) => {
      const [count = '', ...name] = item.split('\n');
      return [name.join(' ').trim(), Number(count)];
    }),
  );
}

async function bringIn(frame: FrameLocator, name: string) {
  await frame.locator('#files').setInputFiles(FILE);
  await frame.locator('#preview .counts').waitFor();
  const judged = await figures(frame, 'preview');
  await look(frame, `${name}-periksa`);
  const button = frame.getByRole('button', { name: IMPORT_PAGE.start(judged[IMPORT_PAGE.ready] ?? 0) });
  expect(await button.isDisabled()).toBe(true);
  await frame.locator('#consent').check();
  await button.click();
  await frame.getByRole('heading', { name: IMPORT_PAGE.finished }).waitFor();
  await look(frame, `${name}-selesai`);
  return { judged, result: await figures(frame, 'send') };
}

browserTest('a list is previewed, confirmed and brought in, and adds nothing the second time', async () => {
  if (!browser) throw new Error('no browser');
  const address = await start();
  const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const frame = await openImport(page, address);

  const { judged, result } = await bringIn(frame, 'pertama');
  const notReady = list.rows.length - (judged[IMPORT_PAGE.ready] ?? 0);
  expect(judged[IMPORT_PAGE.total]).toBe(120);
  expect(notReady).toBeGreaterThan(0);
  const {
    added = 0,
    known = 0,
    waiting = 0,
    notSent = 0,
  } = {
    added: result[IMPORT_PAGE.added],
    known: result[IMPORT_PAGE.known],
    waiting: result[IMPORT_PAGE.waiting],
    notSent: result[IMPORT_PAGE.notSent],
  };
  expect(known).toBe(0);
  expect(notSent).toBe(notReady);
  expect(added + waiting + notSent).toBe(120);

  const download = page.waitForEvent('download');
  await frame.getByRole('button', { name: IMPORT_PAGE.download }).last().click();
  expect((await download).suggestedFilename()).toBe(IMPORT_PAGE.downloadName);

  await frame.getByRole('button', { name: IMPORT_PAGE.another }).click();
  const again = await bringIn(frame, 'kedua');
  expect(again.result[IMPORT_PAGE.added]).toBe(0);
  expect(again.result[IMPORT_PAGE.known]).toBe(added);
  expect(again.result[IMPORT_PAGE.waiting]).toBe(waiting);

  await page.goto(`${address}/lembar`);
  await page.locator('#tersembunyi').check();
  await page.getByRole('tab', { name: 'Riwayat', exact: true }).click();
  await page.locator('.grid td', { hasText: `${added + waiting} baris baru` }).waitFor();
  expect(errors).toEqual([]);
  await page.close();
});

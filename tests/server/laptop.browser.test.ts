import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { SENDER_TEXT } from '../../src/forms/words';
import { childListText, QUESTION_TEXTS } from '../../src/subjects/children/form/question-words';
import { BOY, LYING, NEW_CHILD, YES } from '../../src/subjects/children/form/words';
import { PERSONAL_LINKS } from '../../src/subjects/personal-links/words';
import { browserTest, launchBrowser } from '../support/browser';

const ROOT = join(__dirname, '..', '..');
const NAME = 'Uji "Coba" <b>tebal</b>';

let browser: Browser | null = null;
const servers: ChildProcess[] = [];
const states = mkdtempSync(join(tmpdir(), 'petagizi-'));

/** Starts the very command of `npm start` on a free port, with a state folder of its own; @returns its address */
async function start(name: string, ...options: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/server/main.ts', ...options], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', PETAGIZI_STATE: join(states, name) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  servers.push(child);
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

beforeAll(async () => {
  browser = await launchBrowser();
  if (!browser) return;
  if (!existsSync(join(ROOT, 'dist'))) throw new Error('no bundle: run `npm run build` first');
});

afterAll(async () => {
  await browser?.close();
  for (const server of servers) {
    server.removeAllListeners('exit');
    server.kill('SIGKILL');
  }
  rmSync(states, { recursive: true, force: true });
});

async function phone(): Promise<Page> {
  if (!browser) throw new Error('no browser');
  return browser.newPage({ viewport: { width: 360, height: 740 } });
}

const question = (page: Page, title: string) =>
  page
    .locator('[data-item]:visible', {
      has: page.getByText(title, { exact: true }).or(page.locator('.ask', { hasText: title })),
    })
    .first();

const fill = (page: Page, title: string, text: string): Promise<void> =>
  question(page, title).locator('input, textarea').fill(text);

const choose = (page: Page, title: string, value: string): Promise<void> =>
  question(page, title).getByLabel(value, { exact: true }).check();

const next = (page: Page): Promise<void> => page.locator('#lanjut').click();

/** @returns the day some days before today where the kelurahan is, as a date field takes it */
const daysAgo = (days: number): string =>
  new Date(Date.now() + (7 - 24 * days) * 3_600_000).toISOString().slice(0, 10);

/** A boy of 18 months, 75 cm and 7.0 kg: weight-for-length z = -3.9 by WHO's table (L -0.3521, M 9.50, S 0.083). */
async function sendSevereCase(page: Page, address: string): Promise<void> {
  const { code, says } = await slipOfKader(page, address);
  await page.goto(`${address}/form`);
  await fill(page, SENDER_TEXT.title, code);
  const posyandu = question(page, QUESTION_TEXTS.posyandu.title).locator('select');
  const offered = await posyandu.locator('option').allInnerTexts();
  const chosen = offered.find((name) => says.includes(name)) ?? offered[1] ?? 'none is offered';
  await posyandu.selectOption(chosen);
  await next(page);
  await question(page, childListText(chosen).title).locator('select').selectOption(NEW_CHILD);
  await next(page);
  await choose(page, QUESTION_TEXTS.persetujuan.title, YES);
  await next(page);
  await fill(page, QUESTION_TEXTS.nama.title, NAME);
  await choose(page, QUESTION_TEXTS.jenis_kelamin.title, BOY);
  await fill(page, QUESTION_TEXTS.tanggal_lahir.title, daysAgo(548));
  await fill(page, QUESTION_TEXTS.nama_ibu.title, 'Ibu Rekaan');
  await fill(page, QUESTION_TEXTS.rt.title, '1');
  await fill(page, QUESTION_TEXTS.rw.title, '2');
  await fill(page, QUESTION_TEXTS.lokasi.title, '-7.39912, 109.69734');
  await next(page);
  await fill(page, QUESTION_TEXTS.tanggal_ukur.title, daysAgo(0));
  await fill(page, QUESTION_TEXTS.berat.title, '7,0');
  await fill(page, QUESTION_TEXTS.tinggi.title, '75');
  await choose(page, QUESTION_TEXTS.cara_ukur.title, LYING);
  await next(page);
  await page.locator('#tercatat').waitFor({ state: 'visible' });
}

/** Fills the first free row of a settings tab, by keyboard. */
async function addRow(
  page: Page,
  address: string,
  { tab, row, cells }: { readonly tab: string; readonly row: number; readonly cells: readonly string[] },
): Promise<void> {
  await page.goto(`${address}/lembar`);
  await page.getByRole('tab', { name: tab, exact: true }).click();
  await page.locator('.grid th', { hasText: 'Email' }).waitFor();
  await page.locator(`.grid tr[aria-rowindex="${row}"] td`).first().focus();
  for (const text of cells) {
    const kept = page.waitForResponse((response) => response.url().endsWith('/api/sel'));
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    expect(await (await kept).json()).toEqual({ ok: true });
    await page.keyboard.press('ArrowRight');
  }
}

/** The first slip of the page that the kelurahan prints for its kader: the code, and all that it says. */
async function slipOfKader(
  page: Page,
  address: string,
): Promise<{ readonly code: string; readonly says: string }> {
  await page.goto(`${address}/lembar`);
  await page.locator('details.menu summary', { hasText: 'PetaGizi' }).click();
  await page.getByRole('button', { name: PERSONAL_LINKS.menu, exact: true }).click();
  const slip = page.frameLocator('dialog iframe').locator('.card').first();
  return { code: await slip.locator('.code').innerText(), says: await slip.innerText() };
}

browserTest(
  'a severe case sent from a phone is in the workbook, on the map and, in time, in the outbox',
  async () => {
    const address = await start('kosong', '--fresh', '--empty');
    const page = await phone();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    // Below the owner: Nama, Email, Peran, Mendesak, Mingguan, Boleh Lihat Nama.
    const bidan = ['Bidan', 'bidan@krandegan.example', 'Bidan', 'Ya', 'Ya', 'Ya'];
    await addRow(page, address, { tab: 'Penerima', row: 3, cells: bidan });
    const wati = ['Wati', 'wati@krandegan.example', 'Semua'];
    await addRow(page, address, { tab: 'Kader', row: 2, cells: wati });
    await sendSevereCase(page, address);

    await page.goto(`${address}/lembar`);
    await page.getByRole('tab', { name: 'Data Anak', exact: true }).click();
    await page.locator('.grid td', { hasText: NAME }).first().waitFor();
    expect(await page.locator('.grid b').count()).toBe(0);

    await page.goto(`${address}/pemicu`);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '+1 jam' }).click()]);
    await page.goto(`${address}/surat`);
    await page.locator('.mail-list a', { hasText: 'bidan@krandegan.example' }).first().click();
    const letter = page.frameLocator('iframe.rendered').locator('body');
    expect(await letter.innerText()).toContain('BB/');
    expect(await letter.locator('b', { hasText: 'tebal' }).count()).toBe(0);

    await page.goto(`${address}/peta-kelurahan`);
    const map = page.frameLocator('iframe');
    await map.locator('body').waitFor();
    const shown = await map.locator('body').innerText();
    // The picture is of the last month that is over, so that nobody sees which child came in today.
    expect(shown).toContain('Gambar berikutnya terbit pada');
    expect(shown).not.toContain('Uji');
    expect(errors).toEqual([]);
    await page.close();
  },
);

browserTest('a child sent while the demo still fills in is in the workbook at once, and counts', async () => {
  const address = await start('contoh');
  const page = await phone();
  await sendSevereCase(page, address);
  await page.goto(`${address}/lembar`);
  await page.getByRole('tab', { name: 'Pengukuran', exact: true }).click();
  await page.locator('#cari').fill(NAME);
  await page.locator('.grid td', { hasText: NAME }).first().waitFor();
  await page.goto(`${address}/peta-kelurahan`);
  expect(await page.frameLocator('iframe').locator('body').innerText()).toContain('Keadaan sampai akhir');
  await page.close();
});

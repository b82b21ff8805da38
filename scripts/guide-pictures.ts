// `npx tsx scripts/guide-pictures.ts [address] [name ...]`: the pictures of the guides in `docs/panduan/`, taken in a browser from the demo as `npm start` serves
// it: from one that runs at the address, else from one of its own. The script has to be built. Everybody in the pictures is invented. Chromium is found as
// the browser tests find it; `PETAGIZI_STATE` names a folder to keep the demo in.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from '../tests/support/chromium';

const ROOT = join(__dirname, '..');
const PICTURES = join(ROOT, 'docs', 'panduan', 'gambar');
const PORT = 8_470;
/** The demo is fed a year. */
const MOST_MS = 1_500_000;
/** Until a page has drawn itself. */
const DRAWN_MS = 900;
const ANSWERED_MS = 120_000;

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Leads from the address of the demo to what is to be seen. */
  readonly go: (page: Page, address: string) => Promise<void>;
}

const PHONE = { width: 360, height: 640 } as const;
const DESK = { width: 1_100, height: 560 } as const;

async function openTab(page: Page, address: string, title: string): Promise<void> {
  await page.goto(`${address}/lembar`);
  await page.getByRole('tab', { name: title, exact: true }).click();
  await page.getByRole('tab', { name: title, exact: true, selected: true }).waitFor({ timeout: ANSWERED_MS });
  await page.waitForTimeout(DRAWN_MS);
}

const tab =
  (title: string) =>
  (page: Page, address: string): Promise<void> =>
    openTab(page, address, title);

/** A page that an entry of the menu opens. @param then what somebody does in it first */
const menu =
  (label: string, then: (inside: FrameLocator) => Promise<void>) =>
  async (page: Page, address: string): Promise<void> => {
    await openTab(page, address, 'Beranda');
    await page.locator('details.menu summary').first().click();
    await page.getByRole('button', { name: label, exact: true }).click();
    await then(page.frameLocator('iframe').last());
    await page.waitForTimeout(DRAWN_MS);
  };

const PICTURES_TAKEN: readonly Picture[] = [
  {
    ...{ name: 'kader-formulir', ...PHONE },
    go: async (page, address) => {
      await page.goto(`${address}/form`);
      await page.waitForTimeout(DRAWN_MS);
    },
  },
  { name: 'bidan-perlu-tindakan', ...DESK, go: tab('Perlu Tindakan') },
  { name: 'lurah-beranda', ...DESK, go: tab('Beranda') },
  {
    ...{ name: 'operator-menu', ...DESK },
    go: async (page, address) => {
      await openTab(page, address, 'Beranda');
      await page.locator('details.menu summary').first().click();
    },
  },
  { name: 'operator-perbaikan', ...DESK, go: tab('Perlu Perbaikan') },
  { name: 'tpps-bantuan', ...DESK, go: tab('Bantuan') },
  {
    ...{ name: 'tpps-bagikan', ...DESK },
    go: menu('Bagikan bantuan', async (inside) => {
      await inside.getByRole('button', { name: 'Susun daftar' }).click({ timeout: ANSWERED_MS });
      await inside.getByText(/Cetak/).first().waitFor({ timeout: ANSWERED_MS });
    }),
  },
  { name: 'tpps-situasi', ...DESK, go: tab('Analisis Situasi') },
  {
    ...{ name: 'camat-peta', width: 900, height: 560 },
    go: async (page, address) => {
      await page.goto(`${address}/peta-kelurahan?tampilan=wilayah`);
      await page.waitForTimeout(4 * DRAWN_MS);
    },
  },
];

async function take(browser: Browser, address: string, { name, width, height, go }: Picture): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'id-ID' });
  const page = await context.newPage();
  try {
    await go(page, address);
    await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
    console.log(name);
  } finally {
    await context.close();
  }
}

/** Waits until the demo has been fed. */
async function fed(address: string): Promise<void> {
  const until = Date.now() + MOST_MS;
  while (Date.now() < until) {
    const said = await fetch(`${address}/api/keadaan`)
      .then((answer) => answer.json() as Promise<{ readonly demoRunning: boolean }>)
      .catch(() => null);
    if (said && !said.demoRunning) return;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
  throw new Error('The demo was not ready in time.');
}

const startDemo = (state: string): ChildProcess =>
  spawn(
    process.execPath,
    [join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs'), join(ROOT, 'local', 'server', 'main.ts')],
    { env: { ...process.env, PETAGIZI_STATE: state, PORT: String(PORT) }, stdio: 'ignore' },
  );

/** Takes the pictures from a demo that is started for them. */
async function withOwnDemo(work: (address: string) => Promise<void>): Promise<void> {
  const kept = process.env.PETAGIZI_STATE;
  const state = kept ?? mkdtempSync(join(tmpdir(), 'panduan-'));
  const demo = startDemo(state);
  try {
    const address = `http://127.0.0.1:${PORT}`;
    await fed(address);
    await work(address);
  } finally {
    demo.kill('SIGINT');
    if (kept === undefined) rmSync(state, { recursive: true, force: true });
  }
}

async function main(asked: readonly string[]): Promise<void> {
  const browser = await launchBrowser();
  if (!browser) throw new Error('No Chromium found: set CHROMIUM to its path.');
  const running = asked.find((one) => one.startsWith('http'));
  const names = asked.filter((one) => one !== running);
  mkdirSync(PICTURES, { recursive: true });
  const takeAll = async (address: string): Promise<void> => {
    const taken = PICTURES_TAKEN.filter(({ name }) => names.length === 0 || names.includes(name));
    for (const picture of taken) await take(browser, address, picture);
  };
  try {
    await (running === undefined ? withOwnDemo(takeAll) : takeAll(running));
  } finally {
    await browser.close();
  }
}

void main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

// Every page that the product and the laptop show, for people who see, hear or move otherwise; what each says is tested elsewhere.
import type { Browser, Frame, Page } from 'playwright-core';
import { axeViolations } from '../support/axe';
import { browserTest, launchBrowser } from '../support/browser';
import { type ServedLaptop, serveLaptop } from '../support/served-laptop';
import { FAUZAN } from '../support/system/fauzan';
import { DAY, Kelurahan, recipient } from '../support/system/kelurahan';
import { htmlErrors } from '../support/valid-html';

/** So long the script of a page takes to answer and the page to show it, at most. */
const SETTLES_MS = 700;
const CAMAT = 'camat@krandegan.example';

let browser: Browser | null = null;
let kelurahan: Kelurahan;
let served: ServedLaptop;

beforeAll(async () => {
  browser = await launchBrowser();
  kelurahan = new Kelurahan({
    Penerima: [recipient(CAMAT, { Nama: 'Pak Camat', Peran: 'Camat', 'Boleh Lihat Nama': 'Tidak' })],
  });
  kelurahan.send({ ...FAUZAN, berat: '7,2' });
  kelurahan.pass(DAY);
  served = await serveLaptop(kelurahan);
});
afterAll(async () => {
  await browser?.close();
  served.close();
});

async function open(path: string, width: number): Promise<Page> {
  if (!browser) throw new Error('no browser');
  const page = await browser.newPage({ viewport: { width, height: 740 } });
  // What asks first is not begun.
  page.on('dialog', (dialog) => dialog.dismiss());
  await page.goto(`${served.address}${path}`);
  return page;
}

/** Days that stand there as a machine writes them: people read `7 Januari 2026`. */
const bareDays = async (page: Page | Frame): Promise<readonly string[]> =>
  (await page.locator('body').innerText()).match(/\b20\d\d-\d\d-\d\d\b.{0,20}/g) ?? [];

/** What is in anybody's way, what is not valid HTML, and what is not written as people read it. */
const wrongWith = async (page: Page | Frame): Promise<readonly string[]> => [
  ...(await htmlErrors(await page.content())),
  ...(await axeViolations(page)),
  ...(await bareDays(page)),
];

const LAPTOP = ['/', '/form', '/lembar', '/peta-kelurahan', '/surat', '/pemicu', '/berkas'] as const;
const ERRORS = ['/tidak-ada', '/surat/tidak-ada', '/form/tidak-ada', '/peta', '/peta?k=salah'] as const;

browserTest.each([360, 1280])(
  'the pages of the laptop %i px wide, those of errors too, are valid and have nothing in the way of anybody',
  async (width) => {
    const found: string[] = [];
    for (const path of [...LAPTOP, ...ERRORS]) {
      const page = await open(path, width);
      await page.waitForLoadState('networkidle');
      found.push(...(await wrongWith(page)).map((wrong) => `${path}: ${wrong}`));
      await page.close();
    }
    expect(found).toEqual([]);
  },
  120_000,
);

browserTest(
  'so are the pages behind the entries of the menu',
  async () => {
    const first = await open('/lembar', 360);
    const entries = await first
      .locator('details.menu button')
      .evaluateAll((all) => all.map(({ textContent }) => textContent ?? ''));
    await first.close();
    const found: string[] = [];
    let pages = 0;
    for (const entry of entries) {
      const page = await open('/lembar', 360);
      await page.locator('details.menu summary', { hasText: 'PetaGizi' }).click();
      await page.getByRole('button', { name: entry, exact: true }).click();
      await page.waitForTimeout(SETTLES_MS);
      const inner = page.frames()[1];
      if (inner) {
        pages++;
        found.push(...(await wrongWith(inner)).map((wrong) => `${entry}: ${wrong}`));
      }
      await page.close();
    }
    expect(pages).toBeGreaterThan(15);
    expect(found).toEqual([]);
  },
  300_000,
);

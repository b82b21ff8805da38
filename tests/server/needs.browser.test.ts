import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { bridgeScript } from '../../local/runtime/page-bridge';
import { EmulatedLaptop } from '../../local/server/emulated-laptop';
import { serverOf } from '../../local/server/router';
import { failure, routes } from '../../local/server/routes';
import { DECISIONS_MENU } from '../../src/subjects/children/decisions/menu-words';
import { DECISIONS_TEXT } from '../../src/subjects/children/decisions/words';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { NEED_REFUSAL, NEEDS_TEXT, TAKE_BACK } from '../../src/subjects/needs/sidebar/words';
import { browserTest, launchBrowser } from '../support/browser';
import { HOUR, Kelurahan, MINUTE } from '../support/system/kelurahan';

const screens = process.env.SCREENSHOTS;
const NIK = '3304060701250001';

/** With signs of gizi buruk: an arm of 11.2 cm. */
const FAUZAN: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ahmad Fauzan',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nik: NIK,
  nama_ibu: 'Siti Aminah',
  rt: '3',
  rw: '2',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '7,2',
  tinggi: '75',
  cara_ukur: 'telentang',
  lila: '11,2',
};

let browser: Browser | null = null;
let kelurahan: Kelurahan;
let server: Server;
let address = '';
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser?.close());

beforeEach(async () => {
  kelurahan = new Kelurahan({ Petugas: [{ Nama: 'Bidan Sri', Email: 'sri@puskesmas.example' }] });
  kelurahan.send(FAUZAN);
  kelurahan.pass(2 * HOUR);
  const laptop = new EmulatedLaptop(kelurahan.world, kelurahan.runtime, null);
  const bridgeTo = (path: string) => bridgeScript(path, kelurahan.runtime.pageFunctions());
  server = serverOf(routes(laptop, bridgeTo), failure).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  errors.length = 0;
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

/** The sidebar, opened on the first row of `Perlu Tindakan`. */
async function opened(): Promise<{ readonly page: Page; readonly sidebar: FrameLocator }> {
  if (!browser) throw new Error('no browser');
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => errors.push(`dialog: ${dialog.message()}`));
  await page.goto(`${address}/lembar`);
  await page.getByRole('tab', { name: 'Perlu Tindakan', exact: true }).click();
  const told = page.waitForResponse((response) => response.url().endsWith('/api/pilih'));
  await page.locator('.grid tr[aria-rowindex="2"] td').first().click();
  await told;
  await page.locator('details.menu summary', { hasText: 'PetaGizi' }).click();
  await page.getByRole('button', { name: DECISIONS_MENU, exact: true }).click();
  const sidebar = page.frameLocator('#sisi iframe');
  await sidebar.locator('.need').first().waitFor();
  return { page, sidebar };
}

const look = async (page: Page, name: string): Promise<void> => {
  if (screens) await page.screenshot({ path: join(screens, `tindakan-${name}.png`) });
};

/** Asked a minute later: Google counts the reads of a minute. */
function rows(tab: string) {
  kelurahan.world.clock.moveTo(kelurahan.now + MINUTE);
  return kelurahan.rows(tab);
}

browserTest('on a phone an officer records a referral of today in two taps, and takes it back', async () => {
  const { page, sidebar } = await opened();
  await look(page, 'buka');
  const need = sidebar.locator('.need').first();
  expect(await need.innerText()).toContain('Rujuk ke puskesmas');
  expect(await need.innerText()).toContain('Indikasi gizi buruk');
  expect(await sidebar.locator('body').innerText()).not.toContain(NIK);
  expect(await sidebar.locator('body').evaluate((body) => body.scrollWidth <= body.clientWidth)).toBe(true);

  await need.getByRole('button', { name: 'Rujukan', exact: true }).click();
  expect(await need.locator('input[type=date]').first().inputValue()).toBe('2026-01-07');
  await look(page, 'rujukan');
  await need.getByRole('button', { name: NEEDS_TEXT.save }).click();
  await sidebar.getByText(NEEDS_TEXT.saved).waitFor();
  await sidebar.getByText('Rujukan, 7 Januari 2026').first().waitFor();
  await look(page, 'tercatat');
  expect(rows('Tindakan')).toMatchObject([{ Tindakan: 'Rujukan', Dicatat: 'Petugas' }]);
  expect(rows('Perlu Tindakan').map((row) => row.Jenis)).not.toContain('rujuk');

  await sidebar.getByRole('button', { name: NEEDS_TEXT.takeBack, exact: true }).first().click();
  await sidebar.getByText(TAKE_BACK.title).waitFor();
  await sidebar.locator('#reason').fill('Keliru anak');
  await sidebar.getByRole('button', { name: DECISIONS_TEXT.confirm }).click();
  await sidebar.getByText('Rujuk ke puskesmas').waitFor();
  expect(rows('Tindakan')).toEqual([]);
  expect(errors).toEqual([]);
  await page.close();
});

browserTest(
  'a reply says what was found, by whom and when to come again; a delay has a reason and an end',
  async () => {
    const { page, sidebar } = await opened();
    const need = sidebar.locator('.need').first();
    await need.getByRole('button', { name: NEEDS_TEXT.others }).click();
    await need.locator('summary', { hasText: NEEDS_TEXT.postpone }).click();
    await look(page, 'lainnya');
    const delay = need.locator('details[open] form');
    await delay.locator('textarea').fill('Keluarga sedang pergi');
    await delay.locator('input[type=date]').fill('2026-06-01');
    await delay.getByRole('button', { name: NEEDS_TEXT.save }).click();
    await need.getByText(NEED_REFUSAL['no-until'] ?? '').waitFor();
    await need.locator('summary', { hasText: NEEDS_TEXT.assign }).click();
    expect(await need.locator('option').allInnerTexts()).toContain('Bidan Sri (petugas)');

    await need.getByRole('button', { name: 'Balasan rujukan', exact: true }).click();
    await look(page, 'balasan');
    await need.getByRole('button', { name: NEEDS_TEXT.save }).click();
    await need.getByText(NEEDS_TEXT.foundMissing).waitFor();
    await need.locator('textarea').fill('Gizi buruk tanpa komplikasi, rawat jalan');
    await need.locator('input:not([type=date])').fill('dr. Wati');
    await need.locator('input[type=date]').last().fill('2026-01-21');
    await need.getByRole('button', { name: NEEDS_TEXT.save }).click();
    await sidebar.getByText(NEEDS_TEXT.saved).waitFor();
    expect(rows('Tindakan')).toMatchObject([
      {
        Tindakan: 'Balasan rujukan',
        Hasil: 'Gizi buruk tanpa komplikasi, rawat jalan',
        Oleh: 'dr. Wati',
      },
    ]);
    expect(errors).toEqual([]);
    await page.close();
  },
);

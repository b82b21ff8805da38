import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { responseCodeOf } from '../../src/kernel/code';
import { DECISIONS_MENU } from '../../src/subjects/children/decisions/menu-words';
import { DECISIONS_TEXT, LEFTOVER_TEXT } from '../../src/subjects/children/decisions/words';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { FAMILY_SHEET_PAGE } from '../../src/subjects/family-sheet/page-words';
import { browserTest, launchBrowser } from '../support/browser';
import { type ServedLaptop, serveLaptop } from '../support/served-laptop';
import { BIDAN, HOUR, KADER, Kelurahan } from '../support/system/kelurahan';
import { Officer } from '../support/system/officer';

const screens = process.env.SCREENSHOTS;
const CODE = responseCodeOf('lestari');
const HOSTILE = '<img src=x onerror=alert(1)>';

const LESTARI: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Lestari Widuri Kusumaningrum Wijayanti binti Abdurrahman',
  jenis_kelamin: 'P',
  tanggal_lahir: '2024-03-02',
  nik: '3304064203240011',
  no_kk: '3304060101990007',
  nama_ibu: 'Kinasih Larasati',
  nama_ayah: HOSTILE,
  hp: '081234560011',
  alamat: 'Gang Cempaka No. 3, belakang musala, rumah pagar biru',
  rt: '2',
  rw: '1',
  lokasi: 'https://www.google.com/maps/place/7%C2%B023/@-7.395021,109.693013,17z/data=!3m1!4b1!4m4!3m3!8m2',
  persetujuan: 'ya',
  tanggal_ukur: '2025-12-05',
  berat: '7,4',
  tinggi: '79',
  cara_ukur: 'telentang',
  lila: '12,1',
};

let browser: Browser | null = null;
let kelurahan: Kelurahan;
let served: ServedLaptop;
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser?.close());

beforeEach(async () => {
  kelurahan = new Kelurahan({
    Petugas: [{ Nama: 'Bidan Ratna', Email: BIDAN, Peran: 'Bidan' }],
    Kader: [{ Nama: 'Yayuk', Email: KADER, Posyandu: 'Semua' }],
  });
  kelurahan.send({ ...LESTARI, alamat: 'Gang Kenanga' }, { id: 'lestari' });
  kelurahan.send(LESTARI, { id: 'lestari' });
  for (const [i, berat] of ['7,6', '7,9', '8,1'].entries())
    kelurahan.send(
      {
        posyandu: 'Mawar',
        anak: CODE,
        tanggal_ukur: `2026-01-0${i + 3}`,
        berat,
        tinggi: '79,5',
        cara_ukur: 'telentang',
        catatan: 'batuk pilek, sudah ke puskesmas',
        vitamin_a: 'ya',
      },
      { id: `kunjungan-${i}` },
    );
  kelurahan.pass(HOUR);
  served = await serveLaptop(kelurahan);
  errors.length = 0;
});
afterEach(() => {
  served.close();
});

async function newPage(width: number, height: number): Promise<Page> {
  if (!browser) throw new Error('no browser');
  const page = await browser.newPage({ viewport: { width, height } });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => errors.push(`dialog: ${dialog.message()}`));
  return page;
}

async function openSidebar(page: Page): Promise<FrameLocator> {
  await page.goto(`${served.address}/lembar`);
  await page.locator('details.menu summary', { hasText: 'PetaGizi' }).click();
  await page.getByRole('button', { name: DECISIONS_MENU, exact: true }).click();
  return page.frameLocator('#sisi iframe');
}

async function openSheet(page: Page): Promise<FrameLocator> {
  const sidebar = await openSidebar(page);
  await sidebar.locator('input[type="search"]').fill(CODE);
  await sidebar.getByRole('button', { name: DECISIONS_TEXT.search }).click();
  await sidebar.getByRole('button', { name: DECISIONS_TEXT.familySheet }).click();
  const frame = page.frameLocator('#dialog iframe');
  await frame.locator('.sheet').waitFor();
  return frame;
}

browserTest.each([
  [1280, 900],
  [360, 740],
])('the sidebar opens the sheet of a child, which fits a window %i wide', async (width, height) => {
  const page = await newPage(width, height);
  const frame = await openSheet(page);
  expect(await frame.locator('#sheets h1').innerText()).toBe(LESTARI.nama);
  const text = await frame.locator('.sheet').innerText();
  for (const part of ['3304064203240011', '3304060101990007', 'Gang Kenanga', 'kader Yayuk', 'Bidan Ratna'])
    expect(text).toContain(part);
  expect(text).toContain(HOSTILE);
  expect(await frame.locator('img').count()).toBe(0);
  const fits = await frame.locator('html').evaluate((root) => root.scrollWidth <= root.clientWidth);
  expect(fits).toBe(true);
  await frame.getByRole('button', { name: FAMILY_SHEET_PAGE.print }).waitFor();
  if (screens) {
    await page.screenshot({ path: join(screens, `lembar-keluarga-${width}.png`) });
    const html = await frame.locator('html').evaluate((root) => root.outerHTML);
    const whole = await newPage(width, height);
    await whole.setContent(html.replace(/<script[\s\S]*?<\/script>/g, ''));
    await whole.screenshot({ path: join(screens, `lembar-keluarga-${width}-utuh.png`), fullPage: true });
    await whole.close();
  }
  expect(errors).toEqual([]);
  await page.close();
});

browserTest('on paper the sheet is A4, without its buttons', async () => {
  const page = await newPage(1280, 900);
  const frame = await openSheet(page);
  const html = await frame
    .locator('html')
    .evaluate((root) => root.outerHTML.replace(/<script[\s\S]*?<\/script>/g, ''));
  const paper = await newPage(794, 1123);
  await paper.setContent(`<!doctype html>${html}`);
  const pdf = await paper.pdf({
    preferCSSPageSize: true,
    ...(screens && { path: join(screens, 'lembar-keluarga.pdf') }),
  });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3);
  await paper.emulateMedia({ media: 'print' });
  expect(await paper.locator('header').isVisible()).toBe(false);
  if (screens) await paper.screenshot({ path: join(screens, 'lembar-keluarga-cetak.png'), fullPage: true });
  expect(errors).toEqual([]);
  await paper.close();
  await page.close();
});

browserTest.each([1280, 360])('what an erasure leaves is ticked in the sidebar, %i wide', async (width) => {
  const officer = new Officer(kelurahan);
  officer.decide('hapus', { kind: 'erase-later', responses: officer.responsesOf(0) });
  kelurahan.pass(26 * HOUR);
  const page = await newPage(width, 900);
  const sidebar = await openSidebar(page);
  const items = sidebar.locator('.leftovers li');
  await items.first().waitFor();
  const count = await items.count();
  expect(count).toBeGreaterThan(5);
  if (screens) await page.screenshot({ path: join(screens, `sisa-penghapusan-${width}.png`) });
  expect(await sidebar.getByText(LEFTOVER_TEXT.title).count()).toBe(1);
  for (let left = count; left > 0; left--) {
    const answered = page.waitForResponse((response) => response.url().includes('/api/panggil/sidebar'));
    await items.first().locator('input').click();
    await answered;
    await items.nth(left - 1).waitFor({ state: 'detached' });
  }
  expect(await sidebar.getByText(LEFTOVER_TEXT.title).isVisible()).toBe(false);
  expect(errors).toEqual([]);
  await page.close();
});

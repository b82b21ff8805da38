import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { PAGE_CLOSED } from '../../src/kernel/page-words';
import { CARDS } from '../../src/subjects/cards/words';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { browserTest, launchBrowser } from '../support/browser';
import { type ServedLaptop, serveLaptop } from '../support/served-laptop';
import { HOUR, Kelurahan } from '../support/system/kelurahan';

const screens = process.env.SCREENSHOTS;
const HOSTILE = '<img src=x onerror=alert(1)>';

const CHILD: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Zahra Putri Kusumaningrum',
  jenis_kelamin: 'P',
  tanggal_lahir: '2025-01-07',
  nama_ibu: 'Siti Aminah',
  rt: '3',
  rw: '2',
  persetujuan: 'ya',
  tanggal_ukur: '2025-12-05',
  berat: '9,2',
};

let browser: Browser | null = null;
let kelurahan: Kelurahan;
let served: ServedLaptop;

beforeAll(async () => {
  browser = await launchBrowser();
  kelurahan = new Kelurahan();
  kelurahan.send(CHILD);
  kelurahan.send({ ...CHILD, nama: 'Bagas', nama_ibu: HOSTILE, rt: '1', tanggal_ukur: '2025-10-06' });
  kelurahan.send({ ...CHILD, nama: 'Sudah Diukur', nama_ibu: 'Tuti', tanggal_ukur: '2026-01-07' });
  kelurahan.pass(2 * HOUR);
  served = await serveLaptop(kelurahan);
});
afterAll(async () => {
  await browser?.close();
  served.close();
});

browserTest('the list is by RT, fits a phone, and is printed on A4', async () => {
  if (!browser) throw new Error('no browser');
  const errors: string[] = [];
  const page = await browser.newPage({ viewport: { width: 1000, height: 740 } });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => errors.push(dialog.message()));
  await page.goto(`${served.address}/lembar`);
  await page.locator('details.menu summary', { hasText: 'PetaGizi' }).click();
  await page.getByRole('button', { name: CARDS.sweepMenu, exact: true }).click();
  const frame = page.frameLocator('dialog iframe');
  await frame.locator('select').selectOption('Mawar');
  await frame.locator('.name').first().waitFor();
  expect(await frame.locator('.name').allInnerTexts()).toEqual(['Bagas', 'Zahra Putri Kusumaningrum']);
  const text = await frame.locator('#sheets').innerText();
  expect(text).toContain('RT 001/RW 002 (1 anak)');
  expect(text).toContain('dua bulan atau lebih');
  expect(text).toContain(HOSTILE);
  expect(await frame.locator('#sheets img').count()).toBe(0);
  const html = await frame
    .locator('html')
    .evaluate((root) => root.outerHTML.replace(/<script[\s\S]*?<\/script>/g, ''));
  const phone = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await phone.setContent(html);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  if (screens) await phone.screenshot({ path: join(screens, 'sapu-360.png') });
  await phone.setViewportSize({ width: 794, height: 1123 });
  const pdf = await phone.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await phone.emulateMedia({ media: 'print' });
  if (screens) await phone.screenshot({ path: join(screens, 'sapu-cetak.png') });
  expect(errors).toEqual([]);
});

test('nobody gets the list who is at no window of the workbook', () => {
  expect(kelurahan.runtime.callFromPage('buatDaftarSapu', ['Mawar'], 'web-app')).toBe(PAGE_CLOSED);
});

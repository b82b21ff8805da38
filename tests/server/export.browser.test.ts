import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { EXPORT_PAGE } from '../../src/subjects/export/page-words';
import { EXPORT } from '../../src/subjects/export/words';
import { axeViolations } from '../support/axe';
import { browserTest, launchBrowser } from '../support/browser';
import { type ServedLaptop, serveLaptop } from '../support/served-laptop';
import { HOUR, Kelurahan } from '../support/system/kelurahan';

const screens = process.env.SCREENSHOTS;
const HOSTILE = '<img src=x onerror=alert(1)>';

const FAUZAN: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ahmad Fauzan',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nik: '3304060701250001',
  nama_ibu: HOSTILE,
  rt: '3',
  rw: '2',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-05',
  berat: '9,2',
};

const CHILDREN: readonly Answers[] = [
  FAUZAN,
  { ...FAUZAN, nama: `Zahra ${HOSTILE}`, jenis_kelamin: 'P', nik: '', nama_ibu: 'Rina' },
  {
    ...FAUZAN,
    posyandu: 'Melati',
    nama: 'Bagas Prakoso',
    nik: '3304060205230002',
    nama_ibu: 'Wati',
    tanggal_lahir: '2023-05-02',
    berat: '13',
    oedema: 'ya',
  },
];

let browser: Browser | null = null;
let kelurahan: Kelurahan;
let served: ServedLaptop;
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  kelurahan = new Kelurahan();
  for (const child of CHILDREN) kelurahan.send(child);
  kelurahan.pass(HOUR);
  served = await serveLaptop(kelurahan);
});
afterAll(async () => {
  await browser?.close();
  served.close();
});

async function openPage(page: Page): Promise<FrameLocator> {
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => errors.push(`dialog: ${dialog.message()}`));
  await page.goto(`${served.address}/lembar`);
  await page.locator('details.menu summary', { hasText: 'PetaGizi' }).click();
  await page.getByRole('button', { name: EXPORT.menu, exact: true }).click();
  const frame = page.frameLocator('dialog iframe');
  await frame.locator('#month').waitFor();
  return frame;
}

browserTest.each([
  [1280, 900],
  [360, 740],
])(
  'in a window %i wide a file of all posyandu is made, and what is not in it is told',
  async (width, height) => {
    if (!browser) throw new Error('no browser');
    const page = await browser.newPage({ viewport: { width, height } });
    const frame = await openPage(page);
    expect(await frame.locator('#month option').first().innerText()).toBe('Januari 2026');
    expect(await frame.locator('#posyandu option').allInnerTexts()).toEqual([
      'Semua posyandu (3 anak)',
      'Mawar (2 anak)',
      'Melati (1 anak)',
    ]);
    if (screens) await page.screenshot({ path: join(screens, `unduh-${width}.png`) });
    const { title } = EXPORT_PAGE.files.measurements;
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      frame.getByRole('button', { name: `${EXPORT_PAGE.download}: ${title}` }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('pengukuran-2026-01.xls');
    const sheet = read(readFileSync(await file.path())).Sheets.Sheet1 ?? {};
    const [, ...rows] = utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1 });
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      [1, '3304060701250001', 'Ahmad Fauzan', '2026-01-05', 9.2],
      [2, '3304060205230002', 'Bagas Prakoso', '2026-01-05', 13],
    ]);
    await frame.getByText(EXPORT_PAGE.made(title, 2)).waitFor();
    const told = await frame.locator('#result').innerText();
    for (const part of [`Zahra ${HOSTILE}`, 'NIK belum ada.', 'derajatnya tidak dicatat'])
      expect(told).toContain(part);
    expect(await frame.locator('img').count()).toBe(0);
    const fits = await frame.locator('html').evaluate((root) => root.scrollWidth <= root.clientWidth);
    expect(fits).toBe(true);
    if (screens) await page.screenshot({ path: join(screens, `unduh-${width}-selesai.png`) });
    const inner = page.frames().at(-1);
    expect(inner ? await axeViolations(inner) : ['no frame']).toEqual([]);
    await frame.locator('#month').selectOption('2025-12-01');
    expect(await frame.locator('#result').innerText()).toBe('');
    await frame.getByRole('button', { name: `${EXPORT_PAGE.download}: ${title}` }).click();
    await frame.getByText(EXPORT_PAGE.noRows).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  },
);

// How far it is for a kader to a recorded visit of a known child: taps and keys, counted at the form's page as a phone shows it.
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { SENDER_TEXT } from '../../src/forms/words';
import { SHEET_PAGE } from '../../src/subjects/cards/page-words';
import { CARDS } from '../../src/subjects/cards/words';
import { childListText, QUESTION_TEXTS } from '../../src/subjects/children/form/question-words';
import { PERSONAL_LINKS_PAGE } from '../../src/subjects/personal-links/page-words';
import { PERSONAL_LINKS } from '../../src/subjects/personal-links/words';
import { browserTest, launchBrowser } from '../support/browser';
import { Phone } from '../support/phone';
import { scanned } from '../support/scanned';
import { type ServedLaptop, serveLaptop } from '../support/served-laptop';
import { HOUR, Kelurahan } from '../support/system/kelurahan';

const screens = process.env.SCREENSHOTS;
const WATI = { Nama: 'Wati Kusumawardhani', Email: 'wati@krandegan.example', Posyandu: 'Mawar' };
const PARTI = { Nama: 'Parti', Posyandu: 'Semua' };

let browser: Browser | null = null;
let kelurahan: Kelurahan;
let served: ServedLaptop;
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  kelurahan = new Kelurahan({ Kader: [WATI, PARTI] });
  for (const nama of ['Ahmad Fauzan', 'Zahra Putri Kusumaningrum Wijayanti binti Abdurrahman']) {
    kelurahan.send(
      {
        posyandu: 'Mawar',
        anak: 'baru',
        nama,
        jenis_kelamin: 'L',
        tanggal_lahir: '2025-01-07',
        nama_ibu: `Ibu ${nama}`,
        rt: '3',
        rw: '2',
        persetujuan: 'ya',
        tanggal_ukur: '2026-01-05',
        berat: '9,2',
      },
      { email: WATI.Email },
    );
  }
  kelurahan.pass(2 * HOUR);
  served = await serveLaptop(kelurahan);
});
afterAll(async () => {
  await browser?.close();
  served.close();
});

async function newPage(width: number, height: number): Promise<Page> {
  if (!browser) throw new Error('no browser');
  const page = await browser.newPage({ viewport: { width, height } });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => errors.push(`dialog: ${dialog.message()}`));
  return page;
}

async function opened(page: Page, entry: string): Promise<FrameLocator> {
  await page.goto(`${served.address}/lembar`);
  await page.locator('details.menu summary', { hasText: 'PetaGizi' }).click();
  await page.getByRole('button', { name: entry, exact: true }).click();
  return page.frameLocator('dialog iframe');
}

const phoneAt = async (url: string): Promise<Phone> =>
  new Phone(await newPage(360, 740)).open(url, served.address);

/** The measures of the day, and off. */
async function measure(phone: Phone, weight: string): Promise<void> {
  await phone.day(QUESTION_TEXTS.tanggal_ukur.title, '2026-01-07');
  await phone.type(QUESTION_TEXTS.berat.title, weight);
  await phone.type(QUESTION_TEXTS.tinggi.title, '75,4');
  await phone.send();
}

/** Responses that do not count yet. */
const waiting = () => kelurahan.rows('Perlu Perbaikan').filter((row) => row['Sudah Dihitung'] !== 'Ya');

const visitsOf = (weight: number) =>
  kelurahan.rows('Pengukuran').filter((row) => Number(row['Berat (kg)']) === weight);

browserTest(
  'by her personal link a kader of one posyandu records a known child with 10 taps and 7 keys',
  async () => {
    const page = await newPage(1100, 900);
    const frame = await opened(page, PERSONAL_LINKS.menu);
    const slip = frame.locator('.card', { hasText: WATI.Nama });
    await slip.waitFor();
    if (screens) await page.screenshot({ path: join(screens, 'tautan-kader.png') });
    const url = await scanned(page, slip.locator('svg'));
    expect(decodeURIComponent(url)).not.toMatch(/wati|krandegan/i);

    const phone = await phoneAt(url);
    expect(await phone.answerTo(SENDER_TEXT.title)).toBe(await slip.locator('.code').innerText());
    await phone.next();
    await phone.choose(childListText('Mawar').title, /^A\.F\. · lahir Januari 2025 · RT 003\/RW 002 \[/);
    await phone.next();
    await measure(phone, '9,6');
    expect([phone.taps, phone.keys]).toEqual([10, 7]);
    expect(await phone.text()).toContain('dilihat petugas dulu');
    kelurahan.pass(HOUR);
    expect(visitsOf(9.6)).toHaveLength(1);
    expect(waiting()).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  },
);

browserTest(
  'by the card of a child anybody records its visit with 7 taps and 7 keys, past the list of children',
  async () => {
    const page = await newPage(1100, 900);
    const frame = await opened(page, CARDS.menu);
    await frame.locator('select').selectOption('Mawar');
    const card = frame.locator('.card', { hasText: 'Ahmad Fauzan' });
    await card.waitFor();
    const phone = await phoneAt(await scanned(page, card.locator('svg')));
    await phone.next();
    await measure(phone, '9,7');
    expect([phone.taps, phone.keys]).toEqual([7, 7]);
    kelurahan.pass(HOUR);
    expect(visitsOf(9.7)).toHaveLength(1);
    expect(waiting()).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  },
);

browserTest('a code is revoked after a question, and its slip is replaced on the page', async () => {
  const page = await newPage(1100, 900);
  const frame = await opened(page, PERSONAL_LINKS.menu);
  const slip = frame.locator('.card', { hasText: PARTI.Nama });
  await slip.waitFor();
  const old = await slip.locator('.code').innerText();
  await slip.getByRole('button', { name: PERSONAL_LINKS_PAGE.revoke }).click();
  if (screens) await page.screenshot({ path: join(screens, 'tautan-kader-cabut.png') });
  await slip.getByRole('button', { name: PERSONAL_LINKS_PAGE.no }).click();
  expect(await slip.locator('.code').innerText()).toBe(old);
  await slip.getByRole('button', { name: PERSONAL_LINKS_PAGE.revoke }).click();
  await slip.getByRole('button', { name: PERSONAL_LINKS_PAGE.yes }).click();
  await frame.getByText(PERSONAL_LINKS_PAGE.revoked(PARTI.Nama)).waitFor();
  expect(await slip.locator('.code').innerText()).not.toBe(old);
  expect(kelurahan.rows('Kader').map((row) => [row.Nama, String(row['Seri Kode'] ?? '')])).toEqual([
    [WATI.Nama, ''],
    [PARTI.Nama, '2'],
  ]);
  expect(errors).toEqual([]);
  await page.close();
});

browserTest(
  'the sheet of a session has every child with its code and boxes for the measures, on A4',
  async () => {
    const page = await newPage(1280, 900);
    const frame = await opened(page, CARDS.sheetMenu);
    await frame.locator('select').selectOption('Mawar');
    await frame.locator('.sheet').first().waitFor();
    await frame.getByText(SHEET_PAGE.made(2, 1)).waitFor();
    if (screens) await page.screenshot({ path: join(screens, 'lembar-sesi.png') });
    expect(await frame.locator('td.name').allInnerTexts()).toEqual([
      'Ahmad Fauzan',
      'Zahra Putri Kusumaningrum Wijayanti binti Abdurrahman',
    ]);
    const codes = kelurahan.rows('Data Anak').map((row) => row['Kode Anak']);
    expect([...(await frame.locator('td.code').allInnerTexts())].sort()).toEqual([...codes].sort());
    expect(await scanned(page, frame.locator('.qr svg'))).not.toMatch(/[2-9A-Z]{4}-[2-9A-Z]{4}/);

    const html = await frame
      .locator('html')
      .evaluate((root) => root.outerHTML.replace(/<script[\s\S]*?<\/script>/g, ''));
    const paper = await newPage(1123, 794);
    await paper.setContent(`<!doctype html>${html}`);
    const pdf = await paper.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    if (screens) {
      await paper.emulateMedia({ media: 'print' });
      await paper.screenshot({ path: join(screens, 'lembar-sesi-cetak.png') });
    }
    expect(errors).toEqual([]);
    await paper.close();
    await page.close();
  },
);

browserTest('the pages for print can be used on a phone', async () => {
  const page = await newPage(360, 740);
  for (const [entry, name] of [
    [PERSONAL_LINKS.menu, 'tautan-kader'],
    [CARDS.sheetMenu, 'lembar-sesi'],
  ] as const) {
    const frame = await opened(page, entry);
    if (entry === CARDS.sheetMenu) await frame.locator('select').selectOption('Mawar');
    await frame.locator('.sheet').first().waitFor();
    const wide = await frame.locator('html').evaluate((root) => root.scrollWidth > root.clientWidth + 1);
    if (screens) await page.screenshot({ path: join(screens, `${name}-360.png`) });
    expect([name, wide]).toEqual([name, false]);
  }
  await page.close();
});

import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { withLocalAddresses } from '../../local/server/local-address';
import { PAGE_CLOSED } from '../../src/kernel/page-words';
import { CARDS_PAGE } from '../../src/subjects/cards/page-words';
import { CARDS } from '../../src/subjects/cards/words';
import { CODE_TEXT, QUESTION_TEXTS } from '../../src/subjects/children/form/question-words';
import { withCode } from '../../src/subjects/children/links/words';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { browserTest, launchBrowser } from '../support/browser';
import { scanned } from '../support/scanned';
import { type ServedLaptop, serveLaptop } from '../support/served-laptop';
import { HOUR, Kelurahan } from '../support/system/kelurahan';

const screens = process.env.SCREENSHOTS;
const HOSTILE = '<img src=x onerror=alert(1)>';
const NIK = '3304060701250001';

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
  tanggal_ukur: '2026-01-05',
  berat: '9,2',
};

const CHILDREN: readonly Answers[] = [
  FAUZAN,
  { ...FAUZAN, nama: 'Zahra Putri Kusumaningrum Wijayanti binti Abdurrahman', nik: '', nama_ibu: HOSTILE },
  { ...FAUZAN, nama: 'bagas', nik: '', tanggal_lahir: '2023-05-02', nama_ibu: 'Rina', rt: '', berat: '13' },
  { ...FAUZAN, nama: 'Lulus', nik: '', tanggal_lahir: '2021-01-06', nama_ibu: 'Tuti', berat: '18' },
  { ...FAUZAN, nama: 'Anak Melati', nik: '', posyandu: 'Melati', nama_ibu: 'Wati' },
];

let browser: Browser | null = null;
let kelurahan: Kelurahan;
let served: ServedLaptop;
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  kelurahan = new Kelurahan();
  for (const child of CHILDREN) kelurahan.send(child);
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

async function openCards(page: Page): Promise<FrameLocator> {
  await page.goto(`${served.address}/lembar`);
  await page.locator('details.menu summary', { hasText: 'PetaGizi' }).click();
  await page.getByRole('button', { name: CARDS.menu, exact: true }).click();
  return page.frameLocator('dialog iframe');
}

const question = (page: Page, title: string): Locator =>
  page.locator('[data-item]:visible', { has: page.locator('.ask', { hasText: title }) }).first();

browserTest('every card of a posyandu leads to the form filled in for its child', async () => {
  const page = await newPage(1100, 900);
  const frame = await openCards(page);
  const choice = frame.locator('select');
  await choice.waitFor();
  expect(await choice.locator('option').allInnerTexts()).toEqual([
    CARDS_PAGE.pleaseChoose,
    'Mawar (3 anak)',
    'Melati (1 anak)',
  ]);
  await choice.selectOption('Mawar');
  await frame.locator('.card').first().waitFor();
  if (screens) await page.screenshot({ path: join(screens, 'kartu.png') });

  // Sorted by name; the child of five has left.
  expect(await frame.locator('.card h2').allInnerTexts()).toEqual([
    'Ahmad Fauzan',
    'bagas',
    'Zahra Putri Kusumaningrum Wijayanti binti Abdurrahman',
  ]);
  const text = await frame.locator('#sheets').innerText();
  expect(text).toContain('Ibu Siti Aminah');
  expect(text).toContain(HOSTILE);
  expect(text).not.toContain(NIK);
  expect(await frame.locator('#sheets img').count()).toBe(0);

  const children = kelurahan.rows('Data Anak');
  const form = await newPage(360, 740);
  for (const card of await frame.locator('.card').all()) {
    const name = await card.locator('h2').innerText();
    const code = await card.locator('.code').innerText();
    expect(children.find((row) => row['Kode Anak'] === code)?.['Nama Anak']).toBe(name);
    const url = await scanned(page, card.locator('svg'));
    expect(decodeURIComponent(url)).not.toContain(name.split(' ')[0]);
    await form.goto(new URL(withLocalAddresses(url), served.address).href);
    expect(await question(form, QUESTION_TEXTS.posyandu.title).locator('select').inputValue()).toBe(
      withCode('Mawar'),
    );
    expect(await question(form, CODE_TEXT.title).locator('input').inputValue()).toBe(code);
    await form.locator('#lanjut').click();
    await question(form, QUESTION_TEXTS.berat.title).waitFor();
  }
  expect(kelurahan.rows('Riwayat').at(-1)).toMatchObject({ Apa: 'Membuat 3 kartu QR Posyandu Mawar' });
  expect(errors).toEqual([]);
  await form.close();
  await page.close();
});

browserTest('eight cards fill a sheet of A4, each as large and as legible as the others', async () => {
  const others = [
    'Arka Wibowo',
    'Bima Santoso',
    'Damar Nugroho',
    'Eko Prasetyo',
    'Galih Permana',
    'Hanif Maulana',
    'Ilham Saputra',
  ];
  const mothers = ['Kartini', 'Lasmini', 'Mulyani', 'Partini', 'Romlah', 'Sumarni', 'Tumini'];
  for (const [i, nama] of others.entries()) {
    const tanggal_lahir = `2024-0${i + 1}-1${i}`;
    kelurahan.send({ ...FAUZAN, nama, nik: '', nama_ibu: mothers[i] ?? '', tanggal_lahir });
  }
  const page = await newPage(1100, 900);
  const frame = await openCards(page);
  await frame.locator('select').selectOption('Mawar');
  await frame.locator('.card').first().waitFor();
  await frame.getByText(CARDS_PAGE.made(10, 2)).waitFor();
  expect(await frame.locator('.sheet').count()).toBe(2);
  const html = await frame
    .locator('html')
    .evaluate((root) => root.outerHTML.replace(/<script[\s\S]*?<\/script>/g, ''));

  const paper = await newPage(794, 1123);
  await paper.setContent(html);
  const pdf = await paper.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  await paper.emulateMedia({ media: 'print' });
  if (screens) {
    await paper.screenshot({ path: join(screens, 'kartu-cetak.png'), fullPage: true });
  }
  const boxes = await paper.locator('.card').evaluateAll((cards) =>
    cards.map((card) => {
      const { width, height } = card.getBoundingClientRect();
      const code = card.querySelector('.scan')?.getBoundingClientRect();
      return { width, height, inside: (code?.bottom ?? Infinity) <= card.getBoundingClientRect().bottom };
    }),
  );
  expect(new Set(boxes.map(({ width, height }) => `${width.toFixed(1)} ${height.toFixed(1)}`)).size).toBe(1);
  expect(boxes.every(({ inside }) => inside)).toBe(true);
  for (const card of await paper.locator('.card svg').all()) {
    expect(await scanned(paper, card)).toContain('entry.');
  }
  expect(errors).toEqual([]);
});

test('nobody gets cards of a posyandu that does not exist', () => {
  const ask = (posyandu: unknown, from: 'sidebar' | 'web-app') =>
    kelurahan.runtime.callFromPage('buatKartu', [posyandu], from);
  const noted = kelurahan.rows('Riwayat').length;
  for (const posyandu of ['Anggrek', 'mawar ', '', null, 7, ['Mawar'], { name: 'Mawar' }, '__proto__']) {
    expect(() => ask(posyandu, 'sidebar')).toThrow(CARDS.noSuchPosyandu);
  }
  expect(ask('Mawar', 'web-app')).toBe(PAGE_CLOSED);
  expect(kelurahan.rows('Riwayat')).toHaveLength(noted);
});

// Mails looked at before they leave, over the built script: what each says on a phone, and that nothing is sent by looking.
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { PREVIEW_PAGE } from '../../src/subjects/needs/mails/preview-page-words';
import { PREVIEW } from '../../src/subjects/needs/mails/preview-words';
import { browserTest, launchBrowser } from '../support/browser';
import { type ServedLaptop, serveLaptop } from '../support/served-laptop';
import { BIDAN, CAMAT, DAY, KADER, Kelurahan, POSYANDU, recipient } from '../support/system/kelurahan';

const screens = process.env.SCREENSHOTS;
/** Thursday, 29 January 2026: the posyandu are open on Friday, and the month ends on Saturday. */
const THURSDAY = Date.parse('2026-01-29T08:00:00+07:00');
const LURAH = 'lurah@krandegan.example';

const child = (nama: string, rt: number, more: Answers = {}): Answers => ({
  posyandu: 'Mawar',
  anak: 'baru',
  nama,
  jenis_kelamin: 'L',
  tanggal_lahir: `2025-01-${10 + rt}`,
  nama_ibu: `Ibu ${nama}`,
  rt: String(rt),
  rw: '2',
  persetujuan: 'ya',
  tanggal_ukur: '2025-12-10',
  berat: '9,2',
  tinggi: '75,5',
  cara_ukur: 'telentang',
  ...more,
});

const CHILDREN: readonly Answers[] = [
  child('Ahmad Fauzan', 1, { berat: '7,2' }),
  child('Bagas <b>Putra</b>', 2),
  child('Zahra Putri Kusumaningrum Wijayanti', 3, { jenis_kelamin: 'P', berat: '7' }),
  // As no child of a year is: to be measured again.
  child('Rizki', 4, { tinggi: '46' }),
  child('Dewi Melati', 5, { posyandu: 'Melati', jenis_kelamin: 'P', berat: '7,1' }),
];

let browser: Browser | null = null;
let kelurahan: Kelurahan;
let served: ServedLaptop;
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  kelurahan = new Kelurahan(
    {
      Posyandu: POSYANDU.map((row) => ({ ...row, 'Hari Buka': '30' })),
      Kader: [{ Nama: 'Ibu Wati', Email: KADER, Posyandu: 'Mawar' }],
      Petugas: [{ Nama: 'Bidan Ani', Email: BIDAN, Peran: 'Bidan' }],
      Penerima: [
        recipient(LURAH, { Nama: 'Pak Lurah', Peran: 'Lurah', Mendesak: 'Tidak' }),
        recipient(CAMAT, { Nama: 'Pak Camat', Peran: 'Camat', Mendesak: 'Tidak', Mingguan: 'Tidak' }),
      ],
    },
    THURSDAY,
  );
  for (const answers of CHILDREN) kelurahan.send(answers);
  kelurahan.pass(4 * DAY);
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
  return page;
}

async function openPreview(page: Page): Promise<FrameLocator> {
  await page.goto(`${served.address}/lembar`);
  await page.locator('details.menu summary', { hasText: 'PetaGizi' }).click();
  await page.getByRole('button', { name: PREVIEW.menu, exact: true }).click();
  return page.frameLocator('dialog iframe');
}

const TITLES =
  /Yang menunggu Anda|buka besok|Belum ditimbang di|Daftar klinis|Yang perlu dan|Gizi balita Kelurahan Krandegan, Januari/g;

const KINDS = [
  'tugas-kader',
  'sesi-besok',
  'sesi-lewat',
  'mutu-data',
  'klinis',
  'mingguan',
  'mingguan-tindakan',
  'bulanan',
];

test('four days of mails have left by the clock, each to its readers', () => {
  expect(kelurahan.runtime.failures()).toEqual([]);
  const titles = (to: string): readonly string[] =>
    kelurahan.mailsTo(to).flatMap(({ body }) => body.match(TITLES) ?? []);
  expect(new Set(titles(KADER))).toEqual(new Set(['Yang menunggu Anda', 'buka besok', 'Belum ditimbang di']));
  expect(new Set(titles(BIDAN))).toEqual(new Set(['Daftar klinis']));
  expect(new Set(titles(LURAH))).toEqual(
    new Set(['Yang perlu dan', 'Gizi balita Kelurahan Krandegan, Januari']),
  );
  expect(new Set(titles(CAMAT))).toEqual(new Set(['Gizi balita Kelurahan Krandegan, Januari']));
  for (const { body } of kelurahan.mailsTo(KADER)) expect(body).not.toContain('Dewi Melati');
  for (const { body } of kelurahan.mailsTo(CAMAT)) expect(body).not.toMatch(/Fauzan|Bagas|Zahra|Rizki|Dewi/);
});

browserTest(
  'each kind is shown as it would leave, on a phone too, and nothing leaves by looking',
  async () => {
    const sent = kelurahan.mailsTo(KADER).length;
    const page = await newPage(360, 740);
    const frame = await openPreview(page);
    const [kind, reader] = [frame.locator('select').first(), frame.locator('select').nth(1)];
    await kind.waitFor();
    for (const name of KINDS) {
      await kind.selectOption(name);
      await frame.getByText(PREVIEW_PAGE.loading).waitFor({ state: 'detached' });
      await frame.locator('pre').waitFor();
      const mail = frame.frameLocator('iframe');
      await mail.locator('h1').waitFor();
      if (screens) await page.screenshot({ path: join(screens, `pratinjau-${name}.png`) });
      const wide = await frame.locator('html').evaluate((root) => root.scrollWidth > root.clientWidth + 1);
      expect([name, wide]).toEqual([name, false]);
      expect(await reader.locator('option').count()).toBeGreaterThan(0);
    }
    await kind.selectOption('sesi-lewat');
    await frame.locator('pre', { hasText: 'terakhir ditimbang' }).waitFor();
    expect(await frame.locator('pre').innerText()).toContain('Bagas <b>Putra</b>');
    expect(kelurahan.mailsTo(KADER)).toHaveLength(sent);
    expect(errors).toEqual([]);
    await page.close();
  },
);

browserTest('each kind is read on a phone without moving it sideways', async () => {
  const page = await newPage(360, 740);
  for (const to of [KADER, BIDAN, LURAH, CAMAT]) {
    const mails = kelurahan.mailsTo(to);
    for (const [i, { htmlBody }] of mails.slice(-4).entries()) {
      await page.setContent(htmlBody ?? '');
      const wide = await page.locator('html').evaluate((root) => root.scrollWidth > root.clientWidth + 1);
      if (screens)
        await page.screenshot({ path: join(screens, `surat-${to.split('@')[0]}-${i}.png`), fullPage: true });
      expect([to, i, wide]).toEqual([to, i, false]);
    }
  }
  await page.close();
});

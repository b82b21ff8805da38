import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { DECISIONS_MENU } from '../../src/subjects/children/decisions/menu-words';
import { DECISIONS_TEXT } from '../../src/subjects/children/decisions/words';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { ACT_QUESTIONS } from '../../src/subjects/needs/acts/act-form-words';
import { NEED_REFUSAL, NEEDS_TEXT, TAKE_BACK } from '../../src/subjects/needs/sidebar/words';
import { browserTest, launchBrowser } from '../support/browser';
import { Phone } from '../support/phone';
import { type ServedLaptop, serveLaptop } from '../support/served-laptop';
import { HOUR, KADER, Kelurahan, MINUTE, recipient } from '../support/system/kelurahan';

const screens = process.env.SCREENSHOTS;
const NIK = '3304060701250001';
const LURAH = 'lurah@krandegan.example';

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
let served: ServedLaptop;
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser?.close());

beforeEach(async () => {
  kelurahan = new Kelurahan({
    Petugas: [{ Nama: 'Bidan Sri', Email: 'sri@puskesmas.example' }],
    Penerima: [recipient(LURAH, { Nama: 'Pak Lurah', Peran: 'Lurah' })],
  });
  kelurahan.send(FAUZAN);
  kelurahan.pass(2 * HOUR);
  served = await serveLaptop(kelurahan);
  errors.length = 0;
});
afterEach(() => {
  served.close();
});

/** The sidebar, opened on the first row of `Perlu Tindakan`. */
async function opened(): Promise<{ readonly page: Page; readonly sidebar: FrameLocator }> {
  if (!browser) throw new Error('no browser');
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => errors.push(`dialog: ${dialog.message()}`));
  await page.goto(`${served.address}/lembar`);
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

/** The link behind a button of a mail, which names one need. */
const linkIn = (mail: string): string =>
  /https:\/\/docs\.google\.com\/forms\/\S*viewform\S*/.exec(mail)?.[0] ?? 'no link';

browserTest.each([
  { who: 'the kader, from the mail of the evening', to: KADER, subject: '1 hal menunggu' },
  { who: 'the kader, from the urgent mail', to: KADER, subject: 'SEGERA' },
  { who: 'the lurah, from the urgent mail', to: LURAH, subject: 'SEGERA' },
  { who: 'the midwife, from the urgent mail', to: 'sri@puskesmas.example', subject: 'SEGERA' },
])(
  'three taps on a phone from a mail say that a child was referred today, by $who',
  async ({ to, subject }) => {
    if (!browser) throw new Error('no browser');
    kelurahan.pass(12 * HOUR);
    const mail = kelurahan.mailsTo(to).find((one) => one.subject.includes(subject));
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    page.on('pageerror', (error) => errors.push(error.message));
    const phone = await new Phone(page).open(linkIn(mail?.body ?? ''), served.address);
    phone.taps += 1; // the link itself
    await phone.mark(ACT_QUESTIONS.jenis.title, 'Rujukan');
    await look(page, `dari-surat-${to}`);
    await phone.send();
    expect([phone.taps, phone.keys]).toEqual([3, 0]);
    kelurahan.pass(HOUR);
    // 7 January 2026, as Sheets numbers days.
    expect(rows('Tindakan')).toMatchObject([{ Tindakan: 'Rujukan', Tanggal: 46_029 }]);
    expect(rows('Perlu Tindakan').map((row) => row.Jenis)).not.toContain('rujuk');
    expect(errors).toEqual([]);
    await page.close();
  },
);

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

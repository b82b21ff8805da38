// The file for the measuring table, as the built script writes it and a cheap phone opens it: from its storage, without a connection.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { correction, generate } from 'lean-qr';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { driveFiles } from '../../local/google/drive/drive-app';
import { PAGE_CLOSED } from '../../src/kernel/page-words';
import { withCode } from '../../src/subjects/children/links/words';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { TABLE_PAGE } from '../../src/subjects/measuring-table/page-words';
import { TABLE_FILE } from '../../src/subjects/measuring-table/words';
import { axeViolations } from '../support/axe';
import { browserTest, launchBrowser } from '../support/browser';
import { AS_OLD } from '../support/chrome-58';
import { Phone } from '../support/phone';
import { type ServedLaptop, serveLaptop } from '../support/served-laptop';
import { BIDAN, DAY, Kelurahan } from '../support/system/kelurahan';
import { htmlErrors } from '../support/valid-html';

const screens = process.env.SCREENSHOTS;
const T = TABLE_PAGE;

const FAUZAN: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Xaverius Qomarudin',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nik: '3304060701250001',
  no_kk: '3304060101450117',
  nama_ibu: 'Wagiyem Quartina',
  hp: '081234770123',
  alamat: 'Gang Qxbrata No. 5',
  rt: '3',
  rw: '2',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '9,2',
};

let kelurahan: Kelurahan;
let browser: Browser | null = null;
let served: ServedLaptop;
let folder = '';
let address = '';
const errors: string[] = [];

/** The file in Drive, `undefined` before there is one. */
const file = () => driveFiles(kelurahan.world).find(({ name }) => name === TABLE_FILE);

beforeAll(async () => {
  kelurahan = new Kelurahan();
  kelurahan.send(FAUZAN);
  kelurahan.runtime.run('rawatHarian');
  folder = mkdtempSync(join(tmpdir(), 'petagizi-meja-'));
  const path = join(folder, 'Meja Ukur Krandegan.html');
  writeFileSync(path, file()?.content ?? '');
  address = pathToFileURL(path).href;
  browser = await launchBrowser();
  served = await serveLaptop(kelurahan);
});
afterAll(async () => {
  await browser?.close();
  served.close();
  rmSync(folder, { recursive: true });
});

describe('the file in Drive', () => {
  test('has nothing of any child in it, no code, and no key', () => {
    const text = file()?.content ?? '';
    expect(text.length).toBeGreaterThan(50_000);
    const code = String(kelurahan.rows('Data Anak')[0]?.['Kode Anak']);
    const told = [
      ...[FAUZAN.nama, FAUZAN.nama_ibu, FAUZAN.nik, FAUZAN.no_kk, FAUZAN.hp, FAUZAN.alamat].map(String),
      ...['Xaverius', 'Qomarudin', 'Wagiyem', 'Quartina', 'Qxbrata', code, '2025-01-07', BIDAN],
    ];
    expect(told.filter((one) => text.includes(one))).toEqual([]);
    // The only codes in it are those of the examples, which lead to nobody.
    expect(new Set(text.match(/\b[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}\b/g))).toEqual(new Set(['K7M4-QXCP']));
  });

  test('is left alone while nothing has changed, and written again under its id when a limit has', () => {
    const before = file();
    kelurahan.pass(DAY);
    expect(file()).toEqual(before);
    kelurahan.byHand(({ Values }) => {
      const rows = kelurahan.rows('Batas');
      const at = rows.findIndex((row) => row.Kode === 'KBM') + 2;
      const column = String.fromCharCode(65 + Object.keys(rows[0] ?? {}).indexOf('Nilai'));
      Values.update({ values: [[850]] }, kelurahan.workbookId, `'Batas'!${column}${at}`, {
        valueInputOption: 'RAW',
      });
    });
    kelurahan.pass(DAY);
    expect(file()?.id).toBe(before?.id);
    expect(file()?.content).toContain('[null,850,900,800,600,500,400');
  });

  test('is served on the laptop, with links that lead to the form there', async () => {
    const page = await (await fetch(`${served.address}/meja-ukur`)).text();
    expect(page).toContain(`"base":"${served.address}/form/`);
    expect(page).not.toContain('docs.google.com');
  });

  test('is handed out to officers at their window, and to nobody who has the address of the map', () => {
    const { runtime } = kelurahan;
    const answer = runtime.callFromPage('buatMejaUkur', [], 'sidebar') as { readonly html: string };
    expect(answer.html).toContain('"kelurahan":"Krandegan"');
    expect(runtime.callFromPage('buatMejaUkur', [], 'web-app')).toBe(PAGE_CLOSED);
  });
});

/** A phone that has the file, and no connection. */
async function phone(size = { width: 360, height: 740 }): Promise<BrowserContext> {
  if (!browser) throw new Error('no browser');
  const context = await browser.newContext({ viewport: size, timezoneId: 'Asia/Jakarta' });
  await context.setOffline(true);
  await context.addInitScript(AS_OLD);
  await context.clock.setFixedTime(new Date('2026-01-09T09:00:00+07:00'));
  return context;
}

async function opened(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) errors.push(`asked for ${request.url()}`);
  });
  await page.goto(address);
  return page;
}

/** Nothing in anybody's way, as it is and with letters twice as large, at the width of the phone. */
async function inNobodysWay(page: Page, name: string): Promise<void> {
  const wide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  if (screens) await page.screenshot({ path: join(screens, `meja-${name}.png`), fullPage: true });
  expect([name, ...(await axeViolations(page)), ...(await htmlErrors(await page.content()))]).toEqual([name]);
  expect(await page.evaluate(wide)).toBe(0);
  await page.evaluate('document.documentElement.style.fontSize = "200%"');
  if (screens) await page.screenshot({ path: join(screens, `meja-${name}-besar.png`), fullPage: true });
  expect([name, await page.evaluate(wide)]).toEqual([name, 0]);
  await page.evaluate('document.documentElement.style.fontSize = ""');
}

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

async function describeChild(
  page: Page,
  { code = '', born = '2025-01-07', sex = T.child.boy as string } = {},
) {
  if (code !== '') await page.getByLabel(T.child.code).fill(code);
  await page.getByLabel(T.child.posyandu).selectOption('Mawar');
  await page.getByLabel(sex, { exact: true }).check();
  await page.getByLabel(T.child.birth).fill(born);
  await button(page, T.child.next).click();
}

browserTest(
  'says the result at the table without a connection, and opens the form filled in',
  async () => {
    const context = await phone();
    const page = await opened(context);
    const code = String(kelurahan.rows('Data Anak')[0]?.['Kode Anak']);
    await heading(page, T.child.heading);
    await inNobodysWay(page, '1-anak');

    await button(page, T.child.next).click();
    await page.getByText(T.child.codeMissing).waitFor();
    await inNobodysWay(page, '2-anak-salah');
    await describeChild(page, { code: code.toLowerCase().replace('-', '') });

    await heading(page, T.measures.heading);
    await page.getByText('12 bulan, lahir 7 Januari 2025').waitFor();
    await inNobodysWay(page, '3-ukur');
    await button(page, T.measures.next).click();
    await page.getByText('Belum ada satu pun hasil pengukuran').waitFor();
    await page.getByLabel(T.measures.weight).fill('7,2');
    await page.getByLabel(/^Panjang badan/).fill('75,5');
    await button(page, T.measures.next).click();
    await page.getByText('Pilih Telentang atau Berdiri').waitFor();
    await inNobodysWay(page, '4-ukur-salah');
    await page.getByLabel(T.measures.positions.lying).check();
    await page.getByLabel(T.measures.arm).fill('11,4');
    await page.getByRole('group', { name: T.measures.oedema }).getByLabel(T.measures.no).check();
    await page.getByLabel('Ditimbang Desember 2025', { exact: true }).check();
    await page.getByLabel('Berat Desember 2025 (kg)').fill('9,2');
    await button(page, T.measures.next).click();

    // From 9.2 to 7.2 kg in a month: asked while the child is still there.
    await heading(page, T.doubts.heading);
    await page.getByText('turun dari 9,2 kg (Desember 2025) menjadi 7,2 kg').waitFor();
    await page.getByText(T.doubts.danger).waitFor();
    await inNobodysWay(page, '5-ragu');
    await button(page, T.doubts.keep).click();

    await heading(page, T.result.heading);
    const said = await page.locator('main').innerText();
    for (const one of [
      'Indikasi gizi buruk',
      'perlu dikonfirmasi tenaga kesehatan',
      'Hari ini juga: antar anak ke puskesmas',
      'BB/PB',
      // Below -3 SD of weight for length of a boy of 75.5 cm, 7.4 kg (WHO 2006).
      'Gizi buruk',
      'T: tidak naik cukup',
      '−2000 g',
      T.result.offline,
    ])
      expect(said).toContain(one);
    expect(said).not.toContain(T.result.withheld);
    await inNobodysWay(page, '6-hasil-buruk');

    const url = (await page.getByRole('link', { name: T.result.open }).getAttribute('href')) ?? '';
    expect(decodeURIComponent(url)).not.toMatch(/2025-01-07|Laki-laki/);
    const form = new Phone(await online());
    await form.open(url, served.address);
    expect(await form.answerTo('Kode anak')).toBe(code);
    await form.next();
    expect(await form.answerTo('Berat badan (kg)')).toBe('7,2');
    expect(await form.answerTo('Panjang atau tinggi badan (cm)')).toBe('75,5');
    expect(await form.answerTo('Tanggal pengukuran')).toBe('2026-01-09');
    expect(await form.answerTo('Lingkar lengan atas')).toBe('11,4');
    expect(errors).toEqual([]);
    await context.close();
  },
  90_000,
);

async function online(): Promise<Page> {
  if (!browser) throw new Error('no browser');
  return browser.newPage({ viewport: { width: 360, height: 740 } });
}

async function measure(page: Page, weight: string, length: string): Promise<void> {
  await page.getByLabel(T.measures.weight).fill(weight);
  await page.getByLabel(/^(?:Panjang|Tinggi) badan/).fill(length);
  await page.getByLabel(T.measures.positions.lying).check();
  await button(page, T.measures.next).click();
  await heading(page, T.result.heading);
}

browserTest(
  'keeps what could not be sent until it is taken out, also when the page is closed, and can be emptied',
  async () => {
    const context = await phone();
    const first = await opened(context);
    await first.getByLabel(T.child.kinds.new).check();
    await describeChild(first, { sex: T.child.girl, born: '2025-06-01' });
    await measure(first, '7,9', '67');
    await inNobodysWay(first, '7-hasil-baik');
    await button(first, T.result.nextChild).click();
    await first.getByText(T.result.notSent).waitFor();
    await button(first, T.result.stay).click();
    // Opening the form without a connection loses nothing either.
    const [lost] = await Promise.all([
      context.waitForEvent('page'),
      first.getByRole('link', { name: T.result.open }).click(),
    ]);
    await lost.close();
    await button(first, T.result.nextChild).click();
    await first.getByText(T.result.askSent).waitFor();
    await button(first, T.result.notYet).click();
    await button(first, T.result.keep).click();
    await first.getByText(T.queue.saved).waitFor();
    // What is put right afterwards is what waits.
    await button(first, T.result.change).click();
    await measure(first, '7,8', '67');
    await first.getByText(T.queue.saved).waitFor();
    await button(first, T.result.nextChild).click();
    await first.getByLabel(T.child.kinds.known).check();
    await describeChild(first, { sex: T.child.boy, born: '2025-02-01' });
    // The table was left open overnight, and the day is emptied.
    await heading(first, T.measures.heading);
    await context.clock.setFixedTime(new Date('2026-01-10T07:00:00+07:00'));
    await button(first, T.measures.next).click();
    await first.getByText(T.measures.newDay).waitFor();
    await first.getByLabel(T.measures.on).fill('');
    await button(first, T.measures.next).click();
    await first.getByText(T.measures.onMissing).waitFor();
    await first.getByLabel(T.measures.on).fill('2026-01-10');
    await measure(first, '9', '74');
    await first.getByText('Yang diketik: diukur 10 Januari 2026, 9 kg').waitFor();
    await button(first, T.result.keep).click();
    await first.close();

    const page = await opened(context);
    await button(page, T.queue.waiting(2)).click();
    await heading(page, T.queue.heading);
    await page.getByText(T.queue.shared).waitFor();
    await inNobodysWay(page, '8-menunggu');
    const items = page.locator('.waiting > li');
    expect(await items.count()).toBe(2);
    expect(await items.first().innerText()).toContain('diukur 9 Januari 2026, 7,8 kg');
    await page.getByText(T.result.kader).waitFor();
    const [popup] = await Promise.all([
      context.waitForEvent('page'),
      items.first().getByRole('link').click(),
    ]);
    await popup.close();
    await page.getByText(T.queue.opened).waitFor();
    const url = (await items.first().getByRole('link').getAttribute('href')) ?? '';
    expect(decodeURIComponent(url)).toContain('Perempuan');
    await button(page, T.queue.sent).click();
    await page.waitForFunction('document.querySelectorAll(".waiting > li").length === 1');
    expect(
      decodeURIComponent((await items.first().getByRole('link').getAttribute('href')) ?? ''),
    ).not.toContain('Laki-laki');
    await button(page, T.queue.empty).click();
    await page.getByText(T.queue.askEmpty(1)).waitFor();
    await inNobodysWay(page, '9-kosongkan');
    await button(page, T.queue.yes).click();
    await page.getByText(T.queue.none).waitFor();
    expect(await page.evaluate('localStorage.length')).toBe(0);
    await context.clock.setFixedTime(new Date('2025-12-31T09:00:00+07:00'));
    await button(page, T.back).click();
    await page.getByText(T.about.clockBehind).waitFor();
    expect(errors.filter((error) => !error.includes('docs.google.com'))).toEqual([]);
    await context.close();
  },
  90_000,
);

browserTest(
  'reads the card of a child from a photo: its key goes into that link, and is kept nowhere',
  async () => {
    const context = await phone();
    const page = await opened(context);
    const [card] = kelurahan.runtime.callFromPage('buatKartu', ['Mawar'], 'sidebar') as readonly [
      { readonly url: string; readonly code: string },
    ];
    // To a file the camera is refused, as on many phones: the photo is what works.
    await button(page, T.child.camera).click();
    await page.getByText(T.child.noCamera).waitFor();
    await page.locator('#photo').setInputFiles({
      name: 'kartu.png',
      mimeType: 'image/png',
      buffer: await pictureOf(card.url),
    });
    await page.getByText(T.child.scanned(card.code)).waitFor();
    await inNobodysWay(page, '10-kartu');
    await page.getByLabel(T.child.boy, { exact: true }).check();
    await page.getByLabel(T.child.birth).fill('2025-01-07');
    await button(page, T.child.next).click();
    await measure(page, '9,6', '75,5');
    const url = (await page.getByRole('link', { name: T.result.open }).getAttribute('href')) ?? '';
    const form = new Phone(await online());
    await form.open(url, served.address);
    const key = await form.answerTo('Kode kader');
    expect(card.url).toContain(key);
    expect(decodeURIComponent(url)).toContain(withCode('Mawar'));
    await button(page, T.result.keep).click();
    const kept = await page.evaluate<string>('JSON.stringify(localStorage)');
    expect(kept).toContain(card.code);
    expect(kept).not.toContain(key);
    expect(errors.filter((error) => !error.includes('docs.google.com'))).toEqual([]);
    await context.close();
  },
  90_000,
);

/** A photo of a card: the code in the middle of a table. */
async function pictureOf(text: string): Promise<Buffer> {
  const page = await online();
  const code = generate(text, { minCorrectionLevel: correction.M });
  const cells = Array.from({ length: code.size * code.size }, (_, i) =>
    code.get(i % code.size, Math.floor(i / code.size))
      ? `<rect x="${i % code.size}" y="${Math.floor(i / code.size)}" width="1" height="1"/>`
      : '',
  ).join('');
  await page.setContent(
    `<body style="margin:0;background:#c9b79c"><div style="transform:rotate(7deg);margin:220px 80px;padding:20px;background:#fff;width:200px"><svg viewBox="0 0 ${code.size} ${code.size}" shape-rendering="crispEdges" width="200">${cells}</svg></div>`,
  );
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { bridgeScript } from '../../../local/runtime/page-bridge';
import { buildPage } from '../../../scripts/build-page';
import { IMPORT_PAGE, QUESTION_TEXT, SCORE_TEXT } from '../../../src/subjects/import/page-words';
import { axeViolations } from '../../support/axe';
import { browserTest, launchBrowser } from '../../support/browser';

const folder = mkdtempSync(join(tmpdir(), 'petagizi-halaman-'));
const HOME = 'http://halaman.test/';
const CONTEXT = {
  now: Date.parse('2026-01-07T03:00:00Z'),
  zone: 'WIB',
  kecamatanCode: '330406',
  posyandu: [{ name: 'Mawar', formerNames: [] }],
  memoryKey: 'kunci',
};

/** A list with headers of somebody's own, of no posyandu, with a name that would be markup. */
const OWN_LIST = join(folder, 'buku.csv');
writeFileSync(
  OWN_LIST,
  [
    'Buku bantu kader',
    'Si Kecil;Kel;Lahir;Bunda;Kg;Hari timbang',
    '<img src=x onerror=alert(1)>;P;12/05/2024;Siti;9,5;05-01-2026',
    'Budi;L;;Rini;10,2;05-01-2026',
  ].join('\n'),
);
const NO_LIST = join(folder, 'gambar.xlsx');
writeFileSync(NO_LIST, Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9]));

let browser: Browser | null = null;
let html = '';

beforeAll(async () => {
  const bridge = `<script>${bridgeScript('/panggil', ['imporDaftar'])}</script>`;
  html = (await buildPage('import')).replace('<head>', () => `<head>${bridge}`);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Visit {
  readonly page: Page;
  /** What the page asked of the script, beside the context. */
  readonly asked: unknown[];
  readonly errors: string[];
  down: boolean;
}

async function visit(context: BrowserContext): Promise<Visit> {
  const page = await context.newPage();
  const made: Visit = { page, asked: [], errors: [], down: false };
  page.on('pageerror', (error) => made.errors.push(error.message));
  page.on('dialog', (dialog) => made.errors.push(dialog.message()));
  await page.route(`${HOME}**`, async (route) => {
    if (!route.request().url().endsWith('/panggil')) {
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
      return;
    }
    // The first argument is the page's key.
    const [, request] = (route.request().postDataJSON() as { args: [unknown, { rows?: unknown[] }?] }).args;
    if (request) made.asked.push(request);
    const value = request ? (request.rows?.map((_, i) => [`impor-${i}`, true]) ?? []) : CONTEXT;
    await route.fulfill({ json: made.down ? { error: { name: 'Error', message: 'down' } } : { value } });
  });
  await page.goto(HOME);
  return made;
}

const column = (page: Page, header: string) =>
  page.getByLabel(`${IMPORT_PAGE.takenFor}: ${header}`, { exact: true });

async function inContext(work: (context: BrowserContext) => Promise<void>): Promise<void> {
  if (!browser) throw new Error('no browser');
  const context = await browser.newContext({ viewport: { width: 1000, height: 640 } });
  await work(context);
  await context.close();
}

const screens = process.env.SCREENSHOTS;
const look = async (page: Page, name: string): Promise<void> => {
  if (screens) await page.screenshot({ path: join(screens, `impor-${name}.png`), fullPage: true });
};

browserTest('columns of a list of one’s own are chosen once, and remembered for the next list like it', () =>
  inContext(async (context) => {
    const { page, asked, errors } = await visit(context);
    await page.locator('#files').setInputFiles(OWN_LIST);
    const chosen = {
      'Si Kecil': 'nama',
      Kel: 'jenis_kelamin',
      Lahir: 'tanggal_lahir',
      Bunda: 'nama_ibu',
      Kg: 'berat',
    };
    for (const [header, key] of Object.entries(chosen)) await column(page, header).selectOption(key);
    await column(page, 'Hari timbang').selectOption('berat');
    expect(await column(page, 'Kg').inputValue()).toBe('');
    await column(page, 'Kg').selectOption('berat');
    await column(page, 'Hari timbang').selectOption('tanggal_ukur');
    // 12 May or 5 December: only a person knows.
    const open = page.locator('.question.open');
    await page.getByLabel(IMPORT_PAGE.noPosyanduNamed).first().selectOption('Mawar');
    await open.getByLabel(QUESTION_TEXT.options.dmy ?? '', { exact: true }).click();
    // An answer leaves what was chosen of posyandu.
    expect(await page.getByLabel(IMPORT_PAGE.noPosyanduNamed).first().inputValue()).toBe('Mawar');

    expect(await page.locator('#problems td').allInnerTexts()).toEqual([
      '4',
      'Sheet1',
      'Budi',
      expect.stringContaining('Tanggal lahir anak belum diisi'),
    ]);
    expect(asked).toEqual([]);
    await page.locator('#consent').check();
    await page.getByRole('button', { name: IMPORT_PAGE.start(1) }).click();
    await page.getByRole('heading', { name: IMPORT_PAGE.finished }).waitFor();
    expect(asked[0]).toEqual({
      at: CONTEXT.now,
      rows: [
        {
          posyandu: 'Mawar',
          nama: '<img src=x onerror=alert(1)>',
          jenis_kelamin: 'P',
          tanggal_lahir: '2024-05-12',
          nama_ibu: 'Siti',
          persetujuan: 'ya',
          tanggal_ukur: '2026-01-05',
          berat: '9.5',
        },
      ],
    });
    expect(asked[1]).toMatchObject({ counts: [1, 0, 1] });

    const next = await visit(context);
    await next.page.locator('#files').setInputFiles(OWN_LIST);
    expect(await column(next.page, 'Si Kecil').inputValue()).toBe('nama');
    expect([...errors, ...next.errors]).toEqual([]);
  }),
);

browserTest('nothing can be sent without the tick, and a script that is down is told', () =>
  inContext(async (context) => {
    const made = await visit(context);
    const { page } = made;
    await page.locator('#files').setInputFiles({
      name: 'daftar.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Nama,JK,Tgl Lahir,Nama Ortu,Posyandu\nAni,P,2024-05-12,Siti,Mawar\n'),
    });
    const start = page.getByRole('button', { name: IMPORT_PAGE.start(1) });
    expect(await start.isDisabled()).toBe(true);
    await page.locator('#consent').check();
    made.down = true;
    await start.click();
    await page.getByText(IMPORT_PAGE.serverFailed).waitFor();
    expect(made.asked).toEqual([]);
    made.down = false;
    await page.locator('#consent').check();
    await start.click();
    await page.getByRole('heading', { name: IMPORT_PAGE.finished }).waitFor();
  }),
);

browserTest('a file that is no list is told by its name', () =>
  inContext(async (context) => {
    const { page, errors } = await visit(context);
    await page.locator('#files').setInputFiles(NO_LIST);
    await page.getByText(IMPORT_PAGE.unreadableFile('gambar.xlsx')).waitFor();
    expect(errors).toEqual([]);
  }),
);

const OPEN_LIST = {
  name: 'terbuka.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Nama Balita;L/P;Tgl. Lahir;Nama Ibu;Posyandu;Tgl Ukur;BB (kg);BB',
      'ANI LESTARI;P;03/04/2024;SUMI;Mawar;2025-12-05;10,1;9,8',
      'INA WULANDARI;P;05/06/2024;RATNA;Mawar;2025-12-05;9,4;9,2',
      'ISA PRATAMA;L;07/08/2024;DEWI;Mawar;2025-12-05;8,9;8,8',
      'UMI KALSUM;P;08/08/2024;TUTI;Mawar;2025-12-05;9,9;9,9',
    ].join('\n'),
  ),
};

browserTest.each([360, 1280])(
  'what a list leaves open is asked, with three rows both ways, at %d px',
  (width) =>
    inContext(async (context) => {
      const { page, errors } = await visit(context);
      await page.setViewportSize({ width, height: 740 });
      await page.locator('#files').setInputFiles(OPEN_LIST);
      const open = page.locator('.question.open');
      await open.first().waitFor();
      expect(await open.count()).toBe(2);
      await look(page, `tanya-${width}`);
      const days = open.filter({ hasText: 'Tgl. Lahir' });
      expect((await days.locator('tbody tr').allInnerTexts()).map((row) => row.split('\t'))).toEqual([
        ['2: 03/04/2024', '3 Apr 2024', '4 Mar 2024'],
        ['3: 05/06/2024', '5 Jun 2024', '6 Mei 2024'],
        ['4: 07/08/2024', '7 Agu 2024', '8 Jul 2024'],
      ]);
      // Both readings are in sight without scrolling.
      expect(
        await days.locator('.scroll').evaluate((place) => place.scrollWidth - place.clientWidth),
      ).toBeLessThanOrEqual(0);
      // Both readings are in sight without scrolling.
      const hidden = await days.locator('.scroll').evaluate((place) => place.scrollWidth - place.clientWidth);
      expect(hidden).toBeLessThanOrEqual(0);
      expect(await page.getByText(IMPORT_PAGE.nothingReady).count()).toBe(1);
      const month = days.getByLabel(QUESTION_TEXT.options.mdy ?? '', { exact: true });
      await month.focus();
      await page.keyboard.press('Space');
      // What was chosen keeps the focus, so that the arrows go on.
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value)).toBe(
        'mdy',
      );
      expect(await open.count()).toBe(1);
      await open.getByLabel(QUESTION_TEXT.column('H'), { exact: true }).click();
      expect(await open.count()).toBe(0);
      await look(page, `tanya-dijawab-${width}`);
      expect(await page.getByRole('button', { name: IMPORT_PAGE.start(4) }).count()).toBe(1);
      const sample = await page.locator('#sample').innerText();
      expect(sample).toContain('2024-03-04');
      expect(sample).toContain('9.8');
      // What was chosen stands open, and can be changed.
      await page.getByLabel(QUESTION_TEXT.options.dmy ?? '', { exact: true }).click();
      expect(await page.locator('#sample').innerText()).toContain('2024-04-03');
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      // The next list with that header, such as the file of problem rows: which column is meant is known, the order of days is not.
      const next = await visit(context);
      await next.page.locator('#files').setInputFiles(OPEN_LIST);
      await next.page.locator('.question.open').first().waitFor();
      expect(await next.page.locator('.question.open').count()).toBe(1);
      expect(await next.page.locator('.question.open').innerText()).toContain('Tgl. Lahir');
      expect(errors).toEqual([]);
    }),
);

const SCORED = join(folder, 'unduhan.csv');
writeFileSync(
  SCORED,
  [
    'No;NIK;Nama;JK;Tgl Lahir;Nama Ortu;Posyandu;Tanggal Pengukuran;Berat;Tinggi;Cara Ukur;ZS BB/U;ZS TB/U;ZS BB/TB',
    '1;;<b>Sari</b>;P;2023-12-31;Siti;Mawar;2025-12-06;10,12;82,8;Terlentang;-0,91;-0,86;-0,63',
    '2;;Budi;L;2024-05-01;Rini;Mawar;2025-12-31;9,9;78,5;Berdiri;-1,22;-2,03;-0,30',
  ].join('\n'),
);

browserTest.each([360, 1280])('z-scores of a list stand beside those of PetaGizi, %i wide', (width) =>
  inContext(async (context) => {
    const { page, errors } = await visit(context);
    await page.setViewportSize({ width, height: 740 });
    await page.setInputFiles('#files', SCORED);
    const scores = page.locator('#scores');
    await scores.getByText(SCORE_TEXT.title).waitFor();
    const rows = await scores.locator('table').first().locator('tbody tr').allInnerTexts();
    expect(rows[1]?.split(/\s*\t\s*/)).toEqual([
      'TB/U',
      '2',
      '0',
      '1',
      '1',
      '0',
      '0',
      '0',
      '1 dari 2 = 50,0 %',
      '0 dari 2 = 0,0 %',
    ]);
    expect(await scores.innerText()).toContain('<b>Sari</b>');
    expect(await page.locator('html').evaluate((root) => root.scrollWidth <= root.clientWidth)).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await look(page, `z-score-${width}`);
    expect(errors).toEqual([]);
  }),
);

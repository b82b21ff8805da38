import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { DECISIONS_MENU } from '../../src/subjects/children/decisions/menu-words';
import { DECISIONS_TEXT, ERASE_WORD, PROPOSE } from '../../src/subjects/children/decisions/words';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { CHOICE_HEADER } from '../../src/subjects/children/tabs/repair-tab';
import { WORKLIST_CHOICE } from '../../src/subjects/children/tabs/worklist-words';
import { browserTest, launchBrowser } from '../support/browser';
import { type ServedLaptop, serveLaptop } from '../support/served-laptop';
import { HOUR, Kelurahan, MINUTE } from '../support/system/kelurahan';

const screens = process.env.SCREENSHOTS;
const HOSTILE = '<img src=x onerror=alert(1)>';

const FAUZAN: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ahmad Fauzan',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nik: '3304060701250001',
  nama_ibu: 'Siti Aminah',
  rt: '3',
  rw: '2',
  persetujuan: 'ya',
  tanggal_ukur: '2025-12-07',
  berat: '9,2',
};

/** Another name under the NIK of the first: whose number it is has to be asked. */
const BUDI: Answers = {
  ...FAUZAN,
  nama: 'Budi Santoso',
  nama_ayah: HOSTILE,
  tanggal_ukur: '2026-01-06',
  berat: '9,6',
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
  kelurahan = new Kelurahan();
  kelurahan.send(FAUZAN);
  kelurahan.send(BUDI);
  served = await serveLaptop(kelurahan);
  errors.length = 0;
});
afterEach(() => {
  served.close();
});

async function workbook(viewport: { readonly width: number; readonly height: number }): Promise<Page> {
  if (!browser) throw new Error('no browser');
  const page = await browser.newPage({ viewport });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => errors.push(`dialog: ${dialog.message()}`));
  await page.goto(`${served.address}/lembar`);
  return page;
}

/** Clicks on a row of a tab, counted from 0 below the header; again where the click met the grid of the tab before, as people do. */
async function select(page: Page, tab: string, row = 0): Promise<void> {
  await page.getByRole('tab', { name: tab, exact: true }).click();
  const cell = page.locator(`.grid tr[aria-rowindex="${row + 2}"] td`).first();
  for (let clicks = 0; clicks < 5; clicks++) {
    const told = page
      .waitForResponse(
        (response) =>
          response.url().endsWith('/api/pilih') && /"column":[1-9]/.test(response.request().postData() ?? ''),
        { timeout: 8000 },
      )
      .catch(() => null);
    await cell.click();
    if (await told) return;
  }
  throw new Error(`no click on row ${row} of ${tab} was taken`);
}

async function openSidebar(page: Page): Promise<FrameLocator> {
  await page.locator('details.menu summary', { hasText: 'PetaGizi' }).click();
  await page.getByRole('button', { name: DECISIONS_MENU, exact: true }).click();
  return page.frameLocator('#sisi iframe');
}

async function confirm(sidebar: FrameLocator, why = 'Sudah ditanyakan ke kader'): Promise<void> {
  await sidebar.locator('#reason').fill(why);
  await sidebar.getByRole('button', { name: DECISIONS_TEXT.confirm }).click();
}

const look = async (page: Page, name: string): Promise<void> => {
  if (screens) await page.screenshot({ path: join(screens, `keputusan-${name}.png`) });
};

/** A minute later, since no officer decides as fast as this test and Google counts the reads of a minute. */
function names() {
  kelurahan.world.clock.moveTo(kelurahan.now + MINUTE);
  return kelurahan.rows('Data Anak').map((row) => row['Nama Anak']);
}

browserTest('an officer looks at a question, decides, sees it gone, and takes it back', async () => {
  const page = await workbook({ width: 1280, height: 800 });
  await select(page, 'Perlu Perbaikan');
  const sidebar = await openSidebar(page);
  await sidebar.getByRole('button', { name: PROPOSE.same.title }).waitFor();
  await look(page, 'tanya');
  expect(await sidebar.locator('body').innerText()).toContain('••••••••••••••••');
  expect(await sidebar.locator('body').innerText()).toContain(HOSTILE);
  expect(await sidebar.locator('img').count()).toBe(0);
  expect(await sidebar.locator('body').evaluate((body) => body.scrollWidth <= 300)).toBe(true);

  await sidebar.getByRole('button', { name: PROPOSE.same.title }).click();
  expect(await sidebar.locator('.sentence').innerText()).toContain('Ahmad Fauzan');
  await sidebar.getByRole('button', { name: DECISIONS_TEXT.confirm }).click();
  expect(await sidebar.locator('.problem').innerText()).toBe(DECISIONS_TEXT.reasonMissing);
  await look(page, 'yakin');
  await confirm(sidebar);
  await sidebar.getByText(DECISIONS_TEXT.done).waitFor();
  await look(page, 'selesai');
  await page.getByText('Lembar ini masih kosong').waitFor();
  expect(kelurahan.rows('Pengukuran').map((row) => row['Nama Anak'])).toEqual([
    'Ahmad Fauzan',
    'Ahmad Fauzan',
  ]);

  await sidebar.getByRole('button', { name: PROPOSE.undo.title }).click();
  await confirm(sidebar, 'Keliru');
  await page.locator('.grid td', { hasText: 'Budi Santoso' }).waitFor();
  expect(kelurahan.rows('Pengukuran')).toHaveLength(1);
  expect(errors).toEqual([]);
});

browserTest('a decision whose answer was lost is made once when asked for again', async () => {
  const page = await workbook({ width: 1280, height: 800 });
  await select(page, 'Perlu Perbaikan');
  const sidebar = await openSidebar(page);
  await sidebar.getByRole('button', { name: PROPOSE.different.title }).click();
  let lost = 0;
  await page.route('**/api/panggil/sidebar?*', async (route) => {
    const isFirst = lost === 0 && (route.request().postData() ?? '').includes('putuskan');
    if (!isFirst) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await confirm(sidebar);
  await sidebar.getByText(DECISIONS_TEXT.failed).waitFor();
  await sidebar.getByRole('button', { name: DECISIONS_TEXT.retry }).click();
  await sidebar.getByText(DECISIONS_TEXT.known).waitFor();
  expect(lost).toBe(1);
  expect(kelurahan.rows('Keputusan')).toHaveLength(1);
  expect(names()).toEqual(['Ahmad Fauzan', 'Budi Santoso']);
});

browserTest('a double click decides once', async () => {
  const page = await workbook({ width: 1280, height: 800 });
  await select(page, 'Perlu Perbaikan');
  const sidebar = await openSidebar(page);
  await sidebar.getByRole('button', { name: PROPOSE.different.title }).click();
  await sidebar.locator('#reason').fill('Anak yang berbeda');
  await sidebar.getByRole('button', { name: DECISIONS_TEXT.confirm }).dblclick();
  await sidebar.getByText(DECISIONS_TEXT.done).waitFor();
  expect(kelurahan.rows('Keputusan')).toHaveLength(1);
});

browserTest('a child is corrected, parted, moved away, brought back together and erased', async () => {
  kelurahan.send({ ...FAUZAN, tanggal_ukur: '2026-01-07', berat: '9,5' });
  const page = await workbook({ width: 360, height: 520 });
  await select(page, 'Data Anak');
  const sidebar = await openSidebar(page);
  const done = async (): Promise<void> => {
    await confirm(sidebar);
    await sidebar.getByText(DECISIONS_TEXT.done).waitFor();
  };
  const unfold = async (title: string) => {
    const details = sidebar.locator('details.action', { hasText: title });
    await details.locator('summary').click();
    return details;
  };

  const correct = await unfold(PROPOSE.correct.title);
  await look(page, 'perbaiki-360');
  await correct.getByLabel(PROPOSE.correct.value).fill('Ahmad Fauzan Hakim');
  await correct.getByRole('button', { name: DECISIONS_TEXT.next }).click();
  await look(page, 'yakin-360');
  await done();
  expect(names()).toEqual(['Ahmad Fauzan Hakim']);

  const split = await unfold(PROPOSE.split.title);
  await split.getByRole('checkbox').last().check();
  await split.getByRole('button', { name: DECISIONS_TEXT.next }).click();
  await done();
  expect(names()).toHaveLength(2);
  const [first, second] = kelurahan.rows('Data Anak').map((row) => String(row['Kode Anak']));

  const merge = await unfold(PROPOSE.merge.title);
  await merge.getByLabel(DECISIONS_TEXT.code).fill(second ?? '');
  await merge.getByLabel(DECISIONS_TEXT.code).press('Tab');
  await merge.locator('.compared').waitFor();
  await look(page, 'gabung-360');
  await merge.getByRole('button', { name: DECISIONS_TEXT.next }).click();
  expect(await sidebar.locator('.sentence').innerText()).toContain(first ?? '');
  await done();
  expect(names()).toEqual(['Ahmad Fauzan Hakim']);

  const moved = await unfold(PROPOSE.residence.title);
  await moved.getByLabel(PROPOSE.residence.on).fill('2026-01-07');
  await moved.getByRole('button', { name: DECISIONS_TEXT.next }).click();
  await done();
  expect(kelurahan.rows('Data Anak')[0]).toMatchObject({ Status: 'Pindah' });

  await sidebar.getByRole('button', { name: PROPOSE.erase.title }).click();
  await sidebar.locator('#reason').fill('Permintaan orang tua');
  await sidebar.getByRole('button', { name: DECISIONS_TEXT.confirm }).click();
  expect(names()).toHaveLength(1);
  await sidebar.locator('#word').fill(ERASE_WORD);
  await look(page, 'hapus-360');
  await done();
  // At once it stands nowhere; a day later it is gone.
  expect(names()).not.toContain('Ahmad Fauzan');
  kelurahan.pass(26 * HOUR);
  expect(names()).not.toContain('Ahmad Fauzan');
  expect(JSON.stringify(kelurahan.rows('Kiriman'))).not.toContain('Fauzan');
  expect(JSON.stringify(kelurahan.rows('Keputusan'))).not.toContain('Fauzan');
  expect(errors).toEqual([]);
});

browserTest('what is chosen in the worklist itself is followed at once', async () => {
  const page = await workbook({ width: 1280, height: 800 });
  await page.getByRole('tab', { name: 'Perlu Perbaikan', exact: true }).click();
  const header = page.locator('.grid thead tr').last().locator('th', { hasText: CHOICE_HEADER });
  const place = await header.evaluate((cell) => Array.from(cell.parentElement?.children ?? []).indexOf(cell));
  await page.locator('.grid tr[aria-rowindex="2"] > *').nth(place).dblclick();
  const choices = await page
    .locator('datalist option')
    .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  expect(choices).toEqual(Object.values(WORKLIST_CHOICE));
  await page.keyboard.type(WORKLIST_CHOICE.different);
  await page.keyboard.press('Enter');
  await page.getByText('Lembar ini masih kosong').waitFor();
  expect(names()).toEqual(['Ahmad Fauzan', 'Budi Santoso']);
  expect(errors).toEqual([]);
});

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { BehindFigure } from '../../../src/subjects/recap/behind';
import { BEHIND_TEXT } from '../../../src/subjects/recap/behind-page-words';
import { axeViolations } from '../../support/axe';
import { browserTest, launchBrowser } from '../../support/browser';
import { day } from '../../support/counted';
import { servePage } from '../../support/served-page';

const screens = process.env.SCREENSHOTS;
const HOSTILE = '<img src=x onerror=alert(1)>';

const visit = {
  on: day('2026-10-05'),
  weightKg: 8.9,
  lengthHeightCm: 76.2,
  oedema: false,
  lengthHeightForAge: { z: -2.41, flagged: false },
  weightForLengthHeight: { z: -1.2, flagged: false },
  weightForAge: { z: -9.3, flagged: true },
  mark: 'T' as const,
};

const FOUND: BehindFigure = {
  months: ['2026-11', '2026-10'],
  groups: [
    { kind: 'Kelurahan', group: 'Kelurahan' },
    { kind: 'Posyandu', group: 'Mawar' },
  ],
  headers: ['S', 'Stunting: Jumlah'],
  figure: { month: '2026-10', kind: 'Posyandu', group: 'Mawar', header: 'Stunting: Jumlah' },
  shown: 3,
  sSource: null,
  asOf: day('2026-11-28'),
  children: [
    { code: 'K7M4-QXCP', name: HOSTILE, posyandu: 'Mawar', rw: 2, months: 23, visits: [visit, visit] },
    { code: 'K7M4-QXC8', name: 'Lestari', posyandu: 'Mawar', rw: null, months: null, visits: [] },
  ],
};

let browser: Browser;
beforeAll(async () => {
  const launched = await launchBrowser();
  if (launched) browser = launched;
});
afterAll(async () => browser?.close());

browserTest.each([1280, 360])('the children behind a figure, %i wide', async (width) => {
  const answers = { lihatAnakDiBalikAngka: FOUND, bukaHalamanAnak: null };
  const page = await servePage(browser, 'angka', answers, { width });
  await page.getByRole('heading', { name: 'Stunting: Jumlah, Mawar, Oktober 2026: 2 anak' }).waitFor();
  const text = await page.locator('#list').innerText();
  for (const part of [HOSTILE, '8,9 kg · 76,2 cm', '−2,41', '−9,30 diragukan', BEHIND_TEXT.differs(3, 2)])
    expect(text).toContain(part);
  expect(await axeViolations(page)).toEqual([]);
  expect(
    await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'),
  ).toBe(true);
  if (screens) await page.screenshot({ path: join(screens, `angka-${width}.png`), fullPage: true });
  await page.getByLabel(BEHIND_TEXT.group).selectOption('Kelurahan');
  await page.getByRole('button', { name: BEHIND_TEXT.open('Lestari') }).click();
  expect(await page.evaluate('window.asked')).toEqual([
    ['lihatAnakDiBalikAngka', 'key', null],
    ['lihatAnakDiBalikAngka', 'key', { ...FOUND.figure, kind: 'Kelurahan', group: 'Kelurahan' }],
    ['bukaHalamanAnak', 'key', { code: 'K7M4-QXC8', alone: false }],
  ]);
  await page.close();
});

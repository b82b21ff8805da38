// The list of a semester: its cases, and from whom they are chosen.
import type { CaseSheet } from '../../../src/subjects/cases/cases-page';
import { CASE_LIST, CASES_PAGE } from '../../../src/subjects/cases/cases-page-words';
import { browserTest } from '../../support/browser';
import { FAILS } from '../../support/served-page';
import { done, LINE, other, PAGE, SHEET } from './case-data';
import {
  answer,
  focused,
  hold,
  inOneBrowser,
  openList,
  picture,
  press,
  served,
  steps,
  wrongWith,
} from './opened';

inOneBrowser();

browserTest.each([1280, 360])(
  'the list of a semester fits and is readable by everybody, %i wide',
  async (width) => {
    const page = await openList(width);
    await press(page, CASE_LIST.chooseWho('Dewi'));
    await press(page, CASE_LIST.otherOpen);
    await picture(page, `daftar-${width}`);
    expect(await page.locator('.list').innerText()).toContain('2 butir, 2 terbuka, 1 terlambat');
    expect(await page.locator('select').inputValue()).toBe('2026-1');
    expect(await page.locator('option').allInnerTexts()).toEqual(['Semester 1 2026', 'Semester 2 2025']);
    expect(await wrongWith(page)).toEqual([]);
    await page.close();
  },
);

browserTest(
  'a candidate is chosen with the reason of the team, and stands among the cases then',
  async () => {
    const chosen: CaseSheet = { ...SHEET, line: other('K7M4-QXC9', 'Dewi') };
    const page = await openList(1280, { catatKasus: done(chosen) });
    await press(page, CASE_LIST.chooseWho('Dewi'));
    expect(await focused(page)).toBe('choose:K7M4-QXC9/why');
    await press(page, CASE_LIST.chooseWho('Dewi'));
    await page.getByText(CASES_PAGE.lacking([CASE_LIST.why])).waitFor();
    expect(await steps(page)).toEqual([]);
    await page.getByLabel(CASE_LIST.why).fill(' Tidak membaik ');
    await press(page, CASE_LIST.chooseWho('Dewi'));
    await page.getByText(`${CASE_LIST.wasChosen}Dewi`).waitFor();
    expect(await steps(page)).toEqual([
      { step: 'choose', code: 'K7M4-QXC9', semester: '2026-1', why: 'Tidak membaik' },
    ]);
    await page.getByRole('heading', { name: CASE_LIST.chosen(3) }).waitFor();
    expect(await page.getByRole('button', { name: CASE_LIST.chooseWho('Dewi') }).count()).toBe(0);
    expect(await focused(page)).toBe('case/K7M4-QXC9');
    await page.close();
  },
);

browserTest('a child that nothing proposes is chosen by its code', async () => {
  const page = await openList(1280, {
    catatKasus: { refusal: 'Kode ini tidak ada.', isAboutName: false, sheet: null },
  });
  await press(page, CASE_LIST.otherOpen);
  await page.getByLabel(CASE_LIST.code).fill('k7m4 qxcd');
  await page.getByLabel(CASE_LIST.why).fill('Usul bidan');
  await press(page, CASE_LIST.chooseOther);
  await page.getByText('Kode ini tidak ada.').waitFor();
  expect(await page.getByLabel(CASE_LIST.why).inputValue()).toBe('Usul bidan');
  expect(await steps(page)).toEqual([
    { step: 'choose', code: 'k7m4 qxcd', semester: '2026-1', why: 'Usul bidan' },
  ]);
  await page.close();
});

browserTest('a late answer to an earlier question is not shown', async () => {
  const page = await openList();
  await hold(page);
  await page.locator('select').selectOption('2025-2');
  await page.locator('select').selectOption('2026-1');
  await answer(page, 1, PAGE);
  await answer(page, 0, { ...PAGE, semester: '2025-2', cases: [] });
  expect(await page.locator('select').inputValue()).toBe('2026-1');
  await page.getByRole('button', { name: CASE_LIST.openWho(LINE.name) }).click();
  await page.locator('select').selectOption('2025-2');
  await answer(page, 3, { ...PAGE, semester: '2025-2' });
  await answer(page, 2, SHEET);
  expect(await page.getByRole('tab').count()).toBe(0);
  await page.close();
});

browserTest.each([
  ['nobody', { ...PAGE, candidates: [], cases: [] }, [CASE_LIST.noneChosen, CASE_LIST.noCandidates]],
  [
    'nobody, since figures are withheld',
    { ...PAGE, candidates: [], cases: [], areFiguresWithheld: true },
    [CASE_LIST.withheld],
  ],
  ['no answer', FAILS, [CASES_PAGE.failed]],
  ['a refusal', { refused: 'Hanya petugas.' }, ['Hanya petugas.']],
])('where the list has %s it says why', async (_, lihatDaftarKasus, said) => {
  const page = await served({ lihatDaftarKasus }, 360);
  for (const text of said) await page.getByText(text).waitFor();
  expect(await wrongWith(page)).toEqual([]);
  await page.close();
});

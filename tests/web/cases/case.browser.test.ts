// One case on the page: how it looks, and what becomes of it when it is left, or the script does not answer.
import type { CaseSheet } from '../../../src/subjects/cases/cases-page';
import {
  CASE_LIST,
  CASE_PAGE,
  CASES_PAGE,
  ITEMS,
  VERDICTS,
} from '../../../src/subjects/cases/cases-page-words';
import { browserTest } from '../../support/browser';
import { day } from '../../support/counted';
import { FAILS } from '../../support/served-page';
import { done, ENDLESS, HOSTILE, item, LINE, ROWS, row, SHEET, TURNED } from './case-data';
import {
  answer,
  focused,
  hold,
  inOneBrowser,
  openCase,
  picture,
  press,
  steps,
  tab,
  wrongWith,
} from './opened';

inOneBrowser();

const LONG: CaseSheet = {
  ...SHEET,
  line: { ...LINE, name: TURNED, why: ENDLESS, posyandu: HOSTILE },
  rows: [...ROWS, row('x', HOSTILE, ENDLESS, { value: ENDLESS, definition: ENDLESS, source: HOSTILE })],
  verdicts: [{ on: day('2026-04-12'), by: TURNED, profession: ENDLESS, cause: HOSTILE, conclusion: ENDLESS }],
  items: Array.from({ length: 40 }, (_, i) =>
    item(i + 1, {
      state: (['running', 'soon', 'late', 'done', 'cancelled'] as const)[i % 5] ?? 'running',
      ...(i === 0 && { problem: HOSTILE, activity: ENDLESS, money: TURNED, effect: [ENDLESS] }),
      ...(i === 0 && { holder: { name: ENDLESS, office: HOSTILE, email: '' }, isReached: false }),
      ...(i === 0 && {
        reports: [{ on: day('2026-05-02'), by: TURNED, text: ENDLESS, evidence: ENDLESS }],
      }),
    }),
  ),
  holders: [{ name: HOSTILE, office: ENDLESS, email: 'x@x.example' }],
};

browserTest.each([1280, 360])(
  'a case with 40 items and hostile texts fits and is readable by everybody, %i wide',
  async (width) => {
    const page = await openCase('worksheet', width, { bukaKasus: LONG });
    expect(await wrongWith(page)).toEqual([]);
    await tab(page, 'verdicts').click();
    await press(page, VERDICTS.add);
    expect(await wrongWith(page)).toEqual([]);
    await tab(page, 'items').click();
    expect(await page.locator('.item').count()).toBe(40);
    await press(page, ITEMS.changeOf(1));
    await press(page, ITEMS.reportOf(1));
    await press(page, ITEMS.endOf(1));
    await press(page, ITEMS.add);
    expect(await wrongWith(page)).toEqual([]);
    expect(await page.locator('.item .state').nth(2).innerText()).toMatch(/^▲ Terlambat/);
    await page.close();
  },
  60_000,
);

browserTest.each([1280, 360])(
  'a case keeps what was typed while its parts are looked at, %i wide',
  async (width) => {
    const page = await openCase('worksheet', width);
    await page.getByLabel('IMD', { exact: true }).fill('tidak');
    await page.getByLabel('Panjang lahir (cm)', { exact: true }).fill('46,5');
    await picture(page, `kertas-${width}`);
    await tab(page, 'verdicts').click();
    await picture(page, `telaah-${width}`);
    await tab(page, 'items').click();
    await press(page, ITEMS.reportOf(2));
    await press(page, ITEMS.changeOf(1));
    await picture(page, `rtl-${width}`);
    expect(await tab(page, 'worksheet').innerText()).toContain(CASES_PAGE.notSaved);
    await page.keyboard.press('Shift+Tab');
    await tab(page, 'items').focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('part/worksheet');
    expect(await page.getByLabel('IMD', { exact: true }).inputValue()).toBe('tidak');
    await page.close();
  },
);

browserTest('a case of which nothing is known yet is readable by everybody', async () => {
  const page = await openCase('items', 360, {
    bukaKasus: { ...SHEET, rows: [], verdicts: [], items: [], holders: [], moneySources: [] },
  });
  await page.getByText(ITEMS.none).waitFor();
  await press(page, ITEMS.add);
  expect(await wrongWith(page)).toEqual([]);
  await page.close();
});

browserTest('the browser asks before it closes a window with something unsaved', async () => {
  const page = await openCase('worksheet');
  const mayClose = () =>
    page.evaluate("window.dispatchEvent(new Event('beforeunload', { cancelable: true }))");
  expect(await mayClose()).toBe(true);
  await page.getByLabel('IMD', { exact: true }).fill('ya');
  expect(await mayClose()).toBe(false);
  await page.close();
});

browserTest('a case is not left with something unsaved unless that is wanted', async () => {
  const page = await openCase('worksheet');
  await page.getByLabel('IMD', { exact: true }).fill('ya');
  await press(page, CASE_PAGE.backTo);
  await page.getByText(CASE_PAGE.leaving).waitFor();
  await press(page, CASE_PAGE.stay);
  expect(await page.getByLabel('IMD', { exact: true }).inputValue()).toBe('ya');
  await press(page, CASE_PAGE.backTo);
  await press(page, CASE_PAGE.leave);
  expect(await focused(page)).toBe(`case/${LINE.code}`);
  await page.getByRole('button', { name: CASE_LIST.openWho(LINE.name) }).click();
  expect(await page.getByLabel('IMD', { exact: true }).inputValue()).toBe('');
  await press(page, CASE_PAGE.backTo);
  await page.getByRole('heading', { name: CASE_LIST.chosen(2) }).waitFor();
  await page.close();
});

browserTest('what becomes of a step after its case was left is told only where it failed', async () => {
  const page = await openCase('items');
  await hold(page);
  await press(page, ITEMS.reportOf(1));
  await page.getByLabel(ITEMS.reportText).fill('Bahan sudah dibeli');
  await press(page, ITEMS.sendReport);
  await press(page, CASE_PAGE.backTo);
  await press(page, CASE_PAGE.leave);
  await answer(page, 0, { refusal: 'Butir ini sudah selesai.', isAboutName: false, sheet: SHEET });
  await page.getByText(`${CASES_PAGE.elsewhere}Butir ini sudah selesai.`).waitFor();
  expect(await page.getByRole('tab').count()).toBe(0);
  await page.close();
});

browserTest('a step that is not answered keeps what was typed, and can be sent again', async () => {
  const page = await openCase('verdicts', 1280, { catatKasus: FAILS });
  await press(page, VERDICTS.add);
  await page.getByLabel(VERDICTS.by).fill('dr. Ratna');
  await page.getByLabel(VERDICTS.profession).fill('Dokter spesialis anak');
  await page.getByLabel(VERDICTS.conclusion).fill('Rujuk');
  await press(page, VERDICTS.save);
  await page.getByText(CASES_PAGE.unsure).waitFor();
  await press(page, VERDICTS.save);
  await page.getByText(CASES_PAGE.unsure).waitFor();
  const asked = {
    ...{
      step: 'judge',
      isNamelessSaid: false,
      code: LINE.code,
      semester: '2026-1',
      on: '2026-05-20',
      by: 'dr. Ratna',
    },
    ...{ profession: 'Dokter spesialis anak', cause: '', conclusion: 'Rujuk' },
  };
  expect(await steps(page)).toEqual([asked, asked]);
  await page.close();
});

browserTest('a case is taken off the list with a reason', async () => {
  const page = await openCase('worksheet', 1280, { catatKasus: done(null) });
  await press(page, CASE_PAGE.drop);
  await page.getByText(CASE_PAGE.dropHint).waitFor();
  await page.getByLabel(CASES_PAGE.why).fill('Salah pilih');
  await press(page, CASE_PAGE.dropSend);
  await page.getByRole('heading', { name: CASE_LIST.chosen(2) }).waitFor();
  expect(await steps(page)).toEqual([
    { step: 'drop', code: LINE.code, semester: '2026-1', why: 'Salah pilih' },
  ]);
  await page.close();
});

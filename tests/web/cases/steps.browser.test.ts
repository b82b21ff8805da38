// What officers record of a case on the page, and what they have typed meanwhile.
import type { CaseSheet } from '../../../src/subjects/cases/cases-page';
import {
  CASE_LIST,
  CASE_PAGE,
  CASES_PAGE,
  ITEMS,
  VERDICTS,
  WORKSHEET,
} from '../../../src/subjects/cases/cases-page-words';
import { browserTest } from '../../support/browser';
import { day } from '../../support/counted';
import { done, item, LINE, ROWS, SHEET } from './case-data';
import { answer, focused, hold, inOneBrowser, openCase, press, steps, tab } from './opened';

inOneBrowser();

browserTest('only what was changed is saved, by whoever has said once who fills it in', async () => {
  const saved: CaseSheet = {
    ...SHEET,
    rows: ROWS.map((one) =>
      one.id === 'pb_lahir' ? { ...one, value: '46,5', filledBy: 'team', registered: '47,0' } : one,
    ),
  };
  const page = await openCase('worksheet', 1280, { catatKasus: done(saved) });
  const length = page.getByLabel('Panjang lahir (cm)', { exact: true });
  await length.fill('46,5');
  await page.getByText(`${WORKSHEET.registered}47,0`).waitFor();
  await page.getByText(WORKSHEET.changed(1)).waitFor();
  await page.getByLabel(WORKSHEET.laterOf('IMD')).check();
  await page.getByLabel('Umur', { exact: true }).fill('');
  await page.getByText(WORKSHEET.changed(2)).waitFor();
  await page.getByLabel('Anak ke', { exact: true }).fill('4');
  await page.getByLabel('Anak ke', { exact: true }).fill('3');
  await press(page, WORKSHEET.save(2));
  await page.getByText(WORKSHEET.byMissing).waitFor();
  expect(await focused(page)).toBe('by/name');
  await page.getByLabel(WORKSHEET.by).fill('Bu Ratna');
  await press(page, WORKSHEET.save(2));
  await page.getByText(CASE_PAGE.saved).waitFor();
  expect(await steps(page)).toEqual([
    {
      ...{ step: 'fill', code: LINE.code, semester: '2026-1', by: 'Bu Ratna' },
      answers: [
        { item: 'pb_lahir', value: '46,5', isLater: false, seen: { value: '47,0', isLater: false } },
        { item: 'imd', value: '', isLater: true, seen: { value: '', isLater: false } },
      ],
    },
  ]);
  expect(await length.inputValue()).toBe('46,5');
  expect(await page.locator('#screen').getByText(`${WORKSHEET.registered}47,0`).count()).toBe(1);
  await press(page, CASE_PAGE.backTo);
  await page.getByRole('button', { name: CASE_LIST.openWho(LINE.name) }).click();
  expect(await page.getByLabel(WORKSHEET.by).inputValue()).toBe('Bu Ratna');
  await page.close();
});

browserTest(
  'a report drawn anew loses nothing that is typed elsewhere, and takes the keyboard from nobody',
  async () => {
    const page = await openCase('items');
    await hold(page);
    await press(page, ITEMS.reportOf(1));
    await press(page, ITEMS.add);
    await page.locator('.item .form').getByLabel(ITEMS.reportText).fill('Bahan sudah dibeli');
    await page.getByRole('button', { name: ITEMS.sendReport }).dblclick();
    const problem = page.getByLabel(ITEMS.problem, { exact: true });
    await problem.fill('Air minum dari sungai');
    await problem.press('Home');
    const before = await page.evaluate('window.scrollY');
    const first = {
      ...item(1),
      reports: [{ on: day('2026-05-20'), by: 'Bu Ratna', text: 'Bahan sudah dibeli', evidence: '' }],
    };
    await answer(page, 0, done({ ...SHEET, items: [first, item(2)] }));
    await page.getByText('Bu Ratna').waitFor();
    expect(await problem.inputValue()).toBe('Air minum dari sungai');
    expect(await focused(page)).toBe('plan:/problem');
    expect(await page.evaluate('document.activeElement.selectionStart')).toBe(0);
    expect(await page.evaluate('window.scrollY')).toBe(before);
    expect(await page.locator('.item .form').count()).toBe(0);
    expect(await steps(page)).toEqual([
      {
        ...{ step: 'report', code: LINE.code, semester: '2026-1', item: 'R-K7M4-1', on: '2026-05-20' },
        ...{ text: 'Bahan sudah dibeli', evidence: '', isCancelled: false, isNamelessSaid: false },
      },
    ]);
    await page.close();
  },
);

browserTest('what is typed about an item stays where the item is closed by a report', async () => {
  const ended = item(1, { state: 'done', stateText: 'Ditutup 20 Mei 2026: bukti' });
  const page = await openCase('items', 1280, { catatKasus: done({ ...SHEET, items: [ended] }) });
  await press(page, ITEMS.changeOf(1));
  await page.getByLabel(ITEMS.activity).fill('Dua jamban');
  await press(page, ITEMS.reportOf(1));
  await page.getByLabel(ITEMS.reportText).fill('Sudah jadi');
  await page.getByLabel(ITEMS.reportEvidence).fill('foto 12');
  await press(page, ITEMS.sendReport);
  await page.getByText('Ditutup 20 Mei 2026: bukti').first().waitFor();
  expect(await page.getByLabel(ITEMS.activity).inputValue()).toBe('Dua jamban');
  await press(page, CASES_PAGE.cancel);
  expect(await page.getByRole('button', { name: ITEMS.changeOf(1) }).count()).toBe(0);
  expect(await page.getByRole('button', { name: ITEMS.endOf(1) }).count()).toBe(0);
  await page.close();
});

browserTest('what is typed into a form while it is being sent stays', async () => {
  const page = await openCase('items');
  await hold(page);
  await press(page, ITEMS.reportOf(1));
  await page.getByLabel(ITEMS.reportText).fill('Bahan sudah dibeli');
  await press(page, ITEMS.sendReport);
  await page.getByLabel(ITEMS.reportText).fill('Bahan sudah dibeli, tukang belum ada');
  await answer(page, 0, done());
  await page.getByText(CASE_PAGE.saved).waitFor();
  expect(await page.getByLabel(ITEMS.reportText).inputValue()).toBe('Bahan sudah dibeli, tukang belum ada');
  await page.close();
});

browserTest('a word that is a name is asked about, and the answer holds for that text alone', async () => {
  const page = await openCase('verdicts', 1280, {
    catatKasus: { refusal: 'Teks memuat kata "bunga".', isAboutName: true, sheet: SHEET },
  });
  await press(page, VERDICTS.add);
  await press(page, VERDICTS.save);
  await page.getByText(CASES_PAGE.lacking([VERDICTS.by, VERDICTS.profession, VERDICTS.conclusion])).waitFor();
  await tab(page, 'items').click();
  await press(page, ITEMS.add);
  await page.getByLabel(ITEMS.problem, { exact: true }).fill('Makan bunga pepaya');
  await page.getByLabel(ITEMS.activity).fill('Penyuluhan');
  await page.getByLabel(ITEMS.holderName).fill('Pak Lurah');
  await page.getByLabel(ITEMS.due).fill('2026-06-01');
  await press(page, ITEMS.save);
  await page.getByText('Teks memuat kata "bunga".').waitFor();
  await page.getByLabel(ITEMS.activity).fill('Penyuluhan gizi');
  expect(await page.getByRole('button', { name: CASES_PAGE.nameless }).count()).toBe(0);
  await press(page, ITEMS.save);
  await press(page, CASES_PAGE.nameless);
  const asked = {
    ...{ step: 'plan', code: LINE.code, semester: '2026-1', item: null, problem: 'Makan bunga pepaya' },
    ...{ activity: 'Penyuluhan gizi', holder: { name: 'Pak Lurah', office: '', email: '' }, money: '' },
    ...{ due: '2026-06-01', closing: 'evidence', seen: null },
  };
  expect(await steps(page)).toEqual([
    { ...asked, activity: 'Penyuluhan', isNamelessSaid: false },
    { ...asked, isNamelessSaid: false },
    { ...asked, isNamelessSaid: true },
  ]);
  await page.close();
});

browserTest('an answer that somebody else has written meanwhile is shown beside what is typed', async () => {
  const rows = ROWS.map((one) =>
    one.id === 'pb_lahir' ? { ...one, value: '45,0', filledBy: 'team' as const, registered: '47,0' } : one,
  );
  const page = await openCase('worksheet', 1280, {
    catatKasus: { refusal: 'Ada yang baru.', isAboutName: false, sheet: { ...SHEET, rows } },
  });
  await page.getByLabel(WORKSHEET.by).fill('Bu Ratna');
  const length = page.getByLabel('Panjang lahir (cm)', { exact: true });
  await length.fill('46,5');
  await press(page, WORKSHEET.save(1));
  await page.getByText('Ada yang baru.').waitFor();
  await page.getByText(`${WORKSHEET.recorded}45,0`).waitFor();
  expect(await length.inputValue()).toBe('46,5');
  await press(page, WORKSHEET.save(1));
  await expect(steps(page)).resolves.toMatchObject([
    { answers: [{ seen: { value: '47,0' } }] },
    { answers: [{ value: '46,5', seen: { value: '45,0' } }] },
  ]);
  await page.close();
});

browserTest('an item is ended only after it was asked, with a reason', async () => {
  const page = await openCase('items');
  await press(page, ITEMS.endOf(2));
  await page.getByText(ITEMS.endAsked(2)).waitFor();
  await press(page, ITEMS.endSend);
  await page.getByText(CASES_PAGE.lacking([ITEMS.endWhy])).waitFor();
  await press(page, ITEMS.endNot);
  expect(await steps(page)).toEqual([]);
  expect(await focused(page)).toBe('end:R-K7M4-2/open');
  await press(page, ITEMS.endOf(2));
  await page.getByLabel(ITEMS.endWhy).fill('Keluarga pindah');
  await press(page, ITEMS.endSend);
  await page.getByText(CASE_PAGE.saved).waitFor();
  expect(await steps(page)).toEqual([
    {
      ...{ step: 'report', code: LINE.code, semester: '2026-1', item: 'R-K7M4-2', on: '2026-05-20' },
      ...{ text: 'Keluarga pindah', evidence: '', isCancelled: true, isNamelessSaid: false },
    },
  ]);
  await page.close();
});

browserTest('whom mail does not reach is said before the item is saved', async () => {
  const page = await openCase('items');
  await press(page, ITEMS.add);
  const warnings = page.locator('.form .warning');
  expect(await warnings.innerText()).toBe(`${ITEMS.noEmail}.`);
  await page.getByLabel(ITEMS.choose).selectOption('Bidan Sri, Puskesmas');
  expect(await page.getByLabel(ITEMS.email).inputValue()).toBe('sri@puskesmas.example');
  expect(await page.getByLabel(ITEMS.office).inputValue()).toBe('Puskesmas');
  expect(await warnings.textContent()).toBe('');
  await page.getByLabel(ITEMS.email).fill('SRI@puskesmas.example');
  expect(await warnings.textContent()).toBe('');
  await page.getByLabel(ITEMS.email).fill('sri@rumah.example');
  expect(await warnings.innerText()).toBe(`${ITEMS.unreached}.`);
  expect(await page.getByLabel(ITEMS.choose).inputValue()).toBe('');
  await page.close();
});

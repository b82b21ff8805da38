// What is printed of a case, and of a semester.
import { CASE_LIST, CASE_PAPER, REPORT_OF_CASES } from '../../../src/subjects/cases/cases-page-words';
import { browserTest } from '../../support/browser';
import { REPORT } from './case-data';
import { focused, inOneBrowser, openCase, openList, picture, press, tab, wrongWith } from './opened';

inOneBrowser();

browserTest(
  'a worksheet has all that is recorded and lines to sign, and the child by its code alone',
  async () => {
    const page = await openCase('items');
    await tab(page, 'worksheet').click();
    await page.getByLabel('IMD', { exact: true }).fill('belum disimpan ini');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#screen > *').isVisible()).toBe(false);
    const paper = await page.locator('#paper').innerText();
    for (const text of [
      ...[
        CASE_PAPER.title,
        'Krandegan',
        'Semester 1 2026',
        CASE_PAPER.head.number,
        CASE_PAPER.head.auditedOn,
      ],
      ...['Posyandu Melati 2', 'RT 003/RW 002', 'K7M4-QXCP', 'Menurut data: 2', CASE_PAPER.fromData],
      ...[
        'Kurang dari 48 cm: lahir pendek.',
        'Wawancara keluarga',
        CASE_PAPER.later,
        'Periksa TB',
        'dr. Ratna',
      ],
      ...['Membangun jamban keluarga', 'Dana Desa', '8 Mei 2026', 'Terlambat', 'balasan rujukan'],
      ...[...CASE_PAPER.signed, CASE_PAPER.layout],
    ])
      expect(paper).toContain(text);
    expect(paper).not.toMatch(/Zahra|@|belum disimpan ini/);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.setViewportSize({ width: 703, height: 1032 });
    await picture(page, 'cetak');
    await page.close();
  },
);

browserTest.each([1280, 360])(
  'the report of a semester fits, %i wide, and is printed without its buttons',
  async (width) => {
    const page = await openList(width);
    await press(page, CASE_LIST.report);
    await page.getByRole('heading', { name: REPORT.title }).waitFor();
    await picture(page, `laporan-${width}`);
    expect(await wrongWith(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.locator('.report').innerText()).toContain(REPORT.layout);
    expect(await page.locator('h1').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await press(page, REPORT_OF_CASES.backTo);
    expect(await focused(page)).toBe('list/report');
    await page.close();
  },
);

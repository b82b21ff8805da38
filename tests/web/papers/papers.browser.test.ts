// The page on which papers are printed, over answers that the test gives.
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Block } from '../../../src/post/mail';
import { PAPER_LABEL, PAPERS_PAGE } from '../../../src/subjects/papers/page-words';
import type { PaperPage } from '../../../src/subjects/papers/paper';
import { axeViolations } from '../../support/axe';
import { browserTest, launchBrowser } from '../../support/browser';
import { day } from '../../support/counted';
import { FAILS, servePage } from '../../support/served-page';
import { htmlErrors } from '../../support/valid-html';

const screens = process.env.SCREENSHOTS;
const HOSTILE = '<img src=x onerror=alert(1)>';
const FOOT = 'Bila kelurahan punya bentuk sendiri, bentuk itu yang berlaku.';

const listed = (heading: string, count: number): readonly Block[] => [
  { kind: 'heading', text: heading },
  ...Array.from(
    { length: count },
    (_, i): Block => ({
      kind: 'paragraph',
      text: `${i + 1}. bahwa pertumbuhan setiap balita perlu dipantau setiap bulan agar segera ditindaklanjuti;`,
    }),
  ),
];

const PAPER: PaperPage = {
  paper: 'team',
  today: day('2026-07-02'),
  foot: FOOT,
  toFill: ['Isi tab Kader: nama dan posyandunya.', HOSTILE],
  sheets: [
    {
      title: `Keputusan Lurah Krandegan ${HOSTILE}`,
      subtitle: 'Kecamatan Banjarnegara, Kabupaten/Kota Banjarnegara',
      blocks: [...listed('Menimbang', 3), ...listed('Mengingat', 4), ...listed('Memutuskan', 5)],
      signed: ['Lurah Krandegan'],
    },
    {
      title: 'Lampiran: susunan dan tugas tim',
      subtitle: 'Keputusan Lurah nomor ________________ tanggal ________________',
      blocks: [
        { kind: 'heading', text: 'Petugas' },
        {
          kind: 'table',
          head: ['Kedudukan', 'Nama', 'Nomor SK', 'Tugas', 'Selesai bila'],
          rows: Array.from({ length: 6 }, (_, i) => [
            `Bidan kelurahan ${i}`,
            `Ratnaningtyas Kusumawardhani ${HOSTILE}`,
            '440/7/2026',
            'Memeriksa dan memastikan temuan kader; menerima rujukan dan mencatat balasannya.',
            'Rujukan atau Balasan rujukan; diminta lagi setelah 180 hari bila belum membaik',
          ]),
        },
      ],
      signed: ['Mengetahui, Lurah', 'Petugas'],
    },
  ],
};

let browser: Browser | null = null;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser?.close());

const served = (answer: unknown, width = 1280) => {
  if (!browser) throw new Error('no browser');
  return servePage(browser, 'naskah', { susunNaskah: answer }, { width, height: 900 });
};

browserTest.each([1280, 360])(
  'in a window %i wide it fits, is readable by everybody, and runs no text',
  async (width) => {
    const page = await served(PAPER, width);
    await page.locator('.sheet').nth(1).waitFor();
    if (screens) await page.screenshot({ path: join(screens, `naskah-${width}.png`), fullPage: true });
    const fits = await page.evaluate(
      'document.documentElement.scrollWidth <= document.documentElement.clientWidth',
    );
    expect(fits).toBe(true);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toBe('SK tim · PetaGizi');
    expect(await page.locator('#to-fill li').allInnerTexts()).toEqual(PAPER.toFill);
    // On a phone a table is pushed to and fro, and no word of it is cut.
    const row = await page.locator('tbody th').first().boundingBox();
    expect(row?.width).toBeGreaterThan(70);
    expect(await axeViolations(page)).toEqual([]);
    expect(await htmlErrors(await page.content())).toEqual([]);
    await page.close();
  },
);

browserTest(
  'on paper each part begins a sheet, says whose form prevails, and has nothing of the window',
  async () => {
    const page = await served(PAPER);
    await page.locator('.sheet').nth(1).waitFor();
    await page.emulateMedia({ media: 'print' });
    if (screens) await page.screenshot({ path: join(screens, 'naskah-cetak.png'), fullPage: true });
    const shown = await page.locator('body').innerText();
    for (const [text, isThere] of [
      [PAPERS_PAGE.toFill, false],
      [PAPERS_PAGE.print, false],
      ['Lurah Krandegan', true],
      ['Dibuat 2 Juli 2026 dengan PetaGizi.', true],
    ] as const)
      expect([text, shown.includes(text)]).toEqual([text, isThere]);
    const feet = await page.locator('.foot').allInnerTexts();
    expect(feet.map((text) => text.startsWith(FOOT))).toEqual([true, true]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    await page.close();
  },
);

browserTest('another paper is asked for, and cannot be printed before it is there', async () => {
  const page = await served(PAPER);
  await page.locator('.sheet').first().waitFor();
  await page.evaluate(
    "void (google.script.run = new Proxy({}, { get: (_, name) => name === 'susunNaskah' ? (...asked) => window.asked.push([name, ...asked]) : () => google.script.run }))",
  );
  await page.getByLabel(PAPERS_PAGE.paper).selectOption(PAPER_LABEL.monthly);
  await page.getByText(PAPERS_PAGE.loading).waitFor();
  expect(await page.getByRole('button', { name: PAPERS_PAGE.print }).isDisabled()).toBe(true);
  expect(await page.locator('.sheet').count()).toBe(0);
  expect(await page.evaluate('window.asked.map(([, , asked]) => asked)')).toEqual([
    { paper: 'team' },
    { paper: 'monthly' },
  ]);
  await page.close();
});

browserTest.each([
  [FAILS, PAPERS_PAGE.failed],
  [{ refused: 'Pilihan tidak terbaca.' }, 'Pilihan tidak terbaca.'],
])('where there is no paper, it says why', async (answer, said) => {
  const page = await served(answer, 360);
  await page.getByText(said).waitFor();
  expect(await page.locator('.sheet').count()).toBe(0);
  expect(await page.getByRole('button', { name: PAPERS_PAGE.print }).isDisabled()).toBe(true);
  await page.close();
});

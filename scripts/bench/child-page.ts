import { statSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../tests/support/chromium';
import { fallingBehind } from '../../tests/support/grown-child';
import { servePage } from '../../tests/support/served-page';

const PAGE = join(__dirname, '../../dist/anak.html');
/** How Lighthouse makes a desktop stand for a mid-range phone: 4 times slower. */
const SLOWED = 4;
/** The quickest answer of Google's, in milliseconds; the page gets ready meanwhile. */
const ANSWERS_AFTER = 500;
/** The fastest of the visits is the least disturbed by whatever else the machine does. */
const VISITS = 5;

export interface ChildPageBench {
  readonly bytes: number;
  /** On the page of the child; 0 without a browser. */
  readonly charts: number;
  /** From the script's answer until what is in sight is drawn; `null` without a browser. */
  readonly drawnMs: number | null;
  /** From the script's answer until all charts and the card to print are there, drawn while the browser has nothing else to do. */
  readonly allMs: number | null;
}

/** A child that was measured so many months in a row, each page opened anew: nothing of it is warm. */
export async function benchChildPage(months: number): Promise<ChildPageBench> {
  const bytes = statSync(PAGE).size;
  const browser = await launchBrowser();
  if (!browser) return { bytes, charts: 0, drawnMs: null, allMs: null };
  const answers = { lihatHalamanAnak: fallingBehind(months) };
  const times: number[] = [];
  const all: number[] = [];
  let charts = 0;
  for (let visit = 0; visit < VISITS; visit++) {
    const page = await servePage(browser, 'anak', answers, {
      width: 360,
      slowed: SLOWED,
      answersAfter: ANSWERS_AFTER,
    });
    await page.waitForFunction('performance.getEntriesByName("charts").length > 0');
    times.push(await page.evaluate<number>('performance.getEntriesByName("charts")[0].duration'));
    await page.waitForFunction('performance.getEntriesByName("card").length > 0');
    all.push(
      await page.evaluate<number>(
        'performance.getEntriesByName("card")[0].startTime - performance.getEntriesByName("charts")[0].startTime',
      ),
    );
    charts = await page.locator('#child .chart svg').count();
    await page.close();
  }
  await browser.close();
  return { bytes, charts, drawnMs: Math.min(...times), allMs: Math.min(...all) };
}

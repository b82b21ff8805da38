import { statSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../tests/support/chromium';
import { fallingBehind } from '../../tests/support/grown-child';
import { servePage } from '../../tests/support/served-page';

const PAGE = join(__dirname, '../../dist/anak.html');
/** How Lighthouse makes a desktop stand for a mid-range phone: 4 times slower. */
const SLOWED = 4;
/** The fastest of the visits is the least disturbed by whatever else the machine does. */
const VISITS = 5;

export interface ChildPageBench {
  readonly bytes: number;
  /** On the page of the child; 0 without a browser. */
  readonly charts: number;
  /** From the script's answer to all charts in the page; `null` without a browser. */
  readonly drawnMs: number | null;
}

/** A child that was measured so many months in a row, each page opened anew: nothing of it is warm. */
export async function benchChildPage(months: number): Promise<ChildPageBench> {
  const bytes = statSync(PAGE).size;
  const browser = await launchBrowser();
  if (!browser) return { bytes, charts: 0, drawnMs: null };
  const answers = { lihatHalamanAnak: fallingBehind(months) };
  const times: number[] = [];
  let charts = 0;
  for (let visit = 0; visit < VISITS; visit++) {
    const page = await servePage(browser, 'anak', answers, { width: 360, slowed: SLOWED });
    await page.waitForFunction('performance.getEntriesByName("charts").length > 0');
    times.push(await page.evaluate<number>('performance.getEntriesByName("charts")[0].duration'));
    charts = await page.locator('#child .chart svg').count();
    await page.close();
  }
  await browser.close();
  return { bytes, charts, drawnMs: Math.min(...times) };
}

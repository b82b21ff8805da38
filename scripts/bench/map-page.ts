import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import type { Browser } from 'playwright-core';
import { evaluateTemplate } from '../../local/google/html/template';
import { pointsPage } from '../../src/subjects/maps/map-page';
import { packMapPage } from '../../src/subjects/maps/map-page-packing';
import { launchBrowser } from '../../tests/support/chromium';
import { mapInput, picturedChildren } from '../../tests/support/map-children';

const TEMPLATE = join(__dirname, '../../dist/peta.html');
const TITLE = 'Peta Gizi Kelurahan Krandegan';
/** How Lighthouse makes a desktop stand for a mid-range phone: 4 times slower. */
const SLOWED = 4;

export interface MapPageBench {
  readonly bytes: number;
  /** From opening to the second frame after everything is drawn; `null` without a browser. */
  readonly usableMs: number | null;
}

function pageOf(children: number): string {
  const page = pointsPage(mapInput(picturedChildren(children), { title: TITLE }));
  const script = { evaluate: (code: string) => runInThisContext(code), htmlFile: () => null };
  const values = { title: TITLE, dataJson: JSON.stringify(packMapPage(page)) };
  return evaluateTemplate(script, readFileSync(TEMPLATE, 'utf8'), values);
}

/** The fastest of the visits is the least disturbed by whatever else the machine does. */
const VISITS = 3;

async function usableAfter(html: string): Promise<number | null> {
  const browser = await launchBrowser();
  if (!browser) return null;
  try {
    const times: number[] = [];
    for (let visit = 0; visit < VISITS; visit++) times.push(await timeOfVisit(browser, html));
    return Math.min(...times);
  } finally {
    await browser.close();
  }
}

async function timeOfVisit(browser: Browser, html: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.goto('https://peta.test/');
  const ms: number = await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))',
  );
  await page.close();
  return ms;
}

export async function benchMapPage(children: number): Promise<MapPageBench> {
  const html = pageOf(children);
  return { bytes: Buffer.byteLength(html), usableMs: await usableAfter(html) };
}

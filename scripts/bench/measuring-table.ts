import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../tests/support/chromium';
import { DATA } from '../../tests/support/measuring-table';

/** The page as the build leaves it: a text that the script fills in. */
const PAGE = join(__dirname, '../../dist/meja-ukur.html');
/** How Lighthouse makes a desktop stand for a mid-range phone: 4 times slower. */
const SLOWED = 4;
/** The fastest of the visits is the least disturbed by whatever else the machine does. */
const VISITS = 5;

export interface MeasuringTableBench {
  readonly bytes: number;
  /** From opening the file until it can be typed into; `null` without a browser. */
  readonly usableMs: number | null;
  /** From the tap on "Lihat hasil" until the result stands there. */
  readonly resultMs: number | null;
  /** How long the page takes to score WHO's published examples, beside what is typed. */
  readonly checkMs: number | null;
}

/** The file opened from a folder of the phone, each time anew: nothing of it is warm. */
export async function benchMeasuringTable(): Promise<MeasuringTableBench> {
  const page: string = JSON.parse(readFileSync(PAGE, 'utf8'));
  const html = page.replace('"{table-data}"', () => JSON.stringify(DATA));
  const bytes = Buffer.byteLength(html);
  const browser = await launchBrowser();
  if (!browser) return { bytes, usableMs: null, resultMs: null, checkMs: null };
  const folder = mkdtempSync(join(tmpdir(), 'petagizi-meja-'));
  const path = join(folder, 'meja-ukur.html');
  writeFileSync(path, html);
  const visits: Visit[] = [];
  for (let i = 0; i < VISITS; i++) visits.push(await visit(browser, pathToFileURL(path).href));
  await browser.close();
  rmSync(folder, { recursive: true });
  const least = (of: keyof Visit): number => Math.min(...visits.map((one) => one[of]));
  return { bytes, usableMs: least('usableMs'), resultMs: least('resultMs'), checkMs: least('checkMs') };
}

type Visit = Readonly<Record<'usableMs' | 'resultMs' | 'checkMs', number>>;

async function visit(browser: Browser, address: string): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.goto(address);
  const usableMs = await page.evaluate<number>(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))',
  );
  await page.getByLabel('Terdaftar, kode tidak dibawa').check();
  await page.getByLabel('Posyandu').selectOption('Mawar');
  await page.getByLabel('Perempuan').check();
  await page.getByLabel('Tanggal lahir').fill(yearsAgo());
  await page.waitForFunction('performance.getEntriesByName("contoh WHO", "measure").length > 0');
  const checkMs = await page.evaluate<number>(
    'performance.getEntriesByName("contoh WHO", "measure")[0].duration',
  );
  await page.getByRole('button', { name: 'Lanjut ke hasil ukur' }).click();
  await page.getByLabel('Berat badan (kg)').fill('8,9');
  await page.getByLabel('Panjang badan (cm)').fill('74');
  await page.getByLabel('Telentang').check();
  const resultMs = await page.evaluate<number>(
    `(() => {
      const next = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Lihat hasil');
      const start = performance.now();
      next.click();
      const shown = document.querySelector('.headline');
      if (!shown) throw new Error('no result');
      shown.getBoundingClientRect();
      return performance.now() - start;
    })()`,
  );
  await page.close();
  return { usableMs, resultMs, checkMs };
}

/** A day on which a child of a year was born. */
const yearsAgo = (): string => new Date(Date.now() - 365 * 86_400_000).toISOString().slice(0, 10);

import { runInThisContext } from 'node:vm';
import type { Browser, Page } from 'playwright-core';
import { evaluateTemplate } from '../../local/google/html/template';
import { buildPage } from '../../scripts/build-page';
import type { PicturedChild } from '../../src/subjects/children/tabs/earlier-cell';
import { areasPage, type MapPage, pointsPage } from '../../src/subjects/maps/map-page';
import { packMapPage } from '../../src/subjects/maps/map-page-packing';
import { browserTest, launchBrowser } from '../support/browser';
import { layerChildren, mapInput, pictured, picturedChildren } from '../support/map-children';

const screens = process.env.SCREENSHOTS;
let browser: Browser | null = null;
let template = '';

beforeAll(async () => {
  template = await buildPage('map');
  browser = await launchBrowser();
});
afterAll(async () => browser?.close());

/** The template as the emulated HtmlService evaluates it, escaping by context. */
const evaluated = (values: Readonly<Record<string, string>>): string =>
  evaluateTemplate({ evaluate: (code) => runInThisContext(code), htmlFile: () => null }, template, values);

const htmlOf = (page: MapPage): string =>
  evaluated({ title: page.title, dataJson: JSON.stringify(packMapPage(page)) });

const TITLE = 'Peta Gizi Kelurahan Krandegan';
const pageOf = (children: readonly PicturedChild[], title = TITLE): string =>
  htmlOf(pointsPage(mapInput(children, { title })));

interface Visit {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly requests: readonly string[];
}

async function visit(html: string, width: number, look: (visit: Visit) => Promise<void>): Promise<void> {
  if (!browser) throw new Error('no browser');
  const phone = width < 600;
  const context = await browser.newContext({
    viewport: { width, height: phone ? 740 : 800 },
    hasTouch: phone,
    deviceScaleFactor: phone ? 2 : 1,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => errors.push(`dialog: ${dialog.message()}`));
  page.on('request', (request) => requests.push(request.url()));
  await context.route('https://peta.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto('https://peta.test/');
  await look({ page, errors, requests: requests });
  await context.close();
}

const screenshot = async (page: Page, name: string): Promise<void> => {
  if (screens) await page.screenshot({ path: `${screens}/${name}.png` });
};

/** Pixels of the canvas that have the colour of a status. */
const pixelsOf = (page: Page, rgb: readonly number[]): Promise<number> =>
  page.evaluate((wanted) => {
    const canvas = document.querySelector<HTMLCanvasElement>('.leaflet-overlay-pane canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return 0;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let i = 0; i < data.length; i += 4) {
      if (wanted.every((value, channel) => data[i + channel] === value)) count++;
    }
    return count;
  }, rgb);
const SEVERE = [0xd5, 0x5e, 0x00, 255];

describe.each([
  { count: 233, width: 1280 },
  { count: 233, width: 360 },
  { count: 2_000, width: 1280 },
  { count: 2_000, width: 360 },
])('$count children at $width px', ({ count, width }) => {
  browserTest('are drawn, listed and counted without an error or a request', async () => {
    await visit(pageOf(picturedChildren(count)), width, async ({ page, errors, requests }) => {
      expect(await page.textContent('.shown')).toBe(`${count} anak`);
      expect(await page.textContent('#as-of')).toContain('Keadaan sampai akhir Mei 2025');
      const counts = await page.locator('.status .count').allTextContents();
      expect(counts.map(Number).reduce((a, b) => a + b)).toBe(count);
      expect(await pixelsOf(page, SEVERE)).toBeGreaterThan(50);
      await screenshot(page, `map-${count}-${width}`);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
      expect(errors).toEqual([]);
      expect(requests).toEqual(['https://peta.test/']);
    });
  });
});

browserTest('a reader filters by status, posyandu and RW, and clears it all', async () => {
  await visit(pageOf(picturedChildren(233)), 1280, async ({ page, errors }) => {
    await page
      .getByRole('button', { name: /Indikasi gizi buruk/ })
      .first()
      .click();
    expect(await pixelsOf(page, SEVERE)).toBe(0);
    await page.getByLabel('RW', { exact: true }).selectOption({ label: 'RW 002' });
    const shown = Number((await page.textContent('.shown'))?.split(' ')[0]);
    expect(shown).toBeGreaterThan(20);
    expect(shown).toBeLessThan(60);
    expect(await page.locator('.child').first().textContent()).toContain('RW 002');
    await screenshot(page, 'map-filtered');
    await page.getByLabel('Posyandu', { exact: true }).selectOption({ label: 'Melati' });
    expect(await page.textContent('#list')).toContain('Tidak ada anak yang cocok');
    await page.getByRole('button', { name: 'Tampilkan semua' }).click();
    expect(await page.textContent('.shown')).toBe('233 anak');
    expect(errors).toEqual([]);
  });
});

browserTest(
  'a child is reached with the keyboard alone, and what is known of it says that the point is not its home',
  async () => {
    await visit(pageOf(picturedChildren(40)), 1280, async ({ page, errors }) => {
      await page.locator('.child').first().focus();
      await page.keyboard.press('Enter');
      const popup = page.locator('.leaflet-popup-content');
      expect(await popup.textContent()).toContain('Indikasi gizi buruk');
      expect(await popup.textContent()).toContain('Titik ini bukan letak rumah');
      expect(await popup.getByRole('link').count()).toBe(0);
      expect(await page.locator('a[href*="spreadsheets"]').count()).toBe(0);
      await screenshot(page, 'map-popup');
      await page.keyboard.press('Escape');
      expect(errors).toEqual([]);
    });
  },
);

browserTest('a marker that is clicked opens what is known of it', async () => {
  const alone = pictured(0);
  await visit(pageOf([alone]), 1280, async ({ page, errors }) => {
    const box = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.leaflet-overlay-pane canvas');
      const context = canvas?.getContext('2d');
      if (!canvas || !context) return null;
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      for (let i = 0; i < data.length; i += 4) {
        if (data[i] !== 0xd5 || data[i + 1] !== 0x5e) continue;
        const { left, top, width } = canvas.getBoundingClientRect();
        const scale = width / canvas.width;
        return {
          x: left + ((i / 4) % canvas.width) * scale,
          y: top + Math.floor(i / 4 / canvas.width) * scale + 4,
        };
      }
      return null;
    });
    if (!box) throw new Error('no marker was drawn');
    await page.mouse.click(box.x, box.y);
    expect(await page.textContent('.leaflet-popup-content')).toContain('Indikasi gizi buruk');
    expect(errors).toEqual([]);
  });
});

browserTest('streets are fetched only when asked for, and their failure is said in words', async () => {
  await visit(pageOf(picturedChildren(20)), 1280, async ({ page, requests }) => {
    await page.context().route('https://tile.openstreetmap.org/**', (route) => route.abort());
    expect(requests).toHaveLength(1);
    await page.getByLabel(/Tampilkan jalan/).check();
    await page.getByText('Peta jalan tidak dapat dimuat').waitFor();
    expect(requests.some((url) => url.startsWith('https://tile.openstreetmap.org/'))).toBe(true);
  });
});

browserTest('without children the page says so kindly', async () => {
  await visit(pageOf([]), 360, async ({ page, errors }) => {
    expect(await page.textContent('main')).toContain('Belum ada gambar peta');
    await screenshot(page, 'map-empty');
    expect(errors).toEqual([]);
  });
});

browserTest('while figures are withheld it says so and why, and nothing of points', async () => {
  for (const width of [360, 1280])
    await visit(
      htmlOf({ view: 'withheld', title: TITLE, asOf: mapInput([]).asOf }),
      width,
      async ({ page, errors }) => {
        expect(await page.textContent('main')).toMatch(/Peta ditahan.*contoh WHO.*Uji kecocokan WHO/);
        expect(await page.textContent('#notes')).not.toContain('Titik');
        expect(await page.locator('.leaflet-container').count()).toBe(0);
        await screenshot(page, `map-withheld-${width}`);
        expect(errors).toEqual([]);
      },
    );
});

browserTest('hostile names stay text, in title, list, choice and popup', async () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(2)>',
    "</template><script>alert('3')</script>",
    '<?= 7*7 ?> & &amp; \u2028 {{x}} $& 😀\nbaris dua',
  ];
  const children = hostile.map((posyandu, i) => pictured(i, { posyandu }));
  await visit(pageOf(children, hostile.join(' ')), 1280, async ({ page, errors, requests }) => {
    const text = (await page.locator('.child').allTextContents()).join('\n');
    for (const name of hostile) expect(text).toContain(name);
    expect(await page.textContent('h1')).toBe(hostile.join(' '));
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(await page.locator('img').count()).toBe(0);
    await page.locator('.child').nth(1).click();
    await screenshot(page, 'map-hostile');
    expect(errors).toEqual([]);
    expect(requests).toHaveLength(1);
  });
});

describe.each([1280, 360])('the view of areas at %i px', (width) => {
  browserTest('tells counts by RW, says where they are withheld, and has no child', async () => {
    const areas = areasPage(mapInput(picturedChildren(233), { title: TITLE }));
    await visit(htmlOf(areas), width, async ({ page, errors, requests }) => {
      expect(await page.locator('.area').count()).toBe(5);
      expect(await page.textContent('#filters')).toContain('233 anak');
      expect(await page.textContent('#list')).toContain('ditahan');
      expect(await page.textContent('#filters')).toContain('kurang dari 5 anak');
      expect(await page.locator('.child').count()).toBe(0);
      await screenshot(page, `map-areas-${width}`);
      await page.getByRole('button', { name: 'Lihat di peta: RW 002' }).click();
      expect(await page.textContent('.leaflet-popup-content')).toContain('RW 002');
      await screenshot(page, `map-areas-open-${width}`);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
      expect(errors).toEqual([]);
      expect(requests).toEqual(['https://peta.test/']);
    });
  });
});

test('the page with 2,000 children stays within 600 KB, and shows nothing of who they are', () => {
  const html = pageOf(picturedChildren(2_000));
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(600_000);
  for (const child of layerChildren(2_000)) {
    expect(html).not.toContain(child.name);
    expect(html).not.toContain(child.code);
  }
});

test('nothing in the template is loaded from elsewhere', () => {
  expect(template).not.toMatch(/<(?:link|script|img|iframe)[^>]*(?:src|href)=/i);
  expect(template.match(/<\?=/g)).toHaveLength(3);
});

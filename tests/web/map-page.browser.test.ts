import { runInThisContext } from 'node:vm';
import type { Browser, Page } from 'playwright-core';
import { evaluateTemplate } from '../../local/google/html/template';
import { buildPage } from '../../scripts/build-page';
import type { PicturedChild } from '../../src/subjects/children/tabs/earlier-cell';
import { closedMapPage } from '../../src/subjects/maps/closed-page';
import { areasPage, type MapPage, pointsPage } from '../../src/subjects/maps/map-page';
import { packMapPage } from '../../src/subjects/maps/map-page-packing';
import { axeViolations } from '../support/axe';
import { browserTest, launchBrowser } from '../support/browser';
import { AS_OLD } from '../support/chrome-58';
import { layerChildren, mapInput, pictured, picturedChildren, visitOf } from '../support/map-children';

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

/** The link says until when it opens. */
const ADDRESS = 'https://peta.test/?k=2025-08-31.AbCdEfGhIjKl.1.signature';
/** 1 June 2025, when the picture of May is out. */
const MAY_OVER = Date.UTC(2025, 5, 1, 3);

interface Visit {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly requests: readonly string[];
}

async function visit(
  html: string,
  width: number,
  look: (visit: Visit) => Promise<void>,
  { address = ADDRESS, now = MAY_OVER }: { readonly address?: string; readonly now?: number } = {},
): Promise<void> {
  if (!browser) throw new Error('no browser');
  const phone = width < 600;
  const context = await browser.newContext({
    viewport: { width, height: phone ? 740 : 800 },
    hasTouch: phone,
    deviceScaleFactor: phone ? 2 : 1,
  });
  // The page is built for browsers as old as that.
  await context.addInitScript(AS_OLD);
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => errors.push(`dialog: ${dialog.message()}`));
  page.on('request', (request) => requests.push(request.url()));
  await page.clock.setFixedTime(now);
  await context.route(/^https:\/\/peta\.test\//, (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto(address);
  await look({ page, errors, requests });
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

/** Nothing is wider than the screen, in anybody's way, or said to the console, and nothing was asked of anybody. */
async function nothingWrong({ page, errors, requests }: Visit): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
  expect(await axeViolations(page)).toEqual([]);
  expect(errors).toEqual([]);
  expect(requests).toEqual([ADDRESS]);
}

/** As few children have a finding as in a kelurahan; the first few have two. */
const village = (count: number): readonly PicturedChild[] =>
  picturedChildren(count).map((child, i) =>
    child.status === 'wasted' && i < 60
      ? { ...child, last: visitOf('wasted', child.measuredOn, { lengthHeightForAge: -2.7 }) }
      : child,
  );

describe.each([
  { count: 233, width: 1280 },
  { count: 233, width: 360 },
  { count: 2_000, width: 360 },
])('$count children at $width px', ({ count, width }) => {
  browserTest('open on what needs action, are drawn, listed and counted', async () => {
    await visit(pageOf(village(count)), width, async (seen) => {
      const { page } = seen;
      const [steps = 0, all = 0] = (await page.locator('.view').allTextContents()).map((text) =>
        Number(/\d+/.exec(text)?.[0]),
      );
      expect([steps < all, all]).toEqual([true, count]);
      expect(await page.textContent('.shown')).toBe(`${steps} anak perlu tindakan`);
      expect(await page.textContent('#as-of')).toContain('Keadaan sampai akhir Mei 2025');
      expect(await pixelsOf(page, SEVERE)).toBeGreaterThan(50);
      await screenshot(page, `map-${count}-${width}`);
      if (screens)
        await page.screenshot({ path: `${screens}/map-${count}-${width}-full.png`, fullPage: true });
      await nothingWrong(seen);
    });
  });
});

describe.each([360, 1280])('at %i px', (width) => {
  browserTest('where to go tomorrow, and for what: two taps', async () => {
    await visit(pageOf(village(233)), width, async (seen) => {
      const { page } = seen;
      const severe = page.getByRole('button', { name: /Rujuk ke puskesmas.*Hari ini/ });
      const inAll = Number(await severe.locator('.count').textContent());
      await severe.click();
      expect(await page.textContent('.shown')).toMatch(
        new RegExp(`^${inAll} dari \\d+ anak yang perlu tindakan$`),
      );
      const first = page.locator('.where .chip').nth(1);
      const [, rw, inRw] = /(RW \d+) · (\d+)/.exec((await first.textContent()) ?? '') ?? [];
      await first.click();
      expect(await page.locator('.children .heading').allTextContents()).toEqual([`${rw}: ${inRw} anak`]);
      expect(await page.locator('.child').count()).toBe(Number(inRw));
      expect(await page.locator('.next-steps').first().textContent()).toContain(
        'Rujuk ke puskesmas (hari ini)',
      );
      expect(new URL(page.url()).hash).toMatch(/^#langkah=gizi-buruk&rw=\d$/);
      await screenshot(page, `map-two-taps-${width}`);
      await nothingWrong(seen);
    });
  });
});

browserTest('a reader filters by status, posyandu and age, and clears it all', async () => {
  await visit(pageOf(village(233)), 1280, async ({ page, errors }) => {
    const all = await page.textContent('.shown');
    await page.getByRole('button', { name: 'Semua anak (233)' }).click();
    expect(await page.textContent('.shown')).toBe('233 anak');
    await page.locator('.chip', { hasText: 'RW 002' }).click();
    await page.getByText('Saringan lain').click();
    await page.getByLabel('Umur', { exact: true }).selectOption({ label: '12–23 bulan' });
    const shown = Number((await page.textContent('.shown'))?.split(' ')[0]);
    expect(shown).toBeGreaterThan(2);
    expect(shown).toBeLessThan(60);
    for (const text of await page.locator('.child').allTextContents())
      expect(text).toContain('umur 12–23 bulan');
    await page.getByLabel('Posyandu', { exact: true }).selectOption({ label: 'Melati' });
    expect(await page.textContent('#list')).toContain('Tidak ada anak yang cocok');
    await page.getByRole('button', { name: 'Tampilkan semua' }).click();
    expect(await page.textContent('.shown')).toBe('233 anak');
    await page.getByRole('button', { name: /^Perlu tindakan/ }).click();
    expect(await page.textContent('.shown')).toBe(all);
    expect(errors).toEqual([]);
  });
});

browserTest('a child with two findings is shown under both', async () => {
  const both = pictured(2, {
    status: 'wasted',
    last: visitOf('wasted', pictured(2).measuredOn, { lengthHeightForAge: -2.7 }),
  });
  await visit(pageOf([both, pictured(1)]), 1280, async ({ page }) => {
    expect(await page.locator('.child', { hasText: 'gizi kurang, pendek (stunting)' }).count()).toBe(1);
    await page.getByRole('button', { name: /^Rujuk ke puskesmas.*indikasi pendek/ }).click();
    expect(await page.textContent('.shown')).toBe('1 dari 2 anak yang perlu tindakan');
  });
});

browserTest(
  'a child is reached with the keyboard alone, and what is known of it says that the point is not its home',
  async () => {
    await visit(pageOf(picturedChildren(40)), 1280, async ({ page, errors }) => {
      await page.locator('.view').first().focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.locator('.status[aria-pressed="true"]').count()).toBe(1);
      // What was pressed still has the focus though the panel was drawn anew.
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true');
      await page.keyboard.press('Enter');
      await page.locator('.child', { hasText: 'gizi buruk' }).first().focus();
      await page.keyboard.press('Enter');
      const popup = page.locator('.leaflet-popup-content');
      expect(await popup.textContent()).toContain('Indikasi gizi buruk');
      expect(await popup.textContent()).toContain('Rujuk ke puskesmas (hari ini)');
      expect(await popup.textContent()).toContain('Titik ini bukan letak rumah');
      expect(await popup.getByRole('link').count()).toBe(0);
      await screenshot(page, 'map-popup');
      expect(await axeViolations(page)).toEqual([]);
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
  // A posyandu is told that three of an RW go to.
  const children = hostile.flatMap((posyandu, i) =>
    [0, 20, 40].map((more) => pictured(i + more, { posyandu, rw: 1 + i, rt: 1 })),
  );
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

browserTest('what was chosen stands in the address, and is there again when it is opened', async () => {
  const address = `${ADDRESS}#langkah=stunting&rw=2`;
  await visit(
    pageOf(village(233)),
    360,
    async ({ page }) => {
      expect(await page.locator('[aria-pressed="true"]').allTextContents()).toEqual([
        expect.stringMatching(/^Perlu tindakan/),
        expect.stringMatching(/indikasi pendek/),
        expect.stringMatching(/^RW 002/),
      ]);
    },
    { address },
  );
});

describe('at Google, where the page does not see its own address', () => {
  const frame = (getLocation: string): string =>
    pageOf(village(40)).replace(
      '<head>',
      `<head><script>window.google = { script: {
        url: { getLocation: ${getLocation} },
        history: { replace: function (state, parameters, hash) { document.title = hash; } }
      } };</script>`,
    );

  browserTest(
    'it asks for what was chosen and until when the link opens, and keeps what is chosen',
    async () => {
      const told = `function (then) {
      then({ hash: 'langkah=stunting', parameter: { k: '2025-06-03.AbCdEfGhIjKl.1.signature' } });
    }`;
      await visit(frame(told), 360, async ({ page }) => {
        expect(await page.locator('.status[aria-pressed="true"]').textContent()).toContain('pendek');
        expect(await page.textContent('#ending')).toContain('berakhir 2 hari lagi (3 Juni 2025)');
        await page.locator('.chip').nth(1).click();
        expect(await page.title()).toMatch(/^langkah=stunting&rw=\d$/);
      });
    },
  );

  browserTest('it opens all the same where nobody answers', async () => {
    await visit(frame('function () {}'), 360, async ({ page }) => {
      await page.locator('.child').first().waitFor();
      expect(await page.locator('#loading').count()).toBe(0);
    });
  });
});

browserTest.each([360, 1280])('a link that has ended says so, and what to do, at %i px', async (width) => {
  await visit(closedMapPage(), width, async ({ page, errors }) => {
    expect(await page.textContent('main')).toMatch(/sudah lewat masanya.*Mintalah tautan baru/);
    expect(await axeViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

browserTest('what is passed on has neither the link nor a count', async () => {
  await visit(pageOf(village(233)), 360, async ({ page }) => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'share', {
        value: ({ text }: { text: string }) => {
          document.title = text;
          return Promise.resolve();
        },
      });
    });
    await page.getByRole('button', { name: /Rujuk ke puskesmas.*Hari ini/ }).click();
    await page.getByRole('button', { name: 'Bagikan' }).click();
    const text = await page.title();
    expect(text).toContain('Rujuk ke puskesmas (hari ini)');
    expect(text).toContain('Buka tautan peta Anda sendiri');
    expect(text).not.toMatch(/https?:|[?&#]k=|\d anak/);
  });
});

browserTest('on paper stand the map, what its signs mean, and every row of the list', async () => {
  await visit(pageOf(village(233)), 794, async ({ page }) => {
    await page.getByRole('button', { name: 'Semua anak (233)' }).click();
    expect(await page.locator('.child').count()).toBeLessThan(100);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.child').count()).toBe(233);
    for (const part of ['#map canvas', '.statuses', '.looked-at', '#notes'])
      expect([part, await page.locator(part).first().isVisible()]).toEqual([part, true]);
    for (const part of ['.actions', '.where', '.more', '.streets'])
      expect([part, await page.locator(part).first().isVisible()]).toEqual([part, false]);
    expect(await page.textContent('.looked-at')).toBe('Keadaan sampai akhir Mei 2025 · Semua anak');
    if (screens)
      await page.screenshot({
        path: `${screens}/map-print.png`,
        fullPage: true,
        clip: { x: 0, y: 0, width: 794, height: 1500 },
      });
  });
});

browserTest('the end of the link is told before it comes', async () => {
  const ending = async (now: number): Promise<string | null> => {
    let said: string | null = null;
    await visit(
      pageOf(village(40)),
      360,
      async ({ page }) => {
        said = (await page.locator('#ending').isVisible()) ? await page.textContent('#ending') : null;
        expect(await page.textContent('#notes')).toContain('Tautan ini berlaku sampai 31 Agustus 2025.');
      },
      { now },
    );
    return said;
  };
  expect(await ending(MAY_OVER)).toBeNull();
  expect(await ending(Date.UTC(2025, 7, 28, 3))).toMatch(/berakhir 3 hari lagi \(31 Agustus 2025\)/);
});

describe.each([1280, 360])('the view of areas at %i px', (width) => {
  const FINDINGS = ['stunted', 'normal', 'normal', 'wasted', 'normal'] as const;
  const children = picturedChildren(400).map((child, i) => {
    const status = FINDINGS[(i * 7 + (i >> 4)) % FINDINGS.length] ?? 'normal';
    const measuredOn = i % 6 === 5 ? null : mapInput([]).asOf;
    return { ...child, status, measuredOn, last: visitOf(status, measuredOn) };
  });
  const page = areasPage(mapInput(children, { title: TITLE }));
  const past = [
    {
      month: '2025-04',
      whole: { children: 398, measured: 300, found: [null, 60, 70, null] },
      areas: page.counts.map((counts) => ({ ...counts, found: [null, 9, 12, null] })),
    },
  ];

  browserTest('colours the RW by what is chosen, hatches what is withheld, and has no child', async () => {
    await visit(htmlOf({ ...page, past }), width, async (seen) => {
      const { page: shown } = seen;
      expect(await shown.locator('.area').count()).toBe(5);
      expect(await shown.textContent('#list')).toContain('Gizi kurang dan gizi buruk');
      expect(await shown.locator('.child').count()).toBe(0);
      await screenshot(shown, `map-areas-${width}`);
      const fills = (): Promise<readonly (string | null)[]> =>
        shown
          .locator('.leaflet-overlay-pane svg path')
          .evaluateAll((paths) => paths.map((path) => path.getAttribute('fill')));
      expect((await fills()).every((fill) => fill?.startsWith('#'))).toBe(true);
      await shown.getByRole('button', { name: /^Pendek dan sangat pendek/ }).click();
      await shown
        .getByLabel('Warna peta menurut', { exact: true })
        .selectOption({ label: 'per 100 balita terdaftar' });
      await shown.getByLabel('Perubahan sejak').selectOption({ label: 'April 2025' });
      expect(await shown.textContent('#filters')).toMatch(/(naik|turun) \d+ dari 70 pada April 2025/);
      await shown.getByRole('button', { name: 'Lihat di peta: RW 002' }).click();
      expect(await shown.textContent('.leaflet-popup-content')).toMatch(
        /RW 002.*dari \d+ balita.*12 pada April 2025/,
      );
      await screenshot(shown, `map-areas-open-${width}`);
      await shown.getByRole('button', { name: /^Tanda gizi buruk/ }).click();
      expect(await fills()).toEqual(Array(5).fill('url(#ditahan)'));
      expect(await shown.textContent('#filters')).toContain('Semua angka ini ditahan');
      await screenshot(shown, `map-areas-withheld-${width}`);
      if (screens) await shown.screenshot({ path: `${screens}/map-areas-${width}-full.png`, fullPage: true });
      await nothingWrong(seen);
    });
  });
});

browserTest('where no map can be drawn, the list is there all the same', async () => {
  await visit(
    pageOf(village(40)).replace(
      '<head>',
      '<head><script>HTMLCanvasElement.prototype.getContext = () => null;</script>',
    ),
    360,
    async ({ page }) => {
      expect(await page.textContent('#map')).toContain('Peta tidak dapat digambar');
      expect(await page.locator('.child').count()).toBeGreaterThan(5);
    },
  );
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

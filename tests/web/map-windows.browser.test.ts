// The pages that officers open over the workbook: links of the map, and outlines of RT and RW.
import type { Browser, Page } from 'playwright-core';
import { bridgeScript } from '../../local/runtime/page-bridge';
import { buildPage, type PageFolder } from '../../scripts/build-page';
import { browserTest, launchBrowser } from '../support/browser';

const HOME = 'http://halaman.test/';
const screens = process.env.SCREENSHOTS;
const PEOPLE = {
  people: [
    {
      id: 'a',
      name: 'Bidan Ratna',
      email: 'bidan@krandegan.example',
      view: 'points',
      posyandu: null,
      open: true,
    },
    {
      id: 'b',
      name: '<img src=x onerror=alert(1)>',
      email: 'camat@banjarnegara.example',
      view: 'areas',
      posyandu: null,
      open: false,
    },
  ],
  oldLinks: true,
  published: true,
};
const LINK = 'https://script.google.com/macros/s/x/exec?k=2026-09-10.abcdefghijkl.1.signature';

let browser: Browser | null = null;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser?.close());

interface Visit {
  readonly page: Page;
  /** Functions of the script that the page called, with what it sent. */
  readonly calls: (readonly [name: string, sent: unknown])[];
  readonly errors: string[];
}

async function visit(
  folder: PageFolder,
  width: number,
  answers: Readonly<Record<string, unknown>>,
  look: (visit: Visit) => Promise<void>,
): Promise<void> {
  if (!browser) throw new Error('no browser');
  const bridge = `<script>${bridgeScript('/panggil', Object.keys(answers))}</script>`;
  const html = (await buildPage(folder)).replace('<head>', () => `<head>${bridge}`);
  const context = await browser.newContext({ viewport: { width, height: 640 } });
  const page = await context.newPage();
  const made: Visit = { page, calls: [], errors: [] };
  page.on('pageerror', (error) => made.errors.push(error.message));
  page.on('dialog', (dialog) => made.errors.push(dialog.message()));
  await page.route(`${HOME}**`, async (route) => {
    if (!route.request().url().endsWith('/panggil')) {
      await route.fulfill({ contentType: 'text/html', body: html });
      return;
    }
    const { functionName, args } = route.request().postDataJSON() as {
      functionName: string;
      args: unknown[];
    };
    made.calls.push([functionName, args[args.length - 1]]);
    await route.fulfill({ json: { value: answers[functionName] } });
  });
  await page.goto(HOME);
  await look(made);
  expect(made.errors).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
  if (screens) await page.screenshot({ path: `${screens}/${folder}-${width}.png`, fullPage: true });
  await context.close();
}

const named = (calls: Visit['calls'], name: string) => calls.filter(([called]) => called === name);

describe.each([360, 680])('the page with the links of the map at %i px', (width) => {
  const answers = {
    daftarTautanPeta: PEOPLE,
    buatTautanPeta: { url: LINK, until: '2026-09-10' },
    cabutTautanPeta: { ...PEOPLE, people: PEOPLE.people.map((person) => ({ ...person, open: false })) },
  };

  browserTest(
    'lists persons with their right, makes a link out to one, and asks before it revokes',
    async () => {
      await visit('map-links', width, answers, async ({ page, calls }) => {
        await page.getByRole('heading', { name: 'Bidan Ratna' }).waitFor();
        const cards = page.locator('.person');
        expect(await cards.count()).toBe(3);
        expect(await cards.nth(0).textContent()).toContain('Melihat titik');
        expect(await cards.nth(1).textContent()).toContain('Melihat jumlah per RW');
        expect(await cards.nth(1).textContent()).toContain('Dicabut');
        expect(await page.locator('img').count()).toBe(0);

        await cards.nth(0).getByRole('button', { name: 'Buat tautan' }).click();
        expect(await page.getByLabel('Tautan Bidan Ratna', { exact: true }).inputValue()).toBe(LINK);
        expect(await page.textContent('.link')).toContain('Berlaku sampai 10 September 2026');

        await page.getByRole('button', { name: 'Cabut tautan Bidan Ratna' }).click();
        expect(named(calls, 'cabutTautanPeta')).toEqual([]);
        await page.getByRole('button', { name: 'Tidak' }).click();
        expect(named(calls, 'cabutTautanPeta')).toEqual([]);
        await page.getByRole('button', { name: 'Cabut tautan Bidan Ratna' }).click();
        await page.getByRole('button', { name: 'Ya, cabut' }).click();
        await page.getByText('Tautan Bidan Ratna sudah dicabut').waitFor();
        expect(named(calls, 'cabutTautanPeta')).toHaveLength(1);
        expect(await page.locator('.revoked').count()).toBe(2);
      });
    },
  );
});

const KML = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Placemark><name>RT 02 RW 003</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
109.69,-7.4,0 109.692,-7.4,0 109.692,-7.398,0 109.69,-7.4,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
<Placemark><name>&lt;b&gt;Balai&lt;/b&gt;</name><Point><coordinates>109.69,-7.4</coordinates></Point></Placemark>
</Document></kml>`;
const GEO_JSON = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { RT: 2, RW: 3 },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [109.69, -7.4],
            [109.692, -7.4],
            [109.692, -7.398],
            [109.69, -7.4],
          ],
        ],
      },
    },
  ],
});
const AREA = {
  rw: 3,
  rt: 2,
  rings: [
    [
      { lat: -7.4, lng: 109.69 },
      { lat: -7.4, lng: 109.692 },
      { lat: -7.398, lng: 109.692 },
    ],
  ],
};

describe.each([
  { width: 360, what: 'KML', text: KML },
  { width: 620, what: 'GeoJSON', text: GEO_JSON },
])('the page with the outlines at $width px', ({ width, what, text }) => {
  const answers = { simpanBatas: { saved: 1, refused: [{ rw: 9, rt: null, issue: 'too-far' }] } };

  browserTest(`reads ${what}, shows what it found, and sends that alone when somebody says so`, async () => {
    await visit('outlines', width, answers, async ({ page, calls }) => {
      await page.getByLabel('Atau tempel isinya di sini').fill('ini bukan peta');
      await page.getByRole('button', { name: 'Baca' }).click();
      await page.getByText('bukan GeoJSON atau KML').waitFor();

      await page.setInputFiles('#file', { name: 'batas', mimeType: 'text/plain', buffer: Buffer.from(text) });
      await page.getByText('RT 002/RW 003 (3 titik sudut)').waitFor();
      if (what === 'KML') expect(await page.textContent('.unread')).toContain('<b>Balai</b> bukan bidang');
      if (screens) await page.screenshot({ path: `${screens}/outlines-found-${width}.png`, fullPage: true });
      expect(calls).toEqual([]);
      await page.getByRole('button', { name: 'Simpan 1 batas ke tab Wilayah' }).click();
      await page.getByText('1 batas tersimpan').waitFor();
      expect(await page.textContent('#message')).toContain('RW 009 tidak disimpan: lebih dari 30 km');
      expect(calls).toEqual([['simpanBatas', { areas: [AREA] }]]);
    });
  });
});

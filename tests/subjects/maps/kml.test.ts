import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kml as toGeoJson } from '@tmcw/togeojson';
import { validateXML } from 'xmllint-wasm';
import { fromDayNumber } from '../../../src/kernel/calendar';
import { labelText } from '../../../src/kernel/label-text';
import { MAP_STATUSES } from '../../../src/subjects/children/summary/map-status';
import { kmlColor, renderKml } from '../../../src/subjects/maps/kml';
import { type LayerChild, splitLayers } from '../../../src/subjects/maps/layer';
import { layerChild, layerChildren } from '../../support/map-children';
import { parseXml } from '../../support/xml';

const fixtures = join(__dirname, '../../fixtures/kml');
const asOf = fromDayNumber(20_228); // 2025-05-20

const layerOf = (children: readonly LayerChild[], title = 'Krandegan') => ({ title, asOf, children });

const schemaErrors = async (kml: string): Promise<readonly string[]> => {
  const schema = readFileSync(join(fixtures, 'kml22-subset.xsd'), 'utf8');
  const { errors } = await validateXML({ xml: { fileName: 'layer.kml', contents: kml }, schema: [schema] });
  return errors.map(({ message }) => message);
};

interface Feature {
  readonly geometry: { readonly type: string; readonly coordinates: readonly number[] } | null;
  readonly properties: Readonly<Record<string, unknown>> | null;
}

function readBack(kml: string): readonly Feature[] {
  const { features } = JSON.parse(JSON.stringify(toGeoJson(parseXml(kml))));
  return features;
}

const HOSTILE = [
  '=HYPERLINK("http://x")',
  '<script>alert(1)</script>',
  'O\'Brien "Bu Ani" & anak',
  ']]></name><Placemark>',
  '😀 Siti\nbaris dua',
  '<!-- -->&amp;&#60;',
];

test('the layer is as kept in the fixture', () => {
  const children = [
    layerChild(0, { name: 'Siti Contoh', code: layerChild(0).code }),
    layerChild(6, {
      name: 'Budi Contoh',
      status: 'unmeasured',
      measuredOn: null,
      rt: null,
      completedMonths: null,
      rowUrl: null,
      labels: { bbu: null, tbu: null, bbtb: null },
    }),
  ];
  expect(renderKml(layerOf(children))).toBe(readFileSync(join(fixtures, 'two-children.kml'), 'utf8'));
});

test.each([
  { title: 'no child', children: [] },
  { title: 'a child of each status', children: layerChildren(7) },
  { title: 'hostile names', children: HOSTILE.map((name, i) => layerChild(i, { name, posyandu: name })) },
])('with $title it keeps to the order of KML 2.2', async ({ children }) => {
  expect(await schemaErrors(renderKml(layerOf(children, HOSTILE.join(' '))))).toEqual([]);
});

test('the schema of this test does notice a wrong order', async () => {
  const wrong = renderKml(layerOf(layerChildren(1))).replace(
    /(<styleUrl>.*?<\/styleUrl>)(<ExtendedData>.*?<\/ExtendedData>)/,
    '$2$1',
  );
  expect(await schemaErrors(wrong)).not.toEqual([]);
});

test('names come back as typed, and no other element appears', () => {
  const kml = renderKml(layerOf(HOSTILE.map((name, i) => layerChild(i, { name, posyandu: name }))));
  const features = readBack(kml);
  expect(features.map(({ properties }) => properties?.name).sort()).toEqual(
    HOSTILE.map((name) => labelText(name)).sort(),
  );
  expect(features.map(({ properties }) => properties?.Posyandu).sort()).toEqual([...HOSTILE].sort());
  expect(parseXml(kml).getElementsByTagName('script')).toHaveLength(0);
});

test('in a balloon, too, a posyandu is text: nothing in it is markup', () => {
  const kml = renderKml(layerOf([layerChild(0, { posyandu: '<img src=x onerror=alert(1)>' })]));
  const balloon = parseXml(kml).getElementsByTagName('description').item(1)?.textContent ?? '';
  expect(balloon).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(balloon).not.toContain('<img');
});

test('a link that is no web address leads nowhere', () => {
  const kml = renderKml(layerOf([layerChild(0, { rowUrl: 'javascript:alert(1)' })]));
  const balloon = parseXml(kml).getElementsByTagName('description').item(1)?.textContent ?? '';
  expect(balloon).not.toContain('javascript');
});

test('points are longitude first, and lie where the child was placed', () => {
  const child = layerChild(0, {
    place: { point: { lat: -7.39912345, lng: 109.69701234 }, source: 'pin', precisionMetres: 10 },
  });
  const [feature] = readBack(renderKml(layerOf([child])));
  expect(feature?.geometry).toEqual({ type: 'Point', coordinates: [109.697012, -7.399123] });
});

test('what is shown of a child: place, visit and categories, and no identity number, parent, phone or address', () => {
  const [feature] = readBack(renderKml(layerOf([layerChild(0)])));
  expect(feature?.properties).toMatchObject({
    'Kode Anak': layerChild(0).code,
    Posyandu: 'Melati',
    RT: '1',
    RW: '1',
    'BB/U': 'Berat badan normal (−0,52)',
    'Sumber titik': 'Titik RT',
  });
  expect(JSON.stringify(feature)).not.toMatch(/nik|kk|ibu|ayah|hp|telepon|alamat"/i);
});

test('each status has its folder, worst first, and its style', () => {
  const document = parseXml(renderKml(layerOf(layerChildren(7))));
  const ids = Array.from(document.getElementsByTagName('Style'), (style) => style.getAttribute('id'));
  expect(ids).toEqual([...MAP_STATUSES]);
  const folders = Array.from(
    document.getElementsByTagName('Folder'),
    (folder) => folder.getElementsByTagName('name').item(0)?.textContent,
  );
  expect(folders[0]).toBe('Indikasi gizi buruk (1)');
  expect(folders).toHaveLength(7);
});

test('colours are written backwards behind their opacity', () => {
  expect(kmlColor('#d55e00')).toBe('ff005ed5');
});

test.each([
  { count: 0, sizes: [0] },
  { count: 1_999, sizes: [1_999] },
  { count: 2_000, sizes: [2_000] },
  { count: 2_001, sizes: [2_000, 1] },
])('$count children make layers of $sizes', ({ count, sizes }) => {
  const layers = splitLayers(layerOf(layerChildren(count)));
  expect(layers.map(({ children }) => children.length)).toEqual(sizes);
  expect(new Set(layers.map(({ title }) => title)).size).toBe(layers.length);
});

test('a full layer stays below the 5 MB that My Maps takes', () => {
  const names = '<"&\'> '.repeat(10);
  const children = layerChildren(2_000).map((child) => ({ ...child, name: names, posyandu: names }));
  expect(Buffer.byteLength(renderKml(layerOf(children)))).toBeLessThan(5_000_000);
});

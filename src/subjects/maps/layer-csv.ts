// The named map copy as CSV (RFC 4180), for import into My Maps; people open such files in a spreadsheet program as well.
import type { LayerChild, NamedLayer } from './layer';
import { coordinate, LAYER_FIELDS } from './layer-fields';
import { LAYER_COLUMNS } from './words';

type Value = string | number | null;

/** The layer as rows, header first: for the CSV and for the layer spreadsheet. */
function layerRows(layer: NamedLayer): readonly (readonly Value[])[] {
  const header = [
    LAYER_COLUMNS.name,
    LAYER_COLUMNS.lat,
    LAYER_COLUMNS.lng,
    ...LAYER_FIELDS.map(({ title }) => title),
  ];
  return [header, ...layer.children.map(row)];
}

const row = (child: LayerChild): readonly Value[] => {
  const { lat, lng } = child.place.point;
  return [child.name, coordinate(lat), coordinate(lng), ...LAYER_FIELDS.map(({ value }) => value(child))];
};

/** What makes a spreadsheet program compute instead of show (OWASP, CSV Injection). */
const FORMULA_START = /^[=+\-@\t\r]/;

function cell(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const inert = FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replace(/"/g, '""')}"` : inert;
}

export const renderLayerCsv = (layer: NamedLayer): string =>
  layerRows(layer)
    .map((values) => `${values.map(cell).join(',')}\r\n`)
    .join('');

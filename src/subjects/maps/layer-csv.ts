// The named map copy as CSV, for import into My Maps; people open such files in a spreadsheet program as well.
import { labelText } from '../../kernel/label-text';
import { type CsvValue, peopleCsv } from '../../kernel/people-csv';
import type { LayerChild, NamedLayer } from './layer';
import { coordinate, LAYER_FIELDS } from './layer-fields';
import { LAYER_COLUMNS } from './words';

/** The layer as rows, header first: for the CSV and for the layer spreadsheet. */
function layerRows(layer: NamedLayer): readonly (readonly CsvValue[])[] {
  const header = [
    LAYER_COLUMNS.name,
    LAYER_COLUMNS.lat,
    LAYER_COLUMNS.lng,
    ...LAYER_FIELDS.map(({ title }) => title),
  ];
  return [header, ...layer.children.map(row)];
}

const row = (child: LayerChild): readonly CsvValue[] => {
  const { lat, lng } = child.place.point;
  return [
    labelText(child.name),
    coordinate(lat),
    coordinate(lng),
    ...LAYER_FIELDS.map(({ value }) => value(child)),
  ];
};

export const renderLayerCsv = (layer: NamedLayer): string =>
  peopleCsv(layerRows(layer), { separator: ',', marked: false });

import { PLACE_SOURCE_LABEL } from '../../kernel/place/words';
import type { LayerChild } from './layer';
import { LAYER_COLUMNS, LAYER_STATUS_LABEL } from './words';

/** What a layer shows of a child besides name and point, in KML and CSV alike. `null` is shown as nothing. */
export const LAYER_FIELDS: readonly {
  readonly title: string;
  readonly value: (child: LayerChild) => string | number | null;
}[] = [
  { title: LAYER_COLUMNS.code, value: ({ code }) => code },
  { title: LAYER_COLUMNS.status, value: ({ status }) => LAYER_STATUS_LABEL[status] },
  { title: LAYER_COLUMNS.posyandu, value: ({ posyandu }) => posyandu },
  { title: LAYER_COLUMNS.rt, value: ({ rt }) => rt },
  { title: LAYER_COLUMNS.rw, value: ({ rw }) => rw },
  { title: LAYER_COLUMNS.measuredOn, value: ({ measuredOn }) => measuredOn },
  { title: LAYER_COLUMNS.completedMonths, value: ({ completedMonths }) => completedMonths },
  { title: LAYER_COLUMNS.bbu, value: ({ labels }) => labels.bbu },
  { title: LAYER_COLUMNS.tbu, value: ({ labels }) => labels.tbu },
  { title: LAYER_COLUMNS.bbtb, value: ({ labels }) => labels.bbtb },
  { title: LAYER_COLUMNS.source, value: ({ place }) => PLACE_SOURCE_LABEL[place.source] },
  { title: LAYER_COLUMNS.precision, value: ({ place }) => place.precisionMetres },
  { title: LAYER_COLUMNS.rowUrl, value: ({ rowUrl }) => rowUrl },
];

/** About 0.1 m: six decimals, so that a sum of floating-point numbers does not show. */
export const coordinate = (degrees: number): number => Number(degrees.toFixed(6));

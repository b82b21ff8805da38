import type { CalendarDate } from '../../kernel/calendar';
import { parseCode } from '../../kernel/code';
import type { Place, PlaceSource } from '../../kernel/place/place';
import type { Raw } from '../../workbook/cells';
import type { Selection, Table } from '../../workbook/ports';
import { isWatched } from '../children/summary/child-status';
import type { ChildSummary } from '../children/summary/child-summary';
import { childTab, SUMMARY_HEADER } from '../children/tabs/child-tab';
import { readSummary } from '../children/tabs/summary-cell';
import { LABEL_WITH_Z, PLACE_SOURCE_LABEL } from '../children/tabs/words';
import type { LayerChild } from './layer';

/** What the maps are drawn from: columns of `Data Anak`. */
export const LAYER_SELECTION: Selection = {
  tab: childTab,
  columns: [
    SUMMARY_HEADER,
    'Kode Anak',
    'Nama Anak',
    'Lintang',
    'Bujur',
    'Sumber Titik',
    'Ketelitian (m)',
    'Usia (bulan)',
    'BB/U',
    'ZS BB/U',
    'TB/U',
    'ZS TB/U',
    'BB/TB',
    'ZS BB/TB',
    'Alamat',
  ],
};

export interface MappedChild {
  readonly child: LayerChild;
  /** As told, for looking up where a geocoder found it; never put on a map. */
  readonly address: string | null;
}

/** Children under five on the day who live here, with what maps may be made from. Rows that somebody damaged are passed over. */
export function layerChildren(
  table: Table,
  asOf: CalendarDate,
  rowUrl: (row: number) => string | null,
): readonly MappedChild[] {
  return table.flatMap((values, row) => {
    const summary = readSummary(values[0]);
    if (!summary || !isWatched(summary, asOf)) return [];
    const child = childFrom(values, summary, rowUrl(row));
    return child ? [{ child, address: textOf(values[14]) }] : [];
  });
}

function childFrom(values: readonly Raw[], summary: ChildSummary, rowUrl: string | null): LayerChild | null {
  const [, typedCode, name, lat, lng, source, precision, months, bbu, zBbu, tbu, zTbu, bbtb, zBbtb] = values;
  const code = parseCode(String(typedCode ?? ''));
  const place = placeFrom(lat, lng, source, precision);
  if (!code || !place) return null;
  return {
    code,
    name: textOf(name) ?? '',
    posyandu: summary.posyandu,
    rt: summary.rt,
    rw: summary.rw,
    place,
    measuredOn: summary.last?.measuredOn ?? null,
    completedMonths: typeof months === 'number' ? months : null,
    status: summary.mapStatus,
    labels: { bbu: labelOf(bbu, zBbu), tbu: labelOf(tbu, zTbu), bbtb: labelOf(bbtb, zBbtb) },
    rowUrl,
  };
}

const textOf = (value: Raw | undefined): string | null => (value ? String(value) : null);

const labelOf = (status: Raw | undefined, z: Raw | undefined): string | null =>
  status && typeof z === 'number' ? LABEL_WITH_Z(String(status), z) : null;

const SOURCES = Object.keys(PLACE_SOURCE_LABEL) as PlaceSource[];

function placeFrom(...[lat, lng, label, precision]: readonly (Raw | undefined)[]): Place | null {
  const source = SOURCES.find((one) => PLACE_SOURCE_LABEL[one] === label);
  if (typeof lat !== 'number' || typeof lng !== 'number' || typeof precision !== 'number' || !source)
    return null;
  return { point: { lat, lng }, source, precisionMetres: precision };
}

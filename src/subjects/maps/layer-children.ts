import type { CalendarDate } from '../../kernel/calendar';
import { parseCode } from '../../kernel/code';
import type { Place, PlaceSource } from '../../kernel/place/place';
import { PLACE_SOURCE_LABEL } from '../../kernel/place/words';
import { numberField, type RowSelection, select, textField } from '../../workbook/select';
import { isWatched } from '../children/summary/child-status';
import type { ChildSummary } from '../children/summary/child-summary';
import { childTab, summaryField } from '../children/tabs/child-tab';
import { LABEL_WITH_Z } from '../children/tabs/words';
import type { LayerChild } from './layer';

/** What the maps are drawn from: columns of `Data Anak`. */
export const MAPPED_CHILDREN = select(childTab, {
  summary: summaryField,
  code: textField('Kode Anak'),
  name: textField('Nama Anak'),
  lat: numberField('Lintang'),
  lng: numberField('Bujur'),
  source: textField('Sumber Titik'),
  precision: numberField('Ketelitian (m)'),
  months: numberField('Umur (bulan)'),
  bbu: textField('BB/U'),
  bbuZ: numberField('ZS BB/U'),
  tbu: textField('TB/U'),
  tbuZ: numberField('ZS TB/U'),
  bbtb: textField('BB/TB'),
  bbtbZ: numberField('ZS BB/TB'),
  address: textField('Alamat'),
});

type MappedRow = typeof MAPPED_CHILDREN extends RowSelection<infer Row> ? Row : never;

export interface MappedChild {
  readonly child: LayerChild;
  /** As answered, for looking up where a geocoder found it; never put on a map. */
  readonly address: string | null;
}

/** Children under five on the day who live here, with what maps may be made from. Rows that somebody damaged are passed over. */
export function layerChildren(
  rows: readonly MappedRow[],
  asOf: CalendarDate,
  rowUrl: (row: number) => string | null,
): readonly MappedChild[] {
  return rows.flatMap((mapped, row) => {
    const { summary, address } = mapped;
    if (!summary || !isWatched(summary, asOf)) return [];
    const child = childFrom(mapped, summary, rowUrl(row));
    return child ? [{ child, address: address || null }] : [];
  });
}

function childFrom(row: MappedRow, summary: ChildSummary, rowUrl: string | null): LayerChild | null {
  const code = parseCode(row.code);
  const place = placeFrom(row);
  if (!code || !place) return null;
  return {
    code,
    name: row.name,
    posyandu: summary.posyandu,
    rt: summary.rt,
    rw: summary.rw,
    place,
    measuredOn: summary.last?.measuredOn ?? null,
    completedMonths: row.months,
    status: summary.mapStatus,
    labels: {
      bbu: labelOf(row.bbu, row.bbuZ),
      tbu: labelOf(row.tbu, row.tbuZ),
      bbtb: labelOf(row.bbtb, row.bbtbZ),
    },
    rowUrl,
  };
}

const labelOf = (status: string, z: number | null): string | null =>
  status !== '' && z !== null ? LABEL_WITH_Z(status, z) : null;

const SOURCES = Object.keys(PLACE_SOURCE_LABEL) as PlaceSource[];

function placeFrom({ lat, lng, source: label, precision }: MappedRow): Place | null {
  const source = SOURCES.find((one) => PLACE_SOURCE_LABEL[one] === label);
  if (lat === null || lng === null || precision === null || !source) return null;
  return { point: { lat, lng }, source, precisionMetres: precision };
}

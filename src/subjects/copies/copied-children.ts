import type { CalendarDate } from '../../kernel/calendar';
import { numberField, type RowSelection, select, textField } from '../../workbook/select';
import { isGone, isWatched } from '../children/summary/child-status';
import type { ChildSummary } from '../children/summary/child-summary';
import { MAP_STATUSES, type MapStatus } from '../children/summary/map-status';
import { childTab, summaryField } from '../children/tabs/child-tab';

/** What the copies are made from: columns of `Data Anak`. */
export const COPIED_CHILDREN = select(childTab, {
  summary: summaryField,
  code: textField('Kode Anak'),
  name: textField('Nama Anak'),
  motherName: textField('Nama Ibu'),
  months: numberField('Umur (bulan)'),
  weightKg: numberField('Berat (kg)'),
  lengthHeightCm: numberField('Tinggi (cm)'),
  tbu: textField('TB/U'),
  bbtb: textField('BB/TB'),
  bbu: textField('BB/U'),
  signs: textField('Tanda Gizi Buruk'),
});

type Row = typeof COPIED_CHILDREN extends RowSelection<infer R> ? R : never;

/**
 * A child in a copy. What is not listed here (NIK, family card, phone, address, point, notes, who sent what) cannot get into one.
 */
export interface CopiedChild {
  readonly code: string;
  readonly name: string;
  readonly motherName: string;
  readonly posyandu: string;
  readonly rt: number | null;
  readonly rw: number | null;
  readonly status: MapStatus;
  /** Instead of the status, while it is withheld. */
  readonly shownStatus?: string;
  /** Measured in the month of the day on which the copy is made. */
  readonly isMeasuredNow: boolean;
  readonly measuredOn: CalendarDate | null;
  /** At the latest visit. */
  readonly months: number | null;
  readonly weightKg: number | null;
  readonly lengthHeightCm: number | null;
  readonly tbu: string;
  readonly bbtb: string;
  readonly bbu: string;
  readonly signs: string;
}

/** Children that the kelurahan follows on a day. Rows that somebody damaged are passed over. */
export const copiedChildren = (rows: readonly Row[], today: CalendarDate): readonly CopiedChild[] =>
  childrenIn(rows, today, (summary) => isWatched(summary, today));

/** Children for whom something may be to be done: also those who are older than five, as long as they live in the kelurahan. */
export const childrenWithNeeds = (rows: readonly Row[], today: CalendarDate): readonly CopiedChild[] =>
  childrenIn(rows, today, (summary) => !isGone(summary));

const childrenIn = (
  rows: readonly Row[],
  today: CalendarDate,
  has: (summary: ChildSummary) => boolean,
): readonly CopiedChild[] =>
  rows.flatMap(({ summary, ...shown }): readonly CopiedChild[] => {
    if (!summary || !has(summary)) return [];
    const { posyandu, rt, rw, mapStatus, last, measuredOn: lastOn } = summary;
    const measuredOn = last?.measuredOn ?? null;
    const isMeasuredNow = lastOn !== null && lastOn.slice(0, MONTH) === today.slice(0, MONTH);
    return [{ ...shown, posyandu, rt, rw, status: mapStatus, measuredOn, isMeasuredNow }];
  });

/** Length of `2026-01`. */
const MONTH = 7;

/** The worst first. */
export const rankOf = (status: MapStatus): number => MAP_STATUSES.indexOf(status);

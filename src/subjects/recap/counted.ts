// What Rekap is counted from: the rows of Data Anak and Pengukuran, as they stand in the workbook.
import type { CalendarDate } from '../../kernel/calendar';
import type { Position, Sex } from '../../kernel/growth/anthropometry';
import type { GainMark } from '../../kernel/growth/weight-gain';
import { dayField, numberField, type RowSelection, select, textField } from '../../workbook/select';
import type { ChildSummary } from '../children/summary/child-summary';
import type { FiguredVisit } from '../children/summary/month-visit';
import { childTab, summaryField } from '../children/tabs/child-tab';
import { visitTab } from '../children/tabs/visit-tab';

export const COUNTED_CHILDREN = select(childTab, {
  code: textField('Kode Anak'),
  name: textField('Nama Anak'),
  sex: textField('JK'),
  registered: dayField('Terdaftar'),
  summary: summaryField,
  booklet: textField('Buku KIA'),
});

export const COUNTED_VISITS = select(visitTab, {
  on: dayField('Tanggal Ukur'),
  code: textField('Kode Anak'),
  posyandu: textField('Posyandu'),
  measuredAt: textField('Tempat Ukur'),
  weightKg: numberField('Berat (kg)'),
  lengthHeightCm: numberField('Tinggi (cm)'),
  position: textField('Cara Ukur'),
  armCm: numberField('LiLA (cm)'),
  oedema: textField('Bengkak'),
  weightForAge: numberField('ZS BB/U'),
  lengthHeightForAge: numberField('ZS TB/U'),
  weightForLengthHeight: numberField('ZS BB/TB'),
  flagged: textField('Di Luar Batas Wajar'),
  vitaminA: textField('Vitamin A'),
  sender: textField('Kader'),
  mark: textField('N/T'),
  belowRedLine: textField('BGM'),
});

export type ChildCells = typeof COUNTED_CHILDREN extends RowSelection<infer Row> ? Row : never;
export type VisitCells = typeof COUNTED_VISITS extends RowSelection<infer Row> ? Row : never;

/** One visit of a child as it is counted. */
export interface CountedVisit extends FiguredVisit {
  readonly measurement: FiguredVisit['measurement'] & { readonly position: Position | null };
  /** Where the child was measured that day. */
  readonly posyandu: string;
  /** Who sent it, as the tab says. */
  readonly sender: string;
  readonly vitaminA: boolean;
  /** `null` where the child does not count as weighed in the month by this visit. */
  readonly mark: GainMark | null;
  /** How many T in a row up to here. */
  readonly notGained: number;
  readonly belowRedLine: boolean;
}

/** A child with all its visits. */
export interface CountedChild {
  readonly code: string;
  readonly name: string;
  readonly sex: Sex | null;
  readonly summary: Pick<ChildSummary, 'posyandu' | 'rw' | 'birthDate' | 'residence'>;
  /** Since when it is known here; `null` where a damaged cell does not tell. */
  readonly knownFrom: CalendarDate | null;
  /** Whether the family has the Buku KIA; `null` where nobody has asked. */
  readonly hasBooklet: boolean | null;
  /** By day, the oldest first. */
  readonly visits: readonly CountedVisit[];
}

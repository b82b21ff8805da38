// What the page "Anak di balik angka" asks and gets: named fields of the children that a figure of Rekap counts.
import type { CalendarDate } from '../../kernel/calendar';
import type { ZScore } from '../../kernel/growth/anthropometry';
import type { GainMark } from '../../kernel/growth/weight-gain';

/** A figure of `Rekap`: a row of it, and a header. */
export interface Figure {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly kind: string;
  readonly group: string;
  /** Header of a count, of a numerator or of a denominator. */
  readonly header: string;
}

/** A visit of the month. */
export interface FigureVisit {
  readonly on: CalendarDate;
  readonly weightKg: number | null;
  readonly lengthHeightCm: number | null;
  readonly oedema: boolean;
  readonly lengthHeightForAge: ZScore | null;
  readonly weightForLengthHeight: ZScore | null;
  readonly weightForAge: ZScore | null;
  readonly mark: GainMark | null;
}

/** A child with what it is counted by. What is not listed here (NIK, family card, parents, phone, address, point) is not on the page. */
export interface FigureChild {
  readonly code: string;
  readonly name: string;
  readonly posyandu: string;
  readonly rw: number | null;
  /** Completed months, as the month counts them. */
  readonly months: number | null;
  readonly visits: readonly FigureVisit[];
}

export interface BehindFigure {
  /** The latest first. */
  readonly months: readonly string[];
  readonly groups: readonly { readonly kind: string; readonly group: string }[];
  readonly headers: readonly string[];
  readonly figure: Figure;
  /** What the selected cell of `Rekap` says; `null` where none is selected. */
  readonly shown: number | null;
  /** Where S of the row is from; `null` of other figures. */
  readonly sSource: string | null;
  readonly asOf: CalendarDate;
  /** By name. */
  readonly children: readonly FigureChild[];
}

import type { CalendarDate } from '../calendar';
import type { Unit } from './units';

/** A finding that its code says all about. */
export type NoData = unknown;

/** A number as written and the unit it is in; `null` for a mere count. */
export interface WrittenQuantity {
  readonly value: number;
  readonly unit: Unit | null;
}

/** Findings of readers that leave an answer unread. */
export interface UnreadData {
  'unreadable-sex': NoData;
  'unreadable-position': NoData;
  'unreadable-yes-no': NoData;
  'unreadable-date': { readonly typed: string | null };
  'no-such-date': { readonly typed: string | null };
  /** A two-digit year that may be the last or the first part. */
  'ambiguous-date': { readonly dayFirst: CalendarDate; readonly yearFirst: CalendarDate };
  'unreadable-number': { readonly typed: string | null };
  /** A unit was written that the question cannot be answered in: centimetres for a weight. */
  'wrong-unit': { readonly written: Unit; readonly asked: Unit | null };
  'not-a-whole-number': { readonly value: number };
  'out-of-range': WrittenQuantity & { readonly min: number; readonly max: number };
  /** Out of range, and in range once read in another unit or with the decimal mark moved. */
  'unit-slipped': WrittenQuantity & { readonly likely: number; readonly likelyUnit: Unit | null };
  'unreadable-area': NoData;
  'nik-not-16-digits': { readonly length: number };
  'nik-in-scientific-notation': NoData;
  'family-card-not-16-digits': { readonly length: number };
  'family-card-in-scientific-notation': NoData;
}

/** Findings of readers about an answer that was read, or that is as good as not given. */
export interface ReadData {
  'unknown-posyandu': { readonly known: readonly string[] };
  /** The unit was written beside the number, so the number is known for certain. */
  'unit-converted': WrittenQuantity & { readonly recorded: number; readonly recordedUnit: Unit };
  'odd-phone': NoData;
  /** A number of 16 digits and more stood in a text: it is hidden wherever the text is shown. */
  'number-in-text': NoData;
  'nik-masked': NoData;
  'family-card-masked': NoData;
  'family-card-date-impossible': NoData;
}

interface ReaderData extends UnreadData, ReadData {}

/**
 * What a reader found in an answer, before it is known which question the answer was to. Findings are worded, mailed and logged, so
 * none holds a name or a number of a person; `typed` is `null` where the answer may be one of these.
 */
export type Finding<C extends keyof ReaderData = keyof ReaderData> = {
  readonly [K in C]: { readonly code: K } & ReaderData[K];
}[C];

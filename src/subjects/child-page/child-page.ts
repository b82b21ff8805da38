// What the page of a child gets: its few fields, named one by one. No NIK, no family card, no name of a parent, no phone, no address, no
// point, and nothing that was typed freely but the child's name.
import type { CalendarDate } from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import type { Position, Sex, ZScore } from '../../kernel/growth/anthropometry';
import type { NutritionStatus } from '../../kernel/growth/classify';
import type { WeightGain } from '../../kernel/growth/weight-gain';
import type { ChildStatus } from '../children/summary/child-status';
import type { ActView, NeedView } from '../needs/sidebar/needs-view';

/** Somebody that a search has found, with what distinguishes namesakes. */
export interface FoundChild {
  readonly code: string;
  readonly name: string;
  readonly birthDate: CalendarDate | null;
  readonly posyandu: string;
  readonly rt: number | null;
  readonly rw: number | null;
  readonly status: ChildStatus;
}

export interface Found {
  /** By name. */
  readonly children: readonly FoundChild[];
  /** How many more there are. */
  readonly more: number;
}

/** The scores that have a chart or a column. */
export const SHOWN_INDICATORS = [
  'weightForAge',
  'lengthHeightForAge',
  'weightForLengthHeight',
  'headCircumferenceForAge',
] as const;
export type ShownIndicator = (typeof SHOWN_INDICATORS)[number];

export interface VisitRow {
  readonly on: CalendarDate;
  readonly ageDays: number | null;
  readonly completedMonths: number | null;
  /** Of a premature child under two years; beside its age, and never in place of it. */
  readonly correctedAgeDays: number | null;
  readonly weightKg: number | null;
  /** As measured. */
  readonly lengthHeightCm: number | null;
  /** After the 0.7 cm: what is scored and drawn. */
  readonly correctedCm: number | null;
  /** As answered. */
  readonly position: Position | null;
  readonly headCm: number | null;
  readonly armCm: number | null;
  readonly oedema: boolean;
  /** Sent with the child's card: by whom is not known. */
  readonly byCard: boolean;
  readonly scores: Readonly<Record<ShownIndicator, ZScore | null>>;
  readonly status: NutritionStatus;
  readonly gain: WeightGain;
  /** What is odd about its measures, in words. */
  readonly doubts: readonly string[];
}

/** A need, and the form in which is recorded what was done about it. */
export interface LinkedNeed extends NeedView {
  /** `null` before the form exists. */
  readonly url: string | null;
}

export interface ChildPage {
  readonly kelurahan: string;
  readonly today: CalendarDate;
  readonly code: ResponseCode;
  readonly name: string | null;
  readonly sex: Sex | null;
  readonly birthDate: CalendarDate | null;
  /** Completed weeks; known of few. */
  readonly gestationWeeks: number | null;
  readonly posyandu: string;
  readonly rt: number | null;
  readonly rw: number | null;
  readonly status: ChildStatus;
  /** Since when, of who has left. */
  readonly since: CalendarDate | null;
  /** Whether z-scores differ from those of WHO: then there is none here, nor what hangs on one. */
  readonly areStatusesWithheld: boolean;
  /** Oldest first. */
  readonly visits: readonly VisitRow[];
  /** The day for which needs were worked out; `null` before the first night. */
  readonly day: CalendarDate | null;
  /** The most pressing first. */
  readonly needs: readonly LinkedNeed[];
  /** The newest first. */
  readonly acts: readonly ActView[];
  /** The form, filled in for this child; `null` before it exists. */
  readonly measureUrl: string | null;
}

import type { CalendarDate } from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import type { KindOf } from '../../ledger/decisions/kind';
import type { PlannedFor } from '../needs/acts/plan-item';
import type { Closing, Holder } from './cases-page';

/** A case is a child in a semester: `2026-1`. */
interface OfCase {
  readonly child: ResponseCode;
  readonly semester: string;
}

/** The team chooses a child for the audit of a semester, or takes it off the list. */
export interface CaseContent extends OfCase {
  readonly kind: 'kasus';
  readonly isChosen: boolean;
}

/** What the tim teknis has found out, by the names of items of the worksheet. An item that is named again is what it is now. */
export interface AnswersContent extends OfCase {
  readonly kind: 'kertas-kerja';
  readonly by: string;
  readonly answers: readonly { readonly item: string; readonly value: string; readonly isLater: boolean }[];
}

/** What an expert has said. */
export interface VerdictContent extends OfCase {
  readonly kind: 'telaah';
  readonly on: CalendarDate;
  readonly by: string;
  readonly profession: string;
  readonly cause: string;
  readonly conclusion: string;
}

/** An item of the plan (RTL), as it is now: said again it is changed. */
export interface PlanContent extends OfCase, PlannedFor {
  readonly problem: string;
  readonly activity: string;
  readonly holder: Holder;
  readonly money: string;
  readonly due: CalendarDate;
  readonly closing: Closing;
}

/** What an officer has heard of an item; holders report by the form `tindakan`. */
export interface ReportContent extends OfCase {
  readonly kind: 'laporan-rtl';
  readonly item: ResponseCode;
  readonly on: CalendarDate;
  readonly text: string;
  readonly evidence: string;
  /** Ends the item without what would close it. */
  readonly isCancelled: boolean;
}

export const CASE: KindOf<CaseContent> = { kind: 'kasus' };
export const ANSWERS: KindOf<AnswersContent> = { kind: 'kertas-kerja' };
export const VERDICT: KindOf<VerdictContent> = { kind: 'telaah' };
export const PLAN: KindOf<PlanContent> = { kind: 'rtl' };
export const REPORT: KindOf<ReportContent> = { kind: 'laporan-rtl' };

import type { CalendarDate } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { KindOf } from '../../../ledger/decisions/kind';
import type { NeedKind } from '../kinds/need-kinds';
import type { ActKind, Gift } from './act';

/** An officer records at the workbook that something was done about a need. */
export interface ActContent {
  readonly kind: 'tindakan';
  readonly child: ResponseCode;
  readonly act: ActKind;
  /** `null` of an act for a child of whom nothing was asked: it may end whatever its kind ends. */
  readonly need: NeedKind | null;
  readonly on: CalendarDate;
  /** For a need that is put off, and for a family that is to come again. */
  readonly until: CalendarDate | null;
  /** What was found, or why; '' where nothing is said. */
  readonly result: string;
  /** Who acted, as typed; none where it was the officer, or nothing is said. */
  readonly by?: string;
  /** Programme of aid; none of an act that gives nothing. */
  readonly program?: string;
  readonly gift?: Gift;
}

/** An officer gives a need to somebody. */
export interface AssignContent {
  readonly kind: 'tugas';
  readonly child: ResponseCode;
  readonly need: NeedKind;
  /** Name as in `Kader` or `Petugas`; '' takes it back. */
  readonly to: string;
}

export const ACT: KindOf<ActContent> = { kind: 'tindakan' };
export const ASSIGN: KindOf<AssignContent> = { kind: 'tugas' };

import type { CalendarDate } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { NeedKind } from '../kinds/need-kinds';

/** What somebody can do about a need, in the order of the form. */
export const ACT_KINDS = [
  'visit',
  'counselling',
  'referral',
  'reply',
  'supplement',
  'aid',
  'plan-step',
  'postpone',
  'close',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/**
 * Who has recorded an act, as far as it decides what the act may close. `kader-unproven` reports on an item of a plan that is not hers, or by the
 * link of a mail, which somebody may have passed on.
 */
export type ActBy = 'officer' | 'officer-by-mail' | 'kader' | 'kader-unproven' | 'reader' | 'other';

/** What was given, as far as the act says; `null` where it does not. */
export interface Gift {
  readonly provider: string | null;
  readonly moneySource: string | null;
  /** In the unit that is said, or that of the programme; 0.01 to 999,999,999. */
  readonly amount: number | null;
  readonly unit: string | null;
  /** Number of the cycle of feeding, from 1. */
  readonly cycle: number | null;
}

export const NO_GIFT: Gift = { provider: null, moneySource: null, amount: null, unit: null, cycle: null };

/** Something that was done for a child, or decided about one of its needs: what a response of the form `tindakan`, or a decision, says. */
export interface Act {
  /** Sorts as text in order of first submit; of a decision its key. */
  readonly key: string;
  /** Of the response; `null` of an act that an officer has recorded by a decision. */
  readonly response: ResponseCode | null;
  /** Code of whom it was done for, as answered. */
  readonly target: ResponseCode;
  readonly kind: ActKind;
  /** The need for which it was done: a visit or a talk ends that one alone; `null` for an act that may end whatever its kind ends. */
  readonly need: NeedKind | null;
  readonly on: CalendarDate;
  /** Until when a need is put off, or when the family is to come again; `null` where nothing is said. */
  readonly until: CalendarDate | null;
  readonly by: ActBy;
  /** Name of who acted, as answered; `null` where nothing is said. */
  readonly actor: string | null;
  /** What was found, or the reason; `null` where nothing is said. */
  readonly result: string | null;
  /** Day of a cycle of feeding, from 1; `null` where it is none. */
  readonly dayOfCycle: number | null;
  /** Address of a picture or a document; `null` where there is none. */
  readonly evidence: string | null;
  /** Programme of aid, as answered; `null` where nothing is said. */
  readonly program: string | null;
  readonly gift: Gift;
  readonly note: string | null;
  /** Code of the item of a plan that it reports on; `null` of an act about the child itself. */
  readonly planItem: ResponseCode | null;
  /** How many responses say the very same. */
  readonly times: number;
}

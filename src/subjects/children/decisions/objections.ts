import type { LedgerObjection } from '../../../ledger/decisions/ledger-kinds';
import type { Refusal } from '../../../ledger/decisions/request';

/** Why something cannot be decided about a child. */
export type Objection =
  | LedgerObjection
  | Refusal
  | 'unknown-child'
  | 'value-missing'
  | 'value-unreadable'
  | 'date-in-future'
  | 'date-before-birth'
  /** The child was measured after the day on which it is said to have died. */
  | 'measured-after-death'
  /** A visit that counts would lie before birth, or after the fifth birthday. */
  | 'birth-date-contradicts-visits'
  /** No family has taken its consent back in what is named. */
  | 'no-refusal';

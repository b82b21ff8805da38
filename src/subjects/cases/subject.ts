import type { Reading, Subject } from '../../ledger/subject';
import { CASE_KINDS } from './decision-kinds';

/** Holds nothing of its own: cases are worked out by a clock and by the page, from decisions and rows of other tabs. */
export const cases: Subject<Reading, null> = {
  name: 'kasus',
  form: null,
  responses: null,
  fold: () => null,
  projections: [],
  decisions: CASE_KINDS,
};

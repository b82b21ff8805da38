import type { Unit } from './units';

/** What a number may be that answers a question. */
export interface Limit {
  readonly unit: Unit | null;
  /** Smallest and largest value taken, both included. */
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  /** Where nearly every value lies: shows which slip is the likely one. */
  readonly usual: { readonly min: number; readonly max: number };
}

/** Longest answer that is read, UTF-16 units; a name or an address needs a tenth of it, a cell of a Sheet takes 50,000. */
export const LONGEST_ANSWER = 2000;

/** RT and RW are printed with three digits on identity and family cards. */
export const AREA_LIMIT = { min: 1, max: 999 };

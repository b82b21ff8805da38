import type { StateOf } from '../../../kernel/states';
import { COUPLE_FORM } from '../answers/names';
import type { Couples } from './couple';

/** The state of the couples, for whoever reads it. */
export const COUPLES: StateOf<Couples> = { name: COUPLE_FORM };

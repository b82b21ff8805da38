import type { StateOf } from '../../../kernel/states';
import { MOTHER_FORM } from '../answers/names';
import type { Mothers } from './mothers';

/** The state of the mothers, for whoever reads it. */
export const MOTHERS: StateOf<Mothers> = { name: MOTHER_FORM };

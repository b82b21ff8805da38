import type { StateOf } from '../../../kernel/states';
import type { Register } from './fold';

/** The state of the children, for whoever reads it. */
export const CHILDREN: StateOf<Register> = { name: 'anak' };

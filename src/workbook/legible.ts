import { withoutNumbers } from '../kernel/identity/masked';
import { type Cell, text } from './cells';

/** What somebody has typed, as a cell shows it: without a NIK or KK, and empty for ''. */
export const legible = (typed: string): Cell => text(withoutNumbers(typed) || null);

import { UNSEEN } from '../../kernel/marks';
import { withoutInnerGuards } from '../../kernel/people-csv';

/**
 * A cell as its file keeps it. `text` is what was typed wherever the file still has it; days are `YYYY-MM-DD`, times of day `12:30`.
 */
export interface Cell {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'day' | 'time';
}

export const BLANK: Cell = { text: '', kind: 'text' };

export const textCell = (text: string): Cell => ({ text, kind: 'text' });

/** `="…"`, by which programs keep a spreadsheet from taking digits for a number. */
const WRAPPED = /^\s*=\s*"([^"]*)"\s*$/;

const UNSEEN_MARKS = new RegExp(`[${UNSEEN}]`, 'g');

/**
 * Without what keeps a spreadsheet from reading a text as number or formula and is left in by some programs: apostrophes, `="…"`; and
 * without marks that nobody sees.
 */
export const plainText = (text: string): string =>
  withoutInnerGuards(
    text
      .replace(UNSEEN_MARKS, '')
      .replace(WRAPPED, '$1')
      .replace(/^\s*['’](?=\S)/, ''),
  ).trim();

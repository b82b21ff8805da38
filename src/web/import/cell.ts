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

/** Without the apostrophes that keep a spreadsheet from reading a text as number or formula, and that some programs leave in. */
export const plainText = (text: string): string =>
  withoutInnerGuards(text.replace(/^\s*['’](?=\S)/, '')).trim();

import { readSex } from '../../kernel/answers/read-choice';
import type { Settled } from './question';
import type { ListFacts } from './row-facts';

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '');

/**
 * P is `perempuan` beside L, and `pria` beside W. Where the heading or other cells speak of L, or where only the whole words stand in
 * the column, either may be meant.
 *
 * @returns what stands for the text of a cell
 */
export function priaOrPerempuan(facts: ListFacts, column: number): (row: number) => Settled {
  const told = new Set(facts.rows.map((row) => letters(facts.text(row, column))));
  const ofPria = [...told].filter((text) => /^(?:w$|pria|wanita)/.test(text));
  const ofLaki = [...told].filter((text) => text !== 'p' && !ofPria.includes(text) && isSex(text));
  const isOfLaki =
    ofLaki.length > 0 || /\bL\s*\/\s*P\b|\bP\s*\/\s*L\b/i.test(facts.list.headers[column] ?? '');
  const p = ofPria.length === 0 ? null : ofPria.includes('w') && !isOfLaki ? 'Pria' : UNTOLD;
  return (row) => {
    const text = letters(facts.text(row, column));
    if (text === 'w') return { text: 'Wanita' };
    return text === 'p' && p !== null ? { text: p } : {};
  };
}

const isSex = (text: string): boolean => readSex(text).value !== null;

/** Read as no sex, so that the row waits. */
const UNTOLD = 'P?L';

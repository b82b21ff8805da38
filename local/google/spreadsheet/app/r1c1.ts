import { columnIndex, columnName } from '../grid/a1';

/** Texts of a formula and quoted names of tabs, in which nothing is a reference. */
const QUOTED = `"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const R1C1 = new RegExp(`${QUOTED}|\\bR(\\d+|\\[-?\\d+\\])?C(\\d+|\\[-?\\d+\\])?(?![\\w(])`, 'g');
const A1 = new RegExp(`${QUOTED}|(\\$?)\\b([A-Za-z]{1,3})(\\$?)(\\d+)\\b(?!\\()`, 'g');

const isQuoted = (text: string): boolean => /^["']/.test(text);

/** @param row of the cell that holds the formula, from 0, as is `column` */
export const fromR1C1 = (formula: string, row: number, column: number): string =>
  formula.replace(R1C1, (found: string, rowPart?: string, columnPart?: string) => {
    if (isQuoted(found)) return found;
    const [line, fixedLine] = place(rowPart, row);
    const [cell, fixedCell] = place(columnPart, column);
    return `${fixedCell ? '$' : ''}${columnName(cell)}${fixedLine ? '$' : ''}${line + 1}`;
  });

function place(part: string | undefined, own: number): readonly [number, boolean] {
  if (part === undefined) return [own, false];
  return part.startsWith('[') ? [own + Number(part.slice(1, -1)), false] : [Number(part) - 1, true];
}

/** Relative places are always written with their brackets, also where they are 0. */
export const toR1C1 = (formula: string, row: number, column: number): string =>
  formula.replace(A1, (found: string, fixedCell, letters, fixedLine, digits) => {
    if (isQuoted(found)) return found;
    const [line, cell] = [Number(digits) - 1, columnIndex(letters)];
    return `R${fixedLine ? line + 1 : `[${line - row}]`}C${fixedCell ? cell + 1 : `[${cell - column}]`}`;
  });

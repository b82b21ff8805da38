import { type Box, OPEN } from './model';

/** @returns `A` for 0, `Z` for 25, `AA` for 26 */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export const columnIndex = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const quoted = (title: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) ? title : `'${title.replace(/'/g, "''")}'`;

/** @returns `A1`, `B2:E4`, `G:G`, `2:3` */
export function boxName({ top, left, bottom, right }: Box): string {
  if (bottom === OPEN && right === OPEN) return '';
  if (bottom === OPEN && top === 0) return `${columnName(left)}:${columnName(right - 1)}`;
  if (right === OPEN && left === 0) return `${top + 1}:${bottom}`;
  const start = `${columnName(left)}${top + 1}`;
  const end = `${right === OPEN ? '' : columnName(right - 1)}${bottom === OPEN ? '' : bottom}`;
  return start === end ? start : `${start}:${end}`;
}

/** @returns `'Data Anak'!A1:B2` */
export const fullName = (title: string, box: Box): string => {
  const name = boxName(box);
  return name === '' ? quoted(title) : `${quoted(title)}!${name}`;
};

/** @returns the title, if any, before the `!`, and the rest */
export function splitTitle(notation: string): { readonly title: string | null; readonly rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(notation);
  if (!match) return { title: null, rest: notation };
  return { title: match[1]?.replace(/''/g, "'") ?? match[2] ?? null, rest: match[3] ?? '' };
}

const CORNER = /^(\$?([A-Za-z]{1,3}))?(\$?(\d+))?$/;
const R1C1 = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;

/** @returns the box of `A1`, `$A$1`, `B2:E4`, `A:C`, `2:5`, `A2:C`, `R2C2:R4C5`; `null` for anything else */
export function parseBox(notation: string): Box | null {
  const absolute = R1C1.exec(notation);
  if (absolute) return fromR1C1(absolute);
  const [first = '', second = first, ...more] = notation.split(':');
  const start = CORNER.exec(first);
  const end = CORNER.exec(second);
  if (!start || !end || first === '' || second === '' || more.length > 0) return null;
  const single = !notation.includes(':');
  if (single && (!start[2] || !start[4])) return null;
  return ordered(corner(start), corner(end));
}

function fromR1C1(match: RegExpExecArray): Box {
  const number = (index: number, otherwise: number) => Number(match[index] ?? match[otherwise]) - 1;
  return ordered({ row: number(1, 1), column: number(2, 2) }, { row: number(3, 1), column: number(4, 2) });
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

const corner = (match: RegExpExecArray): Corner => ({
  row: match[4] ? Number(match[4]) - 1 : null,
  column: match[2] ? columnIndex(match[2]) : null,
});

function ordered(start: Corner, end: Corner): Box {
  const [top, bottom] = span(start.row, end.row);
  const [left, right] = span(start.column, end.column);
  return { top, left, bottom, right };
}

/** An end that is not given is open; a start that is not given is the first. */
function span(first: number | null, second: number | null): readonly [number, number] {
  if (first === null && second === null) return [0, OPEN];
  if (first === null || second === null) return [first ?? second ?? 0, OPEN];
  return [Math.min(first, second), Math.max(first, second) + 1];
}

import { UNSEEN } from './marks';

const UNSEEN_MARKS = new RegExp(`[${UNSEEN}\\u{e0000}-\\u{e007f}]`, 'gu');

/** Room of a name in a list, on a map, or in the title of a file, UTF-16 units. */
const LABEL_LIMIT = 80;

/**
 * A text of people as it may stand in a label: a choice of a form, a name on a map, of a tab or of a file. In one line, without marks
 * that are not seen or that turn what stands beside it, and cut where it is too long.
 *
 * @param limit UTF-16 units, the sign of the cut included
 * @example labelText('Budi\u202e\nidaR', 80) // => 'Budi idaR'
 */
export function labelText(text: string, limit = LABEL_LIMIT): string {
  const line = text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(UNSEEN_MARKS, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  if (line.length <= limit) return line;
  // Never within a surrogate pair.
  const end = /[\ud800-\udbff]/.test(line.charAt(limit - 2)) ? limit - 2 : limit - 1;
  return `${line.slice(0, end).trimEnd()}…`;
}

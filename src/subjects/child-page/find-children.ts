'beside the script';

import { dayOf } from '../../kernel/calendar';
import { personName } from '../../kernel/identity/names';
import type { Context } from '../../ledger/context';
import { SETTINGS, settingsFrom } from '../../settings/settings';
import { readRows } from '../../workbook/select';
import { LISTED_CHILDREN } from '../children/form/registered-children';
import { childStatus } from '../children/summary/child-status';
import { UNKNOWN_NAME } from '../children/tabs/words';
import type { Found, FoundChild } from './child-page';

/** Longer lists are not read. */
const MOST = 20;

/** UTF-16 units of what is typed that are looked at. */
const LONGEST = 100;

/**
 * The children of `Data Anak` of whose name each typed word begins some word, in any spelling: also those who have moved, died or turned
 * five.
 *
 * @param typed as the page sent it
 * @returns none where nothing was typed
 */
export function findChildren(context: Pick<Context, 'workbook' | 'now'>, typed: unknown): Found {
  const wanted = wordsOf(typeof typed === 'string' ? typed.slice(0, LONGEST) : '');
  if (wanted.plain.length === 0) return { children: [], more: 0 };
  const { children, ...rows } = readRows(context.workbook, { children: LISTED_CHILDREN, ...SETTINGS });
  const today = dayOf(context.now(), settingsFrom(rows).register.zone);
  const found = children.flatMap(({ summary, code, name }): readonly FoundChild[] => {
    if (!summary || code === '' || !answers(wordsOf(name), wanted)) return [];
    const { birthDate, posyandu, rt, rw } = summary;
    const { status } = childStatus(summary, today);
    return [{ code, name: name || UNKNOWN_NAME, birthDate, posyandu, rt, rw, status }];
  });
  found.sort(byName);
  return { children: found.slice(0, MOST), more: Math.max(0, found.length - MOST) };
}

/** The words of a name: as typed, without accents; and as `recognition` compares them, so that Mohamad is found by Muhammad. */
interface Words {
  readonly plain: readonly string[];
  readonly compared: readonly string[];
}

const wordsOf = (text: string): Words => ({
  plain:
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  compared: personName(text).words,
});

const begun = (words: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((start) => words.some((word) => word.startsWith(start)));

const answers = (name: Words, wanted: Words): boolean =>
  begun(name.plain, wanted.plain) || begun(name.compared, wanted.compared);

/** Then by code, so that the order does not hang on the rows of the tab. */
function byName(a: FoundChild, b: FoundChild): number {
  const [x, y] = [`${a.name.toLowerCase()} ${a.code}`, `${b.name.toLowerCase()} ${b.code}`];
  return x < y ? -1 : 1;
}

import type { ResponseCode } from '../../../kernel/code';
import type { States } from '../../../kernel/states';
import type { Follower } from '../../../ledger/context';
import { markVanished } from '../../../ledger/vanished';

/**
 * Remembers that a grown-up has to vanish from lists, files and copies too, where a change withholds or erases her.
 *
 * @param shown everybody of whom something is shown in a state
 */
export const vanishedPersons = (
  shown: (states: States) => readonly { readonly codes: readonly ResponseCode[] }[],
): Follower => ({
  changed({ before, after, at }, { memory }) {
    const known = shown(before);
    if (known.length === 0) return [];
    const left = new Set(shown(after).flatMap(({ codes }) => codes));
    if (known.some(({ codes }) => !codes.some((code) => left.has(code)))) markVanished(memory, at);
    return [];
  },
});

import type { Follower } from '../../../ledger/context';
import { markVanished } from '../../../ledger/vanished';
import { codesOf } from '../register/fold';
import { CHILDREN } from '../register/state';

/** Remembers that a child has to vanish from lists, files and copies too, where a change withholds or erases it. */
export const vanishedFollower: Follower = {
  changed({ before, after, at }, { memory }) {
    const shown = new Set(after.of(CHILDREN).children.flatMap(codesOf));
    const vanishes = before
      .of(CHILDREN)
      .children.some((child) => !codesOf(child).some((code) => shown.has(code)));
    if (vanishes) markVanished(memory, at);
    return [];
  },
};

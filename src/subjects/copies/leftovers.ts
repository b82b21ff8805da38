import type { Leftover } from '../../installation/leftover';
import { knownCopy, knownNames } from './copy-memory';
import { COPY_LEFTOVER } from './words';

/** Earlier versions of the copies. */
export const copyLeftover: Leftover = {
  name: 'riwayat-salinan',
  sentence: COPY_LEFTOVER,
  isThere: ({ memory }) => knownNames(memory).length > 0,
  links: ({ memory, copies }) =>
    knownNames(memory).flatMap((name) => {
      const known = knownCopy(memory, name);
      return known ? [{ label: name, url: copies.url(known.id) }] : [];
    }),
};

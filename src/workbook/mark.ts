import { shortFingerprint } from '../kernel/fingerprint';
import type { Sign } from '../kernel/hmac';
import type { Ports } from './ports';

/** Of the 43 letters of a signature: 96 bits. */
const LENGTH = 16;

/** What is remembered of a value to see whether it has changed: keyed, since settings and lists have names in them. */
export const markOf = (value: unknown, sign: Sign): string =>
  sign(`tanda ${JSON.stringify(value)}`).slice(0, LENGTH);

/** Whether a mark is of this value, also where the first release made it, without a key. */
export const isMarkOf = (mark: string | null | undefined, value: unknown, sign: Sign): boolean =>
  mark === markOf(value, sign) || mark === shortFingerprint(JSON.stringify(value));

type Remembering = Pick<Ports, 'memory' | 'sign'>;

/** Whether the value is the one that was marked last under this name; a mark without a key is replaced by one that has. */
export function isMarked({ memory, sign }: Remembering, name: string, value: unknown): boolean {
  const mark = memory.get(name);
  if (!isMarkOf(mark, value, sign)) return false;
  if (mark !== markOf(value, sign)) memory.set(name, markOf(value, sign));
  return true;
}

export const mark = ({ memory, sign }: Remembering, name: string, value: unknown): void =>
  memory.set(name, markOf(value, sign));

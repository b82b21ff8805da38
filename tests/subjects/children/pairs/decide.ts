import { readRecord } from '../../../../src/subjects/children/reading/reading';
import { recognise } from '../../../../src/subjects/children/recognition/recognise';
import { REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, sent } from '../../../support/responses';
import type { Pair } from './pairs';

/** `unread`: one of the entries is not taken in, and waits for its kader whoever it is about. */
export type Answer = 'same' | 'new' | 'ask' | 'unread';

/** What the register makes of the second entry of a pair, as of any submission. */
export function decided({ first, second }: Pair): Answer {
  const records = recordsOf([sent('first', 0, first), sent('second', 1, second)]);
  const readings = records.map((record) => readRecord(record, REGISTER_SETTINGS));
  if (readings.some(({ inForce }) => inForce === null)) return 'unread';
  const { groups, unresolved } = recognise(readings);
  return unresolved.length > 0 ? 'ask' : groups.length === 1 ? 'same' : 'new';
}

export interface Tally {
  readonly pairs: number;
  /** Of the pairs that were joined, those of one child. */
  readonly precision: number;
  /** Of the pairs of one child, those that were joined. */
  readonly recall: number;
  readonly askedOfSame: number;
  readonly askedOfDifferent: number;
  /** Pairs that were joined though they are two children. */
  readonly confused: number;
}

export function tally(pairs: readonly Pair[]): Tally {
  const none = (): Record<Answer, number> => ({ same: 0, ask: 0, new: 0, unread: 0 });
  const same = none();
  const different = none();
  for (const pair of pairs) (pair.same ? same : different)[decided(pair)] += 1;
  const ofSame = same.same + same.ask + same.new;
  const ofDifferent = different.same + different.ask + different.new;
  return {
    pairs: ofSame + ofDifferent,
    precision: same.same / (same.same + different.same),
    recall: same.same / ofSame,
    askedOfSame: same.ask / ofSame,
    askedOfDifferent: different.ask / ofDifferent,
    confused: different.same,
  };
}

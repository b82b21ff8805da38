import { fold } from '../../src/domain/register/fold';
import { REGISTER_SETTINGS } from '../support/one-response';
import { recordsOf, sent } from '../support/responses';
import type { Pair, PairKind } from './pairs';

/** `unread`: one of the entries is not taken in, and waits for its kader whoever it is about. */
export type Answer = 'same' | 'new' | 'ask' | 'unread';

/** What the register makes of the second entry of a pair, as of any submission. */
export function decided({ first, second }: Pair): Answer {
  const records = recordsOf([sent('first', 0, first), sent('second', 1, second)]);
  const { children, repairs } = fold(records, REGISTER_SETTINGS);
  const codes = repairs
    .filter(({ child }) => child === null)
    .flatMap(({ stops }) => stops.map(({ code }) => code));
  if (codes.some((code) => ASKED.has(code))) return 'ask';
  return codes.length > 0 ? 'unread' : children.length === 1 ? 'same' : 'new';
}

const ASKED: ReadonlySet<string> = new Set(['ambiguous-identity', 'nik-of-another-child']);

export interface Tally {
  readonly pairs: number;
  /** Of the pairs that were joined, those of one child. */
  readonly precision: number;
  /** Of the pairs of one child, those that were joined. */
  readonly recall: number;
  readonly askedOfSame: number;
  readonly askedOfDifferent: number;
  readonly byKind: Readonly<Record<string, Readonly<Record<Answer, number>>>>;
}

export function tally(pairs: readonly Pair[]): Tally {
  const byKind: Partial<Record<PairKind, Record<Answer, number>>> = {};
  const counts = { same: { same: 0, ask: 0, new: 0 }, different: { same: 0, ask: 0, new: 0 } };
  for (const pair of pairs) {
    const answer = decided(pair);
    const row = byKind[pair.kind] ?? { same: 0, new: 0, ask: 0, unread: 0 };
    byKind[pair.kind] = { ...row, [answer]: row[answer] + 1 };
    if (answer !== 'unread') counts[pair.same ? 'same' : 'different'][answer] += 1;
  }
  const { same, different } = counts;
  const ofSame = same.same + same.ask + same.new;
  const ofDifferent = different.same + different.ask + different.new;
  return {
    pairs: ofSame + ofDifferent,
    precision: same.same / (same.same + different.same),
    recall: same.same / ofSame,
    askedOfSame: same.ask / ofSame,
    askedOfDifferent: different.ask / ofDifferent,
    byKind,
  };
}

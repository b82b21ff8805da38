// How each row of a list stands to what is on the page: pure, so that every change gives all of it anew.
import type { Candidate, MatchedRecipient } from '../../subjects/aid/share';
import { type List, putOn, tick } from './hand-out';
import type { NamedRow } from './name-list';

export type NameState =
  /** On the list, and not recorded yet. */
  | 'on-list'
  | 'recorded'
  /** Entitled, and not on the list. */
  | 'addable'
  /** Not entitled: an officer looks. */
  | 'look'
  /** Has had it, or is gone. */
  | 'cannot'
  | 'ask'
  | 'none-of-them'
  | 'no-match'
  /** Another row before it is about the same recipient. */
  | 'twice';

/** A row and whom the script takes it to be about. */
export interface MatchedName extends NamedRow {
  readonly match: MatchedRecipient;
}

export interface NameOutcome extends MatchedName {
  readonly state: NameState;
  /** Whom it is about; `null` where nobody has said yet. */
  readonly candidate: Candidate | null;
}

/** @param chosen by the number of a row: code of a candidate, or '' for none of them */
export function nameOutcomes(
  names: readonly MatchedName[],
  chosen: ReadonlyMap<number, string>,
  list: List,
): readonly NameOutcome[] {
  const seen = new Set<string>();
  return names.map((name) => {
    const { found, candidates } = name.match;
    const candidate = found ?? candidates.find(({ code }) => code === chosen.get(name.number)) ?? null;
    if (!candidate) {
      const state =
        candidates.length === 0 ? 'no-match' : chosen.get(name.number) === '' ? 'none-of-them' : 'ask';
      return { ...name, candidate, state };
    }
    const isTwice = seen.has(candidate.code);
    seen.add(candidate.code);
    return { ...name, candidate, state: isTwice ? 'twice' : stateOf(candidate, list) };
  });
}

function stateOf({ code, claim }: Candidate, { lines }: List): NameState {
  const line = lines.find(({ candidate }) => candidate.code === code);
  if (line) return line.isRecorded ? 'recorded' : 'on-list';
  if (claim === 'had' || claim === 'gone') return 'cannot';
  return claim === 'due' ? 'addable' : 'look';
}

/** Those whom one press marks as having collected. */
export const markable = (outcomes: readonly NameOutcome[]): readonly Candidate[] =>
  outcomes.flatMap(({ state, candidate }) =>
    candidate && (state === 'on-list' || state === 'addable') ? [candidate] : [],
  );

/** @param why stands with whoever was not on the list before */
export const marked = (list: List, some: readonly Candidate[], why: string): List =>
  some.reduce((now, candidate) => tick(putOn(now, candidate, why), true, candidate.code), list);

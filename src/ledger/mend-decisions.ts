import type { Sign } from '../kernel/hmac';
import type { RowChange } from '../workbook/row-plan';
import { type DECISIONS, decisionFrom, readDecision, sealOf, written } from './decision-tab';
import { type Decision, decisionKey } from './decisions/decision';
import type { DecisionKinds } from './decisions/kind';
import type { Seals } from './responses/sender-seal';
import { type copiesOf, copyRow, decisionCopyTab, standingCopies } from './second-copy';

/** The journal of decisions as it is believed. */
export interface DecisionCheck {
  readonly made: readonly Decision[];
  /** How many of them the journal had lost, or somebody had changed. */
  readonly restored: number;
  /**
   * What brings the second copy in line with the journal.
   *
   * @param kept the decisions as the journal keeps them
   */
  copies(kept: readonly Decision[]): readonly RowChange[];
  /** Whether there were copies at all. */
  readonly isCopied: boolean;
}

type ReadRow = ReturnType<(typeof DECISIONS)['row']>;
type ReadCopy = ReturnType<ReturnType<typeof copiesOf>['row']>;

/** Believes the rows whose fingerprint fits, and takes the others from their second copies. */
export function checkDecisions(
  rows: readonly ReadRow[],
  copied: readonly ReadCopy[],
  kinds: DecisionKinds,
  seals: Seals,
): DecisionCheck {
  const { sign, complete } = seals;
  const read = rows.flatMap((row) => readDecision(row, kinds, seals) ?? []);
  const known = new Set(read.map(decisionKey));
  const copies = standingCopies(decisionCopyTab, copied, sign);
  const restored = complete
    ? [...copies.keys].flatMap((key) => {
        const copy = known.has(key) ? null : copies.open(key);
        return copy ? (decisionFrom(copy.json, kinds) ?? []) : [];
      })
    : [];
  return {
    made: [...read, ...restored],
    restored: restored.length,
    copies(kept) {
      const byKey = new Map(kept.map((decision) => [decisionKey(decision), decision]));
      const sealed = new Map([...byKey].map(([key, decision]) => [key, sealOf(written(decision), sign)]));
      return copies.plan(sealed, (key) => decisionCopy(byKey.get(key) as Decision, sign));
    },
    isCopied: copied.length > 0,
  };
}

/** The second copy of a decision. */
export const decisionCopy = (decision: Decision, sign: Sign) => {
  const json = written(decision);
  return copyRow(decisionCopyTab, { key: decisionKey(decision), seal: sealOf(json, sign), json }, sign);
};

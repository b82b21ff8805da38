import { decisionKey } from '../../../src/ledger/decisions/decision';
import { undoKind } from '../../../src/ledger/decisions/undo';
import type { ChildDecision } from '../../../src/subjects/children/decisions/content';
import { decided, undoing } from '../../support/decided';
import { A, B, C, contextAfter, D } from '../../support/decision-context';

describe('undoing', () => {
  const joined = decided(1, { kind: 'same-child', responses: [A, B, C, D] });
  const erased = decided(1, { kind: 'erase', responses: [D] });
  const objections = (decision: ChildDecision, ...earlier: readonly ChildDecision[]) =>
    undoKind.objections({ kind: 'undo', decision: decisionKey(decision) }, contextAfter(...earlier));

  test('a decision that holds has no objections', () => {
    expect(objections(joined, joined)).toEqual([]);
  });

  test('a decision that was undone finds nothing to undo, but the undoing can be undone', () => {
    const undone = undoing(2, joined);
    expect(objections(joined, joined, undone)).toEqual(['nothing-to-undo']);
    expect(objections(undone, joined, undone)).toEqual([]);
  });

  test('what was never decided finds nothing to undo', () => {
    expect(objections(joined)).toEqual(['nothing-to-undo']);
  });

  test('an erasure is refused: it is final', () => {
    expect(objections(erased, erased)).toEqual(['erasure-is-final']);
  });
});

import { decisionKey } from '../../../src/ledger/decisions/decision';
import { type RemovedByHandContent, removedByHandKind } from '../../../src/ledger/decisions/removed-by-hand';
import type { ChildDecision } from '../../../src/subjects/children/decisions/content';
import { decided, undoing } from '../../support/decided';
import { A, contextAfter, D } from '../../support/decision-context';

const first = decided(1, { kind: 'erase', responses: [D] });
const second = decided(2, { kind: 'erase', responses: [A] });
const joined = decided(1, { kind: 'same-child', responses: [A, D] });
const removed = (of: ChildDecision, what = 'surat-terkirim'): RemovedByHandContent => ({
  kind: 'removed-by-hand',
  what,
  until: decisionKey(of),
});
const objections = (content: RemovedByHandContent, ...earlier: readonly ChildDecision[]) =>
  removedByHandKind.objections(content, contextAfter(...earlier));

describe('saying that what an erasure left was deleted by hand', () => {
  const ticked = decided(3, removed(first), 'centang');
  test.each<{ what: string; content: RemovedByHandContent; earlier: ChildDecision[]; found: string[] }>([
    { what: 'of an erasure', content: removed(first), earlier: [first], found: [] },
    { what: 'of another decision', content: removed(joined), earlier: [joined], found: ['unknown-erasure'] },
    { what: 'of no decision', content: removed(first), earlier: [], found: ['unknown-erasure'] },
    { what: 'a second time', content: removed(first), earlier: [first, ticked], found: ['no-change'] },
    { what: 'of a later erasure', content: removed(second), earlier: [first, second, ticked], found: [] },
    { what: 'at another place', content: removed(first, 'kertas'), earlier: [first, ticked], found: [] },
    {
      what: 'after it was taken back',
      content: removed(first),
      earlier: [first, ticked, undoing(4, ticked)],
      found: [],
    },
  ])('$what has the objections $found', ({ content, earlier, found }) => {
    expect(objections(content, ...earlier)).toEqual(found);
  });

  test.each<unknown>(['', 'Surat', 'a b', 'x'.repeat(40), 3, null])('is of no place called %p', (what) => {
    expect(removedByHandKind.fits({ what, until: '' })).toBe(false);
  });

  test('names nobody', () => {
    expect(removedByHandKind.names(removed(first))).toEqual([]);
    expect(removedByHandKind.title?.(removed(first))).toBe('Sisa penghapusan dibereskan: surat terkirim');
  });
});

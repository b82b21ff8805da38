import type { ResponseCode } from '../../../src/kernel/code';
import { differentKind } from '../../../src/ledger/decisions/different';
import { A, B, C, contextAfter, D, E, NOWHERE } from '../../support/decision-context';

describe('parting', () => {
  test.each<{ what: string; groups: readonly (readonly ResponseCode[])[]; found: readonly string[] }>([
    { what: 'a visit from its child', groups: [[A, B], [C]], found: [] },
    { what: 'a waiting response from a child', groups: [[A, B, C], [E]], found: [] },
    { what: 'two children that nobody took for one', groups: [[A, B, C], [D]], found: [] },
    { what: 'one group', groups: [[A, B, C]], found: ['too-few'] },
    { what: 'a group from an empty one', groups: [[A, B, C], []], found: ['too-few'] },
    { what: 'part of a child from another part', groups: [[A], [B]], found: ['incomplete'] },
    { what: 'a response from itself', groups: [[D], [D]], found: ['named-twice'] },
    { what: 'a response that is not known', groups: [[D], [NOWHERE]], found: ['unknown-response'] },
  ])('$what has the objections $found', ({ groups, found }) => {
    expect(differentKind.objections({ kind: 'different-children', groups }, contextAfter())).toEqual(found);
  });
});

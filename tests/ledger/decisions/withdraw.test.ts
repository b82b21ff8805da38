import type { ResponseCode } from '../../../src/kernel/code';
import { type WithdrawContent, withdrawKind } from '../../../src/ledger/decisions/withdraw';
import { decided } from '../../support/decided';
import { A, B, C, contextAfter, D, E, F, NOWHERE } from '../../support/decision-context';

describe('withdrawing', () => {
  test.each<{
    what: string;
    response: ResponseCode;
    others: readonly ResponseCode[];
    found: readonly string[];
  }>([
    { what: 'one response of a child', response: A, others: [B, C], found: [] },
    { what: 'the only response of a child', response: D, others: [], found: [] },
    { what: 'one that waits', response: E, others: [], found: [] },
    { what: 'one of a child without the others', response: A, others: [B], found: ['incomplete'] },
    { what: 'one with that of another child', response: D, others: [E], found: ['unknown-response'] },
    { what: 'one that waits with another that waits', response: E, others: [F], found: ['unknown-response'] },
    { what: 'what is not known', response: NOWHERE, others: [], found: ['unknown-response'] },
  ])('$what has the objections $found', ({ response, others, found }) => {
    expect(withdrawKind.objections({ kind: 'withdraw', response, others }, contextAfter())).toEqual(found);
  });

  test('what was withdrawn already is about an unknown response', () => {
    const content: WithdrawContent = { kind: 'withdraw', response: D, others: [] };
    expect(withdrawKind.objections(content, contextAfter(decided(1, content)))).toEqual(['unknown-response']);
  });
});

import type { ResponseCode } from '../../../src/kernel/code';
import { eraseKind } from '../../../src/ledger/decisions/erase';
import type { ChildDecision } from '../../../src/subjects/children/decisions/content';
import { decided } from '../../support/decided';
import { A, B, C, contextAfter, D, E, F, NOWHERE } from '../../support/decision-context';

const objections = (responses: readonly ResponseCode[], ...earlier: readonly ChildDecision[]) =>
  eraseKind.objections({ kind: 'erase', responses }, contextAfter(...earlier));

describe('erasing', () => {
  test.each<{ what: string; responses: readonly ResponseCode[]; found: readonly string[] }>([
    { what: 'everything about a child', responses: [A, B, C, F], found: [] },
    { what: 'one that waits', responses: [E], found: [] },
    { what: 'nothing', responses: [], found: ['too-few'] },
    { what: 'part of what counts', responses: [A, B, F], found: ['incomplete'] },
    { what: 'all but what names it and cannot be read', responses: [A, B, C], found: ['incomplete'] },
    { what: 'one twice', responses: [D, D], found: ['named-twice'] },
    { what: 'what is not known', responses: [NOWHERE], found: ['unknown-response'] },
  ])('$what has the objections $found', ({ responses, found }) => {
    expect(objections(responses)).toEqual(found);
  });

  test('a child includes what was withdrawn of it', () => {
    const withdrawn = decided(1, { kind: 'withdraw', response: C, others: [A, B] });
    expect(objections([A, B, F], withdrawn)).toEqual(['incomplete']);
    expect(objections([A, B, C, F], withdrawn)).toEqual([]);
  });

  test('what was withdrawn from a child that is gone can be done once', () => {
    const alone = decided(1, { kind: 'withdraw', response: D, others: [] });
    const erased = decided(2, { kind: 'erase', responses: [D] });
    expect(objections([D], alone)).toEqual([]);
    expect(objections([D], alone, erased)).toEqual(['unknown-response']);
  });
});

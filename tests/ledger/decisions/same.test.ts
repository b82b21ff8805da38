import type { ResponseCode } from '../../../src/kernel/code';
import { sameKind } from '../../../src/ledger/decisions/same';
import { A, B, C, contextAfter, D, E, NOWHERE } from '../../support/decision-context';

describe('joining', () => {
  test.each<{ what: string; responses: readonly ResponseCode[]; found: readonly string[] }>([
    { what: 'two children', responses: [A, B, C, D], found: [] },
    { what: 'a child and a response that waits', responses: [A, B, C, E], found: [] },
    { what: 'one response', responses: [D], found: ['too-few'] },
    { what: 'nothing', responses: [], found: ['too-few'] },
    { what: 'a child and part of another', responses: [A, B, D], found: ['incomplete'] },
    { what: 'a child with itself', responses: [A, B, C], found: ['no-change'] },
    { what: 'a response that is not known', responses: [D, NOWHERE], found: ['unknown-response'] },
    { what: 'a response listed twice', responses: [D, E, E], found: ['named-twice'] },
  ])('$what has the objections $found', ({ responses, found }) => {
    expect(sameKind.objections({ kind: 'same-child', responses }, contextAfter())).toEqual(found);
  });
});

import type { ResponseCode } from '../../../src/kernel/code';
import { type AcceptContent, acceptKind } from '../../../src/ledger/decisions/accept';
import { decided } from '../../support/decided';
import { A, B, contextAfter, DIGEST_OF_A, DIGEST_OF_E, E, NOWHERE } from '../../support/decision-context';

describe('accepting', () => {
  test.each<{ what: string; response: ResponseCode; digest: string; found: readonly string[] }>([
    { what: 'what is odd', response: A, digest: DIGEST_OF_A, found: [] },
    { what: 'another revision', response: A, digest: 'other', found: ['nothing-to-accept'] },
    { what: 'nothing odd', response: B, digest: DIGEST_OF_A, found: ['nothing-to-accept'] },
    { what: 'what waits with nothing odd', response: E, digest: DIGEST_OF_E, found: ['nothing-to-accept'] },
    { what: 'what is not known', response: NOWHERE, digest: DIGEST_OF_A, found: ['unknown-response'] },
  ])('$what has the objections $found', ({ response, digest, found }) => {
    expect(acceptKind.objections({ kind: 'accept', response, digest }, contextAfter())).toEqual(found);
  });

  test('what was accepted already has nothing to accept', () => {
    const content: AcceptContent = { kind: 'accept', response: A, digest: DIGEST_OF_A };
    expect(acceptKind.objections(content, contextAfter(decided(1, content)))).toEqual(['nothing-to-accept']);
  });
});

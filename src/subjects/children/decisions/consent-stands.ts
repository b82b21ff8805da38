import { type DecisionKind, isCode, isText, present, type Unchecked } from '../../../ledger/decisions/kind';
import { CONSENT_STANDS, type ConsentStandsContent } from '../consent/refusal';
import { CHILDREN } from '../register/state';

const isRefusal = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const { response, digest } = value as Unchecked;
  return isCode(response) && isText(digest);
};

/** An officer has asked the family of a withheld child: its consent holds. */
export const consentStandsKind: DecisionKind<ConsentStandsContent> = {
  kind: CONSENT_STANDS.kind,
  label: 'Persetujuan tetap berlaku',
  fits: ({ refusals }) => Array.isArray(refusals) && refusals.length > 0 && refusals.every(isRefusal),
  names: ({ refusals }) => [...new Set(refusals.map(({ response }) => response))],
  objections({ refusals }, { states }) {
    const { withheld } = states.of(CHILDREN);
    const isNamed = (one: { readonly response: string; readonly digest: string }): boolean =>
      refusals.some(({ response, digest }) => response === one.response && digest === one.digest);
    const about = withheld.filter((one) => one.refusals.some(isNamed));
    const standing = about.flatMap((one) => one.refusals);
    return present({
      'no-refusal': standing.length === 0,
      incomplete: !standing.every(isNamed),
      'erasure-is-set': about.some(({ plan }) => plan !== null),
    });
  },
};

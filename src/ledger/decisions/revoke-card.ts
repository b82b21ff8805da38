import type { ResponseCode } from '../../kernel/code';
import { type DecisionKind, isCodes, isKnown, isOf, present } from './kind';
import type { Decisions } from './resolve';

/** The card of a person was lost: whoever holds it is known by it no longer, and a new one has another key. */
export interface RevokeCardContent {
  readonly kind: 'revoke-card';
  /** Codes of the person's responses: a card names one of them. */
  readonly responses: readonly ResponseCode[];
}

export const revokeCardKind: DecisionKind<RevokeCardContent> = {
  kind: 'revoke-card',
  label: 'Kartu QR dicabut',
  fits: ({ responses }) => isCodes(responses),
  names: ({ responses }) => responses,
  objections: ({ responses }, context) =>
    present({ 'unknown-response': !responses.some((code) => isKnown(code, context)) }),
};

/**
 * How often the card of a person was revoked. A decision that was taken back counts too: the key that was lost must not open anything
 * again.
 *
 * @param child the code on the card
 */
export const cardSeries = (child: ResponseCode, { entries }: Pick<Decisions, 'entries'>): number =>
  entries.filter(
    ({ decision: { content } }) => isOf(revokeCardKind, content) && content.responses.includes(child),
  ).length;

import type { ResponseCode } from '../../kernel/code';
import { type DecisionKind, isCode, isKnown, isOf, isText, present, waitingOf } from './kind';
import type { Decisions } from './resolve';

/** A response of somebody who was not known, or that says more than its sender may, counts as it stands. */
export interface TakeContent {
  readonly kind: 'take';
  readonly response: ResponseCode;
  /** Of the revision that was looked at; a later one waits again. */
  readonly digest: string;
}

/** An officer takes a waiting response, and its sender is known from now on: the owner's trigger writes the row in `Kader`. */
export interface KnowSenderContent {
  readonly kind: 'know-sender';
  readonly response: ResponseCode;
  readonly digest: string;
  readonly email: string;
  readonly posyandu: string;
}

/** What waits in a response does not count, and is not asked about again. */
export interface RefuseContent {
  readonly kind: 'refuse';
  readonly response: ResponseCode;
  readonly digest: string;
}

export const takeKind: DecisionKind<TakeContent> = {
  kind: 'take',
  label: 'Kiriman diterima',
  fits: ({ response, digest }) => isCode(response) && isText(digest),
  names: ({ response }) => [response],
  objections: (content, context) => notWaiting(content, context),
};

export const knowSenderKind: DecisionKind<KnowSenderContent> = {
  kind: 'know-sender',
  label: 'Kiriman diterima, pengirim dikenali',
  fits: ({ response, digest, email, posyandu }) =>
    isCode(response) && isText(digest) && isText(email) && email !== '' && isText(posyandu),
  names: ({ response }) => [response],
  objections: (content, context) => notWaiting(content, context),
  emptied: (content) => ({ ...content, email: '' }),
};

export const refuseKind: DecisionKind<RefuseContent> = {
  kind: 'refuse',
  label: 'Kiriman ditolak',
  fits: ({ response, digest }) => isCode(response) && isText(digest),
  names: ({ response }) => [response],
  objections: (content, context) => notWaiting(content, context),
};

/** Responses of which something was refused: no row holds what counts nowhere, and it goes with whom it is about. */
export const refusedCodes = ({ entries }: Pick<Decisions, 'entries'>): readonly ResponseCode[] => [
  ...new Set(
    entries.flatMap(({ undone, decision: { content } }) =>
      !undone && isOf(refuseKind, content) ? [content.response] : [],
    ),
  ),
];

function notWaiting(
  { response, digest }: Pick<TakeContent, 'response' | 'digest'>,
  context: Parameters<typeof waitingOf>[1],
): readonly string[] {
  if (!isKnown(response, context)) return ['unknown-response'];
  const waiting = waitingOf(response, context);
  return present({ 'nothing-to-accept': waiting?.digest !== digest || waiting.isToBeTaken !== true });
}

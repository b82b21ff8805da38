import type { ResponseCode } from '../../kernel/code';
import type { Content } from './decision';
import { type DecisionKind, isCode, isCodes, isKnown, isOf, isText, present, waitingOf } from './kind';
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

/** What waits in each of several responses does not count: one decision, that can be taken back as one. */
export interface RefuseAllContent {
  readonly kind: 'refuse-all';
  readonly responses: readonly ResponseCode[];
  /** Of the revisions that were looked at, in the order of the responses. */
  readonly digests: readonly string[];
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

export const refuseAllKind: DecisionKind<RefuseAllContent> = {
  kind: 'refuse-all',
  label: 'Kiriman pengirim tak dikenal ditolak semua',
  fits: ({ responses, digests }) =>
    isCodes(responses) &&
    Array.isArray(digests) &&
    digests.every(isText) &&
    digests.length === (responses as readonly unknown[]).length,
  names: ({ responses }) => responses,
  objections: ({ responses, digests }, context) => [
    ...present({
      'too-few': responses.length === 0,
      'named-twice': new Set(responses).size < responses.length,
    }),
    ...new Set(
      responses.flatMap((response, at) => notWaiting({ response, digest: digests[at] ?? '' }, context)),
    ),
  ],
};

/** What a decision refuses, of one response or of several. */
export function refusalsBy(content: Content): readonly Pick<RefuseContent, 'response' | 'digest'>[] {
  if (isOf(refuseKind, content)) return [content];
  if (!isOf(refuseAllKind, content)) return [];
  const { responses, digests } = content;
  return responses.map((response, at) => ({ response, digest: digests[at] ?? '' }));
}

/** The refusals of a response that hold. */
export const refusalsOf = (
  response: ResponseCode,
  { of }: Pick<Decisions, 'of'>,
): readonly Pick<RefuseContent, 'response' | 'digest'>[] =>
  [...of<RefuseContent>(refuseKind, response), ...of<RefuseAllContent>(refuseAllKind, response)]
    .flatMap(({ content }) => refusalsBy(content))
    .filter((refusal) => refusal.response === response);

/** Responses of which something was refused: no row holds what counts nowhere, and it goes with whom it is about. */
export const refusedCodes = ({ entries }: Pick<Decisions, 'entries'>): readonly ResponseCode[] => [
  ...new Set(
    entries.flatMap(({ undone, decision: { content } }) =>
      undone ? [] : refusalsBy(content).map(({ response }) => response),
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

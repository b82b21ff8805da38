import type { ResponseCode } from '../../kernel/code';
import type { Revision } from '../responses/response';
import type { Decisions } from './resolve';
import { type KnowSenderContent, knowSenderKind, refusalsOf, type TakeContent, takeKind } from './take';

/**
 * Whether a revision counts: it waits for an officer where its sender was not known, until one has taken or refused it.
 */
export type Standing = 'counts' | 'waits' | 'refused';

export function standingOf(
  { sender, digest }: Pick<Revision, 'sender' | 'digest'>,
  responses: readonly ResponseCode[],
  decisions: Decisions,
): Standing {
  if (sender?.kind !== 'unknown') return 'counts';
  if (isTakenAsAny(responses, digest, decisions)) return 'counts';
  return responses.some((response) => isRefused(response, digest, decisions)) ? 'refused' : 'waits';
}

/**
 * Whether an officer has taken this revision as it stands.
 *
 * @param responses every code under which it may have been decided about
 */
export const isTakenAsAny = (
  responses: readonly ResponseCode[],
  digest: string,
  decisions: Decisions,
): boolean => responses.some((response) => isTaken(response, digest, decisions));

/** Whether an officer has taken this revision as it stands. */
export const isTaken = (response: ResponseCode, digest: string, decisions: Decisions): boolean =>
  isAbout(decisions.of<TakeContent>(takeKind, response), digest) ||
  isAbout(decisions.of<KnowSenderContent>(knowSenderKind, response), digest);

/** Whether an officer has refused what waits in this revision. */
export const isRefused = (response: ResponseCode, digest: string, decisions: Decisions): boolean =>
  refusalsOf(response, decisions).some((refusal) => refusal.digest === digest);

const isAbout = (
  statements: readonly { readonly content: { readonly digest: string } }[],
  digest: string,
): boolean => statements.some(({ content }) => content.digest === digest);

import { mayDecide, readOfficers } from '../settings/officers';
import type { Context } from './context';
import { decide } from './decide';
import { eraseKind } from './decisions/erase';
import { isOf } from './decisions/kind';
import { type DecisionAnswer, readRequest } from './decisions/request';

/** Somebody who requests a decision, and the owner of the installation. */
export interface Requester {
  readonly who: string;
  readonly owner: string | null;
}

/**
 * Records the decision that a page requests, if the person at the page may decide, and nothing speaks against it.
 */
export function answerRequest(context: Context, { who, owner }: Requester, asked: unknown): DecisionAnswer {
  const request = readRequest(asked, context.kinds);
  // Nothing is erased at once: it is set for later, and can be stopped until then.
  if (!request || isOf(eraseKind, request.content)) return refused('bad-request');
  if (!mayDecide(who, owner, readOfficers(context.workbook, context.now()))) return refused('not-allowed');
  const outcome = decide(context, { ...request, who }, context.now());
  if (outcome !== 'decided' && outcome !== 'known') return refused(...outcome);
  return { ok: true, known: outcome === 'known' };
}

const refused = (...problems: readonly string[]): DecisionAnswer => ({ ok: false, problems });

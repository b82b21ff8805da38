import { parseCode, type ResponseCode } from '../../kernel/code';
import { withoutNumbers } from '../../kernel/identity/masked';
import type { Content } from './decision';
import type { DecisionKinds } from './kind';
import { isDecisionContent } from './read-decision';

/** A decision requested by an officer's page. */
export interface DecisionRequest {
  /** Made up by the page, and the same again when it asks again after a failure. */
  readonly id: string;
  readonly why: string;
  readonly content: Content;
}

/** Why a request was not even checked. */
export type Refusal = 'not-allowed' | 'bad-request';

export type DecisionAnswer =
  /** `known`: it was decided before, by a request of the same id. */
  | { readonly ok: true; readonly known: boolean }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Longest reason and content, UTF-16 units: a decision has to fit into a cell. */
const LIMITS = { why: 500, content: 20_000 } as const;

const ID = /^[\w-]{8,64}$/;

/** Whoever may edit the workbook can call what the page calls, with anything: @returns `null` for what is no request */
export function readRequest(value: unknown, kinds: DecisionKinds): DecisionRequest | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, why, content }: Partial<Record<keyof DecisionRequest, unknown>> = value;
  if (typeof id !== 'string' || !ID.test(id) || typeof why !== 'string') return null;
  const reason = why.trim();
  const isSound = reason !== '' && reason.length <= LIMITS.why && isDecisionContent(content, kinds);
  if (!isSound || JSON.stringify(content).length > LIMITS.content) return null;
  return { id, why: withoutNumbers(reason), content };
}

/** What a page looks up: a response by its code, or the child that it is of. */
export interface LookUpRequest {
  /** `null` for what is no code. */
  readonly code: ResponseCode | null;
  readonly alone: boolean;
}

export function readLookUpRequest(value: unknown): LookUpRequest {
  if (typeof value !== 'object' || value === null) return { code: null, alone: false };
  const { code, alone }: Partial<Record<keyof LookUpRequest, unknown>> = value;
  return { code: typeof code === 'string' ? parseCode(code) : null, alone: alone === true };
}

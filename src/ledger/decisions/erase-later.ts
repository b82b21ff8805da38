import { type Instant, MS_PER_HOUR } from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import { objectionsToErasing } from './erase';
import { type DecisionKind, isCodes, isText, present, waitingOf } from './kind';
import type { Decisions } from './resolve';
import { isRefused } from './standing';

/** What these responses said is withheld from now on, and erased after {@link ERASED_AFTER} unless the decision is taken back. */
export interface EraseLaterContent {
  readonly kind: 'erase-later';
  readonly responses: readonly ResponseCode[];
  /** Of one refused response: holds as long as this is its last revision, and refused. */
  readonly refused?: string;
}

/** So long an erasure can be stopped. */
export const ERASED_AFTER = 24 * MS_PER_HOUR;

export const eraseLaterKind: DecisionKind<EraseLaterContent> = {
  kind: 'erase-later',
  label: 'Data akan dihapus dalam 24 jam',
  fits: ({ responses, refused = '' }) => isCodes(responses) && isText(refused),
  names: ({ responses }) => responses,
  objections(content, context) {
    const { decisions } = context;
    const isSet = content.responses.some(
      (code) => plannedErasure(code, decisions, waitingOf(code, context)?.digest) !== null,
    );
    const isOther = content.responses.some(
      (code) =>
        content.refused !== undefined &&
        !holdsFor(content, code, waitingOf(code, context)?.digest, decisions),
    );
    return [
      ...objectionsToErasing(content, context),
      ...present({ 'erasure-is-set': isSet, 'not-refused': isOther }),
    ];
  },
};

/** An erasure that is set. */
export interface PlannedErasure {
  /** Key of the decision. */
  readonly key: string;
  readonly dueAt: Instant;
}

/**
 * Whether an erasure of a response is meant as things stand: one of what was refused is, as long as nothing else was sent and the refusal
 * was not taken back.
 *
 * @param digest of the last revision
 */
export const holdsFor = (
  { refused }: EraseLaterContent,
  code: ResponseCode,
  digest: string | undefined,
  decisions: Decisions,
): boolean => refused === undefined || (refused === digest && isRefused(code, refused, decisions));

/**
 * The first erasure that is set for the response and holds; `null` for none.
 *
 * @param digest of its last revision, where one that holds for that alone counts
 */
export function plannedErasure(
  code: ResponseCode,
  decisions: Decisions,
  digest?: string,
): PlannedErasure | null {
  const [first] = decisions
    .of<EraseLaterContent>(eraseLaterKind, code)
    .filter(({ content }) => holdsFor(content, code, digest, decisions));
  return first ? { key: first.key, dueAt: first.at + ERASED_AFTER } : null;
}

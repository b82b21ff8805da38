import type { ResponseCode } from '../../kernel/code';
import { type DecisionContext, type DecisionKind, isCodes, isKnown, personsOf, present } from './kind';

/** Nothing that these responses said is kept; that they were there is. */
export interface EraseContent {
  readonly kind: 'erase';
  readonly responses: readonly ResponseCode[];
  /** Other fillings of the same responses, known then, that stay; of what was submitted until then nothing else does. */
  readonly spared?: readonly ResponseCode[];
  /** Responses of which only later fillings were erased, so that a late copy of such a one is looked up. */
  readonly within?: readonly ResponseCode[];
  /** Responses, and fillings of them, that had named one of these by mistake: of them the revisions that do are gone. */
  readonly corrected?: readonly ResponseCode[];
}

/** What is erased at once: asked for by no page, but carried out once its time has come. */
export const eraseKind: DecisionKind<EraseContent> = {
  kind: 'erase',
  label: 'Data dihapus',
  fits: ({ responses, spared = [], within = [], corrected = [] }) =>
    [responses, spared, within, corrected].every(isCodes),
  names: ({ responses }) => responses,
  objections: (content, context) => objectionsToErasing(content, context),
};

/** What speaks against erasing these responses: a person is erased whole. */
export function objectionsToErasing(
  { responses }: Pick<EraseContent, 'responses'>,
  context: DecisionContext,
): readonly string[] {
  const { ties, erased } = context.decisions;
  const listed = new Set(responses);
  const whole = personsOf(responses, context).flatMap((person) => person.erasable());
  const isThere = (code: ResponseCode): boolean =>
    isKnown(code, context) || (ties.withdrawn.has(code) && !erased.has(code));
  return present({
    'too-few': responses.length === 0,
    'named-twice': listed.size < responses.length,
    'unknown-response': !responses.every(isThere),
    incomplete: !whole.every((code) => listed.has(code)),
  });
}

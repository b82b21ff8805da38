import { SENDER_KEY_ANSWER } from '../settings/sender-keys';
import type { FormDefinition, Question, Slot } from './definition';
import { EIGHT_SYMBOLS } from './pattern';
import { SENDER_NOTICE, SENDER_TEXT, UNKNOWN_SENDER } from './words';

/** Where a kader's personal code stands in a form, or the key of a child's card: people have one question for both. */
export const SENDER_SLOT: Slot = SENDER_KEY_ANSWER;

/** How senders are known: by their personal codes alone, or only from their accounts. */
type SenderMode = keyof typeof UNKNOWN_SENDER;

/**
 * A form that also asks who sends it, at the end of its first page. The question is there in both modes: Google may refuse to keep others
 * than the listed accounts out, and whether the address that it collects was typed a script cannot know.
 */
export function askingSender(definition: FormDefinition, mode: SenderMode): FormDefinition {
  const [first, ...rest] = definition.pages;
  if (!first) return definition;
  return {
    ...definition,
    collectsEmail: mode === 'verified',
    description: `${definition.description} ${SENDER_NOTICE[mode]}`,
    confirmation: `${definition.confirmation} ${UNKNOWN_SENDER[mode]}`,
    pages: [{ ...first, questions: [...first.questions, senderQuestion()] }, ...rest],
  };
}

const senderQuestion = (): Question => ({
  key: SENDER_SLOT,
  title: SENDER_TEXT.title,
  help: SENDER_TEXT.help,
  required: false,
  kind: { type: 'text', pattern: { pattern: EIGHT_SYMBOLS, message: SENDER_TEXT.invalid } },
});

import type { AnswerKey, Answers } from '../../src/domain/submission/answers';
import { childListText, QUESTION_TEXTS } from '../../src/messages/form';
import type { FormView, ItemView } from '../google/views';

/**
 * Puts answers by key onto the questions of the form, as a kader would: by the question's title, and by the choice that
 * says the same (`L` → `Laki-laki`, a child's code → its label in the list). What no choice says stays as it is.
 */
export function answerSheet(form: FormView, answers: Answers): Readonly<Record<string, string>> {
  const items = form.pages.flatMap((page) => page.items);
  const sheet: Record<string, string> = {};
  for (const [key, answer] of Object.entries(answers)) {
    const title = titleOf(key as AnswerKey, answers.posyandu ?? '');
    const item = items.find((one) => one.title === title);
    if (item && answer !== '') sheet[String(item.id)] = saidBy(item, answer);
  }
  return sheet;
}

const titleOf = (key: AnswerKey, posyandu: string): string =>
  key === 'anak' ? childListText(posyandu).title : QUESTION_TEXTS[key].title;

function saidBy(item: ItemView, answer: string): string {
  const values = item.choices.map(({ value }) => value);
  const typed = answer.toLowerCase();
  return (
    values.find((value) => value.toLowerCase() === typed) ??
    values.find((value) => value.endsWith(`[${answer}]`)) ??
    (typed.length === 1 ? values.find((value) => value.toLowerCase().startsWith(typed)) : undefined) ??
    answer
  );
}

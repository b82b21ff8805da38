import type { FormItems } from '../../src/forms/state';
import { SENDER_TEXT } from '../../src/forms/words';
import { parseCode } from '../../src/kernel/code';
import type { Answers } from '../../src/ledger/responses/response';
import { SENDER_KEY_ANSWER } from '../../src/settings/sender-keys';
import {
  CODE_TEXT,
  childListText,
  QUESTION_TEXTS,
  WITHDRAW_TEXT,
} from '../../src/subjects/children/form/question-words';
import { WITHDRAW } from '../../src/subjects/children/form/words';
import { USE_CODE } from '../../src/subjects/children/links/words';
import type { AnswerKey } from '../../src/subjects/children/submission/answers';
import type { FormView, ItemView } from '../google/views';

/**
 * Puts answers by key onto the questions of the form, as a kader would: by the question's title, and by the choice that
 * says the same (`L` → `Laki-laki`). A registered child is given by its code on the first page, which works whether the lists
 * have been refreshed or not. What no choice says stays as it is.
 */
export function answerSheet(form: FormView, answers: Answers): Readonly<Record<string, string>> {
  const items = form.pages.flatMap((page) => page.items);
  const sheet: Record<string, string> = {};
  for (const [key, answer = ''] of Object.entries(answers)) {
    const withdrawn = key === 'persetujuan' ? withdrawal(items, answers) : null;
    if (withdrawn) {
      Object.assign(sheet, withdrawn);
      continue;
    }
    const title =
      key === SENDER_KEY_ANSWER ? SENDER_TEXT.title : titleOf(key as AnswerKey, answers.posyandu ?? '');
    const item = items.find((one) => one.title === title);
    if (!item || answer === '') continue;
    sheet[String(item.id)] = saidBy(item, answer);
    const code = key === 'anak' ? parseCode(answer) : null;
    if (code !== null) Object.assign(sheet, byCode(items, item, code));
  }
  return sheet;
}

/** A no to the data of a registered child being kept is said beside the measures; `null` where nobody says so. */
function withdrawal(items: readonly ItemView[], answers: Answers): Readonly<Record<string, string>> | null {
  const isNo = /^t(idak)?$/i.test((answers.persetujuan ?? '').trim());
  const question = items.find(({ title }) => title === WITHDRAW_TEXT.title);
  return isNo && question && parseCode(answers.anak ?? '') !== null ? { [question.id]: WITHDRAW } : null;
}

/** The answers of a form without lists: each by the slot that its item holds. */
export function slotSheet(
  form: FormView,
  answers: Answers,
  items: FormItems,
): Readonly<Record<string, string>> {
  const sheet: Record<string, string> = {};
  for (const item of form.pages.flatMap((page) => page.items)) {
    const answer = answers[items[item.id] ?? ''];
    if (answer) sheet[String(item.id)] = saidBy(item, answer);
  }
  return sheet;
}

/** The two answers that say "the child with this code"; none where the form does not ask for codes. */
function byCode(items: readonly ItemView[], list: ItemView, code: string): Readonly<Record<string, string>> {
  const question = items.find(({ title }) => title === CODE_TEXT.title);
  return question ? { [question.id]: code, [list.id]: USE_CODE } : {};
}

const titleOf = (key: AnswerKey, posyandu: string): string =>
  key === 'anak' ? childListText(posyandu).title : QUESTION_TEXTS[key].title;

function saidBy(item: ItemView, answer: string): string {
  const values = item.choices.map(({ value }) => value);
  const typed = answer.toLowerCase();
  return (
    values.find((value) => value.toLowerCase() === typed) ??
    (typed.length === 1 ? values.find((value) => value.toLowerCase().startsWith(typed)) : undefined) ??
    answer
  );
}

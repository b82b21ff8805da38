import type { Slot } from '../../forms/definition';
import type { FormSpec } from '../../forms/form-spec';
import { SENDER_SLOT } from '../../forms/sender-question';
import type { FormItems } from '../../forms/state';
import type { Answers } from '../../ledger/responses/response';

/** One revision of a form response, as it was typed. */
export interface ReadResponse {
  readonly id: string;
  readonly form: string;
  /** Of this revision, milliseconds since 1970. */
  readonly submittedAt: number;
  /** Empty where the form did not collect it. */
  readonly email: string;
  readonly answers: Answers;
}

/** Reads the answers by item id, so that renaming or moving a question changes nothing. Blank answers are left out. */
export function readResponse(
  response: GoogleAppsScript.Forms.FormResponse,
  form: FormSpec,
  items: FormItems,
): ReadResponse {
  const { bySlot, others } = answersOf(response, items);
  const senderKey = bySlot.get(SENDER_SLOT);
  bySlot.delete(SENDER_SLOT);
  return {
    id: response.getId(),
    form: form.name,
    submittedAt: response.getTimestamp().getTime(),
    email: response.getRespondentEmail() ?? '',
    answers: {
      ...others,
      ...form.answers(bySlot),
      ...(senderKey !== undefined && { [SENDER_SLOT]: senderKey }),
    },
  };
}

/** Begins the key of an answer to a question that somebody added by hand; its title follows. */
const ADDED_BY_HAND = '? ';
const LONGEST_TITLE = 100;

function answersOf(
  response: GoogleAppsScript.Forms.FormResponse,
  items: FormItems,
): { readonly bySlot: Map<Slot, string>; readonly others: Answers } {
  const bySlot = new Map<Slot, string>();
  const others: Record<string, string> = {};
  for (const itemResponse of response.getItemResponses()) {
    const item = itemResponse.getItem();
    const slot = items[item.getId()];
    const answer = itemResponse.getResponse();
    const text = typeof answer === 'string' ? answer : answer.flat().join(', ');
    if (text.trim() === '') continue;
    if (slot !== undefined) bySlot.set(slot, text);
    else others[unusedKey(others, ADDED_BY_HAND + item.getTitle().slice(0, LONGEST_TITLE))] = text;
  }
  return { bySlot, others };
}

/** The key itself, or with a number where an earlier question of that title was answered too. */
function unusedKey(taken: Answers, key: string): string {
  let unused = key;
  for (let nth = 2; unused in taken; nth++) unused = `${key} (${nth})`;
  return unused;
}

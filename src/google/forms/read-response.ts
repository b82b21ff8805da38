import { answerKeyOf, CODE_SLOT, childListOf, isChildList, type Slot } from '../../forms/definition';
import type { FormItems } from '../../forms/state';
import { parseCode } from '../../kernel/code';
import { USE_CODE } from '../../subjects/children/form/words';
import type { AnswerKey, Answers } from '../../subjects/children/submission/answers';

/** One revision of a form response, as it was typed. */
export interface ReadResponse {
  readonly id: string;
  /** Of this revision, milliseconds since 1970. */
  readonly submittedAt: number;
  /** Empty where the form did not collect it. */
  readonly email: string;
  readonly answers: Answers;
}

/** Reads the answers by item id, so that renaming or moving a question changes nothing. Blank answers are left out. */
export function readResponse(response: GoogleAppsScript.Forms.FormResponse, items: FormItems): ReadResponse {
  const bySlot = answersBySlot(response, items);
  const answers: Partial<Record<AnswerKey, string>> = {};
  for (const [slot, text] of bySlot) {
    const key = answerKeyOf(slot);
    if (key !== null && key !== 'anak') answers[key] = text;
  }
  const child = chosenChild(bySlot);
  if (child !== null) answers.anak = child;
  return {
    id: response.getId(),
    submittedAt: response.getTimestamp().getTime(),
    email: response.getRespondentEmail() ?? '',
    answers,
  };
}

function answersBySlot(
  response: GoogleAppsScript.Forms.FormResponse,
  items: FormItems,
): ReadonlyMap<Slot, string> {
  const bySlot = new Map<Slot, string>();
  for (const itemResponse of response.getItemResponses()) {
    const slot = items[itemResponse.getItem().getId()];
    const answer = itemResponse.getResponse();
    const text = typeof answer === 'string' ? answer : answer.flat().join(', ');
    if (slot !== undefined && text.trim() !== '') bySlot.set(slot, text);
  }
  return bySlot;
}

/** Chosen from the list, or by the code typed on the first page; a child chosen in the list counts more than a code beside it. */
function chosenChild(bySlot: ReadonlyMap<Slot, string>): string | null {
  const listed = listedChild(bySlot);
  const typed = bySlot.get(CODE_SLOT) ?? null;
  if (listed === null) return typed;
  // Only the code of a child in the list: its label holds names, and changes with them.
  if (listed !== USE_CODE) return parseCode(listed) ?? listed;
  // Without a code to use, the choice itself is handed on: it is read as a child that nobody knows, never as a new one.
  return typed !== null && parseCode(typed) ? typed : USE_CODE;
}

/** A response edited to another posyandu may still hold the child chosen in the first one's list. */
function listedChild(bySlot: ReadonlyMap<Slot, string>): string | null {
  const ofPosyandu = bySlot.get(childListOf(bySlot.get('posyandu') ?? ''));
  if (ofPosyandu !== undefined) return ofPosyandu;
  return [...bySlot].find(([slot]) => isChildList(slot))?.[1] ?? null;
}

import { emulatePart } from '../core/emulate-part';
import { GoogleException } from '../core/exception';
import type { ItemHandle } from './handle';
import type { AnswerValue } from './state';

type ItemResponse = GoogleAppsScript.Forms.ItemResponse;

/** The item that each answer was made by. */
const givenBy = new WeakMap<object, ItemHandle>();

export function itemResponse(handle: ItemHandle, answer: AnswerValue): ItemResponse {
  const response = emulatePart<ItemResponse>('FormApp.ItemResponse', {
    getItem: () => handle.asItem(handle),
    getResponse: () => answer,
  });
  givenBy.set(response, handle);
  return response;
}

/** @throws GoogleException for an answer to an item of another form (the live text is not known) */
export function requireOwnAnswer(formId: string, response: ItemResponse): ItemHandle {
  const handle = givenBy.get(response);
  if (handle?.formId !== formId) throw new GoogleException('Invalid argument: response');
  return handle;
}

/** @throws GoogleException for an answer that is not among the choices (FormApp reference, `createResponse`) */
export function requireChoice(handle: ItemHandle, answer: string): string {
  const { choices, otherOption, title } = handle.item;
  if (otherOption || choices.some((choice) => choice.value === answer)) return answer;
  throw new GoogleException(`Invalid response submitted to choice question: ${title}`);
}

import { emulatePart } from '../core/emulate-part';
import { GoogleException } from '../core/exception';
import type { ItemHandle } from './handle';
import type { AnswerValue } from './state';

export function itemResponse(handle: ItemHandle, answer: AnswerValue): GoogleAppsScript.Forms.ItemResponse {
  return emulatePart<GoogleAppsScript.Forms.ItemResponse>('FormApp.ItemResponse', {
    getItem: () => handle.asItem(handle),
    getResponse: () => answer,
  });
}

/** @throws GoogleException for an answer that is not among the choices (FormApp reference, `createResponse`) */
export function requireChoice(handle: ItemHandle, answer: string): string {
  const { choices, otherOption, title } = handle.item;
  if (otherOption || choices.some((choice) => choice.value === answer)) return answer;
  throw new GoogleException(`Invalid response submitted to choice question: ${title}`);
}

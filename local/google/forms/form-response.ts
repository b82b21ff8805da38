import { record, requireSignature } from '../core/arguments';
import { emulatePart, nullAs } from '../core/emulate-part';
import { GoogleException } from '../core/exception';
import { type FormHandle, ItemHandle } from './handle';
import { itemResponse, requireOwnAnswer } from './item-response';
import { editResponseUrl, prefilledUrl } from './links';
import type { AnswerValue, ItemState, ItemTypeName, ResponseState } from './state';
import { storeResponse } from './store-response';

type FormResponse = GoogleAppsScript.Forms.FormResponse;
type ItemResponse = GoogleAppsScript.Forms.ItemResponse;
type Answers = Readonly<Record<string, AnswerValue>>;
const NAME = 'FormApp.FormResponse';

/** Unanswered questions of these types come with '' as their answer, others are left out (FormResponse reference). */
const LISTED_UNANSWERED: ReadonlySet<ItemTypeName> = new Set([
  'TEXT',
  'PARAGRAPH_TEXT',
  'DATE',
  'DATETIME',
  'TIME',
]);

function itemResponses(handle: FormHandle, answers: Answers): ItemResponse[] {
  const answerTo = (item: ItemState) => answers[item.id] ?? (LISTED_UNANSWERED.has(item.type) ? '' : null);
  return handle.form.items.flatMap((item) => {
    const answer = answerTo(item);
    return answer === null ? [] : [itemResponse(new ItemHandle(handle, item.id), answer)];
  });
}

/** A question answered later than the response was made, or not at all, has no response: `null`. */
function responseForItem(
  handle: FormHandle,
  answers: Answers,
  item: GoogleAppsScript.Forms.Item,
): ItemResponse {
  const wanted = item.getId();
  return itemResponses(handle, answers).find((response) => response.getItem().getId() === wanted) ?? nullAs();
}

/** A response as it was submitted; later edits do not show in it. */
export function submittedResponse(handle: FormHandle, response: ResponseState): FormResponse {
  const { world } = handle;
  const refuse = (): never => {
    throw new GoogleException('This response has already been submitted.');
  };
  return emulatePart<FormResponse>(NAME, {
    getId: () => response.id,
    getTimestamp: () => new Date(response.timestamp),
    getRespondentEmail: () => response.email,
    getItemResponses: () =>
      world.call(`${NAME}.getItemResponses`, () => itemResponses(handle, response.answers)),
    getResponseForItem: (item) =>
      world.call(`${NAME}.getResponseForItem`, () => responseForItem(handle, response.answers, item)),
    getEditResponseUrl: () =>
      world.call(`${NAME}.getEditResponseUrl`, () => editResponseUrl(handle.form, response.id)),
    toPrefilledUrl: () =>
      world.call(`${NAME}.toPrefilledUrl`, () => prefilledUrl(handle.form, response.answers)),
    withItemResponse: refuse,
    submit: refuse,
  });
}

/** A response that a script fills in itself: for prefilled links, and for submitting without a respondent. */
export function draftResponse(handle: FormHandle): FormResponse {
  const { world } = handle;
  const answers: Record<string, AnswerValue> = {};
  let submitted: FormResponse | null = null;
  const submit = (): FormResponse => {
    if (submitted) throw new GoogleException('This response has already been submitted.');
    const { form } = handle;
    if (!form.accepting || !form.published) {
      throw new GoogleException('This form is not currently accepting responses.');
    }
    submitted = submittedResponse(
      handle,
      storeResponse(world, form, { answers, email: '', at: world.clock.now() }),
    );
    return submitted;
  };
  const self: FormResponse = emulatePart<FormResponse>(NAME, {
    getId: () => submitted?.getId() ?? nullAs(),
    getTimestamp: () => submitted?.getTimestamp() ?? nullAs(),
    getRespondentEmail: () => submitted?.getRespondentEmail() ?? nullAs(),
    getEditResponseUrl: () => submitted?.getEditResponseUrl() ?? nullAs(),
    getItemResponses: () =>
      Object.entries(answers).map(([id, answer]) => itemResponse(new ItemHandle(handle, Number(id)), answer)),
    getResponseForItem: (item) => responseForItem(handle, answers, item),
    withItemResponse: (response) => {
      requireSignature(`${NAME}.withItemResponse`, [response], [record]);
      if (submitted) throw new GoogleException('This response has already been submitted.');
      answers[requireOwnAnswer(handle.formId, response).itemId] = response.getResponse();
      return self;
    },
    toPrefilledUrl: () => world.call(`${NAME}.toPrefilledUrl`, () => prefilledUrl(handle.form, answers)),
    submit: () => world.call(`${NAME}.submit`, submit),
  });
  return self;
}

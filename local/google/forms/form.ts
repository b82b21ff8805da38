import { date, requireSignature, text } from '../core/arguments';
import { emulatePart } from '../core/emulate-part';
import { memberName } from '../core/enumeration';
import { GoogleException } from '../core/exception';
import type { World } from '../core/world';
import { DestinationType } from './enums';
import { adding, items } from './form-contents';
import { people } from './form-people';
import { draftResponse, submittedResponse } from './form-response';
import { identity, settings } from './form-settings';
import { FormHandle, Setters } from './handle';
import { genericItem } from './item';
import { linkTab, unlinkTab } from './response-tab';
import type { FormState, ResponseState } from './state';

type Form = GoogleAppsScript.Forms.Form;
const NAME = 'FormApp.Form';

const inOrder = (form: FormState): readonly ResponseState[] =>
  Object.values(form.responses).sort((a, b) => a.timestamp - b.timestamp);

/** @throws GoogleException for an id that no response has (the live text is not known) */
function requireResponse(form: FormState, responseId: string): ResponseState {
  const response = form.responses[responseId];
  if (!response) throw new GoogleException('Invalid argument: responseId');
  return response;
}

function responses(handle: FormHandle, self: () => Form): Partial<Form> {
  const { world } = handle;
  const set = new Setters<Form>(handle, NAME, self);
  return {
    createResponse: () => draftResponse(handle),
    getResponses: (...since: GoogleAppsScript.Base.Date[]) => {
      requireSignature(`${NAME}.getResponses`, since, [], [date]);
      return world.call(`${NAME}.getResponses`, () => {
        const after = since[0]?.getTime() ?? Number.NEGATIVE_INFINITY;
        return inOrder(handle.form)
          .filter((response) => response.timestamp > after)
          .map((response) =>
            submittedResponse(handle, {
              ...response,
              timestamp: response.timestamp + world.doubts.listGapMs,
            }),
          );
      });
    },
    getResponse: (responseId) =>
      world.call(`${NAME}.getResponse`, () =>
        submittedResponse(handle, requireResponse(handle.form, responseId)),
      ),
    deleteResponse: set.of('deleteResponse', [text], (responseId: string) => {
      delete handle.form.responses[requireResponse(handle.form, responseId).id];
    }),
    deleteAllResponses: set.of('deleteAllResponses', [], () => {
      handle.form.responses = {};
    }),
  };
}

const isDestination = (value: unknown) => memberName(DestinationType, value) !== null;

function destination(handle: FormHandle, self: () => Form): Partial<Form> {
  const set = new Setters<Form>(handle, NAME, self);
  const linked = () => {
    const { destination: link } = handle.form;
    if (!link) throw new GoogleException('The form currently has no response destination.');
    return link;
  };
  return {
    getDestinationId: () => linked().spreadsheetId,
    getDestinationType: () => {
      linked();
      return DestinationType.SPREADSHEET;
    },
    setDestination: set.of(
      'setDestination',
      [isDestination, text],
      (_type: GoogleAppsScript.Forms.DestinationType, id: string) => {
        const link = linkTab(handle.world, handle.form, id);
        if (handle.form.destination) unlinkTab(handle.world, handle.form.destination);
        handle.form.destination = link;
      },
    ),
    removeDestination: set.of('removeDestination', [], () => {
      unlinkTab(handle.world, linked());
      handle.form.destination = null;
    }),
  };
}

export const formHandle = (world: World, formId: string): FormHandle =>
  new FormHandle(world, formId, genericItem);

/** A form as a script holds it. */
export function formObject(world: World, formId: string): Form {
  const handle = formHandle(world, formId);
  const me = () => self;
  const self: Form = emulatePart<Form>(NAME, {
    ...identity(handle),
    ...settings(handle, me),
    ...adding(handle),
    ...items(handle),
    ...responses(handle, me),
    ...destination(handle, me),
    ...people(handle, me),
  });
  return self;
}

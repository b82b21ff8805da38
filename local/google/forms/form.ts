/// <reference path="./augment.d.ts" />
import { emulatePart, nullAs } from '../core/emulate-part';
import { memberName } from '../core/enumeration';
import { GoogleException, signatureMismatch } from '../core/exception';
import type { World } from '../core/world';
import { checkboxItem, listItem, multipleChoiceItem } from './choice-items';
import { DestinationType, ItemType } from './enums';
import { draftResponse, submittedResponse } from './form-response';
import { checkboxGridItem, gridItem } from './grid-items';
import { FormHandle, ItemHandle, Setters } from './handle';
import { genericItem, sectionHeaderItem } from './item';
import { editUrl, publishedUrl, summaryUrl } from './links';
import { pageBreakItem } from './page-break-item';
import { linkTab } from './response-tab';
import { scaleItem } from './scale-item';
import { addItem, type FormState, type ItemTypeName, type ResponseState } from './state';
import { paragraphTextItem, textItem } from './text-items';
import { dateItem, dateTimeItem, durationItem, timeItem } from './time-items';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
const NAME = 'FormApp.Form';

/** Settings that are one value of the state: getters are read with the form, setters are calls. */
function settings(handle: FormHandle, self: () => Form): Partial<Form> {
  const set = new Setters<Form>(handle.world, NAME, self);
  const assign = <K extends keyof FormState>(method: string, key: K) =>
    set.of(method, (value: FormState[K]) => {
      handle.form[key] = value;
    });
  return {
    getTitle: () => handle.form.title,
    setTitle: assign('setTitle', 'title'),
    getDescription: () => handle.form.description,
    setDescription: assign('setDescription', 'description'),
    getConfirmationMessage: () => handle.form.confirmationMessage,
    setConfirmationMessage: assign('setConfirmationMessage', 'confirmationMessage'),
    getCustomClosedFormMessage: () => handle.form.closedMessage,
    setCustomClosedFormMessage: assign('setCustomClosedFormMessage', 'closedMessage'),
    collectsEmail: () => handle.form.collectsEmail,
    setCollectEmail: assign('setCollectEmail', 'collectsEmail'),
    canEditResponse: () => handle.form.allowsResponseEdits,
    setAllowResponseEdits: assign('setAllowResponseEdits', 'allowsResponseEdits'),
    hasLimitOneResponsePerUser: () => handle.form.limitsOneResponse,
    setLimitOneResponsePerUser: assign('setLimitOneResponsePerUser', 'limitsOneResponse'),
    hasProgressBar: () => handle.form.progressBar,
    setProgressBar: assign('setProgressBar', 'progressBar'),
    getShuffleQuestions: () => handle.form.shuffles,
    setShuffleQuestions: assign('setShuffleQuestions', 'shuffles'),
    hasRespondAgainLink: () => handle.form.respondAgainLink,
    setShowLinkToRespondAgain: assign('setShowLinkToRespondAgain', 'respondAgainLink'),
    isPublishingSummary: () => handle.form.publishesSummary,
    setPublishingSummary: assign('setPublishingSummary', 'publishesSummary'),
    isQuiz: () => handle.form.quiz,
    setIsQuiz: assign('setIsQuiz', 'quiz'),
    isAcceptingResponses: () => handle.form.accepting,
    setAcceptingResponses: assign('setAcceptingResponses', 'accepting'),
    isPublished: () => handle.form.published,
    setPublished: assign('setPublished', 'published'),
    supportsAdvancedResponderPermissions: () => true,
  };
}

function identity(handle: FormHandle): Partial<Form> {
  return {
    getId: () => handle.formId,
    getPublishedUrl: () => publishedUrl(handle.form),
    getEditUrl: () => editUrl(handle.form),
    getSummaryUrl: () => summaryUrl(handle.form),
  };
}

function adding(handle: FormHandle): Partial<Form> {
  const adder =
    <T>(method: string, type: ItemTypeName, make: (item: ItemHandle) => T) =>
    (): T =>
      handle.world.call(`${NAME}.${method}`, () =>
        make(new ItemHandle(handle, addItem(handle.form, type).id)),
      );
  return {
    addCheckboxGridItem: adder('addCheckboxGridItem', 'CHECKBOX_GRID', checkboxGridItem),
    addCheckboxItem: adder('addCheckboxItem', 'CHECKBOX', checkboxItem),
    addDateItem: adder('addDateItem', 'DATE', dateItem),
    addDateTimeItem: adder('addDateTimeItem', 'DATETIME', dateTimeItem),
    addDurationItem: adder('addDurationItem', 'DURATION', durationItem),
    addGridItem: adder('addGridItem', 'GRID', gridItem),
    addListItem: adder('addListItem', 'LIST', listItem),
    addMultipleChoiceItem: adder('addMultipleChoiceItem', 'MULTIPLE_CHOICE', multipleChoiceItem),
    addPageBreakItem: adder('addPageBreakItem', 'PAGE_BREAK', pageBreakItem),
    addParagraphTextItem: adder('addParagraphTextItem', 'PARAGRAPH_TEXT', paragraphTextItem),
    addScaleItem: adder('addScaleItem', 'SCALE', scaleItem),
    addSectionHeaderItem: adder('addSectionHeaderItem', 'SECTION_HEADER', sectionHeaderItem),
    addTextItem: adder('addTextItem', 'TEXT', textItem),
    addTimeItem: adder('addTimeItem', 'TIME', timeItem),
  };
}

/** @throws GoogleException for a place outside the list of items */
function requireIndex(form: FormState, index: number): number {
  if (!Number.isInteger(index) || index < 0 || index >= form.items.length) {
    throw new GoogleException('Invalid argument: index');
  }
  return index;
}

function items(handle: FormHandle): Partial<Form> {
  const { world } = handle;
  const indexOf = (item: number | { getIndex(): number }) =>
    requireIndex(handle.form, typeof item === 'number' ? item : item.getIndex());
  return {
    getItems: (type?: GoogleAppsScript.Forms.ItemType) =>
      world.call(`${NAME}.getItems`, () => {
        const wanted = type === undefined ? null : memberName(ItemType, type);
        return handle.form.items
          .filter((item) => wanted === null || item.type === wanted)
          .map((item) => genericItem(new ItemHandle(handle, item.id)));
      }),
    getItemById: (id) =>
      world.call(`${NAME}.getItemById`, () =>
        handle.form.items.some((item) => item.id === Number(id))
          ? genericItem(new ItemHandle(handle, Number(id)))
          : nullAs<Item>(),
      ),
    moveItem: (item: number | Item, to: number) =>
      world.call(`${NAME}.moveItem`, () => {
        const { form } = handle;
        const target = requireIndex(form, to);
        const moved = form.items.splice(indexOf(item), 1);
        form.items.splice(target, 0, ...moved);
        return genericItem(new ItemHandle(handle, form.items[target]?.id ?? 0));
      }),
    deleteItem: (item: number | Item) =>
      world.call(`${NAME}.deleteItem`, () => {
        handle.form.items.splice(indexOf(item), 1);
      }),
  };
}

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
  const set = new Setters<Form>(world, NAME, self);
  return {
    createResponse: () => draftResponse(handle),
    getResponses: (since?: GoogleAppsScript.Base.Date) =>
      world.call(`${NAME}.getResponses`, () => {
        const after = since?.getTime() ?? Number.NEGATIVE_INFINITY;
        return inOrder(handle.form)
          .filter((response) => response.timestamp > after)
          .map((response) => submittedResponse(handle, response));
      }),
    getResponse: (responseId) =>
      world.call(`${NAME}.getResponse`, () =>
        submittedResponse(handle, requireResponse(handle.form, responseId)),
      ),
    deleteResponse: set.of('deleteResponse', (responseId: string) => {
      delete handle.form.responses[requireResponse(handle.form, responseId).id];
    }),
    deleteAllResponses: set.of('deleteAllResponses', () => {
      handle.form.responses = {};
    }),
  };
}

function destination(handle: FormHandle, self: () => Form): Partial<Form> {
  const set = new Setters<Form>(handle.world, NAME, self);
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
    setDestination: set.of('setDestination', (type: GoogleAppsScript.Forms.DestinationType, id: string) => {
      if (memberName(DestinationType, type) === null) {
        throw signatureMismatch(`${NAME}.setDestination`, [type, id]);
      }
      handle.form.destination = linkTab(handle.world, handle.form, id);
    }),
    removeDestination: set.of('removeDestination', () => {
      linked();
      handle.form.destination = null;
    }),
  };
}

const user = (email: string): GoogleAppsScript.Base.User =>
  emulatePart<GoogleAppsScript.Base.User>('Base.User', { getEmail: () => email });

const emailOf = (given: string | GoogleAppsScript.Base.User): string =>
  typeof given === 'string' ? given : given.getEmail();

function people(handle: FormHandle, self: () => Form): Partial<Form> {
  const set = new Setters<Form>(handle.world, NAME, self);
  const without = (list: readonly string[], email: string) => list.filter((other) => other !== email);
  const withEmails = (list: readonly string[], emails: readonly string[]) => [
    ...new Set([...list, ...emails]),
  ];
  return {
    getEditors: () => withEmails([handle.world.account.email], handle.form.editors).map(user),
    addEditor: set.of('addEditor', (given: string | GoogleAppsScript.Base.User) => {
      handle.form.editors = withEmails(handle.form.editors, [emailOf(given)]);
    }),
    addEditors: set.of('addEditors', (emails: string[]) => {
      handle.form.editors = withEmails(handle.form.editors, emails);
    }),
    removeEditor: set.of('removeEditor', (given: string | GoogleAppsScript.Base.User) => {
      handle.form.editors = without(handle.form.editors, emailOf(given));
    }),
    getPublishedReaders: () => handle.form.publishedReaders.map(user),
    addPublishedReader: set.of('addPublishedReader', (email: string) => {
      handle.form.publishedReaders = withEmails(handle.form.publishedReaders, [email]);
    }),
    addPublishedReaders: set.of('addPublishedReaders', (emails: string[]) => {
      handle.form.publishedReaders = withEmails(handle.form.publishedReaders, emails);
    }),
    removePublishedReader: set.of('removePublishedReader', (email: string) => {
      handle.form.publishedReaders = without(handle.form.publishedReaders, email);
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

import { actingUser, mayEdit } from '../core/access';
import { GoogleException } from '../core/exception';
import type { World } from '../core/world';
import { isNewFormForAnyone } from './responders';

/** What Google Forms keeps of each form, as plain JSON. */
export interface FormState {
  readonly id: string;
  /** Id in the link that respondents get; not the form's own. */
  readonly publishedId: string;
  /** Name of the file in Drive; `setTitle` does not change it. */
  readonly fileName: string;
  /** Who made it. */
  readonly owner: string;
  readonly createdAt: number;
  title: string;
  description: string;
  confirmationMessage: string;
  closedMessage: string;
  published: boolean;
  accepting: boolean;
  collectsEmail: boolean;
  allowsResponseEdits: boolean;
  limitsOneResponse: boolean;
  progressBar: boolean;
  shuffles: boolean;
  respondAgainLink: boolean;
  publishesSummary: boolean;
  quiz: boolean;
  editors: string[];
  /** Whether anybody with the link may answer; absent in a form from before there were responders, which is open. */
  forAnyone?: boolean;
  /** Whom Google lets answer by name, in small letters. */
  publishedReaders: string[];
  /** Whether a script made it; absent in a form of an older emulation, where one did. */
  readonly madeByScript?: boolean;
  destination: DestinationState | null;
  items: ItemState[];
  /** Items ever added; ids are made from it. */
  itemsAdded: number;
  responses: Record<string, ResponseState>;
}

/** The tab of a spreadsheet that responses are copied to. */
export interface DestinationState {
  readonly spreadsheetId: string;
  sheetId: number;
  /** What each column holds: `timestamp`, `email`, or a question by its item id. */
  readonly columns: (string | number)[];
}

export type ItemTypeName = keyof typeof GoogleAppsScript.Forms.ItemType;
export type NavigationName = keyof typeof GoogleAppsScript.Forms.PageNavigationType;

/** Where a choice or a page leads; `page` is the id of a page break item. */
export type NavigationState =
  | { readonly type: Exclude<NavigationName, 'GO_TO_PAGE'> }
  | { readonly type: 'GO_TO_PAGE'; readonly page: number };

export interface ChoiceState {
  readonly value: string;
  readonly goTo: NavigationState | null;
}

export interface ValidationState {
  /** The method of the builder that set it, `requireNumberBetween`. */
  readonly rule: string;
  readonly args: readonly (string | number)[];
  /** Error text shown to the respondent, '' for Google's own. */
  readonly message: string;
}

export interface ItemState {
  readonly id: number;
  /** The number in `entry.<n>` of prefilled links. */
  readonly entry: number;
  readonly type: ItemTypeName;
  title: string;
  helpText: string;
  required: boolean;
  /** Of list, multiple choice and checkbox items. */
  choices: ChoiceState[];
  otherOption: boolean;
  validation: ValidationState | null;
  /** Of grids. */
  rows: string[];
  columns: string[];
  /** Of scales. */
  lower: number;
  upper: number;
  lowerLabel: string;
  upperLabel: string;
  /** Of dates. */
  includesYear: boolean;
  /** Of a page break: where the page *before* it leads. */
  goTo: NavigationState;
  points: number;
}

export type AnswerValue = string | string[] | string[][];

/** The current revision of a response. */
export interface ResponseState {
  readonly id: string;
  /** 1 for the first submission, one more with each edit. */
  readonly revision: number;
  /** When this revision was submitted. */
  readonly timestamp: number;
  /** '' if the form did not collect it. */
  readonly email: string;
  /** By item id. */
  readonly answers: Readonly<Record<string, AnswerValue>>;
  /** Item ids of the answers that differ from those of the revision before; `null` in the first. */
  readonly edited: readonly string[] | null;
}

interface FormsSection {
  readonly forms: Record<string, FormState>;
}

export function allForms(world: World): Record<string, FormState> {
  return world.section<FormsSection>('forms', () => ({ forms: {} })).forms;
}

/** @throws GoogleException as Google does for an id it does not know */
export function formState(world: World, formId: string): FormState {
  const form = allForms(world)[formId];
  if (!form) throw new GoogleException(NO_SUCH_ITEM);
  return form;
}

const NO_SUCH_ITEM = 'No item with the given ID could be found, or you do not have permission to access it.';

/** A form opened by a script: one that its user may not edit is as good as missing. */
export function formToEdit(world: World, form: FormState): FormState {
  if (!mayEdit(world, { ...form, viewers: [] })) throw new GoogleException(NO_SUCH_ITEM);
  return form;
}

/** @throws GoogleException for an item that has been deleted since */
export function itemState(form: FormState, itemId: number): ItemState {
  const item = form.items.find((candidate) => candidate.id === itemId);
  if (!item) throw new GoogleException('Item with given ID not found');
  return item;
}

export function newForm(world: World, title: string, published: boolean): FormState {
  const form: FormState = {
    id: world.newId('1F', 44),
    publishedId: world.newId('1FAIpQLS', 56),
    fileName: title,
    owner: actingUser(world),
    createdAt: world.clock.now(),
    title: '',
    description: '',
    confirmationMessage: '',
    closedMessage: '',
    published,
    accepting: true,
    collectsEmail: false,
    allowsResponseEdits: false,
    limitsOneResponse: false,
    progressBar: false,
    shuffles: false,
    respondAgainLink: true,
    publishesSummary: false,
    quiz: false,
    editors: [],
    forAnyone: isNewFormForAnyone(world),
    publishedReaders: [],
    madeByScript: world.execution !== null,
    destination: null,
    items: [],
    itemsAdded: 0,
    responses: {},
  };
  allForms(world)[form.id] = form;
  return form;
}

/** Adds an item at the end, with the defaults of a new item in the editor. */
export function addItem(form: FormState, type: ItemTypeName): ItemState {
  form.itemsAdded += 1;
  const hasChoices = type === 'LIST' || type === 'MULTIPLE_CHOICE' || type === 'CHECKBOX';
  const item: ItemState = {
    id: 1_000_003 + form.itemsAdded * 7_919_993,
    entry: 2_000_003 + form.itemsAdded * 15_485_863,
    type,
    title: '',
    helpText: '',
    required: false,
    choices: hasChoices ? [{ value: '', goTo: null }] : [],
    otherOption: false,
    validation: null,
    rows: [],
    columns: [],
    lower: 1,
    upper: 5,
    lowerLabel: '',
    upperLabel: '',
    includesYear: true,
    goTo: { type: 'CONTINUE' },
    points: 0,
  };
  form.items.push(item);
  return item;
}

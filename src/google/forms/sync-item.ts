import {
  type Choice,
  isListSlot,
  type Page,
  type Pattern,
  pageSlot,
  type Question,
  type Slot,
} from '../../forms/definition';
import { fingerprint } from '../../kernel/fingerprint';
import { patiently } from './patiently';

type Item = GoogleAppsScript.Forms.Item;
type ChoiceItem = GoogleAppsScript.Forms.ListItem | GoogleAppsScript.Forms.MultipleChoiceItem;
export type ItemsBySlot = ReadonlyMap<Slot, Item>;

// Every setter of a form is a slow call, so each value is read first and written only where it differs.

/** Marks of what was last written to an item, `undefined` where that is not known. */
export interface WrittenMarks {
  readonly validation: number | undefined;
  /** Of the choices of a list of known persons. */
  readonly list: number | undefined;
}

/** @returns whether anything was written */
export function syncQuestion(
  item: Item,
  question: Question,
  items: ItemsBySlot,
  marks: WrittenMarks,
): boolean {
  const written = [
    syncTexts(item, question),
    syncRequired(asQuestion(item, question), question.required),
    syncKind(item, question, items, marks),
  ];
  return written.includes(true);
}

/** Tells the choices of a list of known persons from others. */
export const listMark = ({ kind }: Question): number =>
  kind.type === 'list' ? fingerprint(JSON.stringify(kind.choices)) : 0;

/**
 * A list of known persons: to read a choice may be a call for each, so that a list is read only where it is not known what was written to it.
 * What somebody changes in it by hand stays until the list is written again.
 *
 * @returns whether the choices were written
 */
export function syncList(
  item: GoogleAppsScript.Forms.ListItem,
  question: Question,
  items: ItemsBySlot,
  written: number | undefined,
): boolean {
  if (question.kind.type !== 'list' || written === listMark(question)) return false;
  if (written === undefined) return syncChoices(item, question.kind.choices, items);
  writeChoices(item, question.kind.choices, items);
  return true;
}

/** Tells one validation from another; 0 for none. */
export function validationMark({ kind }: Question): number {
  if (kind.type !== 'text' || kind.pattern === null) return 0;
  return fingerprint(JSON.stringify([kind.pattern.pattern, kind.pattern.message]));
}

/** @returns whether anything was written */
export function syncTexts(item: Item, wanted: { readonly title: string; readonly help: string }): boolean {
  const title = item.getTitle() !== wanted.title;
  const help = item.getHelpText() !== wanted.help;
  if (title) patiently(() => item.setTitle(wanted.title));
  if (help) patiently(() => item.setHelpText(wanted.help));
  return title || help;
}

/**
 * A page that is apart: what comes after the page before it is the end. What a page that is not apart leads to is left as it is.
 *
 * @returns whether anything was written
 */
export function syncApart(item: Item, { apart }: Pick<Page, 'apart'>): boolean {
  if (!apart) return false;
  const page = item.asPageBreakItem();
  if (page.getPageNavigationType() === FormApp.PageNavigationType.SUBMIT) return false;
  patiently(() => page.setGoToPage(FormApp.PageNavigationType.SUBMIT));
  return true;
}

interface Requirable {
  isRequired(): boolean;
  setRequired(enabled: boolean): unknown;
}

function syncRequired(item: Requirable, required: boolean): boolean {
  if (item.isRequired() === required) return false;
  patiently(() => item.setRequired(required));
  return true;
}

function asQuestion(item: Item, { kind }: Question): Requirable {
  switch (kind.type) {
    case 'text':
      return item.asTextItem();
    case 'paragraph':
      return item.asParagraphTextItem();
    case 'date':
      return item.asDateItem();
    case 'list':
      return item.asListItem();
    case 'choice':
      return item.asMultipleChoiceItem();
  }
}

function syncKind(
  item: Item,
  question: Question,
  items: ItemsBySlot,
  { validation, list }: WrittenMarks,
): boolean {
  const { kind } = question;
  switch (kind.type) {
    case 'text':
      return (
        (validation ?? 0) !== validationMark(question) && writeValidation(item.asTextItem(), kind.pattern)
      );
    case 'list':
      return isListSlot(question.key)
        ? syncList(item.asListItem(), question, items, list)
        : syncChoices(item.asListItem(), kind.choices, items);
    case 'choice':
      return syncChoices(item.asMultipleChoiceItem(), kind.choices, items);
    default:
      return false;
  }
}

function writeValidation(item: GoogleAppsScript.Forms.TextItem, wanted: Pattern | null): boolean {
  if (wanted === null) {
    patiently(() => item.clearValidation());
    return true;
  }
  const validation = FormApp.createTextValidation()
    .requireTextMatchesPattern(wanted.pattern)
    .setHelpText(wanted.message)
    .build();
  patiently(() => item.setValidation(validation));
  return true;
}

/** @returns whether the choices had to be written */
export function syncChoices(item: ChoiceItem, wanted: readonly Choice[], items: ItemsBySlot): boolean {
  const present = item.getChoices();
  const same =
    present.length === wanted.length &&
    present.every((choice, index) => isChoice(choice, wanted[index], items));
  if (same) return false;
  writeChoices(item, wanted, items);
  return true;
}

/** Writes choices without a look at those that are there. */
function writeChoices(item: ChoiceItem, wanted: readonly Choice[], items: ItemsBySlot): void {
  const choices = wanted.map((choice) => createChoice(item, choice, items));
  patiently(() => item.setChoices(choices));
}

function isChoice(
  present: GoogleAppsScript.Forms.Choice,
  wanted: Choice | undefined,
  items: ItemsBySlot,
): boolean {
  if (!wanted || present.getValue() !== wanted.value) return false;
  const target = wanted.goTo === null ? null : pageBreak(wanted.goTo, items).getId();
  return (present.getGotoPage()?.getId() ?? null) === target;
}

const createChoice = (item: ChoiceItem, { value, goTo }: Choice, items: ItemsBySlot) =>
  goTo === null ? item.createChoice(value) : item.createChoice(value, pageBreak(goTo, items));

function pageBreak(page: Page['key'], items: ItemsBySlot): GoogleAppsScript.Forms.PageBreakItem {
  const item = items.get(pageSlot(page));
  if (!item) throw new Error(`The form has no page ${page}`);
  return item.asPageBreakItem();
}

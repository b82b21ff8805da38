import { list, requireSignature, text } from '../core/arguments';
import { emulatePart } from '../core/emulate-part';
import { choosing, withOther } from './choice';
import type { ItemHandle } from './handle';
import { duplicated, graded, required, titled, validated } from './item-methods';
import { itemResponse, requireChoice } from './item-response';

type ListItem = GoogleAppsScript.Forms.ListItem;
type MultipleChoiceItem = GoogleAppsScript.Forms.MultipleChoiceItem;
type CheckboxItem = GoogleAppsScript.Forms.CheckboxItem;

export function listItem(handle: ItemHandle): ListItem {
  const name = 'FormApp.ListItem';
  const me = () => self;
  const self: ListItem = emulatePart<ListItem>(name, {
    ...titled(handle, name, me),
    ...required(handle, name, me),
    ...graded(handle, name, me),
    ...choosing(handle, name, me),
    duplicate: () => listItem(duplicated(handle)),
    createResponse: (response) => {
      requireSignature(`${name}.createResponse`, [response], [text]);
      return itemResponse(handle, requireChoice(handle, String(response)));
    },
  });
  return self;
}

export function multipleChoiceItem(handle: ItemHandle): MultipleChoiceItem {
  const name = 'FormApp.MultipleChoiceItem';
  const me = () => self;
  const self: MultipleChoiceItem = emulatePart<MultipleChoiceItem>(name, {
    ...titled(handle, name, me),
    ...required(handle, name, me),
    ...graded(handle, name, me),
    ...choosing(handle, name, me),
    ...withOther(handle, name, me),
    duplicate: () => multipleChoiceItem(duplicated(handle)),
    createResponse: (response) => {
      requireSignature(`${name}.createResponse`, [response], [text]);
      return itemResponse(handle, requireChoice(handle, String(response)));
    },
  });
  return self;
}

export function checkboxItem(handle: ItemHandle): CheckboxItem {
  const name = 'FormApp.CheckboxItem';
  const me = () => self;
  const self: CheckboxItem = emulatePart<CheckboxItem>(name, {
    ...titled(handle, name, me),
    ...required(handle, name, me),
    ...graded(handle, name, me),
    ...choosing(handle, name, me),
    ...withOther(handle, name, me),
    ...validated(handle, name, me),
    duplicate: () => checkboxItem(duplicated(handle)),
    createResponse: (responses) => {
      requireSignature(`${name}.createResponse`, [responses], [list]);
      return itemResponse(
        handle,
        responses.map((response) => requireChoice(handle, response)),
      );
    },
  });
  return self;
}

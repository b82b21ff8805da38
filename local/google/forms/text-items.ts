import { requireSignature, text } from '../core/arguments';
import { emulatePart } from '../core/emulate-part';
import type { ItemHandle } from './handle';
import { duplicated, graded, required, titled, validated } from './item-methods';
import { itemResponse } from './item-response';

type TextItem = GoogleAppsScript.Forms.TextItem;
type ParagraphTextItem = GoogleAppsScript.Forms.ParagraphTextItem;

export function textItem(handle: ItemHandle): TextItem {
  const name = 'FormApp.TextItem';
  const me = () => self;
  const self: TextItem = emulatePart<TextItem>(name, {
    ...titled(handle, name, me),
    ...required(handle, name, me),
    ...graded(handle, name, me),
    ...validated(handle, name, me),
    duplicate: () => textItem(duplicated(handle)),
    createResponse: (response) => {
      requireSignature(`${name}.createResponse`, [response], [text]);
      return itemResponse(handle, String(response));
    },
  });
  return self;
}

export function paragraphTextItem(handle: ItemHandle): ParagraphTextItem {
  const name = 'FormApp.ParagraphTextItem';
  const me = () => self;
  const self: ParagraphTextItem = emulatePart<ParagraphTextItem>(name, {
    ...titled(handle, name, me),
    ...required(handle, name, me),
    ...graded(handle, name, me),
    ...validated(handle, name, me),
    duplicate: () => paragraphTextItem(duplicated(handle)),
    createResponse: (response) => {
      requireSignature(`${name}.createResponse`, [response], [text]);
      return itemResponse(handle, String(response));
    },
  });
  return self;
}

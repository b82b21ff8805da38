import { list, nullable, requireSignature } from '../core/arguments';
import { emulatePart } from '../core/emulate-part';
import { GoogleException } from '../core/exception';
import { type ItemHandle, Setters } from './handle';
import { duplicated, required, titled, validated } from './item-methods';
import { itemResponse } from './item-response';

type GridItem = GoogleAppsScript.Forms.GridItem;
type CheckboxGridItem = GoogleAppsScript.Forms.CheckboxGridItem;

function gridded<Self>(handle: ItemHandle, className: string, self: () => Self) {
  const set = new Setters(handle, className, self);
  return {
    getRows: () => [...handle.item.rows],
    getColumns: () => [...handle.item.columns],
    setRows: set.of('setRows', [list], (rows: string[]) => {
      handle.item.rows = rows.map(String);
    }),
    setColumns: set.of('setColumns', [list], (columns: string[]) => {
      handle.item.columns = columns.map(String);
    }),
  };
}

/** A row may be left open with `null` or ''. */
function requireColumns(handle: ItemHandle, answers: readonly (string | null)[]): void {
  const { columns, title } = handle.item;
  for (const answer of answers) {
    if (answer && !columns.includes(answer)) {
      throw new GoogleException(`Invalid response submitted to grid question: ${title}`);
    }
  }
}

/** @throws GoogleException unless there is one answer a row */
function requireRows(handle: ItemHandle, answers: readonly unknown[]): void {
  if (answers.length !== handle.item.rows.length) {
    throw new GoogleException(
      `Wrong number of responses: ${answers.length}. Expected exactly: ${handle.item.rows.length}.`,
    );
  }
}

export function gridItem(handle: ItemHandle): GridItem {
  const name = 'FormApp.GridItem';
  const me = () => self;
  const self: GridItem = emulatePart<GridItem>(name, {
    ...titled(handle, name, me),
    ...required(handle, name, me),
    ...validated(handle, name, me),
    ...gridded(handle, name, me),
    duplicate: () => gridItem(duplicated(handle)),
    createResponse: (responses) => {
      requireSignature(`${name}.createResponse`, [responses], [list]);
      requireRows(handle, responses);
      requireColumns(handle, responses);
      return itemResponse(handle, responses);
    },
  });
  return self;
}

export function checkboxGridItem(handle: ItemHandle): CheckboxGridItem {
  const name = 'FormApp.CheckboxGridItem';
  const me = () => self;
  const self: CheckboxGridItem = emulatePart<CheckboxGridItem>(name, {
    ...titled(handle, name, me),
    ...required(handle, name, me),
    ...validated(handle, name, me),
    ...gridded(handle, name, me),
    duplicate: () => checkboxGridItem(duplicated(handle)),
    createResponse: (responses) => {
      requireSignature(`${name}.createResponse`, [responses], [list]);
      requireRows(handle, responses);
      for (const row of responses) {
        requireSignature(`${name}.createResponse`, [row], [nullable(list)]);
        requireColumns(handle, row ?? []);
      }
      return itemResponse(handle, responses);
    },
  });
  return self;
}

import { emulate } from '../../core/emulate';
import { GoogleException } from '../../core/exception';
import type { World } from '../../core/world';
import { within } from '../grid/boxes';
import { Filter } from './filter';
import { asGoogle, Book, type Objects } from './google';
import { DeveloperMetadata } from './metadata';
import { NamedRange } from './named-range';
import { Protection } from './protection';
import { Range } from './range';
import { RangeList } from './range-list';
import { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';

const objectsOf = (book: Book): Objects => ({
  spreadsheet: () => asGoogle('Spreadsheet', new Spreadsheet(book)),
  sheet: (id) => asGoogle('Sheet', new Sheet(book, id)),
  range: (sheetId, box) =>
    asGoogle('Range', new Range(book, sheetId, within(box, book.sheet(sheetId).state), box)),
  rangeList: (ranges) => asGoogle('RangeList', new RangeList(ranges)),
  protection: (sheetId, id) => asGoogle('Protection', new Protection(book, sheetId, id)),
  filter: (sheetId) => asGoogle('Filter', new Filter(book, sheetId)),
  namedRange: (id) => asGoogle('NamedRange', new NamedRange(book, id)),
  metadata: (id) => asGoogle('DeveloperMetadata', new DeveloperMetadata(book, id)),
  user: (email) => emulate('User', { getEmail: () => email, getUserLoginId: () => email }),
});

/** A workbook as scripts have it; throws Google's text where there is none. */
export function openSpreadsheet(world: World, id: string): GoogleAppsScript.Spreadsheet.Spreadsheet {
  const book = new Book(world, id, objectsOf);
  if (book.workbook.sheets.length === 0) throw new GoogleException('The spreadsheet has no sheet.');
  return book.objects.spreadsheet();
}

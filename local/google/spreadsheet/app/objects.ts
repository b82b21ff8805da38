import { requireReader } from '../../core/access';
import { GoogleException } from '../../core/exception';
import { userOf } from '../../core/user';
import type { World } from '../../core/world';
import { within } from '../grid/boxes';
import { sharing } from '../grid/store';
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
  spreadsheet: () => asGoogle<GoogleAppsScript.Spreadsheet.Spreadsheet>('Spreadsheet', new Spreadsheet(book)),
  sheet: (id) => asGoogle<GoogleAppsScript.Spreadsheet.Sheet>('Sheet', new Sheet(book, id)),
  range: (sheetId, box) =>
    asGoogle<GoogleAppsScript.Spreadsheet.Range>(
      'Range',
      new Range(book, sheetId, within(box, book.sheet(sheetId).state), box),
    ),
  rangeList: (ranges) => asGoogle<GoogleAppsScript.Spreadsheet.RangeList>('RangeList', new RangeList(ranges)),
  protection: (sheetId, id) =>
    asGoogle<GoogleAppsScript.Spreadsheet.Protection>('Protection', new Protection(book, sheetId, id)),
  filter: (sheetId) => asGoogle<GoogleAppsScript.Spreadsheet.Filter>('Filter', new Filter(book, sheetId)),
  namedRange: (id) =>
    asGoogle<GoogleAppsScript.Spreadsheet.NamedRange>('NamedRange', new NamedRange(book, id)),
  metadata: (id) =>
    asGoogle<GoogleAppsScript.Spreadsheet.DeveloperMetadata>(
      'DeveloperMetadata',
      new DeveloperMetadata(book, id),
    ),
  user: userOf,
});

/** A workbook as scripts have it; throws Google's text where there is none. */
export function openSpreadsheet(world: World, id: string): GoogleAppsScript.Spreadsheet.Spreadsheet {
  const book = new Book(world, id, objectsOf);
  requireReader(world, sharing(book.workbook));
  if (book.workbook.sheets.length === 0) throw new GoogleException('The spreadsheet has no sheet.');
  return book.objects.spreadsheet();
}

import { GoogleException } from '../../core/exception';
import { requireSheetEditable } from '../api/requests/request';
import { sortBox } from '../grid/arrange';
import { within } from '../grid/boxes';
import type { Filter as Data } from '../grid/model';
import { requireEditable } from './cell-values';
import { SortOrder } from './enums';
import { asGoogle, type Book } from './google';

type GoogleFilter = GoogleAppsScript.Spreadsheet.Filter;
type GoogleSortSpec = GoogleAppsScript.Spreadsheet.SortSpec;

/** `getColumnSortSpec` exists on Google and is missing from its published types. */
interface WithSortSpec {
  getColumnSortSpec(columnPosition: number): GoogleSortSpec;
}

export class Filter implements Partial<GoogleFilter>, WithSortSpec {
  constructor(
    private readonly book: Book,
    private readonly sheetId: number,
  ) {}

  getRange = (): GoogleAppsScript.Spreadsheet.Range => this.book.objects.range(this.sheetId, this.data().box);

  remove(): void {
    this.book.write('Filter.remove', (context) => {
      const sheet = this.book.sheet(this.sheetId);
      requireSheetEditable(context, sheet);
      sheet.state.filter = null;
    });
  }

  /** Below the header row of the filter. */
  sort(columnPosition: number, ascending: boolean): GoogleFilter {
    this.book.write('Filter.sort', (context) => {
      const { world, change } = context;
      const sheet = this.book.sheet(this.sheetId);
      const { box, criteria } = this.data();
      const sortedBy = [{ column: columnPosition - 1, ascending }];
      const cut = within(box, sheet.state);
      requireEditable(context, sheet, cut);
      sortBox(world, change, sheet, { ...cut, top: cut.top + 1 }, sortedBy);
      sheet.state.filter = { box, criteria, sortedBy };
    });
    return asGoogle<GoogleFilter>('Filter', this);
  }

  getColumnSortSpec(columnPosition: number): GoogleSortSpec {
    const sorted = this.data().sortedBy.find(({ column }) => column === columnPosition - 1);
    const order = (): GoogleAppsScript.Spreadsheet.SortOrder => {
      if (!sorted) {
        throw new GoogleException(
          'Unexpected error while getting the method or property getSortOrder on object SpreadsheetApp.SortSpec.',
        );
      }
      return SortOrder[sorted.ascending ? 'ASCENDING' : 'DESCENDING'];
    };
    return asGoogle<GoogleSortSpec>('SortSpec', {
      getSortOrder: order,
      isAscending: () => sorted?.ascending ?? false,
      getDimensionIndex: () => (sorted ? sorted.column + 1 : null),
    });
  }

  private data(): Data {
    const { filter } = this.book.sheet(this.sheetId).state;
    if (!filter) throw new GoogleException('The filter no longer exists.');
    return filter;
  }
}

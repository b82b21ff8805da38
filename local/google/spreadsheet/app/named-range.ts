import { GoogleException } from '../../core/exception';
import { requireRangeName } from '../api/requests/ranges';
import type { NamedRange as Data } from '../grid/model';
import { asGoogle, type Book, boxOf } from './google';

type GoogleNamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
type Range = GoogleAppsScript.Spreadsheet.Range;

export class NamedRange implements Partial<GoogleNamedRange> {
  constructor(
    private readonly book: Book,
    private readonly id: string,
  ) {}

  getName = (): string => this.data().name;
  getRange = (): Range => this.book.objects.range(this.data().sheetId, this.data().box);

  setName(name: string): GoogleNamedRange {
    return this.update('setName', () => {
      requireRangeName(this.book.workbook, name, this.id);
      return { name };
    });
  }

  setRange = (range: Range): GoogleNamedRange =>
    this.update('setRange', () => ({ sheetId: range.getSheet().getSheetId(), box: boxOf(range) }));

  remove(): void {
    this.book.write('NamedRange.remove', ({ workbook }) => {
      workbook.state.namedRanges = workbook.state.namedRanges.filter(({ id }) => id !== this.id);
    });
  }

  private data(): Data {
    const found = this.book.workbook.state.namedRanges.find(({ id }) => id === this.id);
    if (!found) throw new GoogleException('The named range no longer exists.');
    return found;
  }

  private update(method: string, change: () => Partial<Data>): GoogleNamedRange {
    this.book.write(`NamedRange.${method}`, ({ workbook }) => {
      const changed = change();
      workbook.state.namedRanges = workbook.state.namedRanges.map((item) =>
        item.id === this.id ? { ...item, ...changed } : item,
      );
    });
    return asGoogle<GoogleNamedRange>('NamedRange', this);
  }
}

import { type CellObject, CFB, utils, type WorkSheet, write } from '@e965/xlsx';
import { type CalendarDate, daysBetween } from '../../../../src/kernel/calendar';

const DAY_ZERO = '1899-12-30' as CalendarDate;

/** A day as Excel knows it. */
export const day = (iso: string, format = 'dd/mm/yyyy'): CellObject => ({
  t: 'n',
  v: daysBetween(DAY_ZERO, iso as CalendarDate),
  z: format,
});

export type Value = string | number | CellObject;

const cell = (value: Value): CellObject =>
  typeof value === 'object'
    ? value
    : typeof value === 'number'
      ? { t: 'n', v: value }
      : { t: 's', v: value, z: '@' };

export interface SheetOf {
  readonly rows: readonly (readonly Value[])[];
  readonly name?: string;
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
}

export type BookType = 'xlsx' | 'biff8' | 'ods' | 'xlsb';

/** A workbook with these sheets. */
export function book(sheets: readonly SheetOf[], type: BookType = 'xlsx'): Uint8Array {
  const made = utils.book_new();
  sheets.forEach(({ rows, name, hiddenRows = [] }, i) => {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => row.map(cell)));
    if (hiddenRows.length > 0) {
      sheet['!rows'] = rows.map((_, row) => (hiddenRows.includes(row) ? { hidden: true } : {}));
    }
    utils.book_append_sheet(made, sheet, name ?? `Sheet${i + 1}`);
  });
  made.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
  return new Uint8Array(write(made, { type: 'array', bookType: type }));
}

/** An OpenDocument workbook of one or two sheets in which rows are filtered, or the last sheet is hidden, as LibreOffice writes it. */
export function hidingOds(
  sheets: readonly SheetOf[],
  { rows = [], sheet = false }: { rows?: readonly number[]; sheet?: boolean },
): Uint8Array {
  const file = CFB.read(book(sheets, 'ods'), { type: 'array' });
  const part = CFB.find(file, 'content.xml');
  let row = -1;
  const xml = Buffer.from(part.content)
    .toString('utf8')
    .replace(/<table:table-row/g, (tag) => {
      row += 1;
      return rows.includes(row) ? `${tag} table:visibility="filter"` : tag;
    });
  const style =
    '<style:style style:name="hilang" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const last = xml.lastIndexOf('<table:table ');
  const hidden = `${xml.slice(0, last)}${xml
    .slice(last)
    .replace(/table:style-name="[^"]*"/, '')
    .replace('<table:table ', '<table:table table:style-name="hilang" ')}`;
  const content = sheet
    ? hidden.replace('</office:automatic-styles>', `${style}</office:automatic-styles>`)
    : xml;
  part.content = Buffer.from(content);
  return Uint8Array.from(CFB.write(file, { type: 'array', fileType: 'zip' }));
}

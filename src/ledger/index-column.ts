import { text } from '../workbook/cells';
import { type Column, column } from '../workbook/tab';

/** Header of the hidden column with the tokens of a row that keeps responses. */
export const INDEX_HEADER = 'Indeks';

/** The hidden column by whose tokens a row that keeps responses is found. */
export const indexColumn = <Row>(tokens: (row: Row) => readonly string[]): Column<Row> =>
  column(INDEX_HEADER, 60, 'text', (row) => text(tokens(row).join(' ')), { hidden: true, sealed: true });

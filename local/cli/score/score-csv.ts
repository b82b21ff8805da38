import {
  BYTE_ORDER_MARK,
  CsvReader,
  type CsvRecord,
  csvLine,
  type Delimiter,
  LineTooLong,
} from '../csv-stream';
import { type Columns, findColumns } from './columns';
import { outputCells, UNSCORED } from './output';
import { readRow } from './row';
import {
  absentColumnsMessage,
  type RowIssue,
  rowMessage,
  type StartProblem,
  startMessage,
  summaryMessage,
} from './words';

/** All rows read, a start that failed, or some rows that could not be read. */
export type ExitCode = 0 | 1 | 2;

export interface ScoreOutput {
  /** Resolves when there is room for more. */
  readonly write: (text: string) => Promise<void>;
  readonly complain: (message: string) => void;
}

/** UTF-16 and spreadsheets' own formats have bytes of zero. */
const looksBinary = (text: string): boolean => text.includes('\0');

/** The rows of one file on their way from text to text. */
class RowScorer {
  total = 0;
  unreadable = 0;

  constructor(
    private readonly columns: Columns,
    private readonly delimiter: Delimiter,
    private readonly complain: (message: string) => void,
  ) {}

  line(record: CsvRecord): string {
    this.total++;
    const cells = this.cells(record);
    const { width, outputs } = this.columns;
    const row = record.fields.slice(0, width);
    while (row.length < width) row.push('');
    outputs.forEach((place, i) => {
      row[place] = cells[i] ?? '';
    });
    // Fields that the header has no name for stay, at the end, so that the named ones keep their places.
    row.push(...record.fields.slice(width));
    return `${record.quoted ? csvLine(row, this.delimiter) : row.join(this.delimiter)}\n`;
  }

  private cells(record: CsvRecord): readonly string[] {
    const { width } = this.columns;
    const found = record.fields.length;
    if (!record.wellFormed) return this.unscored(record, [{ code: 'broken-quotes' }]);
    if (found !== width) return this.unscored(record, [{ code: 'field-count', found, expected: width }]);
    const child = readRow(record.fields, this.columns);
    return child.ok ? outputCells(child.value) : this.unscored(record, child.issues);
  }

  private unscored(record: CsvRecord, issues: readonly RowIssue[]): readonly string[] {
    this.unreadable++;
    this.complain(rowMessage(record.line, issues));
    return UNSCORED;
  }
}

/** Thrown where there is nothing to score, caught in {@link scoreCsv}. */
class CannotStart extends Error {
  constructor(readonly problem: StartProblem) {
    super(problem.code);
  }
}

/** A whole file: the header first, then its rows. */
class FileScorer {
  private readonly reader = new CsvReader();
  private rows: RowScorer | null = null;

  constructor(private readonly complain: (message: string) => void) {}

  push(chunk: string): string {
    if (looksBinary(chunk)) throw new CannotStart({ code: 'not-csv' });
    return this.lines(this.reader.push(chunk));
  }

  end(): string {
    const text = this.lines(this.reader.end());
    if (this.rows === null) throw new CannotStart({ code: 'empty' });
    return text;
  }

  finish(): ExitCode {
    if (this.rows === null || this.rows.unreadable === 0) return 0;
    this.complain(summaryMessage(this.rows.unreadable, this.rows.total));
    return 2;
  }

  private lines(records: readonly CsvRecord[]): string {
    let text = '';
    for (const record of records) text += this.rows === null ? this.header(record) : this.rows.line(record);
    return text;
  }

  private header(record: CsvRecord): string {
    const columns = findColumns(record.fields);
    if (!columns.ok) throw new CannotStart(columns.issues[0]);
    const { absent, header } = columns.value;
    if (absent.length > 0) this.complain(absentColumnsMessage(absent));
    const delimiter = this.reader.delimiter ?? ',';
    this.rows = new RowScorer(columns.value, delimiter, this.complain);
    return `${this.reader.marked ? BYTE_ORDER_MARK : ''}${csvLine(header, delimiter)}\n`;
  }
}

/** Scores every row of a CSV text that comes in chunks (latin1), holding no more than a chunk and a record of it. */
export async function scoreCsv(chunks: AsyncIterable<string>, output: ScoreOutput): Promise<ExitCode> {
  const file = new FileScorer(output.complain);
  try {
    for await (const chunk of chunks) await output.write(file.push(chunk));
    await output.write(file.end());
    return file.finish();
  } catch (error) {
    if (!(error instanceof CannotStart || error instanceof LineTooLong)) throw error;
    output.complain(startMessage(error instanceof CannotStart ? error.problem : { code: 'not-csv' }));
    return 1;
  }
}

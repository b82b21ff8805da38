import {
  BYTE_ORDER_MARK,
  CsvReader,
  type CsvRecord,
  csvLine,
  type Delimiter,
  LineTooLong,
} from '../csv-stream';
import { ByteWriter } from './byte-writer';
import { type Columns, findColumns } from './columns';
import { outputCells, UNSCORED } from './output';
import { PlainRows } from './plain-rows';
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
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly complain: (message: string) => void;
}

/** UTF-16 and spreadsheets' own formats have bytes of zero. */
const looksBinary = (bytes: Uint8Array): boolean => bytes.includes(0);

const LF = 0x0a;

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

/** A whole file: the header first, then its rows, nearly all of which are plain. */
class FileScorer {
  private readonly reader = new CsvReader();
  private rows: RowScorer | null = null;
  private plain: PlainRows | null = null;
  private readonly output = new ByteWriter();

  constructor(private readonly complain: (message: string) => void) {}

  /** @returns what there is to write, good until the next call */
  push(chunk: Uint8Array): Uint8Array {
    if (looksBinary(chunk)) throw new CannotStart({ code: 'not-csv' });
    this.output.length = 0;
    for (let at = 0; at < chunk.length; ) {
      at = this.plainRows(chunk, at);
      const end = chunk.indexOf(LF, at) + 1 || chunk.length;
      this.take(this.reader.push(latin1(chunk.subarray(at, end))));
      at = end;
    }
    return this.output.written();
  }

  end(): Uint8Array {
    this.output.length = 0;
    this.take(this.reader.end());
    if (this.rows === null) throw new CannotStart({ code: 'empty' });
    return this.output.written();
  }

  finish(): ExitCode {
    if (this.rows === null || this.rows.unreadable === 0) return 0;
    this.complain(summaryMessage(this.rows.unreadable, this.rows.total));
    return 2;
  }

  /** @returns where the first row begins that is not plain */
  private plainRows(chunk: Uint8Array, from: number): number {
    const { rows, plain, reader, output } = this;
    if (rows === null || plain === null || !reader.isBetweenRecords) return from;
    for (let at = from; ; ) {
      const next = plain.take(chunk, at, output);
      if (next === at) return at;
      at = next;
      rows.total++;
      reader.skipLine();
    }
  }

  private take(records: readonly CsvRecord[]): void {
    for (const record of records)
      this.output.text(this.rows === null ? this.header(record) : this.rows.line(record));
  }

  private header(record: CsvRecord): string {
    const columns = findColumns(record.fields);
    if (!columns.ok) throw new CannotStart(columns.issues[0]);
    const { absent, header } = columns.value;
    if (absent.length > 0) this.complain(absentColumnsMessage(absent));
    const delimiter = this.reader.delimiter ?? ',';
    this.rows = new RowScorer(columns.value, delimiter, this.complain);
    this.plain = new PlainRows(columns.value, delimiter);
    return `${this.reader.marked ? BYTE_ORDER_MARK : ''}${csvLine(header, delimiter)}\n`;
  }
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** Scores every row of a CSV file that comes in chunks, holding no more than a chunk and a record of it. */
export async function scoreCsv(chunks: AsyncIterable<Uint8Array>, output: ScoreOutput): Promise<ExitCode> {
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

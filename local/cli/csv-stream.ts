// CSV as people have it (RFC 4180, also with semicolons or tabs, as an Indonesian spreadsheet saves it), record by
// record in bounded memory. Text is latin1, one character a byte: what is not understood passes through unharmed.

export interface CsvRecord {
  readonly fields: readonly string[];
  /** Where the record begins in the file, counted from 1; a quoted field may go on over several lines. */
  readonly line: number;
  /** `false`: a quote was never closed, or text follows a closing quote. */
  readonly wellFormed: boolean;
  /** `false`: written without a quote, so no field holds a delimiter, a quote or a line end. */
  readonly quoted: boolean;
}

/** Google Sheets allows 50,000 characters a cell; a record longer than this has a quote that was never closed. */
const LONGEST_RECORD = 200_000;
/** No line is this long in a table of people. */
const LONGEST_LINE = 4_000_000;

/** The input has no lines: not a CSV file. */
export class LineTooLong extends Error {}

/** UTF-8's mark at the beginning of a file, byte by byte. */
export const BYTE_ORDER_MARK = '\xef\xbb\xbf';

const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The delimiter that parts the header into the most fields; a comma where there is no telling. */
export function delimiterOf(header: string): Delimiter {
  const unquoted = header.replace(/"[^"]*"/g, '');
  const count = (delimiter: Delimiter): number => unquoted.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

export const csvLine = (fields: readonly string[], delimiter: Delimiter): string =>
  fields.map((field) => quoted(field, delimiter)).join(delimiter);

function quoted(field: string, delimiter: Delimiter): string {
  const plain = !field.includes(delimiter) && !/["\r\n]/.test(field);
  return plain ? field : `"${field.replace(/"/g, '""')}"`;
}

const QUOTE = '"';

interface Field {
  readonly value: string;
  /** Where the next delimiter stands, or the length of the text. */
  readonly end: number;
  readonly wellFormed: boolean;
}

function plainField(text: string, start: number, delimiter: Delimiter): Field {
  const next = text.indexOf(delimiter, start);
  const end = next === -1 ? text.length : next;
  return { value: text.slice(start, end), end, wellFormed: true };
}

/** @returns `null` when the closing quote is missing */
function quotedField(text: string, start: number, delimiter: Delimiter): Field | null {
  let value = '';
  let from = start + 1;
  for (;;) {
    const close = text.indexOf(QUOTE, from);
    if (close === -1) return null;
    value += text.slice(from, close);
    from = close + 1;
    if (text[from] !== QUOTE) break;
    value += QUOTE;
    from++;
  }
  const rest = plainField(text, from, delimiter);
  return { value: value + rest.value, end: rest.end, wellFormed: rest.value === '' };
}

/** @returns `null` when the text ends inside a quoted field */
function parseRecord(text: string, delimiter: Delimiter): Omit<CsvRecord, 'line'> | null {
  if (!text.includes(QUOTE)) return { fields: text.split(delimiter), wellFormed: true, quoted: false };
  const fields: string[] = [];
  let wellFormed = true;
  for (let start = 0; ; ) {
    const read = text[start] === QUOTE ? quotedField : plainField;
    const field = read(text, start, delimiter);
    if (field === null) return null;
    fields.push(field.value);
    wellFormed &&= field.wellFormed;
    if (field.end === text.length) return { fields, wellFormed, quoted: true };
    start = field.end + 1;
  }
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

/** Chunks of text in, whole records out. Lines with nothing on them are no records. */
export class CsvReader {
  /** The delimiter, known once the first line is there. */
  delimiter: Delimiter | null = null;
  /** Whether the file begins with a byte order mark; it belongs to no field. */
  marked = false;
  /** The part of a line that has arrived so far. */
  private partial = '';
  private linesSeen = 0;
  /** Lines of a record whose quoted field goes on, the first of them numbered `openedAt`. */
  private open: string[] = [];
  private openedAt = 0;
  private openLength = 0;

  /** Whether what comes next begins a record. */
  get isBetweenRecords(): boolean {
    return this.partial === '' && this.open.length === 0;
  }

  /** Counts a line that somebody else has read, between records. */
  skipLine(): void {
    this.linesSeen++;
  }

  push(chunk: string): CsvRecord[] {
    const lines = (this.partial + chunk).split('\n');
    this.partial = lines.pop() ?? '';
    if (this.partial.length > LONGEST_LINE) throw new LineTooLong();
    const records: CsvRecord[] = [];
    for (const line of lines) this.take(this.linesSeen === 0 ? this.unmarked(line) : line, records);
    return records;
  }

  private unmarked(line: string): string {
    this.marked = line.startsWith(BYTE_ORDER_MARK);
    return this.marked ? line.slice(BYTE_ORDER_MARK.length) : line;
  }

  /** What is left when nothing more comes. */
  end(): CsvRecord[] {
    const records: CsvRecord[] = [];
    if (this.partial !== '')
      this.take(this.linesSeen === 0 ? this.unmarked(this.partial) : this.partial, records);
    this.partial = '';
    while (this.open.length > 0) this.giveUpOnQuote(records);
    return records;
  }

  private take(line: string, records: CsvRecord[]): void {
    this.linesSeen++;
    if (this.open.length > 0) this.continueRecord(line, records);
    else if (withoutReturn(line) !== '') this.beginRecord(line, records);
  }

  private beginRecord(line: string, records: CsvRecord[]): void {
    this.delimiter ??= delimiterOf(withoutReturn(line));
    const record = parseRecord(withoutReturn(line), this.delimiter);
    if (record !== null) records.push({ ...record, line: this.linesSeen });
    else {
      this.open = [line];
      this.openedAt = this.linesSeen;
      this.openLength = line.length;
    }
  }

  private continueRecord(line: string, records: CsvRecord[]): void {
    this.open.push(line);
    this.openLength += line.length + 1;
    // Without a quote the line cannot close the field; reading the record anew for each line would be quadratic.
    const text = line.includes(QUOTE) ? withoutReturn(this.open.join('\n')) : null;
    const record = text === null ? null : parseRecord(text, this.delimiter ?? ',');
    // A field over several lines that does not end cleanly began with a quote that was never meant to open one.
    if (record?.wellFormed) {
      records.push({ ...record, line: this.openedAt });
      this.open = [];
    } else if (record !== null || this.openLength > LONGEST_RECORD) this.giveUpOnQuote(records);
  }

  /** Takes the quote for a slip: its line is a (bad) record by itself, and reading goes on with the next line. */
  private giveUpOnQuote(records: CsvRecord[]): void {
    const [slip = '', ...following] = this.open;
    this.open = [];
    this.linesSeen = this.openedAt;
    records.push({
      fields: withoutReturn(slip).split(this.delimiter ?? ','),
      line: this.openedAt,
      wellFormed: false,
      quoted: true,
    });
    for (const line of following) this.take(line, records);
  }
}

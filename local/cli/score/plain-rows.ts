import type { Delimiter } from '../csv-stream';
import { ByteWriter } from './byte-writer';
import { type Columns, OUTPUT_COLUMNS } from './columns';
import { type CellSink, putCells } from './output';
import { PlainRow } from './plain-row';

const LF = 0x0a;

/** The cells of one row, a delimiter before each. */
class ByteCells implements CellSink {
  readonly writer = new ByteWriter();
  /** Where each cell ends. */
  readonly ends = new Int32Array(OUTPUT_COLUMNS.length);
  private count = 0;

  constructor(private readonly delimiter: number) {}

  clear(): void {
    this.writer.length = 0;
    this.count = 0;
    this.writer.byte(this.delimiter);
  }

  empty(): void {
    this.end();
  }

  text(text: string): void {
    this.writer.text(text);
    this.end();
  }

  measure(value: number): void {
    this.writer.measure(value);
    this.end();
  }

  z(value: number): void {
    this.writer.number(value);
    this.end();
  }

  private end(): void {
    this.ends[this.count++] = this.writer.length;
    this.writer.byte(this.delimiter);
  }
}

/** Neighbours in an output row that are neighbours in the input row too, or among the cells. */
interface Stretch {
  readonly ofCells: boolean;
  readonly first: number;
  last: number;
}

function stretches({ width, outputs }: Columns): readonly Stretch[] {
  const found: Stretch[] = [];
  const places = width + outputs.filter((place) => place >= width).length;
  for (let place = 0; place < places; place++) {
    const column = outputs.indexOf(place);
    const ofCells = column !== -1;
    const at = ofCells ? column : place;
    const before = found.at(-1);
    if (before?.ofCells === ofCells && before.last === at - 1) before.last = at;
    else found.push({ ofCells, first: at, last: at });
  }
  return found;
}

/** Scores plain rows, from bytes to bytes. */
export class PlainRows {
  private readonly row: PlainRow;
  private readonly cells: ByteCells;
  private readonly stretches: readonly Stretch[];
  private readonly delimiter: number;

  constructor(columns: Columns, delimiter: Delimiter) {
    this.delimiter = delimiter.charCodeAt(0);
    this.row = new PlainRow(columns, this.delimiter);
    this.cells = new ByteCells(this.delimiter);
    this.stretches = stretches(columns);
  }

  /** @returns where the row that begins at `from` ends, its line end included; `from` where it is not plain */
  take(bytes: Uint8Array, from: number, output: ByteWriter): number {
    const child = this.row.read(bytes, from);
    if (child === null) return from;
    this.cells.clear();
    putCells(child, this.cells);
    this.stretches.forEach((stretch, i) => {
      if (i > 0) output.byte(this.delimiter);
      if (stretch.ofCells) this.putCells(stretch, output);
      else this.putFields(stretch, bytes, output);
    });
    output.byte(LF);
    return this.row.next;
  }

  private putCells({ first, last }: Stretch, output: ByteWriter): void {
    const { writer, ends } = this.cells;
    const from = first === 0 ? 0 : (ends[first - 1] ?? 0);
    output.copy(writer.bytes, from + 1, ends[last] ?? 0);
  }

  /** Quotes are left out, since nothing in a plain row needs them. */
  private putFields({ first, last }: Stretch, bytes: Uint8Array, output: ByteWriter): void {
    const { starts, ends, quoted } = this.row;
    if (!quoted) output.copy(bytes, starts[first] ?? 0, ends[last] ?? 0);
    for (let field = first; quoted && field <= last; field++) {
      if (field > first) output.byte(this.delimiter);
      output.copy(bytes, starts[field] ?? 0, ends[field] ?? 0);
    }
  }
}

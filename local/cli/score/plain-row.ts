import type { Anthropometry } from '../../../src/kernel/growth/anthropometry';
import type { Columns } from './columns';
import { isMissing, type LetterTable, letterTable, plainDay, plainNumber } from './plain-cells';
import { DAYS_PER_UNIT, OEDEMA, POSITIONS, SEXES } from './row';
import type { ScoreColumn } from './words';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

const SEX_LETTERS = letterTable(SEXES);
const POSITION_LETTERS = letterTable(POSITIONS);
const OEDEMA_LETTERS = letterTable(OEDEMA);
const UNIT_LETTERS = letterTable(DAYS_PER_UNIT);

/** For a column that the file does not have: a field of its own behind the others, always empty. */
const placeOf = ({ inputs, width }: Columns, column: ScoreColumn): number => inputs.get(column) ?? width;

/** A row as nearly all are, read from its bytes: one line, as many fields as the header, and nothing wrong with it. */
export class PlainRow {
  /** Where each field begins and ends, without its quotes. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Where the next line begins. */
  next = 0;
  /** Whether there is a quote around any of them. */
  quoted = false;
  private bytes: Uint8Array = new Uint8Array();
  private allPlain = true;
  private readonly width: number;
  /** By byte, 1 for those that neither end a field nor put it in doubt. */
  private readonly inField: Uint8Array;
  private readonly places: Readonly<Record<ScoreColumn, number>>;

  constructor(
    columns: Columns,
    private readonly delimiter: number,
  ) {
    this.width = columns.width;
    this.inField = new Uint8Array(256).fill(1);
    for (const byte of [delimiter, LF, CR, QUOTE]) this.inField[byte] = 0;
    this.starts = new Int32Array(columns.width + 1);
    this.ends = new Int32Array(columns.width + 1);
    this.places = {
      sex: placeOf(columns, 'sex'),
      age: placeOf(columns, 'age'),
      age_unit: placeOf(columns, 'age_unit'),
      dob: placeOf(columns, 'dob'),
      visit: placeOf(columns, 'visit'),
      weight: placeOf(columns, 'weight'),
      lenhei: placeOf(columns, 'lenhei'),
      measure: placeOf(columns, 'measure'),
      headc: placeOf(columns, 'headc'),
      armc: placeOf(columns, 'armc'),
      oedema: placeOf(columns, 'oedema'),
    };
  }

  /** @returns the child of the row that begins there; `null` where the row is not plain, or not all of it is there */
  read(bytes: Uint8Array, from: number): Anthropometry | null {
    this.bytes = bytes;
    if (!this.findFields(from)) return null;
    this.allPlain = true;
    const { places } = this;
    const child: Anthropometry = {
      sex: this.letter(places.sex, SEX_LETTERS),
      ageDays: this.ageDays(),
      weightKg: this.number(places.weight),
      lengthHeightCm: this.number(places.lenhei),
      position: this.letter(places.measure, POSITION_LETTERS),
      headCm: this.number(places.headc),
      armCm: this.number(places.armc),
      oedema: this.letter(places.oedema, OEDEMA_LETTERS) ?? false,
    };
    return this.allPlain ? child : null;
  }

  private findFields(from: number): boolean {
    const { bytes, width, delimiter, inField, starts, ends } = this;
    this.quoted = false;
    let at = from;
    for (let field = 0; field < width; field++) {
      const isQuoted = bytes[at] === QUOTE;
      if (isQuoted) at++;
      starts[field] = at;
      while (inField[bytes[at] ?? LF] === 1) at++;
      ends[field] = at;
      if (isQuoted) {
        if (bytes[at++] !== QUOTE) return false;
        this.quoted = true;
      }
      if (bytes[at] !== delimiter) {
        if (bytes[at] === CR) at++;
        this.next = at + 1;
        return bytes[at] === LF && field === width - 1;
      }
      at++;
    }
    return false;
  }

  private isMissing(place: number): boolean {
    return isMissing(this.bytes, this.starts[place] ?? 0, this.ends[place] ?? 0);
  }

  private number(place: number): number | null {
    if (this.isMissing(place)) return null;
    return this.plain(plainNumber(this.bytes, this.starts[place] ?? 0, this.ends[place] ?? 0));
  }

  private day(place: number): number | null {
    if (this.isMissing(place)) return null;
    return this.plain(plainDay(this.bytes, this.starts[place] ?? 0, this.ends[place] ?? 0));
  }

  private letter<T>(place: number, letters: LetterTable<T>): T | null {
    if (this.isMissing(place)) return null;
    const from = this.starts[place] ?? 0;
    return this.plain(this.ends[place] === from + 1 ? letters[this.bytes[from] ?? 0] : undefined);
  }

  private plain<T>(value: T | undefined): T | null {
    if (value !== undefined) return value;
    this.allPlain = false;
    return null;
  }

  private ageDays(): number | null {
    const { age, age_unit, dob, visit } = this.places;
    if (this.isMissing(age)) {
      const born = this.day(dob);
      const visited = this.day(visit);
      if (born === null || visited === null) return null;
      return this.plain(visited < born ? undefined : visited - born);
    }
    const written = this.number(age);
    const daysPerUnit = this.isMissing(age_unit)
      ? this.plain<number>(undefined)
      : this.letter(age_unit, UNIT_LETTERS);
    return written === null || daysPerUnit === null ? null : written * daysPerUnit;
  }
}

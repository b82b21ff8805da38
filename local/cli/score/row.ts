import { daysBetween, parseIsoDate } from '../../../src/kernel/calendar';
import { DAYS_PER_MONTH } from '../../../src/kernel/growth/age';
import type { Anthropometry, Position, Sex } from '../../../src/kernel/growth/anthropometry';
import { isNonEmpty, type Result, succeeded } from '../../../src/kernel/result';
import type { Columns } from './columns';
import type { CodedColumn, RowIssue, ScoreColumn } from './words';

export const SEXES: ReadonlyMap<string, Sex> = new Map([
  ['m', 'male'],
  ['l', 'male'],
  ['1', 'male'],
  ['f', 'female'],
  ['p', 'female'],
  ['2', 'female'],
]);
export const POSITIONS: ReadonlyMap<string, Position> = new Map([
  ['l', 'lying'],
  ['h', 'standing'],
]);
export const OEDEMA: ReadonlyMap<string, boolean> = new Map([
  ['y', true],
  ['1', true],
  ['n', false],
  ['2', false],
]);
export const DAYS_PER_UNIT: ReadonlyMap<string, number> = new Map([
  ['d', 1],
  ['m', DAYS_PER_MONTH],
]);

const NUMBER = /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?$/i;

/** What a cell says; `null` where it is empty or NA, as R writes it. */
export function textOf(cell: string): string | null {
  const text = cell.trim();
  return text === '' || text === 'NA' ? null : text;
}

/** @returns `null` for what is no number, or none that can be reckoned with */
export function numberOf(text: string): number | null {
  const value = NUMBER.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

/** One row while it is read: cells by column, and the issues met so far. */
class RowReader {
  readonly issues: RowIssue[] = [];

  constructor(
    private readonly fields: readonly string[],
    private readonly inputs: Columns['inputs'],
  ) {}

  /** @returns `null` where the file lacks the column, or the cell is empty or NA */
  text(column: ScoreColumn): string | null {
    const place = this.inputs.get(column);
    return place === undefined ? null : textOf(this.fields[place] ?? '');
  }

  number(column: ScoreColumn): number | null {
    const cell = this.text(column);
    if (cell === null) return null;
    const value = numberOf(cell);
    if (value === null) this.issues.push({ code: 'not-a-number', column });
    return value;
  }

  code<T>(column: CodedColumn, codes: ReadonlyMap<string, T>): T | null {
    const cell = this.text(column);
    if (cell === null) return null;
    const value = codes.get(cell.toLowerCase());
    if (value !== undefined) return value;
    this.issues.push({ code: 'unknown-code', column });
    return null;
  }

  date(column: 'dob' | 'visit'): ReturnType<typeof parseIsoDate> {
    const cell = this.text(column);
    const date = cell === null ? null : parseIsoDate(cell);
    if (cell !== null && date === null) this.issues.push({ code: 'not-a-date', column });
    return date;
  }

  /** The age where one is written; else the days between the two dates. */
  ageDays(): number | null {
    return this.text('age') === null ? this.ageByDates() : this.ageAsWritten();
  }

  private ageAsWritten(): number | null {
    const age = this.number('age');
    if (this.text('age_unit') === null) {
      this.issues.push({ code: 'no-age-unit' });
      return null;
    }
    const daysPerUnit = this.code('age_unit', DAYS_PER_UNIT);
    if (age !== null && age < 0) this.issues.push({ code: 'negative-age' });
    return age === null || daysPerUnit === null ? null : age * daysPerUnit;
  }

  private ageByDates(): number | null {
    const born = this.date('dob');
    const visited = this.date('visit');
    if (born === null || visited === null) return null;
    const days = daysBetween(born, visited);
    if (days < 0) this.issues.push({ code: 'visit-before-birth' });
    return days;
  }
}

/** The child a row tells of, or everything that keeps it from being read. A missing value is no issue. */
export function readRow(fields: readonly string[], columns: Columns): Result<Anthropometry, RowIssue> {
  const row = new RowReader(fields, columns.inputs);
  const child: Anthropometry = {
    sex: row.code('sex', SEXES),
    ageDays: row.ageDays(),
    weightKg: row.number('weight'),
    lengthHeightCm: row.number('lenhei'),
    position: row.code('measure', POSITIONS),
    headCm: row.number('headc'),
    armCm: row.number('armc'),
    oedema: row.code('oedema', OEDEMA) ?? false,
  };
  const { issues } = row;
  return isNonEmpty(issues) ? { ok: false, issues } : succeeded(child);
}

import { readSex } from '../kernel/answers/read-choice';
import type { Sex } from '../kernel/growth/anthropometry';
import type { Raw } from '../workbook/cells';
import { type RowSelection, rawField, select } from '../workbook/select';
import { LIMIT_DEFAULTS, LIMIT_KINDS, type LimitName, type LimitRow } from './limit-rows';
import { limitTab } from './tabs';
import { asText } from './term';
import { asNumber } from './typed';

/** The limits in force: as set in `Batas`, and the default for whatever is not. */
export interface Limits {
  /** Rows that differ from the defaults: by them a change of the settings is noticed. */
  readonly changed: readonly LimitRow[];
  /** Minimum gain in g in the month that ends at so many completed months; `null` where there is none. */
  kbm(sex: Sex, months: number): number | null;
  of(name: Exclude<LimitName, 'kbm'>): number;
}

/** What is read of `Batas`. */
export const LIMIT_ROWS = select(limitTab, {
  code: rawField('Kode'),
  sex: rawField('Jenis Kelamin'),
  from: rawField('Dari Bulan'),
  to: rawField('Sampai Bulan'),
  value: rawField('Nilai'),
});

type Row = typeof LIMIT_ROWS extends RowSelection<infer R> ? R : never;

/** @param changed rows that go before the defaults */
export function limitsOf(changed: readonly LimitRow[]): Limits {
  const rows = [...changed, ...LIMIT_DEFAULTS];
  return {
    changed,
    kbm: (sex, months) => {
      const row = rows.find(
        (one) =>
          one.name === 'kbm' &&
          (one.sex === null || one.sex === sex) &&
          (one.from ?? 0) <= months &&
          months <= (one.to ?? months),
      );
      return row?.value ?? null;
    },
    of: (name) => {
      const row = rows.find((one) => one.name === name);
      if (!row) throw new Error(`no default for ${name}`);
      return row.value;
    },
  };
}

/**
 * @param rows of the tab from the top
 * @returns the limits, and the rows that cannot be read, or speak of what a row above them does, as `4 (KBM)`
 */
export function limitsFrom(rows: readonly Row[]): {
  readonly limits: Limits;
  readonly unreadable: readonly string[];
} {
  const read: LimitRow[] = [];
  const unreadable: string[] = [];
  for (const [i, row] of rows.entries()) {
    if (Object.values(row).every((cell) => asText(cell) === '')) continue;
    const one = limitFrom(row);
    if (one && !read.some((other) => areOfOne(one, other))) read.push(one);
    // The header is row 1.
    else unreadable.push(`${i + 2} (${asText(row.code) || '?'})`);
  }
  return { limits: limitsOf(read.filter((row) => !isDefault(row))), unreadable };
}

/** A code as it is compared: without letter case, blanks and marks. */
export const plainCode = (code: Raw | undefined): string =>
  asText(code)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');

/** Names of the limits by their plain codes: every execution that reads the settings looks up each row. */
let names: ReadonlyMap<string, LimitName> | null = null;

function nameOf(code: Raw): LimitName | undefined {
  names ??= new Map(
    (Object.keys(LIMIT_KINDS) as LimitName[]).map((name) => [plainCode(LIMIT_KINDS[name].code), name]),
  );
  return names.get(plainCode(code));
}

function limitFrom({ code, sex, from, to, value }: Row): LimitRow | null {
  const name = nameOf(code);
  const typed = asNumber(value);
  const of = sexFrom(asText(sex));
  const [first, last] = [monthsFrom(from), monthsFrom(to)];
  if (!name || typed === null || of === undefined || first === undefined || last === undefined) return null;
  const { least, most, byChild } = LIMIT_KINDS[name];
  if (typed < least || typed > most || (first !== null && last !== null && first > last)) return null;
  if (!byChild && (of !== null || first !== null || last !== null)) return null;
  return { name, sex: of, from: first, to: last, value: typed };
}

/** `undefined` where it cannot be read. */
function sexFrom(typed: string): Sex | null | undefined {
  return typed === '' ? null : (readSex(typed).value ?? undefined);
}

function monthsFrom(raw: Row['from']): number | null | undefined {
  if (asText(raw) === '') return null;
  const months = asNumber(raw);
  return months !== null && Number.isInteger(months) && months >= 0 ? months : undefined;
}

/** Whether some child has both. */
const areOfOne = (a: LimitRow, b: LimitRow): boolean =>
  a.name === b.name &&
  (a.sex === null || b.sex === null || a.sex === b.sex) &&
  Math.max(a.from ?? 0, b.from ?? 0) <=
    Math.min(a.to ?? Number.POSITIVE_INFINITY, b.to ?? Number.POSITIVE_INFINITY);

const isDefault = (row: LimitRow): boolean =>
  LIMIT_DEFAULTS.some(
    ({ name, sex, from, to, value }) =>
      name === row.name && sex === row.sex && from === row.from && to === row.to && value === row.value,
  );

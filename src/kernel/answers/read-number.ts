import { type AnswerReading, notUnderstood, quotable, understood } from './answer-reading';
import type { Finding } from './finding';
import type { Limit } from './limit';
import { convert, readUnit, rounded, type Unit } from './units';

/** A number and the unit written beside it. */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit | null;
}

/** A sign, digits with their marks, a word. */
const QUANTITY = /^([+-]?)\s*(\d[\d.,:]*|[.,]\d+)\s*([a-z]*)\.?$/i;

// Six digits are enough for grams and millimetres; with more, the better part of a NIK could be quoted back as a number.
const PLAIN = /^\d{1,6}$/;
const WITH_FRACTION = [
  /** Comma, point, or the colon that export files put in their place. */
  /^(\d{0,6})[.,:](\d{0,3})$/,
  /** 12.300000000000001, as spreadsheets show the last binary digits. */
  /^(\d{1,3})[.,](\d{4,20})$/,
  /** 12.30 taken for a time of day by a spreadsheet. */
  /^(\d{1,2}):(\d{2}):00$/,
  /** Thousands parted by the other mark. */
  /^(\d{1,3}\.\d{3}),(\d{1,3})$/,
  /^(\d{1,3},\d{3})\.(\d{1,3})$/,
];
/** 12:03 is what a spreadsheet makes of 12.3, and others of 12.03. */
const EITHER_TIME = /^\d{1,2}:0[1-9](?::00)?$/;
const GROUPED = /^\d{1,3}[.,]\d{3}$/;

/** Grams and millimetres are written whole, so that a point before three digits parts the thousands. */
const WHOLE_UNITS: readonly (Unit | null)[] = ['g', 'mm'];

function readNumeral(text: string, unit: Unit | null): number | null {
  if (PLAIN.test(text)) return Number(text);
  if (GROUPED.test(text) && WHOLE_UNITS.includes(unit)) return Number(text.replace(/\D/g, ''));
  if (EITHER_TIME.test(text)) return null;
  const [, whole, fraction] = firstMatch(WITH_FRACTION, text) ?? [];
  if (whole === undefined || fraction === undefined) return null;
  return rounded(Number(`${whole.replace(/\D/g, '')}.${fraction}`));
}

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return null;
}

/**
 * Reads a number as people type it: `8,5`, `8.5 kg`, `8:50`, `1.234,5 gram`.
 *
 * @returns `null` for anything else, and for a word that is no unit
 */
export function readQuantity(text: string): Quantity | null {
  const tidy = text.trim().replace(/\s*([.,:])\s*/g, '$1');
  const [, sign = '', numeral = '', word = ''] = QUANTITY.exec(tidy) ?? [];
  const unit = word === '' ? null : readUnit(word);
  if (word !== '' && unit === null) return null;
  const value = readNumeral(numeral, unit);
  if (value === null) return null;
  return { value: sign === '-' ? -value : value, unit };
}

/** A number in the unit of its question and within its limits; slips are named, never mended. */
export function readNumber(text: string, limit: Limit): AnswerReading<number> {
  const quantity = readQuantity(text);
  if (!quantity) return notUnderstood({ code: 'unreadable-number', typed: quotable(text) });
  const { value, unit } = quantity;
  if (unit === null || unit === limit.unit) return withinLimit({ value, unit: limit.unit }, value, limit);

  const converted = limit.unit && convert(value, unit, limit.unit);
  if (converted === null || limit.unit === null) {
    return notUnderstood({ code: 'wrong-unit', written: unit, asked: limit.unit });
  }
  return withinLimit(quantity, converted, limit, {
    code: 'unit-converted',
    value,
    unit,
    recorded: converted,
    recordedUnit: limit.unit,
  });
}

/** @param remark what to say of a value that is within the limit */
function withinLimit(
  typed: Quantity,
  value: number,
  limit: Limit,
  ...remark: readonly Finding[]
): AnswerReading<number> {
  if (value < limit.min || value > limit.max) return notUnderstood(beyond(typed, value, limit));
  if (limit.whole && !Number.isInteger(value)) return notUnderstood({ code: 'not-a-whole-number', value });
  return understood(value, ...remark);
}

function beyond(typed: Quantity, value: number, limit: Limit): Finding {
  const likely = likelyValue(value, limit);
  return likely === null
    ? { code: 'out-of-range', ...typed, min: limit.min, max: limit.max }
    : { code: 'unit-slipped', ...typed, likely, likelyUnit: limit.unit };
}

/**
 * The slips seen in the field, likeliest first: another unit, then a decimal mark left out or moved, then grams taken for
 * kilograms the other way about.
 */
const SLIPS: Readonly<Partial<Record<Unit, readonly number[]>>> = {
  kg: [1 / 1000, 1 / 10, 1 / 100, 10, 1000],
  cm: [100, 1 / 10, 10, 1 / 100],
  week: [30.4375 / 7], // "9 bulan"
};

function likelyValue(value: number, { unit, min, max, whole, usual }: Limit): number | null {
  const candidates = (unit ? (SLIPS[unit] ?? []) : [])
    .map((factor) => (whole ? Math.round(value * factor) : rounded(value * factor)))
    .filter((candidate) => candidate >= min && candidate <= max);
  const [first = null] = candidates.filter((candidate) => candidate >= usual.min && candidate <= usual.max);
  return first ?? candidates[0] ?? null;
}

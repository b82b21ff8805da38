import { GoogleException } from '../core/exception';
import { type CivilTime, civilTime, instantOf, isoOffset, shortName } from './time-zone';

/*
 * Patterns of Java's `SimpleDateFormat`, which `Utilities.formatDate` and `parseDate` take. Names are English, as they are
 * whatever the account's language. `Y` is the week year, as in Java: a trap at the turn of the year, so it is kept.
 */

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY_MS = 86_400_000;

interface Moment extends CivilTime {
  readonly instant: number;
  readonly zone: string;
  /** 0 Sunday. */
  readonly weekday: number;
  /** 1 on 1 January. */
  readonly dayOfYear: number;
}

type Piece = { readonly literal: string } | { readonly letter: string; readonly width: number };

const numeric = (value: number, width: number) => String(value).padStart(width, '0');
const named = (names: readonly string[], index: number, width: number) => {
  const name = names[index] ?? '';
  return width >= 4 ? name : name.slice(0, 3);
};
const shownYear = (year: number, width: number) =>
  width === 2 ? numeric(year % 100, 2) : numeric(year, width);

const PRINT: Readonly<Record<string, (at: Moment, width: number) => string>> = {
  G: () => 'AD',
  y: (at, width) => shownYear(at.year, width),
  Y: (at, width) => shownYear(weekYear(at), width),
  M: (at, width) => (width >= 3 ? named(MONTHS, at.month - 1, width) : numeric(at.month, width)),
  L: (at, width) => (width >= 3 ? named(MONTHS, at.month - 1, width) : numeric(at.month, width)),
  w: (at, width) => numeric(weekOfYear(at), width),
  W: (at, width) => numeric(Math.ceil((at.day + weekdayOfFirst(at)) / 7), width),
  D: (at, width) => numeric(at.dayOfYear, width),
  d: (at, width) => numeric(at.day, width),
  F: (at, width) => numeric(Math.ceil(at.day / 7), width),
  E: (at, width) => named(WEEKDAYS, at.weekday, width),
  u: (at, width) => numeric(at.weekday === 0 ? 7 : at.weekday, width),
  a: (at) => (at.hour < 12 ? 'AM' : 'PM'),
  H: (at, width) => numeric(at.hour, width),
  k: (at, width) => numeric(at.hour === 0 ? 24 : at.hour, width),
  K: (at, width) => numeric(at.hour % 12, width),
  h: (at, width) => numeric(at.hour % 12 === 0 ? 12 : at.hour % 12, width),
  m: (at, width) => numeric(at.minute, width),
  s: (at, width) => numeric(at.second, width),
  S: (at, width) => numeric(at.millisecond, width),
  z: (at) => shortName(at.zone, at.instant),
  Z: (at) => isoOffset(at.zone, at.instant),
  X: (at, width) => printX(at, width),
};

/** @param pattern of `SimpleDateFormat`: `yyyy-MM-dd HH:mm` */
export function formatPattern(instant: number, zone: string, pattern: string): string {
  const moment = momentOf(instant, zone);
  return readPattern(pattern)
    .map((piece) => ('literal' in piece ? piece.literal : PRINT[piece.letter]?.(moment, piece.width)))
    .join('');
}

type Fields = { -readonly [K in keyof CivilTime]: CivilTime[K] } & {
  pm: boolean | null;
  offsetMs: number | null;
};

const setNumber = (field: keyof CivilTime) => (fields: Fields, read: string) => {
  fields[field] = Number(read);
};
const setHalfDayHour = (fields: Fields, read: string) => {
  fields.hour = Number(read) % 12;
};

const STORE: Readonly<Record<string, (fields: Fields, read: string, width: number) => void>> = {
  y: (fields, read, width) => {
    fields.year = width <= 2 && read.length === 2 ? nearCentury(Number(read)) : Number(read);
  },
  M: (fields, read) => {
    fields.month = /^\d+$/.test(read) ? Number(read) : indexOfName(MONTHS, read) + 1;
  },
  d: setNumber('day'),
  H: setNumber('hour'),
  k: (fields, read) => {
    fields.hour = Number(read) % 24;
  },
  K: setHalfDayHour,
  h: setHalfDayHour,
  m: setNumber('minute'),
  s: setNumber('second'),
  S: setNumber('millisecond'),
  a: (fields, read) => {
    fields.pm = read.toUpperCase() === 'PM';
  },
  E: () => undefined,
  Z: readOffset,
  X: readOffset,
  z: readOffset,
};

/** @returns milliseconds since 1970; throws where the text does not begin with what the pattern asks for */
export function parsePattern(text: string, zone: string, pattern: string): number {
  const fields: Fields = {
    ...{ year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 },
    pm: null,
    offsetMs: null,
  };
  let rest = text;
  const pieces = readPattern(pattern);
  pieces.forEach((piece, index) => {
    const read = 'literal' in piece ? piece.literal : readField(rest, piece, pieces[index + 1]);
    if (read === null || !rest.startsWith(read)) throw new GoogleException(`Unparseable date: "${text}"`);
    if ('letter' in piece) STORE[piece.letter]?.(fields, read, piece.width);
    rest = rest.slice(read.length);
  });
  if (fields.pm) fields.hour += 12;
  return fields.offsetMs === null ? instantOf(zone, fields) : instantOf('GMT', fields) - fields.offsetMs;
}

/** A number takes all its digits, unless another number follows without a gap: then as many as it has letters. */
function readField(
  text: string,
  piece: { letter: string; width: number },
  next: Piece | undefined,
): string | null {
  if (!STORE[piece.letter])
    throw new TypeError(`Utilities.parseDate pattern ${piece.letter} is not emulated`);
  if ('zZX'.includes(piece.letter)) return /^(?:Z|(?:GMT)?[+-]\d{2}:?\d{2})/.exec(text)?.[0] ?? null;
  if (piece.letter === 'a') return /^[AaPp][Mm]/.exec(text)?.[0] ?? null;
  if (piece.letter === 'E' || (piece.letter === 'M' && piece.width >= 3)) {
    const names = piece.letter === 'E' ? WEEKDAYS : MONTHS;
    const read = /^[A-Za-z]+/.exec(text)?.[0] ?? null;
    return read !== null && indexOfName(names, read) >= 0 ? read : null;
  }
  const abutting = next !== undefined && 'letter' in next;
  return new RegExp(abutting ? `^\\d{1,${piece.width}}` : '^\\d+').exec(text)?.[0] ?? null;
}

const patterns = new Map<string, readonly Piece[]>();

/** Scripts use few patterns, many times. */
function readPattern(pattern: string): readonly Piece[] {
  let pieces = patterns.get(pattern);
  if (!pieces) {
    pieces = splitPattern(pattern);
    patterns.set(pattern, pieces);
  }
  return pieces;
}

function splitPattern(pattern: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [run] of pattern.matchAll(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'/g)) {
    if (/^[A-Za-z]/.test(run)) {
      const letter = run.charAt(0);
      if (!PRINT[letter]) throw new GoogleException(`Illegal pattern character '${letter}'`);
      pieces.push({ letter, width: run.length });
    } else {
      pieces.push({ literal: unquote(run) });
    }
  }
  return pieces;
}

function unquote(run: string): string {
  if (!run.startsWith("'")) return run;
  if (run === "'") throw new GoogleException('Unterminated quote');
  return run === "''" ? "'" : run.slice(1, -1).replaceAll("''", "'");
}

function momentOf(instant: number, zone: string): Moment {
  const time = civilTime(zone, instant);
  const day = Date.UTC(time.year, time.month - 1, time.day);
  return {
    ...time,
    instant,
    zone,
    weekday: new Date(day).getUTCDay(),
    dayOfYear: (day - Date.UTC(time.year, 0, 1)) / DAY_MS + 1,
  };
}

/** Weeks as in Java's US locale: they begin on Sunday, and week 1 is the one with 1 January in it. */
function weekOfYear(at: Moment): number {
  if (weekYear(at) > at.year) return 1;
  const firstWeekday = new Date(Date.UTC(at.year, 0, 1)).getUTCDay();
  return Math.floor((at.dayOfYear - 1 + firstWeekday) / 7) + 1;
}

function weekYear(at: Moment): number {
  const saturday = new Date(Date.UTC(at.year, at.month - 1, at.day + 6 - at.weekday));
  return saturday.getUTCFullYear();
}

function weekdayOfFirst(at: Moment): number {
  return new Date(Date.UTC(at.year, at.month - 1, 1)).getUTCDay();
}

function printX(at: Moment, width: number): string {
  const offset = isoOffset(at.zone, at.instant, width === 3 ? ':' : '');
  if (/^[+-]00:?00$/.test(offset)) return 'Z';
  return width === 1 ? offset.slice(0, 3) : offset;
}

function readOffset(fields: Fields, read: string): void {
  const match = /([+-])(\d{2}):?(\d{2})/.exec(read);
  const minutes = match ? Number(match[2]) * 60 + Number(match[3]) : 0;
  fields.offsetMs = (match?.[1] === '-' ? -minutes : minutes) * 60_000;
}

/** Java places two digits within 80 years before and 20 after now; the clock of this emulation stands in this century. */
function nearCentury(twoDigits: number): number {
  return twoDigits < 47 ? 2000 + twoDigits : 1900 + twoDigits;
}

function indexOfName(names: readonly string[], read: string): number {
  const wanted = read.toLowerCase();
  return names.findIndex((name) => [name, name.slice(0, 3)].some((form) => form.toLowerCase() === wanted));
}

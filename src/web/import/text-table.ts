// Tables as text: the encodings that programs write, and fields in quotes, of which one may be left open.

/** Text files are UTF-8 today; some programs write UTF-16, with its mark or without; older Excel the code page of Western Windows. */
export const decoded = (bytes: Uint8Array): string => readTwice(decodedOnce(bytes));

function decodedOnce(bytes: Uint8Array): string {
  const wide = utf16Of(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return westernOf(new TextDecoder('windows-1252').decode(bytes));
  }
}

/** What the code page of Western Windows has at 0x80 to 0x9f; some decoders leave the bytes as they are. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const westernOf = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (sign) => WESTERN.charAt(sign.charCodeAt(0) - 0x80));

const byteOf = (sign: string): number => {
  const at = WESTERN.indexOf(sign);
  return at < 0 ? sign.charCodeAt(0) : at + 0x80;
};

/** `Ã«` and `â€™`: UTF-8 that a program took for the code page of Western Windows before it wrote the file. */
const readTwice = (text: string): string =>
  text.replace(/[\u00c2-\u00f4]\P{ASCII}+/gu, (signs) => {
    const bytes = [...signs].map(byteOf);
    if (bytes.some((byte) => byte > 0xff)) return signs;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    } catch {
      return signs;
    }
  });

/** Bytes looked at, an even number. */
const LOOKED_AT = 4096;

/** A byte in two of Latin letters is 0 in UTF-16, and none is in any other encoding of a text. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const seen = bytes.subarray(0, LOOKED_AT);
  const pairs = Math.floor(seen.length / 2);
  const zeros = [0, 0];
  seen.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > pairs / 2 && even < pairs / 10) return 'utf-16le';
  return even > pairs / 2 && odd < pairs / 10 ? 'utf-16be' : null;
}

export interface TextTable {
  readonly rows: readonly (readonly string[])[];
  /** Rows, counted from 0, in which a quote stands that nobody closed, or that closes in another field. */
  readonly stray: ReadonlySet<number>;
}

const SEPARATORS = [';', '\t', ',', '|'] as const;

/** The sign that Excel is told to part the columns by, or the one that stands most often outside of quotes. */
function separatorOf(text: string): { readonly separator: string; readonly from: number } {
  const [told, sign = ''] = /^\uFEFF?sep=(.)\r?\n/.exec(text) ?? [];
  if (told !== undefined) return { separator: sign, from: told.length };
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n|\n|\r/)
    .slice(0, 40);
  const bare = lines.map((line) => line.replace(/"[^"]*"/g, ''));
  const counts = SEPARATORS.map((each) => bare.reduce((sum, line) => sum + line.split(each).length - 1, 0));
  const most = Math.max(...counts);
  return { separator: SEPARATORS[counts.indexOf(most)] ?? ',', from: text.startsWith('\uFEFF') ? 1 : 0 };
}

interface Field {
  readonly text: string;
  readonly end: number;
  /** A quote that was left open, or one that stands alone within the field. */
  readonly quote: 'open' | 'odd' | null;
}

/**
 * Parts a text into rows and fields (RFC 4180). A quote that was left open would swallow the rows behind it: where what it embraces has the
 * columns of rows, it is taken for a sign like any other, and its row is noted.
 */
export function readTextTable(text: string): TextTable {
  const { separator, from } = separatorOf(text);
  const rows: string[][] = [];
  const stray = new Set<number>();
  let row: string[] = [];
  let widest = 0;
  let at = from;
  let quotes = new Set<Field['quote']>();
  const close = (): void => {
    if (quotes.has('open') || (quotes.has('odd') && row.length !== widest)) stray.add(rows.length);
    quotes = new Set();
    widest = Math.max(widest, row.length);
    rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const field = fieldAt(text, at, separator, widest);
    row.push(field.text);
    quotes.add(field.quote);
    at = field.end;
    if (text.startsWith(separator, at)) {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    close();
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (row.length > 0) close();
  return { rows, stray };
}

function fieldAt(text: string, at: number, separator: string, columns: number): Field {
  if (text.charAt(at) !== '"') return plainAt(text, at, separator);
  const quoted = quotedAt(text, at, separator);
  if (quoted === null || holdsRows(quoted.text, separator, columns)) {
    return { ...plainAt(text, at, separator), quote: 'open' };
  }
  return quoted;
}

function plainAt(text: string, at: number, separator: string): Field {
  let end = at;
  while (end < text.length && !text.startsWith(separator, end) && !/[\r\n]/.test(text.charAt(end))) end += 1;
  return { text: text.slice(at, end), end, quote: null };
}

/** @returns `null` where the quote is closed nowhere */
function quotedAt(text: string, at: number, separator: string): Field | null {
  let within = '';
  let from = at + 1;
  let quote: Field['quote'] = null;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) return null;
    within += text.slice(from, close);
    const isDoubled = text.charAt(close + 1) === '"';
    if (!isDoubled && isEnd(text, close + 1, separator)) return { text: within, end: close + 1, quote };
    // A quote alone within a field: "Gang "Mawar" no. 5".
    if (!isDoubled) quote = 'odd';
    within += '"';
    from = close + (isDoubled ? 2 : 1);
  }
}

const isEnd = (text: string, at: number, separator: string): boolean =>
  at >= text.length || text.startsWith(separator, at) || /[\r\n]/.test(text.charAt(at));

/** Of the columns of a row. */
const MOST_OF = 0.6;

function holdsRows(within: string, separator: string, columns: number): boolean {
  if (!/[\r\n]/.test(within)) return false;
  const least = Math.max(2, Math.ceil((columns - 1) * MOST_OF));
  return within.split(/\r\n|\n|\r/).some((line) => line.split(separator).length - 1 >= least);
}

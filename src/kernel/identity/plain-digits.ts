import { UNSEEN } from '../marks';

/** A text as a machine reads its digits: every digit of any script as 0 to 9, without marks that are drawn over others or not at all. */
export interface Plain {
  readonly text: string;
  /** What was typed for what stands from one place of the plain text to another. */
  readonly typedFrom: (from: number, to: number) => readonly [from: number, to: number];
}

const ASCII = /^[\0-\x7f]*$/;
const LAST_OF_ASCII = '\x7f';
const DIGIT = /^\p{Nd}$/u;
/** Also the frame of a keycap. */
const DRAWN_OVER = /^\p{M}$/u;
const NOT_DRAWN = new RegExp(`^[${UNSEEN}]$`, 'u');
const FRACTION = '\u2044';

export function plainDigits(typed: string): Plain {
  if (ASCII.test(typed)) return { text: typed, typedFrom: (from, to) => [from, to] };
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const symbol of typed) {
    const end = at + symbol.length;
    if (symbol <= LAST_OF_ASCII) {
      text += symbol;
      starts.push(at);
      ends.push(end);
    } else if (DRAWN_OVER.test(symbol) && ends.length > 0) ends[ends.length - 1] = end;
    else {
      const read = readAs(symbol);
      text += read;
      for (let i = 0; i < read.length; i++) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { text, typedFrom: (from, to) => [starts[from] ?? 0, ends[to - 1] ?? 0] };
}

function readAs(symbol: string): string {
  if (NOT_DRAWN.test(symbol)) return '';
  if (DIGIT.test(symbol)) return String(digitOf(symbol.codePointAt(0) ?? 0));
  const read = symbol.normalize('NFKC');
  return read.includes(FRACTION) ? symbol : [...read].filter((one) => !DRAWN_OVER.test(one)).join('');
}

/** The digits of a script stand in a row from 0 to 9, and such rows one behind the other. */
function digitOf(code: number): number {
  let before = 0;
  while (DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}

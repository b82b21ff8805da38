// HMAC-SHA-256 (RFC 2104, FIPS 180-4) without a service: Google's own costs a call for each text.
import { onceEach } from './once-each';

/** Keyed fingerprint of a text: the same for the same text, and nobody without the secret can make it or tell a text by trying. */
export type Sign = (text: string) => string;

type Words = Int32Array;

const BLOCK_BYTES = 64;
const DIGEST_WORDS = 8;

/** First 32 bits of the fractions of a root of the first primes. */
function rootsOfPrimes(count: number, root: (prime: number) => number): Words {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) {
    let isPrime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) isPrime = false;
    if (isPrime) found.push((root(n) % 1) * 2 ** 32);
  }
  return Int32Array.from(found, (bits) => bits | 0);
}

interface Tables {
  readonly start: Words;
  readonly rounds: Words;
  /** Room for the message schedule. */
  readonly schedule: Words;
}

let made: Tables | null = null;

/** Worked out when first wanted: most executions want it, but none at load. */
function tables(): Tables {
  made ??= {
    start: rootsOfPrimes(DIGEST_WORDS, Math.sqrt),
    rounds: rootsOfPrimes(64, Math.cbrt),
    schedule: new Int32Array(64),
  };
  return made;
}

/** Takes one block of 64 bytes into the state. */
function take(state: Words, bytes: Uint8Array, from: number): void {
  const { schedule: w } = tables();
  for (let i = 0, at = from; i < 16; i++, at += 4)
    w[i] =
      ((bytes[at] as number) << 24) |
      ((bytes[at + 1] as number) << 16) |
      ((bytes[at + 2] as number) << 8) |
      (bytes[at + 3] as number);
  mix(state);
}

/**
 * Takes the block whose words begin the schedule into the state. Each turn of a word is written out where it is wanted: a rebuild signs
 * tens of thousands of texts, and an execution is too short for calls of a function to be compiled away.
 */
function mix(state: Words): void {
  const { rounds, schedule: w } = tables();
  for (let i = 16; i < 64; i++) {
    const early = w[i - 15] as number;
    const late = w[i - 2] as number;
    const low = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
    const high = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
    w[i] = ((w[i - 16] as number) + low + (w[i - 7] as number) + high) | 0;
  }
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let i = 0; i < 64; i++) {
    const high = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + high + (g ^ (e & (f ^ g))) + (rounds[i] as number) + (w[i] as number)) | 0;
    const low = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    const second = low + ((a & b) | (c & (a | b)));
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}

/** Bytes behind a text: the one that ends it, and its length. */
const ENDING = 9;

const blocksOf = (length: number): number => Math.ceil((length + ENDING) / BLOCK_BYTES) * BLOCK_BYTES;

/**
 * Takes the last bytes of a text into a state.
 *
 * @param bytes with room behind the text for the rest of its last block
 * @param length of the text in bytes
 * @param taken bytes that the state has taken already
 */
function finish(state: Words, bytes: Uint8Array, length: number, taken: number): void {
  const end = blocksOf(length);
  bytes.fill(0, length, end);
  bytes[length] = 0x80;
  const bits = (taken + length) * 8;
  for (let i = 0, left = bits; left > 0; i++, left = Math.floor(left / 256)) bytes[end - 1 - i] = left % 256;
  for (let from = 0; from < end; from += BLOCK_BYTES) take(state, bytes, from);
}

/** The most bytes that one unit of a text takes: a pair of surrogates, which is two units, takes four. */
const MOST_BYTES = 3;

/** UTF-8; half a surrogate pair becomes U+FFFD, as everywhere. Written unit by unit, since all rows of a copy may be one text. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * MOST_BYTES);
  return bytes.slice(0, putText(bytes, text));
}

/** Writes a text as UTF-8; @returns how many bytes it takes */
function putText(bytes: Uint8Array, text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes[length++] = unit;
      continue;
    }
    const point = unit < 0xd800 || unit > 0xdfff ? unit : pairAt(text, i);
    if (point >= 0x10000) i += 1;
    length = putPoint(bytes, length, point);
  }
  return length;
}

/** @returns the point of the pair of surrogates that begins here, U+FFFD where none does */
function pairAt(text: string, at: number): number {
  const point = text.codePointAt(at) as number;
  return point < 0x10000 ? 0xfffd : point;
}

/** Writes a point beyond ASCII as its two to four bytes; @returns where the next one goes */
function putPoint(bytes: Uint8Array, at: number, point: number): number {
  let end = at;
  if (point < 0x800) bytes[end++] = 0xc0 | (point >> 6);
  else {
    if (point < 0x10000) bytes[end++] = 0xe0 | (point >> 12);
    else {
      bytes[end++] = 0xf0 | (point >> 18);
      bytes[end++] = 0x80 | ((point >> 12) & 63);
    }
    bytes[end++] = 0x80 | ((point >> 6) & 63);
  }
  bytes[end++] = 0x80 | (point & 63);
  return end;
}

/** Of a signature; each carries six bits, as many as its place says. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base64 of a digest in letters that are safe in an address, without padding. */
function base64Url(digest: Words): string {
  let text = '';
  // Six bits a letter; the last letter has four, and two of nothing.
  for (let bit = 0; bit < 32 * DIGEST_WORDS; bit += 6) {
    const [at, from] = [bit >> 5, bit & 31];
    const word = digest[at] as number;
    const bits =
      from <= 26 ? word >>> (26 - from) : (word << (from - 26)) | ((digest[at + 1] ?? 0) >>> (58 - from));
    text += LETTERS.charAt(bits & 63);
  }
  return text;
}

/** Some of them are all answers of a response, and a rebuild signs tens of thousands: so many together take a few megabytes. */
const MOST_SIGNED = 5_000;

/**
 * Signs texts with a secret, each once: of a row the same tokens are wanted again and again.
 *
 * @returns HMAC-SHA-256 of the text in UTF-8, as 43 letters of Base64 that are safe in an address
 */
export function signerOf(secret: string): Sign {
  let pads: Pads | null = null;
  // Most texts are short: room is made once, and again for a longer one.
  let room = new Uint8Array(8 * BLOCK_BYTES);
  const state = new Int32Array(DIGEST_WORDS);
  return onceEach((text) => {
    pads ??= padsOf(secret);
    const most = blocksOf(text.length * MOST_BYTES);
    if (room.length < most) room = new Uint8Array(most);
    state.set(pads.inner);
    finish(state, room, putText(room, text), BLOCK_BYTES);
    signOuter(state, pads.outer);
    return base64Url(state);
  }, MOST_SIGNED);
}

/** The second half of a signature: what the inner one has come to, signed again. All of it is one block. */
function signOuter(state: Words, outer: Words): void {
  const { schedule } = tables();
  schedule.set(state);
  schedule.fill(0, DIGEST_WORDS, 16);
  schedule[DIGEST_WORDS] = 0x80000000;
  schedule[15] = (BLOCK_BYTES + 4 * DIGEST_WORDS) * 8;
  state.set(outer);
  mix(state);
}

interface Pads {
  readonly inner: Words;
  readonly outer: Words;
}

/** The states after the secret, which every signature begins with. */
function padsOf(secret: string): Pads {
  const key = shortened(utf8(secret));
  const begun = (pad: number): Words => {
    const block = new Uint8Array(BLOCK_BYTES).fill(pad);
    key.forEach((byte, i) => {
      block[i] = byte ^ pad;
    });
    const state = tables().start.slice();
    take(state, block, 0);
    return state;
  };
  return { inner: begun(0x36), outer: begun(0x5c) };
}

/** A key that is longer than a block is signed itself first. */
function shortened(key: Uint8Array): Uint8Array {
  if (key.length <= BLOCK_BYTES) return key;
  const room = new Uint8Array(blocksOf(key.length));
  room.set(key);
  const state = tables().start.slice();
  finish(state, room, key.length, 0);
  return Uint8Array.from(
    { length: 4 * DIGEST_WORDS },
    (_, i) => (state[i >> 2] as number) >> (24 - 8 * (i & 3)),
  );
}

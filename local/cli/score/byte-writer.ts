import { measureText, numberText } from './output';

const ZERO = 0x30;
const MINUS = 0x2d;
const POINT = 0x2e;

/** Bytes that a number takes at most. */
const LONGEST_NUMBER = 32;
/** Nothing that is measured has more hundredths, and a few more would still fit into 31 bits. */
const MOST_HUNDREDTHS = 1e9;
/** A number from 10 to 100 has 13 of its 15 digits behind the point: 6 and 7, each of which fits into 31 bits. */
const SCALE = 1e13;
const LOWER_SCALE = 1e7;
/** As near to a whole number, a product by {@link SCALE} was not put on the wrong side by its own rounding, 1/1024 at most. */
const CLEARLY = 0.49;

/** Latin1 text as bytes, in room that grows. Most numbers are written without making a string of them. */
export class ByteWriter {
  bytes = new Uint8Array(1024);
  length = 0;

  /** Makes room for so many more bytes. */
  reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const wider = new Uint8Array(2 * (this.length + count));
    wider.set(this.bytes.subarray(0, this.length));
    this.bytes = wider;
  }

  /** All of it, until more is written or it begins anew. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  byte(byte: number): void {
    this.reserve(1);
    this.bytes[this.length++] = byte;
  }

  copy(from: Uint8Array, start: number, end: number): void {
    this.reserve(end - start);
    const { bytes } = this;
    let { length } = this;
    for (let at = start; at < end; at++) bytes[length++] = from[at] ?? 0;
    this.length = length;
  }

  text(text: string): void {
    this.reserve(text.length);
    const { bytes } = this;
    let { length } = this;
    for (let i = 0; i < text.length; i++) bytes[length++] = text.charCodeAt(i);
    this.length = length;
  }

  /** The bytes of {@link numberText}. */
  number(value: number): void {
    if (!this.hundredths(value)) this.text(numberText(value));
  }

  /** The bytes of {@link measureText}. */
  measure(value: number): void {
    if (!this.hundredths(value) && !this.fifteenDigits(value)) this.text(measureText(value));
  }

  /** @returns whether the number has no more than two decimals; then it has been written */
  private hundredths(value: number): boolean {
    const size = Math.abs(value);
    const count = Math.round(100 * size);
    if (!(count < MOST_HUNDREDTHS) || count / 100 !== size) return false;
    this.reserve(LONGEST_NUMBER);
    if (value < 0) this.bytes[this.length++] = MINUS;
    const whole = Math.trunc(count / 100);
    this.digits(whole, digitsIn(whole));
    const rest = count - 100 * whole;
    if (rest > 0) {
      this.bytes[this.length++] = POINT;
      this.decimals(rest, 2);
    }
    return true;
  }

  /** @returns whether the number lies between 10 and 100 and rounds clearly; then it has been written, in fifteen digits */
  private fifteenDigits(value: number): boolean {
    if (!(value >= 10 && value < 100)) return false;
    const whole = Math.trunc(value);
    const product = (value - whole) * SCALE;
    const rest = Math.round(product);
    if (Math.abs(product - rest) > CLEARLY || rest === 0 || rest === SCALE) return false;
    this.reserve(LONGEST_NUMBER);
    this.digits(whole, 2);
    this.bytes[this.length++] = POINT;
    const upper = Math.trunc(rest / LOWER_SCALE);
    const lower = rest - LOWER_SCALE * upper;
    if (lower === 0) this.decimals(upper, 6);
    else {
      this.digits(upper, 6);
      this.decimals(lower, 7);
    }
    return true;
  }

  /** Digits behind the point, without the zeros at their end. */
  private decimals(value: number, count: number): void {
    let digits = value;
    let left = count;
    while (left > 0 && digits % 10 === 0) {
      digits /= 10;
      left--;
    }
    this.digits(digits, left);
  }

  /** A whole number in so many digits. */
  private digits(value: number, count: number): void {
    const { bytes, length } = this;
    let left = value;
    for (let at = length + count - 1; at >= length; at--) {
      const digit = left % 10;
      bytes[at] = ZERO + digit;
      left = (left - digit) / 10;
    }
    this.length = length + count;
  }
}

function digitsIn(whole: number): number {
  let count = 1;
  for (let bound = 10; whole >= bound; bound *= 10) count++;
  return count;
}

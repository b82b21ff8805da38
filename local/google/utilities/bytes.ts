import { GoogleException } from '../core/exception';

/** Apps Script's bytes are Java's: signed, -128 to 127. */
export function signed(bytes: Uint8Array): number[] {
  return Array.from(Int8Array.from(bytes));
}

export function unsigned(bytes: readonly unknown[]): Buffer {
  for (const byte of bytes) {
    if (typeof byte !== 'number' || !Number.isInteger(byte) || byte < -128 || byte > 255) {
      throw new GoogleException(`Cannot convert ${String(byte)} to byte.`);
    }
  }
  return Buffer.from(bytes.map((byte) => Number(byte) & 0xff));
}

/** What does not fit in ASCII becomes a question mark, one per character, as Java encodes it. */
export function ascii(value: string): Buffer {
  return Buffer.from(
    Array.from(value, (character) => (character.charCodeAt(0) < 128 ? character : '?')).join(''),
    'latin1',
  );
}

const DECODERS: Readonly<Record<string, BufferEncoding>> = {
  'utf-8': 'utf8',
  utf8: 'utf8',
  'us-ascii': 'ascii',
  'iso-8859-1': 'latin1',
  'utf-16le': 'utf16le',
};

export function encodingOf(charset: string): BufferEncoding {
  const encoding = DECODERS[charset.toLowerCase()];
  if (!encoding) throw new GoogleException(`Invalid argument: charset ${charset}`);
  return encoding;
}

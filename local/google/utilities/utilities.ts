import { createHash, createHmac } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { blobSource, date, list, number, requireSignature, text } from '../core/arguments';
import { emulate } from '../core/emulate';
import { enumeration, memberName } from '../core/enumeration';
import { GoogleException, signatureMismatch } from '../core/exception';
import type { World } from '../core/world';
import { blobOf, bytesOf, type GoogleBlob } from './blob';
import { ascii, signed, unsigned } from './bytes';
import { parseCsv } from './csv';
import { formatPattern, parsePattern } from './date-pattern';
import { formatString } from './format-string';
import { unzip, zip } from './zip';

type GoogleUtilities = GoogleAppsScript.Utilities.Utilities;
type Charset = GoogleAppsScript.Utilities.Charset;
type DigestAlgorithm = GoogleAppsScript.Utilities.DigestAlgorithm;
type MacAlgorithm = GoogleAppsScript.Utilities.MacAlgorithm;
type BlobSource = GoogleAppsScript.Base.BlobSource;
type Data = string | number[];

const CHARSET = enumeration<GoogleUtilities['Charset']>('US_ASCII', 'UTF_8');
const DIGEST = enumeration<GoogleUtilities['DigestAlgorithm']>(
  ...(['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'] as const),
);
const MAC = enumeration<GoogleUtilities['MacAlgorithm']>(
  ...(['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'] as const),
);

const charset = (value: unknown) => memberName(CHARSET, value) !== null;
const digest = (value: unknown) => memberName(DIGEST, value) !== null;
const mac = (value: unknown) => memberName(MAC, value) !== null;

/** Longest `Utilities.sleep` (its reference page). */
export const MAX_SLEEP_MS = 300_000;

type Emulated =
  | 'Charset'
  | 'DigestAlgorithm'
  | 'MacAlgorithm'
  | 'base64Decode'
  | 'base64DecodeWebSafe'
  | 'base64Encode'
  | 'base64EncodeWebSafe'
  | 'computeDigest'
  | 'computeHmacSha256Signature'
  | 'computeHmacSignature'
  | 'formatDate'
  | 'formatString'
  | 'getUuid'
  | 'gzip'
  | 'newBlob'
  | 'parseCsv'
  | 'parseDate'
  | 'sleep'
  | 'ungzip'
  | 'unzip'
  | 'zip';

/** All of it is done within the script's own machine, so it is no service call, but for `sleep`, which takes time. */
class Utilities implements Pick<GoogleUtilities, Emulated> {
  readonly Charset = CHARSET;
  readonly DigestAlgorithm = DIGEST;
  readonly MacAlgorithm = MAC;

  constructor(private readonly world: World) {}

  base64Encode(...args: [data: Data, charset?: Charset]): string {
    requireSignature('Utilities.base64Encode', args, [list], [text], [text, charset]);
    return toBytes(args[0], args[1], 'UTF_8').toString('base64');
  }

  base64EncodeWebSafe(...args: [data: Data, charset?: Charset]): string {
    requireSignature('Utilities.base64EncodeWebSafe', args, [list], [text], [text, charset]);
    const plain = toBytes(args[0], args[1], 'UTF_8').toString('base64');
    return plain.replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(...args: [encoded: string, charset?: Charset]): number[] {
    requireSignature('Utilities.base64Decode', args, [text], [text, charset]);
    return decodeBase64(args[0]);
  }

  /** Both ways of decoding take both alphabets. */
  base64DecodeWebSafe(...args: [encoded: string, charset?: Charset]): number[] {
    requireSignature('Utilities.base64DecodeWebSafe', args, [text], [text, charset]);
    return decodeBase64(args[0]);
  }

  computeDigest(...args: [algorithm: DigestAlgorithm, value: Data, charset?: Charset]): number[] {
    requireSignature(
      'Utilities.computeDigest',
      args,
      [digest, list],
      [digest, text],
      [digest, text, charset],
    );
    const [algorithm, value, encoding] = args;
    const name = memberName(DIGEST, algorithm);
    if (name === 'MD2') throw new TypeError('Utilities.DigestAlgorithm.MD2 is not emulated');
    const bytes = toBytes(value, encoding, 'US_ASCII');
    return signed(
      createHash(nodeName(String(name)))
        .update(bytes)
        .digest(),
    );
  }

  computeHmacSha256Signature(...args: [value: Data, key: Data, charset?: Charset]): number[] {
    const overloads = [
      [list, list],
      [text, text],
      [text, text, charset],
    ] as const;
    requireSignature('Utilities.computeHmacSha256Signature', args, ...overloads);
    return hmac('HMAC_SHA_256', ...args);
  }

  computeHmacSignature(
    ...args: [algorithm: MacAlgorithm, value: Data, key: Data, charset?: Charset]
  ): number[] {
    const overloads = [
      [mac, list, list],
      [mac, text, text],
      [mac, text, text, charset],
    ] as const;
    requireSignature('Utilities.computeHmacSignature', args, ...overloads);
    const [algorithm, value, key, encoding] = args;
    return hmac(String(memberName(MAC, algorithm)), value, key, encoding);
  }

  formatDate(...args: [date: GoogleAppsScript.Base.Date, timeZone: string, format: string]): string {
    requireSignature('Utilities.formatDate', args, [date, text, text]);
    return formatPattern(args[0].getTime(), args[1], args[2]);
  }

  parseDate(...args: [date: string, timeZone: string, format: string]): Date {
    requireSignature('Utilities.parseDate', args, [text, text, text]);
    return new Date(parsePattern(...args));
  }

  formatString(template: string, ...args: unknown[]): string {
    return formatString(template, args);
  }

  getUuid(): string {
    const counter = this.world.section('uuids', () => ({ next: 1 }));
    const hex = createHash('sha256')
      .update(`uuid ${counter.next++}`)
      .digest('hex');
    const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
    const groups = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`];
    return [...groups, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
  }

  newBlob(...args: [data: Data, contentType?: string, name?: string]): GoogleBlob {
    const kinds = [text, list];
    const overloads = kinds.flatMap((data) => [[data], [data, nullable], [data, nullable, nullable]]);
    requireSignature('Utilities.newBlob', args, ...overloads);
    const [data, contentType, name] = args;
    const fallback = Array.isArray(data) ? null : 'text/plain';
    const bytes = toBytes(data, undefined, 'UTF_8');
    return blobOf({ bytes, contentType: contentType ?? fallback, name: name ?? null });
  }

  zip(...args: [blobs: BlobSource[], name?: string]): GoogleBlob {
    requireSignature('Utilities.zip', args, [list], [list, text]);
    const [sources, name = 'archive.zip'] = args;
    const entries = sources.map((source, index) => ({
      name: source.getBlob().getName() ?? `Untitled${index || ''}`,
      bytes: bytesOf(source),
    }));
    if (new Set(entries.map((entry) => entry.name)).size < entries.length) {
      throw new GoogleException('Duplicate file name in zip archive');
    }
    return blobOf({ bytes: zip(entries), contentType: 'application/zip', name });
  }

  unzip(blob: BlobSource): GoogleBlob[] {
    requireSignature('Utilities.unzip', [blob], [blobSource]);
    return unzip(bytesOf(blob)).map(({ name, bytes }) =>
      blobOf({ bytes, name, contentType: null }).setContentTypeFromExtension(),
    );
  }

  gzip(...args: [blob: BlobSource, name?: string]): GoogleBlob {
    requireSignature('Utilities.gzip', args, [blobSource], [blobSource, text]);
    const [source, name = 'archive.gz'] = args;
    return blobOf({ bytes: gzipSync(bytesOf(source)), contentType: 'application/x-gzip', name });
  }

  ungzip(blob: BlobSource): GoogleBlob {
    requireSignature('Utilities.ungzip', [blob], [blobSource]);
    const name = blob.getBlob().getName()?.replace(/\.gz$/, '') ?? null;
    return blobOf({ bytes: gunzipSync(bytesOf(blob)), contentType: null, name });
  }

  parseCsv(...args: [csv: string, delimiter?: string]): string[][] {
    requireSignature('Utilities.parseCsv', args, [text], [text, text]);
    return parseCsv(String(args[0]), args[1]);
  }

  sleep(milliseconds: number): void {
    requireSignature('Utilities.sleep', [milliseconds], [number]);
    if (milliseconds < 0 || milliseconds > MAX_SLEEP_MS) {
      throw new GoogleException('Invalid argument: milliseconds');
    }
    this.world.call('Utilities.sleep', () => this.world.clock.advance(milliseconds));
  }
}

const nullable = (value: unknown) => value === null || value === undefined || text(value);

/** `SHA_256` and `HMAC_SHA_256` are `sha256` to Node. */
const nodeName = (name: string) => name.replace('HMAC_', '').replace('_', '').toLowerCase();

/** @param fallback charset of the overload without one, which differs between the methods */
function toBytes(data: Data, encoding: Charset | undefined, fallback: 'US_ASCII' | 'UTF_8'): Buffer {
  if (Array.isArray(data)) return unsigned(data);
  const name = encoding === undefined ? fallback : memberName(CHARSET, encoding);
  return name === 'UTF_8' ? Buffer.from(String(data), 'utf8') : ascii(String(data));
}

function hmac(name: string, value: Data, key: Data, encoding?: Charset): number[] {
  if (Array.isArray(value) !== Array.isArray(key)) {
    throw signatureMismatch('Utilities.computeHmacSignature', [value, key]);
  }
  const keyBytes = toBytes(key, encoding, 'US_ASCII');
  return signed(
    createHmac(nodeName(name), keyBytes)
      .update(toBytes(value, encoding, 'US_ASCII'))
      .digest(),
  );
}

function decodeBase64(encoded: string): number[] {
  if (!/^[\w+/-]*={0,2}$/.test(encoded.replace(/\s/g, ''))) {
    throw new GoogleException('Could not decode string.');
  }
  return signed(Buffer.from(encoded, 'base64'));
}

export function createUtilities(world: World): Utilities {
  return emulate('Utilities', new Utilities(world));
}

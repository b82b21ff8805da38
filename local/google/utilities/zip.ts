import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { GoogleException } from '../core/exception';

/** One file in an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

/* PKWARE APPNOTE 6.3.x, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end record). */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the first date that the format knows: archives of equal content are equal. */
const DOS_DATE = 0x21;

export function zip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const fileName = Buffer.from(name, 'utf8');
    const packed = deflateRawSync(bytes);
    const fields = sharedFields(fileName, bytes, packed);
    const local = Buffer.concat([uint32(LOCAL), fields, fileName, packed]);
    directory.push(
      Buffer.concat([uint32(CENTRAL), uint16(VERSION), fields, centralFields(offset), fileName]),
    );
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const counts = [uint16(0), uint16(0), uint16(entries.length), uint16(entries.length)];
  const end = [uint32(END), ...counts, uint32(central.length), uint32(offset), uint16(0)];
  return Buffer.concat([...files, central, ...end]);
}

export function unzip(archive: Buffer): ZipEntry[] {
  const end = archive.lastIndexOf(uint32(END));
  if (end < 0 || archive.length < end + END_SIZE) throw new GoogleException('Invalid argument');
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
    entries.push({ name, bytes: readFile(archive, at) });
    at += CENTRAL_SIZE + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function readFile(archive: Buffer, central: number): Buffer {
  const method = archive.readUInt16LE(central + 10);
  const size = archive.readUInt32LE(central + 20);
  const local = archive.readUInt32LE(central + 42);
  const start = local + LOCAL_SIZE + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + size);
  return method === DEFLATED ? inflateRawSync(packed) : Buffer.from(packed);
}

/** From "version needed" to "extra field length", which both headers have alike. */
function sharedFields(name: Buffer, bytes: Buffer, packed: Buffer): Buffer {
  const meta = [VERSION, UTF8_NAMES, DEFLATED, 0, DOS_DATE].map(uint16);
  const sizes = [crc32(bytes), packed.length, bytes.length].map(uint32);
  return Buffer.concat([...meta, ...sizes, uint16(name.length), uint16(0)]);
}

/** From "file comment length" to "offset of local header". */
function centralFields(offset: number): Buffer {
  return Buffer.concat([uint16(0), uint16(0), uint16(0), uint32(0), uint32(offset)]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** The reflected polynomial of CRC-32 (ISO 3309). */
const CRC_POLYNOMIAL = 0xedb88320;
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ CRC_POLYNOMIAL : crc >>> 1;
  return crc >>> 0;
});

export function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

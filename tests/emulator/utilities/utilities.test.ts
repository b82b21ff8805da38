import fc from 'fast-check';
import { World } from '../../../local/google/core/world';
import { textBlob } from '../../../local/google/utilities/blob';
import { createUtilities } from '../../../local/google/utilities/utilities';
import { crc32 } from '../../../local/google/utilities/zip';
import { pastedText } from '../../support/texts';
import { MORNING, newWorld } from '../worlds';

const utilities = createUtilities(newWorld());
const { DigestAlgorithm, MacAlgorithm, Charset } = utilities;

const hex = (bytes: readonly number[]) =>
  bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');

describe('digests', () => {
  // RFC 1321 A.5; FIPS 180-2 appendices: the digests of "abc".
  test.each([
    { name: 'MD5', digest: '900150983cd24fb0d6963f7d28e17f72' },
    { name: 'SHA_1', digest: 'a9993e364706816aba3e25717850c26c9cd0d89d' },
    { name: 'SHA_256', digest: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
  ] as const)('$name of abc is $digest', ({ name, digest }) => {
    expect(hex(utilities.computeDigest(DigestAlgorithm[name], 'abc'))).toBe(digest);
  });

  test('bytes are signed', () => {
    expect(utilities.computeDigest(DigestAlgorithm.MD5, 'abc').slice(0, 3)).toEqual([-112, 1, 80]);
  });

  test('without a charset, what is not ASCII is digested as a question mark', () => {
    const plain = utilities.computeDigest(DigestAlgorithm.MD5, 'Jos?');
    expect(utilities.computeDigest(DigestAlgorithm.MD5, 'José')).toEqual(plain);
    expect(utilities.computeDigest(DigestAlgorithm.MD5, 'José', Charset.UTF_8)).not.toEqual(plain);
  });

  // RFC 4231, test case 2.
  test('HMAC-SHA-256 equals the published value, by text and by bytes', () => {
    const expected = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
    const value = 'what do ya want for nothing?';
    expect(hex(utilities.computeHmacSha256Signature(value, 'Jefe'))).toBe(expected);
    const bytes = (text: string) => utilities.newBlob(text).getBytes();
    expect(hex(utilities.computeHmacSha256Signature(bytes(value), bytes('Jefe')))).toBe(expected);
    expect(hex(utilities.computeHmacSignature(MacAlgorithm.HMAC_SHA_256, value, 'Jefe'))).toBe(expected);
  });

  test('a text with a key of bytes fits no overload', () => {
    expect(() => utilities.computeHmacSha256Signature('text', [1, 2])).toThrow(
      "don't match the method signature for Utilities.computeHmacSha256Signature.",
    );
  });

  test('bytes out of range cannot be converted', () => {
    expect(() => utilities.computeDigest(DigestAlgorithm.MD5, [300])).toThrow('Cannot convert 300');
  });
});

describe('base64', () => {
  // RFC 4648, section 10.
  test.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foobar', 'Zm9vYmFy'],
  ])('%j encodes as %j', (text, encoded) => {
    expect(utilities.base64Encode(text)).toBe(encoded);
    expect(utilities.newBlob(utilities.base64Decode(encoded)).getDataAsString()).toBe(text);
  });

  test('both decoders take both alphabets', () => {
    const bytes = [-5, -1, -2];
    expect(utilities.base64Encode(bytes)).toBe('+//+');
    expect(utilities.base64EncodeWebSafe(bytes)).toBe('-__-');
    for (const text of ['+//+', '-__-']) {
      expect(utilities.base64Decode(text)).toEqual(bytes);
      expect(utilities.base64DecodeWebSafe(text)).toEqual(bytes);
    }
  });
});

describe('blobs', () => {
  test('a text is text/plain without a name', () => {
    const blob = utilities.newBlob('t');
    expect([blob.getContentType(), blob.getName(), blob.getDataAsString()]).toEqual([
      'text/plain',
      null,
      't',
    ]);
  });

  test('the type follows the extension', () => {
    const blob = utilities.newBlob('x', 'text/plain', 'peta.kml').setContentTypeFromExtension();
    expect(blob.getContentType()).toBe('application/vnd.google-earth.kml+xml');
  });

  test('a conversion is not emulated, and says so', () => {
    expect(() => textBlob('<p>', 'text/html').getAs('application/pdf')).toThrow(
      "Blob.getAs('application/pdf') is not emulated",
    );
  });

  test('zip and unzip keep names and bytes', () => {
    const names = ['peta.kml', 'lapisan/anak.csv'];
    const blobs = names.map((name, index) => utilities.newBlob('é'.repeat(index * 500), 'text/csv', name));
    const archive = utilities.zip(blobs);
    expect([archive.getName(), archive.getContentType()]).toEqual(['archive.zip', 'application/zip']);
    const back = utilities.unzip(archive);
    expect(back.map((blob) => blob.getName())).toEqual(names);
    expect(back.map((blob) => blob.getBytes())).toEqual(blobs.map((blob) => blob.getBytes()));
  });

  // The check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
  test('the checksum of 123456789 is cbf43926', () => {
    expect(crc32(Buffer.from('123456789')).toString(16)).toBe('cbf43926');
  });

  test('gzip names its archive, ungzip takes the name back', () => {
    const packed = utilities.gzip(utilities.newBlob('isi', 'text/plain', 'a.txt'));
    expect([packed.getName(), packed.getContentType()]).toEqual(['archive.gz', 'application/x-gzip']);
    const back = utilities.ungzip(utilities.gzip(utilities.newBlob('isi'), 'a.txt.gz'));
    expect([back.getName(), back.getContentType(), back.getDataAsString()]).toEqual(['a.txt', null, 'isi']);
  });
});

describe('parseCsv', () => {
  test.each([
    { csv: 'a,"b ""q"" c"', rows: [['a', 'b "q" c']] },
    {
      csv: 'a,b\nc,d',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    {
      csv: 'a,b\r\nc,d\r\n',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    { csv: '"a\nb",c', rows: [['a\nb', 'c']] },
    { csv: 'a,', rows: [['a', '']] },
    { csv: ',\n', rows: [['', '']] },
    { csv: '', rows: [] },
  ])('$csv', ({ csv, rows }) => {
    expect(utilities.parseCsv(csv)).toEqual(rows);
  });

  test('another delimiter', () => {
    expect(utilities.parseCsv('a;b,c', ';')).toEqual([['a', 'b,c']]);
  });

  test('reads back whatever was quoted', () => {
    const cell = pastedText.map((text) => text.replaceAll('\r', ''));
    const rows = fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (table) => {
        const quoted = table.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        expect(utilities.parseCsv(quoted.join('\n'))).toEqual(table);
      }),
    );
  });
});

// C99, fprintf; `,` groups as Java's Formatter does.
test.each([
  { template: '%s anak', args: [233], shown: '233 anak' },
  { template: '%05.2f|%-5s|%5d', args: [1.23456, 'ab', 42], shown: '01.23|ab   |   42' },
  { template: '%+d %x %%', args: [5, 255], shown: '+5 ff %' },
  { template: '%,d', args: [1234567], shown: '1,234,567' },
  { template: '%2$s %1$s', args: ['a', 'b'], shown: 'b a' },
])('formatString $template shows $shown', ({ template, args, shown }) => {
  expect(utilities.formatString(template, ...args)).toBe(shown);
});

test('uuids are of version 4, differ, and are the same in the same steps', () => {
  const uuids = () => {
    const fresh = createUtilities(newWorld());
    return [fresh.getUuid(), fresh.getUuid()];
  };
  expect(new Set(uuids()).size).toBe(2);
  expect(uuids()).toEqual(uuids());
  for (const uuid of uuids()) {
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});

test('uuids of a saved world go on where they were', () => {
  const world = newWorld();
  const first = createUtilities(world).getUuid();
  const reopened = new World({ now: MORNING, saved: world.save() });
  const next = createUtilities(reopened).getUuid();
  expect(next).not.toBe(first);
  expect(createUtilities(world).getUuid()).toBe(next);
});

test('sleep moves the clock, for five minutes at most', () => {
  const world = newWorld();
  createUtilities(world).sleep(1500);
  expect(world.clock.now()).toBe(MORNING + 1500);
  expect(() => createUtilities(world).sleep(300_001)).toThrow('Invalid argument');
});

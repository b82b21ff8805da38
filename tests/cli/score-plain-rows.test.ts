// Rows without anything special to them are read and written as bytes. A field that needs its quotes sends a row the other way,
// through the reader of CSV, and must make no difference to the rest of it.
import fc from 'fast-check';
import { ByteWriter } from '../../local/cli/score/byte-writer';
import { scoreCsv } from '../../local/cli/score/score-csv';

const NEEDS_QUOTES = '"a, b"';
const PLAIN = 'a';

async function scored(
  text: string,
  chunkLength = 500,
): Promise<readonly [number, string, readonly string[]]> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let i = 0; i < text.length; i += chunkLength) {
      yield Buffer.from(text.slice(i, i + chunkLength), 'latin1');
    }
  }
  let output = '';
  const said: string[] = [];
  const code = await scoreCsv(chunks(), {
    write: async (bytes) => {
      output += Buffer.from(bytes).toString('latin1');
    },
    complain: (message) => said.push(message),
  });
  return [code, output, said];
}

const decimal = (min: number, max: number) =>
  fc.oneof(
    fc.integer({ min: min * 10, max: max * 10 }).map((tenths) => String(tenths / 10)),
    fc.integer({ min: min * 100, max: max * 100 }).map((hundredths) => (hundredths / 100).toFixed(2)),
    fc.double({ min, max, noNaN: true }).map(String),
  );
const daysFrom2023 = (most: number) =>
  fc.nat(most).map((days) => new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10));
const date = fc.oneof(daysFrom2023(1000), daysFrom2023(3));
const odd = fc.constantFrom(
  ...[
    '',
    'NA',
    'na',
    '.',
    '-',
    '-0',
    '+7',
    '7.',
    '.7',
    '07.50',
    '1e1',
    '1e999',
    '1.2.3',
    '0x10',
    ' 7 ',
    '\xa07',
  ],
  ...[
    'm',
    'x',
    '"7"',
    '""',
    '5" nail',
    '"a"b',
    '2023-02-29',
    '2023-2-1',
    '12345678901234567',
    '99.9999999999999',
  ],
  'caf\xe9',
);
const mostly = (usual: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 19, arbitrary: usual }, { weight: 1, arbitrary: odd });

const CELLS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  sex: mostly(fc.constantFrom('m', 'f', 'L', 'P', '1', '2')),
  age: mostly(fc.oneof(fc.constant(''), fc.nat(1900).map(String), decimal(0, 61))),
  age_unit: mostly(fc.constantFrom('d', 'm', 'D')),
  dob: mostly(date),
  visit: mostly(date),
  weight: mostly(decimal(1, 30)),
  lenhei: mostly(decimal(40, 125)),
  measure: mostly(fc.constantFrom('l', 'h', 'L', '')),
  headc: mostly(decimal(30, 55)),
  armc: mostly(decimal(8, 25)),
  oedema: mostly(fc.constantFrom('n', 'y', '1', '2', '')),
  zwei: mostly(fc.constantFrom('', '-1.5')),
};

const row = fc.tuple(...Object.values(CELLS));
const HEADER = ['nama', ...Object.keys(CELLS), 'ket'];

test.each([',', ';', '\t'])(
  'a row parted by %j comes out the same whichever way it is read',
  async (delimiter) => {
    const file = (name: string, rows: readonly (readonly string[])[]): string =>
      [HEADER, ...rows.map((cells) => [name, ...cells, 'x'])]
        .map((cells) => cells.join(delimiter))
        .join('\n');
    const needsQuotes = NEEDS_QUOTES.replace(',', delimiter);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const [code, output, said] = await scored(file(PLAIN, rows));
        const [otherCode, other, otherSaid] = await scored(file(needsQuotes, rows));
        expect([code, output, said]).toEqual([otherCode, other.replaceAll(needsQuotes, PLAIN), otherSaid]);
      }),
      { numRuns: 150 },
    );
  },
);

describe('a measure written as bytes', () => {
  const written = (value: number): string => {
    const writer = new ByteWriter();
    writer.measure(value);
    return Buffer.from(writer.written()).toString('latin1');
  };
  const inFifteenDigits = (value: number): string => String(Number(value.toPrecision(15)));

  test.each([0, 0.1, 0.29, 1.005, 9.99, 9.999, 10, 65.6 - 0.7, 99.99999999999999, 100.4 - 0.7, 1e21, 5e-324])(
    '%d has fifteen digits at most',
    (value) => expect(written(value)).toBe(inFifteenDigits(value)),
  );

  test('is rounded rightly in the middle between two numbers of fifteen digits', () => {
    const middles = Array.from(
      { length: 20_000 },
      (_, i) => 10 + i / 250 + ((i * 7919) % 4000) / 1e6 + 0.5 / 1e13,
    );
    expect(middles.map(written)).toEqual(middles.map(inFifteenDigits));
  });
});

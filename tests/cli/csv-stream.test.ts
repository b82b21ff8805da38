import fc from 'fast-check';
import { CsvReader, type CsvRecord, csvLine, type Delimiter, delimiterOf } from '../../local/cli/csv-stream';

function read(...chunks: string[]): CsvRecord[] {
  const reader = new CsvReader();
  return [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()];
}
const fields = (records: readonly CsvRecord[]): (readonly string[])[] =>
  records.map((record) => record.fields);
const lines = (records: readonly CsvRecord[]): number[] => records.map((record) => record.line);

describe('reading', () => {
  test('quotes hold delimiters, quotes and line ends', () => {
    const records = read('a,b\n"x, y","say ""hi"""\n"two\r\nlines",z\n');
    expect(fields(records)).toEqual([
      ['a', 'b'],
      ['x, y', 'say "hi"'],
      ['two\r\nlines', 'z'],
    ]);
    expect(records.every((record) => record.wellFormed)).toBe(true);
  });

  test('a record is numbered by the line it begins on', () => {
    expect(lines(read('a,b\n"1\n2\n3",x\n\ny,z'))).toEqual([1, 2, 6]);
  });

  test('line ends may be CRLF, and the last may be missing', () => {
    expect(fields(read('a,b\r\n1,2\r\n3,4'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('a byte order mark belongs to no field', () => {
    const reader = new CsvReader();
    expect(fields(reader.push('\xef\xbb\xbf"sex",age\n'))).toEqual([['sex', 'age']]);
    expect(reader.marked).toBe(true);
  });

  test('a quote inside an unquoted field is a letter', () => {
    expect(fields(read('a,b\n5" nail,x\n'))).toEqual([
      ['a', 'b'],
      ['5" nail', 'x'],
    ]);
  });

  test('text after a closing quote is a slip', () => {
    const [, slip] = read('a,b\n"x"y,z\n');
    expect(slip).toMatchObject({ fields: ['xy', 'z'], wellFormed: false });
  });

  test('a quote never closed costs its own line and no other', () => {
    const records = read('a,b\n1,2\n"3,4\n5,6\n7,8\n');
    expect(fields(records)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['"3', '4'],
      ['5', '6'],
      ['7', '8'],
    ]);
    expect(lines(records)).toEqual([1, 2, 3, 4, 5]);
    expect(records.map((record) => record.wellFormed)).toEqual([true, true, false, true, true]);
  });

  test('a quote that another row seems to close costs its own line and no other', () => {
    const records = read('a,b\n1,"oops\n2,"x"\n3,"y"\n');
    expect(fields(records)).toEqual([
      ['a', 'b'],
      ['1', '"oops'],
      ['2', 'x'],
      ['3', 'y'],
    ]);
    expect(records.map((record) => record.wellFormed)).toEqual([true, false, true, true]);
  });

  test('a quote never closed is given up long before the end of a large file', () => {
    const reader = new CsvReader();
    reader.push('a,b\n"1,2\n');
    const row = 'some,thing\n'.repeat(1000);
    let chunks = 0;
    while (reader.push(row).length === 0) chunks++;
    expect(chunks * row.length).toBeLessThan(1_000_000);
  });

  test('however the text is cut, the records are the same', () => {
    const text = 'a;b\n"1\n2";"x "" y"\n;\n"";9\r\nlast;"one"';
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: text.length }), { maxLength: 6 }), (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), text.length];
        const chunks = edges.slice(1).map((end, i) => text.slice(edges[i], end));
        expect(read(...chunks)).toEqual(read(text));
      }),
    );
  });
});

test('what was written is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', ';', '"', '\n', '\r', ' ') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const text = ['x,y', ...rows.map((row) => csvLine(row, ','))].join('\n');
      expect(fields(read(`${text}\n`)).slice(1)).toEqual(rows);
    }),
  );
});

test.each<[string, Delimiter]>([
  ['a,b,c', ','],
  ['a;b;c', ';'],
  ['a\tb\tc', '\t'],
  ['"a;b;c;d",e', ','],
  ['alone', ','],
])('the delimiter of %j is %j', (header, delimiter) => {
  expect(delimiterOf(header)).toBe(delimiter);
});

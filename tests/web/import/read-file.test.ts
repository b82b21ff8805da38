import { type CellObject, utils, write } from '@e965/xlsx';
import { readSheets } from '../../../src/web/import/read-file';

/** One row as a workbook keeps it, read back. */
function readBack(cells: readonly CellObject[], type: 'biff8' | 'xlsx' = 'xlsx', startsIn1904 = false) {
  const book = utils.book_new(utils.aoa_to_sheet([[...cells]]), 'Sheet1');
  if (startsIn1904) book.Workbook = { WBProps: { date1904: true } };
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: type }));
  return readSheets('uji', bytes)[0]?.rows[0];
}

const number = (v: number, z?: string): CellObject => ({ t: 'n', v, ...(z && { z }) });
const text = (v: string): CellObject => ({ t: 's', v });

describe.each(['xlsx', 'biff8'] as const)('a cell of a workbook saved as %s', (type) => {
  test.each<{ name: string; cell: CellObject; read: object }>([
    {
      name: 'keeps the sixteen digits of a NIK that is a text',
      cell: text('3304061205240001'),
      read: { text: '3304061205240001', kind: 'text' },
    },
    {
      name: 'loses the apostrophe in front of one',
      cell: text("'3304061205240001"),
      read: { text: '3304061205240001', kind: 'text' },
    },
    {
      name: 'shows that a NIK lost its last digit',
      cell: number(3304061205240000),
      read: { text: '3.30406E+15', kind: 'number' },
    },
    {
      name: 'keeps a NIK that a program wrote as a whole number',
      cell: number(3304061205240001),
      read: { text: '3304061205240001', kind: 'number' },
    },
    {
      name: 'of a number has no binary digits',
      cell: number(0.1 + 0.2),
      read: { text: '0.3', kind: 'number' },
    },
    // Excel counts 2024-01-01 as 45292.
    { name: 'of a day', cell: number(45424, 'dd/mm/yyyy'), read: { text: '2024-05-12', kind: 'day' } },
    {
      name: 'of a day and a time',
      cell: number(45424.5, 'yyyy-mm-dd hh:mm'),
      read: { text: '2024-05-12', kind: 'day' },
    },
    {
      name: 'of 12.30 taken for a time',
      cell: number(0.5208333333333334, 'h:mm'),
      read: { text: '12:30', kind: 'time' },
    },
    {
      name: 'of 75.30 taken for a time',
      cell: number(75.5 / 24, '[h]:mm:ss'),
      read: { text: '75:30', kind: 'time' },
    },
    {
      name: 'of a formula has its value',
      cell: { t: 'n', v: 9.5, f: '4+5.5' },
      read: { text: '9.5', kind: 'number' },
    },
    { name: 'with an error is blank', cell: { t: 'e', v: 42 }, read: { text: '', kind: 'text' } },
  ])('$name', ({ cell, read }) => {
    expect(readBack([cell], type)).toEqual([read]);
  });
});

test('a day is the same in a workbook that counts from 1904', () => {
  // Such a workbook counts 2024-05-12 as 45424 - 1462.
  expect(readBack([number(43962, 'dd/mm/yyyy')], 'xlsx', true)).toEqual([
    { text: '2024-05-12', kind: 'day' },
  ]);
});

const texts = (bytes: Uint8Array) =>
  readSheets('uji', bytes)[0]?.rows.map((row) => row.map(({ text: t }) => t));
const utf8 = (content: string) => new TextEncoder().encode(content);

test.each<{ name: string; bytes: Uint8Array }>([
  { name: 'commas', bytes: utf8('NIK,Nama,BB\n3304061205240001,Zubaîdah,"9,5"\n') },
  { name: 'semicolons', bytes: utf8('NIK;Nama;BB\r\n3304061205240001;Zubaîdah;9,5\r\n') },
  { name: 'tabs', bytes: utf8('NIK\tNama\tBB\n3304061205240001\tZubaîdah\t9,5') },
  { name: 'a byte order mark', bytes: utf8('\uFEFFNIK;Nama;BB\r\n3304061205240001;Zubaîdah;9,5\r\n') },
  {
    name: 'the code page of Western Windows',
    bytes: Uint8Array.from([...utf8('NIK;Nama;BB\n3304061205240001;Zuba'), 0xee, ...utf8('dah;9,5\n')]),
  },
  {
    name: 'the tags of a web table',
    bytes: utf8(
      '<html><head><meta charset="utf-8"></head><body><table><tr><td>NIK</td><td>Nama</td><td>BB</td></tr>' +
        '<tr><td>3304061205240001</td><td>Zubaîdah</td><td>9,5</td></tr></table></body></html>',
    ),
  },
])('a text table with $name keeps its texts as they stand', ({ bytes }) => {
  expect(texts(bytes)).toEqual([
    ['NIK', 'Nama', 'BB'],
    ['3304061205240001', 'Zubaîdah', '9,5'],
  ]);
});

test('lines keep their numbers when some of them are empty', () => {
  expect(texts(utf8('Daftar\n\nNama,JK\nAni,P\n'))?.[3]).toEqual(['Ani', 'P']);
});

test.each([
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d]],
  ['a document', [...Buffer.from('%PDF-1.7\n'), 0x01, 0xe2, 0xe3, 0xcf, 0xd3]],
  ['a workbook whose beginning is lost', [0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0x00, 0x00]],
])('%s is no table', (_, bytes) => {
  expect(() => readSheets('uji', Uint8Array.from(bytes))).toThrow();
});

test('a line end and a tab of any time are nothing unusual in a table', () => {
  const bytes = new TextEncoder().encode('\ufeffNama;Catatan\r\nAyu;"satu\tdua\vtiga"\n\f\u001a');
  expect(readSheets('uji', bytes)[0]?.rows[1]?.[0]).toEqual({ text: 'Ayu', kind: 'text' });
});

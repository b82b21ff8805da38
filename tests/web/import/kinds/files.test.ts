import { asked, planned, reasons } from './reading';
import { type BookType, book, hidingOds } from './workbook';

const LIST = [
  'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;Alamat',
  'ZUBAÎDAH;P;17/03/2024;SUMI;Mawar;Gg. Sawo',
  'RÉNI;P;18/04/2024;SITI;Mawar;Gg. Nangka',
].join('\r\n');
const READ = [
  ['ZUBAÎDAH', '2024-03-17', 'SUMI'],
  ['RÉNI', '2024-04-18', 'SITI'],
];
const read = (file: string | Uint8Array) =>
  planned(file).map(({ verdict, answers }) =>
    verdict === 'ready' ? [answers.nama, answers.tanggal_lahir, answers.nama_ibu] : verdict,
  );

/** @param mark whether the file begins with the mark of its encoding */
function utf16(text: string, isBig: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].map((sign) => sign.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
  );
}

describe('a text is read in whatever it was written', () => {
  test.each<{ name: string; bytes: Uint8Array }>([
    { name: 'UTF-8', bytes: new TextEncoder().encode(LIST) },
    { name: 'UTF-8 with its mark', bytes: new TextEncoder().encode(`\uFEFF${LIST}`) },
    { name: 'UTF-16, little end first, with its mark', bytes: utf16(LIST, false, true) },
    { name: 'UTF-16, little end first, without', bytes: utf16(LIST, false, false) },
    { name: 'UTF-16, big end first, with its mark', bytes: utf16(LIST, true, true) },
    { name: 'UTF-16, big end first, without', bytes: utf16(LIST, true, false) },
    { name: 'the code page of Western Windows', bytes: Uint8Array.from(Buffer.from(LIST, 'latin1')) },
    { name: 'with commas', bytes: new TextEncoder().encode(LIST.replaceAll(';', ',')) },
    { name: 'with tabs', bytes: new TextEncoder().encode(LIST.replaceAll(';', '\t')) },
    { name: 'with bars', bytes: new TextEncoder().encode(LIST.replaceAll(';', '|')) },
    { name: 'with the separator told', bytes: new TextEncoder().encode(`sep=;\r\n${LIST}`) },
    { name: 'UTF-16 with tabs, as Excel saves it', bytes: utf16(LIST.replaceAll(';', '\t'), false, true) },
    { name: 'line ends of old', bytes: new TextEncoder().encode(LIST.replaceAll('\r\n', '\r')) },
    {
      name: 'all in quotes',
      bytes: new TextEncoder().encode(
        LIST.split('\r\n')
          .map((line) => `"${line.replaceAll(';', '";"')}"`)
          .join('\n'),
      ),
    },
  ])('$name', ({ bytes }) => {
    expect(read(bytes)).toEqual(READ);
  });

  test.each([';', ',', '\t'])('each line whole in the first cell, parted by %j', (separator) => {
    const lines = LIST.replaceAll(';', separator).split('\r\n');
    expect(read(book([{ rows: [['DAFTAR BALITA'], [''], ...lines.map((line) => [line])] }]))).toEqual(READ);
    expect(read(lines.map((line) => `"${line}"`).join('\n'))).toEqual(READ);
  });

  test.each([
    ['RÃ‰NI', 'RÉNI'],
    ['NURâ€™AINI', 'NUR’AINI'],
    ['ZOÃ«', 'ZOë'],
    ['SÃO', 'SÃO'],
    ['RÉNI', 'RÉNI'],
  ])('UTF-8 that was taken for Western Windows on its way: %s', (written, name) => {
    expect(read(LIST.replace('RÉNI', written))[1]?.[0]).toBe(name);
  });

  test('the marks that Western Windows has of its own are kept', () => {
    const bytes = Uint8Array.from(
      Buffer.from(LIST.replace('RÉNI', 'NUR\u0092AINI \u0093RÉNI\u0094'), 'latin1'),
    );
    expect(read(bytes)[1]?.[0]).toBe('NUR’AINI “RÉNI”');
  });

  test.each<BookType>(['xlsx', 'biff8', 'ods', 'xlsb'])('or a workbook: %s', (type) => {
    const rows = LIST.split('\r\n').map((line) => line.split(';'));
    expect(read(book([{ rows }], type))).toEqual(READ);
  });
});

describe('a quote that is left open swallows no rows', () => {
  const HEADER = 'Nama,JK,Tgl Lahir,Nama Ibu,Posyandu,Alamat';
  const row = (name: string, address = 'Gg. Sawo') => `${name},P,2024-03-17,SUMI,Mawar,${address}`;
  const lines = (...rows: readonly string[]) => [HEADER, ...rows].join('\n');
  const OPEN = ['stray-quote'];
  test.each<{ name: string; list: string; found: readonly (readonly string[])[] }>([
    {
      name: 'to the end of the file',
      list: lines(row('"ANI'), row('INA'), row('ISA')),
      found: [OPEN, [], []],
    },
    {
      name: 'to a quote far below',
      list: lines(row('"ANI'), row('INA'), row('ISA', '"Gg. Sawo, no. 1"')),
      found: [OPEN, [], []],
    },
    {
      name: 'to another open one',
      list: lines(row('"ANI'), row('INA'), row('"ISA'), row('UMI')),
      found: [OPEN, [], OPEN, []],
    },
    {
      name: 'in the last column',
      list: lines(row('ANI', '"Gg. Sawo'), row('INA'), row('ISA')),
      found: [OPEN, [], []],
    },
    { name: 'in the last row', list: lines(row('ANI'), row('"INA')), found: [[], OPEN] },
    {
      name: 'within its own row',
      list: lines(row('"ANI', '"Gg. Sawo, no. 1"'), row('INA')),
      found: [OPEN, []],
    },
    {
      name: 'not one for inches',
      list: lines(row('ANI', 'rumah 5" dari jalan'), row('INA')),
      found: [[], []],
    },
    {
      name: 'not a name in quotes',
      list: lines(row('ANI', '"Gg. ""Sawo"", no. 1"'), row('INA')),
      found: [[], []],
    },
    {
      name: 'not an address in two lines',
      list: lines(row('ANI', '"Gg. Sawo\nRT 1, RW 2"'), row('INA')),
      found: [[], []],
    },
    {
      name: 'not a careless name in quotes',
      list: lines(row('ANI', '"Gg. "Sawo" no. 1"'), row('INA')),
      found: [[], []],
    },
  ])('$name', ({ list, found }) => {
    expect(reasons(list).map((codes) => codes.filter((code) => code === 'stray-quote'))).toEqual(found);
    const sound = planned(list).filter(({ verdict }) => verdict === 'ready');
    expect(sound).toHaveLength(found.filter((codes) => codes.length === 0).length);
    for (const { answers } of sound)
      expect(answers).toMatchObject({
        nama: expect.stringMatching(/^(?:ANI|INA|ISA|UMI)$/),
        nama_ibu: 'SUMI',
      });
  });
});

describe('what is hidden is asked about', () => {
  const HEADER = ['Nama', 'JK', 'Tgl Lahir', 'Nama Ibu', 'Posyandu'];
  const child = (name: string) => [name, 'P', '2024-03-17', 'SUMI', 'Mawar'];
  const filtered = (type: BookType = 'xlsx') =>
    book([{ rows: [HEADER, child('ANI'), child('INA'), child('ISA')], hiddenRows: [2] }], type);
  const sheetHidden = book([
    { rows: [HEADER, child('ANI')], name: 'Balita' },
    { rows: [HEADER, child('INA')], name: 'Lama', hidden: true },
  ]);

  test.each<BookType>(['xlsx', 'xlsb'])('rows of a filter, in %s', (type) => {
    expect(reasons(filtered(type))).toEqual([[], ['hidden-row'], []]);
    expect(asked(filtered(type))).toMatchObject([
      { kind: 'hidden-rows', chosen: null, rows: 1, options: ['take', 'leave'] },
    ]);
  });

  test('a sheet', () => {
    expect(reasons(sheetHidden)).toEqual([[], ['hidden-sheet']]);
    expect(asked(sheetHidden)).toMatchObject([{ kind: 'hidden-sheet', chosen: null, rows: 1 }]);
  });

  test('in an OpenDocument workbook too', () => {
    const rows = [HEADER, child('ANI'), child('INA'), child('ISA')];
    expect(reasons(hidingOds([{ rows }], { rows: [2] }))).toEqual([[], ['hidden-row'], []]);
    expect(
      reasons(hidingOds([{ rows: rows.slice(0, 2) }, { rows: [HEADER, child('INA')] }], { sheet: true })),
    ).toEqual([[], ['hidden-sheet']]);
  });

  test.each([filtered(), sheetHidden])('and brought in or left out as was said', (list) => {
    const id = asked(list)[0]?.id ?? '';
    const fates = (answer: string) => planned(list, new Map([[id, answer]])).map(({ verdict }) => verdict);
    expect(fates('take').every((verdict) => verdict === 'ready')).toBe(true);
    expect(fates('leave').filter((verdict) => verdict === 'left-out')).toHaveLength(1);
  });
});

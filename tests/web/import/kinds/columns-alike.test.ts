import { asked, planned, reasons } from './reading';

const HEAD = 'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;Tgl Ukur';
const list = (titles: string, ...cells: readonly string[]): string =>
  [
    `${HEAD};${titles}`,
    ...cells.map((each, i) => `ANAK ${'ABCDEF'.charAt(i)};P;2025-03-17;SUMI;Mawar;2026-06-20;${each}`),
  ].join('\n');

describe('two columns of one title are asked about where they do not say the same', () => {
  test.each<{ name: string; text: string; rows: number }>([
    { name: 'two weights', text: list('BB;BB', '8,7;8,9', '9,1;9,1'), rows: 1 },
    { name: 'the first of them empty', text: list('BB;BB', ';8,9'), rows: 1 },
    { name: 'two heights of other writing', text: list('TB (cm);Tinggi Badan', '74,2;75'), rows: 1 },
    { name: 'three of them', text: list('BB;BB;BB', '8,7;8,7;8,9'), rows: 1 },
    { name: 'two arms', text: list('LiLA;BB;LiLA', '14,1;8,7;14,4'), rows: 1 },
    { name: 'two NIK', text: list('NIK;NIK', '3304065703250001;3304065703250002'), rows: 1 },
    { name: 'two addresses', text: list('Alamat;Alamat', 'Gg. Sawo;Gg. Nangka'), rows: 1 },
    { name: 'two telephone numbers', text: list('No HP;HP', '081234567890;082345678901'), rows: 1 },
    { name: 'two fathers', text: list('Nama Ayah;Ayah', 'BASRI;TARNO'), rows: 1 },
  ])('$name', ({ text, rows }) => {
    expect(reasons(text)[0]).toContain('columns-of-one-title');
    expect(asked(text).filter(({ kind }) => kind === 'columns')).toMatchObject([{ chosen: null, rows }]);
  });

  test.each<{ name: string; text: string }>([
    { name: 'that say the same', text: list('BB;BB', '8,7;8.70', '9,1;9,1') },
    { name: 'of which one is empty', text: list('BB;BB', '8,7;', '9,1;-') },
    { name: 'of which no row has anything', text: list('BB;BB', ';') },
  ])('not two $name', ({ text }) => {
    expect(reasons(text).flat()).toEqual([]);
    expect(asked(text)).toEqual([]);
  });
});

describe('both are kept and shown', () => {
  const text = list('BB;BB', '8,7;8,9', '9,1;9,4', '9,9;9,9', ';7,7');
  const [question] = asked(text);

  test('with three rows of each', () => {
    expect(question?.columns).toEqual([6, 7]);
    expect(question?.samples).toEqual([
      { line: 2, written: 'ANAK A', readings: { '6': '8,7', '7': '8,9' } },
      { line: 3, written: 'ANAK B', readings: { '6': '9,1', '7': '9,4' } },
      { line: 5, written: 'ANAK D', readings: { '6': '', '7': '7,7' } },
    ]);
  });

  test.each([
    ['6', ['8.7', '9.1', '9.9', undefined]],
    ['7', ['8.9', '9.4', '9.9', '7.7']],
  ])('and read by the one that is chosen: %s', (column, weights) => {
    const rows = planned(text, new Map([[question?.id ?? '', column]]));
    expect(rows.map(({ verdict }) => verdict)).toEqual(['ready', 'ready', 'ready', 'ready']);
    expect(rows.map(({ answers }) => answers.berat)).toEqual(weights);
  });
});

import { asked, planned, ready, reasons, remarks } from './reading';
import { book } from './workbook';

const withNik = (niks: readonly string[]) =>
  [
    'NIK;Nama;JK;Tgl Lahir;Nama Ibu;Posyandu',
    ...niks.map((nik, i) => `${nik};ANAK ${'ABCDEFGHIJ'.charAt(i)};P;2024-03-17;SUMI;Mawar`),
  ].join('\n');

describe('a NIK is kept in whatever programs put round it', () => {
  const NIK = '3304065703240006';
  test.each([
    `="${NIK}"`,
    `"=""${NIK}"""`,
    `'${NIK}`,
    `\`${NIK}`,
    `\u200b${NIK}`,
    `\u202d${NIK}\u202c`,
    `"'${NIK}"`,
    `${NIK}.0`,
    `NIK ${NIK}`,
    `NIK. ${NIK}`,
    `3304 0657 0324 0006`,
    `"""${NIK}"""`,
    ` ${NIK}\u00a0`,
  ])('%j', (written) => {
    expect(ready(withNik([written]), 'nik')).toEqual([NIK]);
    expect(remarks(withNik([written]))).toEqual([[]]);
  });

  test.each(['3304**********06', '3.30407E+15', '330406570324000', '33040657032400061', '33040657032X0006'])(
    '%s is emptied and told',
    (written) => {
      expect(ready(withNik([written]), 'nik')).toEqual([undefined]);
      expect(remarks(withNik([written]))[0]).toHaveLength(1);
    },
  );
});

describe('a NIK whose last digit a spreadsheet has made a 0', () => {
  test.each<{ name: string; niks: readonly string[]; kept: readonly boolean[] }>([
    {
      name: 'in a column of texts that all end so',
      niks: ['3304065703240010', '3304061203240020', '3304060105230030'],
      kept: [false, false, false],
    },
    {
      name: 'beside one that was typed later',
      niks: [
        '3304065703240010',
        '3304061203240020',
        '3304060105230030',
        '3304060105230040',
        '3304060205230051',
      ],
      kept: [false, false, false, false, true],
    },
    { name: 'by a serial that no office gives', niks: ['3304065703240000'], kept: [false] },
    {
      name: 'not where one of many ends so',
      niks: ['3304065703240010', '3304061203240002', '3304060105230003'],
      kept: [true, true, true],
    },
    { name: 'not a single one', niks: ['3304065703240010'], kept: [true] },
    {
      name: 'not of one child in several rows',
      niks: ['3304065703240010', '3304065703240010'],
      kept: [true, true],
    },
  ])('$name', ({ niks, kept }) => {
    const rows = planned(withNik(niks)).filter(({ verdict }) => verdict === 'ready');
    expect(rows.map(({ answers }) => answers.nik !== undefined)).toEqual(kept);
    expect(rows.map((row) => row.remarks.length === 0)).toEqual(kept);
  });

  test('as a number of a workbook', () => {
    const rows = [
      ['NIK', 'Nama', 'JK', 'Tgl Lahir', 'Nama Ibu', 'Posyandu'],
      [3304065703240006, 'ANI', 'P', '2024-03-17', 'SUMI', 'Mawar'],
    ];
    const [row] = planned(book([{ rows }]));
    // JavaScript keeps this one whole, as some programs write it; Excel would have made it …0000.
    expect(row?.answers.nik).toBe('3304065703240006');
    const cut = planned(
      book([{ rows: [rows[0] ?? [], [3304065703240000, 'ANI', 'P', '2024-03-17', 'SUMI', 'Mawar']] }]),
    );
    expect(cut[0]?.answers.nik).toBeUndefined();
    expect(cut[0]?.remarks).toEqual([{ key: 'nik', remark: 'number-damaged' }]);
  });
});

const weights = (header: string, values: readonly string[], more = '') =>
  [
    `Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;Tgl Ukur;${header}${more}`,
    ...values.map((value, i) => `ANAK ${'ABCDEFGHIJ'.charAt(i)};P;2025-03-17;SUMI;Mawar;2026-06-20;${value}`),
  ].join('\n');

describe('decimal marks and units are read from the whole column', () => {
  test.each<{
    header: string;
    values: readonly string[];
    key: 'berat' | 'tinggi' | 'lila';
    read: readonly string[];
  }>([
    { header: 'Berat', values: ['9,5', '8.75', '10'], key: 'berat', read: ['9.5', '8.75', '10'] },
    { header: 'Berat', values: ['9500', '8750', '10000'], key: 'berat', read: ['9.5', '8.75', '10'] },
    { header: 'BB (gram)', values: ['9500'], key: 'berat', read: ['9.5'] },
    { header: 'BB (gr)', values: ['9.500', '10.250'], key: 'berat', read: ['9.5', '10.25'] },
    { header: 'BB gram', values: ['9500'], key: 'berat', read: ['9.5'] },
    { header: 'Berat', values: ['95', '87', '102'], key: 'berat', read: ['9.5', '8.7', '10.2'] },
    {
      header: 'BB',
      values: ['9,5 kg', '8.7kg', '8700 gr'],
      key: 'berat',
      read: ['9,5 kg', '8.7kg', '8700 gr'],
    },
    { header: 'TB', values: ['74,5', '75', '73.2'], key: 'tinggi', read: ['74.5', '75', '73.2'] },
    { header: 'TB (mm)', values: ['745'], key: 'tinggi', read: ['74.5'] },
    { header: 'TB', values: ['745', '750', '732'], key: 'tinggi', read: ['74.5', '75', '73.2'] },
    { header: 'TB', values: ['0,745', '0,75', '0,732'], key: 'tinggi', read: ['74.5', '75', '73.2'] },
    { header: 'LiLA', values: ['135', '142', '138'], key: 'lila', read: ['13.5', '14.2', '13.8'] },
  ])('$header $values', ({ header, values, key, read }) => {
    expect(ready(weights(header, values), key)).toEqual(read);
  });

  test('a scale that is not that of the question is told and can be changed', () => {
    expect(remarks(weights('Berat', ['9500', '8750', '10000']))[0]).toEqual(['berat rescaled']);
    expect(asked(weights('Berat', ['9500', '8750', '10000']))).toMatchObject([
      { kind: 'scale', chosen: '0.001' },
    ]);
  });

  test('one slip among others is named, and not mended', () => {
    expect(reasons(weights('Berat', ['9,5', '8700', '10']))).toEqual([[], ['unit-slipped'], []]);
    expect(reasons(weights('Berat', ['8700']))).toEqual([['unit-slipped']]);
  });

  test('a column that fits two readings is asked about, with both', () => {
    const list = [
      'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;Tgl Ukur;BB',
      ...['26', '28', '25'].map((value, i) => `ANAK ${'ABC'.charAt(i)};P;;SUMI;Mawar;2026-06-20;${value}`),
    ].join('\n');
    expect(reasons(list).map((codes) => codes[0])).toEqual([
      'scale-undecided',
      'scale-undecided',
      'scale-undecided',
    ]);
    const [question] = asked(list);
    expect(question).toMatchObject({ kind: 'scale', key: 'berat', chosen: null, options: ['1', '0.1'] });
    expect(question?.samples).toHaveLength(3);
    expect(question?.samples[0]).toMatchObject({
      line: 2,
      written: '26',
      readings: { '1': '26', '0.1': '2,6' },
    });
    const id = question?.id ?? '';
    expect(planned(list, new Map([[id, '0.1']]))[0]?.answers.berat).toBe('2.6');
  });

  test('ages are witnesses: nobody weighs 26 kg at fifteen months', () => {
    expect(ready(weights('Berat', ['96', '98', '99']), 'berat')).toEqual(['9.6', '9.8', '9.9']);
  });
});

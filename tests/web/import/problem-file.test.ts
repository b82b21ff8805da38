import { rowText } from '../../../src/subjects/import/import-ids';
import { listsOf, problemFile } from '../../../src/web/import/problem-file';
import { plannedFrom, sheetsOf } from '../../support/import-list';

const LIST =
  'Nama,JK,Tgl Lahir,Nama Ortu,Posyandu,NIK,Alamat\n' +
  '"=HYPERLINK(""http://x"")",L,,SITI,Mawar,3304061205240001,"Gg. Sawo; no. 5, ""barat"""\n' +
  '@BUDI,L,2024-05-12,-1+2,Mawar,,+62\n';

const file = (text: string, reason = '=alasan') => {
  const rows = plannedFrom(sheetsOf('uji.csv', text)).map((row) => ({ row, reason }));
  const [list] = listsOf(rows);
  if (!list) throw new Error('no list');
  return problemFile(list, rows, 'Alasan');
};

test('a row that stays out is written as it stood, with its reason, and with nothing that a spreadsheet computes', () => {
  expect(file(LIST)).toBe(
    '\uFEFF"Nama";"JK";"Tgl Lahir";"Nama Ortu";"Posyandu";"NIK";"Alamat";"Alasan"\r\n' +
      `"'=HYPERLINK(""http://x"")";"L";"";"SITI";"Mawar";"'3304061205240001";"Gg. Sawo; no. 5, ""barat""";"'=alasan"\r\n` +
      `"'@BUDI";"L";"2024-05-12";"'-1+2";"Mawar";"";"'+62";"'=alasan"\r\n`,
  );
});

test('once mended it is read as the list itself would have been', () => {
  const texts = (text: string) =>
    plannedFrom(sheetsOf('uji.csv', text)).map(({ answers }) => rowText(answers));
  expect(texts(file(LIST))).toEqual(texts(LIST));
});

const texts = (text: string) => plannedFrom(sheetsOf('uji.csv', text)).map(({ answers }) => rowText(answers));

describe('a list comes back as it went', () => {
  test.each<{ name: string; lines: readonly string[] }>([
    {
      name: 'with columns of one title',
      lines: [
        'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;Tgl Ukur;BB;TB;Tgl Ukur;BB;TB',
        'ANI;P;2024-03-17;SUMI;Mawar;2025-11-05;9,8;79,5;2025-12-05;100;80,1',
      ],
    },
    {
      name: 'with columns of one title that only a person can tell apart',
      lines: [
        'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;Tgl Ukur;BB;BB',
        'ANI;P;2024-03-17;SUMI;Mawar;2025-11-05;9,8;9,9',
      ],
    },
    {
      name: 'with a column without a title',
      lines: ['Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;;', 'ANI;P;2024-03-17;;Mawar;apa;saja'],
    },
    {
      name: 'with a heading of two lines',
      lines: [
        'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;NOVEMBER 2025;;DESEMBER 2025;',
        ';;;;;TGL;BB;TGL;BB',
        'ANI;P;2024-03-17;SUMI;Mawar;2025-11-05;9,8;2025-12-05;100',
      ],
    },
    {
      name: 'with months in one line',
      lines: [
        'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;NOV_TANGGAL;NOV_BB;DES_TANGGAL;DES_BB',
        'ANI;P;2024-03-17;SUMI;Mawar;2025-11-05;9,8;2025-12-05;100',
      ],
    },
    {
      name: 'with more cells than titles',
      lines: ['Nama;JK;Tgl Lahir;Nama Ibu;Posyandu', 'ANI;P;2024-03-17;;Mawar;lebih;banyak'],
    },
  ])('$name', ({ lines }) => {
    const back = file(lines.join('\n'), 'alasan');
    const rows = back
      .slice(1)
      .trimEnd()
      .split('\r\n')
      .map((line) => line.slice(1, -1).split('";"'));
    const width = Math.max(...lines.map((line) => line.split(';').length));
    const wide = (line: string) => Array.from({ length: width }, (_, i) => line.split(';')[i] ?? '');
    const header = lines.length - 1;
    expect(rows).toEqual(
      lines.map((line, i) => [...wide(line), i === header ? 'alasan' : i === header - 1 ? 'Alasan' : '']),
    );
    expect(texts(back)).toEqual(texts(lines.join('\n')));
    // Once more: no second column of reasons.
    expect(file(back, 'alasan')).toBe(back);
  });

  test('with what its whole column has shown, since the rest of it stays behind', () => {
    const list = [
      'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;NIK',
      'ANI;P;03/04/2024;SUMI;Mawar;3304064403240010',
      'INA;P;3/28/2024;SUMI;Mawar;3304066803240020',
      'ISA;P;05/06/2024;;Mawar;3304064605240030',
    ].join('\n');
    const rows = plannedFrom(sheetsOf('uji.csv', list))
      .filter(({ verdict }) => verdict !== 'ready')
      .map((row) => ({ row, reason: 'ibu' }));
    const [only] = listsOf(rows);
    const back = only ? problemFile(only, rows, 'Alasan') : '';
    expect(back).toContain('"ISA";"P";"2024-05-06";"";"Mawar";"330406460524003*"');
    expect(plannedFrom(sheetsOf('uji.csv', back))[0]?.answers).toEqual(rows[0]?.row.answers);
  });
});

test('each list goes back in a file of its own', () => {
  const sheets = ['a.csv', 'b.csv'].flatMap((name) =>
    sheetsOf(name, `Nama;JK;Tgl Lahir;Nama Ibu;${name}\nANI;P;;SUMI;x\n`),
  );
  const rows = plannedFrom(sheets).map((row) => ({ row, reason: 'r' }));
  const files = listsOf(rows).map((list) => problemFile(list, rows, 'Alasan'));
  expect(files).toHaveLength(2);
  expect(files[1]).toContain('"b.csv"');
  expect(files[1]).not.toContain('"a.csv"');
});

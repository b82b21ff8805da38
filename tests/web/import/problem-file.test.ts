import { rowText } from '../../../src/subjects/import/import-ids';
import { problemFile } from '../../../src/web/import/problem-file';
import { plannedFrom, sheetsOf } from '../../support/import-list';

const LIST =
  'Nama,JK,Tgl Lahir,Nama Ortu,Posyandu,NIK,Alamat\n' +
  '"=HYPERLINK(""http://x"")",L,,SITI,Mawar,3304061205240001,"Gg. Sawo; no. 5, ""barat"""\n' +
  '@BUDI,L,2024-05-12,-1+2,Mawar,,+62\n';

const file = (text: string) =>
  problemFile(
    plannedFrom(sheetsOf('uji.csv', text)).map((row) => ({ row, reason: '=alasan' })),
    'Alasan',
  );

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

import { countVerdicts, type PosyanduChoices, unknownPosyandu } from '../../../src/web/import/plan';
import { plannedFrom, SETTINGS, sheetsOf } from '../../support/import-list';

const HEADER = 'Nama,JK,Tgl Lahir,Nama Ortu,Posyandu,NIK,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur,LiLA';
const planned = (lines: string, choices: PosyanduChoices = new Map()) =>
  plannedFrom(sheetsOf('uji.csv', `${HEADER}\n${lines}`), SETTINGS, choices);
const codes = (lines: string) => planned(lines).map(({ reasons }) => reasons.map(({ code }) => code));

test('a row is the form as a kader would have filled it in', () => {
  const [row] = planned(
    'AHMAD,L,12/05/2024,SITI,MAWAR,3304061205240001,05-01-2026,"11,2",82:50,Berdiri,999.99\n',
  );
  expect(row?.answers).toEqual({
    posyandu: 'Mawar',
    nama: 'AHMAD',
    jenis_kelamin: 'L',
    tanggal_lahir: '2024-05-12',
    nik: '3304061205240001',
    nama_ibu: 'SITI',
    persetujuan: 'ya',
    tanggal_ukur: '2026-01-05',
    berat: '11.2',
    tinggi: '82.5',
    cara_ukur: 'berdiri',
  });
  expect(row).toMatchObject({ line: 2, verdict: 'ready', remarks: [{ key: 'lila', remark: 'no-value' }] });
});

test('a child that is only registered needs no measures', () => {
  expect(planned('AHMAD,L,2024-05-12,SITI,Mawar\n')).toMatchObject([{ verdict: 'ready', reasons: [] }]);
});

test('everything that stops a row is listed, by the rules of the form', () => {
  expect(codes('AHMAD,X,31/02/2024,,Mawar,,05-01-2026,8700,82,Berdiri\n')).toEqual([
    ['unreadable-sex', 'no-such-date', 'missing', 'unit-slipped'],
  ]);
  expect(codes('AHMAD,L,2024-05-12,SITI,Mawar,,2024-05-11,9\n')).toEqual([['measured-before-birth']]);
  expect(codes('AHMAD,L,2020-01-05,SITI,Mawar,,2025-01-05,17\n')).toEqual([['five-years-or-older']]);
  expect(codes('AHMAD,L,2020-01-06,SITI,Mawar,,2025-01-05,17\n')).toEqual([[]]);
  expect(codes('AHMAD,L,2024-05-12,SITI,Mawar,,2026-01-08,9\n')).toEqual([['measured-in-future']]);
});

test('measures without a day are not taken for those of today', () => {
  expect(codes('AHMAD,L,2024-05-12,SITI,Mawar,,-,9\n')).toEqual([['measures-without-day']]);
});

test('a damaged NIK is left out and does not keep the row out', () => {
  const [row] = planned('AHMAD,L,2024-05-12,SITI,Mawar,3.30406E+15\n');
  expect(row?.answers).not.toHaveProperty('nik');
  expect(row).toMatchObject({ verdict: 'ready', remarks: [{ key: 'nik', remark: 'number-damaged' }] });
});

test('the same row again is known by what it says, however it is written', () => {
  const rows = planned(
    'AHMAD,L,12/05/2024,SITI,MAWAR,,05-01-2026,"11,2"\nAHMAD,Laki-laki,2024-05-12,SITI,Mawar,,2026-01-05,11.20\n',
  );
  expect(rows.map(({ verdict }) => verdict)).toEqual(['ready', 'double']);
  expect(rows[1]?.reasons).toEqual([{ code: 'same-as', line: 2, sheet: 'Sheet1' }]);
});

test('a refusal in the list is respected', () => {
  const sheets = sheetsOf(
    'uji.csv',
    'nama,jenis_kelamin,tanggal_lahir,nama_ibu,posyandu,persetujuan\nAHMAD,L,2024-05-12,SITI,Mawar,tidak\n',
  );
  expect(plannedFrom(sheets)).toMatchObject([{ verdict: 'stopped', reasons: [{ code: 'no-consent' }] }]);
});

test('rows that the list itself marks as deleted or moved are passed over', () => {
  const sheets = sheetsOf(
    'uji.csv',
    'nama_anak,jenis_kelamin,tgl_lahir,nama_ortu,posyandu,hapus,pindah\nAHMAD,L,2024-05-12,SITI,Mawar,,ya\nBUDI,L,2024-05-12,RINI,Mawar,,tidak\n',
  );
  expect(plannedFrom(sheets)).toMatchObject([
    { verdict: 'left-out', reasons: [{ code: 'child-moved' }] },
    { verdict: 'ready' },
  ]);
});

describe('posyandu', () => {
  const LINES =
    'A,L,2024-05-12,S,MAWAR 1\nB,L,2024-05-12,S,Sedap Malam\nC,L,2024-05-12,S,Desa Lain\nD,L,2024-05-12,S,\n';

  test('that the kelurahan does not have are asked about, and so are rows without one', () => {
    expect(unknownPosyandu(planned(LINES), SETTINGS)).toEqual(['', 'Desa Lain', 'Sedap Malam']);
  });

  test('are written as the settings write them, as chosen, or left out', () => {
    const choices = new Map([
      ['Sedap Malam', 'Melati'],
      ['Desa Lain', null],
      ['', 'Mawar'],
    ]);
    expect(planned(LINES, choices).map(({ answers, verdict }) => [answers.posyandu, verdict])).toEqual([
      ['Mawar', 'ready'],
      ['Melati', 'ready'],
      ['Desa Lain', 'left-out'],
      ['Mawar', 'ready'],
    ]);
  });

  test('have to be chosen for rows without one', () => {
    expect(planned(LINES).map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      [],
      [],
      [],
      ['missing'],
    ]);
  });
});

test('the counts are of all rows', () => {
  const rows = planned('A,L,2024-05-12,S,Mawar\nA,L,2024-05-12,S,Mawar\nB,,2024-05-12,S,Mawar\n');
  expect(countVerdicts(rows)).toEqual({ ready: 1, stopped: 1, double: 1, 'left-out': 0 });
});

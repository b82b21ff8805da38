import { plannedFrom, sheetsOf } from '../../support/import-list';

const IDENTITY = [
  'No,anak_ke,tgl_lahir,jenis_kelamin,nomor_KK,NIK,nama_anak,nama_ortu,posyandu',
  '1,2,2025-07-05,Perempuan,,3304064507250001,ANI,SRI,Mawar',
  '2,1,2024-05-12,Laki-laki,,,BUDI,RINI,Mawar',
  '3,1,2023-01-01,Laki-laki,,3304060101230001,CANDRA,WATI,Mawar',
  '4,1,2023-02-02,Laki-laki,,3304060202230001,CANDRA,TUTI,Mawar',
].join('\n');
const MEASUREMENT = [
  'No,NIK,nama_anak,TANGGALUKUR,BERAT,TINGGI,CARAUKUR,Pitting_edema,asi_bulan_5,asi_bulan_6',
  '1,3304064507250001,ANI,2026-01-05,7.1,66,terlentang,1,ya,tidak',
  '2,,budi,2026-01-05,11,80,berdiri,tidak,,',
  '3,,CANDRA,2026-01-05,13,90,berdiri,,,',
  '4,3304060303230001,DEWI,2026-01-05,13,90,berdiri,,,',
].join('\n');

const rows = plannedFrom([...sheetsOf('identitas.csv', IDENTITY), ...sheetsOf('ukur.csv', MEASUREMENT)]);
const measured = rows.filter(({ list }) => list.sheet.file === 'ukur.csv');

test('a measurement finds who the child is by NIK', () => {
  expect(measured[0]).toMatchObject({
    verdict: 'ready',
    answers: {
      nama: 'ANI',
      tanggal_lahir: '2025-07-05',
      jenis_kelamin: 'P',
      nama_ibu: 'SRI',
      posyandu: 'Mawar',
      anak_ke: '2',
      berat: '7.1',
      oedema: 'ya',
    },
  });
});

test('or by a name that only one child has', () => {
  expect(measured[1]).toMatchObject({ verdict: 'ready', answers: { nama_ibu: 'RINI', berat: '11' } });
});

test.each([
  { name: 'a name that two children have', row: measured[2] },
  { name: 'a NIK that no list has', row: measured[3] },
])('and stays out with $name', ({ row }) => {
  expect(row?.reasons.map(({ code }) => code)).toContain('child-in-no-list');
});

test('the month of the visit decides which answer about breastfeeding is taken', () => {
  // Born on 5 July 2025, measured on 5 January 2026: six completed months. The list of measurements has no birth dates.
  const joinedList = [
    'nama_anak,tgl_lahir,jenis_kelamin,nama_ortu,posyandu,TANGGALUKUR,BERAT,asi_bulan_5,asi_bulan_6',
    'ANI,2025-07-05,P,SRI,Mawar,2026-01-05,7.1,ya,tidak',
    'ANI,2025-07-06,P,SRI,Mawar,2026-01-05,7.1,ya,tidak',
    'ANI,2024-07-06,P,SRI,Mawar,2026-01-05,7.1,ya,tidak',
  ].join('\n');
  expect(plannedFrom(sheetsOf('x.csv', joinedList)).map(({ answers }) => answers.asi)).toEqual([
    'tidak',
    'ya',
    undefined,
  ]);
});

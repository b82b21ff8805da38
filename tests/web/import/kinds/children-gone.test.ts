import { planned } from './reading';
import { book } from './workbook';

const HEADER = 'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;Tgl Ukur;BB;Alamat;Keterangan;Status';
const row = (cells: Partial<Record<string, string>> = {}): string =>
  HEADER.split(';')
    .map(
      (header) =>
        cells[header] ??
        { Nama: 'ANI', JK: 'P', 'Tgl Lahir': '2024-03-17', 'Nama Ibu': 'SUMI', Posyandu: 'Mawar' }[header] ??
        '',
    )
    .join(';');
const fate = (cells: Partial<Record<string, string>>) => {
  const [read] = planned(`${HEADER}\n${row(cells)}\n`);
  return read?.verdict === 'ready' ? 'ready' : read?.reasons.map(({ code }) => code).join();
};

describe('a child that a list says is gone is never active', () => {
  test.each<[Partial<Record<string, string>>, string]>([
    [{ Keterangan: 'Pindah' }, 'child-moved'],
    [{ Keterangan: 'PINDAH KE BANYUMAS' }, 'child-moved'],
    [{ Keterangan: 'sdh pindah domisili' }, 'child-moved'],
    [{ Keterangan: 'pindh' }, 'child-moved'],
    [{ Keterangan: 'mutasi' }, 'child-moved'],
    [{ Keterangan: 'tidak tinggal di sini lagi' }, 'child-moved'],
    [{ Keterangan: 'ikut ayah ke Jakarta' }, 'child-moved'],
    [{ Keterangan: 'Pulang kampung' }, 'child-moved'],
    [{ Status: 'Pindah' }, 'child-moved'],
    [{ Alamat: 'PINDAH' }, 'child-moved'],
    [{ BB: 'pindah' }, 'child-moved'],
    [{ 'Tgl Ukur': 'PINDAH' }, 'child-moved'],
    [{ Nama: 'ANI (PINDAH)' }, 'child-moved'],
    [{ Keterangan: 'Meninggal' }, 'child-died'],
    [{ Keterangan: 'meninggal dunia 3/2' }, 'child-died'],
    [{ Keterangan: 'Meningal' }, 'child-died'],
    [{ Keterangan: 'MNGGL 3/2' }, 'child-died'],
    [{ Status: 'mnggal' }, 'child-died'],
    [{ Keterangan: 'almarhumah' }, 'child-died'],
    [{ Keterangan: 'wafat' }, 'child-died'],
    [{ Keterangan: 'MD' }, 'child-died'],
    [{ Nama: 'ANI (ALM)' }, 'child-died'],
    [{ BB: 'meninggal' }, 'child-died'],
    [{ Status: 'mati' }, 'child-died'],
    [{ Keterangan: 'Lulus' }, 'child-finished'],
    [{ Keterangan: 'lulus posyandu' }, 'child-finished'],
    [{ Keterangan: 'sudah sekolah' }, 'child-finished'],
    [{ Keterangan: '> 5 tahun' }, 'child-finished'],
    [{ BB: 'LULUS' }, 'child-finished'],
    [{ Status: 'Tidak aktif' }, 'marked-in-list'],
    [{ Status: 'Non Aktif' }, 'marked-in-list'],
    [{ Keterangan: 'hapus, dobel' }, 'marked-in-list'],
    [{ Keterangan: 'pindahan' }, 'marked-in-list'],
  ])('%j', (cells, code) => {
    expect(fate(cells)).toBe(code);
  });

  test.each<Partial<Record<string, string>>>([
    { Keterangan: 'Aktif' },
    { Keterangan: 'pindah masuk dari Banyumas' },
    { Keterangan: 'pindahan dari Wonosobo' },
    { Keterangan: 'tidak pindah' },
    { Keterangan: 'belum lulus' },
    { Keterangan: 'lulus ASI eksklusif' },
    { Keterangan: 'ayah sudah meninggal' },
    { Keterangan: 'ibunya meninggal' },
    { 'Nama Ibu': 'SUMI (ALM)' },
    { Alamat: 'Jl. Alm. Sudirman' },
    { Nama: 'PURNAMA MATIUS' },
    { Keterangan: 'sehat' },
  ])('%j is', (cells) => {
    expect(fate(cells)).toBe('ready');
  });
});

describe('a column of its own says it', () => {
  test.each([
    ['PINDAH', 'v', 'child-moved'],
    ['Pindah', '1', 'child-moved'],
    ['Tgl Pindah', '05/02/2026', 'child-moved'],
    ['STATUS PINDAH', 'ya', 'child-moved'],
    ['Mutasi Keluar', 'x', 'child-moved'],
    ['MENINGGAL', 'x', 'child-died'],
    ['Tanggal Meninggal', '2026-02-05', 'child-died'],
    ['Lulus', 'ya', 'child-finished'],
    ['Lulus Posyandu', '√', 'child-finished'],
    ['Hapus', '1', 'marked-in-list'],
    ['Ket (P=pindah, M=meninggal, L=lulus)', 'M', 'marked-in-list'],
    ['Pindah/Meninggal', 'Meninggal', 'child-died'],
  ])('%s: %s', (header, mark, code) => {
    const list = (value: string) =>
      planned(`Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;${header}\nANI;P;2024-03-17;SUMI;Mawar;${value}\n`)[0];
    expect(list(mark)?.reasons).toEqual([{ code }]);
    expect(list(mark)?.verdict).toBe('left-out');
    for (const none of ['', '-', 'tidak', '0']) expect(list(none)?.verdict).toBe('ready');
  });
});

test('a heading among the rows holds for those below it, until the next', () => {
  const HEAD = 'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu';
  const list = [
    HEAD,
    'ANI;P;2024-03-17;SUMI;Mawar',
    'BALITA PINDAH;;;;',
    'INA;P;2024-03-18;SUMI;Mawar',
    'BALITA MENINGGAL;;;;',
    'ISA;P;2024-03-19;SUMI;Mawar',
  ].join('\n');
  expect(planned(list).map(({ line, reasons }) => [line, reasons[0]?.code])).toEqual([
    [2, undefined],
    [4, 'child-moved'],
    [6, 'child-died'],
  ]);
});

test('so does the name of a sheet', () => {
  const rows = [
    ['Nama', 'JK', 'Tgl Lahir', 'Nama Ibu', 'Posyandu'],
    ['ANI', 'P', '2024-03-17', 'SUMI', 'Mawar'],
  ];
  const list = book([
    { rows, name: 'Aktif' },
    { rows, name: 'PINDAH 2026' },
    { rows, name: 'Lulus' },
  ]);
  expect(planned(list).map(({ reasons }) => reasons[0]?.code)).toEqual([
    undefined,
    'child-moved',
    'child-finished',
  ]);
});

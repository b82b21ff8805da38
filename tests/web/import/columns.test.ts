import { textCell } from '../../../src/web/import/cell';
import { columnsOf, findList, formatOf, guessMapping as guess } from '../../../src/web/import/columns';
import { headingOf } from '../../../src/web/import/headings';
import { sheetsOf } from '../../support/import-list';

/** The headers of the four formats as public programs read and write them. */
const DOWNLOAD =
  'No,NIK,Nama,JK,Tgl Lahir,BB Lahir,TB Lahir,Nama Ortu,Prov,Kab/Kota,Kec,Pukesmas,Desa/Kel,Posyandu,RT,RW,Alamat,Usia Saat Ukur,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur,LiLA,BB/U,ZS BB/U,TB/U,ZS TB/U,BB/TB,ZS BB/TB,Naik Berat Badan,Jml Vit A,KPSP,KIA,Kelas Ibu Balita,MBG,Detail';
const IDENTITY =
  'No,anak_ke,tgl_lahir,jenis_kelamin,nomor_KK,NIK,nama_anak,usia_hamil,berat_lahir,panjang_lahir,lingkar_kepala_lahir,kia,kia_bayi_kecil,imd,nama_ortu,nik_ortu,hp_ortu,alamat,rt,rw,hapus,pindah';
const MEASUREMENT =
  'No,NIK,nama_anak,TANGGALUKUR,BERAT,TINGGI,LILA,lingkar_kepala,Pitting_edema,CARAUKUR,vita,asi_bulan_0,asi_bulan_1,asi_bulan_2,asi_bulan_3,asi_bulan_4,asi_bulan_5,asi_bulan_6,kelas_ibu_balita,mbg';
const ONE_ROW =
  'No,NIK,nama_anak,tgl_lahir,umur_tahun,umur_bulan,jenis_kelamin,nama_ortu,nik_ortu,hp_ortu,PKM,KEL,POSY,RT,RW,ALAMAT,TANGGALUKUR,TINGGI,CARAUKUR,BERAT,LILA,vita,lingkar_kepala,asi_bulan_1,asi_bulan_2,asi_bulan_3,asi_bulan_4,asi_bulan_5,asi_bulan_6,pemberian_ke,sumber_pmt,pemberian_pusat,tahun_produksi,pemberian_daerah';

const guessMapping = ({ headers }: { readonly headers: readonly string[] }) =>
  guess(columnsOf(headers.map((header) => headingOf([header]))));

/** A sheet that hides nothing. */
const shown = {
  file: 'x',
  name: 'y',
  isHidden: false,
  hiddenRows: new Set<number>(),
  strayQuotes: new Set<number>(),
};

/** Only the columns that are taken, each with what for. */
function taken(headers: readonly string[]): Readonly<Record<string, string>> {
  const mapping = guessMapping({ headers });
  return Object.fromEntries(headers.flatMap((header, i) => (mapping[i] ? [[header, mapping[i]]] : [])));
}

describe('the columns of', () => {
  test('the download of e-PPGBM', () => {
    const headers = DOWNLOAD.split(',');
    expect(formatOf({ headers })).toBe('download');
    expect(taken(headers)).toEqual({
      NIK: 'nik',
      Nama: 'nama',
      JK: 'jenis_kelamin',
      'Tgl Lahir': 'tanggal_lahir',
      'BB Lahir': 'bb_lahir',
      'TB Lahir': 'pb_lahir',
      'Nama Ortu': 'nama_ibu',
      Posyandu: 'posyandu',
      RT: 'rt',
      RW: 'rw',
      Alamat: 'alamat',
      'Tanggal Pengukuran': 'tanggal_ukur',
      Berat: 'berat',
      Tinggi: 'tinggi',
      'Cara Ukur': 'cara_ukur',
      LiLA: 'lila',
      'Jml Vit A': 'vitamin_a',
      KIA: 'buku_kia',
    });
  });

  test('the identity template', () => {
    const headers = IDENTITY.split(',');
    expect(formatOf({ headers })).toBe('identity-template');
    expect(taken(headers)).toEqual({
      anak_ke: 'anak_ke',
      tgl_lahir: 'tanggal_lahir',
      jenis_kelamin: 'jenis_kelamin',
      kia: 'buku_kia',
      nomor_KK: 'no_kk',
      NIK: 'nik',
      nama_anak: 'nama',
      usia_hamil: 'usia_kehamilan',
      berat_lahir: 'bb_lahir',
      panjang_lahir: 'pb_lahir',
      nama_ortu: 'nama_ibu',
      hp_ortu: 'hp',
      alamat: 'alamat',
      rt: 'rt',
      rw: 'rw',
      hapus: 'left_out',
      pindah: 'left_out',
    });
  });

  test('the measurement template', () => {
    const headers = MEASUREMENT.split(',');
    expect(formatOf({ headers })).toBe('measurement-template');
    expect(taken(headers)).toMatchObject({
      NIK: 'nik',
      nama_anak: 'nama',
      TANGGALUKUR: 'tanggal_ukur',
      BERAT: 'berat',
      TINGGI: 'tinggi',
      LILA: 'lila',
      lingkar_kepala: 'lingkar_kepala',
      Pitting_edema: 'oedema',
      CARAUKUR: 'cara_ukur',
      vita: 'vitamin_a',
      asi_bulan_0: 'asi_bulan_0',
      asi_bulan_6: 'asi_bulan_6',
    });
  });

  test('the older template of one row a child', () => {
    const headers = ONE_ROW.split(',');
    expect(formatOf({ headers })).toBe('one-row-template');
    expect(taken(headers)).toMatchObject({ POSY: 'posyandu', ALAMAT: 'alamat', tgl_lahir: 'tanggal_lahir' });
    expect(taken(headers)).not.toHaveProperty('PKM');
  });

  test('a list of somebody’s own are guessed, and each answer is taken once', () => {
    const headers = [
      'Nama Balita',
      'L/P',
      'Tgl. Lahir',
      'Ibu',
      'BB (kg)',
      'TB (cm)',
      'BB',
      'Keterangan lain',
    ];
    expect(formatOf({ headers })).toBe('other');
    expect(guessMapping({ headers })).toEqual([
      'nama',
      'jenis_kelamin',
      'tanggal_lahir',
      'nama_ibu',
      'berat',
      'tinggi',
      null,
      null,
    ]);
  });
});

describe('the header', () => {
  const listed = (text: string) => findList(sheetsOf('uji.csv', text)[0] ?? { ...shown, rows: [] });

  test('is found below title rows', () => {
    expect(
      listed('DAFTAR BALITA\ndata tanggal: 2026-01-05\n\nNo,NIK,Nama,JK,Tgl Lahir\n1,,Ani,P,2024-01-01\n'),
    ).toMatchObject({ headerRow: 3, headers: ['No', 'NIK', 'Nama', 'JK', 'Tgl Lahir'] });
  });

  test('is looked for in fifteen rows', () => {
    const header = 'Nama,JK,Tgl Lahir\nAni,P,2024-01-01';
    expect(listed(`${'judul\n'.repeat(14)}${header}`)?.headerRow).toBe(14);
    expect(listed(`${'judul\n'.repeat(15)}${header}`)).toBeNull();
  });

  test('is the first row with several texts where no column is known', () => {
    const rows = [['Isi'], ['a', 'b', 'c'], ['1', '2', '3']].map((row) => row.map(textCell));
    expect(findList({ ...shown, rows })?.headerRow).toBe(1);
  });
});

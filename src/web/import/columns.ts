import { ANSWER_KEYS, type AnswerKey } from '../../subjects/children/submission/answers';
import { type Cell, plainText } from './cell';
import type { Sheet } from './read-file';

/** What a column can be taken for besides an answer: a mark on rows that are to be left out, or breastfeeding in one month of age. */
export type Target = AnswerKey | 'left_out' | `asi_bulan_${number}`;

/** A list found in a file: where its header stands, and what each of its columns is taken for. */
export interface List {
  readonly sheet: Sheet;
  /** Counted from 0. */
  readonly headerRow: number;
  readonly headers: readonly string[];
}

export type Mapping = readonly (Target | null)[];

/**
 * Headers in letters and digits only. First those of the download of e-PPGBM (with its `Pukesmas`, which names no answer), of its
 * import templates and of the one-row template before them, as public programs read and write them; then what people call
 * columns.
 */
const HEADERS: Readonly<Record<AnswerKey, string>> = {
  posyandu: 'posyandu posy namaposyandu nmposyandu',
  anak: 'kodeanak kode',
  nama: 'nama namaanak namabalita namabayi namalengkap namalengkapanak namalengkapbalita nmanak',
  jenis_kelamin: 'jk jeniskelamin lp kelamin gender sex jnskelamin',
  tanggal_lahir: 'tgllahir tanggallahir tgllhr dob',
  nik: 'nik nikanak nikbalita',
  no_kk: 'nomorkk nokk kk nokartukeluarga nomorkartukeluarga',
  nama_ibu: 'namaortu namaibu ibu namaibukandung namaorangtua ortu orangtua namaorangtuawali',
  nama_ayah: 'namaayah ayah namabapak bapak',
  hp: 'hportu hp nohp nomorhp nohportu notelp notelepon telepon telp wa nowa',
  alamat: 'alamat alamatrumah alamatlengkap',
  rt: 'rt rtrw',
  rw: 'rw',
  lokasi: 'lokasi koordinat titik titikrumah pluscode',
  anak_ke: 'anakke',
  bb_lahir: 'bblahir beratlahir beratbadanlahir bbl',
  pb_lahir: 'tblahir panjanglahir pblahir panjangbadanlahir tinggilahir tinggibadanlahir pbl',
  usia_kehamilan: 'usiahamil usiakehamilan umurkehamilan',
  persetujuan: 'persetujuan setuju',
  tanggal_ukur:
    'tanggalpengukuran tanggalukur tglukur tglpengukuran tanggaltimbang tgltimbang tanggalpenimbangan tglpenimbangan tanggalkunjungan',
  berat: 'berat beratbadan bb beratkg bbkg',
  tinggi: 'tinggi tinggibadan tb pb panjangbadan tbpb pbtb panjang',
  cara_ukur: 'caraukur carapengukuran posisiukur posisi',
  lila: 'lila lingkarlengan lingkarlenganatas',
  lingkar_kepala: 'lingkarkepala lk lika',
  oedema: 'pittingedema oedema edema odema bengkak',
  asi: 'asi masihasi',
  vitamin_a: 'vita jmlvita vitamina jumlahvita',
  catatan: 'catatan keterangan ket',
};

const LEFT_OUT = ['hapus', 'pindah'];

/** Header, unit and letter case aside: `Berat (kg)` and `BERAT` are one. */
const headerKey = (header: string): string =>
  header
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[^a-z0-9]/g, '');

const KNOWN: ReadonlyMap<string, Target> = new Map<string, Target>([
  ...ANSWER_KEYS.flatMap((key) =>
    [headerKey(key), ...HEADERS[key].split(' ')].map((header): [string, Target] => [header, key]),
  ),
  ...LEFT_OUT.map((header): [string, Target] => [header, 'left_out']),
  ...[0, 1, 2, 3, 4, 5, 6].map((month): [string, Target] => [`asibulan${month}`, `asi_bulan_${month}`]),
]);

/** Title lines are above the header: the name of the list, the puskesmas, the day of the download. */
const ROWS_ABOVE_HEADER = 15;

/** Fewer named columns than this are a chance likeness. */
const NAMED_COLUMNS = 3;

const targetOf = (cell: Cell): Target | null => KNOWN.get(headerKey(cell.text)) ?? null;

/** The row that names the most columns within the first fifteen; where none does, the first that has several texts. */
export function findList(sheet: Sheet): List | null {
  const candidates = sheet.rows.slice(0, ROWS_ABOVE_HEADER);
  const named = candidates.map((row) => new Set(row.flatMap((cell) => targetOf(cell) ?? [])).size);
  const most = Math.max(0, ...named);
  const headerRow =
    most >= NAMED_COLUMNS
      ? named.indexOf(most)
      : candidates.findIndex((row) => row.filter(({ text }) => text !== '').length >= NAMED_COLUMNS);
  if (headerRow < 0) return null;
  const headers = (sheet.rows[headerRow] ?? []).map(({ text }) => plainText(text).replace(/\s+/g, ' '));
  return { sheet, headerRow, headers };
}

/** Each answer from one column, the first that is called so; a mark or a month may be in several. */
export function guessMapping({ headers }: Pick<List, 'headers'>): Mapping {
  const taken = new Set<Target>();
  return headers.map((header) => {
    const target = KNOWN.get(headerKey(header)) ?? null;
    if (target === null || (target !== 'left_out' && taken.has(target))) return null;
    taken.add(target);
    return target;
  });
}

export type Format = 'download' | 'identity-template' | 'measurement-template' | 'one-row-template' | 'other';

/** Headers that only the one format has. */
const FORMATS: readonly (readonly [Format, readonly string[]])[] = [
  ['download', ['namaortu', 'tanggalpengukuran', 'usiasaatukur']],
  ['one-row-template', ['posy', 'tanggalukur', 'tgllahir']],
  ['identity-template', ['nomorkk', 'kiabayikecil', 'tgllahir']],
  ['measurement-template', ['tanggalukur', 'caraukur', 'asibulan0']],
];

export function formatOf({ headers }: Pick<List, 'headers'>): Format {
  const keys = new Set(headers.map(headerKey));
  return FORMATS.find(([, marks]) => marks.every((mark) => keys.has(mark)))?.[0] ?? 'other';
}

export const isAnswerKey = (target: Target | null): target is AnswerKey =>
  ANSWER_KEYS.some((key) => key === target);

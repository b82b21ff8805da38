// Texts of the page "Keluarga dan KRS", without those of the list that it brings in.
import { longDay } from '../../kernel/words';
import type { Said } from '../aid/families';
import type { FamilyItem } from '../aid/family';
import type { SavedFamily } from './family-page';

/** Each thing that is known of a household. */
export const ITEM_LABEL: Readonly<Record<FamilyItem, string>> = {
  water: 'Air minum tidak layak',
  latrine: 'Jamban tidak layak',
  house: 'Rumah tidak layak',
  tooYoung: 'Terlalu muda (istri di bawah 20 tahun)',
  tooOld: 'Terlalu tua (istri 35 sampai 40 tahun)',
  tooClose: 'Terlalu dekat (jarak anak di bawah 2 tahun)',
  tooMany: 'Terlalu banyak (3 anak atau lebih)',
  noContraception: 'Bukan peserta KB modern',
  decile: 'Desil kesejahteraan',
  rank: 'Peringkat kesejahteraan',
};

export const UNKNOWN = 'belum diketahui';

export function valueText(item: FamilyItem, value: boolean | number): string {
  if (typeof value === 'boolean') return value ? 'Ya' : 'Tidak';
  return item === 'rank' && value > 4 ? '>4' : String(value);
}

const sinceText = ({ since, source }: Said): string =>
  [since === null ? 'tanpa tanggal' : `sejak ${longDay(since)}`, ...(source === '' ? [] : [source])].join(
    ', ',
  );

export const saidText = (item: FamilyItem, said: Said): string =>
  `${valueText(item, said.value)} (${sinceText(said)})`;

export const FAMILY_PAGE = {
  loading: 'Membuka …',
  searching: 'Mencari …',
  saving: 'Menyimpan …',
  deciding: 'Memutuskan …',
  failed: 'PetaGizi tidak menjawab. Periksa sambungan internet, lalu coba lagi.',
  search: 'Nama anak, ibu, atau ayah; kode; atau No KK',
  find: 'Cari',
  count: (households: number, known: number): string =>
    households === 0
      ? 'Belum ada keluarga. Keluarga terbentuk sendiri setelah anak pertama terkirim lewat formulir, atau daftar anak dimasukkan lewat menu.'
      : `${households} keluarga, ${known} sudah ada datanya di tab Keluarga.`,
  nobody: 'Tidak ada keluarga dengan nama, kode, atau No KK itu.',
  more: (count: number): string => `${count} keluarga lain juga cocok. Tulis nama yang lebih lengkap.`,
  names: 'Memuat nama: hanya untuk petugas.',
  title: (mother: string | null): string => (mother === null ? 'Keluarga' : `Keluarga ${mother}`),
  gone: 'pindah atau meninggal',
  members: 'Anak',
  known: 'Yang diketahui',
  nothing: 'Belum ada data KRS, desil, atau peringkat keluarga ini.',
  fourOnce: 'Empat terlalu dihitung satu risiko, tidak dijumlah.',
  edit: 'Isi atau ubah data',
  editWhom: (title: string, code: string): string => `Isi atau ubah data ${title} ${code}`,
  on: 'Tanggal data',
  source: 'Sumber',
  sourceHint: 'Misalnya: kunjungan rumah, Pendataan KRS 2026.',
  save: 'Simpan',
  cancel: 'Batal',
  unchanged: 'Tidak ada yang diubah.',
  saved: 'Disimpan di tab Keluarga. Bantuan dihitung ulang paling lambat satu jam lagi.',
  ties: 'Satukan atau pisahkan',
  tiesWhom: (title: string, code: string): string => `Satukan atau pisahkan ${title} ${code}`,
  joinHelp: 'Anak-anak ini tinggal bersama keluarga lain di daftar? Cari dengan kode anaknya.',
  otherCode: 'Kode anak dari keluarga lain',
  findOther: 'Cari keluarga itu',
  itself: 'Itu keluarga yang sama.',
  joinWhom: 'Centang semua yang tinggal serumah.',
  join: 'Satu keluarga',
  joinTooFew: 'Centang sedikitnya satu anak dari kedua keluarga.',
  partHelp: 'Centang anak yang bukan dari keluarga ini.',
  part: 'Bukan satu keluarga',
  partTooFew: 'Centang sedikitnya satu, dan sisakan sedikitnya satu.',
  why: 'Alasan (wajib)',
  whyHint: 'Misalnya: No KK salah ketik, sudah ditanyakan. Jangan menulis NIK atau No KK.',
  decided: 'Sudah diputuskan. Bantuan dihitung ulang paling lambat satu jam lagi.',
  decisions: 'Keputusan sejauh ini',
  undone: 'dibatalkan',
  undo: 'Batalkan',
  undoWhat: (what: string, day: string): string => `Batalkan ${what}, ${day}`,
} as const;

/** What has become of what was to be saved; '' for what was. */
export const NOT_SAVED: Readonly<Record<SavedFamily, string>> = {
  saved: '',
  same: 'Semuanya sudah tercatat seperti itu.',
  changed: 'Data keluarga ini baru saja diubah orang lain. Cari lagi, lalu ulangi.',
  older: 'Yang tercatat lebih baru dari tanggal ini. Periksa tanggalnya.',
  unknown: 'Keluarga ini tidak ada lagi di Data Anak. Cari lagi.',
  twice: 'Keluarga ini disebut dua kali.',
};

// What the script itself says about files that are handed out; the page's own texts are in `page-words`.
import type { CalendarDate } from '../../kernel/calendar';
import { monthText, posyanduText } from '../../kernel/words';
import type { FileKind } from './file';

export const EXPORT = {
  menu: 'Unduh untuk e-PPGBM dan laporan',
  notAllowed: 'Hanya pemilik lembar dan petugas di tab Petugas yang bisa mengunduh data.',
  unreadable: 'Pilihan di halaman ini tidak terbaca. Tutup halaman, lalu buka lagi dari menu.',
  noSuchPosyandu: 'Posyandu ini tidak ada. Tutup halaman, lalu buka lagi dari menu.',
  notBegun: 'Bulan ini belum mulai. Pilih bulan lain.',
} as const;

const FILE_NAMES: Readonly<Record<FileKind, string>> = {
  identity: 'identitas e-PPGBM',
  measurements: 'pengukuran e-PPGBM',
  status: 'laporan status gizi SIGIZI',
  toddlers: 'laporan balita gizi SIGIZI',
  survey: 'CSV WHO Anthro tanpa nama',
};

/** For `Riwayat`: counts only, nobody's name and no number. */
export const handedOut = (
  kind: FileKind,
  month: CalendarDate,
  posyandu: string | null,
  rows: number,
): string =>
  `Mengunduh ${FILE_NAMES[kind]}, ${monthText(month)}, ${posyandu === null ? 'semua posyandu' : posyanduText(posyandu)}: ${rows} baris`;

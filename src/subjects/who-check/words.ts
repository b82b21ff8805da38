import type { CalendarDate } from '../../kernel/calendar';
import { decimalText, longDay } from '../../kernel/words';

/** Key of the line of `Beranda`. */
export const WHO_CHECK_LINE = 'whoCheck';

export const WHO_CHECK = {
  menu: 'Uji kecocokan WHO',
  notAllowed: 'Hanya pemilik lembar dan petugas di tab Petugas yang bisa menjalankan uji kecocokan.',
  line: 'Uji kecocokan WHO',
  fits: 'COCOK',
  goesOn: 'Angka di Beranda dan di surat tampil lagi setelah kiriman berikutnya, paling lambat besok pagi.',
  examples:
    'Contohnya: anak rekaan yang dihitung perangkat lunak WHO (anthro 1.1.0), dan baris tabel lapangan WHO 2006 dan 2007.',
  whatNow:
    'Jangan memakai angka gizi dari lembar ini dulu. Program mungkin berubah: pasang ulang versi resmi, pilih Siapkan, lalu uji lagi. Sampai cocok, kolom status gizi dan z-score disembunyikan. Anak dengan tanda bahaya tetap dirujuk.',
} as const;

/** The largest difference as people read it. */
const difference = (worst: number): string =>
  Number.isFinite(worst) ? `${decimalText(worst, 2)} SD` : 'ada nilai yang hilang atau tidak semestinya ada';

export const checkedLine = (
  { examples, values, matched, worst }: Readonly<Record<'examples' | 'values' | 'matched' | 'worst', number>>,
  on: CalendarDate,
): string =>
  `${matched} dari ${values} z-score cocok (${examples} contoh WHO), selisih terbesar ${difference(worst)}, ${longDay(on)}.`;

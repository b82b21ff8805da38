import { type CalendarDate, parseIsoDate } from '../../kernel/calendar';
import { longDay } from '../../kernel/words';

/** Texts of the page with the links of the map; the script itself has none of them. */
export const LINK_PAGE = {
  intro:
    'Setiap orang di tab Penerima mempunyai tautannya sendiri. Siapa yang memegang tautan dapat membuka petanya, jadi kirimkan hanya kepada orang itu. Peta digambar sebulan sekali, dari keadaan sampai akhir bulan lalu.',
  loading: 'Memuat …',
  failed: 'PetaGizi tidak menjawab. Periksa sambungan internet, lalu buka lagi dari menu.',
  nobody: 'Tab Penerima belum berisi orang dengan alamat email.',
  notPublished:
    'Peta belum diterbitkan. Di editor Apps Script pilih Deploy > New deployment > Web app, lalu buka menu ini lagi. Langkahnya ada di README.',
  points: 'Melihat titik (boleh lihat nama)',
  pointsOf: (posyandu: readonly string[]): string => `Melihat titik Posyandu ${posyandu.join(', ')}`,
  areas: 'Melihat jumlah per RW',
  revoked: 'Dicabut',
  make: 'Buat tautan',
  makeAgain: 'Buat tautan baru',
  copy: 'Salin',
  copied: 'Tersalin.',
  copyByHand: 'Tekan lama tautan ini, lalu salin.',
  link: (name: string): string => `Tautan ${name}`,
  until(date: string): string {
    const day: CalendarDate | null = parseIsoDate(date);
    return day ? `Berlaku sampai ${longDay(day)}.` : '';
  },
  revoke: 'Cabut',
  revokeOf: (name: string): string => `Cabut tautan ${name}`,
  askRevoke: (name: string): string =>
    `Cabut semua tautan ${name}? Tautan yang sudah dikirim tidak bisa dibuka lagi.`,
  yes: 'Ya, cabut',
  no: 'Tidak',
  old: 'Tautan lama tanpa nama',
  oldText:
    'Dibuat sebelum tautan dibuat per orang, dan mungkin sudah diteruskan. Hanya memperlihatkan jumlah per RW.',
  done: (name: string): string => `Tautan ${name} sudah dicabut.`,
} as const;

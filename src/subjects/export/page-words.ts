// Texts of the page that makes files for e-PPGBM and for reports; the script itself has none of them.
import type { CalendarDate } from '../../kernel/calendar';
import type { Indicator } from '../../kernel/growth/anthropometry';
import { indicatorName } from '../../kernel/growth/words';
import { longDay, posyanduText } from '../../kernel/words';
import type { FileKind, Reason } from './file';

export const EXPORT_PAGE = {
  title: 'Unduh untuk e-PPGBM dan laporan',
  intro: (kelurahan: string): string =>
    `Berkas dibuat di komputer ini dari data Kelurahan ${kelurahan}, dan tidak disimpan di Drive. Setiap unduhan dicatat di Riwayat.`,
  month: 'Bulan',
  posyandu: 'Posyandu',
  all: (children: number): string => `Semua posyandu (${children} anak)`,
  option: (name: string, children: number): string => `${name} (${children} anak)`,
  loading: 'Menyiapkan …',
  working: (done: number, of: number): string => `Menyiapkan berkas … posyandu ${done + 1} dari ${of}.`,
  failed: 'PetaGizi tidak menjawab. Periksa sambungan internet, lalu coba lagi.',
  download: 'Unduh',
  files: {
    identity: {
      title: 'e-PPGBM: identitas (.xls)',
      about:
        'Templat impor identitas: anak yang dipantau di bulan itu. Memuat NIK, nomor KK, HP, dan alamat.',
      name: 'identitas',
    },
    measurements: {
      title: 'e-PPGBM: pengukuran (.xls)',
      about: 'Templat impor pengukuran: setiap penimbangan dan pengukuran di bulan itu. Memuat NIK dan nama.',
      name: 'pengukuran',
    },
    status: {
      title: 'SIGIZI: status gizi (.csv)',
      about:
        'Satu baris laporan bulanan kelurahan, 28 kolom, jumlah saja. Selalu semua posyandu. Nama puskesmas diisi sendiri.',
      name: 'sigizi-status-gizi',
    },
    toddlers: {
      title: 'SIGIZI: balita gizi (.csv)',
      about:
        'Kolom laporan balita gizi yang diketahui PetaGizi (sasaran, N, T, O, B, vitamin A), satu baris kelurahan, jumlah saja. Kolom lain diisi sendiri.',
      name: 'sigizi-balita-gizi',
    },
    survey: {
      title: 'WHO Anthro (.csv)',
      about:
        'Untuk WHO Anthro Survey Analyser: satu baris per anak yang diukur, tanpa nama, NIK, kode, dan tanggal. Isinya tetap data kesehatan tiap anak dengan umur dalam hari: jangan disebarkan.',
      name: 'who-anthro',
    },
  } satisfies Readonly<Record<FileKind, { title: string; about: string; name: string }>>,
  made: (file: string, rows: number): string => `${file} selesai: ${rows} baris.`,
  noRows: 'Tidak ada baris untuk bulan dan posyandu ini, jadi tidak ada berkas yang dibuat.',
  personal:
    'Berkas ini memuat NIK. Unggah ke e-PPGBM, lalu hapus dari komputer ini. Jangan dikirim lewat WhatsApp.',
  leftOut: (count: number): string => `Tidak ikut di berkas: ${count}`,
  leftOutHint: 'Lengkapi di bilah samping (Keputusan petugas) atau ukur ulang, lalu unduh lagi.',
  remarks: (count: number): string => `Ikut di berkas, tetapi perlu dilihat: ${count}`,
  columns: { code: 'Kode anak', name: 'Nama', on: 'Tanggal ukur', reason: 'Alasan' },
  fileName: (name: string, month: CalendarDate, posyandu: string | null, type: string): string =>
    `${[name, month.slice(0, 7), ...(posyandu === null ? [] : [slug(posyandu)])].join('-')}.${type}`,
  everywhere: 'semua posyandu',
  of: posyanduText,
} as const;

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const SIMPLE: Readonly<Record<Exclude<Reason['code'], 'implausible'>, string>> = {
  'no-name': 'Nama belum diisi.',
  'no-nik': 'NIK belum ada.',
  'no-birth-date': 'Tanggal lahir belum diketahui.',
  'no-sex': 'Jenis kelamin belum diisi.',
  'shared-nik': 'NIK sama dengan anak lain. Periksa KK kedua anak.',
  'neither-weight-nor-length': 'Berat dan tinggi tidak diukur.',
  'older-than-five': 'Sudah berumur 5 tahun saat diukur.',
  'no-position': 'Cara ukur (telentang atau berdiri) belum diisi: isi sendiri di berkas.',
  'degree-of-oedema':
    'Bengkak di kedua kaki: derajatnya tidak dicatat, jadi ditulis 1. Ganti bila derajatnya 2 atau 3.',
  'several-visits': 'Diukur lebih dari sekali di bulan ini: setiap pengukuran satu baris.',
};

const names = (indices: readonly Indicator[]): string =>
  indices.map((index) => indicatorName(index, 'standing')).join(', ');

/** @example reasonText({ code: 'no-nik' }) // => 'NIK belum ada.' */
export const reasonText = (reason: Reason): string =>
  reason.code === 'implausible'
    ? `Nilai ${names(reason.indices)} di luar batas wajar WHO (diragukan): ukur ulang.`
    : SIMPLE[reason.code];

export const dayOrNone = (day: CalendarDate | null): string => (day === null ? '' : longDay(day));

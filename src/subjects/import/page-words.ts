// Texts of the page that brings in lists; the script itself has none of them.
import type { CalendarDate } from '../../kernel/calendar';
import { FINDING_SD } from '../../kernel/growth/classify';
import { longDay } from '../../kernel/words';
import type { AnswerKey } from '../children/submission/answers';
import { FIELD_LABELS } from '../children/submission/field-words';
import type { SubmissionIssue } from '../children/submission/issues';
import { describeIssue } from '../children/submission/words';

export const IMPORT_PAGE = {
  title: 'Impor data',
  intro:
    'Masukkan daftar anak dan hasil ukur yang sudah ada: unduhan e-PPGBM, templat impornya, atau tabel lain. ' +
    'Berkas dibaca di komputer ini. Belum ada yang ditulis sebelum Anda menekan tombol Impor.',
  choose: 'Pilih berkas',
  formats:
    '.xls, .xlsx, .ods, atau .csv. Boleh beberapa sekaligus, misalnya templat identitas dan templat pengukuran.',
  reading: 'Membaca berkas …',
  unreadableFile: (name: string) =>
    `Berkas "${name}" tidak bisa dibaca. Simpan ulang sebagai .xlsx atau .csv, lalu pilih lagi.`,
  noList: (name: string) =>
    `Tidak ada tabel di "${name}". Baris judul kolom harus ada di 15 baris pertama, misalnya Nama dan Tgl Lahir.`,
  serverFailed: 'PetaGizi tidak menjawab. Periksa sambungan internet, lalu coba lagi.',
  notReady: 'PetaGizi belum bisa dihubungi. Tutup halaman ini, lalu buka lagi dari menu.',

  columns: 'Kolom',
  columnsHint: 'Periksa isi tiap kolom. Kolom yang tidak dipilih tidak dimasukkan.',
  columnOfFile: 'Kolom di berkas',
  samples: 'Contoh isi',
  takenFor: 'Dimasukkan sebagai',
  notTaken: '(tidak dimasukkan)',
  leftOutMark: 'Tanda hapus/pindah: baris dilewati',
  breastfedMonth: (month: string) => `ASI bulan ${month}`,
  change: 'Ubah kolom',
  formatNames: {
    download: 'Unduhan e-PPGBM',
    'identity-template': 'Templat identitas e-PPGBM',
    'measurement-template': 'Templat pengukuran e-PPGBM',
    'one-row-template': 'Templat e-PPGBM lama',
    'older-identity': 'Templat identitas e-PPGBM lama',
    'visit-list': 'Daftar kunjungan e-PPGBM',
    other: 'Tabel lain',
  },
  listTitle: (file: string, sheet: string) => `${file} · ${sheet}`,
  headerAt: (line: number) => `judul kolom di baris ${line}`,

  questions: 'Yang perlu dipastikan',
  questionsHint: (count: number) =>
    count > 0
      ? `${count} hal tidak pasti dari isi berkas. Sebelum dijawab, baris yang bergantung padanya tidak dimasukkan.`
      : 'Semua sudah terjawab. Bila ada yang keliru, buka dan ubah.',
  written: 'Tertulis',

  posyandu: 'Posyandu',
  posyanduHint: 'Nama berikut tidak ada di tab Posyandu. Pilih padanannya.',
  noPosyanduNamed: 'Baris tanpa nama posyandu',
  keepName: (name: string) => `"${name}" apa adanya`,
  choosePosyandu: 'Pilih posyandu …',
  leaveOut: 'Jangan dimasukkan',

  preview: 'Hasil pemeriksaan',
  total: 'baris di berkas',
  ready: 'siap dimasukkan',
  stopped: 'bermasalah',
  double: 'kembar di berkas',
  leftOut: 'dilewati',
  problems: 'Baris yang tidak akan dimasukkan',
  problemsHint:
    'Perbaiki di berkas aslinya atau di unduhan ini, lalu impor lagi. Baris yang sudah masuk tidak akan menjadi dua.',
  line: 'Baris',
  sheet: 'Lembar',
  name: 'Nama',
  reason: 'Alasan',
  more: (count: number) => `… dan ${count} baris lagi. Semuanya ada di unduhan.`,
  download: 'Unduh baris bermasalah (.csv)',
  downloadName: 'baris-bermasalah.csv',
  remarks: 'Yang disesuaikan',
  sample: 'Contoh yang akan ditulis',
  warned: (count: number) =>
    `${count} baris siap juga punya catatan yang perlu diperiksa nanti di Perlu Perbaikan.`,

  consent:
    'Saya berwenang memasukkan daftar ini, dan data anak di dalamnya dikumpulkan dengan dasar yang sah: ' +
    'persetujuan orang tua atau tugas pelayanan kesehatan.',
  start: (count: number) => `Impor ${count} baris`,
  nothingReady: 'Belum ada baris yang bisa dimasukkan.',
  sending: (done: number, total: number) =>
    `Memasukkan … ${done} dari ${total} baris. Jangan tutup halaman ini.`,
  broken: 'Terhenti karena gangguan. Yang sudah masuk tetap aman, dan mencoba lagi tidak membuat data ganda.',
  again: 'Coba lagi',

  finished: 'Selesai',
  added: 'masuk',
  known: 'sudah ada sebelumnya',
  waiting: 'menunggu di Perlu Perbaikan',
  notSent: 'tidak dimasukkan',
  waitingRows: 'Baris yang menunggu di Perlu Perbaikan',
  close: 'Tutup',
  another: 'Impor berkas lain',
} as const;

/** What is said of z-scores that stand in a list. */
export const SCORE_TEXT = {
  title: 'Z-score di berkas dan hitungan PetaGizi',
  about:
    'PetaGizi menghitung ulang dari berat, tinggi, cara ukur, dan umur dalam hari, seperti perangkat lunak WHO. Z-score di berkas tidak dimasukkan. Yang dihitung di sini adalah baris, bukan anak.',
  columns: [
    'Indeks',
    'Dibandingkan',
    'Sama',
    'Beda umur',
    'Beda cara ukur',
    'Beda batas',
    'Beda tabel',
    'Belum jelas',
    `Di bawah ${FINDING_SD} menurut berkas`,
    `Di bawah ${FINDING_SD} menurut PetaGizi`,
  ],
  outOf: (numerator: number, denominator: number): string => `${numerator} dari ${denominator}`,
  apart: (count: number): string => `Yang berbeda: ${count}`,
  apartColumns: ['Baris', 'Nama', 'Indeks', 'Berkas', 'PetaGizi', 'Sebab'],
  more: (count: number): string => `… dan ${count} lagi.`,
  reasons: {
    age: 'Umur: berkas memakai bulan penuh, atau selisih satu hari.',
    position: 'Cara ukur: koreksi 0,7 cm dipakai berbeda.',
    border: 'Batas: tabel lain di umur 24 bulan, atau di luar batas umur atau tabel.',
    table: 'Tabel: panjang dibulatkan ke setengah sentimeter.',
    unknown: 'Belum jelas: periksa tanggal lahir, tanggal ukur, dan angkanya.',
  },
} as const;

/** What is asked about a list; `subject` is a column, or a sheet. */
export const QUESTION_TEXT = {
  order: (subject: string, _rows: number) => `Dalam urutan apa tanggal di kolom ${subject} ditulis?`,
  swap: (subject: string, rows: number) =>
    `Di kolom ${subject}, ${rows} tanggal mungkin tertukar hari dan bulannya oleh Excel. Mana yang benar?`,
  scale: (subject: string, _rows: number) => `Dalam satuan apa angka di kolom ${subject} ditulis?`,
  columns: (subject: string, rows: number) =>
    `Ada lebih dari satu kolom ${subject}, dan isinya berbeda di ${rows} baris. Kolom mana yang dipakai?`,
  'hidden-rows': (subject: string, rows: number) =>
    `${rows} baris di lembar ${subject} tersembunyi atau tersaring. Ikut dimasukkan?`,
  'hidden-sheet': (subject: string, rows: number) =>
    `Lembar ${subject} tersembunyi dan berisi ${rows} baris. Ikut dimasukkan?`,
  settled: (subject: string, choice: string, rows: number) => `${subject}: ${choice} (${rows} baris). Ubah`,
  column: (letter: string) => `Kolom ${letter}`,
  options: {
    dmy: 'Hari, bulan, tahun',
    mdy: 'Bulan, hari, tahun',
    ymd: 'Tahun, bulan, hari',
    'as-is': 'Sudah benar seperti di berkas',
    swapped: 'Tertukar: hari dan bulan dibalik',
    take: 'Ya, ikut dimasukkan',
    leave: 'Tidak, lewati',
  } as Readonly<Record<string, string>>,
  titles: {
    dmy: 'Hari dulu',
    mdy: 'Bulan dulu',
    ymd: 'Tahun dulu',
    'as-is': 'Apa adanya',
    swapped: 'Dibalik',
    '1': 'Apa adanya',
    '0.1': 'Dibagi 10',
    '0.01': 'Dibagi 100',
    '0.001': 'Dibagi 1.000',
    '100': 'Dikali 100',
  } as Readonly<Record<string, string>>,
  scales: {
    '1': 'Sudah dalam kg atau cm',
    '0.1': 'Dibagi 10: milimeter, atau koma yang hilang (102 untuk 10,2)',
    '0.01': 'Dibagi 100: koma yang hilang (1020 untuk 10,20)',
    '0.001': 'Dibagi 1.000: gram',
    '100': 'Dikali 100: meter',
  } as Readonly<Record<string, string>>,
} as const;

export const REMARK_TEXT = {
  'number-masked': (key: AnswerKey, count: number) =>
    `${FIELD_LABELS[key]} tertutup bintang di ${count} baris dan dikosongkan.`,
  'number-damaged': (key: AnswerKey, count: number) =>
    `${FIELD_LABELS[key]} rusak di ${count} baris (bukan 16 angka, atau diubah Excel) dan dikosongkan.`,
  'no-value': (key: AnswerKey, count: number) =>
    `${FIELD_LABELS[key]} bukan hasil ukur (999,99 atau Outlier) di ${count} baris dan dikosongkan.`,
  'from-grams': (key: AnswerKey, count: number) =>
    `${FIELD_LABELS[key]} dalam gram di ${count} baris dan diubah menjadi kg.`,
  'left-out': (key: AnswerKey, count: number) =>
    `${FIELD_LABELS[key]} tidak masuk akal di ${count} baris dan dikosongkan.`,
  'month-first': (key: AnswerKey, count: number) =>
    `${FIELD_LABELS[key]} dibaca bulan dulu, lalu hari, di ${count} baris.`,
  'year-first': (key: AnswerKey, count: number) =>
    `${FIELD_LABELS[key]} dibaca tahun dulu, lalu bulan dan hari, di ${count} baris.`,
  'day-swapped': (key: AnswerKey, count: number) =>
    `${FIELD_LABELS[key]} tertukar hari dan bulannya oleh Excel di ${count} baris dan dikembalikan.`,
  rescaled: (key: AnswerKey, count: number) => `Satuan ${FIELD_LABELS[key]} disesuaikan di ${count} baris.`,
  'number-hidden': (key: AnswerKey, count: number) =>
    `NIK atau nomor KK dikeluarkan dari ${FIELD_LABELS[key]} di ${count} baris.`,
  'both-parents': (_key: AnswerKey, count: number) => `Nama ayah dan ibu dipisahkan di ${count} baris.`,
  'from-title': (key: AnswerKey, count: number) =>
    `${FIELD_LABELS[key]} diambil dari judul di berkas, di ${count} baris.`,
} as const;

/** What was adjusted in one row. */
export const REMARK_ON_ROW = {
  'number-masked': (key: AnswerKey) => `${FIELD_LABELS[key]} tertutup bintang dan dikosongkan.`,
  'number-damaged': (key: AnswerKey) => `${FIELD_LABELS[key]} rusak dan dikosongkan.`,
  'no-value': (key: AnswerKey) => `${FIELD_LABELS[key]} bukan hasil ukur dan dikosongkan.`,
  'from-grams': (key: AnswerKey) => `${FIELD_LABELS[key]} dalam gram, diubah menjadi kg.`,
  'left-out': (key: AnswerKey) => `${FIELD_LABELS[key]} tidak masuk akal dan dikosongkan.`,
  'month-first': (key: AnswerKey) => `${FIELD_LABELS[key]} dibaca bulan dulu, lalu hari.`,
  'year-first': (key: AnswerKey) => `${FIELD_LABELS[key]} dibaca tahun dulu, lalu bulan dan hari.`,
  'day-swapped': (key: AnswerKey) =>
    `${FIELD_LABELS[key]} tertukar hari dan bulannya oleh Excel, dikembalikan.`,
  rescaled: (key: AnswerKey) => `Satuan ${FIELD_LABELS[key]} disesuaikan.`,
  'number-hidden': (key: AnswerKey) => `NIK atau nomor KK dikeluarkan dari ${FIELD_LABELS[key]}.`,
  'both-parents': (_key: AnswerKey) => 'Nama ayah dan ibu dipisahkan.',
  'from-title': (key: AnswerKey) => `${FIELD_LABELS[key]} diambil dari judul di berkas.`,
} as const;

/** Reasons that only lists have. */
const LIST_PROBLEMS = {
  'measures-without-day': () => 'Ada hasil ukur tetapi tanggal pengukuran kosong.',
  'child-in-no-list': () =>
    'Baris ini tidak menyebut tanggal lahir dan jenis kelamin anak. Pilih juga berkas identitas yang memuat anak ini.',
  'same-as': ({ line, sheet }: { readonly line: number; readonly sheet: string }) =>
    `Sama persis dengan baris ${line} (${sheet}).`,
  'marked-in-list': () => 'Di berkas ditandai hapus, keluar, atau tidak aktif.',
  'child-moved': () =>
    'Di berkas tertulis pindah. Anak tidak dimasukkan sebagai anak aktif; bila ia sudah terdaftar, catat kepindahannya di bilah petugas.',
  'child-died': () =>
    'Di berkas tertulis meninggal. Anak tidak dimasukkan sebagai anak aktif; bila ia sudah terdaftar, catat di bilah petugas.',
  'child-finished': () =>
    'Di berkas tertulis lulus atau sudah lewat umur. Anak tidak dimasukkan sebagai anak aktif.',
  'hidden-row': () =>
    'Baris ini tersembunyi atau tersaring di berkas. Tampilkan dulu, atau pilih untuk memasukkannya.',
  'hidden-sheet': () => 'Lembar ini tersembunyi di berkas. Tampilkan dulu, atau pilih untuk memasukkannya.',
  'hidden-left-out': () => 'Baris tersembunyi, dan Anda memilih untuk tidak memasukkannya.',
  'stray-quote': () =>
    'Ada tanda kutip (") yang tidak berpasangan di baris ini, jadi batas kolomnya tidak pasti. Hapus tanda kutip itu, lalu impor lagi.',
  'columns-of-one-title': ({ title }: { readonly title: string }) =>
    `Ada lebih dari satu kolom "${title}" dengan isi yang berbeda. Pilih kolom yang benar.`,
  'measures-unread': ({ title }: { readonly title: string }) =>
    `Kolom "${title}" mungkin berisi hasil ukur, tetapi tidak dikenal. Pilih dulu dimasukkan sebagai apa.`,
  'day-undecided': ({ field, readings }: DayDoubt) =>
    `${FIELD_LABELS[field]} bisa berarti ${readings.map(longDay).join(' atau ')}. Pilih urutan tanggal kolom ini.`,
  'day-against-witness': ({ field, readings }: DayDoubt) =>
    `${FIELD_LABELS[field]} bisa berarti ${readings.map(longDay).join(' atau ')}: NIK, umur, atau bulannya tidak cocok dengan urutan tanggal kolom ini.`,
  'day-of-other-month': ({ label }: { readonly label: string }) =>
    `Tanggal pengukuran di bawah judul "${label}" bukan di bulan itu.`,
  'scale-undecided': ({ field }: { readonly field: AnswerKey }) =>
    `Satuan kolom ${FIELD_LABELS[field]} tidak pasti. Pilih cara membacanya.`,
  'posyandu-left-out': () => 'Posyandu ini Anda pilih untuk tidak dimasukkan.',
} as const;

interface DayDoubt {
  readonly field: 'tanggal_lahir' | 'tanggal_ukur';
  readonly readings: readonly CalendarDate[];
}

type ListProblems = typeof LIST_PROBLEMS;

export type ListProblem = {
  readonly [C in keyof ListProblems]: { readonly code: C } & (Parameters<ListProblems[C]> extends readonly [
    infer D,
  ]
    ? D
    : unknown);
}[keyof ListProblems];

/** Why a row is not sent, in a sentence or two. */
export function describeReason(reason: ListProblem | SubmissionIssue): string {
  if (isListProblem(reason)) {
    // The problem and its words are rows of one table.
    const words = LIST_PROBLEMS[reason.code] as (problem: ListProblem) => string;
    return words(reason);
  }
  const { problem, remedy } = describeIssue(reason);
  return `${problem} ${remedy}`;
}

const isListProblem = (reason: ListProblem | SubmissionIssue): reason is ListProblem =>
  reason.code in LIST_PROBLEMS;

/** As the form names the questions. */
export const ANSWER_NAMES = FIELD_LABELS;

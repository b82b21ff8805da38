// Texts of the page that brings in lists; the script itself has none of them.
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
    '.xls, .xlsx, atau .csv. Boleh beberapa sekaligus, misalnya templat identitas dan templat pengukuran.',
  reading: 'Membaca berkas …',
  unreadableFile: (name: string) =>
    `Berkas "${name}" tidak bisa dibaca. Simpan ulang sebagai .xlsx atau .csv, lalu pilih lagi.`,
  noList: (name: string) =>
    `Tidak ada tabel di "${name}". Baris judul kolom harus ada di 15 baris pertama, misalnya Nama dan Tgl Lahir.`,
  serverFailed: 'PetaGizi tidak menjawab. Periksa sambungan internet, lalu coba lagi.',
  notReady: 'PetaGizi belum bisa dihubungi. Tutup halaman ini, lalu buka lagi dari menu.',

  columns: 'Kolom',
  columnsHint: 'Cek isi tiap kolom. Kolom yang tidak dipilih tidak dimasukkan.',
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
    other: 'Tabel lain',
  },
  listTitle: (file: string, sheet: string) => `${file} · ${sheet}`,
  headerAt: (line: number) => `judul kolom di baris ${line}`,

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
    `${count} baris siap juga punya catatan yang perlu dicek nanti di Perlu Perbaikan.`,

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

export const REMARK_TEXT = {
  'number-masked': (key: AnswerKey, count: number) =>
    `${FIELD_LABELS[key]} tertutup bintang di ${count} baris dan dikosongkan.`,
  'number-damaged': (key: AnswerKey, count: number) =>
    `${FIELD_LABELS[key]} rusak di ${count} baris (bukan 16 angka, atau diubah Excel) dan dikosongkan.`,
  'no-value': (key: AnswerKey, count: number) =>
    `${FIELD_LABELS[key]} bukan hasil ukur (999,99 atau Outlier) di ${count} baris dan dikosongkan.`,
  'from-grams': (key: AnswerKey, count: number) =>
    `${FIELD_LABELS[key]} dalam gram di ${count} baris dan diubah menjadi kg.`,
} as const;

/** Reasons that only lists have. */
const LIST_PROBLEMS = {
  'measures-without-day': () => 'Ada hasil ukur tetapi tanggal pengukuran kosong.',
  'child-in-no-list': () =>
    'Baris ini tidak menyebut tanggal lahir dan jenis kelamin anak. Pilih juga berkas identitas yang memuat anak ini.',
  'same-as': ({ line, sheet }: { readonly line: number; readonly sheet: string }) =>
    `Sama persis dengan baris ${line} (${sheet}).`,
  'marked-in-list': () => 'Di berkas ditandai hapus atau pindah.',
  'posyandu-left-out': () => 'Posyandu ini Anda pilih untuk tidak dimasukkan.',
} as const;

export type ListProblem =
  | { readonly code: 'same-as'; readonly line: number; readonly sheet: string }
  | { readonly code: Exclude<keyof typeof LIST_PROBLEMS, 'same-as'> };

/** Why a row is not sent, in a sentence or two. */
export function describeReason(reason: ListProblem | SubmissionIssue): string {
  if (reason.code === 'same-as') return LIST_PROBLEMS['same-as'](reason);
  if (isListProblem(reason)) return LIST_PROBLEMS[reason.code]();
  const { problem, remedy } = describeIssue(reason);
  return `${problem} ${remedy}`;
}

const isListProblem = (
  reason: Exclude<ListProblem, { code: 'same-as' }> | SubmissionIssue,
): reason is Exclude<ListProblem, { code: 'same-as' }> => reason.code in LIST_PROBLEMS;

/** As the form names the questions. */
export const ANSWER_NAMES = FIELD_LABELS;

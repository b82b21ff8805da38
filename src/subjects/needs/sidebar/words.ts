// What officers read of needs in the sidebar `Keputusan petugas`.
import type { CalendarDate } from '../../../kernel/calendar';
import { longDay } from '../../../kernel/words';
import type { ActKind } from '../acts/act';
import { LONGEST_DELAY_DAYS } from '../acts/longest-delay';
import type { NeedKind } from '../kinds/need-kinds';
import type { PersonToAssign } from './needs-view';

/** What is offered first for each need: the commonest. The rest stands behind it. */
export const FIRST_ACTS: Readonly<Record<NeedKind, readonly ActKind[]>> = {
  rujuk: ['referral', 'reply', 'visit'],
  balasan: ['reply', 'visit'],
  'ukur-ulang': ['visit'],
  pmt: ['supplement', 'counselling', 'visit'],
  konseling: ['counselling', 'visit', 'referral'],
  kontrol: ['reply', 'visit'],
  ukur: ['visit'],
  'vitamin-a': ['visit'],
  usia: ['counselling', 'visit'],
  identitas: ['visit'],
  titik: ['visit'],
  bantuan: ['supplement', 'visit'],
  'periksa-ibu': ['referral', 'reply'],
  nifas: ['visit'],
  'pmt-ibu': ['supplement', 'aid'],
  'kabar-ibu': ['visit', 'reply'],
  'kontak-ibu': ['visit'],
  'daftar-bayi': ['visit'],
  'periksa-catin': ['referral', 'reply'],
  'gizi-catin': ['counselling', 'referral', 'supplement'],
  'usia-catin': ['counselling', 'visit'],
  'ttd-catin': ['supplement'],
  'konseling-catin': ['counselling', 'visit'],
};

/** What an officer can record of a child, in the order in which it is offered. */
export const RECORDED: readonly ActKind[] = ['visit', 'counselling', 'referral', 'reply', 'supplement'];

export const NEEDS_TEXT = {
  title: (name: string): string => `${name}: yang perlu dilakukan`,
  none: 'Tidak ada yang perlu dilakukan untuk anak ini.',
  unasked: 'Ada yang sudah dilakukan? Catat di sini:',
  asOf: (day: CalendarDate): string =>
    `Dihitung untuk ${longDay(day)}. Indikasi, perlu dikonfirmasi tenaga kesehatan.`,
  before: 'Daftar ini dihitung tiap malam; malam pertama belum lewat.',
  loading: 'Memuat yang perlu dilakukan …',
  due: 'Paling lambat',
  overdue: (days: number): string => `terlambat ${days} hari`,
  postponed: (day: string): string => `Ditunda sampai ${day}`,
  assigned: (name: string): string => `Ditugaskan kepada ${name}`,
  done: 'Sudah dilakukan',
  by: (name: string): string => `oleh ${name}`,
  until: (day: string): string => `datang lagi ${day}`,
  delayed: (day: string): string => `sampai ${day}`,
  takeBack: 'Batalkan',
  byForm: 'Pemberiannya dicatat lewat tautan di kolom Catat, dengan nama programnya.',
  others: 'Lainnya: tunda, tutup, tugaskan',
  on: 'Tanggal',
  result: 'Hasil',
  found: 'Apa yang ditemukan',
  actor: 'Oleh siapa',
  again: 'Datang lagi (boleh kosong)',
  optional: 'boleh kosong',
  save: 'Simpan',
  saved: 'Sudah dicatat.',
  postpone: 'Tunda',
  postponeUntil: 'Sampai',
  close: 'Tutup tanpa tindakan',
  reason: 'Alasan',
  assign: 'Tugaskan kepada',
  nobody: 'Tidak ada nama',
  dayMissing: 'Isi tanggalnya dulu.',
  untilMissing: `Isi sampai tanggal berapa, paling lama ${LONGEST_DELAY_DAYS} hari.`,
  reasonMissing: 'Tulis alasannya dulu.',
  foundMissing: 'Tulis apa yang ditemukan.',
} as const;

export const PERSON_ROLE: Readonly<Record<PersonToAssign['role'], string>> = {
  kader: 'kader',
  officer: 'petugas',
};

/** Why it was decided, where the officer has nothing to add: the journal wants a reason. */
export const RECORDED_WHY = 'Dicatat di Keputusan petugas';

/** What is said before something is taken back. */
export const TAKE_BACK = {
  title: 'Batalkan tindakan',
  decided: (what: string): string =>
    `${what} tidak dihitung lagi; kebutuhannya terbuka lagi bila belum selesai.`,
  sent: (what: string): string =>
    `${what} dari formulir tidak dihitung lagi. Catatannya tetap tersimpan di Kiriman; kebutuhannya terbuka lagi bila belum selesai.`,
} as const;

/** Why an act or an assignment was not recorded. */
export const NEED_REFUSAL: Readonly<Record<string, string>> = {
  'unknown-child': 'Anak itu tidak ditemukan. Lihat barisnya lagi.',
  'not-yet': 'Tanggalnya belum tiba.',
  'before-birth': 'Tanggalnya sebelum anak lahir.',
  'no-reason': 'Tulis alasannya dulu.',
  'no-until': `Isi sampai tanggal berapa: setelah tanggal tindakan, dan paling lama ${LONGEST_DELAY_DAYS} hari dari hari ini.`,
};

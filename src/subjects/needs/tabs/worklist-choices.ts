import type { ActKind } from '../acts/act';

/** What can be chosen in a row of `Perlu Tindakan`: an act of today, with its reason where it needs one. */
export interface RowChoice {
  readonly label: string;
  readonly act: ActKind;
  /** Days that a need is put off. */
  readonly days: number | null;
  readonly reason: string;
}

const choice = (label: string, act: ActKind, reason = '', days: number | null = null): RowChoice => ({
  label,
  act,
  days,
  reason,
});

export const ROW_CHOICES: readonly RowChoice[] = [
  choice('Sudah dikunjungi', 'visit'),
  choice('Sudah konseling', 'counselling'),
  choice('Sudah dirujuk', 'referral'),
  choice('Sudah ada balasan rujukan', 'reply'),
  choice('PMT sudah diberikan', 'supplement'),
  choice('Tunda 7 hari: keluarga tidak di rumah', 'postpone', 'Keluarga tidak di rumah', 7),
  choice('Tunda 30 hari: keluarga sedang pergi', 'postpone', 'Keluarga sedang pergi', 30),
  choice('Tutup: sudah ditangani puskesmas', 'close', 'Sudah ditangani puskesmas'),
  choice('Tutup: salah ukur', 'close', 'Salah ukur'),
];

/** Header of the column in which officers record what was done. */
export const ACT_CHOICE_HEADER = 'Sudah Dilakukan';

const NOT_DONE = '✗';

/** Put into the cell where a choice could not be followed. */
export const CHOICE_ANSWER = {
  unknown: `${NOT_DONE} Pilih dari daftar`,
  gone: `${NOT_DONE} Sudah tidak ada dalam daftar`,
  refused: `${NOT_DONE} Tidak dapat dicatat`,
  program: `${NOT_DONE} Belum dicatat: pakai tautan di kolom Catat, sebut programnya`,
} as const;

export const isChoiceAnswer = (text: string): boolean => text.startsWith(NOT_DONE);

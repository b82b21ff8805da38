// What is to be mended in answers about grown-ups, where it does not depend on who they are.
import type { IssueText } from './repair-rows';

export const MEND = 'Buka tautan dan perbaiki jawabannya.';
export const MEND_OR_ACCEPT = 'Buka tautan dan perbaiki jawabannya, atau pilih "Betul, ini benar".';

export const NEUTRAL_TEXT = {
  missing: (label) => ({ problem: `${label} belum diisi.`, remedy: MEND }),
  'answer-too-long': (label) => ({ problem: `${label} terlalu panjang.`, remedy: MEND }),
  'not-a-name': (label) => ({ problem: `${label} bukan nama.`, remedy: MEND }),
  'number-in-text': (label) => ({
    problem: `${label} memuat NIK atau nomor KK, yang lalu disamarkan.`,
    remedy: 'Hapus nomornya lewat tautan, atau pilih "Betul, ini benar".',
  }),
  'day-ahead': (label) => ({ problem: `${label} belum tiba saat formulir dikirim.`, remedy: MEND }),
  'unknown-sender': () => ({
    problem: 'Pengirimnya tidak dikenal, jadi kiriman ini belum dihitung.',
    remedy: 'Petugas memilih Terima kiriman atau Tolak kiriman.',
  }),
  'odd-phone': () => ({ problem: 'Nomor HP ini tidak lazim.', remedy: MEND_OR_ACCEPT }),
} satisfies Readonly<Record<string, (label: string) => IssueText>>;

/** Of an answer that could not be read. */
export function unreadText(
  label: string,
  range: { readonly min: number; readonly max: number } | undefined,
): IssueText {
  const within = range ? ` Isi antara ${decimal(range.min)} dan ${decimal(range.max)}.` : '';
  return { problem: `${label} tidak terbaca, jadi tidak dipakai.${within}`, remedy: MEND };
}

const decimal = (value: number): string => String(value).replace('.', ',');

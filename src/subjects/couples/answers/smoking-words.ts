import type { Smokers } from './said';

/** Choices of the form. */
export const SMOKING_CHOICE: Readonly<Record<Smokers, string>> = {
  nobody: 'Tidak ada',
  woman: 'Perempuan',
  man: 'Laki-laki',
  both: 'Keduanya',
};

/** Words that say who smokes; a man and a woman together are both. */
export const SMOKING_WORDS = {
  nobody: /\b(?:tidak|tdk|tak|nggak|bukan|belum|berhenti|no)\b/i,
  woman: /\b(?:perempuan|wanita|istri|calon istri|cpw|putri)\b/i,
  man: /\b(?:laki|laki2|lelaki|pria|suami|calon suami|cpp|putra)\b/i,
  both: /\b(?:keduanya|kedua|berdua|dua-duanya|semua)\b/i,
} as const;

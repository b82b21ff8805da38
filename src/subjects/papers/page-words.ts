// Texts of the page on which papers are printed; what stands in them is in `decree-words`, `procedure-words` and `meeting-words`.
import type { PaperName } from './paper';

export const PAPERS_PAGE = {
  loading: 'Menyusun naskah …',
  failed: 'PetaGizi tidak menjawab. Periksa sambungan internet, lalu coba lagi.',
  paper: 'Naskah',
  print: 'Cetak',
  hint: 'Rancangan di kertas A4, diisi dari tab setelan. Garis kosong diisi tangan.',
  toFill: 'Yang masih perlu diisi',
  title: (paper: string): string => `${paper} · PetaGizi`,
  made: (day: string): string => `Dibuat ${day} dengan PetaGizi.`,
} as const;

/** Names of the papers in the choice. */
export const PAPER_LABEL: Readonly<Record<PaperName, string>> = {
  team: 'SK tim',
  operators: 'SK petugas dan operator',
  procedure: 'SOP kelurahan',
  yearly: 'Bahan rembuk (tahunan)',
  monthly: 'Bahan minilokakarya (bulanan)',
  situation: 'Analisis Situasi dan scorecard',
};

// What the command `prevalence` says to the person at the keyboard. Values are never repeated: a shifted row may hold a name anywhere.
import type { RowIssue } from '../score/words';
import { issueText } from '../score/words';

export const USAGE =
  'Cara pakai: npm run -s prevalence -- BERKAS.csv [--weights KOLOM] [--cluster KOLOM] [--strata KOLOM] [--by KOLOM,KOLOM]';

export type SurveyIssue =
  | RowIssue
  | { readonly code: 'bad-weight' }
  | { readonly code: 'no-cluster'; readonly column: string };

const surveyIssueText = (issue: SurveyIssue): string => {
  switch (issue.code) {
    case 'bad-weight':
      return 'bobot bukan angka dari 0 ke atas (tulis misalnya 1,25, atau kosongkan bila tidak diketahui)';
    case 'no-cluster':
      return `kolom ${issue.column} kosong, padahal dipakai sebagai klaster atau strata`;
    default:
      return issueText(issue);
  }
};

export const rowMessage = (line: number, issues: readonly SurveyIssue[]): string =>
  `Baris ${line}: ${issues.map(surveyIssueText).join('; ')}. Baris ini tidak dihitung.`;

export const summaryMessage = (unreadable: number, total: number): string =>
  `${unreadable} dari ${total} baris tidak terbaca dan tidak dihitung.`;

export const noColumnMessage = (column: string): string =>
  `Kolom ${column} tidak ada di baris pertama. Periksa ejaannya.`;

export const doubleColumnMessage = (column: string): string =>
  `Kolom ${column} ada lebih dari satu. Sisakan satu saja.`;

export const lonelyClusterMessage = (stratum: string): string =>
  stratum === ''
    ? 'Hanya ada satu klaster, jadi selang kepercayaan tidak dapat dihitung. Sebutkan kolom klaster yang lain.'
    : `Strata ${stratum} hanya punya satu klaster, jadi selang kepercayaan tidak dapat dihitung. Gabungkan strata itu dengan yang mirip.`;

export const TOO_FEW =
  'Perlu paling sedikit dua anak di bawah lima tahun untuk menghitung selang kepercayaan.';

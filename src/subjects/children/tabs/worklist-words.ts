// The column of `Perlu Perbaikan` in which officers decide, also on a phone.

/** What can be chosen there. */
export const WORKLIST_CHOICE = {
  accept: 'Betul, ini benar',
  same: 'Anak yang sama',
  different: 'Anak lain',
  withdraw: 'Tarik kiriman',
} as const;

export type WorklistChoice = keyof typeof WORKLIST_CHOICE;

/** Stands for who decided where Google does not say. */
export const WORKLIST_WHO = 'tab Perlu Perbaikan';

const NOT_DONE = '✗';

/** Put into the cell where a choice could not be followed. */
export const WORKLIST_ANSWER = {
  unknown: `${NOT_DONE} Pilih dari daftar`,
  mendFirst: `${NOT_DONE} Harus diperbaiki lewat tautan`,
  noCandidate: `${NOT_DONE} Tidak ada calon anak`,
  candidates: (count: number): string => `${NOT_DONE} Ada ${count} calon: pilih lewat menu PetaGizi`,
  refused: `${NOT_DONE} Tidak dapat diterapkan`,
} as const;

export const isWorklistAnswer = (text: string): boolean => text.startsWith(NOT_DONE);

export const WORKLIST_NOTES = {
  candidates: 'Anak terdaftar yang mirip.',
  choice: 'Diisi petugas. Pilihan lain: menu PetaGizi > Keputusan petugas.',
} as const;

/** A registered child that a response may be about: `Ahmad Fauzan (K7M4-QXCP, lahir 2025-04-12)`. */
export const candidateText = (name: string, code: string, birthDate: string | null): string =>
  `${name} (${code}${birthDate === null ? '' : `, lahir ${birthDate}`})`;

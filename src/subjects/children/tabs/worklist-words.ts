import { type CalendarDate, parseIsoDate } from '../../../kernel/calendar';
import { longDay } from '../../../kernel/words';
import type { WouldChange } from '../register/would-change';
import { FIELD_LABELS } from '../submission/field-words';
// The column of `Perlu Perbaikan` in which officers decide, also on a phone.

/** What can be chosen there. */
export const WORKLIST_CHOICE = {
  accept: 'Betul, ini benar',
  same: 'Anak yang sama',
  different: 'Anak lain',
  withdraw: 'Tarik kiriman',
  take: 'Terima kiriman',
  refuse: 'Tolak kiriman',
  refuseAll: 'Tolak semua dari pengirim ini',
  refuseUnknown: 'Tolak semua dari pengirim tak dikenal',
  know: 'Terima dan kenali pengirim',
  checked: 'Bahaya sudah diperiksa',
  erase: 'Hapus data ini',
  sameOne: 'Orang yang sama',
  otherOne: 'Orang lain',
  isNewborn: 'Ini bayinya',
  notNewborn: 'Bukan bayinya',
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
  checkFirst: `${NOT_DONE} Periksa anaknya, lalu pilih "Bahaya sudah diperiksa"`,
  noDanger: `${NOT_DONE} Tidak ada tanda bahaya yang menunggu`,
  refused: `${NOT_DONE} Tidak dapat diterapkan`,
  noAddress: `${NOT_DONE} Formulir tidak mencatat alamatnya. Pilih "${WORKLIST_CHOICE.take}"; lalu pemilik lembar menulis nama dan posyandunya di tab Kader, dan memberinya tautan pribadi (menu PetaGizi > Tautan kader)`,
  severalAddresses: `${NOT_DONE} Pengirimnya tidak dapat dibedakan: tolak satu per satu, atau pilih "${WORKLIST_CHOICE.refuseUnknown}"`,
  hasAddress: `${NOT_DONE} Pengirim ini punya alamat: pilih "${WORKLIST_CHOICE.refuseAll}"`,
  dangerStays: (refused: number, left: number): string =>
    `${NOT_DONE} Kiriman ini memuat tanda bahaya: periksa sendiri. ${refused} kiriman lain ditolak, ${left} belum`,
  someLeft: (refused: number, left: number): string =>
    `${NOT_DONE} ${refused} kiriman ditolak, ${left} belum: baru masuk, atau memuat tanda bahaya. Periksa, lalu pilih lagi`,
} as const;

export const isWorklistAnswer = (text: string): boolean => text.startsWith(NOT_DONE);

export const WORKLIST_NOTES = {
  candidates: 'Anak terdaftar yang mirip.',
  choice: 'Diisi petugas. Pilihan lain: menu PetaGizi > Keputusan petugas.',
} as const;

/** A registered child that a response may be about: `Ahmad Fauzan (K7M4-QXCP, lahir 12 April 2025)`. */
export const candidateText = (name: string, code: string, birthDate: CalendarDate | null): string =>
  `${name} (${code}${birthDate === null ? '' : `, lahir ${longDay(birthDate)}`})`;

/** `   Berat badan (kg) 12 Juni 2026: 8,5 menjadi 6,1` */
export function wouldText({ field, from, to, on }: WouldChange): string {
  const day = on === null ? '' : `, ${longDay(on)}`;
  return `   ${FIELD_LABELS[field]}${day}: ${valueText(from)} menjadi ${valueText(to)}`;
}

function valueText(value: WouldChange['from']): string {
  if (value === null) return '(kosong)';
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  if (value === 'male' || value === 'female') return value === 'male' ? 'laki-laki' : 'perempuan';
  const date = parseIsoDate(String(value));
  return date ? longDay(date) : String(value).replace(/^(-?\d+)\.(\d+)$/, '$1,$2');
}

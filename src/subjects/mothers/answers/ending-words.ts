import type { Ending } from './said';

/** Choices of the form; an answer to `keluhan` that begins with one says the same. Plain, and without blame. */
export const ENDING_CHOICE: Readonly<Record<Ending, string>> = {
  miscarriage: 'Kehamilan tidak berlanjut (keguguran)',
  stillbirth: 'Bayi lahir meninggal',
  'newborn-died': 'Bayi meninggal setelah lahir',
  'mother-died': 'Ibu meninggal',
  moved: 'Pindah dari kelurahan',
};

/** What people write in place of the choice: the whole of the answer's first clause, in small letters. */
export const ENDING_PHRASES: ReadonlyMap<string, Ending> = new Map([
  ['kehamilan tidak berlanjut', 'miscarriage'],
  ['keguguran', 'miscarriage'],
  ['abortus', 'miscarriage'],
  ['bayi lahir meninggal', 'stillbirth'],
  ['bayi lahir mati', 'stillbirth'],
  ['lahir mati', 'stillbirth'],
  ['iufd', 'stillbirth'],
  ['bayi meninggal setelah lahir', 'newborn-died'],
  ['bayi meninggal', 'newborn-died'],
  ['ibu meninggal', 'mother-died'],
  ['pindah dari kelurahan', 'moved'],
  ['pindah', 'moved'],
]);

/** Somewhere in an answer these may mean that something has ended, or tell of what was before: then it is asked. */
export const MAY_SAY_ENDING = /keguguran|abortus|iufd|lahir mati|meninggal|wafat/i;

import type { Ending } from './said';

/** Choices of the form; an answer to `keluhan` that is one, or begins with one and a full stop, says the same. Plain, and without blame. */
export const ENDING_CHOICE: Readonly<Record<Ending, string>> = {
  miscarriage: 'Kehamilan tidak berlanjut (keguguran)',
  stillbirth: 'Bayi lahir meninggal',
  'newborn-died': 'Bayi meninggal setelah lahir',
  'mother-died': 'Ibu meninggal',
  moved: 'Pindah dari kelurahan',
};

/** What people write in place of the choice: the whole of an answer, in small letters. Whose death "bayi mati" tells of is asked. */
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

/** Somewhere in an answer these may mean that something has ended, or tell of what was before: then it is asked. A numb hand ends nothing. */
export const MAY_SAY_ENDING = new RegExp(
  [
    'gugur|abor[ts]|[kc]uret|kiret|iufd|kehilangan|tidak berlanjut',
    '\\bmati\\b(?! *(?:rasa|lampu|listrik|air))|meninggal|wafat|berpulang|tutup usia|tak bernyawa|\\balm\\b|almarhum|makam|kubur|(?:telah|sudah) tiada',
    '(?:tidak|tak|tdk|nggak|tanpa) (?:ada )?(?:detak|denyut|djj)|tidak berkembang|blighted|mola\\b|hamil anggur|ektopik|luar kandungan',
    'pindah',
  ].join('|'),
  'i',
);

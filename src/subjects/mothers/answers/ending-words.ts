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

const NO = '\\b(?:tidak|tak|tdk|nggak|ngga|enggak|gak)';
const BEAT = '(?:detak|denyut|djj)';

/** Somewhere in an answer these may mean that something has ended, or tell of what was before: then it is asked. A numb hand ends nothing. */
export const MAY_SAY_ENDING = new RegExp(
  [
    'gugur|abor[ts]|[kc]uret|kiret|iufd|\\bkjd[rk]\\b|kehilangan|tidak berlanjut',
    '\\bmati\\b(?! *(?:rasa|lampu|listrik|air))|kematian|mening+al|wafat|berpulang|tutup usia|\\balm\\b|almarhum|makam|kubur|(?:telah|sudah|udah|sdh) tiada',
    `${NO} (?:(?:bisa|dapat|sempat) )?(?:bernyawa|selamat\\b|(?:di|ter)(?:tolong|selamatkan))`,
    // "Bayi tidak ada keluhan" is of a child that is well.
    `(?:bayi|janin|anak)(?:nya)? (?:(?:telah|sudah|udah|sdh) )?${NO} ada(?! *(?:keluhan|masalah|kelainan|gangguan|gejala|tanda|demam|panas|batuk|pilek|sakit|mual|kendala|hambatan|alergi|yang|di)\\b)\\b`,
    // Whoever takes care not to be pregnant again has lost nothing.
    `(?<!(?:agar|biar|ingin|mau|supaya) )${NO} hamil`,
    `(?:${NO}|\\btanpa) (?:(?:ada|terdengar|ditemukan|terdeteksi) )?${BEAT}|${NO} ber(?:detak|denyut)`,
    `${BEAT}(?:(?!ada |baik|bagus|normal|positif)[\\p{L} ]){0,30}(?:${NO}|negatif|\\(-\\))`,
    'tidak berkembang|blighted|mola\\b|hamil anggur|ektopik|luar kandungan',
    'pindah',
  ].join('|'),
  'iu',
);

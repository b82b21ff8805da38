import {
  type FamilyCardNumber,
  hasRecordingDate,
  parseFamilyCardNumber,
} from '../identity/family-card-number';
import { type Nik, parseNik } from '../identity/nik';
import { type AnswerReading, notUnderstood, unanswered, understood } from './answer-reading';

/** Words of which every "belum punya NIK", "tidak ada", "masih proses" is made. */
const NO_NUMBER_YET = new Set(
  (
    'belum blm belom blum tidak tdk tak gak ga nggak ada punya dapat jadi keluar terbit dibuat dibuatkan terdaftar masuk tahu tau ' +
    'dibawa bawa kosong nihil nol null none na proses masih dalam sedang lagi nik kk no nomor n a ktp akta anak bayi baru lahir nya x'
  ).split(' '),
);

/** Said in words, or with nothing but zeros, dashes and dots, as other applications store it. */
function hasNoNumberYet(text: string): boolean {
  if (/^[\s0.\-–—]*$/.test(text)) return true;
  const words = text
    .toLowerCase()
    .split(/[\s.,/()-]+/)
    .filter((word) => word !== '');
  return words.length > 0 && words.every((word) => NO_NUMBER_YET.has(word));
}

/** Digits hidden by the application that the number was copied from: `3304**********01`. */
const isMasked = (text: string): boolean => /[*•#_]{2,}|x{3,}/i.test(text) && /^[\d\s*•#_x.-]+$/i.test(text);

export function readNik(text: string): AnswerReading<Nik> {
  if (hasNoNumberYet(text)) return unanswered();
  if (isMasked(text)) return unanswered({ code: 'nik-masked' });
  const nik = parseNik(text);
  return nik.ok ? understood(nik.value) : notUnderstood(...nik.issues);
}

export function readFamilyCardNumber(text: string): AnswerReading<FamilyCardNumber> {
  if (hasNoNumberYet(text)) return unanswered();
  if (isMasked(text)) return unanswered({ code: 'family-card-masked' });
  const number = parseFamilyCardNumber(text);
  if (!number.ok) return notUnderstood(...number.issues);
  return hasRecordingDate(number.value)
    ? understood(number.value)
    : understood(number.value, { code: 'family-card-date-impossible' });
}

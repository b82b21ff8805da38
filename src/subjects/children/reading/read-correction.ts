import { dayOf, type TimeZone } from '../../../kernel/calendar';
import { AnswerSheet } from '../submission/answer-sheet';
import { type SubmissionIssue, stops } from '../submission/issues';
import { parseIdentity } from '../submission/parse-identity';
import type { Identity } from '../submission/submission';
import type { CorrectableField, Correction } from './correction';

/** What each correction sets right. */
export const IDENTITY_FIELD: Readonly<Record<CorrectableField, keyof Identity>> = {
  nama: 'name',
  jenis_kelamin: 'sex',
  tanggal_lahir: 'birthDate',
  nik: 'nik',
  no_kk: 'familyCardNumber',
  nama_ibu: 'motherName',
  nama_ayah: 'fatherName',
  hp: 'phone',
  alamat: 'address',
  rt: 'rt',
  rw: 'rw',
  lokasi: 'location',
  anak_ke: 'birthOrder',
  bb_lahir: 'birthWeightKg',
  pb_lahir: 'birthLengthCm',
  usia_kehamilan: 'gestationWeeks',
  buku_kia: 'hasBooklet',
};

/** A correction's value, or everything that keeps it from being read. */
export interface CorrectionReading {
  readonly identity: Partial<Identity>;
  readonly problems: readonly SubmissionIssue[];
}

/** Reads the value as the form's answer would be read: "12 mei 24" is a date, `003/002` for the RT gives the RW as well. */
export function readCorrection(
  { field, value, at }: Pick<Correction, 'field' | 'value' | 'at'>,
  zone: TimeZone,
): CorrectionReading {
  const sheet = new AnswerSheet({ [field]: value });
  const read = parseIdentity(sheet, { submittedOn: dayOf(at, zone), kecamatanCode: null });
  const { rt, rw } = read;
  const key = IDENTITY_FIELD[field];
  const beside = { ...(rt !== null ? { rt } : {}), ...(rw !== null ? { rw } : {}) };
  return { identity: { ...beside, [key]: read[key] }, problems: sheet.issues.filter(stops) };
}

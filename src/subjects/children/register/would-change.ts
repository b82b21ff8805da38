import { samePosyandu } from '../../../kernel/answers/read-posyandu';
import type { CalendarDate } from '../../../kernel/calendar';
import type { AnswerKey } from '../submission/answers';
import type { Identity, Measurement, Submission } from '../submission/submission';
import type { Child } from './child';

/** What would be another in the register, were a response taken as it stands. */
export interface WouldChange {
  readonly field: AnswerKey;
  /** As it is; `null` where nothing is known. */
  readonly from: string | number | boolean | null;
  readonly to: string | number | boolean;
  /** Day of the visit, for what was measured. */
  readonly on: CalendarDate | null;
}

const IDENTITY_ANSWERS: readonly (readonly [keyof Identity, AnswerKey])[] = [
  ['name', 'nama'],
  ['sex', 'jenis_kelamin'],
  ['birthDate', 'tanggal_lahir'],
  ['motherName', 'nama_ibu'],
  ['fatherName', 'nama_ayah'],
  ['address', 'alamat'],
  ['rt', 'rt'],
  ['rw', 'rw'],
  ['location', 'lokasi'],
  ['birthOrder', 'anak_ke'],
  ['birthWeightKg', 'bb_lahir'],
  ['birthLengthCm', 'pb_lahir'],
  ['gestationWeeks', 'usia_kehamilan'],
  ['hasBooklet', 'buku_kia'],
];

/** Fields of which it is only said whether there is a number: the digits are for the sidebar. */
const HIDDEN: readonly (readonly [keyof Identity, AnswerKey])[] = [
  ['nik', 'nik'],
  ['familyCardNumber', 'no_kk'],
  ['phone', 'hp'],
];

const MEASURES: readonly (readonly [keyof Measurement, AnswerKey])[] = [
  ['weightKg', 'berat'],
  ['lengthHeightCm', 'tinggi'],
  ['armCm', 'lila'],
  ['headCm', 'lingkar_kepala'],
  ['oedema', 'oedema'],
];

/** Stands for digits that are not shown. */
export const OTHER_DIGITS = '•••';

/** @param child that the response is about; `null` where it would be a new one */
export function wouldChange(submission: Submission, child: Child | null): readonly WouldChange[] {
  return [...describedChanges(submission, child), ...measuredChanges(submission, child)];
}

/** What a response would change of who and where the child is. */
export function describedChanges(
  { identity, posyandu }: Submission,
  child: Child | null,
): readonly WouldChange[] {
  const known: Partial<Identity> = child?.identity ?? {};
  const changed = (field: keyof Identity): boolean =>
    identity[field] !== null && identity[field] !== (known[field] ?? null);
  return [
    ...(child && samePosyandu(child.posyandu, posyandu)
      ? []
      : [{ field: 'posyandu' as const, from: child?.posyandu ?? null, to: posyandu, on: null }]),
    ...IDENTITY_ANSWERS.flatMap(([field, answer]) => {
      const to = identity[field];
      return to !== null && changed(field)
        ? [{ field: answer, from: known[field] ?? null, to, on: null }]
        : [];
    }),
    ...HIDDEN.flatMap(([field, answer]) =>
      changed(field)
        ? [{ field: answer, from: known[field] ? OTHER_DIGITS : null, to: OTHER_DIGITS, on: null }]
        : [],
    ),
  ];
}

function measuredChanges({ measurement }: Submission, child: Child | null): readonly WouldChange[] {
  const on = measurement.measuredOn;
  const visit = child?.visits.find((one) => one.measurement.measuredOn === on);
  return MEASURES.flatMap(([field, answer]) => {
    const to = measurement[field];
    const from = visit?.measurement[field] ?? null;
    return to === null || to === from ? [] : [{ field: answer, from, to, on }];
  });
}

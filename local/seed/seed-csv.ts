import { stringify } from 'csv-stringify/sync';
import { ANSWER_KEYS, type Answers } from '../../src/subjects/children/submission/answers';
import type { SeedSubmission } from './village';

/** What tells the child apart when its code is not known. */
const IDENTITY_KEYS = [
  'nama',
  'jenis_kelamin',
  'tanggal_lahir',
  'nik',
  'nama_ibu',
  'rt',
  'rw',
  'persetujuan',
] as const;

/**
 * The village as input of `npm run -s simulate`. A file cannot know the code that a child will get, so each later visit
 * repeats the identity that registered the child (its last revision, with the slips mended).
 */
export function seedCsv(submissions: readonly SeedSubmission[]): string {
  const mended = new Map(submissions.map((submission) => [submission.id, submission.answers]));
  const rows = submissions.map(({ id, waktu, email, answers, anakOf }) => ({
    waktu,
    form: 'pengukuran',
    email,
    id,
    ...identityFrom(anakOf === null ? undefined : mended.get(anakOf)),
    ...answers,
  }));
  return stringify(rows, { header: true, columns: ['waktu', 'form', 'email', 'id', ...ANSWER_KEYS] });
}

function identityFrom(registration: Answers | undefined): Answers {
  return Object.fromEntries(IDENTITY_KEYS.map((key) => [key, registration?.[key] ?? '']));
}

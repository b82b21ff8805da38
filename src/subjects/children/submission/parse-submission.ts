import { type Posyandu, readPosyandu } from '../../../kernel/answers/read-posyandu';
import type { CalendarDate } from '../../../kernel/calendar';
import { isNonEmpty, type NonEmpty } from '../../../kernel/result';
import { AnswerSheet } from './answer-sheet';
import type { AnswerKey, Answers } from './answers';
import { checkDates } from './checks';
import { type SubmissionIssue, stops, warns } from './issues';
import { parseConsent, parseIdentity } from './parse-identity';
import { checkMeasured, parseMeasurement } from './parse-measurement';
import { readChildChoice } from './read-child-choice';
import type { Identity, Submission } from './submission';

export interface SubmissionContext {
  /** The day of the submission where the posyandu is. */
  readonly submittedOn: CalendarDate;
  /** The day of the visit where none is answered: of an edit, that of the first submission; that of the submission if absent. */
  readonly visitOn?: CalendarDate;
  /** `330406` or `33.04.06`; `null` leaves the NIK's kecamatan unchecked. */
  readonly kecamatanCode: string | null;
  /** Names of the posyandu, as in the settings. */
  readonly posyandu: readonly Posyandu[];
}

/** What came of a submission: it with its warnings, or everything that stops it. */
export type ParsedSubmission =
  | { readonly ok: true; readonly value: Submission; readonly warnings: readonly SubmissionIssue[] }
  | {
      readonly ok: false;
      readonly issues: NonEmpty<SubmissionIssue>;
      readonly warnings: readonly SubmissionIssue[];
      /** Who the child is, as far as could be read; `null` where that may not be kept. */
      readonly identity: Identity | null;
    };

export const REQUIRED_OF_A_NEW_CHILD: readonly AnswerKey[] = [
  'nama',
  'jenis_kelamin',
  'tanggal_lahir',
  'nama_ibu',
];

/**
 * Reads the answers of the form `pengukuran`.
 *
 * | child          | required besides the posyandu                                                  |
 * | -------------- | ------------------------------------------------------------------------------ |
 * | in the register| its code in `anak`, one measure                                                 |
 * | described      | name, sex, birth date, mother's name, consent; without a measure it is warned of |
 *
 * Total: any text gives a submission or issues. Issues come in the order of the form.
 */
export function parseSubmission(answers: Answers, context: SubmissionContext): ParsedSubmission {
  const sheet = new AnswerSheet(answers);
  const { identity, submission } = readSheet(sheet, context);
  const warnings = sheet.issues.filter(warns);
  const problems = sheet.issues.filter(stops);
  if (isNonEmpty(problems)) return { ok: false, issues: problems, warnings, identity };
  // A field is only `null` where an issue says why, so this is the whole submission.
  if (submission === null) throw new Error('A submission without a problem could not be put together');
  return { ok: true, value: submission, warnings };
}

/** @returns no submission where posyandu or date could not be read; an issue then says so */
function readSheet(
  sheet: AnswerSheet,
  context: SubmissionContext,
): { readonly identity: Identity; readonly submission: Submission | null } {
  sheet.require(['posyandu']);
  const posyandu = sheet.read('posyandu', (text) => readPosyandu(text, context.posyandu));
  const choice = sheet.read('anak', readChildChoice);
  const described = choice?.kind === 'described' || !sheet.isAnswered('anak');
  if (described) sheet.require(REQUIRED_OF_A_NEW_CHILD);
  const identity = parseIdentity(sheet, context);
  const consent = parseConsent(sheet, described);
  const measurement = parseMeasurement(sheet, context.submittedOn, context.visitOn);
  const { measuredOn } = measurement;
  checkMeasured(sheet, measurement, !described);
  sheet.report(...checkDates(measuredOn, identity.birthDate, context.submittedOn));

  if (posyandu === null || measuredOn === null) return { identity, submission: null };
  const childCode = choice?.kind === 'registered' ? choice.code : null;
  const submission = { posyandu, childCode, identity, consent, measurement: { ...measurement, measuredOn } };
  return { identity, submission };
}

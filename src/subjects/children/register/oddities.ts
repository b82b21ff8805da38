import { type LocationReading, readLocation } from '../../../kernel/place/read-location';
import type { RegisterSettings } from '../../../settings/register-settings';
import type { Corrected } from '../reading/corrected';
import { CORRECTABLE } from '../reading/correction';
import { IDENTITY_FIELD } from '../reading/read-correction';
import type { Member } from '../reading/reading';
import type { AnswerKey } from '../submission/answers';
import { checkNik } from '../submission/check-nik';
import type { SubmissionIssue } from '../submission/issues';
import type { Identity } from '../submission/submission';
import { isSettled } from './merged-identity';

/** Differences of a response from the register, and doubts about the place: shown, never in the way. */
export function oddities(
  member: Member,
  registered: Identity,
  corrected: Corrected,
  settings: RegisterSettings,
): readonly SubmissionIssue[] {
  const { identity } = member.inForce.submission;
  const told = (key: keyof Identity): boolean => identity[key] !== null && !isSettled(member, key, corrected);
  const differs = (key: 'birthDate' | 'sex' | 'nik'): boolean =>
    told(key) && registered[key] !== null && identity[key] !== registered[key];
  const issues: SubmissionIssue[] = [];
  const [answered, known] = [identity.birthDate, registered.birthDate];
  if (differs('birthDate') && answered && known)
    issues.push({
      code: 'birth-date-differs-from-register',
      field: 'tanggal_lahir',
      answered,
      registered: known,
    });
  if (differs('sex')) issues.push({ code: 'sex-differs-from-register', field: 'jenis_kelamin' });
  if (differs('nik')) issues.push({ code: 'nik-differs-from-register', field: 'nik' });
  if (identity.nik && told('nik') && isNikLookedAtAgain(member, registered, corrected))
    issues.push(...checkNik(identity.nik, { ...registered, kecamatanCode: settings.kecamatanCode }));
  if (identity.location && told('location'))
    issues.push(...locationIssues(readLocation(identity.location, settings.gazetteer.kelurahan)));
  return issues;
}

/**
 * A NIK is held against birth date and sex: once these are put right, what was said of it by the answers alone is out of date. So it is
 * where the NIK goes with what is registered, and only the answer is another.
 */
const isNikLookedAtAgain = (member: Member, registered: Identity, corrected: Corrected): boolean =>
  isSettled(member, 'birthDate', corrected) ||
  isSettled(member, 'sex', corrected) ||
  isNikOfRegistered(member, registered);

function isNikOfRegistered({ inForce }: Member, registered: Identity): boolean {
  const { nik, birthDate, sex } = inForce.submission.identity;
  if (nik === null || registered.birthDate === null || registered.sex === null) return false;
  const isOther =
    (birthDate ?? registered.birthDate) !== registered.birthDate ||
    (sex ?? registered.sex) !== registered.sex;
  return isOther && checkNik(nik, { ...registered, kecamatanCode: null }).length === 0;
}

/** Answers of a response that the register knows better since: what the answers alone made doubtful no longer matters. */
export function settledAnswers(
  member: Member,
  registered: Identity,
  corrected: Corrected,
): readonly AnswerKey[] {
  const settled: readonly AnswerKey[] =
    corrected.size === 0
      ? []
      : CORRECTABLE.filter((answer) => isSettled(member, IDENTITY_FIELD[answer], corrected));
  return isNikLookedAtAgain(member, registered, corrected) ? [...settled, 'nik'] : settled;
}

const LOCATION_ISSUES = {
  'swapped-order': 'location-swapped',
  'minus-missing': 'location-minus-missing',
  'outside-area': 'location-outside-area',
} as const;

function locationIssues(reading: LocationReading): readonly SubmissionIssue[] {
  if (reading.kind === 'unreadable') return [{ code: 'location-unreadable', field: 'lokasi' }];
  if (reading.kind !== 'point') return [];
  return reading.warnings.map((warning) => ({ code: LOCATION_ISSUES[warning], field: 'lokasi' }));
}

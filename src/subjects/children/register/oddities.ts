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
  if (differs('birthDate')) issues.push({ code: 'birth-date-differs-from-register', field: 'tanggal_lahir' });
  if (differs('sex')) issues.push({ code: 'sex-differs-from-register', field: 'jenis_kelamin' });
  if (differs('nik')) issues.push({ code: 'nik-differs-from-register', field: 'nik' });
  if (identity.nik && told('nik') && isNikLookedAtAgain(member, corrected))
    issues.push(...checkNik(identity.nik, { ...registered, kecamatanCode: settings.kecamatanCode }));
  if (identity.location && told('location'))
    issues.push(...locationIssues(readLocation(identity.location, settings.gazetteer.kelurahan)));
  return issues;
}

/** A NIK is held against birth date and sex: once these are put right, what was said of it by the answers alone is out of date. */
const isNikLookedAtAgain = (member: Member, corrected: Corrected): boolean =>
  isSettled(member, 'birthDate', corrected) || isSettled(member, 'sex', corrected);

/** Answers of a response that officers have put right since: what the answers alone made doubtful no longer matters. */
export function settledAnswers(member: Member, corrected: Corrected): readonly AnswerKey[] {
  if (corrected.size === 0) return [];
  const settled: readonly AnswerKey[] = CORRECTABLE.filter((answer) =>
    isSettled(member, IDENTITY_FIELD[answer], corrected),
  );
  return isNikLookedAtAgain(member, corrected) ? [...settled, 'nik'] : settled;
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

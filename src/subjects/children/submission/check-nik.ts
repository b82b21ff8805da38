import { type CalendarDate, partsOf } from '../../../kernel/calendar';
import type { Sex } from '../../../kernel/growth/anthropometry';
import {
  hasNoSerial,
  isTemporaryNik,
  type Nik,
  type NikBirth,
  nikBirth,
  nikKecamatan,
} from '../../../kernel/identity/nik';
import type { SubmissionIssue } from './issues';

/** What is known of the child besides the number; `null` where it is not. */
export interface NikContext {
  readonly birthDate: CalendarDate | null;
  readonly sex: Sex | null;
  /** Kecamatan of the posyandu, `330406` or `33.04.06`. */
  readonly kecamatanCode: string | null;
}

/**
 * Warnings only: a NIK keeps the birth date, sex and kecamatan of its first registration, right or wrong, for life (PP 40/2019
 * article 30).
 */
export function checkNik(
  nik: Nik,
  { birthDate, sex, kecamatanCode }: NikContext,
): readonly SubmissionIssue[] {
  if (isTemporaryNik(nik)) return [{ code: 'nik-temporary', field: 'nik' }];
  const issues: SubmissionIssue[] = [];
  const birth = nikBirth(nik);
  if (!birth) issues.push({ code: 'nik-birth-date-impossible', field: 'nik' });
  if (birth && birthDate && !isBornOn(birth, birthDate))
    issues.push({ code: 'nik-birth-date-differs', field: 'nik' });
  if (birth && sex && birth.sex !== sex) issues.push({ code: 'nik-sex-differs', field: 'nik' });
  if (kecamatanCode && nikKecamatan(nik) !== kecamatanCode.replace(/\D/g, '').slice(0, 6)) {
    issues.push({ code: 'nik-kecamatan-differs', field: 'nik' });
  }
  if (hasNoSerial(nik)) issues.push({ code: 'nik-serial-zero', field: 'nik' });
  return issues;
}

function isBornOn(birth: NikBirth, date: CalendarDate): boolean {
  const { year, month, day } = partsOf(date);
  return birth.day === day && birth.month === month && birth.yearOfCentury === year % 100;
}

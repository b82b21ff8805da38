import { type CalendarDate, completedMonths, daysBetween } from '../calendar';
import type { SubmissionIssue } from './issues';
import { AGE_LIMIT_MONTHS } from './limits';
import type { Measurement } from './submission';

/** A visit has to lie between birth and the fifth birthday. */
export function checkAgainstBirthDate(
  { measuredOn }: Pick<Measurement, 'measuredOn'>,
  birthDate: CalendarDate,
): readonly SubmissionIssue[] {
  if (daysBetween(birthDate, measuredOn) < 0) {
    return [{ code: 'measured-before-birth', field: 'tanggal_ukur', measuredOn }];
  }
  const months = completedMonths(birthDate, measuredOn);
  return months >= AGE_LIMIT_MONTHS
    ? [{ code: 'five-years-or-older', field: 'tanggal_lahir', completedMonths: months }]
    : [];
}

/** What the dates of one submission say about each other, each `null` where it is not known. */
export function checkDates(
  measuredOn: CalendarDate | null,
  birthDate: CalendarDate | null,
  submittedOn: CalendarDate,
): readonly SubmissionIssue[] {
  const issues: SubmissionIssue[] = [];
  const bornLater = birthDate !== null && daysBetween(submittedOn, birthDate) > 0;
  const measuredLater = measuredOn !== null && daysBetween(submittedOn, measuredOn) > 0;
  if (bornLater) issues.push({ code: 'birth-date-in-future', field: 'tanggal_lahir', birthDate });
  if (measuredLater)
    issues.push({ code: 'measured-in-future', field: 'tanggal_ukur', measuredOn, submittedOn });
  // A date already found wrong says nothing about the other one.
  if (bornLater || measuredLater || !measuredOn || !birthDate) return issues;
  return checkAgainstBirthDate({ measuredOn }, birthDate);
}

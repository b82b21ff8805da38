import { type CalendarDate, completedMonths, daysBetween } from '../../../kernel/calendar';
import type { ZScore } from '../../../kernel/growth/anthropometry';
import { nutritionStatus, type SevereSign } from '../../../kernel/growth/classify';
import { score } from '../../../kernel/growth/score';
import { AnswerSheet } from './answer-sheet';
import type { Answers } from './answers';
import { parseIdentity } from './parse-identity';
import { parseMeasurement } from './parse-measurement';
import type { Identity, Measurement } from './submission';

/** What can be said of a child from a submission that cannot be taken in yet. */
export interface FirstLook {
  readonly identity: Identity;
  readonly measurement: Measurement;
  readonly ageDays: number | null;
  readonly completedMonths: number | null;
  readonly weightForLengthHeight: ZScore | null;
  readonly severeSigns: readonly SevereSign[];
}

/**
 * A slip in one field must not hide a child in danger: whatever could be read is looked at, and nothing is recorded by it.
 *
 * @param known of the registered child that the submission names, where it says neither sex nor day of birth
 * @param visitOn the day of the visit where none can be read
 */
export function firstLook(
  answers: Answers,
  submittedOn: CalendarDate,
  kecamatanCode: string | null,
  known: Pick<Identity, 'sex' | 'birthDate'> | null = null,
  visitOn: CalendarDate = submittedOn,
): FirstLook {
  const sheet = new AnswerSheet(answers);
  const identity = parseIdentity(sheet, { submittedOn, kecamatanCode });
  const read = parseMeasurement(sheet, submittedOn, visitOn);
  const measurement = { ...read, measuredOn: read.measuredOn ?? visitOn };
  const birthDate = identity.birthDate ?? known?.birthDate ?? null;
  const sex = identity.sex ?? known?.sex ?? null;
  const born = birthDate !== null && birthDate <= measurement.measuredOn ? birthDate : null;
  const ageDays = born && daysBetween(born, measurement.measuredOn);
  const months = born && completedMonths(born, measurement.measuredOn);
  const oedema = measurement.oedema === true;
  const scores = score({ ...measurement, sex, ageDays, oedema });
  const { severeSigns } = nutritionStatus(scores, {
    completedMonths: months,
    armCm: measurement.armCm,
    oedema,
  });
  const { weightForLengthHeight } = scores;
  return { identity, measurement, ageDays, completedMonths: months, weightForLengthHeight, severeSigns };
}

import { dayOf } from '../../../kernel/calendar';
import { parseCode, type ResponseCode } from '../../../kernel/code';
import { firstSubmittedAt, type ResponseRecord, type Revision } from '../../../ledger/responses/response';
import type { RegisterSettings } from '../../../settings/register-settings';
import { firstLook } from '../submission/first-look';
import type { Identity, Measurement } from '../submission/submission';

/** What a revision reported that does not count: replaced by an edit, or itself waiting to be corrected. */
export interface Reported {
  readonly revision: Revision;
  /** Code of the registered child that it names; `null` where it describes one. */
  readonly named: ResponseCode | null;
  readonly measurement: Measurement;
  /** What it says itself of the child; a sign of danger depends on both. */
  readonly described: Pick<Identity, 'birthDate' | 'sex'>;
}

/**
 * Whatever of a revision can be read: a slip in one field hides nothing that another field reports.
 *
 * @param record that it is of
 */
export function reportedIn(
  revision: Revision,
  record: ResponseRecord,
  { zone, kecamatanCode }: RegisterSettings,
): Reported {
  const { answers, submittedAt } = revision;
  const visitOn = dayOf(firstSubmittedAt(record), zone);
  const { identity, measurement } = firstLook(
    answers,
    dayOf(submittedAt, zone),
    kecamatanCode,
    null,
    visitOn,
  );
  const { birthDate, sex } = identity;
  const named = parseCode(answers.anak ?? '');
  return { revision, named, measurement, described: { birthDate, sex } };
}

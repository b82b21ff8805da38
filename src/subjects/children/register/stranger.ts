import { dayOf, type Instant } from '../../../kernel/calendar';
import { SEVERE_SIGNS, type SevereSign } from '../../../kernel/growth/classify';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { hasAnswers, latestRevision } from '../../../ledger/responses/response';
import type { RegisterSettings } from '../../../settings/register-settings';
import { judgementOf } from '../reading/read-with';
import type { Reading } from '../reading/reading';
import { firstLook } from '../submission/first-look';
import type { SubmissionIssue } from '../submission/issues';
import type { Child } from './child';

/** What waits of a sender who was not known: since when, and which signs of gizi buruk it says. */
export interface StrangerWaits {
  readonly since: Instant;
  readonly signs: readonly SevereSign[];
}

/**
 * Signs are those of every revision that waits: that its sender edits a danger away settles nothing.
 *
 * @param child registered, that the response is about or names
 * @returns `null` for a response that does not wait because of its sender
 */
export function strangerWaits(
  { reading, stops, child }: { reading: Reading; stops: readonly SubmissionIssue[]; child: Child | null },
  settings: RegisterSettings,
  decisions: Decisions,
): StrangerWaits | null {
  if (!stops.some(({ code }) => code === 'unknown-sender')) return null;
  const { record } = reading;
  const { standing } = judgementOf(record, decisions);
  const said = record.revisions
    .filter((revision) => hasAnswers(revision) && standing(revision) === 'waits')
    .flatMap(({ answers, submittedAt }) => {
      const day = dayOf(submittedAt, settings.zone);
      return firstLook(answers, day, settings.kecamatanCode, child?.identity ?? null).severeSigns;
    });
  return {
    since: latestRevision(record).submittedAt,
    signs: SEVERE_SIGNS.filter((sign) => said.includes(sign)),
  };
}

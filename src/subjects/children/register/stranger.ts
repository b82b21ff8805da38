import { dayOf, type Instant } from '../../../kernel/calendar';
import type { SevereSign } from '../../../kernel/growth/classify';
import { latestRevision } from '../../../ledger/responses/response';
import type { RegisterSettings } from '../../../settings/register-settings';
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
 * @param child registered, that the response is about or names
 * @returns `null` for a response that does not wait because of its sender
 */
export function strangerWaits(
  { reading, stops, child }: { reading: Reading; stops: readonly SubmissionIssue[]; child: Child | null },
  settings: RegisterSettings,
): StrangerWaits | null {
  if (!stops.some(({ code }) => code === 'unknown-sender')) return null;
  const { answers, submittedAt } = latestRevision(reading.record);
  const day = dayOf(submittedAt, settings.zone);
  const { severeSigns } = firstLook(answers, day, settings.kecamatanCode, child?.identity ?? null);
  return { since: submittedAt, signs: severeSigns };
}

import { responseCodeOf } from '../../../kernel/code';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { isTakenAsAny, standingOf } from '../../../ledger/decisions/standing';
import { codesOfRevision } from '../../../ledger/responses/fillings';
import type { ResponseRecord } from '../../../ledger/responses/response';
import type { RegisterSettings } from '../../../settings/register-settings';
import { correctionsOf } from './correction';
import { type Judgement, type Reading, readRecord } from './reading';

/** Reads a response with what officers have decided: what they corrected, and whom they have taken or refused. */
export function readWith(record: ResponseRecord, settings: RegisterSettings, decisions: Decisions): Reading {
  const code = responseCodeOf(record.id);
  return readRecord(record, settings, correctionsOf(decisions, code), {
    ...judgementOf(record, decisions),
  });
}

/** What is decided about the revisions of a response, or of one filling of it. */
export const judgementOf = (record: ResponseRecord, decisions: Decisions): Judgement => ({
  standing: (revision) => standingOf(revision, codesOfRevision(record, revision), decisions),
  isTaken: (revision) => isTakenAsAny(codesOfRevision(record, revision), revision.digest, decisions),
});

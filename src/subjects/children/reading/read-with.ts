import { responseCodeOf } from '../../../kernel/code';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { standingOf } from '../../../ledger/decisions/standing';
import type { ResponseRecord } from '../../../ledger/responses/response';
import type { RegisterSettings } from '../../../settings/register-settings';
import { correctionsOf } from './correction';
import { type Reading, readRecord } from './reading';

/** Reads a response with what officers have decided: what they corrected, and whom they have taken or refused. */
export function readWith(record: ResponseRecord, settings: RegisterSettings, decisions: Decisions): Reading {
  const code = responseCodeOf(record.id);
  return readRecord(record, settings, correctionsOf(decisions, code), (revision) =>
    standingOf(revision, code, decisions),
  );
}

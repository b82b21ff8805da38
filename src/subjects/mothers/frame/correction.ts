// To whoever has sent something about a grown-up of which something is to be mended: that there is, and where. Nothing of the person is in it.
import type { ResponseCode } from '../../../kernel/code';
import { shortFingerprint } from '../../../kernel/fingerprint';
import type { States } from '../../../kernel/states';
import { latestRevision, type ResponseRecord } from '../../../ledger/responses/response';
import { type HourlyKind, newOfIncoming } from '../../../post/mail-kind';
import { REMARK } from '../../../post/words';
import { type ChildReader, senderReader } from '../../children/mails/reader';
import { personCorrectionMail } from './correction-mail';
import type { IssueText } from './repair-rows';

/** Below what Gmail cuts off at. */
const MOST = 20;

/** A response with what its sender is to mend. */
export interface PersonCorrection {
  readonly code: ResponseCode;
  readonly record: ResponseRecord;
  readonly texts: readonly IssueText[];
}

/**
 * @param kind stored in the outbox; never changed
 * @param of all that is to be mended in a state
 */
export const correctionKind = (
  kind: string,
  of: (states: States) => readonly PersonCorrection[],
): HourlyKind<PersonCorrection, ChildReader> => ({
  kind,
  pace: 'hourly',
  urgency: 3,
  mostRows: MOST,
  keyed: true,
  nobody: REMARK.noAddress,
  occasions: (change) =>
    newOfIncoming(change, (states) =>
      of(states).map(({ code, texts }) => ({
        about: code,
        key: `${kind} ${code} ${shortFingerprint(texts.map(({ problem }) => problem).join(' '))}`,
      })),
    ),
  data: ({ about }, { states }) => of(states).find(({ code }) => code === about) ?? null,
  /** The link in it changes the answers: it goes to nobody who is not known today. */
  recipients({ record }, context) {
    const known = senderReader(latestRevision(record), '', context);
    return known ? [known] : [];
  },
  write: personCorrectionMail,
});

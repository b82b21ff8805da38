// Who sent a response decides whether it counts, so the sender that is kept with a revision bears a seal: a keyed fingerprint of the
// sender together with the revision. A cell that somebody has emptied, changed or copied from another row does not fit.
import type { Sign } from '../../kernel/hmac';
import type { MemoryPort } from '../../workbook/ports';
import { type ResponseRecord, type Revision, revisionOrder } from './response';
import { senderText, sentBy } from './sender';

/** What it takes to tell whether what is stored is believed. */
export interface Seals {
  readonly sign: Sign;
  /** Whether all that is stored bears a seal by now: from then on nothing without one is of before there were any. */
  readonly complete: boolean;
}

/** Name in the script's memory: that all rows of the journals and all stored senders bear a seal, and of which secret. */
const COMPLETE = 'pengirim:segel';

const LENGTH = 16;

const completeMark = (sign: Sign): string => sign('jurnal bersegel').slice(0, LENGTH);

/** @returns not complete where the secret has changed: then no seal fits, and all are made anew */
export const sealsOf = ({
  sign,
  memory,
}: {
  readonly sign: Sign;
  readonly memory: Pick<MemoryPort, 'get'>;
}): Seals => ({ sign, complete: memory.get(COMPLETE) === completeMark(sign) });

/** Notes that all that is stored bears a seal. */
export const rememberSealed = (memory: MemoryPort, sign: Sign): void =>
  memory.set(COMPLETE, completeMark(sign));

type Named = Pick<ResponseRecord, 'id' | 'form'>;

/** Of a response that arrived before senders were known the seal says so. */
const sealOf = ({ id, form }: Named, revision: Revision, sign: Sign): string =>
  sign(`pengirim ${JSON.stringify([form, revisionOrder(id, revision), senderText(revision.sender)])}`).slice(
    0,
    LENGTH,
  );

/** What is left of an erased response has no sender, and needs none. */
const isBlank = ({ email, answers, sender }: Revision): boolean =>
  !sender && email === '' && Object.keys(answers).length === 0;

/** The revision with the seal of its sender. */
export const withSeal = (named: Named, revision: Revision, sign: Sign): Revision =>
  isBlank(revision) ? revision : { ...revision, seal: sealOf(named, revision, sign) };

/** Whether the sender of a revision is the one that was sealed with it. */
export const isSealed = (named: Named, revision: Revision, sign: Sign): boolean =>
  (isBlank(revision) && revision.seal === undefined) || revision.seal === sealOf(named, revision, sign);

/** Stands for the sender of a revision from before senders were known. */
const NONE = '-';
const SEALED = new RegExp(`^(.*) ([\\w-]{${LENGTH}})$`, 's');

/** Sender and seal as journal and archives keep them. */
export function sealedSenderText({ sender, seal }: Pick<Revision, 'sender' | 'seal'>): string {
  const text = senderText(sender);
  return seal === undefined ? text : `${text || NONE} ${seal}`;
}

/** Sender and seal of such a text, whether the seal fits or not. */
export function sealedSenderFrom(stored: string): Pick<Revision, 'sender' | 'seal'> {
  const [, text = stored, seal] = SEALED.exec(stored) ?? [];
  return { ...sentBy(text === NONE ? '' : text), ...(seal !== undefined && { seal }) };
}

/** The revision as it may be folded: once everything bears a seal, whose does not fit is of nobody known. */
export const believed = (named: Named, revision: Revision, { sign, complete }: Seals): Revision =>
  !complete || isSealed(named, revision, sign) ? revision : { ...revision, sender: { kind: 'unknown' } };

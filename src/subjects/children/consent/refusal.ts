import type { Instant } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { KindOf } from '../../../ledger/decisions/kind';
import type { Decisions } from '../../../ledger/decisions/resolve';
import type { Sender } from '../../../ledger/responses/sender';

/** A revision that says no to the data of a child being kept, after the child was consented to. */
export interface Refusal {
  readonly response: ResponseCode;
  /** Of the revision that says no. */
  readonly digest: string;
  readonly submittedAt: Instant;
  /** A code that leads to the child: the one that was named, else that of the response itself. */
  readonly child: ResponseCode;
  /** None from before senders were known. */
  readonly sender?: Sender;
}

/** An officer has asked the family: the consent holds, and these refusals were slips. */
export interface ConsentStandsContent {
  readonly kind: 'consent-stands';
  readonly refusals: readonly Pick<Refusal, 'response' | 'digest'>[];
}

export const CONSENT_STANDS: KindOf<ConsentStandsContent> = { kind: 'consent-stands' };

/** Whether an officer still has to answer the refusal. */
export const isStanding = ({ response, digest }: Refusal, decisions: Decisions): boolean =>
  !decisions
    .of(CONSENT_STANDS, response)
    .some(({ content }) =>
      content.refusals.some((one) => one.response === response && one.digest === digest),
    );

// Decisions made from what was shown: children are named by all their responses, so that what is joined and what is parted is what
// was seen.
import type { CalendarDate } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { DangerCheckedContent } from '../visits/danger-check';
import type { ChildView, ResponseView, WithheldView } from './case-view';
import type { DecisionContent } from './content';

export const codesOfView = ({ responses }: ChildView): readonly ResponseCode[] =>
  responses.map(({ response }) => response);

export const joining = ({ visit }: ResponseView, child: ChildView): DecisionContent => ({
  kind: 'same-child',
  responses: [visit.response, ...codesOfView(child)],
});

export const parting = ({ visit }: ResponseView, children: readonly ChildView[]): DecisionContent => ({
  kind: 'different-children',
  groups: [[visit.response], ...children.map(codesOfView)],
});

export const accepting = ({ visit, digest }: ResponseView): DecisionContent => ({
  kind: 'accept',
  response: visit.response,
  digest,
});

export const standingConsent = ({ refusals }: WithheldView): DecisionContent => ({
  kind: 'consent-stands',
  refusals: refusals.map(({ response, digest }) => ({ response, digest })),
});

/** One for each day with an alarm that the response answers otherwise. */
export const checkingDanger = ({ warnings }: ResponseView): readonly DangerCheckedContent[] =>
  warnings.flatMap((issue) =>
    issue.code === 'danger-answered-otherwise' ? [checking(issue.child, issue.on)] : [],
  );

export const checking = (child: ResponseCode, on: CalendarDate): DangerCheckedContent => ({
  kind: 'danger-checked',
  child,
  on,
});

export const revokingCard = (child: ChildView): DecisionContent => ({
  kind: 'revoke-card',
  responses: [...new Set([child.code, ...codesOfView(child)])],
});

export const withdrawing = ({ visit }: ResponseView, child: ChildView | null): DecisionContent => ({
  kind: 'withdraw',
  response: visit.response,
  others: (child ? codesOfView(child) : []).filter((code) => code !== visit.response),
});

export const taking = ({ visit, digest }: ResponseView): DecisionContent => ({
  kind: 'take',
  response: visit.response,
  digest,
});

export const refusing = ({ visit, digest }: ResponseView): DecisionContent => ({
  kind: 'refuse',
  response: visit.response,
  digest,
});

/** @returns `null` where the sender left no address by which to be known */
export const knowing = ({ visit, digest, sentFrom, posyandu }: ResponseView): DecisionContent | null =>
  sentFrom === null
    ? null
    : { kind: 'know-sender', response: visit.response, digest, email: sentFrom, posyandu };

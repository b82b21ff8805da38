import { answerRequest } from '../ledger/answer-request';
import type { DecisionAnswer } from '../ledger/decisions/request';
import { readDecisions } from '../ledger/follow-decisions';
import { countLeftovers, type OpenLeftover, openLeftovers } from './leftover';
import type { RoomFunction } from './window';

/** What a page gets that lists or ticks what is to be deleted by hand. */
export interface LeftoversAnswer {
  /** What became of the tick; `null` where nothing was ticked. */
  readonly ticked: DecisionAnswer | null;
  readonly open: readonly OpenLeftover[];
}

/** Answers what is still to be deleted by hand; with a request to decide, ticks it first. */
export const leftoversFunction: RoomFunction = {
  name: 'sisaPenghapusan',
  run(context, asked): LeftoversAnswer {
    const ticked = asked === undefined ? null : answerRequest(context, context, asked);
    const decisions = readDecisions(context);
    if (ticked?.ok) countLeftovers(context, decisions);
    return { ticked, open: openLeftovers(context, decisions) };
  },
};

import type { Instant } from '../kernel/calendar';
import { eachInTurn } from '../kernel/each-in-turn';
import { readRows } from '../workbook/select';
import { carryOutErasures } from './carry-out-erasures';
import type { Context } from './context';
import { DECISIONS, decisionsFrom } from './decision-tab';
import type { Decisions } from './decisions/resolve';
import { enterKnownSenders } from './enter-known';
import { forgetErased } from './forget-erased';
import type { FormResponsesPort } from './forgetting';
import { sealsOf } from './responses/sender-seal';

/** The decisions as they stand in the journal. */
export function readDecisions(context: Pick<Context, 'workbook' | 'kinds' | 'sign' | 'memory'>): Decisions {
  const { decided } = readRows(context.workbook, { decided: DECISIONS });
  return decisionsFrom(decided, context.kinds, sealsOf(context));
}

/**
 * Does what decisions ask for later, or of somebody else than whoever has decided: enters known senders, erases what is due, and lets the
 * forms follow. One read where there is nothing to do; what fails keeps nothing else from being done.
 *
 * @param until no erasure is begun after this
 * @param then what else follows from the decisions as they stand afterwards
 * @returns how much was done
 */
export function followDecisions(
  context: Context,
  forms: FormResponsesPort,
  until: Instant,
  then: (decisions: Decisions) => number = () => 0,
): number {
  let decisions = readDecisions(context);
  let done = 0;
  eachInTurn(
    [
      () => enterKnownSenders(context, decisions),
      () => {
        const erased = carryOutErasures(context, decisions, until);
        if (erased > 0) decisions = readDecisions(context);
        return erased;
      },
      () => forgetErased(context, forms, decisions),
      () => then(decisions),
    ],
    (step) => {
      done += step();
    },
  );
  return done;
}

import type { ResponseCode } from '../../../kernel/code';
import { withoutNumbers } from '../../../kernel/identity/masked';
import type { States } from '../../../kernel/states';
import type { Act } from '../acts/act';
import type { Need } from '../open/need';
import { NEEDS } from '../open/state';
import { findingText, withoutStatuses } from '../open/words';
import type { ActView, NeedView } from './needs-view';

/** Acts that are listed. */
const LATEST = 12;

/**
 * What is to be done for a child, the most pressing first, and what was done, the newest first.
 *
 * @param child code of its first response
 * @param areWithheld whether z-scores differ from those of WHO: a need stays open, without the status that has opened it
 */
export function shownNeeds(
  states: States,
  child: ResponseCode,
  areWithheld: boolean,
): { readonly needs: readonly NeedView[]; readonly acts: readonly ActView[] } {
  const own = states.of(NEEDS).children.find((one) => one.child.code === child);
  return {
    needs: (own?.needs ?? [])
      .map(needView)
      .map((need) => (areWithheld ? { ...need, why: need.why.map(withoutStatuses) } : need)),
    // What was reported on items of a plan stands with the case.
    acts: (own?.acts ?? [])
      .filter(({ planItem }) => planItem === null)
      .reverse()
      .slice(0, LATEST)
      .map(actView),
  };
}

const needView = ({
  kind,
  urgency,
  findings,
  due,
  overdueDays,
  level,
  assigned,
  postponed,
}: Need): NeedView => ({
  kind,
  urgency,
  why: findings.map(findingText),
  due,
  overdueDays,
  level,
  assigned,
  postponedUntil: postponed?.until ?? null,
});

const actView = ({ key, kind, on, until, result, actor, response }: Act): ActView => ({
  kind,
  on,
  until,
  result: result && withoutNumbers(result),
  actor: actor && withoutNumbers(actor),
  response,
  decision: response === null ? key : null,
});

'beside the script';

// Why there are more or fewer stunted children than a month before: each child that made a difference, by one cause.
import { afterMonths } from '../../kernel/calendar';
import type { Position } from '../../kernel/growth/anthropometry';
import { AGE_LIMIT_MONTHS } from '../children/submission/limits';
import { isGone } from '../children/summary/child-status';
import { RATES } from '../children/summary/rates';
import type { CountedChild } from './counted';
import { type CountedMonth, type MonthChild, monthChild } from './month-child';
import type { CauseName } from './row-words';

/** What one cause did: children that came to the number, and that went from it. */
export interface Cause {
  readonly name: CauseName;
  readonly added: number;
  readonly removed: number;
}

type State = 'stunted' | 'not' | 'doubtful' | 'unmeasured' | 'absent';

function stateOf(child: MonthChild | null): State {
  if (!child) return 'absent';
  const { visit, doubtful } = child;
  if (visit && RATES.stunting.isCounted(visit)) return RATES.stunting.holds(visit) ? 'stunted' : 'not';
  return doubtful.lengthHeightForAge ? 'doubtful' : 'unmeasured';
}

/**
 * The causes by which the number of stunted children differs between two months, as both are known today: a value that was corrected since
 * counts as corrected in both. What was added less what was removed is the difference.
 *
 * @param to the later month
 */
export function whyStuntingChanged(
  children: readonly CountedChild[],
  from: CountedMonth,
  to: CountedMonth,
): readonly Cause[] {
  const added = new Map<CauseName, number>();
  const removed = new Map<CauseName, number>();
  const count = (counts: Map<CauseName, number>, name: CauseName): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const child of children) {
    const before = stateOf(monthChild(child, from));
    const after = stateOf(monthChild(child, to));
    if (before !== 'stunted' && after === 'stunted') count(added, whyAdded(child, before, from, to));
    if (before === 'stunted' && after !== 'stunted') count(removed, whyRemoved(child, after, from, to));
  }
  const names = new Set([...added.keys(), ...removed.keys()]);
  return [...names].map((name) => ({ name, added: added.get(name) ?? 0, removed: removed.get(name) ?? 0 }));
}

function whyAdded(child: CountedChild, before: State, from: CountedMonth, to: CountedMonth): CauseName {
  if (before === 'not') return isOtherPosition(child, from, to) ? 'otherPosition' : 'changed';
  if (before === 'doubtful') return 'doubtful';
  const wasMeasured = child.visits.some(
    ({ measurement, scores: { lengthHeightForAge: score } }) =>
      measurement.measuredOn < to.first && score !== null && !score.flagged,
  );
  return wasMeasured ? 'notMeasured' : 'firstMeasured';
}

function whyRemoved(child: CountedChild, after: State, from: CountedMonth, to: CountedMonth): CauseName {
  if (after === 'not') return isOtherPosition(child, from, to) ? 'otherPosition' : 'changed';
  if (after === 'doubtful') return 'doubtful';
  const { birthDate, residence } = child.summary;
  if (residence && isGone(child.summary) && residence.on <= to.end) return 'left';
  return birthDate && afterMonths(birthDate, AGE_LIMIT_MONTHS) <= to.end ? 'turnedFive' : 'notMeasured';
}

/** Whether the child lay at one measure and stood at the other: that alone may move it over the border. */
function isOtherPosition(child: CountedChild, from: CountedMonth, to: CountedMonth): boolean {
  const [one, other] = [positionIn(child, from), positionIn(child, to)];
  return one !== null && other !== null && one !== other;
}

function positionIn({ visits }: CountedChild, { first, end }: CountedMonth): Position | null {
  const own = visits.filter(
    ({ measurement: { measuredOn, lengthHeightCm } }) =>
      measuredOn >= first && measuredOn <= end && lengthHeightCm !== null,
  );
  return own[own.length - 1]?.measurement.position ?? null;
}

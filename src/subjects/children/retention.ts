import { afterMonths, type CalendarDate, dayOf, type Instant } from '../../kernel/calendar';
import type { Context } from '../../ledger/context';
import { decide } from '../../ledger/decide';
import { RULE } from '../../ledger/decisions/decision';
import { foldAll } from '../../ledger/fold-all';
import { closure, holdersExcept, readHeld, readIndex } from '../../ledger/ledger-index';
import { RETENTION_OVER } from '../../settings/words';
import { toErase } from './decisions/persons';
import { CHILDREN } from './register/state';
import { childProjection } from './shown/projections';
import { AGE_LIMIT_MONTHS } from './submission/limits';

/** Erased by one run; each is a write of its own, and the next night goes on. */
const MOST_PER_RUN = 20;

/**
 * Erases children who turned five longer ago than the kelurahan wants to keep their data; without such a setting none. A child
 * without a birth date is kept.
 *
 * @param until no erasure is begun after this
 * @returns how many children were erased
 */
export function eraseGraduates(context: Context, until: Instant = Number.POSITIVE_INFINITY): number {
  const { now, subjects } = context;
  const index = readIndex(context);
  const { register: settings, retentionMonths } = index.settings;
  if (retentionMonths === null) return 0;
  const today = dayOf(now(), settings.zone);
  const isOver = (birthDate: CalendarDate | null): boolean =>
    birthDate !== null && afterMonths(birthDate, AGE_LIMIT_MONTHS + retentionMonths) <= today;
  const over = holdersExcept(index.holders, new Set())
    .of(childProjection)
    .filter(({ kept: { summary } }) => summary && isOver(summary.birthDate))
    .slice(0, MOST_PER_RUN);
  if (over.length === 0) return 0;
  const { holders } = closure(
    index,
    over.flatMap((holder) => holder.tokens),
  );
  const { records } = readHeld(context, holders, true);
  const register = foldAll(subjects, records, settings, index.decisions).states.of(CHILDREN);
  const keys = new Set(over.map(({ key }) => key));
  let erased = 0;
  for (const child of register.children.filter(({ order }) => keys.has(order))) {
    if (now() >= until) break;
    const content = { kind: 'erase', responses: toErase(child, register, index.decisions) } as const;
    const why = RETENTION_OVER(retentionMonths);
    if (decide(context, { id: `lulus ${child.code}`, who: RULE, why, content }, now()) === 'decided')
      erased += 1;
  }
  return erased;
}

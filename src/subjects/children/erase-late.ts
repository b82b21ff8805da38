import type { Instant } from '../../kernel/calendar';
import type { Context } from '../../ledger/context';
import { decide } from '../../ledger/decide';
import { RULE } from '../../ledger/decisions/decision';
import { codeOfOrder } from '../../ledger/responses/response';
import type { WorklistRow } from './decisions/take-choices';
import { LATE_ERASED, WITHHELD_KIND } from './tabs/words';

/** Erased by one run; each is a write of its own. */
const MOST_PER_RUN = 20;

/**
 * Erases responses that name a child erased before they came: there is nothing to decide about them.
 *
 * @param rows of `Perlu Perbaikan`
 * @param until no erasure is begun after this
 * @returns how many responses were erased
 */
export function eraseLate(
  context: Context,
  rows: readonly WorklistRow[],
  until: Instant = Number.POSITIVE_INFINITY,
): number {
  const codes = rows
    .filter(({ kind }) => kind === WITHHELD_KIND.late)
    .flatMap(({ key }) => codeOfOrder(key) ?? [])
    .slice(0, MOST_PER_RUN);
  let erased = 0;
  for (const code of codes) {
    if (context.now() >= until) break;
    const content = { kind: 'erase', responses: [code] } as const;
    const request = { id: `susulan ${code}`, who: RULE, why: LATE_ERASED, content };
    if (decide(context, request, context.now()) === 'decided') erased += 1;
  }
  return erased;
}

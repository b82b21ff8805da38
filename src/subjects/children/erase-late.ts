import type { Instant } from '../../kernel/calendar';
import type { Context } from '../../ledger/context';
import { decide } from '../../ledger/decide';
import { RULE } from '../../ledger/decisions/decision';
import { codeOfOrder } from '../../ledger/responses/response';
import { readRows, select, textField } from '../../workbook/select';
import { KEY_HEADER } from '../../workbook/tab';
import { repairTab } from './tabs/repair-tab';
import { LATE_ERASED, WITHHELD_KIND } from './tabs/words';

/** Erased by one run; each is a write of its own. */
const MOST_PER_RUN = 20;

const WITHHELD = select(repairTab, { key: textField(KEY_HEADER), kind: textField('Jenis') });

/**
 * Erases responses that name a child erased before they came: there is nothing to decide about them.
 *
 * @param until no erasure is begun after this
 * @returns how many responses were erased
 */
export function eraseLate(context: Context, until: Instant = Number.POSITIVE_INFINITY): number {
  const { withheld } = readRows(context.workbook, { withheld: WITHHELD });
  const codes = withheld
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

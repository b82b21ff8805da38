'beside the script';

import { HOUSEHOLD, parseCode, parsePersonCode } from '../../kernel/code';
import type { Context } from '../../ledger/context';
import { DECISIONS, decisionsFrom } from '../../ledger/decision-tab';
import { sealsOf } from '../../ledger/responses/sender-seal';
import { asText } from '../../settings/term';
import { readRows } from '../../workbook/select';
import { leadingTo } from './aid-rows';
import { FAMILY_ROWS, familyTab } from './program-tab';
import { AID_SOURCES } from './sources';

type ForgetContext = Pick<Context, 'workbook' | 'lock' | 'kinds' | 'sign' | 'memory'>;

/**
 * Takes rows out of `Keluarga` that name a child which was erased: what was said of its household goes with it.
 *
 * @returns how many
 */
export const forgetErasedFamilies = (context: ForgetContext): number =>
  context.lock.during(() => {
    const { workbook, kinds } = context;
    const { families, decided, children } = readRows(workbook, {
      families: FAMILY_ROWS,
      decided: DECISIONS,
      children: AID_SOURCES.children,
    });
    const { erased } = decisionsFrom(decided, kinds, sealsOf(context));
    if (families.length === 0 || erased.size === 0) return 0;
    const leading = leadingTo(children);
    const gone = families.flatMap(({ family }, at) => {
      const code = parsePersonCode(HOUSEHOLD, asText(family)) ?? parseCode(asText(family));
      return code !== null && erased.has(code) && !leading.has(code) ? [at] : [];
    });
    if (gone.length > 0)
      workbook.write([
        { tab: familyTab, rows: [...gone].reverse().map((at) => ({ kind: 'delete' as const, at })) },
      ]);
    return gone.length;
  });

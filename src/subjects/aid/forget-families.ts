'beside the script';

import { HOUSEHOLD, parseCode, parsePersonCode, responseCodeOf } from '../../kernel/code';
import type { Context } from '../../ledger/context';
import type { Change } from '../../ledger/subject';
import { asText } from '../../settings/term';
import type { TabChange } from '../../workbook/ports';
import { readRows } from '../../workbook/select';
import { childOf } from '../children/register/fold';
import { CHILDREN } from '../children/register/state';
import { FAMILY_ROWS, familyTab } from './program-tab';

/** Takes rows out of `Keluarga` that name a child which a change erases: what was said of its household goes with it. */
export function forgetFamilies({ erased, after }: Change, { workbook }: Context): readonly TabChange[] {
  const gone = new Set(
    erased.map(({ id }) => responseCodeOf(id)).filter((code) => childOf(code, after.of(CHILDREN)) === null),
  );
  const { families } = readRows(workbook, { families: FAMILY_ROWS });
  const rows = families.flatMap(({ family }, at) => {
    const code = parsePersonCode(HOUSEHOLD, asText(family)) ?? parseCode(asText(family));
    return code !== null && gone.has(code) ? [{ kind: 'delete' as const, at }] : [];
  });
  return rows.length === 0 ? [] : [{ tab: familyTab, rows: rows.reverse() }];
}

import type { ResponseCode } from '../kernel/code';
import type { States } from '../kernel/states';
import type { Context } from './context';
import { foldAll } from './fold-all';
import { closure, type LedgerIndex, readHeld } from './ledger-index';
import type { ResponseRecord } from './responses/response';
import { codeToken } from './responses/tokens';

/**
 * The states of all subjects, as far as they bear on some responses.
 *
 * @param besides of what no row holds, and bears on them too: such as what officers have refused
 */
export function statesAround(
  context: Context,
  index: LedgerIndex,
  codes: readonly ResponseCode[],
  besides: readonly ResponseRecord[] = [],
): States {
  const { decisions, settings, looseTokens } = index;
  const { holders } = closure(index, [...codes.map(codeToken), ...looseTokens]);
  const { records } = readHeld(context, holders, false);
  return foldAll(context.subjects, [...records, ...besides], settings.register, decisions).states;
}

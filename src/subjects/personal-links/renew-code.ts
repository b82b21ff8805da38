import type { Context } from '../../ledger/context';
import { KADER, type Kader, kaderFrom } from '../../settings/kader';
import { type CodeHolder, kaderCode } from '../../settings/sender-keys';
import { SETTINGS, settingsFrom } from '../../settings/settings';
import { kaderTab } from '../../settings/tabs';
import { number } from '../../workbook/cells';
import { historyChange } from '../../workbook/history';
import { readRows } from '../../workbook/select';
import { columnAt } from '../../workbook/tab';
import { type Slip, type SlipContext, slipOf } from './slips';
import { codeRevoked } from './words';

/**
 * Revokes the code of one kader by raising its series in `Kader`. Rows that say the same name and address have one code, and lose it
 * together.
 *
 * @param asked the slip as the page sent it: name, e-mail and series of the code to be revoked
 * @returns the slip with the new code; `null` where no row has that code any more
 */
export function renewCode(
  context: SlipContext & Pick<Context, 'lock'>,
  asked: unknown,
  who: string,
): Slip | null {
  if (!isCodeHolder(asked)) return null;
  const { workbook, lock, now, sign } = context;
  const revoked = kaderCode(asked, sign);
  return lock.during(() => {
    const rows = readRows(workbook, SETTINGS);
    const settings = settingsFrom(rows);
    const held = rows.kader.flatMap((row, at): readonly { readonly at: number; readonly kader: Kader }[] => {
      const [kader] = kaderFrom([row]);
      return kader && kaderCode(kader, sign) === revoked ? [{ at, kader }] : [];
    });
    const [first] = held;
    if (!first) return null;
    const raised = { ...first.kader, series: first.kader.series + 1 };
    const cells = [{ column: columnAt(kaderTab, 'Seri Kode'), cell: number(raised.series) }];
    workbook.write([
      { tab: KADER.tab, rows: held.map(({ at }) => ({ kind: 'update', at, cells })) },
      historyChange(now(), settings.register.zone, { who, what: codeRevoked(raised.name) }),
    ]);
    return slipOf(raised, settings, context);
  });
}

function isCodeHolder(asked: unknown): asked is CodeHolder {
  if (typeof asked !== 'object' || asked === null) return false;
  const { name, email, series } = asked as Partial<Record<keyof CodeHolder, unknown>>;
  return (
    typeof name === 'string' && (email === null || typeof email === 'string') && Number.isInteger(series)
  );
}

'beside the script';

import type { Context } from '../../ledger/context';
import { KADER, kaderFrom } from '../../settings/kader';
import { type CodeHolder, type CodeRole, personalCode } from '../../settings/sender-keys';
import { SETTINGS, settingsFrom } from '../../settings/settings';
import { STAFF, staffFrom } from '../../settings/staff';
import { number } from '../../workbook/cells';
import { historyChange } from '../../workbook/history';
import { readRows } from '../../workbook/select';
import { columnAt } from '../../workbook/tab';
import { kaderSlip, officerSlip, type Slip, type SlipContext } from './slips';
import { codeRevoked } from './words';

/** A code as the page names it. */
interface AskedCode extends CodeHolder {
  readonly role: CodeRole;
}

/** A row that has the code, and the slip that it gets with a higher series. */
interface Held {
  readonly at: number;
  readonly holder: CodeHolder;
  slip(series: number): Slip;
}

/**
 * Revokes the code of one kader or officer by raising its series in the tab. Rows that say the same name and address have one code, and
 * lose it together.
 *
 * @param asked the slip as the page sent it: tab, name, e-mail and series of the code to be revoked
 * @returns the slip with the new code; `null` where no row has that code any more
 */
export function renewCode(
  context: SlipContext & Pick<Context, 'lock'>,
  asked: unknown,
  who: string,
): Slip | null {
  if (!isAskedCode(asked)) return null;
  const { workbook, lock, now, sign } = context;
  const { role } = asked;
  const revoked = personalCode(role, asked, sign);
  return lock.during(() => {
    const rows = readRows(workbook, SETTINGS);
    const settings = settingsFrom(rows);
    const kader = (): readonly Held[] =>
      rows.kader.flatMap((row, at) =>
        kaderFrom([row]).map((one) => ({
          at,
          holder: one,
          slip: (series) => kaderSlip({ ...one, series }, settings, context),
        })),
      );
    const officers = (): readonly Held[] =>
      rows.staff.flatMap((row, at) =>
        staffFrom([row]).map((one) => ({
          at,
          holder: one,
          slip: (series) => officerSlip({ ...one, series }, context),
        })),
      );
    const { tab } = role === 'kader' ? KADER : STAFF;
    const held = (role === 'kader' ? kader() : officers()).filter(
      ({ holder }) => personalCode(role, holder, sign) === revoked,
    );
    const [first] = held;
    if (!first) return null;
    const series = first.holder.series + 1;
    const cells = [{ column: columnAt(tab, 'Seri Kode'), cell: number(series) }];
    workbook.write([
      { tab, rows: held.map(({ at }) => ({ kind: 'update', at, cells })) },
      historyChange(now(), settings.register.zone, { who, what: codeRevoked(role, first.holder.name) }),
    ]);
    return first.slip(series);
  });
}

function isAskedCode(asked: unknown): asked is AskedCode {
  if (typeof asked !== 'object' || asked === null) return false;
  const { role, name, email, series } = asked as Partial<Record<keyof AskedCode, unknown>>;
  return (
    (role === 'kader' || role === 'petugas') &&
    typeof name === 'string' &&
    (email === null || typeof email === 'string') &&
    Number.isInteger(series)
  );
}

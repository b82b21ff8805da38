'beside the script';
import type { JobContext } from '../../installation/job';
import { dayOf, wallClock } from '../../kernel/calendar';
import { isNonEmpty } from '../../kernel/result';
import { longDay } from '../../kernel/words';
import type { Occasion } from '../../post/mail-kind';
import { queueOnce } from '../../post/queue-once';
import { KADER } from '../../settings/kader';
import { RECIPIENTS, type Settings, type SettingsRows } from '../../settings/settings';
import { STAFF } from '../../settings/staff';
import { number } from '../../workbook/cells';
import { historyChange } from '../../workbook/history';
import { markOf } from '../../workbook/mark';
import { NEW_RIGHTS_LINE } from './lines';
import { newRightsKind } from './new-rights';
import { NEW_RIGHTS } from './responders-words';
import { type NewRows, summed } from './rights-mail';

/** Name in the script's memory: keyed marks of the rows that were there. */
const SEEN = 'hak:terlihat';

const occasionOf = (at: string, rows: readonly NewRows[]): Occasion => ({
  about: '',
  key: [newRightsKind.kind, at.replace(' ', 'T'), ...rows.map(([tab, count]) => `${tab}:${count}`)].join(' '),
});

/** The rows that give a right, as read. */
type RightRows = Pick<SettingsRows, 'kader' | 'staff'> & {
  readonly recipients: readonly ReturnType<(typeof RECIPIENTS)['row']>[];
};

/** @returns how many rows are new */
export function followRights(
  context: JobContext,
  { kader, staff, recipients }: RightRows,
  { register: { zone } }: Pick<Settings, 'register'>,
): number {
  const { workbook, memory, sign, now, overview } = context;
  const stands = [
    ...kader.map(({ name, email, posyandu }) => [KADER.tab.title, name, email, posyandu]),
    ...staff.map(({ name, email }) => [STAFF.tab.title, name, email]),
    ...recipients.map(({ name, email, named }) => [RECIPIENTS.tab.title, name, email, named]),
  ].filter(([, ...cells]) => cells.some((cell) => cell !== null && cell !== ''));
  const marks = stands.map((row) => markOf(row, sign));
  const seen = memory.get(SEEN);
  const known = new Set(seen === null ? marks : (JSON.parse(seen) as readonly string[]));
  const rows = summed(
    stands.flatMap(([tab], i): readonly NewRows[] => (known.has(marks[i] ?? '') ? [] : [[String(tab), 1]])),
  );
  if (isNonEmpty(rows)) {
    const at = wallClock(now(), zone);
    // The mail first: broken off in between, it is called for once more, and goes into the same mail of the day.
    queueOnce(context, () => [{ kind: newRightsKind, occasion: occasionOf(at, rows) }]);
    const count = rows.reduce((sum, [, some]) => sum + some, 0);
    const what = rows.map((some) => NEW_RIGHTS.inTab(...some)).join(', ');
    workbook.write([
      historyChange(now(), zone, { who: '', what: NEW_RIGHTS.history(what) }),
      overview.change({
        [NEW_RIGHTS_LINE]: {
          count: number(count),
          remark: NEW_RIGHTS.remark(longDay(dayOf(now(), zone)), what),
        },
      }),
    ]);
  }
  memory.set(SEEN, JSON.stringify([...new Set(marks)]));
  return rows.length;
}

import { dayOf } from '../kernel/calendar';
import { isValidOn } from '../settings/kader';
import { readSettings } from '../settings/settings';
import { kaderTab } from '../settings/tabs';
import { historyChange } from '../workbook/history';
import { renderRow } from '../workbook/tab';
import type { Context } from './context';
import { isOf } from './decisions/kind';
import type { Decisions } from './decisions/resolve';
import { knowSenderKind } from './decisions/take';
import { ENTERED } from './words';

/** Name in the script's memory: key of the last decision that was followed, so that a row which the owner deletes stays deleted. */
const FOLLOWED = 'pengirim:dikenali';

/**
 * Enters in `Kader` whom officers have decided to know. The tab is the owner's: an officer cannot write it, the owner's trigger does, and
 * `Riwayat` says so.
 *
 * @returns how many were entered
 */
export function enterKnownSenders(context: Context, { entries }: Pick<Decisions, 'entries'>): number {
  const { workbook, memory, now } = context;
  const last = memory.get(FOLLOWED) ?? '';
  const open = entries.filter(({ key, decision }) => key > last && isOf(knowSenderKind, decision.content));
  if (open.length === 0) return 0;
  const { kader, register } = readSettings(workbook);
  const { zone } = register;
  // One whose time is over stands there and is not known: a row of today makes it known again.
  const today = dayOf(now(), zone);
  const entered = new Set(kader.filter((one) => isValidOn(one, today)).map(({ email }) => email));
  const rows = open.flatMap(({ undone, decision: { at, content } }) => {
    if (undone || !isOf(knowSenderKind, content)) return [];
    const email = content.email.trim().toLowerCase();
    if (email === '' || entered.has(email)) return [];
    entered.add(email);
    return [{ Nama: email, Email: email, Posyandu: content.posyandu, 'Berlaku Sejak': dayOf(at, zone) }];
  });
  if (rows.length > 0) {
    workbook.write([
      { tab: kaderTab, rows: [], appended: rows.map((row) => renderRow(kaderTab, row)) },
      historyChange(now(), zone, { who: '', what: ENTERED(rows.length) }),
    ]);
  }
  memory.set(FOLLOWED, open[open.length - 1]?.key ?? last);
  return rows.length;
}

'beside the script';

import { addDays, type CalendarDate, completedMonths, dayOf, firstOfMonth } from '../../kernel/calendar';
import type { Context } from '../../ledger/context';
import { SETTINGS, settingsFrom } from '../../settings/settings';
import { noteHistory } from '../../workbook/history';
import { readRows } from '../../workbook/select';
import { LISTED_CHILDREN } from '../children/form/registered-children';
import { isWatched } from '../children/summary/child-status';
import { UNKNOWN_NAME } from '../children/tabs/words';
import { CARDS, sweepMade } from './words';

/** How long nobody has measured a child. */
export type Missed = 'this-month' | 'two-months' | 'never';

/** A child that somebody has to look for. What is not listed here (NIK, family card, phone, address, point) is not on the list. */
export interface MissedChild {
  readonly name: string;
  readonly motherName: string | null;
  readonly rt: number | null;
  readonly rw: number | null;
  readonly code: string;
  /** Completed months; `null` where the birth date is not known. */
  readonly months: number | null;
  readonly measuredOn: CalendarDate | null;
  readonly missed: Missed;
}

/** The children of one posyandu who were not measured this month, by RT. */
export interface SweepList {
  readonly kelurahan: string;
  readonly today: CalendarDate;
  readonly children: readonly MissedChild[];
}

/**
 * The list of one posyandu, in the order in which one walks; `Riwayat` notes that it was made.
 *
 * @param posyandu as the page sent it
 * @throws Error for a posyandu that is not in the settings: whoever is at a window can send anything
 */
export function makeSweepList(
  context: Pick<Context, 'workbook' | 'now' | 'memory'>,
  posyandu: unknown,
  who: string,
): SweepList {
  const { children, ...rows } = readRows(context.workbook, { children: LISTED_CHILDREN, ...SETTINGS });
  const { kelurahan, register } = settingsFrom(rows);
  const known = register.posyandu.find(({ name }) => name === posyandu);
  if (!known) throw new Error(CARDS.noSuchPosyandu);
  const today = dayOf(context.now(), register.zone);
  const missed = children.flatMap(({ summary, name, motherName, code }): readonly MissedChild[] => {
    if (!summary || code === '' || summary.posyandu !== known.name || !isWatched(summary, today)) return [];
    const { rt, rw, birthDate, measuredOn } = summary;
    const how = missedOn(measuredOn, today);
    if (how === null) return [];
    const months = birthDate === null ? null : completedMonths(birthDate, today);
    const shown = { name: name || UNKNOWN_NAME, motherName: motherName || null };
    return [{ ...shown, rt, rw, code, months, measuredOn, missed: how }];
  });
  noteHistory(context, register.zone, who, sweepMade(known.name, missed.length));
  return { kelurahan, today, children: [...missed].sort(byWay) };
}

/** @returns `null` for who was measured this month */
function missedOn(measuredOn: CalendarDate | null, today: CalendarDate): Missed | null {
  const month = firstOfMonth(today);
  if (measuredOn === null) return 'never';
  if (measuredOn >= month) return null;
  return measuredOn >= firstOfMonth(addDays(month, -1)) ? 'this-month' : 'two-months';
}

/** What is not known comes last. */
const numbered = (number: number | null): number => number ?? Number.MAX_SAFE_INTEGER;

const byWay = (a: MissedChild, b: MissedChild): number =>
  numbered(a.rw) - numbered(b.rw) ||
  numbered(a.rt) - numbered(b.rt) ||
  (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);

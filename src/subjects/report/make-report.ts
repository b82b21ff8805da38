'beside the script';

import { addDays, type CalendarDate, firstOfMonth, parseIsoDate } from '../../kernel/calendar';
import { Refused } from '../../kernel/page-words';
import { mailContextNow, type PostContext } from '../../post/send-mail';
import { reportedMonth, reportSheets } from '../needs/mails/month-mail';
import type { ReportPage } from './report';
import { REPORT } from './words';

/** Two years of months can be chosen. */
const MONTHS_BACK = 24;

/**
 * The report of a month that is over, as it is printed: what the mail of the month says. It names nobody, so that it need not be noted who
 * has it.
 *
 * @param asked as the page sent it: whoever is at a window can send anything. Without a month the last one is shown
 * @throws Refused where that cannot be read
 */
export function makeReport(context: PostContext, asked: unknown): ReportPage {
  const { month, withSmallCounts } = readAsked(asked);
  const known = mailContextNow(context, () => []);
  const { today, settings } = known;
  const months = monthsUpTo(today);
  const of = month ?? months[0] ?? firstOfMonth(today);
  if (!months.includes(of)) throw new Refused(REPORT.notOver);
  return {
    kelurahan: settings.kelurahan,
    today,
    month: of,
    months,
    withSmallCounts,
    sheets: reportSheets(reportedMonth(of, known), withSmallCounts ? 'all' : 'large', known),
  };
}

/** First days of the months that are over, the latest first. */
function monthsUpTo(today: CalendarDate): readonly CalendarDate[] {
  const months: CalendarDate[] = [];
  let first = firstOfMonth(today);
  while (months.length < MONTHS_BACK) {
    first = firstOfMonth(addDays(first, -1));
    months.push(first);
  }
  return months;
}

function readAsked(value: unknown): {
  readonly month: CalendarDate | null;
  readonly withSmallCounts: boolean;
} {
  const { month = null, withSmallCounts = false }: Readonly<Record<string, unknown>> = Object(value);
  const parsed = typeof month === 'string' ? parseIsoDate(month) : null;
  if ((month !== null && parsed === null) || typeof withSmallCounts !== 'boolean')
    throw new Refused(REPORT.unreadable);
  return { month: parsed && firstOfMonth(parsed), withSmallCounts };
}

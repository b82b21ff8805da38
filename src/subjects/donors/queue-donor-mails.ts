'beside the script';

import type { JobContext } from '../../installation/job';
import { dayOf, firstOfMonth, type Instant } from '../../kernel/calendar';
import { grouped } from '../../kernel/grouped';
import type { Sign } from '../../kernel/hmac';
import { areFiguresWithheld } from '../../overview/withheld';
import { outboxTab } from '../../post/outbox-tab';
import { queueOnce, type Wanted } from '../../post/queue-once';
import { readSettings } from '../../settings/settings';
import { type RowSelection, readRows, select, textField } from '../../workbook/select';
import { KEY_HEADER } from '../../workbook/tab';
import { registerNow } from '../aid/make-share';
import { DONOR_ROWS, isBlank } from './donor-rows';
import { DONOR_KIND, PROMISES_KIND } from './kind-names';
import { isWorthTelling } from './promises-mail';
import {
  addressId,
  booksFrom,
  contentMark,
  isContentOf,
  isOfAddress,
  type Report,
  reportsFrom,
} from './reports';

const REPORTED = select(outboxTab, { key: textField(KEY_HEADER), status: textField('Status') });

type ReportedRow = typeof REPORTED extends RowSelection<infer Row> ? Row : never;

/**
 * Puts the mails of a month into the outbox: to each donor for whom anything has changed since its last one, or whose agreement ends soon;
 * and to officers, where there is anything to be done. A row names neither donor nor address.
 *
 * @returns how many were queued
 */
export function queueDonorMails(
  context: Pick<JobContext, 'workbook' | 'lock' | 'now' | 'sign' | 'memory' | 'kinds'>,
  planned: Instant,
): number {
  const { workbook, sign, memory } = context;
  const { donors, reported } = readRows(workbook, { donors: DONOR_ROWS, reported: REPORTED });
  if (donors.every(isBlank)) return 0;
  const { register, today: day } = registerNow(context);
  const month = firstOfMonth(dayOf(planned, readSettings(workbook).register.zone));
  const books = booksFrom(register, donors, day);
  const reports = reportsFrom(books, { day, sign, areFiguresWithheld: areFiguresWithheld(memory) });
  const wanted = [...grouped(reports, ({ email }) => email)].flatMap(([email, own]) =>
    donorMails(email, own, month, { reported, sign }),
  );
  return queueOnce(context, ({ officers }) => [
    ...wanted,
    ...(officers.length > 0 && isWorthTelling(books, day)
      ? [{ kind: { kind: PROMISES_KIND }, occasion: { about: '', key: `${PROMISES_KIND} ${month}` } }]
      : []),
  ]);
}

/** The mail of one address, where there is any reason for it. What was written to nobody was not reported. */
function donorMails(
  email: string,
  reports: readonly Report[],
  month: string,
  { reported, sign }: { readonly reported: readonly ReportedRow[]; readonly sign: Sign },
): readonly Wanted[] {
  const earlier = reported.flatMap(({ key, status }) => {
    const [kind, of, address, mark] = key.split(' ');
    return kind === DONOR_KIND && isOfAddress(address, email, sign) && status !== 'Batal'
      ? [{ of, mark }]
      : [];
  });
  const isEnding = reports.some(({ standing }) => standing.state === 'ending');
  const isNews = !isContentOf(earlier[earlier.length - 1]?.mark, reports, sign) || isEnding;
  return !isNews || earlier.some(({ of }) => of === month)
    ? []
    : [
        {
          kind: { kind: DONOR_KIND },
          occasion: {
            about: '',
            key: `${DONOR_KIND} ${month} ${addressId(email, sign)} ${contentMark(reports, sign)}`,
          },
        },
      ];
}

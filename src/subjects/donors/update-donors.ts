'beside the script';

import type { CalendarDate } from '../../kernel/calendar';
import { RECIPIENTS } from '../../settings/settings';
import { asText } from '../../settings/term';
import { number } from '../../workbook/cells';
import { mendTabAlone } from '../../workbook/mend-tab';
import { readRows } from '../../workbook/select';
import { renderRow } from '../../workbook/tab';
import type { AidChild } from '../aid/aid-child';
import { type AidContext, followAid } from '../aid/follow-aid';
import { DONOR_ROWS, isBlank } from './donor-rows';
import { type DonorBooks, donorBooks, type Kept } from './kept';
import { pairTab } from './pair-tab';
import { mouOn, pledgesFrom } from './pledges';
import { promiseTab } from './promise-tab';
import { DONOR_LINE_REMARKS, DONOR_TROUBLE } from './remark-words';
import { pairRows, promiseRows } from './rows';

/** Name in the script's memory of what the tabs were worked out from last. */
const COUNTED = 'donatur';

const TABS = [promiseTab, pairTab];

/**
 * Works out `Janji Donatur` and `Pasangan Donatur` anew where anything was recorded, decided or set since it was done last, or the day has
 * changed. Without a row in `Donatur` nothing of aid is read.
 *
 * @param thoroughly also where nothing was: somebody may have typed over a cell
 * @returns how many rows have changed
 */
export function updateDonors(context: AidContext, thoroughly = false): number {
  const { workbook, memory, sign, overview } = context;
  const { donors, recipients } = readRows(workbook, { donors: DONOR_ROWS, recipients: RECIPIENTS });
  if (donors.every(isBlank)) {
    const hadSome = Boolean(memory.get(COUNTED));
    if (!thoroughly && !hadSome) return 0;
    const removed = TABS.map((tab) => mendTabAlone(context, { tab, rows: [] }).changed);
    if (hadSome) {
      workbook.write([overview.change({ donorsEnding: null, donorsBroken: null })]);
      memory.set(COUNTED, '');
    }
    return removed.reduce((sum, one) => sum + one, 0);
  }
  const addresses = recipients.map(({ email }) => asText(email).toLowerCase());
  return followAid(
    context,
    {
      name: COUNTED,
      also: [donors, addresses],
      tabs: TABS,
      work({ register }, day) {
        const books = donorBooks(register, pledgesFrom(donors, register.programs), day);
        const shown = { day, addresses: new Set(addresses), areas: areasOf(register.children) };
        return {
          rows: [
            promiseRows(books, shown).map((row) => renderRow(promiseTab, row)),
            pairRows(books, sign).map((row) => renderRow(pairTab, row)),
          ],
          lines: linesOf(books, day),
        };
      },
    },
    thoroughly,
  );
}

/** Every RW in which somebody lives, in order. */
export const areasOf = (children: readonly Pick<AidChild, 'summary'>[]): readonly number[] =>
  [...new Set(children.flatMap(({ summary }) => summary.rw ?? []))].sort((a, b) => a - b);

/** Whether an agreement is over, and less was given than promised. */
export const isBroken = ({ pledge, left, moneyLeft }: Kept, day: CalendarDate): boolean =>
  mouOn(pledge, day).state === 'ended' && ((left ?? 0) > 0 || (moneyLeft ?? 0) > 0);

export const isEnding = ({ pledge }: Kept, day: CalendarDate): boolean =>
  mouOn(pledge, day).state === 'ending';

/** What `Beranda` says of it, and which rows cannot be followed. */
function linesOf({ kept, unlisted }: DonorBooks, day: CalendarDate) {
  const troubled = kept.filter(({ pledge }) => pledge.troubles.length > 0).map(({ pledge }) => pledge.row);
  const acts = unlisted.reduce((sum, one) => sum + one.acts, 0);
  const trouble = [
    ...(troubled.length > 0 ? [DONOR_TROUBLE.rows(troubled.join(', '))] : []),
    ...(acts > 0 ? [DONOR_TROUBLE.unlisted(acts)] : []),
  ];
  return {
    donorsEnding: {
      count: number(kept.filter((one) => isEnding(one, day)).length),
      remark: [...trouble, DONOR_LINE_REMARKS.donorsEnding].join(' '),
    },
    donorsBroken: {
      count: number(kept.filter((one) => isBroken(one, day)).length),
      remark: DONOR_LINE_REMARKS.donorsBroken,
    },
  };
}

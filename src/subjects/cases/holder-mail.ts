'beside the script';

import { type CalendarDate, daysBetween, parseIsoDate } from '../../kernel/calendar';
import { fill } from '../../kernel/fill';
import { isNonEmpty, type NonEmpty } from '../../kernel/result';
import { longDay, padded } from '../../kernel/words';
// To whoever answers for items of a plan: before and after their days, with a link to report on each alone.
import { compareText } from '../../ledger/responses/response';
import type { ListItem } from '../../post/mail';
import type { Addressee, Item, MailContext, QueuedOccasion, Section } from '../../post/mail-kind';
import { ACT_FORM, planItemUrl } from '../children/links/act-links';
import { ACT_LABEL } from '../needs/acts/act-words';
import { listOf, roomOf } from '../needs/mails/task-text';
import { isCalling, isListed, mayReadName, type OpenItem, openItems } from './mail-rows';
import { RTL_MAIL } from './mail-words';

const ROOM_KB = 40;

/** The open items on a day. */
export interface Due {
  /** The day on which the mail was to leave: by it holders are chosen. */
  readonly on: CalendarDate;
  readonly items: NonEmpty<OpenItem>;
}

/** @returns `null` where there are none, and two days after the mail should have left */
export function itemsDue({ key }: QueuedOccasion, context: MailContext): Due | null {
  const on = parseIsoDate(key.split(' ')[1] ?? '');
  if (on === null || daysBetween(on, context.today) > 1) return null;
  const items = openItems(context);
  return isNonEmpty(items) ? { on, items } : null;
}

export type HolderReader = Addressee & { readonly items: NonEmpty<OpenItem> };

/** Whoever has an item of which it is the day to be told, with all open items of theirs. */
export function holders({ on, items }: Due, context: MailContext): readonly HolderReader[] {
  const addresses = new Set(items.filter((item) => isCalling(item, on)).map(({ email }) => email));
  return [...addresses].flatMap((email) => {
    const own = [...items.filter((item) => item.email === email)].sort((a, b) => compareText(a.due, b.due));
    return isListed(email, context) && isNonEmpty(own) ? [{ email, items: own }] : [];
  });
}

export function holderSection(all: NonEmpty<Item<Due, HolderReader>>, context: MailContext): Section {
  const { reader } = all[all.length - 1] ?? all[0];
  const { items, email } = reader;
  const late = items.filter(({ lateDays }) => lateDays > 0).length;
  const room = roomOf(ROOM_KB);
  return {
    subject: fill(RTL_MAIL.subject, { count: items.length, late }),
    title: RTL_MAIL.title,
    blocks: [
      {
        kind: 'notice',
        tone: late > 0 ? 'urgent' : 'calm',
        text:
          late > 0
            ? fill(RTL_MAIL.lateNotice, { count: late })
            : fill(RTL_MAIL.notice, { count: items.length }),
      },
      ...listOf(
        items.map((item) => itemOf(item, email, context)),
        room,
      ),
      { kind: 'small', text: RTL_MAIL.closing },
      { kind: 'small', text: RTL_MAIL.confidential },
    ],
  };
}

const dueText = ({ due, lateDays }: OpenItem, today: CalendarDate): string =>
  lateDays > 0
    ? fill(RTL_MAIL.late, { days: lateDays, day: longDay(due) })
    : due === today
      ? RTL_MAIL.today
      : fill(RTL_MAIL.due, { day: longDay(due) });

function itemOf(item: OpenItem, to: string, context: MailContext): ListItem {
  const { code, name, rw, posyandu, activity, problem, closing, reported, reportedOn } = item;
  const mayKnow = mayReadName(to, posyandu, context);
  const area = rw === null ? RTL_MAIL.someArea : fill(RTL_MAIL.area, { rw: padded(rw) });
  const url = planItemUrl(context.links, code, ACT_LABEL['plan-step'], context.taskKey(to, ACT_FORM, code));
  return {
    text: activity,
    detail: [
      dueText(item, context.today),
      // One child of an RW, with what is wrong with it, is a child that neighbours know.
      mayKnow
        ? fill(RTL_MAIL.problem, { who: fill(RTL_MAIL.named, { name, area }), problem })
        : fill(RTL_MAIL.problemAlone, { problem }),
      fill(RTL_MAIL.closedBy, { closing }),
      ...reportText(reported, reportedOn, mayKnow),
      fill(RTL_MAIL.code, { code }),
    ].join(' '),
    links: url === null ? [] : [{ label: RTL_MAIL.report, url }],
  };
}

/** What others have reported may name the child: whoever may not know it reads the day alone. */
function reportText(text: string, on: CalendarDate | null, mayKnow: boolean): readonly string[] {
  if (on === null) return [];
  const day = longDay(on);
  return [mayKnow ? fill(RTL_MAIL.reported, { text, day }) : fill(RTL_MAIL.reportedOn, { day })];
}

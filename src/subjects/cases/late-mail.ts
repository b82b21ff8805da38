'beside the script';

// To whom late items have come up: lurah and TPPS read each, whoever has no right to names reads counts by office once it has come up to them.
import { samePosyandu } from '../../kernel/answers/read-posyandu';
import { addDays, parseIsoDate } from '../../kernel/calendar';
import { fill } from '../../kernel/fill';
import { grouped } from '../../kernel/grouped';
import { isNonEmpty, type NonEmpty } from '../../kernel/result';
import { longDay, padded } from '../../kernel/words';
import type { Block, ListItem } from '../../post/mail';
import type { Item, MailContext, QueuedOccasion, Section } from '../../post/mail-kind';
import { HEAD_OF_AREA, type Recipient } from '../../settings/settings';
import { listOf, roomOf } from '../needs/mails/task-text';
import { ADULT_IN_MAIL } from './adult-words';
import { mayReadName, type OpenItem, openItems } from './mail-rows';
import { RTL_MAIL } from './mail-words';
import { LEVEL_NAME } from './words';

const ROOM_KB = 30;
const GOOD_FOR_DAYS = 6;

/** @returns the late items; `null` where there are none, and when the week is over */
export function lateItems({ key }: QueuedOccasion, context: MailContext): NonEmpty<OpenItem> | null {
  const monday = parseIsoDate(key.split(' ')[1] ?? '');
  if (monday === null || context.today > addDays(monday, GOOD_FOR_DAYS)) return null;
  const late = openItems(context).filter(({ lateDays }) => lateDays > 0);
  return isNonEmpty(late) ? late : null;
}

const TOP = LEVEL_NAME.length - 1;

/** Whoever gets the weekly summary: with the right to names for what is late, without it for what has come up to the camat. */
export const lateReaders = (
  items: readonly OpenItem[],
  { recipients }: Pick<MailContext, 'recipients'>,
): readonly Recipient[] =>
  recipients.filter(
    ({ weekly, named, posyandu }) =>
      weekly &&
      (named
        ? items.some((item) => posyandu === null || samePosyandu(item.posyandu, posyandu))
        : items.some(({ level }) => level >= TOP)),
  );

export function lateSection(
  [{ data, reader }]: NonEmpty<Item<NonEmpty<OpenItem>, Recipient>>,
  context: MailContext,
): Section {
  const own = reader.named
    ? data.filter((item) => mayReadName(reader.email.toLowerCase(), item.posyandu, context))
    : data.filter(({ level }) => level >= TOP);
  return {
    subject: fill(RTL_MAIL.lateSubject, { count: own.length, kelurahan: context.settings.kelurahan }),
    title: RTL_MAIL.lateTitle,
    blocks: [
      { kind: 'notice', tone: 'urgent', text: fill(RTL_MAIL.cameUp, { count: own.length }) },
      byOffice(own, reader.named),
      ...(reader.named ? [...listOf(own.map(itemOf), roomOf(ROOM_KB))] : []),
      { kind: 'small', text: reader.named ? RTL_MAIL.confidential : RTL_MAIL.countsOnly },
    ],
  };
}

/** Whose items are late, and by how much: of offices, and of nobody's child. */
function byOffice(items: readonly OpenItem[], mayKnow: boolean): Block {
  const groups = [...grouped(items, (item) => officeOf(item, mayKnow))];
  return {
    kind: 'table',
    head: RTL_MAIL.officeHead,
    rows: groups
      .map(([office, own]) => [
        office,
        String(own.length),
        String(Math.max(...own.map(({ lateDays }) => lateDays))),
      ])
      .sort((a, b) => Number(b[2]) - Number(a[2])),
  };
}

/** The head of an RT stands for its few families, and a person's name is nobody's office: counts alone name neither. */
function officeOf({ office, holder }: OpenItem, mayKnow: boolean): string {
  if (mayKnow) return office || holder;
  if (HEAD_OF_AREA.test(office)) return RTL_MAIL.areaHead;
  return office || RTL_MAIL.somebody;
}

function itemOf({
  name,
  rw,
  activity,
  isHidden,
  holder,
  office,
  due,
  lateDays,
  reported,
  reportedOn,
}: OpenItem): ListItem {
  const area = rw === null ? RTL_MAIL.someArea : fill(RTL_MAIL.area, { rw: padded(rw) });
  return {
    text: fill(RTL_MAIL.lateItem, {
      activity: isHidden ? ADULT_IN_MAIL.activity : activity,
      who: fill(RTL_MAIL.named, { name, area }),
    }),
    detail: [
      fill(RTL_MAIL.late, { days: lateDays, day: longDay(due) }),
      fill(RTL_MAIL.holder, { holder: office === '' ? holder : `${holder}, ${office}` }),
      reported === ''
        ? RTL_MAIL.noReport
        : fill(RTL_MAIL.reported, { text: reported, day: reportedOn ? longDay(reportedOn) : '' }),
    ].join(' '),
  };
}

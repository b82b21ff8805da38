// How a task is told in a mail, and how many of them fit into one.
import { addDays, type CalendarDate, daysBetween } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import { longDay, neighbourhood, posyanduText } from '../../../kernel/words';
import type { Block, Link, ListItem } from '../../../post/mail';
import type { MailContext } from '../../../post/mail-kind';
import { ACT_FORM, actUrl } from '../../children/links/act-links';
import { childFormUrl, FORM_NAME } from '../../children/links/form-links';
import { STATUSES_WITHHELD } from '../../children/summary/figure-words';
import type { NeedKind } from '../kinds/need-kinds';
import { NEED_LABEL } from '../open/words';
import type { Task } from './rows';
import { NEED_MAILS } from './words';

/** What a mail about a task is written with. */
export type Writing = Pick<MailContext, 'links' | 'today' | 'taskKey'>;

const { due: DUE } = NEED_MAILS;

/** Where nights were missed, the row still says what was so before them. */
export function dueText(
  { due, overdueDays }: Pick<Task, 'due' | 'overdueDays'>,
  today: CalendarDate,
): string {
  const days = Math.max(overdueDays, daysBetween(due, today));
  if (days > 0) return fill(DUE.late, { days, day: longDay(due) });
  if (due === today) return DUE.today;
  return due === addDays(today, 1) ? DUE.tomorrow : fill(DUE.on, { day: longDay(due) });
}

/** Bare days in a text that says whole ones, without the year where it is this one: `2 Agustus 2026` becomes `2 Agu`. */
export const withShortDays = (text: string, today: CalendarDate): string =>
  text.replace(/\b(\d{1,2}) (\p{Lu}\p{Ll}{2})\p{Ll}* (\d{4})\b/gu, (_, day, month, year) =>
    today.startsWith(year) ? `${day} ${month}` : `${day} ${month} ${year}`,
  );

/** Who it is about and where, in a mail whose reader knows the posyandu, or not. */
export const placeOf = (task: Task, withPosyandu: boolean): string => {
  const area = neighbourhood(task.rt, task.rw);
  return withPosyandu
    ? fill(NEED_MAILS.clinical.place, { posyandu: posyanduText(task.posyandu), area })
    : area;
};

/** Kinds that a measurement ends, and no act. */
const MEASURED: readonly NeedKind[] = ['ukur', 'ukur-ulang', 'vitamin-a'];

/** Links to record what was done: the one that ends the need, and where that is a measurement one for a visit in vain. */
export function linksOf(
  { code, kind, posyandu }: Task,
  { links, taskKey }: Writing,
  to: string,
): readonly Link[] {
  const record = actUrl(links, code, kind, taskKey(to, ACT_FORM, code));
  const acting = record === null ? [] : [{ label: NEED_MAILS.record, url: record }];
  if (!MEASURED.includes(kind)) return acting;
  const measure = childFormUrl(links, posyandu, code, taskKey(to, FORM_NAME, code));
  return [...(measure === null ? [] : [{ label: NEED_MAILS.measure, url: measure }]), ...acting];
}

export interface TaskItemOptions {
  /** Address of who reads it. */
  readonly to: string;
  readonly withPosyandu: boolean;
  /** Whether it says whom else it has reached, and who has been given it. */
  readonly told: boolean;
}

export function taskItem(
  task: Task,
  writing: Writing,
  { to, withPosyandu, told }: TaskItemOptions,
): ListItem {
  const { name, kind, level, assigned, lastAct, why, overdueDays } = task;
  const due = dueText(task, writing.today);
  return {
    text: fill(NEED_MAILS.task, { name, place: placeOf(task, withPosyandu), what: NEED_LABEL[kind] }),
    detail: [
      `${due.charAt(0).toUpperCase()}${due.slice(1)}.`,
      `${fill(NEED_MAILS.why, { why })}.`,
      ...(told && overdueDays > 0 && level !== 'kader' ? [NEED_MAILS.told[level]] : []),
      ...(assigned === '' ? [] : [fill(NEED_MAILS.assigned, { name: assigned })]),
      ...(lastAct === '' ? [] : [fill(NEED_MAILS.lastAct, { act: lastAct })]),
    ].join(' '),
    links: linksOf(task, writing, to),
  };
}

/** Leads to all of it, for who has a copy and not the workbook. */
export const copyButton = (url: string | null): readonly Block[] =>
  url === null ? [] : [{ kind: 'button', label: NEED_MAILS.copy, url }];

/** Who is to do it, for somebody who asks. */
export function whoseText({ task, assigned, posyandu }: Task): string {
  const { whose, kaderOf, midwife, leader } = NEED_MAILS;
  const byLevel = {
    kader: fill(kaderOf, { posyandu: posyanduText(posyandu) }),
    bidan: midwife,
    lurah: leader,
  };
  return fill(whose, { who: assigned || byLevel[task] });
}

/** What somebody is to do before anything else. */
export const firstNotice = (task: Task, today: CalendarDate, withPosyandu: boolean): Block => ({
  kind: 'notice',
  tone: task.urgency === 1 || task.overdueDays > 0 ? 'urgent' : 'calm',
  text: fill(NEED_MAILS.first, {
    name: task.name,
    place: placeOf(task, withPosyandu),
    what: NEED_LABEL[task.kind],
    due: dueText(task, today),
  }),
});

/** Said above tasks while statuses are withheld from them. */
export const withheldNotice = ({
  areFiguresWithheld,
}: Pick<MailContext, 'areFiguresWithheld'>): readonly Block[] =>
  areFiguresWithheld ? [{ kind: 'notice', tone: 'caution', text: STATUSES_WITHHELD.why }] : [];

/** Bytes of markup round an item and round each of its links, with their styles. */
const ROUND_ITEM = 160;
const ROUND_LINK = 110;

/** Bytes of UTF-8, with the marks that HTML escapes. */
export const bytesOf = (text: string): number =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?')).replace(/%../g, '.').length +
  4 * (text.match(/[&<>"']/g) ?? []).length;

const sizeOf = ({ text, detail = '', links = [] }: ListItem): number =>
  ROUND_ITEM +
  bytesOf(text) +
  bytesOf(detail) +
  links.reduce((sum, { label, url }) => sum + ROUND_LINK + bytesOf(label) + bytesOf(url), 0);

/** What is left of a mail: Gmail cuts off what is longer than about 102 KB, and several sections are in one. */
export interface Room {
  bytes: number;
}

/** Bytes of one section. */
export const roomOf = (kilobytes: number): Room => ({ bytes: kilobytes * 1024 });

/** As many items as there is room for, from the first on, and how many are left out. */
export function listOf(
  items: readonly ListItem[],
  room: Room,
  look: { readonly dense?: true } = {},
): readonly Block[] {
  const shown: ListItem[] = [];
  for (const item of items) {
    const size = sizeOf(item);
    if (size > room.bytes) break;
    room.bytes -= size;
    shown.push(item);
  }
  const left = items.length - shown.length;
  return [
    ...(shown.length === 0 ? [] : [{ kind: 'list', items: shown, ...look } as const]),
    ...(left === 0 ? [] : [{ kind: 'paragraph', text: fill(NEED_MAILS.more, { count: left }) } as const]),
  ];
}

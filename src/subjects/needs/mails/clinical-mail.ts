'beside the script';

// The weekly list of midwives and nutritionists: what is theirs by its kind, and what has come up to them because it is overdue.
import { addDays, type CalendarDate, daysBetween, parseIsoDate } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import { isNonEmpty, type NonEmpty } from '../../../kernel/result';
import { longDay, neighbourhood, posyanduText } from '../../../kernel/words';
import type { Block, ListItem } from '../../../post/mail';
import type { Addressee, Item, MailContext, QueuedOccasion, Section } from '../../../post/mail-kind';
import { NEED_KINDS, type NeedKind } from '../kinds/need-kinds';
import { NEED_LABEL } from '../open/words';
import { worklistTab } from '../tabs/worklist-tab';
import { clinicalReaders } from './readers';
import { byHome, type Task, tasksOf } from './rows';
import { firstNotice, linksOf, listOf, type Room, roomOf, withheldNotice, withShortDays } from './task-text';
import { NEED_MAILS } from './words';

const ROOM_KB = 46;

const CLINICAL: readonly NeedKind[] = ['rujuk', 'balasan', 'pmt', 'kontrol', 'ukur-ulang'];

/** A mail that was to leave on the last day of its week may leave on the day after. */
const GOOD_FOR_DAYS = 9;

/** @returns `null` where there is nothing, and when the week is over */
export function clinicalTasks({ key }: QueuedOccasion, context: MailContext): NonEmpty<Task> | null {
  const monday = parseIsoDate(key.split(' ')[1] ?? '');
  if (monday === null || context.today >= addDays(monday, GOOD_FOR_DAYS)) return null;
  const tasks = tasksOf(context).filter((task) => CLINICAL.includes(task.kind) || isRaised(task));
  return isNonEmpty(tasks) ? tasks : null;
}

/** What is to be given to a family is no task of a midwife, however late it is. */
const isRaised = ({ kind, task, level }: Task): boolean =>
  kind !== 'bantuan' && task === 'kader' && level !== 'kader';

export const clinicalAddressees = (context: MailContext): readonly Addressee[] => clinicalReaders(context);

export function clinicalSection(
  [{ data, reader }]: NonEmpty<Item<NonEmpty<Task>>>,
  context: MailContext,
): Section {
  const { clinical: texts } = NEED_MAILS;
  const { today, settings } = context;
  const room = roomOf(ROOM_KB);
  const children = byChild(data.filter(({ kind }) => isClinical(kind)));
  const isFirst = (tasks: NonEmpty<Task>): boolean => tasks.some(isPressing);
  const raised = data.filter(({ kind }) => !isClinical(kind));
  const late = data.filter(({ overdueDays }) => overdueDays > 0).length;
  const lists = (some: readonly NonEmpty<Task>[], heading: string): readonly Block[] =>
    [...new Set(some.map(([{ posyandu }]) => posyandu))].sort().flatMap((name) => {
      const own = some.filter(([{ posyandu }]) => posyandu === name);
      return headed(
        fill(heading, { posyandu: posyanduText(name), count: own.length }),
        own.map((tasks) => childItem(tasks, reader.email, context)),
        room,
      );
    });
  return {
    subject: fill(texts.subject, {
      kelurahan: settings.kelurahan,
      day: longDay(today),
      count: data.length,
    }),
    title: texts.title,
    blocks: [
      firstNotice(data[0], today, true),
      ...withheldNotice(context),
      {
        kind: 'paragraph',
        text: `${fill(texts.counts, { count: data.length, late })}${children.length > 0 ? ` ${texts.record}` : ''}`,
      },
      ...lists(children.filter(isFirst), texts.pressing),
      ...lists(
        children.filter((tasks) => !isFirst(tasks)),
        texts.others,
      ),
      ...headed(fill(texts.raised, { count: raised.length }), raisedItems(raised), room),
      { kind: 'button', label: NEED_MAILS.sheet, url: context.rowUrl(worklistTab.title, 0) },
      { kind: 'small', text: NEED_MAILS.indication },
      { kind: 'small', text: NEED_MAILS.confidential },
    ],
  };
}

type Clinical = keyof typeof NEED_MAILS.clinical.short;

const isClinical = (kind: NeedKind): kind is Clinical => CLINICAL.includes(kind);

const isPressing = ({ urgency, overdueDays }: Task): boolean => urgency === 1 || overdueDays > 0;

/** What is to be done for each child together, in the order of what comes first for it. */
const byChild = (tasks: readonly Task[]): readonly NonEmpty<Task>[] =>
  [...new Set(tasks.map(({ code }) => code))].flatMap((code) => {
    const own = tasks.filter((task) => task.code === code);
    return isNonEmpty(own) ? [own] : [];
  });

function childItem(tasks: NonEmpty<Task>, to: string, context: MailContext): ListItem {
  const { clinical: texts } = NEED_MAILS;
  const [{ name, rt, rw }] = tasks;
  const links = tasks.flatMap((task) => {
    const [link] = linksOf(task, context, to);
    return link && isClinical(task.kind) ? [{ label: texts.short[task.kind], url: link.url }] : [];
  });
  // Of one alone its link says what it is.
  const isNamed = tasks.length > 1 || links.length === 0;
  return {
    text: fill(texts.child, { name, area: neighbourhood(rt, rw) }),
    detail: tasks.map((task) => taskText(task, isNamed, context.today)).join(' '),
    links,
  };
}

function taskText(task: Task, isNamed: boolean, today: CalendarDate): string {
  const { clinical: texts } = NEED_MAILS;
  const { kind, due, overdueDays, assigned, lastAct, why } = task;
  const day = withShortDays(longDay(due), today);
  const days = Math.max(overdueDays, daysBetween(due, today));
  const until = due === today ? texts.today : fill(texts.until, { day });
  const named = {
    due: days > 0 ? fill(texts.late, { days, day }) : until,
    why: withShortDays(why, today),
  };
  const said =
    isNamed && isClinical(kind)
      ? fill(texts.taskOf, { ...named, what: texts.short[kind] })
      : fill(texts.task, named);
  return [
    `${said.charAt(0).toUpperCase()}${said.slice(1)}`,
    ...(assigned === '' ? [] : [fill(NEED_MAILS.assigned, { name: assigned })]),
    ...(lastAct === '' ? [] : [fill(NEED_MAILS.lastAct, { act: withShortDays(lastAct, today) })]),
  ].join(' ');
}

/** A line for each kind and posyandu, with its children. */
function raisedItems(tasks: readonly Task[]): readonly ListItem[] {
  const { clinical: texts } = NEED_MAILS;
  const names = [...new Set(tasks.map(({ posyandu }) => posyandu))].sort();
  return NEED_KINDS.flatMap((kind) =>
    names.flatMap((name): readonly ListItem[] => {
      const own = tasks.filter((task) => task.kind === kind && task.posyandu === name).sort(byHome);
      if (own.length === 0) return [];
      const said = own.map((task) =>
        fill(texts.raisedChild, {
          name: task.name,
          area: neighbourhood(task.rt, task.rw),
          days: task.overdueDays,
        }),
      );
      return [
        {
          text: fill(texts.raisedOf, {
            what: NEED_LABEL[kind],
            posyandu: posyanduText(name),
            count: own.length,
          }),
          detail: said.join(', '),
        },
      ];
    }),
  );
}

const headed = (text: string, items: readonly ListItem[], room: Room): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'heading', text }, ...listOf(items, room, { dense: true })];

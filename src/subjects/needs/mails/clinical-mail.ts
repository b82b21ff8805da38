'beside the script';

// The weekly list of midwives and nutritionists: what is theirs by its kind, and what has come up to them because it is overdue.
import { addDays, parseIsoDate } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import { isNonEmpty, type NonEmpty } from '../../../kernel/result';
import { longDay } from '../../../kernel/words';
import type { Block } from '../../../post/mail';
import type { Addressee, Item, MailContext, QueuedOccasion, Section } from '../../../post/mail-kind';
import { NEED_KINDS, type NeedKind } from '../kinds/need-kinds';
import { NEED_LABEL } from '../open/words';
import { worklistTab } from '../tabs/worklist-tab';
import { clinicalReaders } from './readers';
import { type Task, tasksOf } from './rows';
import { firstNotice, listOf, roomOf, taskItem } from './task-text';
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

const isRaised = ({ task, level }: Task): boolean => task === 'kader' && level !== 'kader';

export const clinicalAddressees = (context: MailContext): readonly Addressee[] => clinicalReaders(context);

export function clinicalSection(
  [{ data, reader }]: NonEmpty<Item<NonEmpty<Task>>>,
  context: MailContext,
): Section {
  const { clinical: texts } = NEED_MAILS;
  const room = roomOf(ROOM_KB);
  const itemsOf = (tasks: readonly Task[]): readonly Block[] =>
    listOf(
      tasks.map((task) => taskItem(task, context, { to: reader.email, withPosyandu: true, told: false })),
      room,
    );
  const raised = data.filter((task) => !CLINICAL.includes(task.kind));
  const late = data.filter(({ overdueDays }) => overdueDays > 0).length;
  return {
    subject: fill(texts.subject, {
      kelurahan: context.settings.kelurahan,
      day: longDay(context.today),
      count: data.length,
    }),
    title: texts.title,
    blocks: [
      firstNotice(data[0], context.today, true),
      { kind: 'paragraph', text: fill(texts.counts, { count: data.length, late }) },
      ...CLINICAL.flatMap((kind) =>
        headed(
          NEED_LABEL[kind],
          data.filter((task) => task.kind === kind),
          itemsOf,
        ),
      ),
      ...headed(texts.raised, inOrder(raised), itemsOf),
      { kind: 'button', label: NEED_MAILS.sheet, url: context.rowUrl(worklistTab.title, 0) },
      { kind: 'small', text: NEED_MAILS.indication },
      { kind: 'small', text: NEED_MAILS.confidential },
    ],
  };
}

const inOrder = (tasks: readonly Task[]): readonly Task[] =>
  NEED_KINDS.flatMap((kind) => tasks.filter((task) => task.kind === kind));

function headed(
  what: string,
  tasks: readonly Task[],
  itemsOf: (tasks: readonly Task[]) => readonly Block[],
): readonly Block[] {
  if (tasks.length === 0) return [];
  const text = fill(NEED_MAILS.clinical.heading, { what, count: tasks.length });
  return [{ kind: 'heading', text }, ...itemsOf(tasks)];
}

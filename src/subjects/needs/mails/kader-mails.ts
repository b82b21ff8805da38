'beside the script';

// The evening mails of kader: what waits for her, who is expected tomorrow, and who was not seen yesterday. She reads of children of her
// own posyandu alone.
import { addDays, type CalendarDate, dayOf, firstOfMonth, parseIsoDate } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import type { NonEmpty } from '../../../kernel/result';
import { longDay, neighbourhood, posyanduText } from '../../../kernel/words';
import type { Block, ListItem } from '../../../post/mail';
import type { Item, MailContext, QueuedOccasion, Section } from '../../../post/mail-kind';
import { lastReached } from '../../../post/pace';
import { childFormUrl, FORM_NAME } from '../../children/links/form-links';
import { NEED_LABEL } from '../open/words';
import { ALWAYS, KINDS } from './kind-names';
import { type KaderReader, kaderReaders, knownNames, sameName } from './readers';
import { byHome, type Expected, expectedOn, type Task, tasksOf } from './rows';
import { copyButton, firstNotice, listOf, type Room, roomOf, taskItem, withheldNotice } from './task-text';
import { openOn } from './wanted';
import { NEED_MAILS } from './words';

/** Kilobytes of each section: the three of them go into one mail. */
const ROOM = { tasks: 40, before: 22, after: 26 } as const;

/** The day in the key of an occasion. */
const dayIn = ({ key }: QueuedOccasion): CalendarDate | null => parseIsoDate(key.split(' ')[1] ?? '');

/** Tasks of kader in the evening of a day. */
export interface Waiting {
  readonly on: CalendarDate;
  /** Whether everybody for whom something waits is written to, whatever is new: for whoever wants to see how it looks. */
  readonly always: boolean;
  readonly tasks: readonly Task[];
}

export type TaskReader = KaderReader & { readonly tasks: NonEmpty<Task> };

/** @returns `null` where nothing waits, and for a mail that should have left a day ago and more */
export function waitingTasks(occasion: QueuedOccasion, context: MailContext): Waiting | null {
  const on = dayIn(occasion);
  if (on === null || context.today > addDays(on, 1)) return null;
  const tasks = tasksOf(context).filter((task) => isListed(task, context.today));
  return tasks.length === 0 ? null : { on, always: occasion.key.endsWith(ALWAYS), tasks };
}

/** Urgent enough to be told when it is new. */
const SOON = 2;

/** A sign of today is news also where the child has long been waiting to be referred for something milder. */
const isNew = ({ since, seenOn, urgency }: Task, day: CalendarDate): boolean =>
  [since, seenOn].some((one) => one >= addDays(day, -1)) && urgency <= SOON;

const isListed = (task: Task, today: CalendarDate): boolean =>
  task.overdueDays > 0 || task.due <= addDays(today, 1) || isNew(task, today);

/** Whether a task is a reason to write in the evening of a day: it is new, or due today or tomorrow. */
const isCalling = (task: Task, on: CalendarDate): boolean =>
  (task.overdueDays === 0 && task.due >= on && task.due <= addDays(on, 1)) || isNew(task, on);

const REMINDER_DAYS = 7;

/** Kader with something that is new or due; of those with nothing but what is overdue, whoever has had no mail for a week. */
export function taskReaders({ on, always, tasks }: Waiting, context: MailContext): readonly TaskReader[] {
  const given = new Map(
    [...new Set(tasks.map(({ posyandu }) => posyandu))].map((name) => [name, knownNames(context, name)]),
  );
  const last = lastReached(context.outbox, new Set([KINDS.tasks]));
  const { zone } = context.settings.register;
  return kaderReaders(context).flatMap((reader) => {
    const hers = tasks.filter((task) => isHers(task, reader, given.get(task.posyandu)));
    const own = hers.filter(isReasonToWrite);
    const [first, ...more] = own;
    if (!first) return [];
    const others = hers.filter((task) => !isReasonToWrite(task));
    const reachedAt = last.get(reader.email);
    const isReminded =
      reachedAt === undefined || dayOf(reachedAt, zone) <= addDays(context.today, -REMINDER_DAYS);
    return always || isReminded || own.some((task) => isCalling(task, on))
      ? [{ ...reader, tasks: [first, ...more, ...others] }]
      : [];
  });
}

/** Of aid nobody is written to in the evening: it stands below what is, and in the mails of a week and a month. */
const isReasonToWrite = ({ kind }: Task): boolean => kind !== 'bantuan';

/** What an officer has given to somebody else who is known by that name, and still of the child's posyandu, is not hers. */
function isHers(task: Task, { names, posyandu }: KaderReader, given?: ReadonlySet<string>): boolean {
  if (!posyandu.includes(task.posyandu)) return false;
  const assigned = sameName(task.assigned);
  if (names.includes(assigned)) return true;
  return task.task === 'kader' && !given?.has(assigned);
}

/** The parts of one posyandu each, with a heading where there are several. */
function byPosyandu<T extends { readonly posyandu: string }>(
  all: readonly T[],
  blocks: (own: readonly T[]) => readonly Block[],
): readonly Block[] {
  const names = [...new Set(all.map(({ posyandu }) => posyandu))].sort();
  return names.flatMap((name) => [
    ...(names.length > 1 ? [{ kind: 'heading', text: posyanduText(name) } as const] : []),
    ...blocks(all.filter(({ posyandu }) => posyandu === name)),
  ]);
}

const placeText = (names: readonly string[]): string => {
  const [only = '', ...others] = [...new Set(names)];
  return others.length === 0
    ? posyanduText(only)
    : fill(NEED_MAILS.tasks.several, { count: others.length + 1 });
};

const last = <T>([first, ...others]: NonEmpty<T>): T => others[others.length - 1] ?? first;

const closing = (isFinding: boolean): readonly Block[] => [
  ...(isFinding ? [{ kind: 'small', text: NEED_MAILS.indication } as const] : []),
  { kind: 'small', text: NEED_MAILS.confidential },
];

export function taskSection(items: NonEmpty<Item<Waiting, TaskReader>>, context: MailContext): Section {
  const { tasks: texts } = NEED_MAILS;
  const { tasks, email: to } = last(items).reader;
  const { today } = context;
  const room = roomOf(ROOM.tasks);
  const count = tasks.length;
  const isLate = tasks.every(({ overdueDays }) => overdueDays > 0);
  return {
    subject: fill(texts.subject, {
      day: longDay(today),
      count,
      posyandu: placeText(tasks.map(({ posyandu }) => posyandu)),
    }),
    title: texts.title,
    blocks: [
      firstNotice(tasks[0], today, false),
      ...withheldNotice(context),
      { kind: 'paragraph', text: `${isLate ? `${texts.late} ` : ''}${fill(texts.count, { count })}` },
      ...byPosyandu(tasks, (own) =>
        listOf(
          own
            .filter((task) => !isForWhenFree(task))
            .map((task) => taskItem(task, context, { to, withPosyandu: false, told: true })),
          room,
        ),
      ),
      ...whenFree(tasks.filter(isForWhenFree), room),
      ...copyButton(context.copyUrl(to)),
      ...closing(true),
    ],
  };
}

/** Numbers and points are asked of many families at once, and aid is given to many on one day: a line for each kind is enough. */
const isForWhenFree = ({ kind }: Task): boolean =>
  kind === 'identitas' || kind === 'titik' || kind === 'bantuan';

function whenFree(tasks: readonly Task[], room: Room): readonly Block[] {
  const { tasks: texts } = NEED_MAILS;
  if (tasks.length === 0) return [];
  const items = [...new Set(tasks.map(({ kind }) => kind))].map((kind): ListItem => {
    const own = tasks.filter((task) => task.kind === kind).sort(byHome);
    return {
      text: fill(texts.ofMany, { what: NEED_LABEL[kind], count: own.length }),
      detail: own.map(({ name, rt, rw }) => `${name} (${neighbourhood(rt, rw)})`).join(', '),
    };
  });
  return [
    { kind: 'heading', text: texts.whenFree },
    ...listOf(items, room),
    { kind: 'paragraph', text: texts.tellOfficer },
  ];
}

/** Posyandu that are open on a day, with the children that they follow. */
export interface Session {
  readonly on: CalendarDate;
  readonly children: readonly Expected[];
  /** What is to be done at the table. */
  readonly tasks: readonly Task[];
}

export type SessionReader = KaderReader & { readonly open: readonly string[] };

export function expectedChildren(occasion: QueuedOccasion, context: MailContext): Session | null {
  const on = dayIn(occasion);
  if (on === null || context.today > on) return null;
  const open = openOn(on, context.settings);
  const children = expectedOn(on, context).filter(({ posyandu }) => open.includes(posyandu));
  const tasks = tasksOf(context).filter((task) => open.includes(task.posyandu) && tableNeed(task) !== null);
  return children.length === 0 ? null : { on, children, tasks };
}

/** After so many days it is too late to tell who was not seen. */
const LATE_DAYS = 3;

/** Children who have not been measured in the month of a session that is over. */
export function missedChildren(occasion: QueuedOccasion, context: MailContext): Session | null {
  const on = dayIn(occasion);
  const { today, settings } = context;
  const isShown = occasion.key.endsWith(ALWAYS);
  if (on === null || (today > addDays(on, LATE_DAYS) && !isShown)) return null;
  const open = openOn(on, settings);
  const { day = null } = settings.register;
  // A visit by a child's card makes its status no better, but it was measured.
  const tasks = tasksOf(context);
  const isMeasured = ({ code }: Expected): boolean =>
    day !== null && day > on && !tasks.some((task) => task.code === code && task.kind === 'ukur');
  const children = expectedOn(today, context).filter(
    (child) =>
      open.includes(child.posyandu) &&
      (child.measuredOn === null || child.measuredOn < firstOfMonth(on)) &&
      !isMeasured(child),
  );
  return children.length === 0 ? null : { on, children, tasks: [] };
}

/** Kader of the posyandu of whose children there is something to say. */
export function sessionReaders({ children }: Session, context: MailContext): readonly SessionReader[] {
  const open = [...new Set(children.map(({ posyandu }) => posyandu))];
  return kaderReaders(context).flatMap((reader) => {
    const own = open.filter((name) => reader.posyandu.includes(name));
    return own.length === 0 ? [] : [{ ...reader, open: own }];
  });
}

/** Two months: whatever the rule, each posyandu is open in one of its days. */
const LOOK_DAYS = 62;

/** The next day on which a posyandu is open; today where none ever is. */
export const nextSession = (context: MailContext): CalendarDate => sessionFrom(context, 1);

/** The last day on which one was. */
export const lastSession = (context: MailContext): CalendarDate => sessionFrom(context, -1);

const sessionFrom = ({ today, settings }: MailContext, step: 1 | -1): CalendarDate =>
  Array.from({ length: LOOK_DAYS }, (_, i) => addDays(today, step * (i + 1))).find(
    (day) => openOn(day, settings).length > 0,
  ) ?? today;

type TableNeed = keyof typeof NEED_MAILS.before.need;

/** What of a need can be met at the table of a session. */
function tableNeed({ kind, findings }: Task): TableNeed | null {
  if (kind === 'vitamin-a' || kind === 'ukur-ulang') return kind;
  return kind === 'identitas' && findings.includes('nik-kosong') ? kind : null;
}

export function beforeSection(
  items: NonEmpty<Item<Session, SessionReader>>,
  { today }: MailContext,
): Section {
  const { before: texts } = NEED_MAILS;
  const { data, reader } = last(items);
  const children = data.children.filter(({ posyandu }) => reader.open.includes(posyandu));
  const tasks = data.tasks.filter(({ posyandu }) => reader.open.includes(posyandu));
  const room = roomOf(ROOM.before);
  const when = data.on <= today ? texts.when.today : texts.when.tomorrow;
  const [day, count] = [longDay(data.on), children.length];
  const posyandu = placeText(reader.open);
  return {
    subject: fill(texts.subject, { posyandu, when, day, count }),
    title: fill(texts.title, { posyandu, when }),
    blocks: [
      { kind: 'notice', tone: 'calm', text: fill(texts.invite, { day, count }) },
      ...preparing(tasks),
      ...atTable(tasks, room),
      { kind: 'heading', text: texts.expected },
      ...byPosyandu(children, (own) => listOf(byArea(own), room)),
      ...closing(false),
    ],
  };
}

function preparing(tasks: readonly Task[]): readonly Block[] {
  const { before: texts } = NEED_MAILS;
  const count = (need: TableNeed): number => tasks.filter((task) => tableNeed(task) === need).length;
  const parts = (
    [
      [texts.vitaminA, count('vitamin-a')],
      [texts.remeasure, count('ukur-ulang')],
      [texts.numbers, count('identitas')],
    ] as const
  ).flatMap(([text, some]) => (some === 0 ? [] : [fill(text, { count: some })]));
  if (parts.length === 0) return [];
  return [{ kind: 'paragraph', text: fill(texts.prepare, { what: parts.join(', ') }) }];
}

/** A line for each child that needs something. */
function atTable(tasks: readonly Task[], room: Room): readonly Block[] {
  const { before: texts } = NEED_MAILS;
  if (tasks.length === 0) return [];
  const codes = [...new Set([...tasks].sort(byHome).map(({ code }) => code))];
  const items = codes.flatMap((code): readonly ListItem[] => {
    const own = tasks.filter((task) => task.code === code);
    const [first] = own;
    if (!first) return [];
    const needs = own.flatMap((task) => tableNeed(task) ?? []).map((need) => texts.need[need]);
    return [{ text: `${first.name}, ${neighbourhood(first.rt, first.rw)}: ${needs.join(', ')}` }];
  });
  return [{ kind: 'heading', text: texts.atTable }, ...listOf(items, room)];
}

/** A line for each RT, with the names of its children. */
function byArea(children: readonly Expected[]): readonly ListItem[] {
  const areas = [...new Set(children.map(({ rt, rw }) => neighbourhood(rt, rw)))];
  return areas.map((area) => {
    const own = children.filter(({ rt, rw }) => neighbourhood(rt, rw) === area);
    return {
      text: fill(NEED_MAILS.before.inArea, { area, count: own.length }),
      detail: own.map(({ name }) => name).join(', '),
    };
  });
}

export function afterSection(
  items: NonEmpty<Item<Session, SessionReader>>,
  { links, taskKey, copyUrl }: MailContext,
): Section {
  const { after: texts } = NEED_MAILS;
  const {
    data,
    reader: { email: to },
  } = last(items);
  const children = items.flatMap((item) =>
    item.data.children.filter(({ posyandu }) => item.reader.open.includes(posyandu)),
  );
  const room = roomOf(ROOM.after);
  const [posyandu, count] = [placeText(children.map((child) => child.posyandu)), children.length];
  const itemOf = ({ name, rt, rw, code, posyandu: at, measuredOn }: Expected): ListItem => {
    const place = neighbourhood(rt, rw);
    const url = childFormUrl(links, at, code, taskKey(to, FORM_NAME, code));
    return {
      text: name,
      detail:
        measuredOn === null
          ? fill(texts.never, { place })
          : fill(texts.last, { place, day: longDay(measuredOn) }),
      ...(url !== null && { links: [{ label: NEED_MAILS.measure, url }] }),
    };
  };
  return {
    subject: fill(texts.subject, { posyandu, count }),
    title: fill(texts.title, { posyandu }),
    blocks: [
      { kind: 'notice', tone: 'calm', text: fill(texts.seek, { day: longDay(data.on), count }) },
      ...byPosyandu(children, (own) => listOf(own.map(itemOf), room)),
      ...copyButton(copyUrl(to)),
      ...closing(false),
    ],
  };
}

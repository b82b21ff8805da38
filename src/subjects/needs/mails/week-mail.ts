'beside the script';

import { samePosyandu } from '../../../kernel/answers/read-posyandu';
// The weekly mail of those who steer: what is open, what is overdue and how far it has come up, and what was done.
import { addDays, parseIsoDate } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import type { NonEmpty } from '../../../kernel/result';
import { longDay } from '../../../kernel/words';
import type { Block, Fact } from '../../../post/mail';
import type { Item, MailContext, QueuedOccasion, Section } from '../../../post/mail-kind';
import type { Recipient } from '../../../settings/settings';
import { ACT_KINDS, type ActKind } from '../acts/act';
import { ACT_LABEL } from '../acts/act-words';
import { NEED_KINDS } from '../kinds/need-kinds';
import { LEVEL_LABEL, NEED_LABEL, URGENCY_LABEL } from '../open/words';
import {
  areTooFew,
  columnTexts,
  isHidden,
  lateTotalText,
  type Right,
  rightOf,
  tableRows,
  totalText,
} from './counts';
import { actsBetween, summariesOf, type Task, tasksOf } from './rows';
import { copyButton, firstNotice, listOf, roomOf, taskItem, whoseText, withheldNotice } from './task-text';
import { NEED_MAILS } from './words';

const ROOM_KB = 24;
/** Who steers asks about a few at a time: the rest is in the copy. */
const MOST_NAMES = 12;
const DAYS_OF_WEEK = 7;
/** A mail that was to leave on the last day of its week may leave on the day after. */
const GOOD_FOR_DAYS = 9;

/** What is open and what was done in the last seven days. */
export interface Week {
  readonly tasks: readonly Task[];
  readonly acts: readonly ActKind[];
}

/** @returns `null` before anybody is registered or the first night has shown what is to be done, and when the week is over */
export function weekOf({ key }: QueuedOccasion, context: MailContext): Week | null {
  const monday = parseIsoDate(key.split(' ')[1] ?? '');
  const { today, settings } = context;
  if (monday === null || today >= addDays(monday, GOOD_FOR_DAYS) || !settings.register.day) return null;
  const tasks = tasksOf(context);
  if (tasks.length === 0 && summariesOf(context).length === 0) return null;
  const acts = actsBetween(addDays(today, -DAYS_OF_WEEK), addDays(today, -1), context);
  return { tasks, acts };
}

export const weekReaders = (_: Week, { recipients }: MailContext): readonly Recipient[] =>
  recipients.filter(({ weekly }) => weekly);

export function weekSection(
  [{ data, reader }]: NonEmpty<Item<Week, Recipient>>,
  context: MailContext,
): Section {
  const { week: texts } = NEED_MAILS;
  const right = rightOf(reader);
  const day = longDay(context.today);
  const counts = countsOf(data);
  const [open, late, done] = [
    totalText(data.tasks.length, [counts.open], right),
    lateTotalText(counts.lateTotal, data.tasks.length, [counts.levels], right),
    totalText(data.acts.length, [counts.done], right),
  ];
  return {
    subject: fill(texts.subject, { kelurahan: context.settings.kelurahan, day }),
    title: texts.title,
    blocks: [
      {
        kind: 'notice',
        tone: 'calm',
        text:
          data.tasks.length === 0 ? fill(texts.nothing, { done }) : fill(texts.summary, { open, late, done }),
      },
      ...withheldNotice(context),
      ...(reader.named ? raisedNames(data, reader, context) : []),
      ...(right === 'all' ? urgencies(data) : []),
      // Together they are all that is overdue.
      ...(isHidden(late) ? [] : levels(counts.levels, right)),
      ...tableBlocks(
        texts.byKind,
        texts.columns,
        tableRows(
          NEED_KINDS.map((kind) => NEED_LABEL[kind]),
          // Row by row, what is overdue would tell beside what is open how few are not.
          right === 'all' ? [counts.open, counts.late] : [counts.open],
          right,
        ),
      ),
      ...doneFacts(counts.done, data.acts.length, right),
      { kind: 'small', text: texts.counted },
      ...(right === 'large' ? [{ kind: 'small', text: NEED_MAILS.withheld } as const] : []),
      ...(isOfficer(reader, context)
        ? [{ kind: 'button', label: NEED_MAILS.sheet, url: context.sheetUrl } as const]
        : []),
    ],
  };
}

/** The workbook is open to officers; everybody else would be asked by Google for a right that nobody gives. */
const isOfficer = ({ email }: Recipient, { officers }: MailContext): boolean =>
  officers.includes(email.toLowerCase());

/** Levels that something overdue has reached. */
const RAISED = ['bidan', 'lurah'] as const;

function countsOf({ tasks, acts }: Week) {
  const late = tasks.filter(({ overdueDays }) => overdueDays > 0);
  const byKind = (some: readonly Task[]): readonly number[] =>
    NEED_KINDS.map((kind) => some.filter((task) => task.kind === kind).length);
  const lurah = late.filter(({ level }) => level === 'lurah').length;
  return {
    open: byKind(tasks),
    late: byKind(late),
    lateTotal: late.length,
    levels: [late.length - lurah, lurah],
    done: ACT_KINDS.map((kind) => acts.filter((act) => act === kind).length),
  };
}

/** How far what is overdue has come up. */
function levels(counts: readonly number[], right: Right): readonly Block[] {
  const rows = tableRows(
    RAISED.map((level) => LEVEL_LABEL[level]),
    [counts],
    right,
  ).map(([label = '', value = '']) => ({ label, value }));
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', text: NEED_MAILS.week.level },
        { kind: 'facts', rows },
      ];
}

function urgencies({ tasks }: Week): readonly Block[] {
  const rows = ([1, 2, 3, 4] as const).flatMap((urgency): readonly Fact[] => {
    const count = tasks.filter((task) => task.urgency === urgency).length;
    return count === 0 ? [] : [{ label: URGENCY_LABEL[urgency], value: String(count) }];
  });
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', text: NEED_MAILS.week.urgency },
        { kind: 'facts', rows },
      ];
}

export const tableBlocks = (
  heading: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly Block[] =>
  rows.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'table', head: head.slice(0, rows[0]?.length), rows },
      ];

export function doneFacts(
  counts: readonly number[],
  total: number,
  right: Right,
  heading: string = NEED_MAILS.week.done,
): readonly Block[] {
  if (total === 0 || (right === 'large' && areTooFew(counts))) return [];
  const values = columnTexts(counts, right);
  const rows = ACT_KINDS.flatMap((kind, i): readonly Fact[] =>
    right === 'all' && counts[i] === 0 ? [] : [{ label: ACT_LABEL[kind], value: values[i] ?? '' }],
  );
  return [
    { kind: 'heading', text: heading },
    { kind: 'facts', rows },
  ];
}

/** Who it is about, for whoever may know: only what is overdue and has come up to the lurah, of the reader's posyandu. */
function raisedNames(
  { tasks }: Week,
  { posyandu, email: to }: Recipient,
  context: MailContext,
): readonly Block[] {
  const { week: texts } = NEED_MAILS;
  const own = tasks.filter(
    ({ level, overdueDays, posyandu: at }) =>
      level === 'lurah' && overdueDays > 0 && (posyandu === null || samePosyandu(at, posyandu)),
  );
  // Few names are told, and what is found comes before what is to be given.
  const isAid = ({ kind }: Task): boolean => kind === 'bantuan';
  const raised = [...own.filter((task) => !isAid(task)), ...own.filter(isAid)];
  const [first] = raised;
  if (!first) return [];
  const items = raised.map((task) => {
    const item = taskItem({ ...task, assigned: '' }, context, { to, withPosyandu: true, told: false });
    // Who steers measures nobody: what a measurement ends has a link to one first.
    const links = (item.links ?? []).slice(0, 1).filter(({ label }) => label === NEED_MAILS.record);
    return { ...item, detail: `${whoseText(task)} ${item.detail}`, links };
  });
  return [
    firstNotice(first, context.today, true),
    { kind: 'heading', text: texts.names },
    ...listOf(items.slice(0, MOST_NAMES), roomOf(ROOM_KB)),
    ...(items.length > MOST_NAMES
      ? [{ kind: 'paragraph', text: fill(NEED_MAILS.more, { count: items.length - MOST_NAMES }) } as const]
      : []),
    { kind: 'paragraph', text: texts.ask },
    ...copyButton(context.copyUrl(to)),
    { kind: 'small', text: NEED_MAILS.indication },
    { kind: 'small', text: NEED_MAILS.confidential },
  ];
}

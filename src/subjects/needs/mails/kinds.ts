// The kinds of mails about needs: but for corrections, sections of the one mail that somebody gets in a day. What they say is written beside the script.
import { addDays, firstOfMonth, mondayOf } from '../../../kernel/calendar';
import type { NonEmpty } from '../../../kernel/result';
import type { Addressee, SectionKind } from '../../../post/mail-kind';
import { REMARK } from '../../../post/words';
import type { Recipient } from '../../../settings/settings';
import { actCorrectionKind } from './act-correction';
import { clinicalAddressees, clinicalSection, clinicalTasks } from './clinical-mail';
import {
  afterSection,
  beforeSection,
  expectedChildren,
  lastSession,
  missedChildren,
  nextSession,
  type Session,
  type SessionReader,
  sessionReaders,
  type TaskReader,
  taskReaders,
  taskSection,
  type Waiting,
  waitingTasks,
} from './kader-mails';
import { ALWAYS, KINDS } from './kind-names';
import { type Month, monthOf, monthReaders, monthSection } from './month-mail';
import {
  type Quality,
  type QualityReader,
  qualityOfPosyandu,
  qualityReaders,
  qualitySection,
} from './quality-mail';
import type { Task } from './rows';
import { type Week, weekOf, weekReaders, weekSection } from './week-mail';

const about = (kind: string, of: string) => ({ about: '', key: `${kind} ${of}` });

/** To kader, in the evening of a day on which something of theirs waits. */
export const tasksKind: SectionKind<Waiting, TaskReader> = {
  kind: KINDS.tasks,
  pace: 'daily',
  urgency: 3,
  nobody: REMARK.quiet,
  data: (occasion, context) => waitingTasks(occasion, context),
  recipients: (data, context) => taskReaders(data, context),
  section: (items, context) => taskSection(items, context),
  sample: ({ today }) => about(KINDS.tasks, `${today} ${ALWAYS}`),
};

/** To kader, the day before their posyandu is open. */
export const beforeKind: SectionKind<Session, SessionReader> = {
  kind: KINDS.before,
  pace: 'daily',
  urgency: 4,
  nobody: REMARK.quiet,
  data: (occasion, context) => expectedChildren(occasion, context),
  recipients: (data, context) => sessionReaders(data, context),
  section: (items, context) => beforeSection(items, context),
  sample: (context) => about(KINDS.before, nextSession(context)),
};

/** To kader, the day after. */
export const afterKind: SectionKind<Session, SessionReader> = {
  kind: KINDS.after,
  pace: 'daily',
  urgency: 4,
  nobody: REMARK.quiet,
  data: (occasion, context) => missedChildren(occasion, context),
  recipients: (data, context) => sessionReaders(data, context),
  section: (items, context) => afterSection(items, context),
  sample: (context) => about(KINDS.after, `${lastSession(context)} ${ALWAYS}`),
};

/** To kader, every month: how well their posyandu measures. */
export const qualityKind: SectionKind<Quality, QualityReader> = {
  kind: KINDS.quality,
  pace: 'daily',
  urgency: 7,
  nobody: REMARK.quiet,
  data: (occasion, context) => qualityOfPosyandu(occasion, context),
  recipients: (data, context) => qualityReaders(data, context),
  section: (items, context) => qualitySection(items, context),
  sample: ({ today }) => about(KINDS.quality, today),
};

/** To midwives and nutritionists, every week. */
export const clinicalKind: SectionKind<NonEmpty<Task>, Addressee> = {
  kind: KINDS.clinical,
  pace: 'daily',
  urgency: 4,
  nobody: REMARK.noOfficer,
  data: (occasion, context) => clinicalTasks(occasion, context),
  recipients: (_, context) => clinicalAddressees(context),
  section: (items, context) => clinicalSection(items, context),
  sample: ({ today }) => about(KINDS.clinical, mondayOf(today)),
};

/** To whoever gets the weekly summary. */
export const weekKind: SectionKind<Week, Recipient> = {
  kind: KINDS.week,
  pace: 'daily',
  urgency: 4,
  nobody: REMARK.nobody,
  data: (occasion, context) => weekOf(occasion, context),
  recipients: (data, context) => weekReaders(data, context),
  section: (items, context) => weekSection(items, context),
  sample: ({ today }) => about(KINDS.week, mondayOf(today)),
};

/** To those who coordinate, every month. */
export const monthKind: SectionKind<Month, Recipient> = {
  kind: KINDS.month,
  pace: 'daily',
  urgency: 6,
  nobody: REMARK.nobody,
  data: (occasion, context) => monthOf(occasion, context),
  recipients: (data, context) => monthReaders(data, context),
  section: (items, context) => monthSection(items, context),
  sample: ({ today }) => about(KINDS.month, firstOfMonth(addDays(firstOfMonth(today), -1))),
};

export const NEED_MAIL_KINDS = [
  actCorrectionKind,
  tasksKind,
  beforeKind,
  afterKind,
  qualityKind,
  clinicalKind,
  weekKind,
  monthKind,
] as const;

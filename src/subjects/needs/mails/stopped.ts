'beside the script';

// Kinds of mail that have stopped: what nobody gets any more is missed by nobody, so `Beranda` says it.
import type { JobContext } from '../../../installation/job';
import { followPlan } from '../../../installation/job-plan';
import { type Plan, SCHEDULE } from '../../../installation/planned-jobs';
import { dayOf, type Instant, MS_PER_DAY, MS_PER_HOUR } from '../../../kernel/calendar';
import { longDay } from '../../../kernel/words';
import { OUTBOX, type OutboxRow, outboxRowFrom } from '../../../post/outbox-tab';
import { REMARK } from '../../../post/words';
import { OFFICERS, officersFrom } from '../../../settings/officers';
import { RECIPIENTS, recipientsFrom, SETTINGS, settingsFrom } from '../../../settings/settings';
import { number } from '../../../workbook/cells';
import { readRows } from '../../../workbook/select';
import { summaryJob } from '../../children/jobs';
import { KINDS } from './kind-names';
import { STOPPED_LINE, STOPPED_MEMORY, STOPPED_REMARK, STOPPED_SINCE } from './stopped-words';
import { type Audience, isMonthly } from './wanted';
import { MAIL_LABEL } from './words';

interface Periodic {
  readonly kind: string;
  /** Name of the job that calls for it. */
  readonly job: string;
  /** Whether somebody is to get it in every period; `null` where it is called for only when there is a reason. */
  readonly isWanted: ((audience: Audience) => boolean) | null;
}

const isWeekly = ({ recipients }: Audience): boolean => recipients.some(({ weekly }) => weekly);

const hasKader = ({ settings }: Audience): boolean => settings.kader.some(({ email }) => email !== null);

const PERIODIC: readonly Periodic[] = [
  { kind: KINDS.tasks, job: KINDS.tasks, isWanted: hasKader },
  { kind: KINDS.quality, job: KINDS.quality, isWanted: hasKader },
  { kind: KINDS.clinical, job: KINDS.clinical, isWanted: ({ officers }) => officers.length > 0 },
  { kind: 'mingguan', job: summaryJob.name, isWanted: isWeekly },
  { kind: KINDS.week, job: KINDS.week, isWanted: isWeekly },
  { kind: KINDS.month, job: KINDS.month, isWanted: ({ recipients }) => recipients.some(isMonthly) },
  // Of rooms that stand on this one, by the names that the outbox and `Jadwal` store.
  { kind: 'rtl', job: 'rtl', isWanted: null },
  { kind: 'rtl-terlambat', job: 'rtl-terlambat', isWanted: null },
  { kind: 'donatur', job: 'donatur', isWanted: null },
  { kind: 'donatur-petugas', job: 'donatur', isWanted: null },
  { kind: 'kecamatan', job: 'kecamatan', isWanted: null },
  { kind: 'data-pendukung', job: 'data-pendukung', isWanted: null },
];

const DAYS = { day: 1, week: 7, month: 31 } as const;

/** A kind of mail that has not left for two of its periods. */
export interface Stopped {
  readonly kind: string;
  /** When it last left, or had nothing to say; of what is called for now and then, since when it waits. */
  readonly since: Instant;
}

export const stoppedKinds = (
  outbox: readonly OutboxRow[],
  now: Instant,
  audience: Audience,
  jobs: Plan['jobs'],
): readonly Stopped[] =>
  PERIODIC.flatMap(({ kind, job, isWanted }) => {
    const rows = outbox.filter((row) => row.kind === kind);
    const [first] = rows;
    const { when, off } = jobs[job] ?? {};
    if (!first || !when || off || isWanted?.(audience) === false) return [];
    const days = DAYS[when.every];
    const good = rows.flatMap(goodAt);
    // What is called for now and then has stopped only where it was called for since it last left.
    const called = isWanted ? rows : rows.filter(({ createdAt }) => good.every((at) => createdAt > at));
    if (called.length === 0) return [];
    const since = Math.max(...(isWanted ? good : []), Math.min(...called.map(({ createdAt }) => createdAt)));
    return now - since > (2 * days + 1) * MS_PER_DAY ? [{ kind, since }] : [];
  });

/** What was found moot later had waited in vain. */
const SOON = 30 * MS_PER_HOUR;

/** When a mail was seen to work: it reached somebody, or there was nothing to say when it was looked at. */
function goodAt({ status, remark, reachedAt, triedAt, createdAt }: OutboxRow): readonly Instant[] {
  if (reachedAt.length > 0) return reachedAt;
  const isQuiet = status === 'Batal' && remark !== REMARK.gaveUp;
  return isQuiet && triedAt !== null && triedAt - createdAt <= SOON ? [triedAt] : [];
}

/**
 * Says on `Beranda` which kinds have stopped.
 *
 * @returns 1 where it says something new
 */
export function tellStopped(
  context: Pick<JobContext, 'workbook' | 'now' | 'memory' | 'sign' | 'jobs' | 'overview'>,
): number {
  const { workbook, now, memory, overview, jobs } = context;
  const { outbox, recipients, officers, schedule, ...rows } = readRows(workbook, {
    schedule: SCHEDULE,
    outbox: OUTBOX,
    recipients: RECIPIENTS,
    officers: OFFICERS,
    ...SETTINGS,
  });
  const settings = settingsFrom(rows);
  const stopped = stoppedKinds(
    outbox.flatMap((row) => outboxRowFrom(row) ?? []),
    now(),
    { settings, recipients: recipientsFrom(recipients), officers: officersFrom(officers, now()) },
    followPlan(context, jobs, schedule, settings).jobs,
  );
  const { zone } = settings.register;
  const said = stopped
    .map(({ kind, since }) => STOPPED_SINCE(MAIL_LABEL[kind] ?? kind, longDay(dayOf(since, zone))))
    .join('; ');
  if (said === (memory.get(STOPPED_MEMORY) ?? '')) return 0;
  const value = said === '' ? null : { count: number(stopped.length), remark: STOPPED_REMARK(said) };
  workbook.write([overview.change({ [STOPPED_LINE]: value })]);
  memory.set(STOPPED_MEMORY, said);
  return 1;
}

import type { FormSpec } from '../forms/form-spec';
import { refreshForm } from '../forms/refresh-form';
import { MS_PER_MINUTE } from '../kernel/calendar';
import { eachInTurn } from '../kernel/each-in-turn';
import { clockText } from '../kernel/words';
import { beginFindingEdits, findEdits } from '../ledger/find-edits';
import { followDecisions } from '../ledger/follow-decisions';
import { followSettings } from '../ledger/follow-settings';
import type { ComparedForm } from '../ledger/form-responses';
import type { RebuildStep } from '../ledger/rebuild';
import { compareFrom, reconcile } from '../ledger/reconcile';
import { CHECK_TIME, type Checked, goOnChecking, selfCheck } from '../ledger/self-check';
import { formsOf } from '../ledger/subject';
import { PUT_BACK, UNPROTECTED } from '../overview/words';
import { findPoints } from '../places/find-points';
import { isAtRest } from '../post/mail-timer';
import { sendMail } from '../post/send-mail';
import { readOfficers } from '../settings/officers';
import { readSettings, SETTINGS, settingsFrom } from '../settings/settings';
import { text } from '../workbook/cells';
import { noteHistory } from '../workbook/history';
import { isMarked, mark } from '../workbook/mark';
import { readRows } from '../workbook/select';
import { backupJob, forgetInBackup } from './backup-job';
import { followVanished } from './follow-vanished';
import type { JobContext, SlotJob, Unprotected } from './job';
import { jobLines } from './job-lines';
import { followPlan } from './job-plan';
import { JOB_LABELS } from './job-words';
import { countLeftovers } from './leftover';
import { SCHEDULE } from './planned-jobs';

/** Work on each form by itself: one that cannot be opened keeps no other from it. */
function withEachForm(context: JobContext, work: (form: FormSpec) => number): number {
  let done = 0;
  eachInTurn(formsOf(context.subjects), (form) => {
    done += work(form);
  });
  return done;
}

const refreshForms = (context: JobContext): number =>
  withEachForm(context, (form) => refreshForm(context, form, context.forms));

/** Refreshes the lists of the forms: before the rows, since the rows of persons link to their posyandu in the forms. */
const formsJob: SlotJob = { name: 'forms', label: JOB_LABELS.forms, slot: 'hourly', run: refreshForms };

/** Follows changed settings; where rows have changed by that, the lists of the forms follow the rows. */
const settingsJob: SlotJob = {
  name: 'settings',
  label: JOB_LABELS.settings,
  slot: 'hourly',
  run: (context) => (followSettings(context) === 0 ? 0 : refreshForms(context)),
};

const officersJob: SlotJob = {
  name: 'officers',
  label: JOB_LABELS.officers,
  slot: 'hourly',
  run(context) {
    followOfficers(context);
    return 0;
  },
};

/** Compares what each form keeps with the journal. */
function withResponses(
  context: JobContext,
  compare: (context: JobContext, form: ComparedForm) => number,
): number {
  return withEachForm(context, (form) => {
    const responses = context.responsesOf(form);
    return responses ? compare(context, { name: form.name, responses, since: context.since }) : 0;
  });
}

const compareForms = (context: JobContext): number => withResponses(context, reconcile);

/** Compares each form with the journal, and goes on with what an earlier run has left. */
const reconcileJob: SlotJob = {
  name: 'reconcile',
  label: JOB_LABELS.reconcile,
  slot: 'every-30-minutes',
  run: compareForms,
};

/** Known senders, erasures that are due, forms that follow them, and what is left for people to delete. */
const decisionsJob: SlotJob = {
  name: 'decisions',
  label: JOB_LABELS.decisions,
  slot: 'every-30-minutes',
  run: (context) =>
    followDecisions(
      context,
      context.kept,
      context.since + CHECK_TIME,
      (decisions) => countLeftovers(context, decisions) + forgetInBackup(context, decisions),
    ),
};

const goOnJob: SlotJob = {
  name: 'rebuild',
  label: JOB_LABELS.rebuild,
  slot: 'every-30-minutes',
  run: (context) => goOnChecking(context, context.since)?.changed ?? 0,
};

const nightlyCheckJob: SlotJob = {
  name: 'check',
  label: JOB_LABELS.check,
  slot: 'nightly',
  run: (context) => checkWhole(context).changed,
};

const refetchJob: SlotJob = { name: 'refetch', label: JOB_LABELS.refetch, slot: 'nightly', run: refetch };

/** Reads responses again, each night: an edit may show nowhere else. */
const editsJob: SlotJob = {
  name: 'edits',
  label: JOB_LABELS.edits,
  slot: 'nightly',
  run: (context) => readAgain(context),
};

/** Goes on where the night, or an earlier run, has ended. */
const goOnReadingJob: SlotJob = {
  ...editsJob,
  slot: 'every-30-minutes',
  run: (context) => withResponses(context, findEdits),
};

/**
 * Reads responses again, and goes on by itself every half hour.
 *
 * @param older also those that are read again once a week
 * @returns how many edits were found by now
 */
export function readAgain(context: JobContext, { older = false } = {}): number {
  const names = formsOf(context.subjects).map(({ name }) => name);
  beginFindingEdits(context, names, { older });
  return withResponses(context, findEdits);
}

/** Puts back tabs and columns that are gone, and mends whatever differs from the journals. */
export function checkWhole(context: JobContext, onStep?: (step: RebuildStep) => void): Checked {
  const made = context.actsForOwner() ? context.putBackTabs() : [];
  const checked = selfCheck(context, context.since, { movesDay: true, ...(onStep && { onStep }) });
  if (made.length > 0) {
    noteHistory(context, readSettings(context.workbook).register.zone, '', PUT_BACK(made));
    followOfficers(context, true);
  }
  return checked;
}

/**
 * Takes in whatever the forms have and the journal has not, however old it is; where there was something, rows that were doubted until
 * now go.
 *
 * @returns how many responses were missing
 */
export function refetch(context: JobContext): number {
  compareFrom(context, 0);
  const missing = compareForms(context);
  if (missing > 0 && context.now() - context.since < MS_PER_MINUTE) selfCheck(context, context.since);
  return missing;
}

const troubleJob: SlotJob = {
  name: 'trouble',
  label: JOB_LABELS.trouble,
  slot: 'nightly',
  run(context) {
    const trouble = context.trouble();
    if (trouble === null) return 0;
    const { at, entryPoint, name } = trouble;
    const { zone } = readSettings(context.workbook).register;
    const line = text(`${clockText(at, zone)} ${entryPoint} (${name})`);
    context.workbook.write([context.overview.change({ trouble: line })]);
    return 1;
  },
};

const mailJob: SlotJob = {
  name: 'mail',
  label: JOB_LABELS.mail,
  slot: 'every-5-minutes',
  run: (context) => (isAtRest(context) ? 0 : sendMail(context)),
};
const pointsJob: SlotJob = {
  name: 'points',
  label: JOB_LABELS.points,
  slot: 'every-15-minutes',
  run: findPoints,
};

const vanishedJob: SlotJob = {
  name: 'vanished',
  label: JOB_LABELS.vanished,
  slot: 'every-5-minutes',
  run: followVanished,
};

/** Jobs that run before those of the rooms. */
export const FIRST_JOBS: readonly SlotJob[] = [
  reconcileJob,
  vanishedJob,
  mailJob,
  pointsJob,
  formsJob,
  settingsJob,
  officersJob,
  nightlyCheckJob,
  refetchJob,
  editsJob,
];

/** Name in the script's memory: when jobs were looked at first. */
const LOOKED_SINCE = 'pekerjaan:sejak';

/**
 * Looks every hour at `Jadwal`, and says on `Beranda` what became of each job and that the script is at work; a formula turns that red where
 * this stays out.
 */
const aliveJob: SlotJob = {
  name: 'alive',
  label: JOB_LABELS.alive,
  slot: 'hourly-files',
  run(context) {
    const { workbook, overview, memory, jobs, now } = context;
    const { schedule, ...rows } = readRows(workbook, { ...SETTINGS, schedule: SCHEDULE });
    const plan = followPlan(context, jobs, schedule, settingsFrom(rows));
    const since = Number(memory.get(LOOKED_SINCE) ?? now());
    memory.set(LOOKED_SINCE, String(since));
    workbook.write([overview.change(jobLines(memory, jobs, plan, now(), since))]);
    return 0;
  },
};

/** Jobs that run after those of the rooms. */
export const LAST_JOBS: readonly SlotJob[] = [
  decisionsJob,
  goOnJob,
  goOnReadingJob,
  aliveJob,
  troubleJob,
  backupJob,
  { ...mailJob, slot: 'monday-morning' },
];

/** Name in the script's memory: mark of the officers that the protections were made for. */
const OFFICERS = 'petugas';

/** Name in the script's memory: whether `Beranda` says that something was refused. */
const REFUSED = 'petugas:ditolak';

/** Whether Google has refused to protect something, the last time that it was asked. */
export const isProtectionRefused = ({ get }: JobContext['memory']): boolean => get(REFUSED) === 'ya';

/** Raised where other tabs are protected than before, so that the first hour after an update protects them. */
const PROTECTIONS = 2;

/**
 * Opens what the script writes to those named in `Petugas`, if these have changed since, and says on `Beranda` what Google has refused.
 *
 * @param anew in any case, since tabs may have been made anew
 * @returns what was refused; nothing where nothing had to be done
 */
export function followOfficers(context: JobContext, anew = false): Unprotected {
  const { workbook, memory, overview } = context;
  const officers = readOfficers(workbook, context.now());
  const protectedFor = [PROTECTIONS, ...officers];
  if (!anew && isMarked(context, OFFICERS, protectedFor)) return { tabs: [], addresses: [] };
  const refused = context.openTabsTo(officers);
  const said = UNPROTECTED(refused);
  if (said !== null || memory.get(REFUSED) === 'ya') {
    workbook.write([overview.change({ unprotected: text(said) })]);
    memory.set(REFUSED, said === null ? 'tidak' : 'ya');
  }
  mark(context, OFFICERS, protectedFor);
  return refused;
}

import type { FormSpec } from '../forms/form-spec';
import { refreshForm } from '../forms/refresh-form';
import { wallClock } from '../kernel/calendar';
import { eachInTurn } from '../kernel/each-in-turn';
import { followDecisions } from '../ledger/follow-decisions';
import { followSettings } from '../ledger/follow-settings';
import { reconcile } from '../ledger/reconcile';
import { CHECK_TIME, goOnChecking, selfCheck } from '../ledger/self-check';
import { formsOf } from '../ledger/subject';
import { UNPROTECTED } from '../overview/words';
import { findPoints } from '../places/find-points';
import { isAtRest } from '../post/mail-timer';
import { sendMail } from '../post/send-mail';
import { readOfficers } from '../settings/officers';
import { readSettings } from '../settings/settings';
import { freshness, text } from '../workbook/cells';
import { isMarked, mark } from '../workbook/mark';
import { followVanished } from './follow-vanished';
import type { Job, JobContext, Unprotected } from './job';
import { countLeftovers } from './leftover';

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
const formsJob: Job = { name: 'forms', slot: 'hourly', run: refreshForms };

/** Follows changed settings; where rows have changed by that, the lists of the forms follow the rows. */
const settingsJob: Job = {
  name: 'settings',
  slot: 'hourly',
  run: (context) => (followSettings(context) === 0 ? 0 : refreshForms(context)),
};

const officersJob: Job = {
  name: 'officers',
  slot: 'hourly',
  run(context) {
    followOfficers(context);
    return 0;
  },
};

/** Compares each form with the journal, and goes on with what an earlier run has left. */
const reconcileJob: Job = {
  name: 'reconcile',
  slot: 'every-30-minutes',
  run: (context) =>
    withEachForm(context, (form) => {
      const responses = context.responsesOf(form);
      return responses ? reconcile(context, { name: form.name, responses, since: context.since }) : 0;
    }),
};

/** Known senders, erasures that are due, forms that follow them, and what is left for people to delete. */
const decisionsJob: Job = {
  name: 'decisions',
  slot: 'every-30-minutes',
  run: (context) =>
    followDecisions(context, context.kept, context.since + CHECK_TIME, (decisions) =>
      countLeftovers(context, decisions),
    ),
};

const goOnJob: Job = {
  name: 'rebuild',
  slot: 'every-30-minutes',
  run: (context) => goOnChecking(context, context.since)?.changed ?? 0,
};

const nightlyCheckJob: Job = {
  name: 'check',
  slot: 'nightly',
  run: (context) => selfCheck(context, context.since).changed,
};

const troubleJob: Job = {
  name: 'trouble',
  slot: 'nightly',
  run(context) {
    const trouble = context.trouble();
    if (trouble === null) return 0;
    const { at, entryPoint, name } = trouble;
    const { zone } = readSettings(context.workbook).register;
    const line = text(`${wallClock(at, zone)} ${entryPoint} (${name})`);
    context.workbook.write([context.overview.change({ trouble: line })]);
    return 1;
  },
};

const mailJob: Job = {
  name: 'mail',
  slot: 'every-5-minutes',
  run: (context) => (isAtRest(context) ? 0 : sendMail(context)),
};
const pointsJob: Job = { name: 'points', slot: 'every-15-minutes', run: findPoints };

const vanishedJob: Job = { name: 'vanished', slot: 'every-5-minutes', run: followVanished };

/** Jobs that run before those of the rooms. */
export const FIRST_JOBS: readonly Job[] = [
  reconcileJob,
  vanishedJob,
  mailJob,
  pointsJob,
  formsJob,
  settingsJob,
  officersJob,
  nightlyCheckJob,
];

/** Says every hour that the script is at work; a formula turns it red where this stays out. */
const aliveJob: Job = {
  name: 'alive',
  slot: 'hourly-files',
  run({ workbook, overview, now }) {
    const { zone } = readSettings(workbook).register;
    workbook.write([overview.change({ alive: freshness(now(), zone) })]);
    return 0;
  },
};

/** Jobs that run after those of the rooms. */
export const LAST_JOBS: readonly Job[] = [
  decisionsJob,
  goOnJob,
  aliveJob,
  troubleJob,
  { ...mailJob, slot: 'monday-morning' },
];

/** Name in the script's memory: mark of the officers that the protections were made for. */
const OFFICERS = 'petugas';

/** Name in the script's memory: whether `Beranda` says that something was refused. */
const REFUSED = 'petugas:ditolak';

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

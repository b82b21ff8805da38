// What runs by the clock, and what the menu offers of it. Each function runs the jobs of one slot of the timetable.
import { showProgress } from '../google/dialogs';
import type { Slot } from '../installation/job';
import { checkWhole, readAgain, refetch } from '../installation/machine-jobs';
import { runSlot } from '../installation/run-jobs';
import { HANDLERS } from '../installation/timetable';
import type { RebuildStep } from '../ledger/rebuild';
import { REBUILD } from '../overview/words';
import { readSettings } from '../settings/settings';
import { HISTORY, MENU } from '../subjects/set-up/words';
import { noteHistory } from '../workbook/history';
import { guarded, remember } from './guarded';
import { type Installation, openInstallation } from './installation';
import { menuWork } from './menu-work';
import { outcomeLines } from './outcome';
import { requireTrigger, type TriggerEvent } from './require-trigger';

/**
 * Runs the jobs of a slot; of those that fail, each is logged, and `Beranda` shows the first.
 *
 * @param wanted names of the jobs that are counted
 * @returns how much these did
 */
export function runSlotOf(
  { context, house, followRemovals }: Installation,
  slot: Slot,
  ...wanted: readonly string[]
): number {
  const { done, failed } = runSlot(context, house.jobs, slot);
  followRemovals();
  for (const { job, error } of [...failed].reverse()) remember(`${HANDLERS[slot]}/${job}`, error);
  const [first] = failed;
  if (first) throw first.error;
  return wanted.reduce((sum, name) => sum + (done.get(name) ?? 0), 0);
}

/** Runs the jobs of a slot for its trigger, and for nobody else. */
function runClock(slot: Slot, event: TriggerEvent | undefined, ...wanted: readonly string[]): number {
  const handler = HANDLERS[slot];
  const memory = requireTrigger(handler, event);
  return runSlotOf(
    guarded(handler, () => openInstallation(memory)),
    slot,
    ...wanted,
  );
}

/** Trigger, twice an hour: records what the forms have and the journal lacks, and goes on with what an earlier run has left. */
export function cocokkan(event?: TriggerEvent): number {
  return runClock('every-30-minutes', event, 'reconcile');
}

/** Trigger, every few minutes: sends what is due in the outbox. */
export function kirimSurat(event?: TriggerEvent): number {
  return runClock('every-5-minutes', event, 'mail');
}

/** Trigger, several times an hour: looks up links and addresses. */
export function cariTitik(event?: TriggerEvent): number {
  return runClock('every-15-minutes', event, 'points');
}

/** Trigger, hourly: brings what is computed from the settings, and the lists of the forms, up to date. */
export function segarkanFormulir(event?: TriggerEvent): number {
  return runClock('hourly', event, 'forms', 'settings');
}

/** Trigger, hourly: the files for My Maps. */
export function perbaruiLapisan(event?: TriggerEvent): boolean {
  return runClock('hourly-files', event, 'layers') > 0;
}

/**
 * Trigger, every night: whatever differs from the journals is mended, what is no longer to be kept goes, and the map's link is
 * good for its full time again.
 */
export function rawatHarian(event?: TriggerEvent): number {
  return runClock('nightly', event, 'check');
}

/** Trigger, on Monday mornings. */
export function ringkasanMingguan(event?: TriggerEvent): void {
  runClock('monday-morning', event);
}

/** Menu: computes everything anew from the journals, and shows the progress. */
export function bangunUlang(key?: unknown): unknown {
  return menuWork('bangunUlang', MENU.rebuild, key, (who) => {
    const { context } = openInstallation();
    const { changed: mended, finished } = checkWhole(context, (step) =>
      showProgress(MENU.rebuild, progressOf(step)),
    );
    const changed = mended + refetch(context) + readAgain(context, { older: true });
    noteHistory(context, readSettings(context.workbook).register.zone, who, HISTORY.rebuilt(changed));
    return finished ? outcomeLines('rebuilt', changed) : [REBUILD.goesOn(changed)];
  });
}

function progressOf(step: RebuildStep): string {
  switch (step.kind) {
    case 'reading':
      return REBUILD.reading;
    case 'folding':
      return REBUILD.folding(step.responses);
    case 'mended':
      return REBUILD.mended(step.title, step.changed);
  }
}

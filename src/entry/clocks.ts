// What runs by the clock, and what the menu offers of it. Each function runs the jobs of one slot of the timetable.
import { showMessage, showProgress } from '../google/dialogs';
import { runSlot, type Slot } from '../installation/job';
import { HANDLERS } from '../installation/timetable';
import type { RebuildStep } from '../ledger/rebuild';
import { selfCheck } from '../ledger/self-check';
import { REBUILD } from '../overview/words';
import { readSettings } from '../settings/settings';
import { HISTORY, MENU } from '../subjects/set-up/words';
import { noteHistory } from '../workbook/history';
import { atWindow, guarded } from './guarded';
import { openInstallation } from './installation';
import { showOutcome } from './outcome';

/** @returns how much the first job of the slot did */
function runClock(slot: Slot): number {
  return guarded(HANDLERS[slot], () => {
    const { context, house } = openInstallation();
    return runSlot(context, house.jobs, slot);
  });
}

/** Trigger, twice an hour: records what the forms have and the journal lacks, and goes on with what an earlier run has left. */
export function cocokkan(): number {
  return runClock('every-30-minutes');
}

/** Trigger, every few minutes: sends what is due in the outbox. */
export function kirimSurat(): number {
  return runClock('every-5-minutes');
}

/** Trigger, several times an hour: looks up links and addresses. */
export function cariTitik(): number {
  return runClock('every-15-minutes');
}

/** Trigger, hourly: brings what is computed from the settings, and the lists of the forms, up to date. */
export function segarkanFormulir(): number {
  return runClock('hourly');
}

/** Trigger, hourly: the files for My Maps. */
export function perbaruiLapisan(): boolean {
  return runClock('hourly-files') > 0;
}

/**
 * Trigger, every night: whatever differs from the journals is mended, what is no longer to be kept goes, and the map's link is
 * good for its full time again.
 */
export function rawatHarian(): number {
  return runClock('nightly');
}

/** Trigger, on Monday mornings. */
export function ringkasanMingguan(): void {
  runClock('monday-morning');
}

/** Menu: computes everything anew from the journals, and shows the progress. */
export function bangunUlang(): void {
  atWindow('bangunUlang', (who) => {
    const { context } = openInstallation();
    const { changed, finished } = selfCheck(context, context.since, (step) =>
      showProgress(MENU.rebuild, progressOf(step)),
    );
    noteHistory(context, readSettings(context.workbook).register.zone, who, HISTORY.rebuilt(changed));
    if (finished) showOutcome(MENU.rebuild, 'rebuilt', changed);
    else showMessage(MENU.rebuild, REBUILD.goesOn(changed));
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

// What keeps the tabs true to the form and to the journals, by clock and by menu.
import { showMessage, showProgress } from '../google/dialogs';
import { formResponses } from '../google/forms/form-responses';
import type { RebuildStep } from '../ledger/rebuild';
import { reconcile } from '../ledger/reconcile';
import { CHECK_TIME, goOnChecking, selfCheck } from '../ledger/self-check';
import { REBUILD } from '../overview/words';
import { readSettings } from '../settings/settings';
import { retain } from '../subjects/children/retention';
import { showMapLink } from '../subjects/maps/show-map-link';
import { HISTORY, MENU } from '../subjects/set-up/words';
import { noteHistory } from '../workbook/history';
import { followDecisions } from './decisions';
import { atWindow, guarded } from './guarded';
import { openInstallation } from './installation';
import { showOutcome } from './outcome';
import { showTrouble } from './trouble';

/** Trigger, twice an hour: takes in what the form has and the journal lacks, and goes on with what an earlier run has left. */
export function cocokkan(): number {
  return guarded('cocokkan', () => {
    const installation = openInstallation();
    const { ports, formState, formLinks } = installation;
    const since = ports.now();
    const state = formState();
    return inTurn(
      () => (state === null ? 0 : reconcile(ports, formResponses(state), formLinks())()),
      () => followDecisions(installation),
      () => goOnChecking(ports, formLinks())(since),
    );
  });
}

/**
 * Trigger, every night: whatever differs from the journals is put right, what is no longer to be kept goes, and the map's link is
 * good for its full time again.
 */
export function rawatHarian(): number {
  return guarded('rawatHarian', () => {
    const { ports, formLinks, mailLinks } = openInstallation();
    const since = ports.now();
    return inTurn(
      () => selfCheck(ports, formLinks())(since).changed,
      () => retain(ports, formLinks())(since + CHECK_TIME),
      () => showMapLink(ports, mailLinks().mapUrl)(),
      () => showTrouble(ports),
    );
  });
}

/** Menu: everything anew from the journals, before the eyes of who asked for it. */
export function bangunUlang(): void {
  atWindow('bangunUlang', (who) => {
    const { ports, formLinks } = openInstallation();
    const { changed, finished } = selfCheck(ports, formLinks())(ports.now(), (step) =>
      showProgress(MENU.rebuild, progressOf(step)),
    );
    noteHistory(ports, readSettings(ports.workbook).register.zone, who, HISTORY.rebuilt(changed));
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

/** Does one after the other, also where one before has failed; the first failure is thrown when all have had their turn. */
function inTurn<T>(first: () => T, ...others: readonly (() => unknown)[]): T {
  const failures: unknown[] = [];
  const tried = <R>(work: () => R): R | undefined => {
    try {
      return work();
    } catch (error) {
      failures.push(error);
      return undefined;
    }
  };
  const result = tried(first);
  others.forEach(tried);
  if (failures.length > 0) throw failures[0];
  return result as T;
}

import { readBeside } from '../google/beside';
import { showMessage } from '../google/dialogs';
import { fill } from '../kernel/fill';
import type { OperatorTexts } from '../subjects/set-up/operator-words';

type Work = 'form' | 'layers' | 'mail' | 'rebuilt';

/** Tells who has asked for it from the menu what came of a piece of work: how much has changed. */
export function showOutcome(title: string, work: Work, count: number): void {
  const { same, changed } = readBeside<OperatorTexts>('operator').dialog[work];
  showMessage(title, count === 0 ? same : fill(changed, { count }));
}

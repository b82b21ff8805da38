import { readBeside } from '../google/beside';
import { showMessage } from '../google/dialogs';
import { fill } from '../kernel/fill';
import type { OperatorTexts } from '../subjects/set-up/operator-words';

type Work = 'form' | 'layers' | 'mail' | 'rebuilt';

/** Shows whoever chose an entry of the menu how much the work has changed. */
export function showOutcome(title: string, work: Work, count: number): void {
  const { same, changed } = readBeside<OperatorTexts>('operator').dialog[work];
  showMessage(title, count === 0 ? same : fill(changed, { count }));
}

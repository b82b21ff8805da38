import { readBeside } from '../google/beside';
import { fill } from '../kernel/fill';
import type { OperatorTexts } from '../subjects/set-up/operator-words';

type Work = 'form' | 'layers' | 'mail' | 'rebuilt';

/** What whoever chose an entry of the menu reads of how much the work has changed. */
export function outcomeLines(work: Work, count: number): readonly string[] {
  const { same, changed } = readBeside<OperatorTexts>('operator').dialog[work];
  return [count === 0 ? same : fill(changed, { count })];
}

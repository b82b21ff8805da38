import type { MemoryPort } from '../workbook/ports';

/** Name in the script's memory: filled while figures must not be believed. */
const WITHHELD = 'angka:ditahan';

/** Whether figures that hang on z-scores are withheld: these were found to differ from those of WHO. */
export const areFiguresWithheld = (memory: Pick<MemoryPort, 'get'>): boolean =>
  (memory.get(WITHHELD) ?? '') !== '';

export function withholdFigures(memory: MemoryPort, areWithheld: boolean): void {
  if (areFiguresWithheld(memory) !== areWithheld) memory.set(WITHHELD, areWithheld ? 'ya' : '');
}

import type { Context } from '../../../ledger/context';
import { rawField, readRows, type Span, select, textField, within } from '../../../workbook/select';
import { KEY_HEADER } from '../../../workbook/tab';
import { ACT_CHOICE_HEADER, isChoiceAnswer } from '../tabs/worklist-choices';
import { worklistTab } from '../tabs/worklist-tab';
import { recordChosen } from './record-chosen';

/** Choices followed by one run; the next goes on. */
const MOST_PER_RUN = 20;

const CHOICES = select(worklistTab, { key: textField(KEY_HEADER), typed: rawField(ACT_CHOICE_HEADER) });

/** A row of `Perlu Tindakan`, as far as it is followed. */
export interface ChosenRow {
  readonly key: string;
  readonly typed: unknown;
}

/** @param rows those to look at; all if absent */
export const readChosen = (workbook: Context['workbook'], rows?: Span): readonly ChosenRow[] =>
  readRows(workbook, { rows: rows ? within(CHOICES, rows) : CHOICES }).rows;

/**
 * Records what officers have chosen in `Perlu Tindakan`. A row and a choice make one act, however many runs see them; the cell is emptied
 * when it is recorded, or says why it could not be.
 *
 * @param who who chose, as far as Google says
 * @returns how many acts were recorded
 */
export function takeRowChoices(context: Context, rows: readonly ChosenRow[], who = WORKLIST): number {
  const chosen = rows
    .flatMap(({ key, typed }) =>
      key !== '' && typeof typed === 'string' && typed.trim() !== '' && !isChoiceAnswer(typed)
        ? [{ key, typed }]
        : [],
    )
    .slice(0, MOST_PER_RUN);
  if (chosen.length === 0) return 0;
  return recordChosen(context, chosen, who);
}

/** Stands for who chose where Google does not say. */
const WORKLIST = 'tab Perlu Tindakan';

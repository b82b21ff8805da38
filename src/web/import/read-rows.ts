import { readDate } from '../../kernel/answers/read-date';
import { type CalendarDate, completedMonths } from '../../kernel/calendar';
import type { AnswerKey, Answers } from '../../subjects/children/submission/answers';
import type { Cell } from './cell';
import { clean, type Remark } from './clean';
import { isAnswerKey, type List, type Mapping, type Target } from './columns';

export interface RowRemark {
  readonly key: AnswerKey;
  readonly remark: Remark;
}

/** A row of a list as answers to the form. */
export interface ReadRow {
  readonly list: List;
  /** As Excel counts: the first is 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
  readonly answers: Answers;
  readonly remarks: readonly RowRemark[];
  /** The list marks the row as deleted or moved away. */
  readonly marked: boolean;
}

/** The rows below the header that hold anything. */
export function readRows(list: List, mapping: Mapping, today: CalendarDate): readonly ReadRow[] {
  return list.sheet.rows.flatMap((cells, row) => {
    const isBelow = row > list.headerRow && cells.some(({ text }) => text.trim() !== '');
    return isBelow ? [readRow(list, { cells, line: row + 1 }, mapping, today)] : [];
  });
}

const YES_MARK = /^(?:ya|y|yes|1|true|v|x)$/i;

function readRow(
  list: List,
  { cells, line }: Pick<ReadRow, 'cells' | 'line'>,
  mapping: Mapping,
  today: CalendarDate,
): ReadRow {
  const answers: Partial<Record<AnswerKey, string>> = {};
  const remarks: RowRemark[] = [];
  mapping.forEach((target, column) => {
    const cell = cells[column];
    if (!cell || !isAnswerKey(target)) return;
    const { answer, remark } = clean(target, cell, today);
    if (answer !== null) answers[target] = answer;
    if (remark !== null) remarks.push({ key: target, remark });
  });
  const under = (wanted: Target): string => {
    const column = mapping.indexOf(wanted);
    return column < 0 ? '' : (cells[column]?.text.trim() ?? '');
  };
  const breastfed = breastfedInMonth(answers, under, today);
  if (breastfed !== null && answers.asi === undefined) answers.asi = breastfed;
  const marked = mapping.some(
    (target, column) => target === 'left_out' && YES_MARK.test(cells[column]?.text.trim() ?? ''),
  );
  return { list, line, cells, answers, remarks, marked };
}

/** The templates have a column for each of the first months of life: that of the visit answers the form's question. */
function breastfedInMonth(
  { tanggal_lahir = '', tanggal_ukur = '' }: Answers,
  under: (target: Target) => string,
  today: CalendarDate,
): string | null {
  const born = readDate(tanggal_lahir, today).value;
  const measured = readDate(tanggal_ukur, today).value;
  if (born === null || measured === null || measured < born) return null;
  const text = under(`asi_bulan_${completedMonths(born, measured)}`);
  return text === '' ? null : clean('asi', { text, kind: 'text' }, today).answer;
}

'beside the script';

import { readDate } from '../../../kernel/answers/read-date';
import { type CalendarDate, parseIsoDate } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { Ports } from '../../../workbook/ports';
import { numberField, readRows, select, textField } from '../../../workbook/select';
import { KEY_HEADER } from '../../../workbook/tab';
import { isNeedKind, LEVELS, URGENCIES } from '../kinds/need-kinds';
import { LEVEL_LABEL, POSTPONED_UNTIL, URGENCY_LABEL } from '../open/words';
import { isPutOff, readNeedKey, worklistTab } from '../tabs/worklist-tab';
import type { NeedView } from './needs-view';

const ROWS = select(worklistTab, {
  key: textField(KEY_HEADER),
  urgency: textField('Tingkat'),
  level: textField('Tugas'),
  why: textField('Mengapa'),
  overdueDays: numberField('Terlambat (hari)'),
  assigned: textField('Ditugaskan Kepada'),
  postponed: textField('Ditunda'),
});

/** What is to be done for a child that no fold makes, as it stands in `Perlu Tindakan`: what was worked out there last. */
export const standingNeeds = (
  { workbook }: Pick<Ports, 'workbook'>,
  child: ResponseCode,
): readonly NeedView[] =>
  readRows(workbook, { rows: ROWS }).rows.flatMap((row): readonly NeedView[] => {
    const key = worklistTab.workedOut?.(row.key) ? readNeedKey(row.key) : null;
    const due = parseIsoDate(key?.due ?? '');
    const urgency = URGENCIES.find((one) => URGENCY_LABEL[one] === row.urgency);
    const level = LEVELS.find((one) => LEVEL_LABEL[one] === row.level);
    if (!key || key.code !== child || !isNeedKind(key.kind) || !due || !urgency || !level) return [];
    const { why, overdueDays, assigned, postponed } = row;
    return [
      {
        kind: key.kind,
        urgency,
        why: [why],
        due,
        overdueDays: overdueDays ?? 0,
        level,
        assigned: assigned || null,
        postponedUntil: isPutOff(key) ? untilIn(postponed, due) : null,
      },
    ];
  });

/** The day in `Sampai 25 Januari 2026: keluarga pergi`; where somebody has typed over it, the day on which it is due. */
const untilIn = (postponed: string, due: CalendarDate): CalendarDate =>
  readDate(POSTPONED_UNTIL(postponed).replace(/^\D+/, ''), due).value ?? due;

'beside the script';

import { type CalendarDate, completedMonths } from '../../kernel/calendar';
import type { Position, Sex, ZScore } from '../../kernel/growth/anthropometry';
import { nutritionStatus } from '../../kernel/growth/classify';
import { type GainMark, notGainedAfter } from '../../kernel/growth/weight-gain';
import { indicatorName } from '../../kernel/growth/words';
import { compareText } from '../../ledger/responses/response';
import { isCardLabel } from '../../ledger/responses/sender';
import { POSITION_LABEL, SEX_LABEL, yesNo } from '../children/tabs/words';
import type { ChildCells, CountedChild, CountedVisit, VisitCells } from './counted';

/** The children with their visits, from the rows of both tabs. Rows that somebody damaged are passed over until the night mends them. */
export function countedChildren(
  children: readonly ChildCells[],
  visits: readonly VisitCells[],
): readonly CountedChild[] {
  const byCode = new Map<string, VisitCells[]>();
  for (const visit of visits) {
    const others = byCode.get(visit.code);
    if (others) others.push(visit);
    else byCode.set(visit.code, [visit]);
  }
  return children.flatMap((cells): CountedChild[] => {
    const { code, summary, registered } = cells;
    if (!summary) return [];
    const own = countedVisits(byCode.get(code) ?? [], summary.birthDate);
    const first = own[0]?.measurement.measuredOn ?? null;
    return [
      {
        code,
        name: cells.name,
        sex: sexOf(cells.sex),
        summary,
        knownFrom: first !== null && registered !== null && first < registered ? first : registered,
        hasBooklet: said(cells.booklet),
        visits: own,
      },
    ];
  });
}

const SEXES = Object.keys(SEX_LABEL) as readonly Sex[];
const sexOf = (label: string): Sex | null => SEXES.find((sex) => SEX_LABEL[sex] === label) ?? null;

const POSITIONS = Object.keys(POSITION_LABEL) as readonly Position[];
const positionOf = (label: string): Position | null =>
  POSITIONS.find((position) => POSITION_LABEL[position] === label) ?? null;

const said = (cell: string): boolean | null =>
  [true, false].find((value) => yesNo(value) === cell.trim().toLowerCase()) ?? null;

const MARKS: readonly GainMark[] = ['N', 'T', 'O', 'B'];
const markOf = (cell: string): GainMark | null => MARKS.find((mark) => mark === cell) ?? null;

function countedVisits(rows: readonly VisitCells[], birthDate: CalendarDate | null): readonly CountedVisit[] {
  const days = rows.flatMap((row) => (row.on === null ? [] : [{ ...row, on: row.on }]));
  days.sort((a, b) => compareText(a.on, b.on));
  let notGained = 0;
  return days.map((row) => {
    const mark = markOf(row.mark);
    notGained = notGainedAfter(notGained, mark);
    return {
      ...figured(row, birthDate),
      posyandu: row.measuredAt || row.posyandu,
      sender: row.sender,
      vitaminA: said(row.vitaminA) === true,
      mark,
      notGained,
      belowRedLine: said(row.belowRedLine) === true,
    };
  });
}

/** What was stored as a row, read as it was scored: the categories follow from the scores in it. */
function figured(
  row: VisitCells & { readonly on: CalendarDate },
  birthDate: CalendarDate | null,
): Pick<CountedVisit, 'byCard' | 'measurement' | 'scores' | 'status'> {
  const flagged = new Set(row.flagged.split(', '));
  const scored = (name: 'weightForAge' | 'lengthHeightForAge' | 'weightForLengthHeight'): ZScore | null => {
    const z = row[name];
    return z === null ? null : { z, flagged: flagged.has(indicatorName(name, 'standing')) };
  };
  const scores = {
    weightForAge: scored('weightForAge'),
    lengthHeightForAge: scored('lengthHeightForAge'),
    weightForLengthHeight: scored('weightForLengthHeight'),
  };
  const oedema = said(row.oedema);
  return {
    byCard: isCardLabel(row.sender),
    measurement: {
      measuredOn: row.on,
      weightKg: row.weightKg,
      lengthHeightCm: row.lengthHeightCm,
      position: positionOf(row.position),
      oedema,
    },
    scores,
    status: nutritionStatus(
      { ...scores, bmiForAge: null, headCircumferenceForAge: null },
      {
        completedMonths: birthDate && completedMonths(birthDate, row.on),
        armCm: row.armCm,
        oedema: oedema === true,
      },
    ),
  };
}

'beside the script';

// A child as cases go by it: what aid knows of it, with what was asked at birth and at visits, and all that was done for it.
import { type CalendarDate, dayOf, type TimeZone } from '../../kernel/calendar';
import { parsePersonCode } from '../../kernel/code';
import { grouped } from '../../kernel/grouped';
import { compareText } from '../../ledger/responses/response';
import type { AidChild } from '../aid/aid-child';
import { yesNo } from '../children/tabs/words';
import { ACT_KINDS, type ActKind } from '../needs/acts/act';
import { ACT_LABEL } from '../needs/acts/act-words';
import { PLAN_ITEM } from '../needs/acts/plan-item';
import { RECORDED_BY } from '../needs/tabs/words';
import type { Adult } from './adults';
import type { ActCells, ChildDetailCells, VisitDetailCells } from './sources';

/** Something that was done for a child, or reported about an item of its plan. */
export interface DoneAct {
  readonly kind: ActKind;
  readonly on: CalendarDate;
  /** Code of the item that it reports on, without its letter; `null` of an act about the child itself. */
  readonly item: string | null;
  readonly result: string;
  readonly hasEvidence: boolean;
  /** Whether it was recorded by somebody who may end things: not by whoever follows the link of a mail to a reader. */
  readonly isTrusted: boolean;
  /** Whose word it is, and in brackets who is said to have acted. */
  readonly by: string;
  /** When it was sent; of an act of an officer at the workbook when it was done. */
  readonly sentOn: CalendarDate;
}

export interface CaseChild extends AidChild {
  /** Of a woman or a couple, who are no children: whatever else is said of a child is empty. */
  readonly adult?: Adult;
  readonly birthOrder: number | null;
  readonly gestationWeeks: number | null;
  /** Whether it was breastfed, by days on which somebody asked, oldest first. */
  readonly breastfed: readonly { readonly on: CalendarDate; readonly isSo: boolean }[];
  /** The last head circumference, cm; `null` where none was measured. */
  readonly headCm: number | null;
  /** Oldest first. */
  readonly acts: readonly DoneAct[];
}

/** What was done for everybody, by code as it is shown, oldest first. */
export const actsByCode = (
  rows: readonly ActCells[],
  zone: TimeZone,
): ReadonlyMap<string, CaseChild['acts']> =>
  new Map(
    [...grouped(rows, ({ code }) => code)].map(([code, own]) => [
      code,
      [...own]
        .sort((a, b) => compareText(a.key, b.key))
        .flatMap((cells) => actFrom(cells, zone))
        .sort((a, b) => compareText(a.on, b.on)),
    ]),
  );

/** The children of the register with what else is known of them. Rows that somebody damaged are passed over. */
export function caseChildren(
  children: readonly AidChild[],
  cells: {
    readonly childDetails: readonly ChildDetailCells[];
    readonly visitDetails: readonly VisitDetailCells[];
    readonly allActs: readonly ActCells[];
  },
  zone: TimeZone,
): readonly CaseChild[] {
  const details = new Map(cells.childDetails.map((row) => [row.code, row]));
  const asked = grouped(cells.visitDetails, ({ code }) => code);
  const acts = actsByCode(cells.allActs, zone);
  return children.map((child): CaseChild => {
    const visits = [...(asked.get(child.code) ?? [])].sort((a, b) => compareText(a.on ?? '', b.on ?? ''));
    return {
      ...child,
      birthOrder: details.get(child.code)?.birthOrder ?? null,
      gestationWeeks: details.get(child.code)?.gestationWeeks ?? null,
      breastfed: visits.flatMap(({ on, breastfed }) =>
        on === null || breastfed === '' ? [] : [{ on, isSo: breastfed === yesNo(true) }],
      ),
      headCm: visits.map(({ headCm }) => headCm).reduce((last, one) => one ?? last, null),
      acts: acts.get(child.code) ?? [],
    };
  });
}

const TRUSTED: readonly string[] = [RECORDED_BY.officer, RECORDED_BY.kader];

function actFrom(
  { key, on, act, item, result, evidence, actor, recordedBy }: ActCells,
  zone: TimeZone,
): readonly DoneAct[] {
  const kind = ACT_KINDS.find((one) => ACT_LABEL[one] === act);
  if (!kind || on === null) return [];
  return [
    {
      kind,
      on,
      item: parsePersonCode(PLAN_ITEM, item),
      result,
      hasEvidence: evidence !== '',
      isTrusted: TRUSTED.includes(recordedBy),
      by: actor === '' ? recordedBy : `${recordedBy} (${actor})`,
      sentOn: sentDay(key, zone) ?? on,
    },
  ];
}

/** The day in the key of a response: it begins with the moment of its first submit. */
function sentDay(key: string, zone: TimeZone): CalendarDate | null {
  const moment = Date.parse(key.split(' ')[0] ?? '');
  return Number.isNaN(moment) ? null : dayOf(moment, zone);
}

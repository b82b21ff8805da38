'beside the script';

// A child as cases go by it: what aid knows of it, with what was asked at birth and at visits, and all that was done for it.
import type { CalendarDate } from '../../kernel/calendar';
import { parsePersonCode } from '../../kernel/code';
import { grouped } from '../../kernel/grouped';
import type { AidChild } from '../aid/aid-child';
import { yesNo } from '../children/tabs/words';
import { ACT_KINDS, type ActKind } from '../needs/acts/act';
import { ACT_LABEL } from '../needs/acts/act-words';
import { PLAN_ITEM } from '../needs/acts/plan-item';
import type { ActCells, ChildDetailCells, VisitDetailCells } from './sources';

/** Something that was done for a child, or reported about an item of its plan. */
export interface DoneAct {
  readonly kind: ActKind;
  readonly on: CalendarDate;
  /** Code of the item that it reports on, without its letter; `null` of an act about the child itself. */
  readonly item: string | null;
  readonly result: string;
  readonly hasEvidence: boolean;
  /** Who acted, else who recorded it. */
  readonly by: string;
}

export interface CaseChild extends AidChild {
  readonly birthOrder: number | null;
  readonly gestationWeeks: number | null;
  /** Whether it was breastfed, by days on which somebody asked, oldest first. */
  readonly breastfed: readonly { readonly on: CalendarDate; readonly isSo: boolean }[];
  /** The last head circumference, cm; `null` where none was measured. */
  readonly headCm: number | null;
  /** Oldest first. */
  readonly acts: readonly DoneAct[];
}

/** The children of the register with what else is known of them. Rows that somebody damaged are passed over. */
export function caseChildren(
  children: readonly AidChild[],
  cells: {
    readonly childDetails: readonly ChildDetailCells[];
    readonly visitDetails: readonly VisitDetailCells[];
    readonly allActs: readonly ActCells[];
  },
): readonly CaseChild[] {
  const details = new Map(cells.childDetails.map((row) => [row.code, row]));
  const asked = grouped(cells.visitDetails, ({ code }) => code);
  const acts = grouped(cells.allActs, ({ code }) => code);
  return children.map((child): CaseChild => {
    const visits = [...(asked.get(child.code) ?? [])].sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
    return {
      ...child,
      birthOrder: details.get(child.code)?.birthOrder ?? null,
      gestationWeeks: details.get(child.code)?.gestationWeeks ?? null,
      breastfed: visits.flatMap(({ on, breastfed }) =>
        on === null || breastfed === '' ? [] : [{ on, isSo: breastfed === yesNo(true) }],
      ),
      headCm: visits.map(({ headCm }) => headCm).reduce((last, one) => one ?? last, null),
      acts: (acts.get(child.code) ?? [])
        .flatMap(actFrom)
        .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    };
  });
}

function actFrom({ on, act, item, result, evidence, actor, recordedBy }: ActCells): readonly DoneAct[] {
  const kind = ACT_KINDS.find((one) => ACT_LABEL[one] === act);
  if (!kind || on === null) return [];
  return [
    {
      kind,
      on,
      item: parsePersonCode(PLAN_ITEM, item),
      result,
      hasEvidence: evidence !== '',
      by: actor || recordedBy,
    },
  ];
}

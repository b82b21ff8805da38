import { type CalendarDate, dayOf, parseIsoDate } from '../../../kernel/calendar';
import { monthText } from '../../../kernel/words';
import type { OtherHolders, ShownContext } from '../../../ledger/subject';
import type { LineValues } from '../../../overview/overview';
import { day, number } from '../../../workbook/cells';
import type { Register } from '../register/fold';
import { type ChildSummary, summariseChild } from '../summary/child-summary';
import {
  type CONSENT_LABELS,
  CONSENT_REMARKS,
  type FIGURE_LABELS,
  REFUSED_IN,
  REFUSED_MONTHS,
  THIS_MONTH,
} from '../summary/figure-words';
import { monthFigures } from '../summary/month-figures';
import { type RefusedRecord, refusedRecord } from '../summary/refused';
import { REPAIR_KIND, WITHHELD_KIND } from '../tabs/words';
import { childProjection, closedProjection, repairProjection } from './projections';
import { withheldFigures } from './withheld-figures';

/** What the counts of `Beranda` and of the weekly mail are made from. */
export interface Counted {
  readonly children: readonly ChildSummary[];
  readonly toMend: number;
  readonly toCheck: number;
  /** Children whose family has taken its consent back, and of whom an officer has not decided. */
  readonly withheld: number;
  /** Families that did not want a child recorded. */
  readonly refused: readonly RefusedRecord[];
  /** Day of the newest revision; `null` before the first submission. */
  readonly asOf: CalendarDate | null;
}

/** The whole register: a state together with the rows that it does not hold. */
export function countAll(
  { children, repairs, withheld, closed }: Register,
  others: OtherHolders,
  { asOf, zone }: Pick<ShownContext, 'asOf' | 'zone'>,
): Counted {
  const otherRepairs = others.of(repairProjection);
  const otherOf = (wanted: string): number =>
    otherRepairs.filter(({ kept: { kind } }) => kind === wanted).length;
  const stopped = repairs.filter(({ stops }) => stops.length > 0).length;
  return {
    children: [
      ...others.of(childProjection).flatMap(({ kept: { summary } }) => summary ?? []),
      ...children.map(summariseChild),
    ],
    toMend: otherOf(REPAIR_KIND.stops) + stopped,
    toCheck: otherOf(REPAIR_KIND.warns) + repairs.length - stopped,
    withheld: otherOf(WITHHELD_KIND.refused) + withheld.filter(({ reason }) => reason === 'refused').length,
    refused: [
      ...others.of(closedProjection).flatMap(({ kept }) => (kept.month === '' ? [] : [kept])),
      ...closed.flatMap((reading) => refusedRecord(reading, zone) ?? []),
    ],
    asOf,
  };
}

const EPOCH = dayOf(0, 'WIB');

/**
 * The values of the lines of `Beranda`.
 *
 * @param areWithheld whether z-scores are known to differ from those of WHO
 */
export function figureValues(
  { children, toMend, toCheck, asOf, ...consent }: Counted,
  areWithheld = false,
): LineValues {
  const figures = monthFigures(children, asOf ?? EPOCH);
  return {
    asOf: asOf === null ? day(asOf) : { count: day(asOf), remark: THIS_MONTH(monthText(asOf)) },
    registered: number(figures.registered),
    measured: figures.measured,
    stunting: figures.stunting,
    wasting: figures.wasting,
    underweight: figures.underweight,
    ...(areWithheld && withheldFigures()),
    severe: number(figures.severeSigns),
    toMend: number(toMend),
    toCheck: number(toCheck),
    withheld: consent.withheld === 0 ? null : number(consent.withheld),
    refused: refusedLine(consent.refused, (asOf ?? EPOCH).slice(0, 7)),
  } satisfies Readonly<
    Record<keyof typeof FIGURE_LABELS | Exclude<keyof typeof CONSENT_LABELS, 'retention'>, unknown>
  >;
}

/** How many said no this month, and in words how many at which posyandu in each month, the latest first; nothing before the first. */
function refusedLine(refused: readonly RefusedRecord[], month: string) {
  if (refused.length === 0) return null;
  const months = [...new Set(refused.map((one) => one.month))].sort().reverse().slice(0, REFUSED_MONTHS);
  const told = months.map((each) => {
    const first = parseIsoDate(`${each}-01`);
    return REFUSED_IN(
      first ? monthText(first) : each,
      countsByPosyandu(refused.filter((one) => one.month === each)).map(
        ([name, count]) => `${name} ${count}`,
      ),
    );
  });
  return {
    count: number(refused.filter((one) => one.month === month).length),
    remark: [CONSENT_REMARKS.refused, ...told].join(' '),
  };
}

function countsByPosyandu(refused: readonly RefusedRecord[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { posyandu } of refused) counts.set(posyandu, (counts.get(posyandu) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

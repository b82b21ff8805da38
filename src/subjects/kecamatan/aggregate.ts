'beside the script';

import { addDays, afterMonths, type CalendarDate } from '../../kernel/calendar';
import { grouped } from '../../kernel/grouped';
import { longDay } from '../../kernel/words';
import { AID_STATE_LABEL, AID_TITLE } from '../aid/words';
import { CASES_TITLE, ITEM_STATE_LABEL, ROW_KIND } from '../cases/words';
import { lastClosedMonth } from '../maps/closed-month';
import { isNeedKind } from '../needs/kinds/need-kinds';
import { NEED_LABEL, URGENCY_LABEL } from '../needs/open/words';
import { isPutOff, readNeedKey, worklistTab } from '../needs/tabs/worklist-tab';
import { GROUP_KIND, REMARK } from '../recap/row-words';
import { COUNT_WORDS, RATE_WORDS, RECAP_TITLE } from '../recap/words';
import { FIGURE_WORDS, PARTS, RECAP_DETAIL } from './copy-words';
import type { Figure } from './figure';
import { officeToLeave } from './offices';
import { figureKey } from './seal';

type CountName = keyof typeof COUNT_WORDS;
type ShareName = keyof typeof RATE_WORDS;

/** A row of `Rekap` as it stands; `null` for a cell without a number. */
export interface RecapFigures {
  /** `YYYY-MM` */
  readonly month: string;
  readonly kind: string;
  readonly remark?: string;
  readonly counts: Readonly<Partial<Record<CountName, number | null>>>;
  readonly shares: Readonly<
    Partial<Record<ShareName, { readonly numerator: number | null; readonly denominator: number | null }>>
  >;
}

/** A row of `Bantuan`: how somebody stands to a programme in a period. */
export interface AidFigures {
  readonly program: string;
  readonly period: string;
  readonly state: string;
}

/** A row of `Kasus & RTL`. */
export interface PlanFigures {
  readonly kind: string;
  readonly state: string;
  readonly office: string;
  readonly holder: string;
}

/** What the figures are counted from: rows of the tabs, as they stand. */
export interface CountedRows {
  readonly recap: readonly RecapFigures[];
  /** Keys of `Perlu Tindakan`. */
  readonly needs: readonly string[];
  readonly aid: readonly AidFigures[];
  readonly plans: readonly PlanFigures[];
  /** Names of the programmes that `Program` describes. */
  readonly programs: readonly string[];
}

/** The last month that is over on the day up to which is counted: `YYYY-MM`. */
export const toldMonth = (asOf: CalendarDate): string => lastClosedMonth(asOf).lastDay.slice(0, 7);

/**
 * All figures of a kelurahan: of `Rekap` every month that is over, of what is open or given the state of the day as that of the last of them.
 * Counts of the whole kelurahan alone: nothing is divided by posyandu, RW, sex or age. Of a running month nothing is told: the difference of
 * two copies might be one home visit.
 *
 * @param asOf the day up to which is counted
 * @returns by their keys
 */
export const figuresOf = (rows: CountedRows, asOf: CalendarDate): readonly Figure[] =>
  sortedFigures([
    ...recapFigures(rows.recap, asOf),
    ...needFigures(rows.needs, asOf),
    ...aidFigures(rows, asOf),
    ...planFigures(rows.plans, asOf),
  ]);

/** In the order of the tab. */
export const sortedFigures = (figures: readonly Figure[]): readonly Figure[] =>
  [...figures].sort((a, b) => (figureKey(a) < figureKey(b) ? -1 : 1));

const COUNT_NAMES = Object.keys(COUNT_WORDS) as readonly CountName[];
const SHARE_NAMES = Object.keys(RATE_WORDS) as readonly ShareName[];

/** What is withheld, or not asked in a month, has no row: a nought would be counted. */
function recapFigures(rows: readonly RecapFigures[], asOf: CalendarDate): readonly Figure[] {
  const last = toldMonth(asOf);
  const whole = rows.filter(({ kind, month }) => kind === GROUP_KIND.kelurahan && month <= last);
  return whole.flatMap(({ month, counts, shares }) => {
    const of = { month, part: PARTS.recap, source: RECAP_TITLE, asOf: lastCounted(month, asOf) };
    return [
      ...COUNT_NAMES.flatMap((name): Figure[] => {
        const numerator = counts[name] ?? null;
        return numerator === null
          ? []
          : [{ ...of, name: COUNT_WORDS[name], detail: RECAP_DETAIL.count, numerator, denominator: null }];
      }),
      ...SHARE_NAMES.flatMap((name): Figure[] => {
        const { numerator = null, denominator = null } = shares[name] ?? {};
        return numerator === null || denominator === null
          ? []
          : [{ ...of, name: RATE_WORDS[name], detail: RECAP_DETAIL.share, numerator, denominator }];
      }),
    ];
  });
}

/**
 * The day up to which `Rekap` is counted, as the row of its running month says: it may have been counted last days ago.
 *
 * @param today the latest that it can be
 */
export function recapUpTo(
  rows: readonly Pick<RecapFigures, 'month' | 'kind' | 'remark'>[],
  today: CalendarDate,
): CalendarDate {
  const [latest] = rows
    .filter(({ kind }) => kind === GROUP_KIND.kelurahan)
    .sort((a, b) => (a.month < b.month ? 1 : -1));
  if (!latest) return today;
  const end = lastCounted(latest.month, today);
  for (let day = end; day.startsWith(latest.month); day = addDays(day, -1))
    if (latest.remark?.includes(REMARK.running(longDay(day)))) return day;
  return end;
}

/** The last day of a month, or the day up to which is counted where it comes before. */
function lastCounted(month: string, asOf: CalendarDate): CalendarDate {
  const end = addDays(afterMonths(`${month}-01` as CalendarDate, 1), -1);
  return end < asOf ? end : asOf;
}

/** What is counted of some group: each part of it with the size of the whole. */
function parted(
  of: Pick<Figure, 'month' | 'part' | 'source' | 'asOf'>,
  name: string,
  details: readonly string[],
): readonly Figure[] {
  return [...grouped(details, (detail) => detail)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([detail, same]) => ({
      ...of,
      name,
      detail,
      numerator: same.length,
      denominator: details.length,
    }));
}

const byName = <T>(groups: ReadonlyMap<string, T>): readonly (readonly [string, T])[] =>
  [...groups].sort(([a], [b]) => (a < b ? -1 : 1));

/** Open needs by kind, and within it by how pressing they are; the denominator counts all of the kind. */
function needFigures(keys: readonly string[], asOf: CalendarDate): readonly Figure[] {
  const of = { month: toldMonth(asOf), part: PARTS.needs, source: worklistTab.title, asOf };
  const read = keys.flatMap((key) => {
    const need = readNeedKey(key);
    return need && isNeedKind(need.kind) ? [{ ...need, kind: need.kind }] : [];
  });
  const kinds = grouped(read, ({ kind }) => NEED_LABEL[kind]);
  return byName(kinds).flatMap(([name, needs]) =>
    parted(
      of,
      name,
      needs.map((need) => (isPutOff(need) ? FIGURE_WORDS.postponed : urgencyText(need.rank))),
    ),
  );
}

const urgencyText = (rank: string): string =>
  Object.entries(URGENCY_LABEL).find(([urgency]) => urgency === rank)?.[1] ?? '';

/** Portions of each programme and period by how they stand; the denominator counts all of them. */
function aidFigures({ aid, programs }: CountedRows, asOf: CalendarDate): readonly Figure[] {
  const known = new Map(programs.map((name) => [name.trim().toLowerCase(), name.trim()]));
  const of = { month: toldMonth(asOf), part: PARTS.aid, source: AID_TITLE, asOf };
  const states: readonly string[] = Object.values(AID_STATE_LABEL);
  const portions = aid.filter(({ state }) => states.includes(state));
  const named = grouped(portions, ({ program, period }) => {
    const name = known.get(program.trim().toLowerCase()) ?? FIGURE_WORDS.otherProgram;
    const when = period.trim();
    return when === '' ? name : `${name}, ${when}`;
  });
  return byName(loosely(named)).flatMap(([name, some]) =>
    parted(
      of,
      name,
      some.map(({ state }) => state),
    ),
  );
}

/** Names that differ by the size of letters alone are one, as the kecamatan adds them: by the first of them. */
function loosely<T>(groups: ReadonlyMap<string, readonly T[]>): ReadonlyMap<string, readonly T[]> {
  const byLower = grouped(byName(groups), ([name]) => name.toLowerCase());
  return new Map(
    [...byLower.values()].map((same) => [same[0][0], same.flatMap(([, items]) => [...items])] as const),
  );
}

/** Items of plans by office and how they stand; the denominator counts all of the office. */
function planFigures(plans: readonly PlanFigures[], asOf: CalendarDate): readonly Figure[] {
  const of = { month: toldMonth(asOf), part: PARTS.plans, source: CASES_TITLE, asOf };
  const states: readonly string[] = Object.values(ITEM_STATE_LABEL);
  const items = plans.filter(({ kind, state }) => kind === ROW_KIND.item && states.includes(state));
  return byName(grouped(items, ({ office, holder }) => officeToLeave(office, holder))).flatMap(
    ([office, some]) =>
      parted(
        of,
        office,
        some.map(({ state }) => state),
      ),
  );
}

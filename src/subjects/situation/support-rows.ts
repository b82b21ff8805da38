'beside the script';

// What officers typed into Data Pendukung. A row is used where all of it can be read and its officer is in force; of any other the reason is told.
import { addDays, type CalendarDate, firstOfMonth } from '../../kernel/calendar';
import { longDay } from '../../kernel/words';
import { isInForce } from '../../settings/officer-in-force';
import { areaNumber } from '../../settings/settings';
import type { Officer } from '../../settings/staff';
import { asText, isReadableDay, lastDay } from '../../settings/term';
import { asNumber } from '../../settings/typed';
import type { Raw } from '../../workbook/cells';
import { PERIOD_NAME } from '../aid/words';
import { GROUP_KIND, GROUP_NAME } from '../recap/row-words';
import { type Indicator, type Indicators, indicatorKey } from './indicators';
import { INDICATOR, PART, SITUATION_REMARK, UNUSED } from './row-words';
import { semesterOf } from './situation';
import type { SituationRow } from './situation-tab';
import type { SupportCells } from './support-cells';
import { INDICATOR_TITLE } from './words';

/** By what rows are judged. */
export interface SupportRules {
  readonly staff: readonly Officer[];
  readonly indicators: Indicators;
  /** What is dated later was not typed yet. */
  readonly today: CalendarDate;
}

/** What is missing, then the rows that are used, then those that are not and what of `Indikator` is not followed, each in its order. */
export function supportRows(rows: readonly SupportCells[], rules: SupportRules): readonly SituationRow[] {
  const seen = new Set<string>();
  const shown = rows.flatMap((row, at) => {
    if (Object.values(row).every((cell) => asText(cell) === '')) return [];
    const key = JSON.stringify([
      ...[periodOf(row.period), areaNumber(row.rw)],
      indicatorKey(asText(row.indicator)),
    ]);
    const issues = [...issuesIn(row, rules), ...(seen.has(key) ? [UNUSED.doubled] : [])];
    // What cannot be used stands in nobody's way.
    if (issues.length === 0) seen.add(key);
    return [supportRow(row, at, issues, rules)];
  });
  const missing = missingSupport(shown, rules).map(
    ({ indicator, period, by }, at): SituationRow => ({
      ...blankRow(`${MISSING} ${place(at)}`),
      ...{ period, part: PART.missing, indicator: indicator.name, target: indicator.target },
      source: indicator.source,
      remark: SITUATION_REMARK.missing(longDay(by)),
    }),
  );
  const troubles = rules.indicators.troubles.map(
    (trouble, at): SituationRow => ({
      ...blankRow(`${TROUBLE} ${place(at)}`),
      ...{ part: PART.unused, indicator: INDICATOR_TITLE, remark: trouble },
    }),
  );
  return [...missing, ...shown, ...troubles].sort((a, b) => (a.place < b.place ? -1 : 1));
}

/** Behind all that is worked out, and sorted among each other as text. */
const MISSING = '899';
const TYPED = '900';
const NOT_USED = '901';
const TROUBLE = '902';

const place = (at: number): string => String(at).padStart(5, '0');

const blankRow = (at: string): SituationRow => ({
  ...{ period: '', part: '', indicator: '', numerator: null, denominator: null, target: null },
  ...{ kind: GROUP_KIND.kelurahan, group: GROUP_KIND.kelurahan, source: '', asOf: null, remark: '' },
  place: at,
});

function supportRow(
  row: SupportCells,
  at: number,
  issues: readonly string[],
  { indicators }: SupportRules,
): SituationRow {
  const rw = areaNumber(row.rw);
  const on = dayOf(row.on);
  const isUsed = issues.length === 0;
  const indicator = indicators.byName.get(indicatorKey(asText(row.indicator)));
  return {
    period: periodOf(row.period) ?? asText(row.period),
    kind: rw === null ? GROUP_KIND.kelurahan : GROUP_KIND.rw,
    group: rw === null ? GROUP_KIND.kelurahan : GROUP_NAME.rw(rw),
    part: isUsed ? PART.typed : PART.unused,
    indicator: indicator?.name ?? asText(row.indicator),
    numerator: isUsed ? asNumber(row.numerator) : null,
    denominator: isUsed ? asNumber(row.denominator) : null,
    target: indicator?.target ?? null,
    source: asText(row.source) || (indicator?.source ?? ''),
    asOf: on,
    remark: isUsed && on ? SITUATION_REMARK.typed(asText(row.by), longDay(on)) : issues.join(' '),
    place: `${isUsed ? TYPED : NOT_USED} ${place(at)}`,
  };
}

/** Something that officers are asked for. */
export interface Missing {
  readonly indicator: Indicator;
  /** `2026-03` or `2026 semester 1`. */
  readonly period: string;
  /** The last day to fill it in. */
  readonly by: CalendarDate;
}

/**
 * What officers are asked for of the last month and the last semester that are over, and nobody has typed. One row for any RW is enough: how
 * many there should be nobody knows.
 *
 * @param shown rows of {@link supportRows}
 */
export function missingSupport(
  shown: readonly Pick<SituationRow, 'part' | 'period' | 'indicator'>[],
  { indicators, today }: Pick<SupportRules, 'indicators' | 'today'>,
): readonly Missing[] {
  const typed = new Set(
    shown
      .filter(({ part }) => part === PART.typed)
      .map(({ period, indicator }) => JSON.stringify([period, indicatorKey(indicator)])),
  );
  const ended = { month: lastMonth(today), semester: lastSemester(today) };
  return [...indicators.byName].flatMap(([key, indicator]): Missing[] => {
    const { isWorked, isUsed, due, every } = indicator;
    const { name: period, end } = ended[every];
    return isWorked || !isUsed || due === null || typed.has(JSON.stringify([period, key]))
      ? []
      : [{ indicator, period, by: addDays(end, due) }];
  });
}

interface Ended {
  readonly name: string;
  /** Its last day. */
  readonly end: CalendarDate;
}

function lastMonth(today: CalendarDate): Ended {
  const end = addDays(firstOfMonth(today), -1);
  return { name: end.slice(0, 7), end };
}

function lastSemester(today: CalendarDate): Ended {
  const isSecond = Number(today.slice(5, 7)) > 6;
  const end = addDays(`${today.slice(0, 4)}-${isSecond ? '07' : '01'}-01` as CalendarDate, -1);
  return { name: semesterOf(end), end };
}

function issuesIn(row: SupportCells, { staff, indicators, today }: SupportRules): readonly string[] {
  const [numerator, denominator] = [asNumber(row.numerator), asNumber(row.denominator)];
  const isBlank = asText(row.denominator) === '';
  const on = dayOf(row.on);
  const key = indicatorKey(asText(row.indicator));
  const isWorked =
    indicators.byName.get(key)?.isWorked ??
    Object.values(INDICATOR).some(({ name }) => indicatorKey(name) === key);
  return [
    ...(periodOf(row.period) ? [] : [UNUSED.period]),
    ...(asText(row.rw) === '' || areaNumber(row.rw) !== null ? [] : [UNUSED.rw]),
    ...(key === '' ? [UNUSED.indicator] : []),
    ...(isWorked ? [UNUSED.worked] : []),
    ...(isCount(numerator) ? [] : [UNUSED.numerator]),
    ...(isBlank || isCount(denominator) ? [] : [UNUSED.denominator]),
    ...(numerator !== null && denominator !== null && numerator > denominator ? [UNUSED.over] : []),
    ...(isInForce(asText(row.by), on, staff) ? [] : [UNUSED.by(asText(row.by))]),
    ...(on === null ? [UNUSED.on] : on > today ? [UNUSED.ahead] : []),
  ];
}

const isCount = (typed: number | null): boolean => typed !== null && Number.isInteger(typed) && typed >= 0;

const dayOf = (raw: Raw): CalendarDate | null => (isReadableDay(raw) ? lastDay(raw) : null);

/** `2026-03`, `2026 semester 1`, also `2026-S1`; a month that the sheet has made a day of. */
function periodOf(raw: Raw): string | null {
  if (typeof raw === 'number') return dayOf(raw)?.slice(0, 7) ?? null;
  const typed = asText(raw);
  const [, month] = /^(20\d\d-(?:0[1-9]|1[0-2]))$/.exec(typed) ?? [];
  if (month) return month;
  const [, year, half] = /^(20\d\d)[\s-]*(?:semester|smt|s)\s*([12])$/i.exec(typed) ?? [];
  return year && half ? PERIOD_NAME.semester(year, Number(half)) : null;
}

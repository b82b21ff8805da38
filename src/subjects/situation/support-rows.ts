'beside the script';

// What officers typed into Data Pendukung. A row is used where all of it can be read and its officer is in force; of any other the reason is told.
import type { CalendarDate } from '../../kernel/calendar';
import { longDay } from '../../kernel/words';
import { areaNumber } from '../../settings/settings';
import type { Officer } from '../../settings/staff';
import { asText, isReadableDay, lastDay } from '../../settings/term';
import { asNumber } from '../../settings/typed';
import type { Raw } from '../../workbook/cells';
import { PERIOD_NAME } from '../aid/words';
import { GROUP_KIND, GROUP_NAME } from '../recap/row-words';
import { PART, SITUATION_REMARK, UNUSED } from './row-words';
import type { SituationRow } from './situation-tab';

/** A row as it stands. */
export interface SupportCells {
  readonly period: Raw;
  readonly rw: Raw;
  readonly indicator: Raw;
  readonly numerator: Raw;
  readonly denominator: Raw;
  readonly source: Raw;
  readonly by: Raw;
  readonly on: Raw;
}

/** The rows that are used, then those that are not, each in its order. */
export function supportRows(
  rows: readonly SupportCells[],
  staff: readonly Officer[],
): readonly SituationRow[] {
  const seen = new Set<string>();
  return rows
    .flatMap((row, at) => {
      if (Object.values(row).every((cell) => asText(cell) === '')) return [];
      const key = [row.period, row.rw, row.indicator].map((cell) => asText(cell).toLowerCase()).join('\n');
      const issues = [...issuesIn(row, staff), ...(seen.has(key) ? [UNUSED.doubled] : [])];
      seen.add(key);
      return [supportRow(row, at, issues)];
    })
    .sort((a, b) => (a.place < b.place ? -1 : 1));
}

function supportRow(row: SupportCells, at: number, issues: readonly string[]): SituationRow {
  const rw = areaNumber(row.rw);
  const on = dayOf(row.on);
  const isUsed = issues.length === 0;
  return {
    period: periodOf(row.period) ?? asText(row.period),
    kind: rw === null ? GROUP_KIND.kelurahan : GROUP_KIND.rw,
    group: rw === null ? GROUP_KIND.kelurahan : GROUP_NAME.rw(rw),
    part: isUsed ? PART.typed : PART.unused,
    indicator: asText(row.indicator),
    numerator: isUsed ? asNumber(row.numerator) : null,
    denominator: isUsed ? asNumber(row.denominator) : null,
    source: asText(row.source),
    asOf: on,
    remark: isUsed && on ? SITUATION_REMARK.typed(asText(row.by), longDay(on)) : issues.join(' '),
    // Behind all that is computed, in the order of the rows.
    place: `${isUsed ? TYPED : NOT_USED} ${String(at).padStart(5, '0')}`,
  };
}

const TYPED = '900';
const NOT_USED = '901';

function issuesIn(row: SupportCells, staff: readonly Officer[]): readonly string[] {
  const [numerator, denominator] = [asNumber(row.numerator), asNumber(row.denominator)];
  const isBlank = asText(row.denominator) === '';
  const on = dayOf(row.on);
  return [
    ...(periodOf(row.period) ? [] : [UNUSED.period]),
    ...(asText(row.rw) === '' || areaNumber(row.rw) !== null ? [] : [UNUSED.rw]),
    ...(asText(row.indicator) === '' ? [UNUSED.indicator] : []),
    ...(isCount(numerator) ? [] : [UNUSED.numerator]),
    ...(isBlank || isCount(denominator) ? [] : [UNUSED.denominator]),
    ...(numerator !== null && denominator !== null && numerator > denominator ? [UNUSED.over] : []),
    ...(isInForce(asText(row.by), on, staff) ? [] : [UNUSED.by(asText(row.by))]),
    ...(on ? [] : [UNUSED.on]),
  ];
}

const isCount = (typed: number | null): boolean => typed !== null && Number.isInteger(typed) && typed >= 0;

const dayOf = (raw: Raw): CalendarDate | null => (isReadableDay(raw) ? lastDay(raw) : null);

/** By the SK: until the last day that `Petugas` says, or without end. */
function isInForce(who: string, on: CalendarDate | null, staff: readonly Officer[]): boolean {
  const said = who.toLowerCase();
  const officer = staff.find(({ name, email }) => said !== '' && [name.toLowerCase(), email].includes(said));
  return officer !== undefined && (officer.until === null || on === null || on <= officer.until);
}

/** `2026-03`, `2026 semester 1`, also `2026-S1`; a month that the sheet has made a day of. */
function periodOf(raw: Raw): string | null {
  if (typeof raw === 'number') return dayOf(raw)?.slice(0, 7) ?? null;
  const typed = asText(raw);
  const [, month] = /^(20\d\d-(?:0[1-9]|1[0-2]))$/.exec(typed) ?? [];
  if (month) return month;
  const [, year, half] = /^(20\d\d)[\s-]*(?:semester|smt|s)\s*([12])$/i.exec(typed) ?? [];
  return year && half ? PERIOD_NAME.semester(year, Number(half)) : null;
}

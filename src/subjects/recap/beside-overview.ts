'beside the script';

// What stands on Beranda beside the running month: the last full month, which way it goes, a year, and each posyandu.
import { type CalendarDate, firstOfMonth } from '../../kernel/calendar';
import { decimalText, monthText } from '../../kernel/words';
import type { LineValue, Overview } from '../../overview/overview';
import type { BesideName } from '../../overview/tab';
import { type Cell, EMPTY, text } from '../../workbook/cells';
import type { TabChange } from '../../workbook/ports';
import type { CountedChild } from './counted';
import { countedMonths } from './month-child';
import {
  directionText,
  posyanduIn,
  proportionOf,
  type Series,
  series,
  shareText,
  TREND_MONTHS,
  trendText,
} from './progress';
import type { RecapRow, ShareName } from './recap-tab';
import { GROUP_KIND, NO_SHARE, S_SOURCE } from './row-words';
import { BESIDE } from './words';

/** Lines of `Beranda` by their keys, and the share of `Rekap` that stands beside each. */
const SHARES: Readonly<Record<string, ShareName>> = {
  measured: 'attendance',
  stunting: 'stunting',
  wasting: 'wasting',
  underweight: 'underweight',
  gained: 'gained',
};

type Beside = Readonly<Record<Exclude<BesideName, 'needs' | 'posyandu'>, Cell>>;

const NOTHING: Beside = { last: EMPTY, direction: EMPTY, trend: EMPTY };

/** Rows of the column with the posyandu; of more the tab `Perkembangan` tells. */
const MOST_POSYANDU = 30;

/**
 * What is written to `Beranda` whenever `Rekap` is counted.
 *
 * @param recap all rows of `Rekap`; none where nobody is registered
 * @param days `asOf`, up to which `Rekap` is counted and which says what month is over, as in every tab and mail; and the day of the last
 * submission: the lines of `Beranda` call its month "bulan ini", also when it is over
 */
export function besideOverview(
  overview: Overview,
  recap: readonly RecapRow[],
  children: readonly CountedChild[],
  { asOf, submittedOn }: { readonly asOf: CalendarDate; readonly submittedOn: CalendarDate },
): readonly TabChange[] {
  const months = recap.length === 0 ? [] : countedMonths(children, asOf, TREND_MONTHS + 1);
  const over = months.filter(({ isRunning }) => !isRunning);
  const running = months[months.length - 1];
  const [last, before] = [...over].reverse();
  const of = running && series(recap, over, running);
  const whole = of?.(GROUP_KIND.kelurahan, GROUP_KIND.kelurahan);
  const names = last ? posyanduIn(recap, last) : [];
  const submittedIn = firstOfMonth(submittedOn);
  const headings = [
    ...(before ? [BESIDE.against(monthText(before.first))] : []),
    ...(last?.first === submittedIn && running ? [BESIDE.sameMonth(monthText(running.first))] : []),
  ];
  const heading: Beside = last
    ? {
        last: text(monthText(last.first)),
        direction: text(headings.length > 0 ? headings.join('\n') : null),
        trend: text(BESIDE.until(monthText(last.first))),
      }
    : { ...NOTHING, last: text(running ? BESIDE.nothingYet : null) };
  return [
    overview.change({ gained: gainedIn(recap, submittedIn) }),
    overview.beside({
      asOf: heading,
      registered: countBeside(whole, (row) => row.registered),
      severe: countBeside(whole, ({ counts }) => counts.severeSigns),
      ...Object.fromEntries(
        Object.entries(SHARES).map(([line, share]) => [line, shareBeside(share, last && whole)]),
      ),
    }),
    overview.stacked(
      'posyandu',
      posyanduCells(names, (name) => of?.(GROUP_KIND.posyandu, name)),
    ),
  ];
}

/** Of the month of the last submission, as the lines around it: no other line says it. */
function gainedIn(recap: readonly RecapRow[], month: CalendarDate): LineValue {
  const share = recap.find((row) => row.month === month && row.kind === GROUP_KIND.kelurahan)?.shares.gained;
  return share && share.numerator !== null && share.denominator !== null
    ? { numerator: share.numerator, denominator: share.denominator }
    : text(NO_SHARE.nothingCounted);
}

function shareBeside(name: ShareName, whole: Series | undefined): Beside {
  if (!whole?.last) return NOTHING;
  const [now, then] = [whole.last.shares[name], whole.before?.shares[name]];
  const said = name === 'attendance' ? attendanceText(whole.last) : shareText(now);
  return {
    last: text(now.interval === null ? said : BESIDE.withInterval(said, now.interval)),
    direction: text(directionText(name, now, then)),
    trend: text(trendText(whole.over.map((row) => row?.shares[name].percent))),
  };
}

/**
 * D/S with what it is made of in words: the line beside it counts who was measured of those registered, while S may be a number that
 * somebody has typed.
 */
function attendanceText({ shares: { attendance }, sSource }: RecapRow): string {
  const proportion = proportionOf(attendance);
  return proportion && typeof attendance.percent === 'number'
    ? BESIDE.attendance(
        proportion.numerator,
        proportion.denominator,
        decimalText(attendance.percent, 1),
        sSource !== S_SOURCE.registered,
      )
    : shareText(attendance);
}

function countBeside(whole: Series | undefined, count: (row: RecapRow) => number | null): Beside {
  if (!whole?.last) return NOTHING;
  const [now, then] = [count(whole.last), whole.before ? count(whole.before) : null];
  if (now === null) return { ...NOTHING, last: text(NO_SHARE.withheld) };
  return {
    last: text(String(now)),
    direction: text(then === null ? null : BESIDE.difference(now - then)),
    trend: text(trendText(whole.over.map((row) => (row ? (count(row) ?? undefined) : undefined)))),
  };
}

/** As many cells whatever there are, so that one that has closed leaves none behind. */
function posyanduCells(names: readonly string[], of: (name: string) => Series | undefined): readonly Cell[] {
  const shown = names.length > MOST_POSYANDU ? names.slice(0, MOST_POSYANDU - 1) : names;
  const lines = shown.map((name) => posyanduLine(name, of(name)?.last));
  const more = names.length - shown.length;
  const all = [...lines, ...(more > 0 ? [BESIDE.more(more)] : [])];
  return Array.from({ length: MOST_POSYANDU }, (_, i) => text(all[i] ?? null));
}

const BAR = 10;

function posyanduLine(name: string, row: RecapRow | undefined): string {
  const { attendance, stunting } = row?.shares ?? {};
  const value = attendance?.percent;
  if (typeof value !== 'number') return BESIDE.posyandu(name, '', NO_SHARE.nothingCounted, null);
  const full = Math.max(0, Math.min(BAR, Math.round(value / BAR)));
  const bar = '█'.repeat(full) + '░'.repeat(BAR - full);
  const found =
    typeof stunting?.percent === 'number' ? ([stunting.numerator, stunting.denominator] as const) : null;
  return BESIDE.posyandu(name, bar, `${decimalText(value, 0)} %`, found);
}

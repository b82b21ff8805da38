import { type DayUse, dayUse } from '../../local/cli/simulate/day-use';
import { simulate } from '../../local/cli/simulate/simulation';
import { largeKelurahan } from '../../local/seed/many-villages';
import type { CalendarDate } from '../../src/kernel/calendar';

/** An invented kelurahan: each village in it has five posyandu. */
export interface YearSize {
  readonly children: number;
  readonly villages: number;
  readonly kaderOfPosyandu: number;
  readonly months: number;
}

export interface Year extends DayUse {
  readonly submissions: number;
  readonly failures: readonly string[];
}

const END = '2026-08-31' as CalendarDate;
const HALF_A_DAY = 12 * 3_600_000;

/**
 * Lives through the months of an invented kelurahan from set-up on, with every clock.
 *
 * @param onMonth told what has been used so far, as each month begins
 */
export function benchYear(
  { children, villages, kaderOfPosyandu, months }: YearSize,
  onMonth: (month: string, used: DayUse) => void = () => {},
): Year {
  const kelurahan = largeKelurahan({ seed: 1, endDate: END, months, villages, children, kaderOfPosyandu });
  const { submissions, settings } = kelurahan;
  const begun = submissions[0]?.submittedAt ?? 0;
  let month = '';
  const ended = simulate(
    { submissions, posyandu: [], problems: [] },
    {
      settings,
      until: Date.parse(`${END}T23:00:00+07:00`),
      faultSeed: null,
      layersRest: true,
      onProgress: (world, workbookId) => {
        const current = new Date(world.clock.now() + HALF_A_DAY / 2).toISOString().slice(0, 7);
        if (current === month) return;
        if (month !== '') onMonth(month, dayUse(world, workbookId, begun));
        month = current;
      },
    },
  );
  return { ...ended.dayUse, submissions: submissions.length, failures: ended.failed };
}

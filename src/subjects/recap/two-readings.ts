'beside the script';

// The two ways to read an age, and the children on whom they differ.
import { completedMonths } from '../../kernel/calendar';
import { DAYS_PER_MONTH } from '../../kernel/growth/age';
import { score } from '../../kernel/growth/score';
import { RATES } from '../children/summary/rates';
import type { CountedChild } from './counted';
import { type CountedMonth, monthChild } from './month-child';

/** How many are stunted by each reading, and who by one of them alone. */
export interface TwoReadings {
  readonly byDays: number;
  readonly byMonths: number;
  /** Children with a plausible TB/U that could be read both ways. */
  readonly of: number;
  readonly differing: readonly {
    readonly code: string;
    readonly name: string;
    readonly by: 'days' | 'months';
  }[];
}

/**
 * Stunting in a month by WHO's age in days, and by the completed months of Permenkes 2/2020: 2 months 29 days is there 2 months. The position
 * is corrected in both as the reading's age asks.
 */
export function twoReadings(children: readonly CountedChild[], month: CountedMonth): TwoReadings {
  const read = children.flatMap((child) => {
    const counted = monthChild(child, month)?.visit;
    const { birthDate } = child.summary;
    const visit = child.visits
      .filter(
        ({ measurement: { measuredOn, lengthHeightCm }, scores: { lengthHeightForAge } }) =>
          measuredOn >= month.first &&
          measuredOn <= month.end &&
          lengthHeightCm !== null &&
          lengthHeightForAge?.flagged === false &&
          lengthHeightForAge.z === counted?.lengthHeightForAge,
      )
      .pop();
    if (!counted || !visit || birthDate === null || !RATES.stunting.isCounted(counted)) return [];
    const { measuredOn, lengthHeightCm, position } = visit.measurement;
    const months = score({
      sex: child.sex,
      ageDays: completedMonths(birthDate, measuredOn) * DAYS_PER_MONTH,
      lengthHeightCm,
      position,
      weightKg: null,
      headCm: null,
      armCm: null,
      oedema: false,
    }).lengthHeightForAge;
    if (months === null) return [];
    return [
      {
        child,
        days: RATES.stunting.holds(counted),
        months: RATES.stunting.holds({ ...counted, lengthHeightForAge: months.z }),
      },
    ];
  });
  return {
    byDays: read.filter(({ days }) => days).length,
    byMonths: read.filter(({ months }) => months).length,
    of: read.length,
    differing: read.flatMap(({ child: { code, name }, days, months }) =>
      days === months ? [] : [{ code, name, by: days ? ('days' as const) : ('months' as const) }],
    ),
  };
}

import { DAYS_PER_MONTH } from './age';
import type { Anthropometry, GrowthScores } from './anthropometry';
import { score } from './score';

/**
 * The scores as they are where age is read as Permenkes 2/2020 counts it, in completed months: 2 months 29 days is the row of 2 months, and
 * from 24 completed months on a child is measured standing. WHO's own scores go by days; where the two differ, both are shown.
 *
 * @param completedMonths of the child at the visit; its age in days is left out of account
 */
export const scoreByMonths = (child: Omit<Anthropometry, 'ageDays'>, completedMonths: number): GrowthScores =>
  score({ ...child, ageDays: completedMonths * DAYS_PER_MONTH });

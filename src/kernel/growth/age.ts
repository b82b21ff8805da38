/** WHO's month: 365.25 / 12 days. */
export const DAYS_PER_MONTH = 30.4375;

/** From this (rounded) day on a child is measured standing; WHO, ages as completed days, two years = 731. */
export const STANDING_FROM_DAY = 731;

/** The row of a daily table, and the side of 731 days: rounded half up (30.5 is day 31). */
export const tableDay = (ageDays: number): number => Math.floor(ageDays + 0.5);

/** Never rounded: a child of 1826 days is not yet 60 months (59.99), one of 1827 is. */
export const monthsOf = (ageDays: number): number => ageDays / DAYS_PER_MONTH;

/** Completed years that a man who marries may have. */
export const MAN_YEARS = { min: 10, max: 90 };

/** Days before and after the response within which a wedding may be told: a plan of three years, one of last year that is told late. */
export const WEDDING_DAYS = { before: 366, after: 3 * 366 };

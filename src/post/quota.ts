/** Recipients of a day that are kept for mails that leave at once: half of the 100 that a consumer account has. */
export const FOR_URGENT = 50;
/** Attempts before a mail that is not urgent is given up. */
export const MOST_ATTEMPTS = 5;

/** Days that a need can be put off at most: longer would be forgetting it. */
export const LONGEST_DELAY_DAYS = 60;

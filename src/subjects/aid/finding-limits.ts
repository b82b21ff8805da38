// Limits of findings that aid and the audit of cases go by alike.
/** cm; Permenkes, BKKBN and PNPK Stunting: below it a child was short at birth. */
export const SHORT_AT_BIRTH_CM = 48;
/** SD; Permenkes 2/2020: below it BB/U, TB/U and BB/TB are a finding. */
export const FINDING_SD = -2;

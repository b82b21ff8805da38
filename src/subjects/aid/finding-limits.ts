/** cm; Permenkes, BKKBN and PNPK Stunting: below it a child was short at birth, for aid and for the audit of cases alike. */
export const SHORT_AT_BIRTH_CM = 48;

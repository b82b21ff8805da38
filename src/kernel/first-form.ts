/** Form of the first release: what was stored then names no form, and means this one. */
export const FIRST_FORM = 'pengukuran';

/** Form of the first release: what was stored then names no form, and means this one. */
export const FIRST_FORM = 'pengukuran';

/** A stored name that each form has one of; that of the first release has no form's name in it. */
export const nameForForm = (name: string, form: string): string =>
  form === FIRST_FORM ? name : `${name}:${form}`;

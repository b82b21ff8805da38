/** Name of the form and of the subject; stored with responses and tokens, never changed. */
export const MOTHER_FORM = 'ibu';

/** Letter before the codes of women. */
export const WOMAN = 'I';

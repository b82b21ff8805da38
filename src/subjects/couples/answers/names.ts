/** Name of the form and of the subject; stored with responses and tokens, never changed. */
export const COUPLE_FORM = 'catin';

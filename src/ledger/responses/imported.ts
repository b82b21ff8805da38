/** Begins the id of a response that came out of a list: no form has it. */
export const IMPORTED = 'impor-';

export const isImported = (id: string): boolean => id.startsWith(IMPORTED);

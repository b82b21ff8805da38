import { listSlot } from '../../../forms/definition';

/** Where a child's code can be typed, instead of choosing the child from a list. */
export const CODE_SLOT = 'kode';

/** The list of children of one posyandu, and its page. */
export const childListOf = (posyandu: string): string => listSlot('anak', posyandu);

import { listSlot } from '../../../forms/definition';

/** Where a child's code can be typed, instead of choosing the child from a list. */
export const CODE_SLOT = 'kode';

/** Where the family of a registered child takes its consent back. */
export const WITHDRAW_SLOT = 'cabut_persetujuan';

/** The list of children of one posyandu, and its page. */
export const childListOf = (posyandu: string): string => listSlot('anak', posyandu);

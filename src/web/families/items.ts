import { type FamilyItem, RISKS_OF_FAMILY } from '../../subjects/aid/family';

/** What can be known of a household, in the order in which it is shown. */
export const ITEMS: readonly FamilyItem[] = [...RISKS_OF_FAMILY, 'decile', 'rank'];

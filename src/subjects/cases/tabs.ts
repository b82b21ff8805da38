'beside the script';

import type { AnyTab } from '../../workbook/tab';
import { casesTab } from './cases-tab';

/** The tab of the room of cases. */
export const casesTabs = (): readonly AnyTab[] => [casesTab];

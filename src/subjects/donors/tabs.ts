'beside the script';

import type { AnyTab } from '../../workbook/tab';
import { donorTab } from './donor-tab';
import { pairTab } from './pair-tab';
import { promiseTab } from './promise-tab';

/** Tabs of the room of donors. */
export const donorsTabs = (): readonly AnyTab[] => [promiseTab, pairTab, donorTab];

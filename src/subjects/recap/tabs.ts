'beside the script';

import type { AnyTab } from '../../workbook/tab';
import { progressTab } from './progress-tab';
import { recapTab } from './recap-tab';
import { targetTab } from './target-tab';

/** Tabs of the room that counts by months. */
export const recapTabs = (): readonly AnyTab[] => [progressTab, recapTab, targetTab];

'beside the script';

import type { AnyTab } from '../../workbook/tab';
import { scoreTab } from './score-tab';
import { indicatorTab, situationTab, supportTab } from './situation-tab';

/** Tabs of the room of the situation. */
export const situationTabs = (): readonly AnyTab[] => [situationTab, scoreTab, supportTab, indicatorTab];

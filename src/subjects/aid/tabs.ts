'beside the script';

import type { AnyTab } from '../../workbook/tab';
import { aidTab } from './aid-tab';
import { familyTab, programTab } from './program-tab';
import { semesterTab } from './semester-tab';

/** Tabs of the room of aid. */
export const aidTabs = (): readonly AnyTab[] => [aidTab, semesterTab, programTab, familyTab];

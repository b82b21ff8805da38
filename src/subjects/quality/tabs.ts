'beside the script';

import type { AnyTab } from '../../workbook/tab';
import { qualityTab } from './quality-tab';

/** The tab of the room that judges how well was measured. */
export const qualityTabs = (): readonly AnyTab[] => [qualityTab];

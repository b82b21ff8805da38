'beside the script';

import type { SomeColumns } from '../../workbook/ports';
import { childTab } from '../children/tabs/child-tab';
import { visitTab } from '../children/tabs/visit-tab';
import { worklistTab } from '../needs/tabs/worklist-tab';

/**
 * Columns of the workbook that say z-scores or what hangs on them. Measures, N and T, signs of danger and what is to be done are none of
 * them.
 */
export const scoreColumns = (): readonly SomeColumns[] => [
  { tab: childTab, headers: ['TB/U', 'ZS TB/U', 'BB/TB', 'ZS BB/TB', 'BB/U', 'ZS BB/U'] },
  {
    tab: visitTab,
    headers: [
      ...['BB/U', 'ZS BB/U', 'TB/U', 'ZS TB/U', 'BB/TB', 'ZS BB/TB', 'IMT/U', 'ZS IMT/U', 'LK/U', 'ZS LK/U'],
      ...['ZS LiLA/U', 'Di Luar Batas Wajar', 'Arah Kurva', 'BGM'],
    ],
  },
  { tab: worklistTab, headers: ['Mengapa'] },
];

'beside the script';

import type { AnyTab } from '../../workbook/tab';
import { kecamatanNowTab, kecamatanRecapTab, listTab, verdictTab, verifyTab } from './kecamatan-tabs';
import { KECAMATAN, SHEET_KIND } from './tab-words';

/** Tabs of a kecamatan's workbook. */
export const kecamatanTabs = (): readonly AnyTab[] => [
  verdictTab,
  kecamatanRecapTab,
  kecamatanNowTab,
  listTab,
  verifyTab,
];

/** Tabs as the workbook has them: those of a kecamatan only where it is one's. */
export function tabsMade(
  tabs: readonly AnyTab[],
  memory: { get(name: string): string | null },
): readonly AnyTab[] {
  if (memory.get(SHEET_KIND) === KECAMATAN) return tabs;
  const own = new Set(kecamatanTabs().map(({ title }) => title));
  return tabs.filter(({ title }) => !own.has(title));
}

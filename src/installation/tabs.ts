import { decisionTab } from '../ledger/decision-tab';
import { journalTab } from '../ledger/journal-tab';
import { projectedTabs } from '../ledger/ledger-index';
import { decisionCopyTab, journalCopyTab } from '../ledger/second-copy';
import { overviewTab } from '../overview/tab';
import { geocodeTab } from '../places/geocode-tab';
import { outboxTab } from '../post/outbox-tab';
import { SETTINGS_TABS } from '../settings/tabs';
import { historyTab } from '../workbook/history-tab';
import type { AnyTab } from '../workbook/tab';
import type { Room } from './room';

/** All tabs in their order in the workbook: what is shown, settings, and what is hidden. */
export function tabsOf(rooms: readonly Room[]): readonly AnyTab[] {
  const projected = projectedTabs(rooms.flatMap(({ subject }) => subject ?? [])).map(({ tab }) => tab);
  const own = [...projected, ...rooms.flatMap(({ tabs }) => tabs?.() ?? [])];
  const settings = own.filter(({ kind }) => kind === 'settings');
  const rest = own.filter(({ kind }) => kind !== 'settings');
  const shown = rest.filter(({ hidden }) => !hidden);
  return [
    overviewTab,
    ...shown.filter(({ leads }) => leads),
    ...shown.filter(({ leads }) => !leads),
    ...SETTINGS_TABS,
    ...settings,
    journalTab,
    decisionTab,
    outboxTab,
    geocodeTab,
    historyTab,
    journalCopyTab,
    decisionCopyTab,
    ...rest.filter(({ hidden }) => hidden),
  ];
}

import { decisionTab } from '../ledger/decision-tab';
import { journalTab } from '../ledger/journal-tab';
import { overviewTab } from '../overview/tab';
import { geocodeTab } from '../places/geocode-tab';
import { outboxTab } from '../post/outbox-tab';
import { SETTINGS_TABS } from '../settings/tabs';
import { childTab } from '../subjects/children/tabs/child-tab';
import { repairTab } from '../subjects/children/tabs/repair-tab';
import { visitTab } from '../subjects/children/tabs/visit-tab';
import { historyTab } from '../workbook/history-tab';
import type { Column, Tab } from '../workbook/tab';

/** A tab whatever its rows are made from: for what concerns only headers and formats. */
export type AnyTab = Omit<Tab<never>, 'columns' | 'key'> & {
  readonly columns: readonly Omit<Column<never>, 'cell'>[];
};

/** All tabs in the order in which they stand in the workbook, and the number each is known by to Google. */
export const ALL_TABS: readonly { readonly tab: AnyTab; readonly sheetId: number }[] = [
  { tab: overviewTab, sheetId: 101 },
  { tab: childTab, sheetId: 102 },
  { tab: visitTab, sheetId: 103 },
  { tab: repairTab, sheetId: 104 },
  ...SETTINGS_TABS.map((tab, i) => ({ tab, sheetId: 120 + i })),
  { tab: journalTab, sheetId: 140 },
  { tab: decisionTab, sheetId: 144 },
  { tab: outboxTab, sheetId: 141 },
  { tab: geocodeTab, sheetId: 142 },
  { tab: historyTab, sheetId: 143 },
];

import { childTab } from './child-row';
import { decisionTab } from './decision-row';
import { geocodeTab } from './geocode-row';
import { historyTab } from './history-row';
import { journalTab } from './journal-row';
import { outboxTab } from './outbox-row';
import { overviewTab } from './overview';
import { repairTab } from './repair-row';
import { SETTINGS_TABS } from './settings-tabs';
import type { Column, Tab } from './tab';
import { visitTab } from './visit-row';

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

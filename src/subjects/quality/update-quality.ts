'beside the script';

import { dayOf } from '../../kernel/calendar';
import type { Context } from '../../ledger/context';
import { NEWEST_ENTRY } from '../../ledger/journal-tab';
import { submittedAtOf } from '../../ledger/responses/response';
import { areFiguresWithheld } from '../../overview/withheld';
import { SETTINGS, settingsFrom } from '../../settings/settings';
import { mendTab } from '../../workbook/mend-tab';
import { readRows, select, textField } from '../../workbook/select';
import { renderRow } from '../../workbook/tab';
import { repairTab } from '../children/tabs/repair-tab';
import { COUNTED_CHILDREN, COUNTED_VISITS } from '../recap/counted';
import { countedChildren } from '../recap/counted-children';
import { judgedFrom, qualityOf, withoutScores } from './quality';
import { qualityTab } from './quality-tab';

const MOST_MS = 200_000;

const WAITING = select(repairTab, { posyandu: textField('Posyandu') });

/** Judges anew how well was measured. @returns how many rows have changed */
export function updateQuality({
  workbook,
  memory,
  now,
  since,
}: Pick<Context, 'workbook' | 'memory' | 'now'> & { readonly since: number }): number {
  const { newest, children, visits, repairs, ...rows } = readRows(workbook, {
    newest: NEWEST_ENTRY,
    children: COUNTED_CHILDREN,
    visits: COUNTED_VISITS,
    repairs: WAITING,
    ...SETTINGS,
  });
  const at = submittedAtOf(newest[0]?.key ?? '');
  if (at === null) return mendTab(workbook, { tab: qualityTab, rows: [] }, () => false).changed;
  const { zone } = settingsFrom(rows).register;
  const from = judgedFrom(dayOf(at, zone));
  const waiting = new Map<string, number>();
  for (const { posyandu } of repairs) waiting.set(posyandu, (waiting.get(posyandu) ?? 0) + 1);
  const judged = qualityOf(countedChildren(children, visits), from, waiting);
  const quality = areFiguresWithheld(memory) ? judged.map(withoutScores) : judged;
  return mendTab(
    workbook,
    { tab: qualityTab, rows: quality.map((row) => renderRow(qualityTab, row)) },
    () => now() - since > MOST_MS,
  ).changed;
}

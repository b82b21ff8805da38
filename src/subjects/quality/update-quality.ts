'beside the script';

import { type CalendarDate, dayOf, parseIsoDate } from '../../kernel/calendar';
import { COUPLE, WOMAN } from '../../kernel/code';
import { percent } from '../../kernel/proportion';
import { decimalText, monthText } from '../../kernel/words';
import type { Context } from '../../ledger/context';
import { NEWEST_ENTRY } from '../../ledger/journal-tab';
import { submittedAtOf } from '../../ledger/responses/response';
import { areFiguresWithheld } from '../../overview/withheld';
import { SETTINGS, settingsFrom } from '../../settings/settings';
import { mendTabAlone } from '../../workbook/mend-tab';
import { numberField, type RowSelection, readRows, select, textField } from '../../workbook/select';
import { renderRow } from '../../workbook/tab';
import { repairTab } from '../children/tabs/repair-tab';
import { COUNTED_CHILDREN, COUNTED_VISITS } from '../recap/counted';
import { countedChildren } from '../recap/counted-children';
import { recapTab } from '../recap/recap-tab';
import { GROUP_KIND } from '../recap/row-words';
import { GROUP_HEADERS, RATE_WORDS, SHARE_HEADERS } from '../recap/words';
import { type Coverage, judgedFrom, qualityOf, withoutScores } from './quality';
import { qualityTab } from './quality-tab';
import { COVERAGE_TEXT, KIND_OF_COUPLES, KIND_OF_WOMEN } from './words';

const MOST_MS = 200_000;

const RECAPPED = select(recapTab, {
  month: textField(GROUP_HEADERS.month),
  kind: textField(GROUP_HEADERS.kind),
  group: textField(GROUP_HEADERS.group),
  numerator: numberField(SHARE_HEADERS.numerator(RATE_WORDS.attendance)),
  denominator: numberField(SHARE_HEADERS.denominator(RATE_WORDS.attendance)),
});
type Recapped = typeof RECAPPED extends RowSelection<infer Row> ? Row : never;

/** D/S of each posyandu in the last month of `Rekap` that is over on a day. */
export function lastCoverage(rows: readonly Recapped[], today: CalendarDate): ReadonlyMap<string, Coverage> {
  const over = rows.filter(({ kind, month }) => kind === GROUP_KIND.posyandu && month < today.slice(0, 7));
  const [last] = over
    .map(({ month }) => month)
    .sort()
    .reverse();
  return new Map(
    over.flatMap(({ month, group, numerator, denominator }): readonly (readonly [string, Coverage])[] => {
      const first = parseIsoDate(`${month}-01`);
      if (month !== last || first === null || numerator === null || denominator === null) return [];
      const share = percent({ numerator, denominator });
      if (share === null) return [];
      const said = COVERAGE_TEXT(numerator, denominator, decimalText(share, 1), monthText(first));
      return [[group, { percent: share, text: said }]];
    }),
  );
}

const WAITING = select(repairTab, {
  posyandu: textField('Posyandu'),
  kind: textField('Jenis'),
  code: textField('Kode Anak'),
});

/** Rows about women and couples say nothing of how children are measured. */
const isOfGrownUp = ({ kind, code }: { readonly kind: string; readonly code: string }): boolean =>
  [KIND_OF_WOMEN, KIND_OF_COUPLES].some((begin) => kind.startsWith(begin)) ||
  [WOMAN, COUPLE].some((letter) => code.startsWith(`${letter}-`));

/** Judges anew how well was measured. @returns how many rows have changed */
export function updateQuality({
  workbook,
  lock,
  memory,
  now,
  since,
}: Pick<Context, 'workbook' | 'lock' | 'memory' | 'now'> & { readonly since: number }): number {
  const { newest, children, visits, repairs, recapped, ...rows } = readRows(workbook, {
    newest: NEWEST_ENTRY,
    children: COUNTED_CHILDREN,
    visits: COUNTED_VISITS,
    repairs: WAITING,
    recapped: RECAPPED,
    ...SETTINGS,
  });
  const at = submittedAtOf(newest[0]?.key ?? '');
  if (at === null) return mendTabAlone({ workbook, lock }, { tab: qualityTab, rows: [] }).changed;
  const { zone } = settingsFrom(rows).register;
  const from = judgedFrom(dayOf(at, zone));
  const waiting = new Map<string, number>();
  for (const { posyandu } of repairs.filter((row) => !isOfGrownUp(row)))
    waiting.set(posyandu, (waiting.get(posyandu) ?? 0) + 1);
  const judged = qualityOf(countedChildren(children, visits), from, {
    waiting,
    coverage: lastCoverage(recapped, dayOf(now(), zone)),
  });
  const quality = areFiguresWithheld(memory) ? judged.map(withoutScores) : judged;
  return mendTabAlone(
    { workbook, lock },
    { tab: qualityTab, rows: quality.map((row) => renderRow(qualityTab, row)) },
    () => now() - since > MOST_MS,
  ).changed;
}

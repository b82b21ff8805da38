import type { CalendarDate } from '../../kernel/calendar';
import { parseCode, type ResponseCode } from '../../kernel/code';
import { numberField, type RowSelection, select, textField } from '../../workbook/select';
import { isGone, isWatched } from '../children/summary/child-status';
import { childTab, earlierField, summaryField } from '../children/tabs/child-tab';
import type { PicturedChild } from '../children/tabs/earlier-cell';
import type { ClosedMonth } from './closed-month';
import { wasMeasuredIn } from './count-areas';

/** What the web map is drawn from: columns of `Data Anak`. The point of a home is not among them. */
export const WEB_CHILDREN = select(childTab, {
  summary: summaryField,
  earlier: earlierField,
  code: textField('Kode Anak'),
  months: numberField('Umur (bulan)'),
});

type WebRow = typeof WEB_CHILDREN extends RowSelection<infer Row> ? Row : never;

/**
 * The children that the month counts, as they were known when it ended: those under five who lived here then, and those who were measured in
 * it and turned five afterwards. Who has died or moved away since, or may not be shown any more, is not among them. Rows that somebody damaged
 * are passed over.
 */
export function webChildren(
  rows: readonly WebRow[],
  { lastDay, after }: ClosedMonth,
): readonly PicturedChild[] {
  return rows.flatMap((row) => {
    const { summary, earlier } = row;
    const code = parseCode(row.code);
    if (!summary || !code || isGone(summary)) return [];
    const known = earlier && earlier.changedIn >= after ? earlier.children : [pictureOfNow(row, code)];
    return known.flatMap((child) => (child && isCounted(child, lastDay) ? [child] : []));
  });
}

const isCounted = (child: PicturedChild, lastDay: CalendarDate): boolean =>
  isWatched({ birthDate: child.birthDate, residence: null }, lastDay) || wasMeasuredIn(child, lastDay);

function pictureOfNow({ summary, months }: WebRow, code: ResponseCode): PicturedChild | null {
  if (!summary) return null;
  const { posyandu, rt, rw, birthDate, last, mapStatus } = summary;
  const measuredOn: CalendarDate | null = last?.measuredOn ?? null;
  return { code, posyandu, rt, rw, birthDate, status: mapStatus, months, measuredOn, last };
}

'beside the script';

// What the view of areas tells of each month that is over, kept once it is known: counts as anybody may see them, in the script's memory. The
// month after it they are shown as they were kept, since the difference of two looks would be what one child had; later months are compared with
// them. Whoever has looked every month knows nothing less.
import { MEMORY } from '../../installation/memory-names';
import { type CalendarDate, dayOf } from '../../kernel/calendar';
import { areFiguresWithheld } from '../../overview/withheld';
import { SETTINGS, settingsFrom } from '../../settings/settings';
import type { MemoryPort, Ports } from '../../workbook/ports';
import { readRows } from '../../workbook/select';
import { type AreaTold, figuresOfWhole, type ToldFigures, withheldFigures } from './area-counts';
import { AREA_FINDINGS } from './area-findings';
import { lastClosedMonth } from './closed-month';
import { areaCounts, areVisitsKnown, figuresOf } from './count-areas';
import { WEB_CHILDREN, webChildren } from './web-children';
import type { Count } from './withhold';

/** What was told of a month. */
export interface PastMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly whole: AreaTold;
  readonly areas: readonly (AreaTold & { readonly rw: number | null })[];
}

/** A month as it is told to whoever sees counts, however often they look. */
export interface ToldMonth extends PastMonth {
  /** Of a month that an older release kept, without the denominators of what was found. */
  readonly figures: ToldFigures;
}

/** So many months are kept, the newest. */
const MOST_MONTHS = 24;

type Row = readonly Count[];

/**
 * A month with the row of the whole and those of the areas, an area's RW before its counts. Behind those of the whole stands of how many children
 * wasting, stunting and underweight are told.
 */
type Kept = readonly [month: string, whole: Row, ...areas: Row[]];

const rowOf = ({ children, measured, found }: AreaTold): Row => [children, measured, ...found];

const toldBy = ([children = null, measured = null, ...found]: Row): AreaTold => ({
  children,
  measured,
  found: found.slice(0, AREA_FINDINGS.length),
});

const monthBy = ([month, whole, ...areas]: Kept): PastMonth => ({
  month,
  whole: toldBy(whole),
  areas: areas.map(([rw = null, ...row]) => ({ rw, ...toldBy(row) })),
});

const keptIn = (memory: Pick<MemoryPort, 'get'>): readonly Kept[] =>
  JSON.parse(memory.get(MEMORY.mapMonths) ?? '[]') as readonly Kept[];

/** The months before the one that a picture is of, the newest first. */
export const monthsBefore = (asOf: CalendarDate, memory: Pick<MemoryPort, 'get'>): readonly PastMonth[] =>
  keptIn(memory)
    .filter(([month]) => month < asOf.slice(0, 7))
    .map(monthBy)
    .sort((a, b) => (a.month < b.month ? 1 : -1));

/**
 * The month that a picture is of, as it is told from when it was kept on: who has gone since is still counted, so that no count says what it had.
 *
 * @returns `null` until it is kept
 */
export function monthAsTold(asOf: CalendarDate, memory: Pick<MemoryPort, 'get'>): ToldMonth | null {
  const kept = keptIn(memory).find(([month]) => month === asOf.slice(0, 7));
  if (!kept) return null;
  const told = monthBy(kept);
  const [, whole] = kept;
  return { ...told, figures: figuresOfWhole(told.whole, whole.slice(rowOf(told.whole).length)) };
}

/**
 * Keeps what the map tells of the month that is over, once a month: by then it is told to everybody.
 *
 * @returns whether anything was kept
 */
export function keepMonth({ workbook, memory, now }: Pick<Ports, 'workbook' | 'memory' | 'now'>): boolean {
  const kept = keptIn(memory);
  const [newest = ''] = kept.map(([month]) => month).slice(-1);
  // WIB ends the day for every zone.
  if (newest >= lastClosedMonth(dayOf(now(), 'WIB')).lastDay.slice(0, 7)) return false;
  if (areFiguresWithheld(memory)) return false;
  const { children, ...rows } = readRows(workbook, { children: WEB_CHILDREN, ...SETTINGS });
  const { register } = settingsFrom(rows);
  const month = lastClosedMonth(dayOf(now(), register.zone));
  const name = month.lastDay.slice(0, 7);
  if (newest >= name) return false;
  const pictured = webChildren(children, month);
  // What is kept is never counted again: rather nothing than too few.
  if (!areVisitsKnown(pictured, month.lastDay)) return false;
  const { counts, whole } = areaCounts(pictured, month.lastDay, register.gazetteer);
  const { wasting, stunting, underweight } = withheldFigures(figuresOf(pictured, month.lastDay), whole);
  const added: Kept = [
    name,
    [...rowOf(whole), ...[wasting, stunting, underweight].map(({ denominator }) => denominator)],
    ...counts.map(({ rw, ...told }): Row => [rw, ...rowOf(told)]),
  ];
  memory.set(MEMORY.mapMonths, JSON.stringify([...kept, added].slice(-MOST_MONTHS)));
  return true;
}

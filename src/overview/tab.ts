// The tab `Beranda`: fixed rows, so that each can be written without reading the others.
import type { CalendarDate } from '../kernel/calendar';
import { type Proportion, percent, wilson } from '../kernel/proportion';
import type { MonthFigures } from '../subjects/children/summary/month-figures';
import { type Cell, day, number, text } from '../workbook/cells';
import { column, type Tab } from '../workbook/tab';
import { FIGURE_LABELS, FIGURE_REMARKS, HEALTH_LABELS, HEALTH_REMARKS, LINK_LABELS } from './words';

export interface OverviewRow {
  readonly label: string;
  readonly count: Cell;
  readonly of: Cell;
  readonly percent: Cell;
  readonly interval: Cell;
  readonly remark: Cell;
}

export const overviewTab: Tab<OverviewRow> = {
  title: 'Beranda',
  kind: 'computed',
  hidden: false,
  frozenColumns: 0,
  order: 'oldest-first',
  key: ({ label }) => label,
  columns: [
    column('Ukuran', 180, 'text', ({ label }) => text(label), { wrap: true }),
    column('Jumlah', 130, 'integer', ({ count }) => count),
    column('Dari', 80, 'integer', ({ of }) => of),
    column('Persen', 90, 'percent', ({ percent: cell }) => cell),
    column('Selang 95 %', 130, 'text', ({ interval }) => interval),
    column('Keterangan', 520, 'text', ({ remark }) => remark, { wrap: true }),
  ],
};

type FigureKey = keyof typeof FIGURE_LABELS;
type LinkKey = keyof typeof LINK_LABELS;
type HealthKey = keyof typeof HEALTH_LABELS;

const GAP = 1;
const FIGURES = Object.keys(FIGURE_LABELS) as FigureKey[];
const LINKS = Object.keys(LINK_LABELS) as LinkKey[];
const HEALTH = Object.keys(HEALTH_LABELS) as HealthKey[];
const FIRST_LINK = FIGURES.length + GAP;
const FIRST_HEALTH = FIRST_LINK + LINKS.length + GAP;

/** Row of each line, counted from 0 below the header. */
export const overviewRowOf = {
  figure: (key: FigureKey): number => FIGURES.indexOf(key),
  link: (key: LinkKey): number => FIRST_LINK + LINKS.indexOf(key),
  health: (key: HealthKey): number => FIRST_HEALTH + HEALTH.indexOf(key),
};

export const OVERVIEW_ROWS = FIRST_HEALTH + HEALTH.length;

const EMPTY: Cell = { kind: 'empty' };
const line = (label: string, count: Cell, remark: Cell): OverviewRow => ({
  label,
  count,
  of: EMPTY,
  percent: EMPTY,
  interval: EMPTY,
  remark,
});

export const linkLine = (key: LinkKey, target: Cell): OverviewRow => line(LINK_LABELS[key], target, EMPTY);
export const healthLine = (key: HealthKey, value: Cell): OverviewRow =>
  line(HEALTH_LABELS[key], value, text(HEALTH_REMARKS[key] ?? null));

export interface OverviewFigures {
  /** `null` before the first submission. */
  readonly asOf: CalendarDate | null;
  readonly figures: MonthFigures;
  readonly toMend: number;
  readonly toCheck: number;
}

/** The figures, in the order of their rows. */
export function figureLines({ asOf, figures, toMend, toCheck }: OverviewFigures): readonly OverviewRow[] {
  const counts: Readonly<Record<FigureKey, Cell | Proportion>> = {
    asOf: day(asOf),
    registered: number(figures.registered),
    measured: figures.measured,
    stunting: figures.stunting,
    wasting: figures.wasting,
    underweight: figures.underweight,
    severe: number(figures.severeSigns),
    toMend: number(toMend),
    toCheck: number(toCheck),
  };
  return FIGURES.map((key) => figureLine(key, counts[key]));
}

function figureLine(key: FigureKey, figure: Cell | Proportion): OverviewRow {
  const remark = text(FIGURE_REMARKS[key]);
  if ('kind' in figure) return line(FIGURE_LABELS[key], figure, remark);
  const bounds = wilson(figure);
  return {
    label: FIGURE_LABELS[key],
    count: number(figure.numerator),
    of: number(figure.denominator),
    percent: number(percent(figure)),
    interval: text(bounds && `${decimal(bounds.low)} - ${decimal(bounds.high)}`),
    remark,
  };
}

/** One decimal with a comma, as Indonesians write it. */
const decimal = (value: number): string => value.toFixed(1).replace('.', ',');

import { type Proportion, percent, wilson } from '../kernel/proportion';
import { type Cell, number, text } from '../workbook/cells';
import type { TabChange } from '../workbook/ports';
import { columnAt } from '../workbook/tab';
import { BESIDE_HEADERS, type BesideName, type OverviewRow, overviewTab } from './tab';
import { HEALTH_LABELS, HEALTH_REMARKS, LINK_LABELS, MORE_LABELS, MORE_REMARKS } from './words';

/**
 * Lines added after the first release are in the section `more`, so that no line ever moves; `between` fills the gap below the figures, and
 * `programme` is for aid and what follows from it.
 */
const SECTIONS = ['figures', 'between', 'links', 'health', 'more', 'programme', 'jobs'] as const;

/** Rows at which sections begin, so that lines that later releases add to those before move none of theirs. */
const BEGINS_AT: Partial<Readonly<Record<(typeof SECTIONS)[number], number>>> = { programme: 52, jobs: 70 };

/** One line of `Beranda`. */
export interface OverviewLine {
  /** Name by which the line is written; no other line has it. */
  readonly key: string;
  readonly section: (typeof SECTIONS)[number];
  readonly label: string;
  readonly remark: string | null;
}

/** The lines of one section, from their labels and remarks by key. */
export const linesOf = <K extends string>(
  section: OverviewLine['section'],
  labels: Readonly<Record<K, string>>,
  remarks: Partial<Readonly<Record<K, string>>> = {},
): readonly OverviewLine[] =>
  (Object.keys(labels) as K[]).map((key) => ({
    key,
    section,
    label: labels[key],
    remark: remarks[key] ?? null,
  }));

/** What every installation has; subjects add theirs. */
const MACHINE_LINES = [
  ...linesOf('links', LINK_LABELS),
  ...linesOf('health', HEALTH_LABELS, HEALTH_REMARKS),
  ...linesOf('more', MORE_LABELS, MORE_REMARKS),
];

/** A cell, a share that is shown with what it was made of, or a cell with a remark of its own; `null` leaves the line blank. */
export type LineValue = Cell | Proportion | Remarked | null;

/** A value whose remark changes with it. */
interface Remarked {
  readonly count: Cell;
  readonly remark: string;
}

/** Values of lines by key. */
export type LineValues = Readonly<Record<string, LineValue>>;

/** Where each line of `Beranda` stands, and how it is written without reading the others. */
export interface Overview {
  /** Row counted from 0 below the header; throws for a line that there is not. */
  rowOf(key: string): number;
  /** Number of rows, the gaps between sections included. */
  readonly rows: number;
  change(values: LineValues): TabChange;
  /** What stands beside lines, by the key of the line. */
  beside(cells: Readonly<Record<string, Readonly<Partial<Record<BesideName, Cell>>>>>): TabChange;
  /** A column that has nothing to do with the lines beside it, from the first row on. */
  stacked(name: BesideName, cells: readonly Cell[]): TabChange;
}

/**
 * @param lines those of the subjects, in the order of the subjects
 * @throws Error for two lines of one key
 */
export function overviewOf(lines: readonly OverviewLine[]): Overview {
  const all = [...MACHINE_LINES, ...lines];
  const places = new Map<string, { readonly at: number; readonly line: OverviewLine }>();
  let next = 0;
  for (const section of SECTIONS) {
    const first = BEGINS_AT[section] ?? next;
    if (next > first)
      throw new Error(`Beranda has more lines than there is room for above those of ${section}`);
    next = first;
    const own = all.filter((one) => one.section === section);
    // The gap below the figures stands, whether it is filled or not.
    const isGap = section === 'between';
    if (isGap) next -= GAP;
    if (isGap && own.length > GAP) throw new Error('Beranda has one row between figures and links');
    for (const line of own) {
      if (places.has(line.key)) throw new Error(`two lines of Beranda have one name: ${line.key}`);
      places.set(line.key, { at: next, line });
      next += 1;
    }
    next += isGap ? GAP - own.length : GAP;
  }
  const placeOf = (key: string) => {
    const place = places.get(key);
    if (!place) throw new Error(`Beranda has no line ${key}`);
    return place;
  };
  return {
    rowOf: (key) => placeOf(key).at,
    rows: Math.max(...[...places.values()].map(({ at }) => at)) + 1,
    change: (values) => ({
      tab: overviewTab,
      rows: Object.entries(values).map(([key, value]) => {
        const { at, line } = placeOf(key);
        const row = overviewRow(line, value);
        const cells = LINE_COLUMNS.map((at) => ({
          column: at,
          cell: overviewTab.columns[at]?.cell(row) ?? EMPTY,
        }));
        return { kind: 'update', at, cells };
      }),
    }),
    beside: (cells) => ({
      tab: overviewTab,
      rows: Object.entries(cells).map(([key, own]) => ({
        kind: 'update',
        at: placeOf(key).at,
        cells: (Object.entries(own) as [BesideName, Cell][]).map(([name, cell]) => besideCell(name, cell)),
      })),
    }),
    stacked: (name, cells) => ({
      tab: overviewTab,
      rows: cells.map((cell, at) => ({ kind: 'update', at, cells: [besideCell(name, cell)] })),
    }),
  };
}

const GAP = 1;

const BESIDE = new Set<string>(Object.values(BESIDE_HEADERS));
const LINE_COLUMNS: readonly number[] = overviewTab.columns.flatMap(({ header }, at) =>
  BESIDE.has(header) ? [] : [at],
);

const besideCell = (name: BesideName, cell: Cell) => ({
  column: columnAt(overviewTab, BESIDE_HEADERS[name]),
  cell,
});

const EMPTY: Cell = { kind: 'empty' };

const BLANK: OverviewRow = {
  label: '',
  count: EMPTY,
  of: EMPTY,
  percent: EMPTY,
  interval: EMPTY,
  remark: EMPTY,
};

function overviewRow({ label, remark }: OverviewLine, value: LineValue): OverviewRow {
  if (value === null) return BLANK;
  const row = { label, of: EMPTY, percent: EMPTY, interval: EMPTY, remark: text(remark) };
  if ('kind' in value) return { ...row, count: value };
  if ('remark' in value) return { ...row, count: value.count, remark: text(value.remark) };
  const bounds = wilson(value);
  return {
    ...row,
    count: number(value.numerator),
    of: number(value.denominator),
    percent: number(percent(value)),
    interval: text(bounds && `${decimal(bounds.low)} - ${decimal(bounds.high)}`),
  };
}

/** One decimal with a comma, as Indonesians write it. */
const decimal = (value: number): string => value.toFixed(1).replace('.', ',');

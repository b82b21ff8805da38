'beside the script';

import { afterMonths, type CalendarDate, dayOf, firstOfMonth } from '../../kernel/calendar';
import { Refused } from '../../kernel/page-words';
import { LATEST_ENTRIES } from '../../ledger/journal-tab';
import { submittedAtOf } from '../../ledger/responses/response';
import type { Overview } from '../../overview/overview';
import { BESIDE_HEADERS, overviewTab } from '../../overview/tab';
import { areFiguresWithheld } from '../../overview/withheld';
import { SETTINGS, settingsFrom } from '../../settings/settings';
import type { Ports } from '../../workbook/ports';
import { rawField, readRows, select, textField } from '../../workbook/select';
import type { BehindFigure, Figure, FigureChild } from './behind';
import { COUNTED_CHILDREN, COUNTED_VISITS, type CountedChild } from './counted';
import { countedChildren } from './counted-children';
import { countsOf, sharesOf } from './figures';
import { type CountedMonth, countedMonths, countedUpTo, type MonthChild, monthChild } from './month-child';
import { type Group, groupsOf, isScored, MOST_MONTHS, OF_S, type RecapSettings, recapOfMonth } from './recap';
import { type CountName, recapTab, type ShareName } from './recap-tab';
import { BEHIND } from './room-words';
import { GROUP_KIND } from './row-words';
import { TARGETS } from './target-tab';
import { targetsFrom } from './targets';
import { COUNT_WORDS, GROUP_HEADERS, RATE_WORDS, SHARE_HEADERS } from './words';

/** What is selected in the workbook: a cell, by its row and the header of its column. */
export interface SelectedCell {
  readonly tab: string;
  /** Counted from 0 below the header. */
  readonly row: number;
  readonly header: string;
}

type Counting = (child: MonthChild) => boolean;

const COUNT_NAMES = Object.keys(COUNT_WORDS) as readonly CountName[];
const SHARE_NAMES = Object.keys(RATE_WORDS) as readonly ShareName[];

/** Whom each header of `Rekap` counts, by the header. */
export function countings(): ReadonlyMap<string, { readonly counts: Counting; readonly isScored: boolean }> {
  const [counts, shares] = [countsOf(), sharesOf()];
  return new Map([
    ...COUNT_NAMES.map(
      (name) => [COUNT_WORDS[name], { counts: counts[name], isScored: isScored(name) }] as const,
    ),
    ...SHARE_NAMES.flatMap((name) => {
      const { of, holds } = shares[name];
      const word = RATE_WORDS[name];
      return [
        [SHARE_HEADERS.numerator(word), { counts: holds, isScored: isScored(name) }] as const,
        [SHARE_HEADERS.denominator(word), { counts: of, isScored: isScored(name) }] as const,
      ];
    }),
  ]);
}

/** The header that a list is made for where a cell under another is selected: of a rate whom it counts. */
export function listedHeader(header: string): string | null {
  if (countings().has(header)) return header;
  const share = SHARE_NAMES.find((name) => {
    const word = RATE_WORDS[name];
    const { percent, interval, class: classed } = SHARE_HEADERS;
    return [percent(word), interval(word), classed(word)].includes(header);
  });
  return share ? SHARE_HEADERS.numerator(RATE_WORDS[share]) : null;
}

const ROW_FIELDS = {
  month: textField(GROUP_HEADERS.month),
  kind: textField(GROUP_HEADERS.kind),
  group: textField(GROUP_HEADERS.group),
};

/** The figure of a selected cell of `Rekap`, and what the cell says; `null` for a cell of anything else. */
function selectedFigure(
  workbook: Ports['workbook'],
  selected: SelectedCell | null,
): { readonly figure: Figure; readonly shown: number | null } | null {
  if (!selected || selected.tab !== recapTab.title || selected.row < 0) return null;
  const header = listedHeader(selected.header) ?? COUNT_WORDS.s;
  const { chosen } = readRows(workbook, {
    chosen: select(recapTab, { ...ROW_FIELDS, value: rawField(header) }, { from: selected.row, count: 1 }),
  });
  const [row] = chosen;
  if (!row || row.month === '') return null;
  const { month, kind, group, value } = row;
  return { figure: { month, kind, group, header }, shown: typeof value === 'number' ? value : null };
}

/** Stands for the month that `Beranda` calls the running one. */
const RUNNING = 'running';
/** Stands for the last month that is over. */
const LAST_OVER = 'last';

/** Lines of `Beranda`, and what of `Rekap` is behind each. */
const LINES: Readonly<Record<string, string>> = {
  registered: COUNT_WORDS.s,
  measured: SHARE_HEADERS.numerator(RATE_WORDS.attendance),
  stunting: SHARE_HEADERS.numerator(RATE_WORDS.stunting),
  wasting: SHARE_HEADERS.numerator(RATE_WORDS.wasting),
  underweight: SHARE_HEADERS.numerator(RATE_WORDS.underweight),
  severe: COUNT_WORDS.severeSigns,
  gained: SHARE_HEADERS.numerator(RATE_WORDS.gained),
};

/** The figure of a cell of `Beranda`: of the running month, or beside it of the last that is over; `null` for a line without children. */
export function figureOnOverview(
  overview: Pick<Overview, 'rowOf'>,
  { tab, row, header }: SelectedCell,
): Figure | null {
  const line = Object.keys(LINES).find((key) => overview.rowOf(key) === row);
  const listed = line && LINES[line];
  if (tab !== overviewTab.title || !listed) return null;
  const { last, direction, trend } = BESIDE_HEADERS;
  const isOver = [last, direction, trend].some((one) => one === header);
  const whole = GROUP_KIND.kelurahan;
  return { month: isOver ? LAST_OVER : RUNNING, kind: whole, group: whole, header: listed };
}

/**
 * Names the month of a figure of `Beranda`.
 *
 * @param days that of the last submission, by whose month the lines of `Beranda` go, and that up to which is counted, before whose month the
 * last one is over
 */
export function monthOfOverview(
  figure: Figure,
  { submittedOn, asOf }: { readonly submittedOn: CalendarDate; readonly asOf: CalendarDate },
): Figure {
  if (figure.month === RUNNING) return { ...figure, month: submittedOn.slice(0, 7) };
  const lastOver = afterMonths(firstOfMonth(asOf), -1);
  return figure.month === LAST_OVER ? { ...figure, month: lastOver.slice(0, 7) } : figure;
}

/** What a page asked, as far as it is a figure at all: whoever is at a window can send anything. */
function askedFigure(asked: unknown): Figure | null {
  const { month, kind, group, header } = (asked ?? {}) as Partial<Record<keyof Figure, unknown>>;
  return typeof month === 'string' &&
    typeof kind === 'string' &&
    typeof group === 'string' &&
    typeof header === 'string'
    ? { month, kind, group, header }
    : null;
}

function chosenFigure(
  { workbook, overview }: Parameters<typeof behindFigure>[0],
  selected: SelectedCell | null,
): ReturnType<typeof selectedFigure> {
  const figure = selected && figureOnOverview(overview, selected);
  return figure ? { figure, shown: null } : selectedFigure(workbook, selected);
}

/**
 * The children that a figure of `Rekap` counts, by the rows as they stand now.
 *
 * @param asked the figure; without one that of the selected cell, else who is stunted in the latest month, or is registered where what goes
 * by z-scores is withheld
 */
export function behindFigure(
  context: Pick<Ports, 'workbook' | 'memory' | 'now'> & { readonly overview: Pick<Overview, 'rowOf'> },
  asked: unknown,
  selected: () => SelectedCell | null,
): BehindFigure {
  const { workbook, memory, now } = context;
  const wanted = askedFigure(asked);
  const chosen = wanted ? { figure: wanted, shown: null } : chosenFigure(context, selected());
  const { newest, children, visits, targets, ...rows } = readRows(workbook, {
    newest: LATEST_ENTRIES,
    children: COUNTED_CHILDREN,
    visits: COUNTED_VISITS,
    targets: TARGETS,
    ...SETTINGS,
  });
  const { register } = settingsFrom(rows);
  const at = submittedAtOf(newest[0]?.key ?? '');
  if (at === null) throw new Refused(BEHIND.nobody);
  const { zone } = register;
  const asOf = countedUpTo(at, now(), zone);
  const settings = {
    posyandu: register.posyandu.map(({ name }) => name),
    ...targetsFrom(targets, register.posyandu),
  };
  return listOf(countedChildren(children, visits), asOf, settings, {
    areScoresWithheld: areFiguresWithheld(memory),
    figure: chosen ? monthOfOverview(chosen.figure, { submittedOn: dayOf(at, zone), asOf }) : null,
    shown: chosen?.shown ?? null,
  });
}

/** @param wanted of a month, a group or a header that there is not, the first stands in */
export function listOf(
  all: readonly CountedChild[],
  asOf: CalendarDate,
  settings: RecapSettings,
  wanted: {
    readonly areScoresWithheld: boolean;
    readonly figure: Figure | null;
    readonly shown: number | null;
  },
): BehindFigure {
  const months = [...countedMonths(all, asOf, MOST_MONTHS)].reverse();
  const figure = wanted.figure;
  const month = months.find(({ first }) => first.slice(0, 7) === figure?.month) ?? months[0];
  if (!month) throw new Refused(BEHIND.nobody);
  const counted = all.flatMap((child) => {
    const one = monthChild(child, month);
    return one ? [{ child, one }] : [];
  });
  const groups = groupsOf(
    counted.map(({ one }) => one),
    settings,
  );
  const group = groups.find((one) => isOf(one, figure)) ?? groups[0];
  const counts = countings();
  const usual = wanted.areScoresWithheld ? COUNT_WORDS.s : STUNTED;
  const header = figure && counts.has(figure.header) ? figure.header : usual;
  const counting = counts.get(header);
  if (!group || !counting) throw new Refused(BEHIND.nobody);
  if (counting.isScored && wanted.areScoresWithheld) throw new Refused(BEHIND.withheld);
  const members = new Set(group.members);
  return {
    months: months.map(({ first }) => first.slice(0, 7)),
    groups: groups.map(({ kind, name }) => ({ kind: GROUP_KIND[kind], group: name })),
    headers: [...counts.keys()],
    figure: { month: month.first.slice(0, 7), kind: GROUP_KIND[group.kind], group: group.name, header },
    // Where another group or month stands in, the cell says nothing of this list.
    shown: isOf(group, figure) && month.first.slice(0, 7) === figure?.month ? wanted.shown : null,
    sSource: OF_TARGETS.includes(header) ? sourceOf(all, settings, month, group) : null,
    asOf,
    children: counted
      .filter(({ one }) => members.has(one) && counting.counts(one))
      .map(({ child, one }) => listed(child, one, month))
      .sort((a, b) => (`${a.name.toLowerCase()} ${a.code}` < `${b.name.toLowerCase()} ${b.code}` ? -1 : 1)),
  };
}

const STUNTED = SHARE_HEADERS.numerator(RATE_WORDS.stunting);

const isOf = ({ kind, name }: Group, figure: Figure | null): boolean =>
  GROUP_KIND[kind] === figure?.kind && name === figure.group;

/** Headers of numbers that may be from `Sasaran`, and so be others than those of the children listed. */
const OF_TARGETS = [COUNT_WORDS.s, ...OF_S.map((name) => SHARE_HEADERS.denominator(RATE_WORDS[name]))];

/** As the row of `Rekap` says it. */
const sourceOf = (
  all: readonly CountedChild[],
  settings: RecapSettings,
  month: CountedMonth,
  { kind, name }: Group,
): string | null =>
  recapOfMonth(all, month, settings).find((row) => row.kind === GROUP_KIND[kind] && row.group === name)
    ?.sSource ?? null;

const listed = (
  { code, name, visits }: CountedChild,
  { posyandu, rw, months }: MonthChild,
  month: CountedMonth,
): FigureChild => ({
  code,
  name,
  posyandu,
  rw,
  months,
  visits: visits.flatMap(({ measurement, scores, mark }) => {
    const { measuredOn: on, weightKg, lengthHeightCm, oedema } = measurement;
    if (on < month.first || on > month.end) return [];
    const { lengthHeightForAge, weightForLengthHeight, weightForAge } = scores;
    return [
      {
        ...{ on, weightKg, lengthHeightCm, oedema: oedema === true },
        ...{ lengthHeightForAge, weightForLengthHeight, weightForAge, mark },
      },
    ];
  }),
});

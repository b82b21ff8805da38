// What the report of a month says of children, in numbers: for its page and its mail alike.
import { fill } from '../../../kernel/fill';
import { percent } from '../../../kernel/proportion';
import { decimalText, monthText } from '../../../kernel/words';
import type { Bar, Block, Fact } from '../../../post/mail';
import { type ShownCount, shownTotal, withholdSmallCounts } from '../../children/mails/small-counts';
import type { MonthReport, ReportedRows } from '../../recap/month-report';
import { directionText, proportionOf, signed } from '../../recap/progress';
import { isCoverageLow } from '../../recap/recap';
import type { CountName, RecapRow, ShareName } from '../../recap/recap-tab';
import {
  CAUSES,
  type CauseName,
  NO_SHARE,
  PROGRESS,
  RECAP_NOTES,
  REMARK,
  TOO_FEW,
} from '../../recap/row-words';
import { columnTexts, countText, type Right } from './counts';
import { MONTH_REPORT } from './report-words';

/** Shares of a disease: what is small of them could be recognised. */
type Rate = 'stunting' | 'wasting' | 'underweight';
const RATES: readonly Rate[] = ['stunting', 'wasting', 'underweight'];

const RATE_NOTES: Readonly<Record<Rate, string>> = {
  stunting: RECAP_NOTES.recapStunting,
  wasting: RECAP_NOTES.recapWasting,
  underweight: RECAP_NOTES.recapUnderweightShare,
};

/** What is to be read before the figures. */
export function figureNotices({ whole }: MonthReport, areWithheld: boolean): readonly Block[] {
  const texts = [
    ...(areWithheld ? [MONTH_REPORT.withheldFigures] : []),
    ...(whole.counts.d === 0 ? [MONTH_REPORT.nobody] : isCoverageLow(whole) ? [REMARK.lowCoverage] : []),
  ];
  return texts.map((text) => ({ kind: 'notice', tone: 'caution', text }));
}

/** The five numbers and what is beside them, each with its definition. */
export function figureFacts(report: MonthReport, right: Right): readonly Block[] {
  const { whole } = report;
  const { labels, children } = MONTH_REPORT;
  const count = (name: CountName, label: string, note: string): readonly Fact[] => {
    const shown = totalOf(report, right, ({ counts }) => counts[name]);
    return shown === null ? [] : [{ label, value: fill(children, { count: countText(shown) }), note }];
  };
  return [
    {
      kind: 'facts',
      rows: [
        {
          label: labels.registered,
          value: fill(children, { count: whole.counts.s ?? 0 }),
          detail: whole.sSource,
          note: MONTH_REPORT.target,
        },
        shareFact(report, right, 'attendance', RECAP_NOTES.recapAttendance),
        shareFact(report, right, 'gained', RECAP_NOTES.recapGained),
        ...RATES.map((name) => shareFact(report, right, name, RATE_NOTES[name])),
        ...count('newlyStunted', labels.newlyStunted, RECAP_NOTES.recapNewlyStunted),
        ...count('severeSigns', labels.severeSigns, RECAP_NOTES.recapSevereSigns),
        ...count('doubtfulHeight', labels.doubtful, RECAP_NOTES.recapDoubtful),
      ],
    },
  ];
}

/** A count of the whole as it may be told, so that it betrays none of a posyandu; `null` for one that is not known. */
function totalOf(
  { whole, byPosyandu }: ReportedRows,
  right: Right,
  countOf: (row: RecapRow) => number | null,
  mostOf?: (row: RecapRow) => number,
): ShownCount | null {
  const total = countOf(whole);
  if (total === null || right === 'all') return total;
  return shownTotal(
    total,
    byPosyandu.map((row) => countOf(row) ?? 0),
    mostOf && byPosyandu.map(mostOf),
  );
}

/** The numerator of a share as it may be told. */
function numeratorOf(rows: ReportedRows, right: Right, name: ShareName): ShownCount | null {
  const share = proportionOf(rows.whole.shares[name]);
  if (share === null || right === 'all' || name === 'attendance') return share?.numerator ?? null;
  // Who did not gain is no less to be kept than who is stunted.
  if (name === 'gained')
    return withholdSmallCounts([share.numerator, share.denominator - share.numerator])[0] ?? null;
  return totalOf(
    rows,
    right,
    ({ shares }) => shares[name].numerator,
    ({ shares }) => proportionOf(shares[name])?.denominator ?? 0,
  );
}

function shareFact(report: MonthReport, right: Right, name: keyof typeof PROGRESS.share, note: string): Fact {
  const label = PROGRESS.share[name];
  const share = report.whole.shares[name];
  const numerator = numeratorOf(report, right, name);
  if (numerator === null || typeof share.percent !== 'number')
    return { label, value: String(share.percent), note };
  const of = share.denominator ?? 0;
  // The share and its interval would give the number back.
  if (typeof numerator !== 'number')
    return { label, value: fill(MONTH_REPORT.outOf, { count: countText(numerator), of }), note };
  const details = [
    isDirectionTold(report, right, name)
      ? directionText(name, share, report.year[report.year.length - 2]?.shares[name])
      : '',
    share.interval === null ? '' : PROGRESS.interval(share.interval),
    share.class === null || share.class === TOO_FEW ? '' : fill(MONTH_REPORT.classed, { name: share.class }),
  ].filter((text) => text !== '');
  return {
    label,
    value: PROGRESS.outOf(numerator, of, decimalText(share.percent, 1)),
    ...(details.length > 0 && { detail: details.map(sentence).join(' ') }),
    note,
  };
}

/** From a share that has not changed, the number of the month before would follow where its mail has withheld it. */
const isDirectionTold = ({ why }: MonthReport, right: Right, name: ShareName): boolean =>
  name === 'attendance' || why === null || typeof numeratorOf(why.before, right, name) === 'number';

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;

/**
 * Shares month by month. To readers without the right of those weighed alone: what was found is counted anew each month, and two mails side
 * by side would tell what an erased child had.
 */
export function trendBlocks({ year }: MonthReport, right: Right): readonly Block[] {
  if (year.length < 2) return [];
  const { trends, trendTitle } = MONTH_REPORT;
  const last = year[year.length - 1];
  const names = (Object.keys(trends) as (keyof typeof trends)[]).filter(
    (name) => right === 'all' || name === 'attendance',
  );
  return names.flatMap((name): Block[] => {
    const percents = year.map(({ shares }) => shares[name].percent);
    const numbers = percents.filter((one) => typeof one === 'number');
    if (numbers.length === 0) return [];
    const full = name === 'attendance' ? 100 : Math.max(LEAST_FULL, ...numbers);
    return [
      {
        kind: 'columns',
        title: fill(trendTitle, {
          what: trends[name],
          count: year.length,
          month: last ? monthText(last.month) : '',
        }),
        columns: year.map(({ month }, i) => {
          const share = percents[i];
          const isKnown = typeof share === 'number';
          return {
            label: monthText(month).slice(0, 3),
            value: isKnown ? decimalText(share, name === 'attendance' ? 0 : 1) : '·',
            height: isKnown ? Math.min(1, share / full) : null,
          };
        }),
      },
    ];
  });
}

/** Per cent at which a bar of what was found is full at least: a single child is no wave. */
const LEAST_FULL = 10;

/** How many came in each posyandu, and what was found there. */
export function posyanduBlocks({ byPosyandu }: MonthReport, right: Right): readonly Block[] {
  if (byPosyandu.length === 0) return [];
  const { shares, posyanduColumns } = MONTH_REPORT;
  const columns = RATES.map((name) => {
    const found = byPosyandu.map((row) => proportionOf(row.shares[name]));
    const texts = columnTexts(
      found.map((one) => one?.numerator ?? 0),
      right,
      found.map((one) => one?.denominator ?? 0),
    );
    return found.map((one, i) => (one === null ? '' : `${texts[i]}/${one.denominator}`));
  });
  // Without any count that may be told, the table would say nothing.
  const isKnown = columns.some((column) => column.some((text) => /^[1-9]/.test(text)));
  return [
    {
      kind: 'bars',
      bars: byPosyandu.map(({ group, shares: { attendance } }): Bar => {
        const share = proportionOf(attendance);
        const part = share && percent(share);
        return {
          label: group,
          value:
            share === null || part === null
              ? NO_SHARE.nothingCounted
              : fill(shares, { ...share, percent: decimalText(part, 1) }),
          span: part === null ? null : [0, Math.min(1, part / 100)],
        };
      }),
    },
    ...(isKnown
      ? [
          {
            kind: 'table',
            head: posyanduColumns,
            rows: byPosyandu.map(({ group }, i) => [group, ...columns.map((column) => column[i] ?? '')]),
          } as const,
          { kind: 'small', text: MONTH_REPORT.tableMeaning } as const,
        ]
      : []),
  ];
}

interface Step {
  readonly label: string;
  readonly count: number;
}

/** Why the number of stunted children is another than in the month before. */
export function whyBlocks(report: MonthReport, right: Right): readonly Block[] {
  const { why, whole } = report;
  if (!why) return [];
  const steps = (side: 'added' | 'removed'): readonly Step[] =>
    (Object.keys(CAUSES) as CauseName[]).flatMap((name) => {
      const count = why.causes.find((one) => one.name === name)?.[side] ?? 0;
      const label = CAUSES[name][side];
      return label === '' || (count === 0 && right === 'all') ? [] : [{ label, count }];
    });
  const [added, removed] = [steps('added'), steps('removed')];
  const before = why.before.whole.shares.stunting.numerator ?? 0;
  const now = whole.shares.stunting.numerator ?? 0;
  const [shownBefore, shownNow] = [why.before, report].map((rows) => numeratorOf(rows, right, 'stunting'));
  if (sumOf([...added, ...removed]) === 0 && shownBefore === shownNow)
    return [{ kind: 'paragraph', text: MONTH_REPORT.why.nothing }];
  const [from, to] = [monthText(why.before.whole.month), monthText(whole.month)];
  return right === 'all'
    ? [
        { kind: 'paragraph', text: PROGRESS.whyMeaning(from, before, to, now) },
        { kind: 'bars', bars: waterfall({ from, before, to, now }, added, removed) },
      ]
    : withheldSteps(added, removed, typeof shownBefore === 'number' && typeof shownNow === 'number');
}

const sumOf = (steps: readonly Step[]): number => steps.reduce((sum, { count }) => sum + count, 0);

/** From the number of one month to that of the next, each cause where the one before it has ended. */
function waterfall(
  {
    from,
    before,
    to,
    now,
  }: Readonly<Record<'from' | 'to', string>> & Readonly<Record<'before' | 'now', number>>,
  added: readonly Step[],
  removed: readonly Step[],
): readonly Bar[] {
  const most = Math.max(1, before + sumOf(added));
  let level = before;
  const rises = added.map(({ label, count }): Bar => {
    const span = [level / most, (level + count) / most] as const;
    level += count;
    return { label, value: signed(count), span };
  });
  const falls = removed.map(({ label, count }): Bar => {
    level -= count;
    return { label, value: signed(-count), span: [level / most, (level + count) / most], isPale: true };
  });
  return [
    { label: from, value: String(before), span: before === 0 ? null : [0, before / most] },
    ...rises,
    ...falls,
    { label: to, value: String(now), span: now === 0 ? null : [0, now / most] },
  ];
}

/**
 * Steps to readers without the right. Both sides together are what the number has changed by: where one is withheld, so is the other. That
 * one is small is not told either, since 8 children and at most 4 more, who are 12, can only be 4 more.
 *
 * @param areMonthsTold whether the numbers of both months are told; else the steps would give the withheld one back
 */
function withheldSteps(
  added: readonly Step[],
  removed: readonly Step[],
  areMonthsTold: boolean,
): readonly Block[] {
  const { why } = MONTH_REPORT;
  const counts = [added, removed].map((steps) => steps.map(({ count }) => count));
  const totals = counts.map((own) =>
    shownTotal(
      own.reduce((sum, count) => sum + count, 0),
      own,
    ),
  );
  const areTold = areMonthsTold && totals.every((total) => typeof total === 'number');
  const told = totals.map((total): ShownCount => (areTold ? total : 'hidden'));
  const sides = [
    { steps: added, label: why.added, total: told[0], counts: counts[0] ?? [] },
    { steps: removed, label: why.removed, total: told[1], counts: counts[1] ?? [] },
  ];
  return [
    ...(areTold ? [] : [{ kind: 'paragraph', text: why.tooFew } as const]),
    {
      kind: 'bars',
      bars: sides.flatMap(({ steps, label, total = 'hidden', counts: own }): readonly Bar[] => [
        { label, value: countText(total), span: null },
        ...(areTold ? columnTexts(own, 'large') : []).flatMap((value, i) =>
          // Where some are withheld, causes without a child are as well: else each of the others would have one at least.
          value === '0' ? [] : [{ label: steps[i]?.label ?? '', value, span: null }],
        ),
      ]),
    },
  ];
}

import type { CalendarDate } from '../../domain/calendar';
import { type MonthFigures, READABLE_COVERAGE_PERCENT } from '../../domain/summary/month-figures';
import { type Proportion, percent, wilson } from '../../domain/summary/proportion';
import { dayText, decimalText, monthText, NOT_A_DIAGNOSIS, sender, WEEKLY } from '../../messages/mail';
import { composeMail } from './compose-mail';
import type { Block, Fact, Mail } from './mail';
import { type ShownCount, SMALLEST_SHOWN_COUNT, withholdSmallCounts } from './small-counts';

export interface WeeklyMailData {
  readonly kelurahan: string;
  readonly asOf: CalendarDate;
  readonly total: MonthFigures;
  /** Adds up to `total`. */
  readonly byPosyandu: readonly { readonly posyandu: string; readonly figures: MonthFigures }[];
  /** Whether the recipient may see counts below 5 of a posyandu. */
  readonly smallCounts: 'shown' | 'withheld';
  /** Submissions that a kader has still to correct. */
  readonly waitingForCorrection: number;
  readonly queuedMails: number;
  readonly queuedAddresses: number;
  readonly sheetUrl: string;
  readonly mapUrl: string | null;
}

/** The week's figures for those who steer: counts and rates, no child. */
export function weeklyMail(data: WeeklyMailData): Mail {
  const day = dayText(data.asOf);
  return composeMail({
    subject: WEEKLY.subject(data.kelurahan, day),
    sender: sender(data.kelurahan),
    title: WEEKLY.title(data.kelurahan),
    blocks: [
      { kind: 'paragraph', text: WEEKLY.asOf(day, monthText(data.asOf)) },
      ...coverageNotice(data.total.measured),
      { kind: 'heading', text: WEEKLY.figures },
      { kind: 'facts', rows: figureFacts(data.total) },
      { kind: 'small', text: NOT_A_DIAGNOSIS },
      { kind: 'small', text: WEEKLY.rangeMeaning },
      ...posyanduTable(data),
      { kind: 'heading', text: WEEKLY.pending },
      { kind: 'facts', rows: pendingFacts(data) },
      { kind: 'button', label: WEEKLY.sheet, url: data.sheetUrl },
      ...(data.mapUrl === null ? [] : [{ kind: 'button', label: WEEKLY.map, url: data.mapUrl } as const]),
    ],
  });
}

/** A rate of those who came says little of those who did not. */
function coverageNotice(measured: Proportion): readonly Block[] {
  const coverage = percent(measured);
  if (coverage === null) return [{ kind: 'notice', tone: 'caution', text: WEEKLY.noChildren }];
  if (measured.numerator === 0) return [{ kind: 'notice', tone: 'caution', text: WEEKLY.nothingYet }];
  if (coverage >= READABLE_COVERAGE_PERCENT) return [];
  const share = WEEKLY.percent(decimalText(Math.floor(coverage * 10) / 10, 1));
  return [{ kind: 'notice', tone: 'caution', text: WEEKLY.notReadable(share) }];
}

const figureFacts = (total: MonthFigures): readonly Fact[] => [
  { label: WEEKLY.registered, value: WEEKLY.children(total.registered) },
  { label: WEEKLY.measured, value: coverageText(total.measured) },
  { label: WEEKLY.stunting, value: rateText(total.stunting) },
  { label: WEEKLY.wasting, value: rateText(total.wasting) },
  { label: WEEKLY.underweight, value: rateText(total.underweight) },
  { label: WEEKLY.severe, value: WEEKLY.children(total.severeSigns) },
];

/** Coverage is a full count, so it has no interval. */
function coverageText(measured: Proportion): string {
  const share = percent(measured);
  if (share === null) return WEEKLY.noneCounted;
  return `${outOf(measured)} = ${WEEKLY.percent(decimalText(share, 1))}`;
}

function rateText(rate: Proportion): string {
  const share = percent(rate);
  const interval = wilson(rate);
  if (share === null || interval === null) return WEEKLY.noneCounted;
  const [low, high] = [decimalText(interval.low, 1), decimalText(interval.high, 1)];
  return `${outOf(rate)} = ${WEEKLY.share(decimalText(share, 1), low, high)}`;
}

const outOf = ({ numerator, denominator }: Proportion): string => WEEKLY.outOf(numerator, denominator);

function posyanduTable({ byPosyandu, smallCounts }: WeeklyMailData): readonly Block[] {
  if (byPosyandu.length === 0) return [];
  const columns = COUNT_COLUMNS.map(({ countOf, textOf }) => {
    const counts = byPosyandu.map(({ figures }) => countOf(figures));
    const shown = smallCounts === 'withheld' ? withholdSmallCounts(counts) : counts;
    return byPosyandu.map(({ figures }, row) => textOf(countText(shown[row] ?? 'hidden'), figures));
  });
  const rows = byPosyandu.map(({ posyandu, figures }, row) => [
    posyandu,
    `${figures.measured.numerator}/${figures.measured.denominator}`,
    ...columns.map((column) => column[row] ?? ''),
  ]);
  return [
    { kind: 'heading', text: WEEKLY.byPosyandu },
    { kind: 'table', head: WEEKLY.columns, rows },
    { kind: 'small', text: WEEKLY.tableMeaning },
    ...(smallCounts === 'withheld' ? [{ kind: 'small', text: WEEKLY.withheldMeaning } as const] : []),
  ];
}

interface CountColumn {
  countOf(figures: MonthFigures): number;
  textOf(count: string, figures: MonthFigures): string;
}

const rateColumn = (key: 'stunting' | 'wasting' | 'underweight'): CountColumn => ({
  countOf: (figures) => figures[key].numerator,
  textOf: (count, figures) => `${count}/${figures[key].denominator}`,
});

/** The columns that tell something of children, after the name of the posyandu and its coverage. */
const COUNT_COLUMNS: readonly CountColumn[] = [
  rateColumn('stunting'),
  rateColumn('wasting'),
  rateColumn('underweight'),
  { countOf: ({ severeSigns }) => severeSigns, textOf: (count) => count },
];

function countText(count: ShownCount): string {
  if (count === 'below') return `<${SMALLEST_SHOWN_COUNT}`;
  return count === 'hidden' ? '*' : String(count);
}

const pendingFacts = (data: WeeklyMailData): readonly Fact[] => [
  { label: WEEKLY.corrections, value: String(data.waitingForCorrection) },
  { label: WEEKLY.mails, value: String(data.queuedMails) },
  { label: WEEKLY.addresses, value: String(data.queuedAddresses) },
];

import type { CalendarDate } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import { type Proportion, percent, wilson } from '../../../kernel/proportion';
import { dayText, decimalText, monthText } from '../../../kernel/words';
import { composeMail } from '../../../post/compose-mail';
import type { Block, Fact, Mail } from '../../../post/mail';
import type { Stationery } from '../../../post/stationery';
import { type MonthFigures, READABLE_COVERAGE_PERCENT } from '../summary/month-figures';
import { type ShownCount, SMALLEST_SHOWN_COUNT, withholdSmallCounts } from './small-counts';

type Texts = Stationery['texts']['weekly'];

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
export function weeklyMail(data: WeeklyMailData, stationery: Stationery): Mail {
  const { notADiagnosis, sender, weekly: texts } = stationery.texts;
  const { kelurahan, asOf, total } = data;
  const day = dayText(asOf);
  return composeMail(
    {
      subject: fill(texts.subject, { kelurahan, day }),
      sender: fill(sender, { kelurahan }),
      title: fill(texts.title, { kelurahan }),
      blocks: [
        { kind: 'paragraph', text: fill(texts.asOf, { day, month: monthText(asOf) }) },
        ...coverageNotice(total.measured, texts),
        { kind: 'heading', text: texts.figures },
        { kind: 'facts', rows: figureFacts(total, texts) },
        { kind: 'small', text: notADiagnosis },
        { kind: 'small', text: texts.rangeMeaning },
        ...posyanduTable(data, texts),
        { kind: 'heading', text: texts.pending },
        { kind: 'facts', rows: pendingFacts(data, texts) },
        { kind: 'button', label: texts.sheet, url: data.sheetUrl },
        ...(data.mapUrl === null ? [] : [{ kind: 'button', label: texts.map, url: data.mapUrl } as const]),
      ],
    },
    stationery,
  );
}

/** A rate of those who came says little of those who did not. */
function coverageNotice(measured: Proportion, texts: Texts): readonly Block[] {
  const coverage = percent(measured);
  if (coverage === null) return [{ kind: 'notice', tone: 'caution', text: texts.noChildren }];
  if (measured.numerator === 0) return [{ kind: 'notice', tone: 'caution', text: texts.nothingYet }];
  if (coverage >= READABLE_COVERAGE_PERCENT) return [];
  const share = fill(texts.percent, { percent: decimalText(Math.floor(coverage * 10) / 10, 1) });
  return [{ kind: 'notice', tone: 'caution', text: fill(texts.notReadable, { percent: share }) }];
}

const figureFacts = (total: MonthFigures, texts: Texts): readonly Fact[] => [
  { label: texts.registered, value: fill(texts.children, { count: total.registered }) },
  { label: texts.measured, value: coverageText(total.measured, texts) },
  { label: texts.stunting, value: rateText(total.stunting, texts) },
  { label: texts.wasting, value: rateText(total.wasting, texts) },
  { label: texts.underweight, value: rateText(total.underweight, texts) },
  { label: texts.severe, value: fill(texts.children, { count: total.severeSigns }) },
];

/** Coverage is a full count, so it has no interval. */
function coverageText(measured: Proportion, texts: Texts): string {
  const share = percent(measured);
  if (share === null) return texts.noneCounted;
  return `${fill(texts.outOf, measured)} = ${fill(texts.percent, { percent: decimalText(share, 1) })}`;
}

function rateText(rate: Proportion, texts: Texts): string {
  const share = percent(rate);
  const interval = wilson(rate);
  if (share === null || interval === null) return texts.noneCounted;
  const [low, high] = [decimalText(interval.low, 1), decimalText(interval.high, 1)];
  return `${fill(texts.outOf, rate)} = ${fill(texts.share, { percent: decimalText(share, 1), low, high })}`;
}

function posyanduTable({ byPosyandu, smallCounts }: WeeklyMailData, texts: Texts): readonly Block[] {
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
    { kind: 'heading', text: texts.byPosyandu },
    { kind: 'table', head: texts.columns, rows },
    { kind: 'small', text: texts.tableMeaning },
    ...(smallCounts === 'withheld' ? [{ kind: 'small', text: texts.withheldMeaning } as const] : []),
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

const pendingFacts = (data: WeeklyMailData, texts: Texts): readonly Fact[] => [
  { label: texts.corrections, value: String(data.waitingForCorrection) },
  { label: texts.mails, value: String(data.queuedMails) },
  { label: texts.addresses, value: String(data.queuedAddresses) },
];

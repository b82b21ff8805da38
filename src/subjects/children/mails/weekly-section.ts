'beside the script';

import type { CalendarDate } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import { type Proportion, percent, wilson } from '../../../kernel/proportion';
import { dayText, decimalText, monthText } from '../../../kernel/words';
import type { Block, Fact } from '../../../post/mail';
import type { MailContext, Section } from '../../../post/mail-kind';
import type { Recipient } from '../../../settings/settings';
import type { Counted } from '../shown/figures';
import {
  figuresByPosyandu,
  type MonthFigures,
  monthFigures,
  READABLE_COVERAGE_PERCENT,
} from '../summary/month-figures';
import {
  mayKnowSmallCounts,
  type ShownCount,
  SMALLEST_SHOWN_COUNT,
  shownTotal,
  withholdSmallCounts,
} from './small-counts';
import type { MailStationery, MailTexts } from './stationery';

type Texts = MailTexts['weekly'];

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
  /** Whether figures that hang on z-scores are left out. */
  readonly areFiguresWithheld: boolean;
  readonly queuedMails: number;
  readonly queuedAddresses: number;
  /** `null` for who may not open it. */
  readonly sheetUrl: string | null;
  readonly mapUrl: string | null;
}

/** The week's figures for those who steer: counts and rates, no child. */
export function weeklySection(data: WeeklyMailData, stationery: MailStationery): Section {
  const { notADiagnosis, weekly: texts } = stationery.texts;
  const { kelurahan, asOf, total } = data;
  const day = dayText(asOf);
  return {
    subject: fill(texts.subject, { kelurahan, day }),
    title: fill(texts.title, { kelurahan }),
    blocks: [
      { kind: 'paragraph', text: fill(texts.asOf, { day, month: monthText(asOf) }) },
      ...coverageNotice(total.measured, texts),
      ...(data.areFiguresWithheld
        ? [withheldNotice(texts)]
        : [
            { kind: 'heading', text: texts.figures } as const,
            { kind: 'facts', rows: figureFacts(data, texts) } as const,
            { kind: 'small', text: notADiagnosis } as const,
            { kind: 'small', text: texts.rangeMeaning } as const,
            ...posyanduTable(data, texts),
          ]),
      { kind: 'heading', text: texts.pending },
      { kind: 'facts', rows: pendingFacts(data, texts) },
      ...(data.sheetUrl === null
        ? []
        : [{ kind: 'button', label: texts.sheet, url: data.sheetUrl } as const]),
      ...(data.mapUrl === null ? [] : [{ kind: 'button', label: texts.map, url: data.mapUrl } as const]),
    ],
  };
}

/** In place of the figures. */
const withheldNotice = (texts: Texts): Block => ({
  kind: 'notice',
  tone: 'caution',
  text: texts.figuresWithheld,
});

/** A rate of those who came says little of those who did not. */
function coverageNotice(measured: Proportion, texts: Texts): readonly Block[] {
  const coverage = percent(measured);
  if (coverage === null) return [{ kind: 'notice', tone: 'caution', text: texts.noChildren }];
  if (measured.numerator === 0) return [{ kind: 'notice', tone: 'caution', text: texts.nothingYet }];
  if (coverage >= READABLE_COVERAGE_PERCENT) return [];
  const share = fill(texts.percent, { percent: decimalText(Math.floor(coverage * 10) / 10, 1) });
  return [{ kind: 'notice', tone: 'caution', text: fill(texts.notReadable, { percent: share }) }];
}

/** What the figures of a mail are written from. */
type Figured = Pick<WeeklyMailData, 'total' | 'byPosyandu' | 'smallCounts'>;

const figureFacts = (data: Figured, texts: Texts): readonly Fact[] => [
  { label: texts.registered, value: fill(texts.children, { count: data.total.registered }) },
  { label: texts.measured, value: coverageText(data.total.measured, texts) },
  { label: texts.stunting, value: rateText('stunting', data, texts) },
  { label: texts.wasting, value: rateText('wasting', data, texts) },
  { label: texts.underweight, value: rateText('underweight', data, texts) },
  {
    label: texts.severe,
    value: fill(texts.children, { count: totalText(SEVERE_SIGNS, data) }),
  },
];

/** Coverage is a full count, so it has no interval. */
function coverageText(measured: Proportion, texts: Texts): string {
  const share = percent(measured);
  if (share === null) return texts.noneCounted;
  return `${fill(texts.outOf, measured)} = ${fill(texts.percent, { percent: decimalText(share, 1) })}`;
}

function totalText({ countOf, mostOf }: CountColumn, { total, byPosyandu, smallCounts }: Figured): string {
  if (smallCounts !== 'withheld') return countText(countOf(total));
  const counts = byPosyandu.map(({ figures }) => countOf(figures));
  const most = byPosyandu.map(({ figures }) => mostOf(figures));
  return countText(shownTotal(countOf(total), counts, most));
}

function rateText(key: 'stunting' | 'wasting' | 'underweight', data: Figured, texts: Texts): string {
  const rate = data.total[key];
  const share = percent(rate);
  const interval = wilson(rate);
  if (share === null || interval === null) return texts.noneCounted;
  const numerator = totalText(rateColumn(key), data);
  // The share and its interval would give the number back.
  if (numerator !== String(rate.numerator)) return fill(texts.outOf, { ...rate, numerator });
  const [low, high] = [decimalText(interval.low, 1), decimalText(interval.high, 1)];
  return `${fill(texts.outOf, rate)} = ${fill(texts.share, { percent: decimalText(share, 1), low, high })}`;
}

function posyanduTable({ byPosyandu, smallCounts }: WeeklyMailData, texts: Texts): readonly Block[] {
  if (byPosyandu.length === 0) return [];
  const columns = COUNT_COLUMNS.map(({ countOf, mostOf, textOf }) => {
    const counts = byPosyandu.map(({ figures }) => countOf(figures));
    const most = byPosyandu.map(({ figures }) => mostOf(figures));
    const shown = smallCounts === 'withheld' ? withholdSmallCounts(counts, most) : counts;
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
  /** How many it can be at most, as the same mail tells. */
  mostOf(figures: MonthFigures): number;
  textOf(count: string, figures: MonthFigures): string;
}

const rateColumn = (key: 'stunting' | 'wasting' | 'underweight'): CountColumn => ({
  countOf: (figures) => figures[key].numerator,
  mostOf: (figures) => figures[key].denominator,
  textOf: (count, figures) => `${count}/${figures[key].denominator}`,
});

const SEVERE_SIGNS: CountColumn = {
  countOf: ({ severeSigns }) => severeSigns,
  mostOf: ({ measured }) => measured.numerator,
  textOf: (count) => count,
};

/** The columns about children, after the name of the posyandu and its coverage. */
const COUNT_COLUMNS: readonly CountColumn[] = [
  rateColumn('stunting'),
  rateColumn('wasting'),
  rateColumn('underweight'),
  SEVERE_SIGNS,
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

/** What the weekly summary is made of. */
export interface Summary extends Counted {
  readonly asOf: CalendarDate;
}

export function weeklyData(
  { children, toMend, asOf }: Summary,
  reader: Recipient,
  { settings, officers, areFiguresWithheld, queuedMails, queuedAddresses, sheetUrl, mapUrl }: MailContext,
): WeeklyMailData {
  const { email } = reader;
  return {
    kelurahan: settings.kelurahan,
    asOf,
    total: monthFigures(children, asOf),
    byPosyandu: figuresByPosyandu(
      children,
      settings.register.posyandu.map(({ name }) => name),
      asOf,
    ),
    smallCounts: mayKnowSmallCounts(reader) ? 'shown' : 'withheld',
    waitingForCorrection: toMend,
    areFiguresWithheld,
    queuedMails,
    queuedAddresses,
    sheetUrl: officers.includes(email.toLowerCase()) ? sheetUrl : null,
    mapUrl: mapUrl(email),
  };
}

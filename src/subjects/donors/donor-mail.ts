'beside the script';

// The mail of a donor. How many it has reached it knows itself, for it gave to so many; where they live and how they fared is told by counts alone,
// none of which leads to a family (`shown-counts.ts`). A code stands for each of them, with the month in which it had something last: no RW, no
// day, and how it fared only where at least five fared so and their number is told. What two mails have in common can still be compared: that one
// family more was reached in an RW between two of them is what the donor has done itself.
import { addDays, parseIsoDate } from '../../kernel/calendar';
import { fill } from '../../kernel/fill';
import { isNonEmpty, type NonEmpty } from '../../kernel/result';
import { longDay, monthText } from '../../kernel/words';
import type { Block, Fact } from '../../post/mail';
import type { Addressee, Item, MailContext, QueuedOccasion, Section } from '../../post/mail-kind';
import { lastOfMonth } from '../../settings/session-days';
import { tableBlocks } from '../needs/mails/week-mail';
import { NEED_MAILS } from '../needs/mails/words';
import { DONOR_MAILS } from './mail-words';
import { mouText } from './pledges';
import { type Coded, isOfAddress, type Report, readBooks, reportsFrom } from './reports';
import type { ShownColumn } from './shown-counts';

export type DonorReader = Addressee & { readonly own: NonEmpty<Report> };

/** A mail that was to leave on the last day of its month may leave so many days later. */
const LATE_DAYS = 2;

/** Whether the month that a mail was called for in is over. */
export function isOver(key: string, { today }: Pick<MailContext, 'today'>): boolean {
  const month = parseIsoDate(key.split(' ')[1] ?? '');
  return month === null || today > addDays(lastOfMonth(month), LATE_DAYS);
}

/** @returns the reports for the address that the key is of, of all where it is of none; `null` where there are none any more */
export function reportsOf({ key }: QueuedOccasion, context: MailContext): readonly Report[] | null {
  if (isOver(key, context)) return null;
  const [, , id] = key.split(' ');
  const { today: day } = context;
  const reports = reportsFrom(readBooks(context), { ...context, day });
  const own = reports.filter(({ email }) => id === undefined || isOfAddress(id, email, context.sign));
  return own.length === 0 ? null : own;
}

/** Only who stands in `Penerima` too: the address of a donor is no right by itself. */
export const donorReaders = (
  reports: readonly Report[],
  { recipients }: Pick<MailContext, 'recipients'>,
): readonly DonorReader[] =>
  recipients.flatMap(({ email }) => {
    const own = reports.filter((report) => report.email === email.toLowerCase());
    return isNonEmpty(own) ? [{ email, own }] : [];
  });

export function donorSection(
  [{ reader }]: NonEmpty<Item<readonly Report[], DonorReader>>,
  { settings: { kelurahan }, today, areFiguresWithheld }: MailContext,
): Section {
  const { own } = reader;
  const [only, ...others] = [...new Set(own.map(({ donor }) => donor))];
  const donor = others.length === 0 ? (only ?? '') : DONOR_MAILS.several;
  const day = longDay(today);
  return {
    subject: fill(DONOR_MAILS.subject, { donor, kelurahan, day }),
    title: fill(DONOR_MAILS.title, { donor, kelurahan }),
    blocks: [
      { kind: 'paragraph', text: fill(DONOR_MAILS.thanks, { day }) },
      ...own.flatMap((report) => [
        {
          kind: 'section',
          text:
            others.length === 0
              ? report.programName
              : fill(DONOR_MAILS.promise, { donor: report.donor, program: report.programName }),
        } as const,
        ...reportBlocks(report, areFiguresWithheld),
      ]),
      { kind: 'small', text: DONOR_MAILS.small },
    ],
  };
}

function reportBlocks(report: Report, areFiguresWithheld: boolean): readonly Block[] {
  const { standing, to, reached, areas, effects, months, measure } = report;
  const isEnding = standing.state === 'ending' && to !== null;
  return [
    ...(isEnding
      ? [{ kind: 'notice', tone: 'caution', text: fill(DONOR_MAILS.ending, { day: longDay(to) }) } as const]
      : []),
    { kind: 'facts', rows: factsOf(report) },
    ...(reached === 0
      ? [{ kind: 'paragraph', text: DONOR_MAILS.nothingYet } as const]
      : [
          ...tableBlocks(
            DONOR_MAILS.months,
            DONOR_MAILS.monthsHead,
            months
              .slice(-MOST_MONTHS)
              .map(({ month, given }) => [monthText(month), amountText(given, measure)]),
          ),
          ...columnBlocks(DONOR_MAILS.areas, DONOR_MAILS.areasHead, areas, DONOR_MAILS.areasFew),
          ...columnBlocks(
            DONOR_MAILS.effects,
            DONOR_MAILS.effectsHead,
            effects,
            areFiguresWithheld ? DONOR_MAILS.withheld : DONOR_MAILS.effectsFew,
          ),
          ...(effects === null
            ? []
            : [
                {
                  kind: 'small',
                  text: fill(DONOR_MAILS.effectsAbout, { indication: NEED_MAILS.indication }),
                } as const,
              ]),
          ...codeBlocks(report),
        ]),
  ];
}

const MOST_MONTHS = 12;

/** What was promised and given; what nobody has said is left out. */
function factsOf(report: Report): readonly Fact[] {
  const { facts } = DONOR_MAILS;
  const { measure, promised, given, left, money, moneyGiven, moneyLeft, last, reached } = report;
  const people = report.isForHouseholds ? DONOR_MAILS.households : DONOR_MAILS.persons;
  const said: readonly (readonly [label: string, value: string | null])[] = [
    [facts.promised, promised === null ? null : amountText(promised, measure)],
    [facts.given, amountText(given, measure)],
    [facts.left, left === null ? null : amountText(left, measure)],
    [facts.money, money === null ? null : rupiahText(money)],
    [
      facts.moneyGiven,
      moneyGiven !== null ? rupiahText(moneyGiven) : money === null ? null : DONOR_MAILS.notRecorded,
    ],
    [facts.moneyLeft, moneyLeft === null ? null : rupiahText(moneyLeft)],
    [facts.reached, fill(people, { count: reached })],
    [facts.last, last === null ? null : longDay(last)],
    [facts.mou, mouFact(report)],
  ];
  return said.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

const mouFact = ({ standing, mou, to }: Report): string =>
  fill(DONOR_MAILS.mou, {
    state: mouText(standing),
    number: mou === '' ? '' : fill(DONOR_MAILS.number, { number: mou }),
    until: to === null ? '' : fill(DONOR_MAILS.until, { day: longDay(to) }),
  });

export const amountText = (amount: number, measure: string): string =>
  fill(DONOR_MAILS.amount, { amount: inThousands(amount), measure }).trim();

export const rupiahText = (amount: number): string =>
  fill(DONOR_MAILS.rupiah, { amount: inThousands(amount) });

/** @example inThousands(1250000.5) // => '1.250.000,5' */
const inThousands = (amount: number): string => {
  const [whole = '', decimals] = String(amount).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, '.'), ...(decimals ? [decimals] : [])].join(',');
};

const columnBlocks = (
  heading: string,
  head: readonly string[],
  column: ShownColumn,
  few: string,
): readonly Block[] =>
  column === null
    ? [{ kind: 'small', text: few }]
    : tableBlocks(
        heading,
        head,
        column.map(({ name, text }) => [name, text]),
      );

/** Codes of one promise in a mail, so that it stays short enough for a phone and is not cut off. */
const MOST_CODES = 60;

function codeBlocks({ codes }: Report): readonly Block[] {
  let room = MOST_CODES;
  const shown = codes.flatMap((group): readonly Coded[] => {
    const own = group.codes.slice(0, room);
    room -= own.length;
    return own.length === 0 ? [] : [{ ...group, codes: own }];
  });
  const left = codes.reduce((sum, group) => sum + group.codes.length, 0) - (MOST_CODES - room);
  const counts = new Map(codes.map((group) => [labelOf(group, 0), group.codes.length]));
  return [
    { kind: 'heading', text: DONOR_MAILS.codes },
    { kind: 'small', text: DONOR_MAILS.codesAbout },
    {
      kind: 'list',
      items: shown.map((group) => ({
        text: labelOf(group, counts.get(labelOf(group, 0)) ?? 0),
        detail: group.codes.join(', '),
      })),
    },
    ...(left > 0 ? [{ kind: 'small', text: fill(DONOR_MAILS.more, { count: left }) } as const] : []),
  ];
}

const labelOf = ({ month }: Coded, count: number): string =>
  fill(DONOR_MAILS.codesOf, { month: monthText(month), count });

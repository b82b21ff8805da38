'beside the script';

// The printed Analisis Situasi: the last semester and the last month of the kelurahan, what is missing, and the levels of the scorecard.
import { grouped } from '../../kernel/grouped';
import { decimalText } from '../../kernel/words';
import type { Block } from '../../post/mail';
import type { PostContext } from '../../post/send-mail';
import { dayField, numberField, type RowSelection, readRows, select, textField } from '../../workbook/select';
import { GROUP_KIND } from '../recap/row-words';
import { PART } from '../situation/row-words';
import { scoreTab } from '../situation/score-tab';
import { SCORE_GROUP } from '../situation/score-words';
import { situationTab } from '../situation/situation-tab';
import { SCORE_HEADERS, SCORE_ITEM, SITUATION_HEADERS } from '../situation/words';
import type { Office } from './office';
import type { Draft } from './paper';
import { SIGNED } from './shared-words';
import { SITUATION_PAPER } from './situation-words';

const situationRows = () =>
  select(situationTab, {
    period: textField(SITUATION_HEADERS.period),
    kind: textField(SITUATION_HEADERS.kind),
    part: textField(SITUATION_HEADERS.part),
    indicator: textField(SITUATION_HEADERS.indicator),
    numerator: numberField(SITUATION_HEADERS.numerator),
    denominator: numberField(SITUATION_HEADERS.denominator),
    percent: numberField(SITUATION_HEADERS.percent),
    target: numberField(SITUATION_HEADERS.target),
    source: textField(SITUATION_HEADERS.source),
    asOf: dayField(SITUATION_HEADERS.asOf),
    remark: textField(SITUATION_HEADERS.remark),
  });

const scoreRows = () =>
  select(scoreTab, {
    quarter: textField(SCORE_HEADERS.quarter),
    group: textField(SCORE_HEADERS.group),
    code: textField(SCORE_HEADERS.code),
    standing: textField(SCORE_HEADERS.standing),
    yes: numberField(SCORE_HEADERS.yes),
    due: numberField(SCORE_HEADERS.due),
    level: numberField(SCORE_HEADERS.level),
    ...Object.fromEntries(Object.values(SCORE_ITEM).map((header) => [header, textField(header)])),
  });

type RowIn<S> = S extends RowSelection<infer Row> ? Row : never;
type Told = RowIn<ReturnType<typeof situationRows>>;
type Scored = RowIn<ReturnType<typeof scoreRows>> & Readonly<Record<string, unknown>>;

export function situationPaper({ kelurahan, placeToFill }: Office, { workbook }: PostContext): Draft {
  const { told, scored } = readRows(workbook, { told: situationRows(), scored: scoreRows() });
  const own = told.filter(({ kind }) => kind === GROUP_KIND.kelurahan);
  const missing = own.filter(({ part }) => part === PART.missing);
  const blocks: readonly Block[] = [
    ...figureBlocks(own),
    ...(missing.length === 0
      ? []
      : table(
          SITUATION_PAPER.missing,
          SITUATION_PAPER.missingHead,
          missing.map(({ indicator, period, remark }) => [indicator, period, remark]),
        )),
    ...scoreBlocks(scored.filter(({ code }) => code === '')),
  ];
  return {
    sheets: [
      {
        title: SITUATION_PAPER.title,
        subtitle: SITUATION_PAPER.subtitle(kelurahan),
        blocks:
          blocks.length === 0
            ? [{ kind: 'paragraph', text: SITUATION_PAPER.none }]
            : [...blocks, { kind: 'small', text: SITUATION_PAPER.small }],
        signed: SIGNED,
      },
    ],
    toFill: placeToFill,
  };
}

/** Of each part the latest semester and the latest month; of what is typed all of the latest periods that have any. */
function figureBlocks(own: readonly Told[]): readonly Block[] {
  const shown = own.filter(({ part }) => part !== PART.missing && part !== PART.unused);
  const periods = [...new Set(shown.filter(({ part }) => part === PART.target).map(({ period }) => period))];
  const latest = [
    periods.find((one) => one.length > MONTH.length),
    periods.find((one) => one.length === MONTH.length),
  ];
  const printed = shown.filter(({ part, period }) => part === PART.typed || latest.includes(period));
  return [...grouped(printed, ({ part, period }) => SITUATION_PAPER.of(part, period))].flatMap(
    ([heading, rows]) =>
      table(
        heading,
        SITUATION_PAPER.head,
        rows.map(({ indicator, numerator, denominator, percent, target, source }) => [
          ...[indicator, textOf(numerator), textOf(denominator), percentText(percent), percentText(target)],
          source,
        ]),
      ),
  );
}

/** As a month is written. */
const MONTH = '2026-03';

const textOf = (count: number | null): string => (count === null ? SITUATION_PAPER.dash : String(count));
const percentText = (percent: number | null): string =>
  percent === null ? SITUATION_PAPER.dash : decimalText(percent, 1);

const table = (
  heading: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly Block[] => [
  { kind: 'heading', text: heading },
  { kind: 'table', head, rows },
];

function scoreBlocks(sums: readonly Scored[]): readonly Block[] {
  return [...grouped(sums, ({ quarter }) => quarter)].flatMap(([quarter, rows]) => [
    ...table(
      SITUATION_PAPER.scores(quarter),
      SITUATION_PAPER.scoreHead,
      rows.map(({ group, standing, yes, due, level }) => [
        ...[group, standing, textOf(yes), textOf(due), percentText(level)],
      ]),
    ),
    ...rows
      .filter(({ group }) => group !== SCORE_GROUP.village)
      .flatMap((row) =>
        table(
          row.group,
          SITUATION_PAPER.itemHead,
          Object.values(SCORE_ITEM).flatMap((header) => {
            const share = String(row[header] ?? '');
            return share === '' ? [] : [[header, share]];
          }),
        ),
      ),
    { kind: 'small', text: SITUATION_PAPER.scoreAbout } as const,
  ]);
}

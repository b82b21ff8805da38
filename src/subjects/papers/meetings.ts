'beside the script';

// Materials for the yearly and the monthly meeting: what the report of the last full month says, aid, and who has kept what was planned.
import { addDays, firstOfMonth } from '../../kernel/calendar';
import { grouped } from '../../kernel/grouped';
import { decimalText, longDay, monthText } from '../../kernel/words';
import type { Block } from '../../post/mail';
import { mailContextNow, type PostContext } from '../../post/send-mail';
import { asText } from '../../settings/term';
import type { WorkbookPort } from '../../workbook/ports';
import { numberField, type RowSelection, readRows, select, textField } from '../../workbook/select';
import { aidTab } from '../aid/aid-tab';
import { PROGRAM_ROWS } from '../aid/program-tab';
import { plainName } from '../aid/programs';
import { semesterTab } from '../aid/semester-tab';
import { AID_HEADERS, AID_STATE_LABEL, SEMESTER_HEADERS } from '../aid/words';
import { keptByOffice } from '../cases/dissemination';
import { REPORT_TEXT } from '../cases/dissemination-words';
import { readCases, type StandingCase } from '../cases/read-cases';
import { semestersUpTo } from '../cases/semesters';
import { SEMESTER_NAME } from '../cases/words';
import { columnTexts, tableRows, totalText } from '../needs/mails/counts';
import { openDetails, openTotals, reportedMonth } from '../needs/mails/month-mail';
import { figureFacts, figureNotices } from '../needs/mails/report-figures';
import { NEED_MAILS } from '../needs/mails/words';
import { MEETING, MONEY_SOURCES } from './meeting-words';
import type { Office } from './office';
import type { Draft } from './paper';
import { SIGNED, TO_FILL } from './shared-words';

/** With what was given and planned in this semester and the one before. */
export const yearlyPaper = (office: Office, context: PostContext): Draft =>
  meeting(office, context, {
    title: MEETING.yearly,
    semesters: 2,
    isDetailed: true,
    agenda: MEETING.yearlyAgenda,
    lines: MEETING.yearlyLines,
  });

export const monthlyPaper = (office: Office, context: PostContext): Draft =>
  meeting(office, context, {
    title: MEETING.monthly,
    semesters: 1,
    isDetailed: false,
    agenda: Array.from({ length: MEETING.monthlyAgenda }, (_, i) => `${i + 1}. ${MEETING.line}`),
    lines: MEETING.monthlyLines,
  });

interface Meeting {
  readonly title: string;
  /** How many semesters it looks back at, this one among them. */
  readonly semesters: number;
  /** Whether what is open is told by kind and by posyandu too. */
  readonly isDetailed: boolean;
  readonly agenda: readonly string[];
  /** Lines for what will be agreed. */
  readonly lines: number;
}

function meeting(
  { kelurahan, placeToFill }: Office,
  context: PostContext,
  { title, semesters, isDetailed, agenda, lines }: Meeting,
): Draft {
  const known = mailContextNow(context, () => []);
  const of = firstOfMonth(addDays(firstOfMonth(known.today), -1));
  const month = reportedMonth(of, known);
  const name = monthText(of);
  return {
    sheets: [
      {
        title,
        subtitle: MEETING.subtitle(kelurahan, name),
        blocks: [
          ...figureNotices(month.report, known.areFiguresWithheld),
          { kind: 'heading', text: MEETING.figures(name) },
          ...figureFacts(month.report, 'large'),
          ...openTotals(month, 'large'),
          ...(isDetailed ? openDetails(month, 'large') : []),
          ...aidBlocks(context.workbook, semesters),
          ...planBlocks(readCases(context).cases, semestersUpTo(known.today).slice(0, semesters)),
          { kind: 'heading', text: MEETING.agenda },
          ...agenda.map((text): Block => ({ kind: 'paragraph', text })),
          { kind: 'heading', text: MEETING.agreed },
          {
            kind: 'table',
            head: MEETING.agreedHead,
            rows: Array.from({ length: lines }, (_, i) => [
              String(i + 1),
              ...Array.from({ length: MEETING.agreedHead.length - 1 }, () => MEETING.cell),
            ]),
          },
          { kind: 'heading', text: MEETING.about },
          ...[
            MEETING.opened(longDay(known.today)),
            NEED_MAILS.withheld,
            NEED_MAILS.indication,
            MEETING.noNames,
          ].map((text): Block => ({ kind: 'small', text })),
        ],
        signed: SIGNED,
      },
    ],
    toFill: [...placeToFill, ...(month.report.whole.registered === 0 ? [TO_FILL.noFigures] : [])],
  };
}

const AID = select(aidTab, {
  program: textField(AID_HEADERS.program),
  state: textField(AID_HEADERS.state),
});

const SEMESTERS = select(semesterTab, {
  semester: textField(SEMESTER_HEADERS.semester),
  moneySource: textField(SEMESTER_HEADERS.moneySource),
  program: textField(SEMESTER_HEADERS.program),
  unit: textField(SEMESTER_HEADERS.unit),
  reached: numberField(SEMESTER_HEADERS.reached),
  given: numberField(SEMESTER_HEADERS.given),
  measure: textField(SEMESTER_HEADERS.measure),
});

type SemesterRow = typeof SEMESTERS extends RowSelection<infer Row> ? Row : never;

/** What is to be given yet, was given twice, and was given in the latest semesters. */
function aidBlocks(workbook: WorkbookPort, semesters: number): readonly Block[] {
  const { aid, sums, programs } = readRows(workbook, { aid: AID, sums: SEMESTERS, programs: PROGRAM_ROWS });
  const described = {
    program: new Set(programs.map(({ name }) => plainName(asText(name)))),
    source: new Set([...MONEY_SOURCES, ...programs.map((one) => asText(one.moneySource))].map(plainName)),
  };
  const byProgram = [...grouped(aid, ({ program }) => nameIn(described, program))];
  const columns = (['missing', 'twice'] as const).map((state) =>
    byProgram.map(([, rows]) => rows.filter((row) => row.state === AID_STATE_LABEL[state]).length),
  );
  const totals = columns.map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const rows = tableRows(
    byProgram.map(([name]) => name),
    columns,
    'large',
  );
  const latest = [...grouped(sums, ({ semester }) => semester)].slice(0, semesters);
  return [
    { kind: 'heading', text: MEETING.aid },
    ...(totals.every((total) => total === 0)
      ? [{ kind: 'paragraph', text: MEETING.noAid } as const]
      : [
          {
            kind: 'facts',
            rows: totals.map((total, i) => ({
              label: MEETING.aidTotals[i] ?? '',
              value: totalText(total, [columns[i] ?? []], 'large'),
            })),
          } as const,
          ...(rows.length === 0 ? [] : [{ kind: 'table', head: MEETING.aidHead, rows } as const]),
        ]),
    ...(latest.length === 0 ? [{ kind: 'paragraph', text: MEETING.noGifts } as const] : []),
    ...latest.flatMap(([semester, own]): Block[] => [
      { kind: 'heading', text: MEETING.semester(semester) },
      { kind: 'table', head: MEETING.semesterHead, rows: semesterRows(own, described) },
    ]),
  ];
}

/** Names of the settings, alike however they are written. */
interface Described {
  readonly program: ReadonlySet<string>;
  readonly source: ReadonlySet<string>;
}

/** What somebody typed for a programme may be anything, the name of a child too. */
const nameIn = ({ program }: Described, typed: string): string =>
  program.has(plainName(typed)) ? typed : MEETING.otherProgram;

/** The same of whose money it was. */
const sourceIn = ({ source }: Described, typed: string): string =>
  source.has(plainName(typed)) ? typed : MEETING.otherSource;

function semesterRows(sums: readonly SemesterRow[], described: Described): readonly (readonly string[])[] {
  const counts = sums.map(({ reached }) => reached ?? 0);
  const texts = columnTexts(counts, 'large');
  return sums.map(({ moneySource, program, unit, given, measure }, i) => {
    const text = texts[i] ?? '';
    const amount = given ?? 0;
    // The unit was typed with it where nobody has described the programme.
    const isDescribed = described.program.has(plainName(program));
    return [
      moneySource === '' ? MEETING.noSource : sourceIn(described, moneySource),
      nameIn(described, program),
      `${text} ${unit.toLowerCase()}`,
      // From what was given the number that it has reached would follow.
      text === String(counts[i])
        ? `${decimalText(amount, Number.isInteger(amount) ? 0 : 1)} ${isDescribed ? measure : ''}`.trim()
        : MEETING.notTold,
    ];
  });
}

/** Of each semester, what every office has kept and what is late. */
const planBlocks = (cases: readonly StandingCase[], semesters: readonly string[]): readonly Block[] =>
  semesters.flatMap((semester): Block[] => {
    const items = cases
      .filter((one) => one.semester === semester)
      .flatMap(({ standings }) => standings)
      .map((one) => ({ ...one, item: { ...one.item, holder: withOffice(one.item.holder) } }));
    const name = SEMESTER_NAME(semester);
    return [
      { kind: 'heading', text: MEETING.plan(name) },
      items.length === 0
        ? { kind: 'paragraph', text: MEETING.noPlan(name) }
        : { kind: 'table', head: REPORT_TEXT.keptHead, rows: keptByOffice(items) },
    ];
  });

/** Whoever holds an item without an office is not named here. */
const withOffice = <H extends { readonly office: string }>(holder: H): H => ({
  ...holder,
  office: holder.office || MEETING.noOffice,
});

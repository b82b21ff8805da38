import { type Posyandu, readPosyandu } from '../../kernel/answers/read-posyandu';
import type { CalendarDate } from '../../kernel/calendar';
import type { AnswerKey, Answers } from '../../subjects/children/submission/answers';
import type { SubmissionIssue } from '../../subjects/children/submission/issues';
import { parseSubmission } from '../../subjects/children/submission/parse-submission';
import { rowText } from '../../subjects/import/import-ids';
import type { ListProblem } from '../../subjects/import/page-words';
import type { ReadRow } from './read-rows';

/** What the kelurahan has set, as far as it decides what a row says. */
export interface ImportSettings {
  readonly today: CalendarDate;
  readonly kecamatanCode: string | null;
  readonly posyandu: readonly Posyandu[];
}

/**
 * What the person at the page has chosen, by the name in the list (`''` for rows without one): the posyandu of the kelurahan, or
 * `null` for rows to be left out.
 */
export type PosyanduChoices = ReadonlyMap<string, string | null>;

export type Reason = SubmissionIssue | ListProblem;

/** Every row is one of these. */
export type Verdict = 'ready' | 'stopped' | 'double' | 'left-out';

export interface PlannedRow extends ReadRow {
  readonly verdict: Verdict;
  /** Why the row is not sent. */
  readonly reasons: readonly Reason[];
  readonly warnings: readonly SubmissionIssue[];
}

/** Without these nobody knows which child was measured when, or what was measured; any other answer can be left out where it is absurd. */
const ESSENTIAL: readonly (AnswerKey | null)[] = [
  'posyandu',
  'nama',
  'jenis_kelamin',
  'tanggal_lahir',
  'nama_ibu',
  'persetujuan',
  'tanggal_ukur',
  'berat',
  'tinggi',
];

const MEASURES: readonly AnswerKey[] = ['berat', 'tinggi', 'lila', 'lingkar_kepala', 'oedema', 'vitamin_a'];

/** Decides for each row whether it can be sent, by the very rules that the form's answers are read by. */
export function planRows(
  rows: readonly ReadRow[],
  settings: ImportSettings,
  choices: PosyanduChoices,
): readonly PlannedRow[] {
  const firstOf = new Map<string, ReadRow>();
  return rows.map((row) => {
    const answers = answersOf(row, settings, choices);
    const text = rowText(answers);
    const planned = { ...row, answers, reasons: [], warnings: [] };
    const leftOut = leftOutBy(row, settings, choices);
    if (leftOut) return { ...planned, verdict: 'left-out', reasons: [leftOut] };
    const first = firstOf.get(text);
    if (first) {
      const { line, list } = first;
      return { ...planned, verdict: 'double', reasons: [{ code: 'same-as', line, sheet: list.sheet.name }] };
    }
    firstOf.set(text, row);
    return { ...planned, ...judged(row, answers, settings) };
  });
}

/** Consent is what the person at the page vouches for, unless the list itself says no. */
function answersOf(row: ReadRow, { posyandu }: ImportSettings, choices: PosyanduChoices): Answers {
  const told = toldPosyandu(row, posyandu);
  const chosen = choices.get(told) ?? (told && readPosyandu(told, posyandu).value);
  return { persetujuan: 'ya', ...row.answers, ...(chosen && { posyandu: chosen }) };
}

/** By the row; else by the name of its sheet, where the kelurahan has such a posyandu; `''` where neither says. */
function toldPosyandu({ answers, list }: ReadRow, posyandu: readonly Posyandu[]): string {
  if (answers.posyandu !== undefined) return answers.posyandu;
  const { value, findings } = readPosyandu(list.sheet.name, posyandu);
  return findings.length === 0 && value !== null ? value : '';
}

function leftOutBy(row: ReadRow, { posyandu }: ImportSettings, choices: PosyanduChoices): ListProblem | null {
  if (row.left) return { code: LEFT_PROBLEM[row.left] };
  if (row.isLeftOut) return { code: 'hidden-left-out' };
  return choices.get(toldPosyandu(row, posyandu)) === null ? { code: 'posyandu-left-out' } : null;
}

const LEFT_PROBLEM = {
  moved: 'child-moved',
  died: 'child-died',
  finished: 'child-finished',
  unclear: 'marked-in-list',
} as const;

function judged(
  { doubts, remarks }: Pick<ReadRow, 'doubts' | 'remarks'>,
  told: Answers,
  settings: ImportSettings,
): Pick<PlannedRow, 'verdict' | 'reasons' | 'warnings' | 'answers' | 'remarks'> {
  const { answers, leftOut } = withoutAbsurd(told, settings);
  const parsed = parsedAs(answers, settings);
  const reasons: readonly Reason[] = [
    ...doubts,
    ...listProblems(answers),
    ...(parsed.ok ? [] : parsed.issues),
  ];
  return {
    answers,
    remarks: [...remarks, ...leftOut.map((key) => ({ key, remark: 'left-out' as const }))],
    verdict: reasons.length === 0 ? 'ready' : 'stopped',
    reasons,
    warnings: parsed.warnings,
  };
}

const parsedAs = (answers: Answers, { today, kecamatanCode, posyandu }: ImportSettings) =>
  parseSubmission(answers, { submittedOn: today, kecamatanCode, posyandu });

/** Leaves out what cannot be, where the child and its measures are told without it. */
function withoutAbsurd(
  told: Answers,
  settings: ImportSettings,
): { readonly answers: Answers; readonly leftOut: readonly AnswerKey[] } {
  const parsed = parsedAs(told, settings);
  const isDescribed = told.nama !== undefined && told.tanggal_lahir !== undefined;
  const absurd = (parsed.ok ? [] : parsed.issues).flatMap(({ code, field }): readonly AnswerKey[] => {
    if (field === null || ESSENTIAL.includes(field) || code === 'missing') return [];
    if (field === 'anak') return isDescribed ? [field] : [];
    return code === 'area-contradiction' ? ['rt', 'rw'] : [field];
  });
  const leftOut = [...new Set(absurd)].filter((key) => told[key] !== undefined);
  const answers = Object.fromEntries(
    Object.entries(told).filter(([key]) => !leftOut.some((each) => each === key)),
  );
  return { answers, leftOut };
}

/** In the form a visit without a day is of today; in a list it is of a day that nobody wrote down. */
function listProblems(answers: Answers): readonly ListProblem[] {
  const problems: ListProblem[] = [];
  const measured = MEASURES.some((key) => answers[key] !== undefined);
  if (measured && answers.tanggal_ukur === undefined) problems.push({ code: 'measures-without-day' });
  const described = answers.tanggal_lahir !== undefined || answers.jenis_kelamin !== undefined;
  if (!described && answers.anak === undefined) problems.push({ code: 'child-in-no-list' });
  return problems;
}

/** How many rows came to what. */
export function countVerdicts(rows: readonly PlannedRow[]): Readonly<Record<Verdict, number>> {
  const counts = { ready: 0, stopped: 0, double: 0, 'left-out': 0 };
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}

/** Names of posyandu in the list that the kelurahan has not, each once; `''` where rows name none. */
export function unknownPosyandu(
  rows: readonly ReadRow[],
  { posyandu }: Pick<ImportSettings, 'posyandu'>,
): readonly string[] {
  const named = new Set(rows.map((row) => toldPosyandu(row, posyandu)));
  return [...named].filter((name) => name === '' || readPosyandu(name, posyandu).findings.length > 0).sort();
}

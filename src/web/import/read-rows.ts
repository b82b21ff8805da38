import { readArea } from '../../kernel/answers/read-area';
import { readDate } from '../../kernel/answers/read-date';
import { type CalendarDate, completedMonths } from '../../kernel/calendar';
import { readParents } from '../../kernel/identity/parents';
import type { AnswerKey, Answers } from '../../subjects/children/submission/answers';
import type { Cell } from './cell';
import { isMarked, type Left } from './child-left';
import { clean, type Remark } from './clean';
import { isAnswerKey, type List, type Mapping, type Target } from './columns';
import { chosenAmong, columnsAlike } from './columns-alike';
import { likelyMeasure, sexColumns, type VisitLabel } from './headings';
import { hiddenQuestions } from './hidden-rows';
import type { Doubt, Question } from './question';
import { leftOf } from './row-left';
import { isHeaderAgain, sections } from './sections';
import { type ReadingOptions, type SettledList, settledList } from './settle';

export interface RowRemark {
  readonly key: AnswerKey;
  readonly remark: Remark;
}

/** Why a row is not read before somebody has said more. */
export type RowDoubt =
  | Doubt
  | { readonly code: 'stray-quote' }
  | { readonly code: 'columns-of-one-title' | 'measures-unread'; readonly title: string }
  | { readonly code: 'hidden-row' | 'hidden-sheet' };

/** A row of a list as answers to the form; one visit of it where it has several. */
export interface ReadRow {
  readonly list: List;
  /** As Excel counts: the first is 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
  /** What the list calls the visit, where a row has several. */
  readonly visit: VisitLabel | null;
  readonly answers: Answers;
  readonly remarks: readonly RowRemark[];
  readonly doubts: readonly RowDoubt[];
  /** The list marks the row as deleted, or says that the child is no longer there. */
  readonly left: Left | null;
  /** By column, what stands for a cell whose reading hangs on the rest of its column. */
  readonly kept: ReadonlyMap<number, string>;
  /** Hidden rows that were chosen not to be brought in. */
  readonly isLeftOut: boolean;
}

/** The rows of a list and the questions that it leaves. */
export interface ReadList {
  readonly rows: readonly ReadRow[];
  readonly questions: readonly Question[];
}

/** @param guessed what the columns are taken for while nobody has chosen among those that are called alike */
export function readRows(list: List, guessed: Mapping, options: ReadingOptions): ReadList {
  const alike = columnsAlike(list, guessed, options);
  const doubles = alike.filter(({ chosen }) => chosen === null);
  const settled = settledList(list, chosenAmong(alike, guessed), options);
  const unread = measuresUnread(settled);
  const section = sections(settled);
  const hidden = hiddenQuestions(settled, options.answers);
  const rows = settled.facts.rows.flatMap((row) =>
    section.isTitle(row) || isHeaderAgain(list, row)
      ? []
      : visitsOfRow(settled, row, options.today).map((read): ReadRow => {
          const hiddenness = hidden.of(row);
          return {
            ...withPosyandu(read, section.posyandu(row)),
            doubts: [
              ...(list.sheet.strayQuotes.has(row) ? [{ code: 'stray-quote' } as const] : []),
              ...doubles.flatMap(({ columns: [first = 0, ...others] }) =>
                [first, ...others].some((column) => settled.facts.text(row, column) !== '')
                  ? [{ code: 'columns-of-one-title', title: list.headers[first] ?? '' } as const]
                  : [],
              ),
              ...unread.flatMap((column) =>
                settled.facts.text(row, column) === ''
                  ? []
                  : [{ code: 'measures-unread', title: list.headers[column] ?? '' } as const],
              ),
              ...(hiddenness === 'asked' ? [{ code: hidden.code } as const] : []),
              ...read.doubts,
            ],
            left: read.left ?? section.left(row),
            kept: keptTexts(settled, row),
            isLeftOut: hiddenness === 'left-out',
          };
        }),
  );
  return { rows, questions: [...hidden.questions, ...alike, ...settled.questions] };
}

type RowRead = Omit<ReadRow, 'isLeftOut' | 'kept'>;

/** @param named by a heading above the row */
const withPosyandu = (read: RowRead, named: string | null): RowRead =>
  read.answers.posyandu !== undefined || named === null
    ? read
    : {
        ...read,
        answers: { ...read.answers, posyandu: named },
        remarks: [...read.remarks, { key: 'posyandu', remark: 'from-title' }],
      };

/** One for each visit that the row has anything of; one without a visit where it has none. */
function visitsOfRow(settled: SettledList, row: number, today: CalendarDate): readonly RowRead[] {
  const { list, mapping } = settled.facts;
  const filled = list.visitLabels.flatMap((_, visit) =>
    mapping.some(
      (target, column) =>
        isAnswerKey(target) &&
        list.visits[column] === visit &&
        settled.facts.text(row, column).replace(/[-–—.0]/g, '') !== '',
    )
      ? [visit]
      : [],
  );
  return filled.length === 0
    ? [readRow(settled, row, null, today)]
    : filled.map((visit) => readRow(settled, row, visit, today));
}

function readRow(settled: SettledList, row: number, visit: number | null, today: CalendarDate): RowRead {
  const { list, mapping } = settled.facts;
  const cells = list.sheet.rows[row] ?? [];
  const answers: Partial<Record<AnswerKey, string>> = {};
  const remarks: RowRemark[] = [];
  const doubts: RowDoubt[] = [];
  mapping.forEach((target, column) => {
    const cell = cells[column];
    const of = list.visits[column] ?? null;
    if (!cell || !isAnswerKey(target) || (of !== null && of !== visit)) return;
    const whole = settled.cell(row, column);
    if (whole.remark) remarks.push({ key: target, remark: whole.remark });
    if (whole.doubt && cell.text.trim() !== '') doubts.push(whole.doubt);
    if (whole.text === null) return;
    const { answer, remark } = clean(
      target,
      whole.text === undefined ? cell : { ...cell, text: whole.text },
      today,
    );
    if (answer !== null) answers[target] = answer;
    if (remark !== null) remarks.push({ key: target, remark });
  });
  const sex = markedSex(list, mapping, cells);
  if (sex !== null) answers.jenis_kelamin = sex;
  partAreas(answers);
  partParents(answers, remarks, list.headings[mapping.indexOf('nama_ibu')]?.motherFirst ?? false);
  const under = (wanted: Target): string => {
    const column = mapping.indexOf(wanted);
    return column < 0 ? '' : (cells[column]?.text.trim() ?? '');
  };
  const breastfed = breastfedInMonth(answers, under, today);
  if (breastfed !== null && answers.asi === undefined) answers.asi = breastfed;
  const label = visit === null ? null : (list.visitLabels[visit] ?? null);
  return { list, line: row + 1, cells, visit: label, answers, remarks, doubts, left: leftOf(settled, row) };
}

/** Apart from its column a cell would be read otherwise, or asked about. */
function keptTexts({ facts, cell, questions }: SettledList, row: number): ReadonlyMap<number, string> {
  const kept = new Map<number, string>();
  const shared = new Set(questions.flatMap(({ columns }) => columns));
  facts.mapping.forEach((target, column) => {
    const { text, remark, doubt } = cell(row, column);
    if (remark === 'number-damaged') kept.set(column, facts.text(row, column).replace(/\d(?=\D*$)/, '*'));
    else if (target !== null && shared.has(column) && text && !doubt) kept.set(column, text);
  });
  return kept;
}

/** Columns of numbers that by their names are measures which no other column gives: without them children would come in unmeasured. */
function measuresUnread({ facts: { list, mapping, rows } }: SettledList): readonly number[] {
  return list.headers.flatMap((title, column) => {
    const measure = likelyMeasure(title);
    if (measure === null || mapping[column] !== null || mapping.includes(measure)) return [];
    const areNumbers = rows.some((row) =>
      /^\d+(?:[.,]\d+)?$/.test(list.sheet.rows[row]?.[column]?.text.trim() ?? ''),
    );
    return areNumbers ? [column] : [];
  });
}

/** A mark in the column of boys, or in that of girls; one in both says nothing. */
function markedSex(list: List, mapping: Mapping, cells: readonly Cell[]): string | null {
  const columns = mapping.includes('jenis_kelamin') ? null : sexColumns(list.headers);
  if (!columns) return null;
  const [boy, girl] = [columns.boys, columns.girls].map((column) => isMarked(cells[column]?.text ?? ''));
  return boy === girl ? null : boy ? 'L' : 'P';
}

/** `RT 01/RW II` in one column. */
function partAreas(answers: Partial<Record<AnswerKey, string>>): void {
  for (const key of ['rt', 'rw'] as const) {
    const area = readArea(answers[key] ?? '', key).value;
    if (area?.rt == null || area.rw === null) continue;
    answers[key] = String(area[key]);
    const other = key === 'rt' ? 'rw' : 'rt';
    answers[other] ??= String(area[other]);
  }
}

/** `AYAH / IBU` in the column of the mother. */
function partParents(
  answers: Partial<Record<AnswerKey, string>>,
  remarks: RowRemark[],
  motherFirst: boolean,
): void {
  const both = readParents(answers.nama_ibu ?? '', motherFirst);
  if (!both) return;
  const isFather = both.mother.toLowerCase() === answers.nama_ayah?.toLowerCase();
  answers.nama_ibu = isFather ? both.father : both.mother;
  answers.nama_ayah ??= both.father;
  remarks.push({ key: 'nama_ibu', remark: 'both-parents' });
}

/** The templates have a column for each of the first months of life: that of the visit answers the form's question. */
function breastfedInMonth(
  { tanggal_lahir = '', tanggal_ukur = '' }: Answers,
  under: (target: Target) => string,
  today: CalendarDate,
): string | null {
  const born = readDate(tanggal_lahir, today).value;
  const measured = readDate(tanggal_ukur, today).value;
  if (born === null || measured === null || measured < born) return null;
  const text = under(`asi_bulan_${completedMonths(born, measured)}`);
  return text === '' ? null : clean('asi', { text, kind: 'text' }, today).answer;
}

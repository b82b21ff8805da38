// In which order a column writes day and month, from all of its cells.
import { type CalendarDate, calendarDate } from '../../kernel/calendar';
import type { DayOrder } from './day-cell';
import { type Question, type QuestionAnswers, questionId, SAMPLES_SHOWN, type Settled } from './question';
import { type DayColumn, ddmmyy, fitsMonth, type ListFacts } from './row-facts';
import { settledFixed, swapOf, swapQuestion } from './turned-days';
import {
  differing,
  ORDERS,
  type Readings,
  readingsOf,
  signOf,
  type Typed,
  type TypedRow,
} from './typed-days';
import { byAge, byMonth, byNik, byOrderOfEvents, WITNESSES, type Witness } from './witness';

/** How the days of a column are read. */
export interface ColumnDays {
  readonly column: DayColumn;
  settle(row: number): Settled;
  readonly questions: readonly Question[];
}

interface Judged {
  readonly column: DayColumn;
  readonly typed: readonly TypedRow[];
  /** Orders in which each cell is a day. */
  readonly possible: readonly DayOrder[];
  readonly order: DayOrder | null;
  readonly by: 'column' | 'witness' | 'sibling' | 'hand' | null;
  /** How the texts are parted. */
  readonly sign: string;
}

/**
 * Reads all columns of days of a list.
 *
 * @param given order that was said for the whole list; columns that show theirs are read by what they show
 */
export function daysOfColumns(
  facts: ListFacts,
  answers: QuestionAnswers,
  given: DayOrder | null,
): readonly ColumnDays[] {
  const alone = facts.dayColumns.flatMap((column) =>
    signsIn(facts, column).map((sign) => judgedAlone(facts, column, sign)),
  );
  const judged = alone.map((each) => withAnswer(facts, withSibling(each, alone), answers, given));
  return facts.dayColumns.map((column) => daysOf(facts, column, judged, answers));
}

const signsIn = (facts: ListFacts, { column }: DayColumn): readonly string[] => [
  ...new Set(
    facts.rows.flatMap((row) => {
      const cell = facts.day(row, column);
      return cell.kind === 'typed' ? [signOf(cell)] : [];
    }),
  ),
];

function judgedAlone(facts: ListFacts, column: DayColumn, sign: string): Judged {
  const typed = facts.rows.flatMap((row): TypedRow[] => {
    const cell = facts.day(row, column.column);
    return cell.kind === 'typed' && signOf(cell) === sign ? [{ row, readings: readingsOf(facts, cell) }] : [];
  });
  const readable = typed.filter(({ readings }) => readings.size > 0);
  const possible = ORDERS.filter((order) => readable.every(({ readings }) => readings.has(order)));
  const base = { column, typed, possible, sign };
  const [first = null] = possible;
  if (readable.length === 0) return { ...base, order: null, by: null };
  if (possible.length === 1) return { ...base, order: first, by: 'column' };
  const open = readable.filter(({ readings }) => differing(readings, possible));
  if (possible.length > 1 && open.length === 0) return { ...base, order: first, by: 'column' };
  const order = possible.length > 1 ? votedBy(facts, column, open, possible) : null;
  return { ...base, order, by: order && 'witness' };
}

/**
 * The order that the witnesses of the rows are for, where all that say something are for the same. That a day would be in the future or
 * before birth is said by a slip of the year too: alone it does not make an order that is not the custom.
 */
function votedBy(
  facts: ListFacts,
  column: DayColumn,
  rows: readonly TypedRow[],
  orders: readonly DayOrder[],
): DayOrder | null {
  const votes = rows.flatMap(({ row, readings }) => voteOf(facts, column, row, readings, orders) ?? []);
  const [first] = votes;
  if (!first || votes.some(({ order }) => order !== first.order)) return null;
  const isFirm = first.order === 'dmy' || votes.length > 1 || first.witness !== byOrderOfEvents;
  return isFirm ? first.order : null;
}

interface Vote {
  readonly order: DayOrder;
  readonly witness: Witness;
}

/** What a row is for, by the first witness that tells its readings apart. */
function voteOf(
  facts: ListFacts,
  column: DayColumn,
  row: number,
  readings: ReadonlyMap<DayOrder, CalendarDate>,
  orders: readonly DayOrder[],
): Vote | null {
  for (const witness of WITNESSES) {
    const said = orders.map((order) => {
      const day = readings.get(order);
      return day ? witness(facts, column, row, day, order) : null;
    });
    const fits = orders.filter((_, i) => said[i] === true);
    const [order] = fits;
    if (order && fits.length === 1 && said.some((each) => each === false)) return { order, witness };
  }
  return null;
}

/** Days of one list that are written alike are of one order, and so are those of one column that has days of all kinds. */
function withSibling(judged: Judged, all: readonly Judged[]): Judged {
  if (judged.order !== null) return judged;
  const siblings = all.filter(
    (other) =>
      other.order !== null &&
      (other.possible.length === 1 || other.by === 'witness') &&
      (other.sign === judged.sign || (other.column === judged.column && hasBoth(other))),
  );
  const orders = new Set(siblings.map(({ order }) => order));
  const [only = null] = orders;
  return orders.size === 1 && only && judged.possible.includes(only)
    ? { ...judged, order: only, by: 'sibling' }
    : judged;
}

/** Days early and late in their months: none of them was taken away by a spreadsheet. */
const hasBoth = ({ typed }: Judged): boolean =>
  typed.some(({ readings }) => differing(readings, ORDERS)) &&
  typed.some(({ readings }) => readings.size > 0 && !differing(readings, ORDERS));

const orderId = ({ list }: ListFacts, { column, sign }: Pick<Judged, 'column' | 'sign'>): string =>
  questionId('order', list, [column.column, sign]);

function withAnswer(
  facts: ListFacts,
  judged: Judged,
  answers: QuestionAnswers,
  given: DayOrder | null,
): Judged {
  const told = answers.get(orderId(facts, judged));
  const chosen = ORDERS.find((order) => order === told) ?? (judged.by === 'column' ? null : given);
  return chosen ? { ...judged, order: chosen, by: 'hand' } : judged;
}

function daysOf(
  facts: ListFacts,
  column: DayColumn,
  all: readonly Judged[],
  answers: QuestionAnswers,
): ColumnDays {
  const own = all.filter((judged) => judged.column === column);
  const swap = swapOf(facts, column, all, answers);
  const settle = (row: number): Settled => {
    const cell = facts.day(row, column.column);
    if (cell.kind === 'fixed') return settledFixed(facts, column, row, cell.day, swap);
    if (cell.kind === 'other') return { text: dayOfLabel(facts, column, cell.text) ?? cell.text };
    const judged = own.find(({ sign }) => sign === signOf(cell));
    return judged ? settledTyped(facts, judged, row, cell) : {};
  };
  return {
    column,
    settle: (row) => ofLabelledMonth(facts, column, settle(row)),
    questions: [
      ...own.flatMap((judged) => orderQuestion(facts, judged)),
      ...swapQuestion(facts, column, swap),
    ],
  };
}

function settledTyped(
  facts: ListFacts,
  { column, order, by, possible }: Judged,
  row: number,
  cell: Typed,
): Settled {
  const readings = readingsOf(facts, cell);
  const orders = possible.length > 0 ? possible : ORDERS;
  const days = [...new Set(orders.flatMap((each) => readings.get(each) ?? []))];
  const [only] = days;
  if (days.length === 0 || only === undefined) return { text: cell.parts.join('/') };
  const doubt = (code: 'day-undecided' | 'day-against-witness'): Settled => ({
    text: only,
    doubt: { code, field: column.key, readings: [...new Set(readings.values())] },
  });
  if (order === null && days.length === 1) return { text: only };
  if (order === null) {
    const vote = voteByNik(facts, column, row, readings);
    return vote ? { text: vote } : doubt('day-undecided');
  }
  const day = readings.get(order) ?? (days.length === 1 ? only : undefined);
  if (day === undefined) return doubt('day-undecided');
  const isOther = by !== 'hand' && isAgainst(facts, column, row, day, [...readings.values()]);
  return isOther ? doubt('day-against-witness') : { text: day, ...remarkOf(order) };
}

const remarkOf = (order: DayOrder | null): Pick<Settled, 'remark'> =>
  order === 'mdy' ? { remark: 'month-first' } : order === 'ymd' ? { remark: 'year-first' } : {};

function voteByNik(
  facts: ListFacts,
  { key }: DayColumn,
  row: number,
  readings: Readings,
): CalendarDate | null {
  const born = key === 'tanggal_lahir' ? facts.nikBirth(row) : null;
  return [...readings.values()].find((day) => ddmmyy(day) === born) ?? null;
}

/** NIK, or month and age, fit another reading of the same cell, and not this one. */
function isAgainst(
  facts: ListFacts,
  column: DayColumn,
  row: number,
  day: CalendarDate,
  days: readonly CalendarDate[],
): boolean {
  const others = days.filter((other) => other !== day);
  return [byNik, byMonth, byAge].some(
    (witness) =>
      witness(facts, column, row, day, null) === false &&
      others.some((other) => witness(facts, column, row, other, null) === true),
  );
}

/** Under `JANUARI` stand the days of January. */
function ofLabelledMonth({ list }: ListFacts, { visit }: DayColumn, settled: Settled): Settled {
  const label = visit === null ? null : list.visitLabels[visit];
  if (!label?.month || settled.doubt || !settled.text || !/^\d{4}-\d{2}-\d{2}$/.test(settled.text))
    return settled;
  if (fitsMonth(settled.text as CalendarDate, label.month, label.year)) return settled;
  return { ...settled, doubt: { code: 'day-of-other-month', label: label.name } };
}

/** Under `JANUARI 2026` the number of the day is enough. */
function dayOfLabel({ list }: ListFacts, { visit }: DayColumn, text: string): CalendarDate | null {
  const label = visit === null ? null : list.visitLabels[visit];
  if (!label?.month || !label.year || !/^\d{1,2}$/.test(text)) return null;
  return calendarDate(label.year, label.month, Number(text));
}

function orderQuestion(facts: ListFacts, judged: Judged): readonly Question[] {
  const { column, typed, possible, order, by } = judged;
  const options = possible.length > 1 ? possible : ORDERS.filter((each) => each !== 'ymd');
  const open = typed.filter(({ readings }) => differing(readings, options));
  const isPlain = by === 'column' && order === 'dmy';
  if (open.length === 0 && by !== 'hand' && order !== 'mdy' && order !== 'ymd') return [];
  if (isPlain || typed.length === 0) return [];
  const shown = (open.length > 0 ? open : typed).slice(0, SAMPLES_SHOWN);
  return [
    {
      id: orderId(facts, judged),
      kind: 'order',
      list: facts.list,
      key: column.key,
      columns: [column.column],
      options,
      chosen: order,
      byHand: by === 'hand',
      rows: open.length,
      samples: shown.map(({ row, readings }) => ({
        line: row + 1,
        written: facts.text(row, column.column),
        readings: Object.fromEntries(options.map((each) => [each, readings.get(each) ?? ''])),
      })),
    },
  ];
}

// Whether a spreadsheet that expected another order of day and month has turned dates round before they became a list.
import type { CalendarDate } from '../../kernel/calendar';
import { swapped } from './day-cell';
import { type Question, type QuestionAnswers, questionId, SAMPLES_SHOWN, type Settled } from './question';
import type { DayColumn, ListFacts } from './row-facts';
import { areLate, type TypedRow } from './typed-days';
import { byAge, byMonth, byNik, isPast } from './witness';

/** The texts among the days of a column. */
interface ColumnTexts {
  readonly column: DayColumn;
  readonly typed: readonly TypedRow[];
}

/** What has become of the dates that the spreadsheet knows as dates. */
export interface Swap {
  readonly rows: readonly {
    readonly row: number;
    readonly day: CalendarDate;
    readonly other: CalendarDate;
  }[];
  readonly chosen: 'as-is' | 'swapped' | null;
  readonly byHand: boolean;
  /** Rows whose own witness says that they were turned round, where the column as a whole was not. */
  readonly turned: ReadonlySet<number>;
}

/** Different days that would all have to lie in the first twelve of a month by chance: less than one in a hundred. */
const CHANCE_DAYS = 5;
/** Rows turned round by their NIK that are a habit of the file and no slip of a registry. */
const HABIT = 3;

/** @param all texts of all columns of days of the list */
export function swapOf(
  facts: ListFacts,
  column: DayColumn,
  all: readonly ColumnTexts[],
  answers: QuestionAnswers,
): Swap {
  const typed = all.flatMap((judged) => (judged.column === column ? judged.typed : []));
  const fixed = facts.rows.flatMap((row) => {
    const cell = facts.day(row, column.column);
    return cell.kind === 'fixed' ? [{ row, day: cell.day }] : [];
  });
  const rows = fixed.flatMap(({ row, day }) => {
    const other = swapped(day);
    return other ? [{ row, day, other }] : [];
  });
  const told = answers.get(questionId('swap', facts.list, [column.column]));
  if (told === 'as-is' || told === 'swapped') return { rows, chosen: told, byHand: true, turned: new Set() };
  const votes = rows.map(({ row, day, other }) => swapVote(facts, column, row, day, other));
  const forSwap = rows.filter((_, i) => votes[i] === true);
  const forAsIs = votes.filter((vote) => vote === false).length;
  const turned = new Set(forSwap.map(({ row }) => row));
  const made = (chosen: Swap['chosen']): Swap => ({ rows, chosen, byHand: false, turned });
  // A spreadsheet turns round what can be turned round, and leaves the rest as texts.
  const early = fixed.every(({ day }) => Number(day.slice(8, 10)) <= 12);
  const distinct = new Set(fixed.map(({ day }) => day)).size;
  // The other columns of the list went the same way, but only the column itself is certain enough.
  const isSigned = areLate(typed);
  if (early && rows.length > 0) {
    const isSuspect =
      areLate(all.flatMap((each) => each.typed)) || (typed.length > 0 && distinct > CHANCE_DAYS);
    if (isSigned || isSuspect) {
      if (forSwap.length > 0) return made(forAsIs === 0 ? 'swapped' : null);
      if (forAsIs > 0) return made('as-is');
      return made(isSigned && distinct >= CHANCE_DAYS ? 'swapped' : null);
    }
  }
  return made(forSwap.length >= HABIT && forAsIs === 0 ? null : 'as-is');
}

/** Whether the witnesses of a row say that its day was turned round; `null` where they say nothing. */
function swapVote(
  facts: ListFacts,
  column: DayColumn,
  row: number,
  day: CalendarDate,
  other: CalendarDate,
): boolean | null {
  for (const witness of [byNik, byMonth, byAge]) {
    const asIs = witness(facts, column, row, day, null);
    const turned = witness(facts, column, row, other, null);
    if (asIs === true && turned === false) return false;
    if (asIs === false && turned === true) return true;
  }
  if (!isPast(facts, day) && isPast(facts, other)) return true;
  return null;
}

export function settledFixed(
  facts: ListFacts,
  column: DayColumn,
  row: number,
  day: CalendarDate,
  { chosen, byHand, turned }: Swap,
): Settled {
  const other = swapped(day);
  if (!other) return { text: day };
  if (chosen === 'swapped') return { text: other, remark: 'day-swapped' };
  const asIs = swapVote(facts, column, row, day, other);
  if (chosen === null && asIs === true && turned.size >= HABIT) return { text: other, remark: 'day-swapped' };
  if (chosen === null && asIs === false) return { text: day };
  const doubt = (code: 'day-undecided' | 'day-against-witness'): Settled => ({
    text: day,
    doubt: { code, field: column.key, readings: [day, other] },
  });
  if (chosen === null) return doubt('day-undecided');
  return asIs === true && !byHand && isPast(facts, day) ? doubt('day-against-witness') : { text: day };
}

export function swapQuestion(
  facts: ListFacts,
  column: DayColumn,
  { rows, chosen, byHand }: Swap,
): readonly Question[] {
  if (rows.length === 0 || (chosen === 'as-is' && !byHand)) return [];
  return [
    {
      id: questionId('swap', facts.list, [column.column]),
      kind: 'swap',
      list: facts.list,
      key: column.key,
      columns: [column.column],
      options: ['as-is', 'swapped'],
      chosen,
      byHand,
      rows: rows.length,
      samples: rows.slice(0, SAMPLES_SHOWN).map(({ row, day, other }) => ({
        line: row + 1,
        written: facts.text(row, column.column),
        readings: { 'as-is': day, swapped: other },
      })),
    },
  ];
}

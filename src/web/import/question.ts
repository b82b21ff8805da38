import type { CalendarDate } from '../../kernel/calendar';
import type { AnswerKey } from '../../subjects/children/submission/answers';
import type { List } from './columns';

/** A row of a question, read both ways. */
export interface Sample {
  /** As Excel counts. */
  readonly line: number;
  readonly written: string;
  /** What the row says under each answer to the question, by its value. */
  readonly readings: Readonly<Record<string, string>>;
}

/** What a list leaves open, or what was inferred from it and may be changed by hand. */
export interface Question {
  readonly id: string;
  readonly kind: 'order' | 'swap' | 'scale' | 'columns' | 'hidden-rows' | 'hidden-sheet';
  readonly list: List;
  /** What the column is taken for; `null` for a question about rows. */
  readonly key: AnswerKey | null;
  readonly columns: readonly number[];
  readonly options: readonly string[];
  /** What the list is read by now; `null` while nobody has said, and the rows in question wait. */
  readonly chosen: string | null;
  /** Whether a person has said so. */
  readonly byHand: boolean;
  /** Rows that it bears on. */
  readonly rows: number;
  readonly samples: readonly Sample[];
}

/** Answers by the id of a question. */
export type QuestionAnswers = ReadonlyMap<string, string>;

export const SAMPLES_SHOWN = 3;

export const questionId = (
  kind: Question['kind'],
  { sheet }: List,
  parts: readonly (number | string)[] = [],
): string => JSON.stringify([kind, sheet.file, sheet.name, ...parts]);

/** What the whole column makes of one of its cells. */
export interface Settled {
  /** Stands in for the text of the cell; `undefined` where the cell is read by itself. */
  readonly text?: string | null;
  readonly remark?: 'month-first' | 'year-first' | 'day-swapped' | 'rescaled' | 'number-damaged';
  readonly doubt?: Doubt;
}

/** Why a row waits for an answer about its column. */
export type Doubt =
  | {
      readonly code: 'day-undecided' | 'day-against-witness';
      readonly field: 'tanggal_lahir' | 'tanggal_ukur';
      readonly readings: readonly CalendarDate[];
    }
  | { readonly code: 'scale-undecided'; readonly field: AnswerKey }
  | { readonly code: 'day-of-other-month'; readonly label: string };

import { stringify } from 'csv-stringify/sync';
import type { CalendarDate } from '../../../src/kernel/calendar';
import { ANSWER_KEYS } from '../../../src/subjects/children/submission/answers';
import type { DayOrder } from '../../../src/web/import/day-cell';
import { type PlannedRow, planRows } from '../../../src/web/import/plan';
import { listsIn, type MappedList, readLists, unreadColumns } from '../../../src/web/import/read-lists';
import { type ListSettings, posyanduOfLists } from './settings';
import { NO_TABLE, noteOf, stoppedLine, UNREADABLE, unreadLine } from './words';

export interface ListOptions {
  readonly settings: ListSettings;
  readonly today: CalendarDate;
  /** For rows that name no posyandu. */
  readonly posyandu: string | null;
  /** The order of days where the list does not show its own. */
  readonly dates: DayOrder | null;
}

/** What the command prints, and how it ends. */
export interface ReadListOutput {
  readonly out: string;
  readonly said: readonly string[];
  readonly code: 0 | 1 | 2;
}

/** The note of the list stands in front, with what was adjusted. */
const KEYS = ANSWER_KEYS.filter((key) => key !== 'catatan');

/** Reads a list as the import page does when nobody changes anything on it. */
export function readList(file: string, bytes: Uint8Array, options: ListOptions): ReadListOutput {
  const lists = listsOrNone(file, bytes);
  if (lists === null) return { out: '', said: [UNREADABLE], code: 1 };
  if (lists.length === 0) return { out: '', said: [NO_TABLE], code: 1 };
  const rows = planned(lists, options);
  const ready = rows.filter(({ verdict }) => verdict === 'ready');
  const stopped = rows.filter(({ verdict }) => verdict !== 'ready');
  const several = new Set(rows.map(({ list }) => list)).size > 1;
  const lines = ready.map((row) => [row.line, noteOf(row), ...KEYS.map((key) => row.answers[key] ?? '')]);
  return {
    out: stringify([['baris', 'catatan', ...KEYS], ...lines]),
    said: [
      ...lists.flatMap(unreadColumns).map(unreadLine),
      ...stopped.map((row) => stoppedLine(row, several)),
    ],
    code: stopped.length === 0 ? 0 : 2,
  };
}

function planned(
  lists: readonly MappedList[],
  { settings, today, posyandu, dates }: ListOptions,
): readonly PlannedRow[] {
  const { rows } = readLists(lists, { today, zone: settings.zone, answers: new Map(), dates });
  const known = settings.posyandu ?? posyanduOfLists(rows, posyandu);
  const choices = new Map(posyandu === null ? [] : [['', posyandu]]);
  return planRows(rows, { today, kecamatanCode: settings.kecamatanCode, posyandu: known }, choices);
}

function listsOrNone(file: string, bytes: Uint8Array) {
  try {
    return listsIn(file, bytes);
  } catch {
    return null;
  }
}

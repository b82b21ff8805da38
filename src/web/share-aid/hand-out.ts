// What is on the list of a hand-out, and how officers change it; nothing here is drawn.
import type { Candidate, RecordedRow, SharePage } from '../../subjects/aid/share';

export type Proposed = NonNullable<SharePage['proposal']>;

/** Somebody on the list. */
export interface Line {
  readonly candidate: Candidate;
  /** Why an officer has put it there; '' for whoever was proposed. */
  readonly why: string;
  readonly isTicked: boolean;
  readonly isRecorded: boolean;
  /** Why it could not be recorded; '' where it was, or nobody has tried. */
  readonly refusal: string;
}

/** Somebody whom an officer has taken off. */
export interface TakenOff {
  readonly line: Line;
  readonly why: string;
}

/** A list as it stands in the page. */
export interface List {
  readonly lines: readonly Line[];
  readonly waiting: readonly Candidate[];
  readonly takenOff: readonly TakenOff[];
}

const lineOf = (candidate: Candidate, why = '', isRecorded = false): Line => ({
  candidate,
  why,
  isTicked: false,
  isRecorded,
  refusal: '',
});

export const listOf = ({ recorded, places, waiting }: Proposed): List => ({
  lines: [...recorded.map((one) => lineOf(one, '', true)), ...places.map((one) => lineOf(one))],
  waiting,
  takenOff: [],
});

const isOf =
  (code: string) =>
  ({ candidate }: Line): boolean =>
    candidate.code === code;

export const isOnList = ({ lines }: List, code: string): boolean => lines.some(isOf(code));

export function takeOff(list: List, code: string, why: string): List {
  const line = list.lines.find(isOf(code));
  if (!line || line.isRecorded) return list;
  return {
    ...list,
    lines: list.lines.filter((one) => one !== line),
    takenOff: [...list.takenOff, { line: { ...line, isTicked: false }, why }],
  };
}

export function putBack(list: List, code: string): List {
  const found = list.takenOff.find(({ line }) => isOf(code)(line));
  if (!found) return list;
  return {
    ...list,
    lines: [...list.lines, found.line],
    takenOff: list.takenOff.filter((one) => one !== found),
  };
}

/** Nobody is put on a list twice. */
export function putOn(list: List, candidate: Candidate, why: string): List {
  if (isOnList(list, candidate.code)) return list;
  return {
    lines: [...list.lines, lineOf(candidate, why)],
    waiting: list.waiting.filter(({ code }) => code !== candidate.code),
    takenOff: list.takenOff.filter(({ line }) => !isOf(candidate.code)(line)),
  };
}

export const tick = (list: List, isTicked: boolean, code?: string): List => ({
  ...list,
  lines: list.lines.map((line) =>
    line.isRecorded || (code !== undefined && !isOf(code)(line)) ? line : { ...line, isTicked },
  ),
});

/** Whoever has collected, and is not recorded yet. */
export const collected = ({ lines }: List): readonly Line[] =>
  lines.filter(({ isTicked, isRecorded }) => isTicked && !isRecorded);

/** The list once the script has said what has become of some of its lines. */
export function withOutcomes(list: List, rows: readonly RecordedRow[]): List {
  const outcomes = new Map(rows.map((row) => [row.code, row]));
  return {
    ...list,
    lines: list.lines.map((line) => {
      const row = outcomes.get(line.candidate.code);
      if (!row) return line;
      const isRecorded = row.outcome !== 'refused';
      return { ...line, isRecorded, isTicked: false, refusal: row.why };
    }),
  };
}

/** How many officers have put on the list, and taken off it. */
export const changes = ({ lines, takenOff }: List): { readonly on: number; readonly off: number } => ({
  on: lines.filter(({ why }) => why !== '').length,
  off: takenOff.length,
});

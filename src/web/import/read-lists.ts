// The way from a chosen file to rows that can be sent: the page and the command line go it alike.

import { doublesOf, findList, guessMapping, type List, type Mapping } from './columns';
import { headerKey, sexColumns } from './headings';
import { joined } from './join';
import type { Question } from './question';
import { readSheets } from './read-file';
import { type ReadRow, readRows } from './read-rows';
import type { ReadingOptions } from './settle';

/** A list of a chosen file and what its columns are taken for. */
export interface MappedList {
  readonly list: List;
  readonly mapping: Mapping;
}

/**
 * Finds the lists of a file.
 *
 * @param remembered what was chosen for a list with the same header before; `null` where nothing was
 * @throws at a file that holds no table
 */
export function listsIn(
  file: string,
  bytes: Uint8Array,
  remembered: (list: List) => Mapping | null = () => null,
): readonly MappedList[] {
  return readSheets(file, bytes)
    .flatMap((sheet) => findList(sheet) ?? [])
    .map((list) => ({ list, mapping: remembered(list) ?? withComplements(list, guessMapping(list)) }));
}

/**
 * `PB` of the small and `TB` of the older children are one answer in two columns: called otherwise, and never both filled in.
 */
function withComplements(list: List, mapping: Mapping): Mapping {
  const rows = list.sheet.rows.slice(list.headerRow + 1);
  const isFilled = (cells: List['sheet']['rows'][number], column: number): boolean =>
    !/^[-–—.0\s]*$/.test(cells[column]?.text ?? '');
  const complements = new Map(
    doublesOf(list, mapping).flatMap(({ taken, others: [other, ...more] }) => {
      const target = mapping[taken];
      if (other === undefined || more.length > 0 || !target) return [];
      if (headerKey(list.headers[other] ?? '') === headerKey(list.headers[taken] ?? '')) return [];
      return rows.some((cells) => isFilled(cells, taken) && isFilled(cells, other))
        ? []
        : [[other, target] as const];
    }),
  );
  return mapping.map((target, column) => target ?? complements.get(column) ?? null);
}

/** What all lists say, with what one list says of a child beside what another one does, and what they leave open. */
export function readLists(
  lists: readonly MappedList[],
  options: ReadingOptions,
): { readonly rows: readonly ReadRow[]; readonly questions: readonly Question[] } {
  const read = lists.map(({ list, mapping }) => readRows(list, mapping, options));
  return {
    rows: joined(read.flatMap(({ rows }) => rows)),
    questions: read.flatMap(({ questions }) => questions),
  };
}

/** Titles of columns that are not brought in although they hold something. */
export const unreadColumns = ({ list, mapping }: MappedList): readonly string[] =>
  list.headers.flatMap((title, column) => {
    const marks = sexColumns(list.headers);
    const isOfSex = column === marks?.boys || column === marks?.girls;
    const isRead =
      isOfSex ||
      mapping[column] != null ||
      list.headings[column]?.isAge ||
      /^(?:no|nomor|no urut)?\W*$/i.test(title);
    const rows = list.sheet.rows.slice(list.headerRow + 1);
    return isRead || rows.every((row) => (row[column]?.text ?? '').trim() === '') ? [] : [title];
  });

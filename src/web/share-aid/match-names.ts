// A file of names, read in the page and matched by the script.
import { withoutNumbers } from '../../kernel/identity/masked';
import type { MatchedRecipient, RecipientsQuestion } from '../../subjects/aid/share';
import { readSheets, type Sheet } from '../import/read-file';
import { askServer } from '../server';
import { type NamedRow, readNames } from './name-list';
import type { MatchedName } from './name-outcomes';

/** Rows that one call asks about: more would take too long at a time. */
const ROWS_PER_CALL = 200;
const MOST_SOURCE = 100;

/** A sheet of a file that names somebody. */
export interface NamedSheet {
  readonly name: string;
  readonly rows: readonly NamedRow[];
}

/** @returns the sheets that are not hidden and name somebody; none where nothing can be read */
export async function namesIn(file: File): Promise<readonly NamedSheet[]> {
  try {
    return namedSheets(readSheets(file.name, new Uint8Array(await file.arrayBuffer())));
  } catch {
    return [];
  }
}

export const namedSheets = (
  sheets: readonly Pick<Sheet, 'name' | 'isHidden' | 'rows'>[],
): readonly NamedSheet[] =>
  sheets.flatMap(({ name, isHidden, rows }) => {
    const names = isHidden ? null : readNames(rows);
    return names && names.length > 0 ? [{ name: withoutNumbers(name), rows: names }] : [];
  });

/** What a list is called, by the name of its file. */
export const sourceOf = (fileName: string): string =>
  withoutNumbers(fileName.replace(/\.\w+$/, '')).slice(0, MOST_SOURCE);

/** @param onProgress is told how many rows have been asked about */
export async function matchNames(
  rows: readonly NamedRow[],
  handOut: Omit<RecipientsQuestion, 'rows'>,
  onProgress: (done: number) => void,
): Promise<readonly MatchedName[]> {
  const names: MatchedName[] = [];
  for (let from = 0; from < rows.length; from += ROWS_PER_CALL) {
    onProgress(from);
    const some = rows.slice(from, from + ROWS_PER_CALL);
    const asked: RecipientsQuestion = { ...handOut, rows: some.map(({ listed }) => listed) };
    const matches = await askServer<readonly MatchedRecipient[]>('cocokkanPenerima', asked);
    for (const [i, row] of some.entries()) {
      const match = matches[i];
      if (match) names.push({ ...row, match });
    }
  }
  return names;
}

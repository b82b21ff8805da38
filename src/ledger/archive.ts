import type { Answers } from '../subjects/children/submission/answers';
import { CELL_LIMIT, type Cell, type Raw, text } from '../workbook/cells';
import type { ResponseRecord, Revision } from './response';

/**
 * Hidden columns that hold the responses a row was computed from, so that handling the next one needs only that row. All of
 * it stands in `Kiriman` too, which is the source.
 */
export const ARCHIVE_HEADERS = ['Arsip', 'Arsip 2', 'Arsip 3'] as const;

/** Stands in the first column when the responses do not fit: then they have to be read from `Kiriman`. */
const OVERFLOW = '!';

type PackedRevision = readonly [submittedAt: number, digest: string, email: string, answers: Answers];
type PackedRecord = readonly [id: string, editUrl: string, revisions: readonly PackedRevision[]];

export function archiveCells(records: readonly ResponseRecord[]): readonly Cell[] {
  const packed: readonly PackedRecord[] = records.map(({ id, editUrl, revisions }) => [
    id,
    editUrl,
    revisions.map(({ submittedAt, digest, email, answers }) => [submittedAt, digest, email, answers]),
  ]);
  const json = asciiJson(packed);
  const fits = json.length <= CELL_LIMIT * ARCHIVE_HEADERS.length;
  return ARCHIVE_HEADERS.map((_, part) => {
    if (!fits) return text(part === 0 ? OVERFLOW : null);
    return text(json.slice(part * CELL_LIMIT, (part + 1) * CELL_LIMIT));
  });
}

/** In ASCII alone, so that a piece can be cut off anywhere without halving a character. */
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** @returns the responses, or `null` when they did not fit or somebody changed the cells */
export function readArchive(values: readonly Raw[]): readonly ResponseRecord[] | null {
  const json = values.map((value) => value ?? '').join('');
  if (json === OVERFLOW) return null;
  try {
    const packed = JSON.parse(json) as readonly PackedRecord[];
    return packed.map(([id, editUrl, revisions]) => {
      const [first, ...rest] = revisions.map(unpack);
      if (!first) throw new SyntaxError('a response without a revision');
      return { id, editUrl, revisions: [first, ...rest] };
    });
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

const unpack = ([submittedAt, digest, email, answers]: PackedRevision): Revision => ({
  submittedAt,
  digest,
  email,
  answers,
});

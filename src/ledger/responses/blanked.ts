import { responseCodeOf } from '../../kernel/code';
import { type Erasures, emptied, erasedRevisions } from './fillings';
import { hasAnswers, type NonEmptyRevisions, type ResponseRecord, type Revision } from './response';

/** The response as it is kept once a child was erased: that it was there, and when. Its digests know a late copy of it again. */
export const blanked = ({ id, form, revisions }: ResponseRecord): ResponseRecord => ({
  id,
  form,
  editUrl: '',
  revisions: revisions.map(emptied) as readonly Revision[] as NonEmptyRevisions,
});

/**
 * The response without what was erased of it; the very same where nothing was.
 *
 * @param fillingsOf parts it: only a response of which something was erased is parted for this
 */
export function withoutErasedFillings(
  record: ResponseRecord,
  fillingsOf: (record: ResponseRecord) => readonly ResponseRecord[],
  erasures: Erasures,
): ResponseRecord {
  if (!erasures.touched.has(responseCodeOf(record.id))) return record;
  return withoutRevisions(record, erasedRevisions(record, fillingsOf(record), erasures));
}

/** The response without what was answered in some of its revisions; the very same where there is nothing to leave out. */
function withoutRevisions(record: ResponseRecord, gone: ReadonlySet<Revision>): ResponseRecord {
  if (![...gone].some(hasAnswers)) return record;
  const isLeft = (revision: Revision): boolean => !gone.has(revision) && hasAnswers(revision);
  if (!record.revisions.some(isLeft)) return blanked(record);
  return {
    ...record,
    revisions: record.revisions.map((revision) =>
      gone.has(revision) ? emptied(revision) : revision,
    ) as readonly Revision[] as NonEmptyRevisions,
  };
}

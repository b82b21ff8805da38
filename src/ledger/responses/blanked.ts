import { responseCodeOf } from '../../kernel/code';
import { corrected, type Erasures, emptied, erasedRevisions, type NamedIn, withGoingOn } from './fillings';
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
 * @param namedIn the person that a revision names
 */
export function withoutErasedFillings(
  record: ResponseRecord,
  fillingsOf: (record: ResponseRecord) => readonly ResponseRecord[],
  erasures: Erasures,
  namedIn: NamedIn,
): ResponseRecord {
  const { erased, touched } = erasures;
  if (erased.size === 0) return record;
  const known = withGoingOn(record, erasures);
  const isTouched = touched.has(responseCodeOf(record.id));
  const mayBeCorrected =
    record.revisions.length > 1 &&
    record.revisions.some((revision) => {
      const named = namedIn(revision);
      return named !== null && erased.has(named);
    });
  if (!isTouched && !mayBeCorrected) return known;
  const fillings = fillingsOf(known);
  const gone = isTouched ? erasedRevisions(record, fillings, erasures) : [];
  return withoutRevisions(known, new Set([...gone, ...corrected(fillings, erasures, namedIn)]));
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

import type { ResponseRecord, Revision } from './response';

/** The response as it is kept once a child was erased: that it was there, and when. Its digests know a late copy of it again. */
export function blanked({ id, form, revisions }: ResponseRecord): ResponseRecord {
  const [first, ...rest] = revisions.map(
    ({ submittedAt, digest }): Revision => ({ submittedAt, digest, email: '', answers: {} }),
  );
  return { id, form, editUrl: '', revisions: [first as Revision, ...rest] };
}

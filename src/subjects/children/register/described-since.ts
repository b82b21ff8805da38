import type { Instant } from '../../../kernel/calendar';
import type { Answers } from '../../../ledger/responses/response';
import type { Member } from '../reading/reading';

const DESCRIBING = ['nama', 'tanggal_lahir', 'nama_ibu'] as const;

/** Of name, birth date and mother so many are the same where an edit puts something right, and fewer where it is about another child. */
const SAME_AT_LEAST = 2;

/**
 * Since when a response is about the child that it is about now. Whoever edits a response of long ago into one about another child has
 * not registered that child before the others.
 */
export function describedSince({ reading, inForce: { revision } }: Member): Instant {
  let since = revision.submittedAt;
  const earlier = reading.record.revisions.filter(({ submittedAt }) => submittedAt < revision.submittedAt);
  for (const { submittedAt, answers } of [...earlier].reverse()) {
    if (!isAboutSame(answers, revision.answers)) break;
    since = submittedAt;
  }
  return since;
}

/** Whether the answers of two revisions of a response are about one child. */
export function isAboutSame(before: Answers, now: Answers): boolean {
  const describes = DESCRIBING.some((key) => plain(before[key]) !== '' || plain(now[key]) !== '');
  if (!describes) return plain(before.anak) === plain(now.anak);
  const same = DESCRIBING.filter((key) => plain(now[key]) !== '' && plain(before[key]) === plain(now[key]));
  return same.length >= SAME_AT_LEAST;
}

const plain = (answer: string | undefined): string =>
  (answer ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

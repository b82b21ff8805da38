import type { Decisions } from '../../../ledger/decisions/resolve';
import { isRefused, isTaken } from '../../../ledger/decisions/standing';
import type { Sender } from '../../../ledger/responses/sender';
import { coversPosyandu } from '../../../settings/kader';
import type { Member } from '../reading/reading';

/**
 * What a response may say of its child: everything; what was measured; or nothing before an officer has taken it. A kader may measure
 * any child. Who and where it is, its posyandu, phone and consent are said by the kader of its own posyandu.
 */
export type Right = 'all' | 'measures' | 'nothing';

/** The responses of one child with what each may say. */
export interface Rights {
  /** Those that count, in order of submit. */
  readonly counted: readonly Member[];
  /** Of these, those of which only the visit counts. */
  readonly limited: ReadonlySet<Member>;
  /** Those that wait, since nobody entitled has registered the child. */
  readonly waiting: readonly Member[];
}

/**
 * Goes through the responses in order of submit: the child's posyandu is where it was last measured by somebody who may say so.
 *
 * @param members in order of first submit
 */
export function rightsOf(members: readonly Member[], decisions: Decisions): Rights {
  const counted: Member[] = [];
  const limited = new Set<Member>();
  const waiting: Member[] = [];
  let posyandu: string | null = null;
  let lastDay = '';
  for (const member of members) {
    const right = rightOf(member, posyandu, decisions);
    if (right === 'nothing') {
      waiting.push(member);
      continue;
    }
    counted.push(member);
    if (right === 'measures') {
      limited.add(member);
      continue;
    }
    const { submission } = member.inForce;
    if (submission.measurement.measuredOn < lastDay) continue;
    posyandu = submission.posyandu;
    lastDay = submission.measurement.measuredOn;
  }
  return { counted, limited, waiting };
}

/** @param posyandu of the child so far; `null` where nobody entitled has registered it */
function rightOf({ reading, inForce }: Member, posyandu: string | null, decisions: Decisions): Right {
  const { sender, digest } = inForce.revision;
  if (isEntitled(sender, posyandu ?? inForce.submission.posyandu)) return 'all';
  if (isTaken(reading.code, digest, decisions)) return 'all';
  return posyandu === null ? 'nothing' : 'measures';
}

/** Whether a sender may say who and where a child of the posyandu is, and whether its data may be kept. */
export function isEntitled(sender: Sender | undefined, posyandu: string): boolean {
  if (sender === undefined || sender.kind === 'officer') return true;
  return sender.kind === 'kader' && coversPosyandu(sender, posyandu);
}

/** The response as far as its visit goes. */
export function withoutDescription(member: Member): Member {
  const { submission } = member.inForce;
  const identity = Object.fromEntries(
    Object.keys(submission.identity).map((field) => [field, null]),
  ) as unknown as typeof submission.identity;
  return { ...member, inForce: { ...member.inForce, submission: { ...submission, identity } } };
}

/** Whether an officer has refused what a response says of its child beside the visit. */
export const isDescriptionRefused = ({ reading, inForce }: Member, decisions: Decisions): boolean =>
  isRefused(reading.code, inForce.revision.digest, decisions);

import type { Posyandu } from '../../../kernel/answers/read-posyandu';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { isRefused, isTakenAsAny } from '../../../ledger/decisions/standing';
import { codesOfRevision } from '../../../ledger/responses/fillings';
import { isEntitled } from '../reading/entitled';
import type { Member } from '../reading/reading';
import { NOTHING_SAID } from '../submission/submission';

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
 * Goes through the responses in the order in which they came: the posyandu of the child is where it was last measured by somebody who
 * may say so.
 *
 * @param members in order of first submit
 * @param known the posyandu of the kelurahan
 */
export function rightsOf(
  members: readonly Member[],
  decisions: Decisions,
  known: readonly Posyandu[],
): Rights {
  const counted: Member[] = [];
  const limited = new Set<Member>();
  const waiting: Member[] = [];
  let posyandu: string | null = null;
  let lastDay = '';
  for (const member of members) {
    const right = rightOf(member, posyandu, decisions, known);
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
function rightOf(
  { reading, inForce }: Member,
  posyandu: string | null,
  decisions: Decisions,
  known: readonly Posyandu[],
): Right {
  const { describedBy } = inForce;
  const { sender, digest } = describedBy;
  if (isEntitled(sender, posyandu ?? inForce.posyanduBefore, known)) return 'all';
  if (isTakenAsAny(codesOfRevision(reading.record, describedBy), digest, decisions)) return 'all';
  return posyandu === null ? 'nothing' : 'measures';
}

/** The response as far as its visit goes. */
export function withoutDescription(member: Member): Member {
  const { submission } = member.inForce;
  return { ...member, inForce: { ...member.inForce, submission: { ...submission, identity: NOTHING_SAID } } };
}

/** Whether an officer has refused what a response says of its child beside the visit. */
export const isDescriptionRefused = ({ reading, inForce }: Member, decisions: Decisions): boolean =>
  codesOfRevision(reading.record, inForce.revision).some((code) =>
    isRefused(code, inForce.revision.digest, decisions),
  );

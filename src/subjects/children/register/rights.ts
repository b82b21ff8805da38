import type { Posyandu } from '../../../kernel/answers/read-posyandu';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { isRefused, isTaken } from '../../../ledger/decisions/standing';
import type { Sender } from '../../../ledger/responses/sender';
import { coversPosyandu } from '../../../settings/kader';
import type { Member } from '../reading/reading';
import type { Identity } from '../submission/submission';
import { describedSince } from './described-since';

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
 * Goes through the responses in the order in which they came to be about this child: its posyandu is where it was last measured by
 * somebody who may say so.
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
  for (const member of inOrderOfDescribing(members)) {
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
  const inOrder = (some: readonly Member[]) => members.filter((member) => some.includes(member));
  return { counted: inOrder(counted), limited, waiting: inOrder(waiting) };
}

function inOrderOfDescribing(members: readonly Member[]): readonly Member[] {
  const since = new Map(members.map((member) => [member, describedSince(member)]));
  return [...members].sort((a, b) => (since.get(a) ?? 0) - (since.get(b) ?? 0));
}

/** @param posyandu of the child so far; `null` where nobody entitled has registered it */
function rightOf(
  { reading, inForce }: Member,
  posyandu: string | null,
  decisions: Decisions,
  known: readonly Posyandu[],
): Right {
  const { sender, digest } = inForce.revision;
  if (isEntitled(sender, posyandu ?? inForce.submission.posyandu, known)) return 'all';
  if (isTaken(reading.code, digest, decisions)) return 'all';
  return posyandu === null ? 'nothing' : 'measures';
}

/** Whether a sender may say who and where a child of the posyandu is, and whether its data may be kept. */
export function isEntitled(
  sender: Sender | undefined,
  posyandu: string,
  known: readonly Posyandu[],
): boolean {
  if (sender === undefined || sender.kind === 'officer') return true;
  return sender.kind === 'kader' && coversPosyandu(sender, posyandu, known);
}

/** The response as far as its visit goes. */
export function withoutDescription(member: Member): Member {
  const { submission } = member.inForce;
  return { ...member, inForce: { ...member.inForce, submission: { ...submission, identity: NOTHING_SAID } } };
}

const NOTHING_SAID: Identity = {
  name: null,
  sex: null,
  birthDate: null,
  nik: null,
  familyCardNumber: null,
  motherName: null,
  fatherName: null,
  phone: null,
  address: null,
  rt: null,
  rw: null,
  location: null,
  birthOrder: null,
  birthWeightKg: null,
  birthLengthCm: null,
  gestationWeeks: null,
};

/** Whether an officer has refused what a response says of its child beside the visit. */
export const isDescriptionRefused = ({ reading, inForce }: Member, decisions: Decisions): boolean =>
  isRefused(reading.code, inForce.revision.digest, decisions);

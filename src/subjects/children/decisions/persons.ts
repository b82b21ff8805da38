import type { ResponseCode } from '../../../kernel/code';
import type { Persons } from '../../../ledger/decisions/kind';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { latestRevision } from '../../../ledger/responses/response';
import type { Reading } from '../reading/reading';
import { isSurelyAbout } from '../recognition/compare';
import { described } from '../recognition/described';
import { type Child, codesLeadingTo } from '../register/child';
import { codesOf, isToBeTaken, type Register } from '../register/fold';

/** Children and waiting responses, as decisions about responses know them. */
export const personsOf = (register: Register, decisions: Decisions): Persons => ({
  persons: register.children.map((child) => ({
    responses: codesOf(child),
    erasable: () => toErase(child, register, decisions),
  })),
  waiting: register.repairs.map(({ reading, stops, warnings }) => ({
    code: reading.code,
    digest: latestRevision(reading.record).digest,
    isDoubted: warnings.some(({ code }) => code !== 'description-waits'),
    isToBeTaken: isToBeTaken({ stops, warnings }),
  })),
});

/** All responses that say something of a child: those that count, those withdrawn, and those that could not be taken in but mean it. */
export const toErase = (
  child: Child,
  { repairs }: Register,
  decisions: Decisions,
): readonly ResponseCode[] => [
  ...codesLeadingTo(child.members, decisions),
  ...repairs.flatMap((repair) =>
    repair.child === null && (repair.named === child || meansIt(repair.reading, child))
      ? [repair.reading.code]
      : [],
  ),
];

const meansIt = ({ inForce, latest }: Reading, { identity }: Child): boolean =>
  inForce === null &&
  !latest.ok &&
  latest.identity !== null &&
  isSurelyAbout(described(latest.identity), described(identity));

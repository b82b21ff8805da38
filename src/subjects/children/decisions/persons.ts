import type { ResponseCode } from '../../../kernel/code';
import type { Persons, Waiting } from '../../../ledger/decisions/kind';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { latestRevision } from '../../../ledger/responses/response';
import type { Reading } from '../reading/reading';
import { isSurelyAbout } from '../recognition/compare';
import { described } from '../recognition/described';
import { type Child, codesLeadingTo } from '../register/child';
import { codesOf, isToBeTaken, type Register } from '../register/fold';
import type { Withheld } from '../register/withheld';
import { isAcceptable } from '../submission/issues';

/** Children and waiting responses, as decisions about responses know them. */
export const personsOf = (register: Register, decisions: Decisions): Persons => ({
  persons: [
    ...register.children.map((child) => ({
      responses: codesOf(child),
      erasable: () => toErase(child, register, decisions),
    })),
    ...register.withheld.flatMap((withheld) => {
      const { child } = withheld;
      return child
        ? [{ responses: codesOf(child), erasable: () => withheldToErase(withheld, register, decisions) }]
        : [];
    }),
  ],
  waiting: [
    ...register.repairs.map(({ reading, stops, warnings }) => ({
      ...waiting(reading),
      isDoubted: warnings.some(isAcceptable),
      isToBeTaken: isToBeTaken({ stops, warnings }),
    })),
    ...register.withheld.flatMap(({ readings }) => readings.map(waiting)),
    ...register.closed.map(waiting),
    ...register.refused.map(waiting),
    ...register.children.flatMap(({ settled }) => settled.map(waiting)),
  ],
});

const waiting = ({ code, record }: Reading): Waiting => ({
  code,
  digest: latestRevision(record).digest,
  record,
  isDoubted: false,
});

/** All responses that go with what is withheld: of a child also those that could not be taken in but mean it. */
export const withheldToErase = (
  { child, readings }: Withheld,
  register: Register,
  decisions: Decisions,
): readonly ResponseCode[] => [
  ...new Set([...(child ? toErase(child, register, decisions) : []), ...readings.map(({ code }) => code)]),
];

/**
 * All responses that say something of a child: those that count, those withdrawn, those refused, and those that could not be taken in
 * but mean it.
 */
export const toErase = (
  child: Child,
  { repairs, refused }: Register,
  decisions: Decisions,
): readonly ResponseCode[] => [
  ...codesLeadingTo(child.members, decisions),
  ...child.settled.map(({ code }) => code),
  ...refused.flatMap((reading) =>
    (reading.named !== null && codesOf(child).includes(reading.named)) || meansIt(reading, child)
      ? [reading.code]
      : [],
  ),
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

import type { ResponseCode } from '../../../kernel/code';
import type { NonEmpty } from '../../../kernel/result';
import type { Ties } from '../../../ledger/decisions/ties';
import type { Corrected } from '../reading/corrected';
import type { Member, Reading } from '../reading/reading';
import type { Group } from '../recognition/recognise';
import type { Identity } from '../submission/submission';
import type { KnownAs, Report } from '../visits/danger';

/**
 * Reports that do not count, by the child that they are about: the one that they name, else the one that their response is about.
 * Where officers have decided about a response, all its reports go with it.
 */
export function reportsByGroup(
  readings: readonly Reading[],
  groups: readonly Group[],
  ties: Ties,
): ReadonlyMap<Group, readonly Report[]> {
  const edited = readings.filter(({ reported }) => reported.length > 0);
  const byGroup = new Map<Group, Report[]>();
  if (edited.length === 0) return byGroup;
  const byCode = new Map<ResponseCode, Group>(
    groups.flatMap((group) => group.members.map(({ reading }) => [reading.code, group] as const)),
  );
  for (const reading of edited) {
    const home = byCode.get(reading.code);
    const decided = ties.with(reading.code).length > 0 || ties.apartFrom(reading.code).length > 0;
    for (const reported of reading.reported) {
      const named = decided || reported.named === null ? undefined : byCode.get(reported.named);
      const group = named ?? home;
      if (group) byGroup.set(group, [...(byGroup.get(group) ?? []), { reading, reported }]);
    }
  }
  return byGroup;
}

/**
 * Who a child was known to be, edit by edit of the response that registered it. What officers have corrected counts as if it had
 * always been known.
 */
export function knownAsOf(first: Member, identity: Identity, corrected: Corrected): NonEmpty<KnownAs> {
  const { birthDate, sex } = identity;
  const since = first.inForce.revision.submittedAt;
  const earlier = first.reading.reported
    .filter(
      ({ revision, named }) =>
        revision.submittedAt < since && (named === null || named === first.reading.code),
    )
    .map(
      ({ revision, described }): KnownAs => ({
        since: revision.submittedAt,
        birthDate: corrected.has('birthDate') ? birthDate : (described.birthDate ?? birthDate),
        sex: corrected.has('sex') ? sex : (described.sex ?? sex),
      }),
    );
  const now: KnownAs = { since, birthDate, sex };
  const [oldest = now, ...rest] = [...earlier, now];
  const differs = (a: KnownAs, b: KnownAs): boolean => a.birthDate !== b.birthDate || a.sex !== b.sex;
  return [oldest, ...rest.filter((next, i) => differs(rest[i - 1] ?? oldest, next))];
}

import type { ActKind } from '../acts/act';
import type { NeedKind } from '../kinds/need-kinds';
import type { NeedView } from './needs-view';
import { FIRST_ACTS, RECORDED } from './words';

/** Names of programmes of feeding begin so. */
const FEEDING = /(?:^|; )pmt/i;

/**
 * Whether PMT may be recorded for a need without naming a programme: of other aid it would be the first day of a feeding that nobody began.
 *
 * @param why texts of its findings, which name what is to be given
 */
export const mayBeFed = (kind: NeedKind, why: readonly string[]): boolean =>
  kind !== 'bantuan' || why.some((text) => FEEDING.test(text));

/** What an officer can record for a need: what is offered first, and the rest behind it. */
export function offeredFor({ kind, why }: Pick<NeedView, 'kind' | 'why'>): {
  readonly first: readonly ActKind[];
  readonly rest: readonly ActKind[];
} {
  const fits = (act: ActKind): boolean => act !== 'supplement' || mayBeFed(kind, why);
  const first = FIRST_ACTS[kind].filter(fits);
  return { first, rest: RECORDED.filter((act) => fits(act) && !first.includes(act)) };
}

import { compareNames } from '../../../kernel/identity/compare-names';
import { personName } from '../../../kernel/identity/names';
import { compareWomen, type Verdict } from '../../mothers/frame/compare-women';
import type { WomanSaid } from '../../mothers/frame/woman-said';

/** Names of two men, whatever letters were mistaken. */
const OF_TWO_MEN: readonly string[] = ['other', 'shared'];

/** Whether two descriptions are of one couple: of one woman, who is not to marry another man by now. That is asked. */
export function compareCouples(one: WomanSaid, other: WomanSaid): Verdict {
  const verdict = compareWomen(one, other);
  if (verdict !== 'same' || one.husband === null || other.husband === null) return verdict;
  const { level } = compareNames(personName(one.husband), personName(other.husband));
  return OF_TWO_MEN.includes(level) ? 'ask' : 'same';
}

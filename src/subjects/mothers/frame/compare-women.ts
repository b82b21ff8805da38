import { partsOf } from '../../../kernel/calendar';
import { compareNames, type NameLevel } from '../../../kernel/identity/compare-names';
import { personName } from '../../../kernel/identity/names';
import { neighboursSwapped, oneSymbolOff } from '../../../kernel/identity/slip';
import { areTwoNames } from '../../../kernel/identity/sound-alikes';
import { phoneDigits, usableNik } from './likenesses';
import type { WomanSaid } from './woman-said';

/** Whether two descriptions are of one woman; `ask` where an officer has to say. */
export type Verdict = 'same' | 'ask' | 'new';

/** How far two descriptions agree. */
interface Agreement {
  readonly name: NameLevel | 'missing';
  readonly husband: NameLevel | 'missing';
  readonly birth: 'same' | 'slip' | 'differs' | 'missing';
  readonly nik: 'same' | 'slip' | 'differs' | 'missing';
  /** What speaks for one household: the family card, the telephone, the RT. */
  readonly homes: number;
  /** Another family card, or another RW. */
  readonly elsewhere: boolean;
}

const ALIKE: readonly Agreement['name'][] = ['same', 'shortened'];

const namesOf = (one: string | null, other: string | null): NameLevel | 'missing' => {
  if (one === null || other === null) return 'missing';
  const [a, b] = [personName(one), personName(other)];
  const { level } = compareNames(a, b);
  // Spellings between which parents choose are of two persons.
  return ALIKE.includes(level) && areTwoNames(a, b) ? 'near' : level;
};

function birthOf({ birthDate: one }: WomanSaid, { birthDate: other }: WomanSaid): Agreement['birth'] {
  if (one === null || other === null) return 'missing';
  if (one === other) return 'same';
  const [a, b] = [partsOf(one), partsOf(other)];
  const isSwapped = a.year === b.year && a.month === b.day && a.day === b.month;
  return isSwapped || oneSymbolOff(one, other) ? 'slip' : 'differs';
}

function nikOf(one: WomanSaid, other: WomanSaid): Agreement['nik'] {
  const [a, b] = [usableNik(one), usableNik(other)];
  if (!a || !b) return 'missing';
  if (a === b) return 'same';
  return oneSymbolOff(a, b) || neighboursSwapped(a, b) ? 'slip' : 'differs';
}

const isOne = <T>(one: T | null, other: T | null): boolean => one !== null && one === other;
const isTwo = <T>(one: T | null, other: T | null): boolean => one !== null && other !== null && one !== other;

function agreementOf(one: WomanSaid, other: WomanSaid): Agreement {
  const homes = [
    isOne(one.familyCardNumber, other.familyCardNumber),
    isOne(phoneDigits(one.phone), phoneDigits(other.phone)),
    isOne(one.rw, other.rw) && isOne(one.rt, other.rt),
  ];
  return {
    name: namesOf(one.name, other.name),
    husband: namesOf(one.husband, other.husband),
    birth: birthOf(one, other),
    nik: nikOf(one, other),
    homes: homes.filter((home) => home).length,
    elsewhere: isTwo(one.familyCardNumber, other.familyCardNumber) || isTwo(one.rw, other.rw),
  };
}

/**
 * Whether two descriptions are of one woman.
 *
 * | NIK     | name            | what else                                             |         |
 * | ------- | --------------- | ----------------------------------------------------- | ------- |
 * | same    | alike, missing  |                                                       | same    |
 * | same    | near            | birth date or husband alike                           | same    |
 * | same    | any other       |                                                       | ask     |
 * | differs | alike           | birth date and husband alike                          | ask     |
 * | differs | any             |                                                       | new     |
 * | else    | alike           | birth date, and husband or household                  | same    |
 * | else    | alike           | no birth date, husband and household, none elsewhere  | same    |
 * | else    | alike           | birth date; husband; slip in the date; household alone | ask     |
 * | else    | near            | birth date and (husband or household)                 | ask     |
 *
 * Twin sisters are born on one day and named alike: their husbands and households keep them apart, and a slip in a name is asked about.
 */
export function compareWomen(one: WomanSaid, other: WomanSaid): Verdict {
  const { name, husband, birth, nik, homes, elsewhere } = agreementOf(one, other);
  const isAlike = ALIKE.includes(name);
  const isHusband = ALIKE.includes(husband) || husband === 'near';
  const isOtherHusband = husband === 'other' || husband === 'shared';
  if (nik === 'same') {
    if (isAlike || name === 'missing') return 'same';
    return name === 'near' && (birth === 'same' || isHusband) ? 'same' : 'ask';
  }
  if (nik === 'differs') return isAlike && birth === 'same' && isHusband ? 'ask' : 'new';
  if (isAlike) {
    if (birth === 'same') {
      if (isOtherHusband) return homes > 0 ? 'ask' : 'new';
      if (isHusband) return 'same';
      return homes > 0 && !elsewhere ? 'same' : 'ask';
    }
    if (birth === 'slip') return isHusband || homes > 0 ? 'ask' : 'new';
    if (birth === 'missing') {
      if (isOtherHusband) return 'new';
      if (isHusband) return homes > 0 && !elsewhere ? 'same' : 'ask';
      return homes > 0 ? 'ask' : 'new';
    }
    return isHusband && homes > 0 ? 'ask' : 'new';
  }
  if (name !== 'near') return 'new';
  return birth === 'same' && (isHusband || homes > 0) ? 'ask' : 'new';
}

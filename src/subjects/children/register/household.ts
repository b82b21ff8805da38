import { parseFamilyCardNumber } from '../../../kernel/identity/family-card-number';
import { personName, typedWords } from '../../../kernel/identity/names';

/** What is known of the household that a child lives in, as the tabs show it; '' for what is not known. */
export interface HouseholdAnswers {
  readonly familyCard: string;
  readonly address: string;
  readonly mother: string;
  readonly rt: number | null;
  readonly rw: number | null;
  /** Of the child: two children of whom nothing is known are of two households. */
  readonly code: string;
}

/** Ways to write the words of an address that tell no two addresses apart. */
const SAME_WORD: Readonly<Record<string, string>> = {
  jalan: 'jl',
  jln: 'jl',
  gang: 'gg',
  gng: 'gg',
  nomor: 'no',
  nomer: 'no',
  nmr: 'no',
  kampung: 'kp',
  kampong: 'kp',
  kpg: 'kp',
};

/** `Jalan Kenanga No.10` and `jl kenanga no 10` alike. */
const addressWords = (address: string): string =>
  (address.toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? []).map((word) => SAME_WORD[word] ?? word).join(' ');

/**
 * A text that is the same for children of one household: by its family card, else by address, RT, RW and mother. Never leaves
 * memory but as a keyed hash. How the home was found, and whether it was, is not in it.
 */
export function householdOf({ familyCard, address, mother, rt, rw, code }: HouseholdAnswers): string {
  const card = parseFamilyCardNumber(familyCard);
  if (card.ok) return `kk ${card.value}`;
  if (typedWords(mother).length === 0) return `anak ${code}`;
  return JSON.stringify(['rumah', addressWords(address), rt, rw, personName(mother).words.join(' ')]);
}

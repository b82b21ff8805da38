// What the columns of BKKBN's recapitulation of families at risk (KRS) are called. Four public programs use the same headings; lists that
// people keep write them with other capitals, signs and spaces.
import type { RiskOfFamily } from '../../subjects/aid/family';

/** Who a row is of. */
export type WhoTarget = 'card' | 'head' | 'mother' | 'child' | 'rt' | 'rw';

/** What makes a household one of those that the recapitulation is about. */
export type TargetedBy = 'hasBaby' | 'hasToddler' | 'couple' | 'pregnant';

/** What the recapitulation says of its own: only compared. */
export type OwnWord = 'targeted' | 'anyOfFour' | 'atRisk' | 'notAtRisk';

export type RankTarget = 'rank' | 'rank1' | 'rank2' | 'rank3' | 'rank4' | 'rank5';

export type RecapTarget = WhoTarget | TargetedBy | OwnWord | RiskOfFamily | RankTarget | 'decile';

/** The first that fits; lower case, signs as blanks, `>` in words. */
const RULES: readonly (readonly [RegExp, RecapTarget])[] = [
  [/\b(?:no|nomor|nomer)\b.*\b(?:kk|kartu keluarga)\b|^(?:nokk|kk|nkk)$/, 'card'],
  [/\bkepala (?:keluarga|rumah tangga)\b|\bnama kk\b/, 'head'],
  [/\bnama (?:lengkap )?(?:istri|isteri|ibu)\b|^(?:istri|isteri|ibu)$/, 'mother'],
  [/\bnama (?:lengkap )?(?:anak|balita|baduta|bayi)\b/, 'child'],
  [/^rt$|\brt rw\b|^rtrw$/, 'rt'],
  [/^rw$/, 'rw'],
  [/\bterlalu muda\b/, 'tooYoung'],
  [/\bterlalu tua\b/, 'tooOld'],
  [/\bterlalu dekat\b/, 'tooClose'],
  [/\bterlalu banyak\b/, 'tooMany'],
  [/\b(?:4|empat) ?(?:t|terlalu)\b/, 'anyOfFour'],
  [/\b(?:bukan|tidak|non)\b.*\bkb\b/, 'noContraception'],
  [/\bair minum\b|\bsumber air\b/, 'water'],
  [/\bjamban\b/, 'latrine'],
  [/\brumah\b.*\blayak\b/, 'house'],
  [/\bperingkat\b.*\blebih dari 4$/, 'rank5'],
  [/\bperingkat\b.*\b1$/, 'rank1'],
  [/\bperingkat\b.*\b2$/, 'rank2'],
  [/\bperingkat\b.*\b3$/, 'rank3'],
  [/\bperingkat\b.*\b4$/, 'rank4'],
  [/\bperingkat\b/, 'rank'],
  [/\bdesil\b/, 'decile'],
  [/\b(?:tidak|bukan)\b.*\b(?:berisiko|beresiko|krs)\b/, 'notAtRisk'],
  [/\b(?:berisiko|beresiko|krs)\b/, 'atRisk'],
  [/\bkeluarga sasaran\b|^sasaran$/, 'targeted'],
  [/\bpus hamil\b/, 'pregnant'],
  [/^(?:punya |mempunyai |memiliki )?(?:pus|pasangan usia subur)(?: pus)?$/, 'couple'],
  [/\banak\b.*\b0 23\b|\bbaduta\b/, 'hasBaby'],
  [/\banak\b.*\b24 59\b|\bbalita\b/, 'hasToddler'],
];

/** In small letters, with nothing but letters, digits and blanks. */
export const headingWords = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/>\s*=|≥/g, ' sedikitnya ')
    .replace(/>/g, ' lebih dari ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export function recapTarget(heading: string): RecapTarget | null {
  const words = headingWords(heading);
  return RULES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/**
 * A heading of water, latrine or house that does not say whether it is about what is fit or what is not: only whoever knows the list can
 * say which of its codes is the risk.
 */
export const isEitherWay = (heading: string, target: RecapTarget): boolean =>
  (target === 'water' || target === 'latrine' || target === 'house') &&
  !/\b(?:tidak|tak|belum|bukan|non)\b/.test(headingWords(heading));

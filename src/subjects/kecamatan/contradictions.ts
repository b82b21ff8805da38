'beside the script';

import { COUNT_WORDS, RATE_WORDS } from '../recap/words';
import { PARTS, REASON, RECAP_DETAIL } from './copy-words';
import type { Figure } from './figure';

type CountName = keyof typeof COUNT_WORDS;
type ShareName = keyof typeof RATE_WORDS;

/**
 * What figures of `Rekap` of one month say against each other, in words: D is N, T, O and B together (F1/SIP), a share of stunted children
 * counts the short and the severely short, and so on. A figure that is not there contradicts nothing.
 *
 * @param figures of one month of one kelurahan
 */
export function contradictionsIn(figures: readonly Figure[]): readonly string[] {
  const own = figures.filter(({ part }) => part === PARTS.recap);
  const found = (word: string, detail: string): Figure | undefined =>
    own.find((one) => one.name === word && one.detail === detail);
  const count = (name: CountName): number | null =>
    found(COUNT_WORDS[name], RECAP_DETAIL.count)?.numerator ?? null;
  const share = (name: ShareName): Figure | undefined => found(RATE_WORDS[name], RECAP_DETAIL.share);
  const equal = (left: string, a: number | null, right: string, parts: readonly (number | null)[]) => {
    if (a === null || parts.some((one) => one === null)) return [];
    const sum = parts.reduce<number>((total, one) => total + (one ?? 0), 0);
    return a === sum ? [] : [REASON.unequal(left, a, right, sum)];
  };
  const counts = (...names: readonly CountName[]) => names.map(count);
  const words = (...names: readonly CountName[]): string =>
    names.map((name) => COUNT_WORDS[name]).join(' + ');
  const numeratorIs = (name: ShareName, ...of: readonly CountName[]) =>
    equal(RATE_WORDS[name], share(name)?.numerator ?? null, words(...of), counts(...of));
  const denominatorIs = (name: ShareName, of: CountName) =>
    equal(
      `${RATE_WORDS[name]} (${RECAP_DETAIL.share})`,
      share(name)?.denominator ?? null,
      words(of),
      counts(of),
    );
  return [
    ...equal(COUNT_WORDS.d, count('d'), words('n', 't', 'o', 'b'), counts('n', 't', 'o', 'b')),
    ...equal(COUNT_WORDS.dCorrected, count('dCorrected'), words('n', 't'), counts('n', 't')),
    ...numeratorIs('attendance', 'd'),
    ...denominatorIs('attendance', 's'),
    ...numeratorIs('booklet', 'k'),
    ...denominatorIs('booklet', 's'),
    ...numeratorIs('gained', 'n'),
    ...denominatorIs('gained', 'dCorrected'),
    ...numeratorIs('belowRedLine', 'bgm'),
    ...denominatorIs('belowRedLine', 'd'),
    ...numeratorIs('stunting', 'stunted', 'severelyStunted'),
    ...numeratorIs('wasting', 'wasted', 'severelyWasted'),
    ...numeratorIs('underweight', 'underweight', 'severelyUnderweight'),
    ...numeratorIs('overweight', 'overweight', 'obese'),
    ...own.flatMap(({ name, detail, numerator, denominator }) =>
      detail === RECAP_DETAIL.share &&
      denominator !== null &&
      numerator > denominator &&
      !OF_TARGETS.some((over) => RATE_WORDS[over] === name)
        ? [REASON.over(name, numerator, denominator)]
        : [],
    ),
  ];
}

/** More than all where a number that somebody typed as S is too small: `Rekap` says so beside it. */
const OF_TARGETS: readonly ShareName[] = ['attendance', 'booklet'];

/** What the parts of other figures say against their wholes. @param figures of one part of one kelurahan */
export function unequalParts(figures: readonly Figure[]): readonly string[] {
  const sums = new Map<string, { sum: number; whole: number | null }>();
  for (const { name, numerator, denominator } of figures) {
    const known = sums.get(name);
    sums.set(name, { sum: (known?.sum ?? 0) + numerator, whole: denominator });
  }
  return [...sums].flatMap(([name, { sum, whole }]) =>
    whole === null || sum === whole ? [] : [REASON.over(name, sum, whole)],
  );
}

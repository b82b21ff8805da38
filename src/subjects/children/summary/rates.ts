// One definition of each rate, for whatever shows it: Beranda, Rekap, mails, the command line. Denominators follow SIGIZI's own reports.
import type { VisitSummary } from './child-summary';

/** What a rate says of the visit that a child counts by in a month. */
export interface Rate {
  /** Whether the child is in the denominator: it has a plausible score, or oedema where that stands for one. */
  readonly isCounted: (visit: VisitSummary) => boolean;
  /** Whether it is in the numerator; asked of those counted alone. */
  readonly holds: (visit: VisitSummary) => boolean;
}

type Index = 'weightForAge' | 'lengthHeightForAge' | 'weightForLengthHeight';

/** Oedema counts as below -3 in the indices of weight (WHO), also where the z-score itself is left out for it. */
const swells = (index: Index, { oedema }: VisitSummary): boolean => oedema && index !== 'lengthHeightForAge';

const isCounted =
  (index: Index) =>
  (visit: VisitSummary): boolean =>
    visit[index] !== null || swells(index, visit);

const below = (index: Index, limit: number): Rate => ({
  isCounted: isCounted(index),
  holds: (visit) => swells(index, visit) || (visit[index] ?? 0) < limit,
});

const above = (index: Index, limit: number): Rate => ({
  isCounted: isCounted(index),
  holds: (visit) => !swells(index, visit) && (visit[index] ?? 0) > limit,
});

/** Cut-offs of Permenkes 2/2020: a value on the border itself belongs to the milder category. */
export const RATES = {
  /** TB/U below -2 SD, of those whose length or height was measured. */
  stunting: below('lengthHeightForAge', -2),
  severeStunting: below('lengthHeightForAge', -3),
  /** BB/TB below -2 SD or oedema, of those weighed and measured. */
  wasting: below('weightForLengthHeight', -2),
  severeWasting: below('weightForLengthHeight', -3),
  /** BB/TB above +2 SD, of those weighed and measured. */
  overweight: above('weightForLengthHeight', 2),
  obesity: above('weightForLengthHeight', 3),
  /** BB/U below -2 SD or oedema, of those weighed. */
  underweight: below('weightForAge', -2),
  severeUnderweight: below('weightForAge', -3),
} as const satisfies Readonly<Record<string, Rate>>;

export type RateName = keyof typeof RATES;

import { studentQuantile } from './student';

/** How one child came into a survey. */
export interface Drawn {
  /** How many children it stands for; 0 where that is not known: it is counted, and weighs nothing. */
  readonly weight: number;
  /** Children of one cluster were drawn together; each child is one of its own where none were. */
  readonly cluster: string;
  readonly stratum: string;
}

/** All numbers as measured, shares from 0 to 1. */
export interface Estimate {
  /** How many children have a value. */
  readonly count: number;
  readonly mean: number;
  /** `null` of one child, and in a survey of clusters, of which WHO's package tells none. */
  readonly deviation: number | null;
  readonly standardError: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Means and shares of a survey by Taylor linearisation of the ratio, as WHO's package `anthro` 1.1.0 has them from R's `survey`: the
 * totals of clusters vary within strata, and a cluster without a child of the group counts as zero. With neither weights nor clusters
 * that is the error of a simple random sample.
 *
 * @see Binder D. A. (1983), On the variances of asymptotically normal estimators from complex surveys
 */
export class Survey {
  /** For each child, the number of its cluster. */
  private readonly clusterOf: readonly number[];
  private readonly clusterCount: number;
  /** Numbers of the clusters of each. */
  private readonly strata: readonly (readonly number[])[];
  private readonly quantile: number;

  /**
   * @param drawn all children of the survey, also those of whom nothing is known: they say how it was drawn
   * @throws LonelyCluster where nothing can be told of how a stratum varies
   */
  constructor(private readonly drawn: readonly Drawn[]) {
    const clusters = new Map<string, number>();
    const strata = new Map<string, Set<number>>();
    this.clusterOf = drawn.map(({ cluster, stratum }) => {
      // Two strata may number their clusters alike.
      const key = JSON.stringify([stratum, cluster]);
      const number = clusters.get(key) ?? clusters.size;
      clusters.set(key, number);
      const known = strata.get(stratum) ?? new Set();
      strata.set(stratum, known.add(number));
      return number;
    });
    for (const [stratum, { size }] of strata) if (size === 1) throw new LonelyCluster(stratum);
    this.clusterCount = clusters.size;
    this.strata = [...strata.values()].map((numbers) => [...numbers]);
    this.quantile = studentQuantile(clusters.size - strata.size);
  }

  /**
   * @param values one for each child in the order in which they were drawn, `null` where it has none or is not of the group
   * @returns `null` where no child with a value weighs anything
   */
  estimate(values: readonly (number | null)[]): Estimate | null {
    let weight = 0;
    let count = 0;
    let sum = 0;
    values.forEach((value, at) => {
      if (value === null) return;
      const share = this.weightOf(at);
      weight += share;
      count += 1;
      sum += share * value;
    });
    if (weight === 0) return null;
    const mean = sum / weight;
    return {
      count,
      mean,
      deviation: this.deviation(values, mean, weight, count),
      standardError: Math.sqrt(this.variance(values, mean, weight)),
    };
  }

  /** 95 % interval of a mean. */
  ofMean({ mean, standardError }: Estimate): Interval {
    const half = this.quantile * standardError;
    return { low: mean - half, high: mean + half };
  }

  /** 95 % interval of a share, even on the scale of its logit and turned back, so that it stays between 0 and 1. */
  ofShare({ mean, standardError }: Estimate): Interval {
    if (mean <= 0 || mean >= 1) return { low: mean, high: mean };
    const logit = Math.log(mean / (1 - mean));
    const half = (this.quantile * standardError) / (mean * (1 - mean));
    const turnedBack = (at: number): number => 1 / (1 + Math.exp(-at));
    return { low: turnedBack(logit - half), high: turnedBack(logit + half) };
  }

  private weightOf(at: number): number {
    return this.drawn[at]?.weight ?? 0;
  }

  private variance(values: readonly (number | null)[], mean: number, weight: number): number {
    const totals = new Float64Array(this.clusterCount);
    values.forEach((value, at) => {
      if (value === null) return;
      const cluster = this.clusterOf[at] ?? 0;
      totals[cluster] = (totals[cluster] ?? 0) + (this.weightOf(at) * (value - mean)) / weight;
    });
    let variance = 0;
    for (const clusters of this.strata) {
      const count = clusters.length;
      const middle = clusters.reduce((sum, cluster) => sum + (totals[cluster] ?? 0), 0) / count;
      const squares = clusters.reduce((sum, cluster) => sum + ((totals[cluster] ?? 0) - middle) ** 2, 0);
      variance += (count / (count - 1)) * squares;
    }
    return variance;
  }

  private deviation(
    values: readonly (number | null)[],
    mean: number,
    weight: number,
    count: number,
  ): number | null {
    if (count < 2 || this.clusterCount < this.drawn.length) return null;
    let squares = 0;
    values.forEach((value, at) => {
      if (value !== null) squares += this.weightOf(at) * (value - mean) ** 2;
    });
    return Math.sqrt(((squares / weight) * count) / (count - 1));
  }
}

/** A stratum of which one cluster was drawn: how clusters differ there cannot be told. */
export class LonelyCluster extends Error {
  override readonly name = 'LonelyCluster';

  constructor(readonly stratum: string) {
    super(stratum);
  }
}

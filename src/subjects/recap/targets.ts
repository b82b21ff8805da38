'beside the script';

import { samePosyandu } from '../../kernel/answers/read-posyandu';
import { asText } from '../../settings/term';
import { asNumber } from '../../settings/typed';
import type { TargetCells } from './target-tab';
import { S_SOURCE } from './words';

/** How many children under five there are by somebody else's count. */
export interface Target {
  readonly year: number;
  /** `null` for the whole kelurahan. */
  readonly posyandu: string | null;
  readonly count: number;
  readonly source: string;
}

/** What is typed into `Sasaran`; rows without a year or a whole number of children are passed over. */
export const targetsFrom = (rows: readonly TargetCells[]): readonly Target[] =>
  rows.flatMap(({ year: typedYear, posyandu, count: typedCount, source }): Target[] => {
    const [year, count] = [asNumber(typedYear), asNumber(typedCount)];
    if (year === null || !Number.isInteger(year) || year < 2000 || year > 2999) return [];
    if (count === null || !Number.isInteger(count) || count <= 0) return [];
    return [{ year, posyandu: asText(posyandu) || null, count, source: asText(source) }];
  });

/** S of a group, and where it is from. */
export interface Aim {
  readonly count: number;
  readonly source: string;
  /** Not counted from the register. */
  readonly isTyped: boolean;
}

/** A posyandu with those who are registered there. */
interface Registered {
  readonly name: string;
  readonly registered: number;
}

/**
 * S in one year: of a posyandu what is typed for it, else who is registered; of the kelurahan the sum of these where any posyandu has a
 * number of its own, so that the parts add up; else what is typed for the kelurahan, else who is registered.
 *
 * @param posyandu every group by posyandu of the month
 */
export function aimsOf(
  targets: readonly Target[],
  year: number,
  posyandu: readonly Registered[],
): { readonly whole: Aim; readonly of: (name: string, registered: number) => Aim } {
  const ofYear = targets.filter((target) => target.year === year);
  const typedFor = (name: string): Target | undefined =>
    ofYear.find((target) => target.posyandu !== null && samePosyandu(target.posyandu, name));
  const of = (name: string, registered: number): Aim => aim(typedFor(name), registered);
  const all = posyandu.reduce((sum, { registered }) => sum + registered, 0);
  const typed = posyandu.filter(({ name }) => typedFor(name) !== undefined);
  const whole = ofYear.find((target) => target.posyandu === null);
  if (typed.length === 0) return { of, whole: aim(whole, all) };
  const sum = posyandu.reduce((total, { name, registered }) => total + of(name, registered).count, 0);
  return {
    of,
    whole: { count: sum, source: S_SOURCE.sum(year, typed.length, posyandu.length, all), isTyped: true },
  };
}

const aim = (target: Target | undefined, registered: number): Aim =>
  target
    ? {
        count: target.count,
        source: S_SOURCE.typed(target.year, target.source, registered),
        isTyped: true,
      }
    : { count: registered, source: S_SOURCE.registered, isTyped: false };

'beside the script';

import { namedPosyandu, type Posyandu, samePosyandu } from '../../kernel/answers/read-posyandu';
import { asText } from '../../settings/term';
import { asNumber } from '../../settings/typed';
import { S_SOURCE, UNUSED_TARGET } from './row-words';
import type { TargetCells } from './target-tab';

/** How many children under five there are by somebody else's count. */
export interface Target {
  readonly year: number;
  /** `null` for the whole kelurahan. */
  readonly posyandu: string | null;
  readonly count: number;
  readonly source: string;
}

/** A row of `Sasaran` that S is not taken from. */
export interface UnusedTarget {
  /** `null` where it cannot be read. */
  readonly year: number | null;
  /** Its number in the tab, and why it is not used. */
  readonly label: string;
}

/** What is typed into `Sasaran`. */
export interface TypedTargets {
  readonly targets: readonly Target[];
  readonly unusedTargets: readonly UnusedTarget[];
}

/**
 * Reads `Sasaran`. Only posyandu in the settings have a number of their own: children of any other are counted together in some places and
 * one by one in others, and S of the kelurahan is the same in all.
 *
 * @param rows of the tab from the top
 */
export function targetsFrom(rows: readonly TargetCells[], posyandu: readonly Posyandu[]): TypedTargets {
  const targets: Target[] = [];
  const unusedTargets: UnusedTarget[] = [];
  for (const [i, row] of rows.entries()) {
    if (Object.values(row).every((cell) => asText(cell) === '')) continue;
    const [year, count] = [yearFrom(row.year), asNumber(row.count)];
    const named = asText(row.posyandu);
    const listed = named === '' ? null : namedPosyandu(named, posyandu)?.name;
    // The header is row 1.
    const pass = (why: string): unknown => unusedTargets.push({ year, label: `${i + 2} (${why})` });
    if (year === null || count === null || !Number.isInteger(count) || count <= 0)
      pass(UNUSED_TARGET.unreadable);
    else if (listed === undefined) pass(UNUSED_TARGET.unlisted(named));
    else if (targets.some((other) => other.year === year && other.posyandu === listed))
      pass(UNUSED_TARGET.repeated(listed));
    else targets.push({ year, posyandu: listed, count, source: asText(row.source) });
  }
  return { targets, unusedTargets };
}

function yearFrom(typed: TargetCells['year']): number | null {
  const year = asNumber(typed);
  return year !== null && Number.isInteger(year) && year >= 2000 && year <= 2999 ? year : null;
}

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

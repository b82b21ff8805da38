'beside the script';

// What of the counts of each kelurahan may be shown beside the sum of the kecamatan, whose readers have no right to names.
import { type Count, LEAST_COUNT, withheld, withSums } from '../maps/withhold';

/** A share of one kelurahan; `null` for what is withheld. */
export interface ShownPart {
  readonly numerator: Count;
  readonly denominator: Count;
}

interface Part {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The shares of all kelurahan as they may be shown beside each other. Those who are counted, those who are not, and both together are counts
 * of a table (`withheld`); the sums below it are told whatever it says, as {@link shownSum} has it.
 */
export function shownParts(parts: readonly Part[]): readonly ShownPart[] {
  const rows = parts.map(({ numerator, denominator }) =>
    isOver({ numerator, denominator }) ? null : ([numerator, denominator - numerator] as const),
  );
  const shown = withheld(withSums(rows.filter((row) => row !== null)));
  let at = 0;
  const told = parts.map((part, i): ShownPart => {
    if (!rows[i]) return part;
    const [counted = null, , all = null] = shown[at++] ?? [];
    return { numerator: counted, denominator: all };
  });
  return withoutOver(parts, told);
}

/** More weighed than somebody typed as the target: of such a share there is no rest, and it has no place in the table. */
const isOver = ({ numerator, denominator }: Part): boolean => numerator > denominator;

/** A share over all is told only where nothing else of its column is withheld: that would follow from it and the sum. */
function withoutOver(parts: readonly Part[], told: readonly ShownPart[]): readonly ShownPart[] {
  const over = parts.map(isOver);
  if (!over.includes(true)) return told;
  const column = (name: keyof Part): readonly Count[] => {
    const counts = told.map((part) => part[name]);
    if (parts.some((part, i) => over[i] && part[name] < LEAST_COUNT)) return counts.map(() => null);
    return counts.includes(null) ? counts.map((count, i) => (over[i] ? null : count)) : counts;
  };
  const [numerators, denominators] = [column('numerator'), column('denominator')];
  return told.map((_, i) => ({ numerator: numerators[i] ?? null, denominator: denominators[i] ?? null }));
}

/**
 * The counts of groups (kinds of needs, offices) of all kelurahan as they may be shown: a row for each kelurahan, a column for each group.
 */
export const shownCounts = (rows: readonly (readonly number[])[]): readonly (readonly Count[])[] =>
  withheld(withSums(rows))
    .slice(0, rows.length)
    .map((row, i) => row.slice(0, rows[i]?.length ?? 0));

/**
 * A sum of the kecamatan. It is told in full, also where it is small, as long as it is of several kelurahan: a kecamatan has thousands of
 * children. Of one kelurahan alone it is what that kelurahan has.
 */
export function shownSum({ numerator, denominator, kelurahan }: SummedPart): ShownPart {
  if (denominator === null || kelurahan > 1) return { numerator, denominator };
  const [shown] = shownParts([{ numerator, denominator }]);
  return shown ?? { numerator: null, denominator: null };
}

interface SummedPart {
  readonly numerator: number;
  readonly denominator: number | null;
  /** How many were added. */
  readonly kelurahan: number;
}

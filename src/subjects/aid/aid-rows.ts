'beside the script';

import { ACT_LABEL } from '../needs/acts/act-words';
import type { VisitCells } from '../recap/counted';
import { countedChildren } from '../recap/counted-children';
import type { AidChild, Gift } from './aid-child';
import type { AidChildCells, GiftCells } from './sources';

/** The children as aid goes by them, in the order of `Data Anak`; of their households nothing is known yet. */
export function readAidChildren(
  rows: readonly AidChildCells[],
  visits: readonly VisitCells[],
): readonly AidChild[] {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return countedChildren(rows, visits).flatMap((child): AidChild[] => {
    const row = byCode.get(child.code);
    if (!row) return [];
    const { motherName, birthWeightKg, birthLengthCm, card, mother, summary } = row;
    return [
      {
        ...child,
        motherName: motherName || null,
        birthWeightKg,
        birthLengthCm,
        rt: summary?.rt ?? null,
        marks: { card, mother },
        family: [],
      },
    ];
  });
}

/** What rows of `Tindakan` say was given. Rows that somebody damaged are passed over until the night mends them. */
export const readGifts = (rows: readonly GiftCells[]): readonly Gift[] =>
  rows.flatMap(({ act, on, code, times, ...gift }): Gift[] =>
    on !== null && code !== '' && (act === ACT_LABEL.supplement || act === ACT_LABEL.aid)
      ? [{ ...gift, on, child: code, isFeeding: act === ACT_LABEL.supplement, times: times ?? 1 }]
      : [],
  );

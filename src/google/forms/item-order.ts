/** One `moveItem`: to which index, once the item has been taken out of its place. */
export interface Move {
  readonly id: number;
  readonly to: number;
}

/**
 * The fewest moves that bring the wanted items into their order. Items that are not wanted (added by hand, or given up) stay
 * behind the item that they follow.
 *
 * @param present ids of all items of the form, in order; holds every id of `wanted`
 */
export function movesIntoOrder(present: readonly number[], wanted: readonly number[]): readonly Move[] {
  const staying = new Set(longestInOrder(wanted, present));
  const order = [...present];
  const moves: Move[] = [];
  wanted.forEach((id, index) => {
    if (staying.has(id)) return;
    order.splice(order.indexOf(id), 1);
    const before = wanted[index - 1];
    const to = before === undefined ? 0 : order.indexOf(before) + 1;
    order.splice(to, 0, id);
    moves.push({ id, to });
  });
  return moves;
}

/** The longest part of `wanted` that is in this order already: longest increasing subsequence of its positions. */
function longestInOrder(wanted: readonly number[], present: readonly number[]): readonly number[] {
  const position = new Map(present.map((id, index) => [id, index]));
  const best: { readonly ids: readonly number[]; readonly last: number }[] = [];
  for (const id of wanted) {
    const at = position.get(id) ?? -1;
    const chain = best.reduce<readonly number[]>(
      (longest, { ids, last }) => (last < at && ids.length > longest.length ? ids : longest),
      [],
    );
    best.push({ ids: [...chain, id], last: at });
  }
  return best.reduce<readonly number[]>(
    (longest, { ids }) => (ids.length > longest.length ? ids : longest),
    [],
  );
}

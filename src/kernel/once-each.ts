/** More than a register has names, or days; beyond them all are worked out anew. */
const MOST_KEPT = 20_000;

/**
 * Remembers what was made of each text or number, for what many rows have in common and takes long to work out.
 *
 * @param make without effects; what it gives is shared and must not be changed
 * @param most of so many it is kept at a time
 */
export function onceEach<T, Given extends string | number = string>(
  make: (given: Given) => T,
  most = MOST_KEPT,
): (given: Given) => T {
  let kept = new Map<Given, { readonly made: T }>();
  return (given) => {
    const known = kept.get(given);
    if (known) return known.made;
    if (kept.size >= most) kept = new Map();
    const made = make(given);
    kept.set(given, { made });
    return made;
  };
}

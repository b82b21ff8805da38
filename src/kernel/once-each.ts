/** More texts than a register has names; beyond them all are worked out anew. */
const MOST_KEPT = 20_000;

/**
 * Remembers what was made of each text, for what many rows have in common and takes long to work out.
 *
 * @param make without effects; what it gives is shared and must not be changed
 * @param most so many texts are kept at a time
 */
export function onceEach<T>(make: (text: string) => T, most = MOST_KEPT): (text: string) => T {
  let kept = new Map<string, { readonly made: T }>();
  return (text) => {
    const known = kept.get(text);
    if (known) return known.made;
    if (kept.size >= most) kept = new Map();
    const made = make(text);
    kept.set(text, { made });
    return made;
  };
}

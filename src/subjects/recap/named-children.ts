/** Names in one cell. */
const MOST_NAMED = 15;
/** Characters of a name. */
const LONGEST = 60;

/** What in a name would part it from the next, or look like a code. */
const PARTING = /[,()\n]/g;

/** `Budi (AAAA-BBBB), Siti (CCCC-DDDD), … 3`: the first of them, and how many more there are. */
export function namedChildren(children: readonly { readonly name: string; readonly code: string }[]): string {
  const names = children
    .slice(0, MOST_NAMED)
    .map(({ name, code }) => `${name.replace(PARTING, ' ').slice(0, LONGEST)} (${code})`);
  const more = children.length - names.length;
  return [...names, ...(more > 0 ? [`… ${more}`] : [])].join(', ');
}

/** The names in `{braces}` in a text. */
type PlacesIn<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? Place | PlacesIn<Rest>
  : never;

/**
 * Puts values into the named places of a text. Braces within a value are left as they are.
 *
 * @example fill('{count} surat dikirim.', { count: 3 }) // => '3 surat dikirim.'
 */
export const fill = <Text extends string>(
  text: Text,
  values: Readonly<Record<PlacesIn<Text>, string | number>>,
): string => text.replace(/\{(\w+)\}/g, (_, place: PlacesIn<Text>) => String(values[place]));

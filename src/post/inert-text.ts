// What was answered may look like a link, and mail programs make links of whatever looks like one.

/** Dots, and what addresses are read as if it were one: U+3002, U+FF0E, U+FF61, U+2024. */
const DOT = /(?<=[\p{L}\p{N}_-])[.\u3002\uFF0E\uFF61\u2024](?=\p{L})/gu;
/** The colon of a scheme: `https:`, `mailto:`, `javascript:`. */
const COLON = /(?<=\p{L}):(?=\S)/gu;
const AT = /(?<=\S)[@\uFF20](?=\S)/gu;
/** Text that runs the other way, or marks that show nothing. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/**
 * A text on one line of which no mail program makes a link: a space comes after a dot or colon between letters and round an `@`. As
 * people write it by hand too, so a name stays a name, in HTML and in plain text alike.
 *
 * @example inert('www.x.co') // => 'www. x. co'
 * @example inert('M.Fauzan\nNo. 5') // => 'M. Fauzan No. 5'
 */
export const inert = (text: string): string =>
  text.replace(INVISIBLE, '').replace(BREAKS, ' ').replace(DOT, '. ').replace(COLON, ': ').replace(AT, ' @ ');

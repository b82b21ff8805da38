/** Number format patterns, read once each. https://developers.google.com/workspace/sheets/api/guides/formats */

export type Token =
  | { readonly kind: 'literal'; readonly text: string }
  /** A run of one letter of a date pattern: `yyyy`, `mm`; `minutes` tells the two meanings of `m` apart. */
  | { readonly kind: 'date'; readonly letter: string; readonly length: number; readonly minutes: boolean }
  /** `[h]`: hours, minutes or seconds that do not start over. */
  | { readonly kind: 'elapsed'; readonly letter: string; readonly length: number }
  | { readonly kind: 'half-day'; readonly short: boolean }
  /** Placeholders of the figures, `#,##0.00`. */
  | { readonly kind: 'digits'; readonly text: string }
  | { readonly kind: 'percent' }
  | { readonly kind: 'text' };

export interface Section {
  readonly tokens: readonly Token[];
  readonly isDate: boolean;
}

const TOKEN =
  /"([^"]*)"|\\(.)|\[(h+|m+|s+)\]|\[[^\]]*\]|(am\/pm|a\/p)|(y+|m+|d+|h+|s+)|([#0?][#0?,]*(?:\.[#0?]+)?|\.[#0?]+)|(%)|(@)|(;)|([\s\S])/gi;

const sections = new Map<string, readonly Section[]>();

/** @returns the sections for positive, negative, zero and text, as many as the pattern has */
export function sectionsOf(pattern: string): readonly Section[] {
  let known = sections.get(pattern);
  if (!known) {
    known = parse(pattern);
    sections.set(pattern, known);
  }
  return known;
}

function parse(pattern: string): readonly Section[] {
  const result: Token[][] = [[]];
  for (const match of pattern.matchAll(TOKEN)) {
    if (match[9]) result.push([]);
    else {
      const token = tokenOf(match);
      if (token) result.at(-1)?.push(token);
    }
  }
  return result.map((tokens) => ({
    tokens: withMinutes(tokens),
    isDate: tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed'),
  }));
}

function tokenOf(match: RegExpMatchArray): Token | null {
  const [all, quotedText, escapedChar, elapsed, halfDay, date, digits, percent, text] = match;
  if (quotedText !== undefined) return { kind: 'literal', text: quotedText };
  if (escapedChar !== undefined) return { kind: 'literal', text: escapedChar };
  if (elapsed) return { kind: 'elapsed', letter: elapsed.charAt(0).toLowerCase(), length: elapsed.length };
  if (all.startsWith('[') && all.length > 1) return null;
  if (halfDay) return { kind: 'half-day', short: halfDay.length === 3 };
  if (date)
    return { kind: 'date', letter: date.charAt(0).toLowerCase(), length: date.length, minutes: false };
  if (digits) return { kind: 'digits', text: digits };
  if (percent) return { kind: 'percent' };
  if (text) return { kind: 'text' };
  return { kind: 'literal', text: all };
}

/** `m` is minutes after hours and before seconds, months anywhere else. */
function withMinutes(tokens: readonly Token[]): readonly Token[] {
  const letters = tokens.flatMap((token, index) =>
    token.kind === 'date' || token.kind === 'elapsed' ? [{ letter: token.letter, index }] : [],
  );
  return tokens.map((token, index) => {
    if (token.kind !== 'date' || token.letter !== 'm') return token;
    const place = letters.findIndex((item) => item.index === index);
    const minutes = letters[place - 1]?.letter === 'h' || letters[place + 1]?.letter === 's';
    return { ...token, minutes };
  });
}

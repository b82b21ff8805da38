'beside the script';

import type { Standing, Trait } from './standing';

/** Something that a child or its household is, or is not, on a day. */
export type Term =
  | { readonly kind: 'trait'; readonly trait: Trait }
  /** Completed months, both ends included. */
  | { readonly kind: 'age'; readonly from: number; readonly to: number }
  | { readonly kind: 'decile'; readonly from: number; readonly to: number };

/** Terms that have to hold together, and how people have written them. */
interface Alternative {
  readonly text: string;
  readonly terms: readonly Term[];
}

/** Met by whoever meets any of these; nobody meets an empty one. */
export type Condition = readonly Alternative[];

/** As people write them, in small letters and with single spaces. */
const TRAITS: ReadonlyMap<string, Trait> = new Map<string, Trait>([
  ['stunting', 'stunted'],
  ['gizi buruk', 'severe'],
  ['gizi kurang', 'wasted'],
  ['bb kurang', 'underweight'],
  ['t', 'not-gained'],
  ['2t', 'not-gained-twice'],
  ['bgm', 'below-red-line'],
  ['bblr', 'born-light'],
  ['lahir pendek', 'born-short'],
  ['risiko stunting', 'at-risk'],
  ['bumil kek', 'thin-woman'],
  ['ibu hamil kek', 'thin-woman'],
  ['krs', 'household-at-risk'],
  ['air tidak layak', 'water'],
  ['jamban tidak layak', 'latrine'],
  ['rumah tidak layak', 'house'],
]);

/** Also a child without a birth date: it is followed as well. */
const ALL: Term = { kind: 'trait', trait: 'followed' };
const UNDER_TWO: Term = { kind: 'age', from: 0, to: 23 };

/**
 * Reads who is entitled, as people write it in `Program`: commas for any of them, `dan` for all of them.
 *
 * @returns `null` where a term is not known; a condition that nobody meets for an empty text
 */
export function readCondition(typed: string): Condition | null {
  const parts = typed
    .split(/[,;\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read = parts.map((text) => {
    const terms = text.split(/\s+(?:dan|serta)\s+|\s*&\s*/i).map(readTerm);
    const known = terms.flatMap((term) => term ?? []);
    return known.length === terms.length ? { text, terms: known } : null;
  });
  const known = read.flatMap((alternative) => alternative ?? []);
  return known.length === read.length ? known : null;
}

function readTerm(typed: string): Term | null {
  const word = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  const trait = TRAITS.get(word);
  if (trait) return { kind: 'trait', trait };
  if (word === 'semua balita' || word === 'balita') return ALL;
  if (word === 'baduta') return UNDER_TWO;
  const [, from, to] =
    /^(?:usia |umur )?(\d{1,2})\s*(?:-|–|sampai|s\/d)\s*(\d{1,2}) (?:bulan|bln)$/.exec(word) ?? [];
  if (from !== undefined && to !== undefined) return rangeOf('age', Number(from), Number(to));
  const [, first, last = first] = /^desil (\d{1,2})(?:\s*(?:-|–|sampai|s\/d)\s*(\d{1,2}))?$/.exec(word) ?? [];
  return first === undefined ? null : rangeOf('decile', Number(first), Number(last));
}

const rangeOf = (kind: 'age' | 'decile', from: number, to: number): Term | null =>
  from <= to ? { kind, from, to } : null;

/** By which parts of a condition a child meets it, as people have written them; none where it does not. */
export const metBy = (standing: Standing, condition: Condition): readonly string[] =>
  condition.filter(({ terms }) => terms.every((term) => holds(standing, term))).map(({ text }) => text);

function holds({ months, decile, traits }: Standing, term: Term): boolean {
  if (term.kind === 'trait') return traits.has(term.trait);
  const value = term.kind === 'age' ? months : decile;
  return value !== null && value >= term.from && value <= term.to;
}

/** Completed months at which a child comes into a condition, or out of it. */
export const agesIn = (condition: Condition): readonly number[] =>
  condition.flatMap(({ terms }) =>
    terms.flatMap((term) => (term.kind === 'age' ? [term.from, term.to + 1] : [])),
  );

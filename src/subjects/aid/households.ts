'beside the script';

import { HOUSEHOLD, parseCode, parsePersonCode, personCode, type ResponseCode } from '../../kernel/code';
import { grouped } from '../../kernel/grouped';
import { asText, firstDay } from '../../settings/term';
import { asNumber } from '../../settings/typed';
import { YES } from '../../settings/words';
import type { Raw } from '../../workbook/cells';
import type { AidChild, Family } from './aid-child';
import type { FamilyCells } from './program-tab';

const SAYS_SO: readonly string[] = [YES.toLowerCase(), 'y'];

type Marked = Pick<AidChild, 'code' | 'marks'>;

/**
 * Who lives together: children of one No KK; a child without one with those of the same mother at the same address, unless these have
 * several No KK: whose it is then, nobody knows.
 *
 * @param children in order of registration
 */
export function householdsOf<C extends Marked>(children: readonly C[]): readonly (readonly C[])[] {
  const cardsOf = new Map<string, Set<string>>();
  for (const { marks } of children)
    if (marks.card !== '' && marks.mother !== '')
      cardsOf.set(marks.mother, (cardsOf.get(marks.mother) ?? new Set()).add(marks.card));
  const nameOf = ({ code, marks }: C): string => {
    if (marks.card !== '') return marks.card;
    const cards = [...(cardsOf.get(marks.mother) ?? [])];
    const [only] = cards;
    if (marks.mother === '' || cards.length > 1) return code;
    return only ?? marks.mother;
  };
  return [...grouped(children, nameOf).values()];
}

export const householdCode = ([first]: readonly Pick<AidChild, 'code'>[]): string =>
  first ? personCode(HOUSEHOLD, first.code as ResponseCode) : '';

/** What rows of `Keluarga` say, and which of them name nobody, by their numbers. */
export interface TypedFamilies {
  readonly ofChild: ReadonlyMap<string, readonly Family[]>;
  readonly unknown: readonly string[];
}

/**
 * @param rows of the tab from the top
 * @param children codes of children by each code that leads to them
 */
export function familiesFrom(
  rows: readonly FamilyCells[],
  households: readonly (readonly Pick<AidChild, 'code'>[])[],
  children: ReadonlyMap<string, string>,
): TypedFamilies {
  const byCode = new Map(
    households.flatMap((members) => members.map(({ code }) => [code, members] as const)),
  );
  const ofChild = new Map<string, Family[]>();
  const unknown: string[] = [];
  for (const [i, row] of rows.entries()) {
    if (Object.values(row).every((cell) => asText(cell) === '')) continue;
    const typed = asText(row.family);
    const code = parsePersonCode(HOUSEHOLD, typed) ?? parseCode(typed) ?? '';
    const members = byCode.get(children.get(code) ?? code);
    // The header is row 1.
    if (!members) unknown.push(String(i + 2));
    for (const member of members ?? [])
      ofChild.set(member.code, [...(ofChild.get(member.code) ?? []), familyFrom(row)]);
  }
  return { ofChild, unknown };
}

function familyFrom(row: FamilyCells): Family {
  const decile = asNumber(row.decile);
  return {
    since: firstDay(row.on),
    water: said(row.water),
    latrine: said(row.latrine),
    house: said(row.house),
    tooAny: [row.tooYoung, row.tooOld, row.tooClose, row.tooMany].some((cell) => said(cell)),
    decile: decile !== null && Number.isInteger(decile) && decile >= 1 && decile <= 10 ? decile : null,
    rank: rankFrom(asText(row.rank)),
  };
}

/** `1` to `4`, or `>4`. */
const rankFrom = (typed: string): number | null =>
  /^[1-4]$/.test(typed) ? Number(typed) : /^> ?4$/.test(typed) ? 5 : null;

const said = (cell: Raw): boolean => cell === true || SAYS_SO.includes(asText(cell).toLowerCase());

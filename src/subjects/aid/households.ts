'beside the script';

import { HOUSEHOLD, personCode, type ResponseCode } from '../../kernel/code';
import { grouped } from '../../kernel/grouped';
import type { AidChild } from './aid-child';

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

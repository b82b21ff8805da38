'beside the script';
import type { Persons } from '../../../ledger/decisions/kind';
import { personsFor } from '../../mothers/frame/persons';
import type { BecameMotherContent } from '../decisions/mother-kind';
import type { Couple, Couples } from '../register/couple';

/** Couples and waiting responses, as decisions about responses know them. */
export const couplePersons = ({ couples, withheld, repairs, refusals, held }: Couples): Persons =>
  personsFor({
    shown: couples,
    withheld,
    repairs,
    refusals,
    held,
    questions: new Map(
      couples.flatMap((couple) => {
        const answers = answersTo(couple);
        return answers ? [[couple.code, answers] as const] : [];
      }),
    ),
    asked: new Set(),
  });

/** Of several that she may be, one is asked about after the other. */
function answersTo({ code: couple, asked: [mother] }: Couple) {
  if (!mother) return null;
  const content = (isOne: boolean): BecameMotherContent => ({
    kind: 'catin-ibu',
    couple,
    mother: mother.code,
    isOne,
  });
  return { yes: content(true), no: content(false) };
}

'beside the script';
import type { Persons } from '../../../ledger/decisions/kind';
import type { NewbornContent } from '../decisions/newborn-kind';
import { personsFor } from '../frame/persons';
import type { Mothers } from '../register/mothers';
import type { NewbornQuestion } from '../register/newborns';

/** Women and waiting responses, as decisions about responses know them. */
export const motherPersons = ({ women, withheld, repairs, refusals, held, newborns }: Mothers): Persons =>
  personsFor({
    shown: women,
    withheld,
    repairs,
    refusals,
    held,
    questions: new Map(newborns.map((question) => [question.response, answersTo(question)])),
    asked: new Set(women.flatMap(({ pregnancies }) => pregnancies.flatMap((one) => one.unsure))),
  });

function answersTo({ woman, children }: NewbornQuestion) {
  const content = (isHers: boolean): NewbornContent => ({
    kind: 'bayi-ibu',
    mother: woman.code,
    children: children.map(({ code }) => code),
    isHers,
  });
  return { yes: content(true), no: content(false) };
}

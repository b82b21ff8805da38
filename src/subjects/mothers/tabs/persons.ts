'beside the script';
import type { Persons } from '../../../ledger/decisions/kind';
import { personsFor } from '../frame/persons';
import type { Mothers } from '../register/mothers';

/** Women and waiting responses, as decisions about responses know them. */
export const motherPersons = ({ women, withheld, repairs, refusals, held }: Mothers): Persons =>
  personsFor({
    shown: women,
    withheld,
    repairs,
    refusals,
    held,
    asked: new Set(women.flatMap(({ pregnancies }) => pregnancies.flatMap((one) => one.unsure))),
  });

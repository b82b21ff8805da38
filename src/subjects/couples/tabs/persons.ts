'beside the script';
import type { Persons } from '../../../ledger/decisions/kind';
import { personsFor } from '../../mothers/frame/persons';
import type { Couples } from '../register/couple';

/** Couples and waiting responses, as decisions about responses know them. */
export const couplePersons = ({ couples, withheld, repairs, refusals, held }: Couples): Persons =>
  personsFor({ shown: couples, withheld, repairs, refusals, held, asked: new Set() });

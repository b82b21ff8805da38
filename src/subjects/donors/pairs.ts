'beside the script';

import { PAIR, personCode, responseCodeOf } from '../../kernel/code';
import type { Sign } from '../../kernel/hmac';
import { plainName } from '../aid/programs';
import type { Kept, Reached } from './kept';

/**
 * The code of whoever has had something by a pledge. Keyed, so that nobody finds the person without the secret; another for each donor and
 * programme, so that two donors cannot tell that they give to the same; and the same when an agreement is renewed.
 */
export const pairCode = (
  { pledge: { donor, programName } }: Pick<Kept, 'pledge'>,
  { code }: Pick<Reached, 'code'>,
  sign: Sign,
): string =>
  personCode(
    PAIR,
    responseCodeOf(sign(JSON.stringify(['pasangan', plainName(donor), plainName(programName), code]))),
  );

// Which child a code leads to, by the rows of tabs.

import { responseCodeOf } from '../../../src/kernel/code';
import { codeToken } from '../../../src/ledger/responses/tokens';
import { leadingTo } from '../../../src/subjects/aid/aid-rows';

const ANI = responseCodeOf('ani');
const AGAIN = responseCodeOf('ani again');
const BUDI = responseCodeOf('budi');
const CICI = responseCodeOf('cici');

const row = (code: string, ...codes: readonly (typeof ANI)[]) => ({
  code,
  index: ['~x_hn4RH6', ...codes.map(codeToken)].join(' '),
});

test.each([
  {
    what: 'an earlier code of a child leads to it, and each leading code to itself',
    rows: [row(ANI, ANI, AGAIN), row(BUDI, BUDI, ANI)],
    waiting: [],
    leads: { [ANI]: ANI, [AGAIN]: ANI, [BUDI]: BUDI },
  },
  {
    what: 'one that two rows name leads to none of them',
    rows: [row(ANI, ANI, CICI), row(BUDI, BUDI, CICI)],
    waiting: [],
    leads: { [ANI]: ANI, [BUDI]: BUDI },
  },
  {
    what: 'that of a child that is withheld leads nowhere, though a visit of another had named it first',
    rows: [row(BUDI, BUDI, ANI)],
    waiting: [row(ANI, ANI, AGAIN)],
    leads: { [BUDI]: BUDI },
  },
  {
    what: 'a visit that waits, of a child that is registered, changes nothing',
    rows: [row(ANI, ANI, AGAIN)],
    waiting: [row(ANI, CICI, AGAIN), row('', BUDI)],
    leads: { [ANI]: ANI, [AGAIN]: ANI },
  },
])('$what', ({ rows, waiting, leads }) => {
  expect(Object.fromEntries(leadingTo(rows, waiting))).toEqual(leads);
});

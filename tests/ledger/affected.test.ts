import { responseCodeOf } from '../../src/kernel/code';
import { childTab } from '../../src/subjects/children/tabs/child-tab';
import { DESCRIBED } from '../support/one-response';
import { RegisterInMemory } from '../support/register-in-memory';
import { SHORT_LINK, sent } from '../support/responses';

const visitOf = (id: string) => ({
  posyandu: 'Mawar',
  anak: responseCodeOf(id),
  tanggal_ukur: '2026-06-12',
  berat: '8,5',
});

test('an edit that brings an earlier answer back into force shows the place that its short link leads to', () => {
  const register = new RegisterInMemory().send(
    sent('a', 0, { ...DESCRIBED, lokasi: SHORT_LINK }),
    sent('a', 1, visitOf('nobody')),
    sent('a', 2, visitOf('a')),
  );
  expect(register.workbook.column(childTab, 'Lintang')).toEqual([-7.401]);
  expect(register.rebuild()).toBe(0);
});

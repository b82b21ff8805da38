import { type HouseholdAnswers, householdOf } from '../../../../src/subjects/children/register/household';

const child: HouseholdAnswers = {
  familyCard: '',
  address: 'Jalan Kenanga No. 10',
  mother: 'Siti Aminah',
  rt: 2,
  rw: 1,
  code: 'AAAA',
};
const same = (a: Partial<HouseholdAnswers>, b: Partial<HouseholdAnswers>) =>
  householdOf({ ...child, ...a }) === householdOf({ ...child, code: 'BBBB', ...b });

test.each([
  {
    what: 'one family card, whatever else differs',
    a: { familyCard: '3304060101200003' },
    b: { familyCard: '3304 0601 0120 0003', rt: 5, mother: '', address: '' },
    is: true,
  },
  {
    what: 'two family cards at one address',
    a: { familyCard: '3304060101200003' },
    b: { familyCard: '3304060101200004' },
    is: false,
  },
  { what: 'one address and mother', a: {}, b: {}, is: true },
  { what: 'an address written otherwise', a: {}, b: { address: 'jl. kenanga nomor 10' }, is: true },
  { what: 'a mother written otherwise', a: {}, b: { mother: 'Ny. St. Aminah' }, is: true },
  { what: 'another mother at the address', a: {}, b: { mother: 'Dewi Lestari' }, is: false },
  { what: 'the same address in another RT', a: {}, b: { rt: 3 }, is: false },
  { what: 'the same address in another RW', a: {}, b: { rw: 3 }, is: false },
  { what: 'another number of the lane', a: {}, b: { address: 'Jalan Kenanga No. 11' }, is: false },
  {
    what: 'a card that is no card, such as a masked one',
    a: { familyCard: '330406••••••0003' },
    b: {},
    is: true,
  },
  {
    what: 'two children of whom nothing is known',
    a: { mother: '', address: '' },
    b: { mother: '', address: '' },
    is: false,
  },
])('$what is one household: $is', ({ a, b, is }) => {
  expect(same(a, b)).toBe(is);
});

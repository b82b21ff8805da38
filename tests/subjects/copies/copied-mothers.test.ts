// What copies say of mothers: a name and the next contact, to kader of her posyandu alone.
import type { CalendarDate } from '../../../src/kernel/calendar';
import { copiedMothers, mothersOf } from '../../../src/subjects/copies/copied-mothers';
import { motherCopyRows } from '../../../src/subjects/copies/mother-copy-tab';
import { wantedCopies } from '../../../src/subjects/copies/wanted-copies';
import { rawOf } from '../../../src/workbook/cells';

const NEXT = '2026-04-03' as CalendarDate;
const row = (name: string, next: CalendarDate | null) => ({ name, next, posyandu: 'Mawar', rt: 1, rw: 2 });

test('a woman without a next contact is in none: after a loss, or while something is asked about her', () => {
  expect(copiedMothers([row('Siti', NEXT), row('Sri', null), row('', NEXT)]).map(({ name }) => name)).toEqual(
    ['Siti'],
  );
});

const kader = (posyandu: string) => ({
  name: 'Ani',
  email: 'ani@contoh.id',
  posyandu: [posyandu],
  from: null,
  until: null,
  series: 0,
});
const named = (posyandu: string | null, email = 'lurah@contoh.id') => ({
  email,
  named: true,
  posyandu,
  role: 'Lurah',
});

test.each([
  { who: 'kader of the posyandu alone', recipients: [], names: ['Siti'] },
  {
    who: 'the kader who is also listed among those who read of it',
    recipients: [named('Mawar', 'Ani@contoh.id')],
    names: ['Siti'],
  },
  { who: 'a kader and somebody else of that posyandu', recipients: [named('Mawar')], names: [] },
])('a copy for $who has $names', ({ recipients, names }) => {
  const copies = wantedCopies({
    settings: {
      kelurahan: 'Krandegan',
      kader: [kader('Mawar')],
      register: { posyandu: [{ name: 'Mawar' }, { name: 'Melati' }] },
    },
    recipients: [...recipients, named(null, 'tpps@contoh.id')],
    today: NEXT,
  } as never);
  const mothers = copiedMothers([row('Siti', NEXT)]);
  expect(copies.map((copy) => [copy.name, mothersOf(copy, mothers).map(({ name }) => name)])).toEqual([
    ['pembaca', []],
    ['posyandu-mawar', names],
  ]);
});

test('a row has the name, the day and where she lives, and nothing else', () => {
  expect(motherCopyRows(copiedMothers([row('Siti', NEXT)])).map(({ cells }) => cells.map(rawOf))).toEqual([
    ['Siti', 46_115, 1, 2],
  ]);
});

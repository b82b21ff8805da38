import { neighboursSwapped, oneSymbolOff } from '../../../src/kernel/identity/slip';

test.each([
  { one: '3304060701250001', other: '3304060701250007', off: true },
  { one: '3304060701250001', other: '3304060701250077', off: false },
  { one: '3304060701250001', other: '3304060701250001', off: false },
  { one: '2025-04-07', other: '2025-04-17', off: true },
  { one: '330406', other: '33040', off: false },
])('$one and $other are one symbol apart: $off', ({ one, other, off }) => {
  expect(oneSymbolOff(one, other)).toBe(off);
  expect(oneSymbolOff(other, one)).toBe(off);
});

test.each([
  { one: 'bagus', other: 'bagsu', swapped: true },
  { one: 'bagus', other: 'abgus', swapped: true },
  { one: 'bagus', other: 'abgsu', swapped: false },
  { one: 'bagus', other: 'gabus', swapped: false },
  { one: 'bagus', other: 'bagu', swapped: false },
])('neighbours of $one are swapped in $other: $swapped', ({ one, other, swapped }) => {
  expect(neighboursSwapped(one, other)).toBe(swapped);
  expect(neighboursSwapped(other, one)).toBe(swapped);
});

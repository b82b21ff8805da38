import { personName, soundOf, spelt } from '../../../src/kernel/identity/names';
import { areTwoNames, givenSpellings, hasSoundAlike } from '../../../src/kernel/identity/sound-alikes';

const areTwo = (one: string, other: string): boolean => areTwoNames(personName(one), personName(other));

test.each([
  ['Laila', 'Layla', true],
  ['Haidar Akbar', 'Haydar Akbar', true],
  ['Sintha', 'Cinta', true],
  ['Hanna P.', 'Hanah Puspita', true],
  ['Muhammad Fikri', 'Moh. Fikry', true],
  ['Putri Keisha', 'Putri Keysha', true],
  ['Tania Lestari', 'Lestari Thania', true],
  // one name, and how somebody writes it who has heard it
  ['Laila', 'Laella', false],
  ['Haidar', 'Haiedar', false],
  ['Fikri', 'Pikri', false],
  ['Bagas', 'Baghas', false],
  // spellings of a name that half of a village bears
  ['Rizki', 'Riski', false],
  ['Aisyah', 'Aisya', false],
  // twins are called apart
  ['Bagas Zayn', 'Bagas Zain', false],
  ['Laila', 'Laila', false],
  ['Laila', 'Kayla', false],
])('%s and %s are two names: %p', (one, other, two) => {
  expect(areTwo(one, other)).toBe(two);
  expect(areTwo(other, one)).toBe(two);
});

test('a name has a sound-alike where parents choose between spellings of what the child is called by', () => {
  expect(hasSoundAlike(personName('Muhammad Fahri'))).toBe(true);
  expect(hasSoundAlike(personName('Pahri'))).toBe(true);
  expect(hasSoundAlike(personName('Bagas Zayn'))).toBe(false);
});

test('each spelling sounds like another, and stands there once', () => {
  const spellings = givenSpellings();
  const alone = spellings.filter(
    (one) =>
      !spellings.some(
        (other) => other !== one && (spelt(other) === spelt(one) || soundOf(other) === soundOf(one)),
      ),
  );
  expect(alone).toEqual([]);
  expect(new Set(spellings).size).toBe(spellings.length);
});

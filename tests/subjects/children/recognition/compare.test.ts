import fc from 'fast-check';
import { calendarDate } from '../../../../src/kernel/calendar';
import { parseFamilyCardNumber } from '../../../../src/kernel/identity/family-card-number';
import { parseNik } from '../../../../src/kernel/identity/nik';
import {
  compareDescriptions,
  isSurelyAbout,
  mayShareNik,
  speaksOfTwins,
} from '../../../../src/subjects/children/recognition/compare';
import { described } from '../../../../src/subjects/children/recognition/described';
import type { Identity } from '../../../../src/subjects/children/submission/submission';

const date = (year: number, month: number, day: number): Identity['birthDate'] =>
  calendarDate(year, month, day);
const nik = (text: string): Identity['nik'] => {
  const parsed = parseNik(text);
  return parsed.ok ? parsed.value : null;
};
const card = (text: string): Identity['familyCardNumber'] => {
  const parsed = parseFamilyCardNumber(text);
  return parsed.ok ? parsed.value : null;
};

/** Name, birth date and sex make 18 points. */
const BAGAS: Identity = {
  name: 'Bagas',
  sex: 'male',
  birthDate: date(2024, 5, 12),
  nik: null,
  familyCardNumber: null,
  motherName: null,
  fatherName: null,
  phone: null,
  address: null,
  rt: null,
  rw: null,
  location: null,
  birthOrder: null,
  birthWeightKg: null,
  birthLengthCm: null,
  gestationWeeks: null,
  hasBooklet: null,
};

function verdict(one: Partial<Identity>, other: Partial<Identity>): string {
  const [a, b] = [described({ ...BAGAS, ...one }), described({ ...BAGAS, ...other })];
  expect(compareDescriptions(b, a)).toBe(compareDescriptions(a, b));
  return compareDescriptions(a, b);
}

interface Row {
  readonly title: string;
  readonly one?: Partial<Identity>;
  readonly other?: Partial<Identity>;
  readonly is: string;
}

const WATI = { motherName: 'Wati' };
const digitOff = { birthDate: date(2024, 5, 13) };

describe('the cut-offs', () => {
  test.each<Row>([
    { title: '18 points, just below the cut-off of one child', is: 'ask' },
    {
      title: '18.5, on it: the order of birth',
      one: { birthOrder: 2 },
      other: { birthOrder: 2 },
      is: 'same',
    },
    { title: '19, above it: the RW', one: { rw: 3 }, other: { rw: 3 }, is: 'same' },
    {
      title: '11.5 points, just below the cut-off of asking',
      one: { motherName: 'Wati Lestari', phone: '081234567890' },
      other: { ...WATI, ...digitOff, phone: '089876543210' },
      is: 'new',
    },
    {
      title: '12, on it: no phone',
      one: { motherName: 'Wati Lestari' },
      other: { ...WATI, ...digitOff },
      is: 'ask',
    },
    { title: '13, above it: the mother in full', one: WATI, other: { ...WATI, ...digitOff }, is: 'ask' },
  ])('$title: $is', ({ one = {}, other = {}, is }) => {
    expect(verdict(one, other)).toBe(is);
  });
});

describe('of the same mother', () => {
  test.each<Row>([
    { title: 'all alike', is: 'same' },
    { title: 'day and month swapped', other: { birthDate: date(2024, 12, 5) }, is: 'ask' },
    {
      title: 'day and month swapped, the same RT',
      one: { rt: 3, rw: 2 },
      other: { rt: 3, rw: 2, birthDate: date(2024, 12, 5) },
      is: 'same',
    },
    { title: 'another birth date', other: { birthDate: date(2022, 1, 31) }, is: 'new' },
    { title: 'a letter of a short name', one: { name: 'Dina' }, other: { name: 'Dini' }, is: 'ask' },
    {
      title: 'a letter of a short name, and another order of birth',
      one: { name: 'Dina', birthOrder: 1 },
      other: { name: 'Dini', birthOrder: 2 },
      is: 'new',
    },
    { title: 'a letter of a longer name', one: { name: 'Nayla' }, other: { name: 'Nayra' }, is: 'ask' },
    {
      title: 'a slip in the last name',
      one: { name: 'Bagas Kurniawan' },
      other: { name: 'Bagas Kurniawam' },
      is: 'same',
    },
    {
      title: 'a letter of the short name behind one that twins share',
      one: { name: 'Putri Nayla' },
      other: { name: 'Putri Nayra' },
      is: 'ask',
    },
    { title: 'Farhan and Parhan', one: { name: 'Farhan' }, other: { name: 'Parhan' }, is: 'same' },
    { title: 'Farel and Varel', one: { name: 'Farel' }, other: { name: 'Varel' }, is: 'ask' },
    {
      title: 'Farel and Varel Pratama',
      one: { name: 'Farel' },
      other: { name: 'Varel Pratama', rt: 3, rw: 2 },
      is: 'ask',
    },
    {
      title: 'Farel and Varel, of one birth weight',
      one: { name: 'Farel', birthWeightKg: 2.8 },
      other: { name: 'Varel', birthWeightKg: 2.8 },
      is: 'ask',
    },
    {
      title: 'Farel and Varel, of one birth weight and order of birth',
      one: { name: 'Farel', birthWeightKg: 2.8, birthOrder: 2 },
      other: { name: 'Varel', birthWeightKg: 2.8, birthOrder: 2 },
      is: 'same',
    },
    {
      title: 'Farel and Varel, with a slip in the number',
      one: { name: 'Farel', nik: nik('3304061205240011') },
      other: { name: 'Varel', nik: nik('3304061205240411') },
      is: 'same',
    },
    {
      title: 'Reza and Resa, another sex',
      one: { name: 'Reza Pratama', rt: 3, rw: 2 },
      other: { name: 'Resa Pratama', sex: 'female', rt: 3, rw: 2 },
      is: 'ask',
    },
    {
      title: 'Farel and Varel, with numbers that were given one after the other',
      one: { name: 'Farel Pratama', nik: nik('3304061205240001') },
      other: { name: 'Varel Pratama', nik: nik('3304061205240002') },
      is: 'ask',
    },
    { title: 'the last name missing', one: { name: 'Bagas Nugroho' }, is: 'same' },
    {
      title: 'the last name missing, and another order of birth',
      one: { name: 'Bagas Nugroho', birthOrder: 1 },
      other: { birthOrder: 2 },
      is: 'ask',
    },
    {
      title: 'another last name',
      one: { name: 'Bagas Nugroho' },
      other: { name: 'Bagas Wibowo' },
      is: 'ask',
    },
    { title: 'another name', other: { name: 'Raka' }, is: 'ask' },
    { title: 'another name and sex', other: { name: 'Raka', sex: 'female' }, is: 'new' },
    { title: 'another name, a digit of the date', other: { name: 'Raka', ...digitOff }, is: 'new' },
    {
      title: 'another name, in another family',
      one: { familyCardNumber: card('3304061205120001'), rt: 1, rw: 2, phone: '081234567890' },
      other: {
        name: 'Raka',
        motherName: 'Wati Lestari',
        familyCardNumber: card('3304061205140007'),
        rt: 4,
        rw: 5,
        phone: '085600000009',
      },
      is: 'new',
    },
    { title: 'a placeholder and a name', one: { name: 'Bayi Ny. Wati' }, is: 'ask' },
    { title: 'two placeholders', one: { name: 'Bayi Ny. Wati' }, other: { name: 'By Wati' }, is: 'same' },
    {
      title: 'two placeholders with a number',
      one: { name: 'Bayi Ny. Wati 1' },
      other: { name: 'Bayi Ny. Wati 1' },
      is: 'same',
    },
    { title: 'a name and another sex', other: { sex: 'female' }, is: 'ask' },
    {
      title: 'a name of two words and another sex',
      one: { name: 'Bagas Nugroho' },
      other: { name: 'Bagas Nugroho', sex: 'female' },
      is: 'same',
    },
    {
      title: 'near names and another sex',
      one: { name: 'Nabil' },
      other: { name: 'Nabila', sex: 'female' },
      is: 'new',
    },
  ])('$title: $is', ({ one = {}, other = {}, is }) => {
    expect(verdict({ ...WATI, ...one }, { ...WATI, ...other })).toBe(is);
  });
});

describe('of siblings, who share a house', () => {
  const HOUSE: Partial<Identity> = {
    ...WATI,
    familyCardNumber: card('3304061205120001'),
    phone: '081234567890',
    rt: 3,
    rw: 2,
  };

  test.each<Row>([
    {
      title: 'another name and birth date',
      other: { name: 'Raka', birthDate: date(2022, 1, 31) },
      is: 'new',
    },
    { title: 'another name, born on one day', other: { name: 'Raka' }, is: 'ask' },
    {
      title: 'another name and mother, born on one day',
      other: { name: 'Raka', motherName: 'Sri' },
      is: 'ask',
    },
    {
      title: 'near names',
      one: { name: 'Nayla' },
      other: { name: 'Nayra', birthDate: date(2022, 1, 31) },
      is: 'new',
    },
    { title: 'the same name on another day', other: { birthDate: date(2022, 1, 31) }, is: 'ask' },
  ])('$title: $is', ({ one = {}, other = {}, is }) => {
    expect(verdict({ ...HOUSE, ...one }, { ...HOUSE, ...other })).toBe(is);
  });
});

describe('numbers', () => {
  const NUMBERED = { ...WATI, name: 'Nayla', nik: nik('3304065205240011') };

  test.each<Row>([
    { title: 'one digit wrong', other: { name: 'Nayra', nik: nik('3304065205240411') }, is: 'ask' },
    { title: 'the next number', other: { name: 'Nayra', nik: nik('3304065205240012') }, is: 'new' },
    { title: 'a temporary number', other: { name: 'Nayra', nik: nik('0004065205240012') }, is: 'ask' },
  ])('near names and $title: $is', ({ other = {}, is }) => {
    expect(verdict(NUMBERED, { ...WATI, ...other })).toBe(is);
  });
});

test("a mother in the list's column for a parent is compared with both parents", () => {
  const listed = { motherName: 'Slamet Riyadi' };
  const registered = { motherName: 'Wati', fatherName: 'Slamet Riyadi' };
  expect(verdict(listed, registered)).toBe('same');
  expect(verdict(listed, { motherName: 'Wati' })).toBe('ask');
});

describe('with one NIK', () => {
  test.each([
    { title: 'a slip', one: 'Nayla', other: 'Nayra', born: date(2024, 5, 12), may: true },
    { title: 'a slip on another day', one: 'Nayla', other: 'Nayra', born: date(2024, 5, 13), may: false },
    {
      title: 'the very name on another day',
      one: 'Nayla',
      other: 'NAYLA',
      born: date(2022, 1, 31),
      may: true,
    },
    { title: 'another name', one: 'Hasan', other: 'Husein', born: date(2024, 5, 12), may: false },
    {
      title: 'another last name',
      one: 'Aisyah Putri',
      other: 'Aisyah Zahra',
      born: date(2024, 5, 12),
      may: false,
    },
    { title: 'no name', one: null, other: 'Nayla', born: date(2024, 5, 12), may: true },
    {
      title: 'the last name missing, a digit of the date wrong',
      one: 'Aisyah Putri',
      other: 'Aisyah',
      born: date(2024, 5, 13),
      may: true,
    },
    {
      title: 'two placeholders on another day, as brothers entered with the number of their mother',
      one: 'Bayi Ny. Wati',
      other: 'Bayi Ny. Wati',
      born: date(2022, 1, 31),
      may: false,
    },
  ])('$title: $may', ({ one, other, born, may }) => {
    const a = described({ ...BAGAS, name: one });
    const b = described({ ...BAGAS, name: other, birthDate: born });
    expect(mayShareNik(a, b)).toBe(may);
    expect(mayShareNik(b, a)).toBe(may);
  });
});

test('with one NIK, two babies without a name are one only where their mothers may be', () => {
  const baby = (motherName: string | null) =>
    described({ ...BAGAS, name: `Bayi Ny. ${motherName ?? ''}`, motherName });
  expect(mayShareNik(baby('Wati'), baby('Sari'))).toBe(false);
  expect(mayShareNik(baby('Wati'), baby('Wati'))).toBe(true);
});

describe('with one NIK, typed for both twins', () => {
  test.each<{ title: string; other: Partial<Identity>; may: boolean }>([
    { title: 'near names', other: {}, may: true },
    { title: 'near names and another sex', other: { sex: 'female' }, may: false },
    { title: 'near names and another order of birth', other: { birthOrder: 2 }, may: false },
    {
      title: 'the very name, of another mother on another day',
      other: { name: 'Nabil', motherName: 'Sri', birthDate: date(2022, 1, 31) },
      may: false,
    },
  ])('$title: $may', ({ other, may }) => {
    const a = described({ ...BAGAS, ...WATI, name: 'Nabil', birthOrder: 1 });
    const b = described({ ...BAGAS, ...WATI, name: 'Nabila', birthOrder: 1, ...other });
    expect(mayShareNik(a, b)).toBe(may);
    expect(mayShareNik(b, a)).toBe(may);
  });
});

describe('twins not named yet', () => {
  const UNNAMED = { ...BAGAS, ...WATI, name: 'Bayi Ny. Wati' };
  test.each<{ title: string; other: Partial<Identity>; twins: boolean }>([
    { title: 'another sex', other: { sex: 'female' }, twins: true },
    { title: 'another order of birth', other: { birthOrder: 2 }, twins: true },
    { title: 'another number', other: { name: 'Bayi Ny. Wati 2' }, twins: true },
    { title: 'nothing different', other: {}, twins: false },
    { title: 'a name, and nothing different', other: { name: 'Raka' }, twins: false },
    { title: 'a name, and another sex', other: { name: 'Raka', sex: 'female' }, twins: true },
  ])('$title: $twins', ({ other, twins }) => {
    const a = described({ ...UNNAMED, birthOrder: 1, name: `${UNNAMED.name} 1` });
    const plain = { birthOrder: 1, name: `${UNNAMED.name} 1` };
    expect(speaksOfTwins(a, described({ ...UNNAMED, ...plain, ...other }))).toBe(twins);
  });
});

test.each<{ title: string; told: Partial<Identity>; surely: boolean }>([
  { title: 'the very name', told: { name: 'Varel' }, surely: true },
  { title: 'another spelling of the name', told: { name: 'Varrrel' }, surely: true },
  { title: 'what a twin may be called', told: { name: 'Farel' }, surely: false },
])('a response with $title is surely about the child: $surely', ({ told, surely }) => {
  const child = { ...BAGAS, ...WATI, name: 'Varel' };
  expect(isSurelyAbout(described({ ...child, ...told }), described(child))).toBe(surely);
});

test('the verdict is the same either way round', () => {
  const identity = fc.record({
    name: fc.constantFrom('Nayla', 'Nayra Putri', 'Nayla Putri', 'Naila', 'Bayi Ny. Wati', null),
    sex: fc.constantFrom('male' as const, 'female' as const, null),
    birthDate: fc.constantFrom(date(2024, 5, 12), date(2024, 12, 5), date(2024, 5, 13), null),
    motherName: fc.constantFrom('Wati', 'Wati Lestari', 'Sri', null),
    fatherName: fc.constantFrom('Sri', 'Slamet', null),
    rt: fc.constantFrom(1, 2, null),
    rw: fc.constantFrom(1, 2, null),
    birthOrder: fc.constantFrom(1, 2, null),
  });
  fc.assert(
    fc.property(identity, identity, (one, other) => {
      verdict(one, other);
    }),
    { numRuns: 1000 },
  );
});

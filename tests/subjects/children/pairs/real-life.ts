import type { Random } from '../../../../local/seed/random';
import type { CalendarDate } from '../../../../src/kernel/calendar';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { entryOf } from './entry';
import { BOYS, GIRLS } from './name-stock';
import { regionalName, titledOtherwise } from './regional-names';
import { common, type TrueChild, Village } from './village';

/** A child with all that registers hold of it: also what it weighed at birth, and weighs on a day. */
interface Child extends TrueChild {
  readonly birthWeight: number;
  readonly growth: number;
}

/**
 * How often what is told beside names and dates is not what is true, or not told. Estimates: the birth weight is copied from the
 * book or remembered, and few say it again; a child is seldom registered twice on one day, but then it is mostly weighed once.
 */
const TOLD = {
  birthWeight: 0.4,
  birthWeightOther: 0.05,
  sameDay: 0.06,
  weighedAgain: 0.3,
  /** Twins are brought together: to one posyandu, on one day. */
  twinsTogether: 0.97,
} as const;

const decimal = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');

const DAYS = ['2026-02-12', '2026-03-12', '2026-04-11', '2026-05-12', '2026-06-11'] as const;

class Life extends Village {
  person(given: Partial<TrueChild> = {}): Child {
    const { random } = this;
    const child = this.child(given);
    const isFromElsewhere = given.name === undefined && random.chance(0.2);
    const name = isFromElsewhere ? regionalName(child.sex, this) : child.name;
    return this.grown({ ...child, name });
  }

  grown(child: TrueChild): Child {
    const { random } = this;
    const birthWeight = Math.round((3.05 + 0.45 * random.normal()) * 10) / 10;
    return { ...child, birthWeight: Math.min(4.8, Math.max(1.2, birthWeight)), growth: random.normal() };
  }

  /** Twins weigh less, and not the same. */
  twin(child: TrueChild): Child {
    const { random } = this;
    const birthWeight = Math.round((2.3 + 0.35 * random.normal()) * 10) / 10;
    return { ...child, birthWeight: Math.min(3.4, Math.max(1, birthWeight)), growth: random.normal() };
  }

  /** The day of a visit before which the child was born, or the last. */
  visitDay(birthDate: CalendarDate): string {
    const later = DAYS.filter((day) => day > birthDate);
    return later[this.random.integer(0, later.length - 1)] ?? '2026-06-11';
  }

  /** One entry of a visit on that day, with what is ordinarily wrong in entries. */
  entry(child: Child, day: string): Answers {
    const { random } = this;
    const told = random.chance(TOLD.birthWeight);
    const birthWeight = child.birthWeight + (random.chance(TOLD.birthWeightOther) ? 0.3 : 0);
    return {
      ...entryOf(child, this),
      ...(told && { bb_lahir: decimal(birthWeight) }),
      ...weighedOn(child, day),
    };
  }
}

/** A median child of that age, lighter or heavier by its growth; by 0.1 kg more each month. */
function weighedOn({ birthDate, growth }: Child, day: string): Answers {
  const months = (Date.parse(day) - Date.parse(birthDate)) / (30.4 * 86_400_000);
  const kg = Math.max(2.2, (3.3 + 5.6 * Math.sqrt(Math.max(0, months) / 12)) * (1 + 0.1 * growth));
  const cm = (50 + 26 * Math.sqrt(Math.max(0, months) / 12)) * (1 + 0.035 * growth);
  return {
    tanggal_ukur: day,
    berat: decimal(kg),
    tinggi: decimal(Math.min(125, cm)),
    cara_ukur: months < 24 ? 'telentang' : 'berdiri',
  };
}

/** What one who writes by ear takes for one another; each at most once in a name. */
const BY_EAR: readonly (readonly [RegExp, string])[] = [
  [/c(?=[ei])/i, 's'],
  [/c(?=[aou])/i, 'k'],
  [/(?<!z)z(?!z)/i, 'j'],
  [/(?<![td])j(?=[aiu])/i, 'z'],
  [/f/i, 'p'],
  [/(?<=\w)p(?=[aiu])/i, 'f'],
  [/v/i, 'f'],
  [/x/i, 'ks'],
  [/ks/i, 'x'],
  [/ch|kh/i, 'k'],
];

function heardWrong(name: string, random: Random): string | null {
  const possible = BY_EAR.filter(([letters]) => letters.test(name));
  const [letters, sound] = possible[random.integer(0, possible.length - 1)] ?? [null, ''];
  return letters && name.replace(letters, sound);
}

/** Two words in one, or a word that has two in it apart. */
function gluedOtherwise(name: string): string | null {
  const apart = name.replace(/^(Nur|Siti|Sri|Tri|Dwi|Abdul)(?=\p{Ll}{4})/u, '$1 ');
  if (apart !== name) return apart.replace(/ (\p{L})/u, (_, letter: string) => ` ${letter.toUpperCase()}`);
  const [first, second, ...rest] = name.split(' ');
  if (!first || !second || first.length < 2 || second.length < 3 || /\./.test(first + second)) return null;
  return [first + second.toLowerCase(), ...rest].join(' ');
}

/** What stands before a name and is not what the child is called by. */
const BEFORE =
  /^(?:(?:I|Ni|Gusti|Wayan|Made|Nyoman|Ketut|Putu|Kadek|Komang|Gede|Daeng|Lalu|Baiq|F\.X\.|Muhammad|Ahmad|Siti|Nur) )+/u;

/** Only behind the word that the child is called by. */
const initialled = (name: string): string | null =>
  / \p{L}{3,}$/u.test(name.replace(BEFORE, '')) ? name.replace(/ (\p{L})[\p{L}-]*$/u, ' $1.') : null;

const BABY = ['By.', 'Bayi', 'Balita', 'An.', 'Ank.', 'Dd.', 'By', 'AN', 'Adek'] as const;
const NICKNAMES = [
  'Caca',
  'Dede',
  'Nono',
  'Ucup',
  'Cimot',
  'Gendhuk',
  'Thole',
  'Aa',
  'Neng',
  'Adek',
] as const;
const PLACEHOLDERS = ['Bayi Ny.', 'By. Ny.', 'By Ny', 'Bayi Ibu', 'BY NY'] as const;

/** What differs in the second entry of one child, beside what is ordinarily wrong; `null` for a child that it cannot happen to. */
type Error = (child: Child, life: Life, entry: Answers, first: Answers) => Answers | null;

const renamed =
  (change: (name: string, random: Random) => string | null): Error =>
  (child, { random }) => {
    const nama = change(child.name, random);
    return nama === null || nama === child.name ? null : { nama };
  };

export const ERRORS = {
  'nothing but what is ordinary': () => ({}),
  'letters taken for one another': renamed(heardWrong),
  'words written in one': renamed(gluedOtherwise),
  'a title of a region left out or shortened': renamed(titledOtherwise),
  'By., Balita, An. before the name': (child, { random }) => ({
    nama: `${random.pick([...BABY])} ${child.name}`,
  }),
  'the last word an initial': renamed(initialled),
  'another order of birth': ({ birthOrder }) => ({ anak_ke: String(birthOrder + 1) }),
  'another birth weight': ({ birthWeight }, { random }) => ({
    bb_lahir: decimal(birthWeight + random.pick([-0.4, -0.2, 0.2, 0.3])),
  }),
  'weighed twice on a day': (child, { random }, _entry, first) => ({
    ...weighedOn(child, first.tanggal_ukur ?? ''),
    ...(random.chance(0.6) && { berat: decimal(Number((first.berat ?? '').replace(',', '.')) + 0.3) }),
  }),
  'a nickname': (_, { random }) => ({ nama: random.pick([...NICKNAMES]) }),
  "the mother's name": ({ family }) => ({ nama: family.mother }),
  'no name yet, and then one': () => ({}),
  'no name yet, twice': ({ family }, { random }) => ({
    nama: `${random.pick([...PLACEHOLDERS])} ${family.mother}`,
  }),
} as const satisfies Readonly<Record<string, Error>>;

export type ErrorKind = keyof typeof ERRORS;

/** Of 1,000 second registrations of a child, how many are of each kind. Estimates: nobody has counted. */
export const MIX: Readonly<Record<ErrorKind, number>> = {
  'nothing but what is ordinary': 745,
  'letters taken for one another': 60,
  'words written in one': 30,
  'a title of a region left out or shortened': 40,
  'By., Balita, An. before the name': 50,
  'the last word an initial': 30,
  'another order of birth': 10,
  'another birth weight': 10,
  'weighed twice on a day': 10,
  'a nickname': 4,
  "the mother's name": 6,
  'no name yet, and then one': 2,
  'no name yet, twice': 3,
};

export interface LifePair<Kind extends string> {
  readonly kind: Kind;
  readonly first: Answers;
  readonly second: Answers;
}

/** Two entries of one child. */
export function registeredTwice(kind: ErrorKind, life: Life): LifePair<ErrorKind> {
  const { random } = life;
  const error: Error = ERRORS[kind];
  for (;;) {
    const child = life.person();
    const day = life.visitDay(child.birthDate);
    const first = life.entry(child, day);
    const isSameDay = random.chance(TOLD.sameDay);
    const entry = life.entry(child, isSameDay ? day : life.visitDay(child.birthDate));
    const changed = error(child, life, entry, first);
    if (changed === null) continue;
    const unnamed = kind.startsWith('no name yet') && {
      nama: `${random.pick([...PLACEHOLDERS])} ${child.family.mother}`,
    };
    return { kind, first: { ...first, ...unnamed }, second: { ...entry, ...changed } };
  }
}

/** Twins whose names sound alike: told apart by their letters alone. */
const SOUND_ALIKE: readonly (readonly [string, string])[] = [
  ['Naila', 'Nayla'],
  ['Rafa', 'Raffa'],
  ['Fahri', 'Fahry'],
  ['Alya', 'Aliya'],
  ['Zaki', 'Dzaki'],
  ['Rizki', 'Rizky'],
  ['Cinta', 'Sinta'],
  ['Zihan', 'Jihan'],
  ['Carissa', 'Karisa'],
  ['Nabila', 'Nabilah'],
];

/** How babies without a name are told apart, or not. */
const TOLD_APART: readonly (readonly [string, string])[] = [
  ['besar', 'kecil'],
  ['sulung', 'bungsu'],
  ['kiri', 'kanan'],
  ['G1', 'G2'],
  ['L1', 'L2'],
  ['1', '2'],
  ['I', 'II'],
  ['A', 'B'],
  ['(kakak)', '(adik)'],
  ['kembar', 'kembar'],
  ['kembar 1', 'kembar 2'],
  ['', 'kembar'],
];

const calledOf = (name: string): string => name.replace(BEFORE, '').split(' ')[0] ?? '';

type Two = readonly [Child, Child];
const asTwins = (life: Life, [one, other]: readonly [TrueChild, TrueChild]): Two => [
  life.twin(one),
  life.twin(other),
];

const numbered = (life: Life, one: TrueChild, names: readonly [string, string]): Two => {
  const counted = life.random.chance(0.6) ? 1 : 0;
  const [first, second] = names;
  return asTwins(life, [
    { ...one, name: first },
    {
      ...one,
      name: second,
      birthOrder: one.birthOrder + counted,
      nik: one.nik && life.nik(one.sex, one.birthDate, 0),
    },
  ]);
};

export const OTHERS = {
  'twins, as they are named': (life: Life) =>
    asTwins(life, life.twins(life.random.chance(0.65) ? 'one' : 'two')),
  'twins of one sex': (life: Life) => asTwins(life, life.twins('one')),
  'twins of two sexes': (life: Life) => asTwins(life, life.twins('two')),
  'twins whose names are unlike': (life: Life) => {
    const one = life.child();
    const names = one.sex === 'male' ? BOYS : GIRLS;
    const other = common(
      life.random,
      names.filter((name) => !one.name.includes(name)),
    );
    return numbered(life, one, [one.name, other]);
  },
  'twins from elsewhere': (life: Life) => {
    const one = life.child();
    const name = regionalName(one.sex, life);
    for (;;) {
      const other = regionalName(one.sex, life);
      // Whatever stands before them, twins are called apart.
      if (calledOf(other) !== calledOf(name)) return numbered(life, one, [name, other]);
    }
  },
  'twins without a name, told apart': (life: Life) => {
    const one = life.child();
    const [a, b] = TOLD_APART[life.random.integer(0, TOLD_APART.length - 1)] ?? ['', ''];
    const before = `${life.random.pick([...PLACEHOLDERS])} ${one.family.mother}`;
    return numbered(life, one, [`${before} ${a}`, `${before} ${b}`]);
  },
  siblings: (life: Life): Two => {
    const one = life.child();
    return [life.grown(one), life.grown(life.sibling(one))];
  },
  cousins: (life: Life): Two => {
    const one = life.child();
    return [life.grown(one), life.grown(life.cousin(one))];
  },
  'brothers from elsewhere': (life: Life): Two => {
    const one = life.person();
    return [one, life.grown({ ...life.sibling(one), sex: one.sex, name: regionalName(one.sex, life) })];
  },
  namesakes: (life: Life): Two => {
    const one = life.person();
    return [one, life.person({ name: one.name, sex: one.sex })];
  },
  'born on one day': (life: Life): Two => {
    const one = life.person();
    return [one, life.person({ birthDate: one.birthDate })];
  },
  'twins whose names sound alike': (life: Life) => {
    const one = life.child();
    const [a, b] = SOUND_ALIKE[life.random.integer(0, SOUND_ALIKE.length - 1)] ?? ['', ''];
    const last = life.random.chance(0.5) ? ' Pratiwi' : '';
    return numbered(life, one, [a + last, b + last]);
  },
} as const satisfies Readonly<Record<string, (life: Life) => Two>>;

export type OtherKind = keyof typeof OTHERS;

/**
 * How many pairs of each kind come to be compared while 1,000 children are registered a second time: in a village of 3,000, of whom
 * 90 are, there are 36 pairs of twins, 500 of siblings, and every birthday has two others.
 */
export const MIX_OF_OTHERS: Readonly<Record<OtherKind, number>> = {
  'twins, as they are named': 335,
  'twins of one sex': 0,
  'twins of two sexes': 0,
  'twins whose names are unlike': 20,
  'twins from elsewhere': 20,
  'twins without a name, told apart': 20,
  siblings: 5000,
  cousins: 1000,
  'brothers from elsewhere': 500,
  namesakes: 300,
  'born on one day': 9000,
  'twins whose names sound alike': 5,
};
export const isOfTwins = (kind: OtherKind): boolean => kind.startsWith('twins');

/** Entries of two children. */
export function ofTwo(kind: OtherKind, life: Life): LifePair<OtherKind> {
  const { random } = life;
  const [one, other] = OTHERS[kind](life);
  const day = life.visitDay(one.birthDate);
  const together = isOfTwins(kind) ? random.chance(TOLD.twinsTogether) : random.chance(0.2);
  const first = life.entry(one, day);
  const second = life.entry(other, together ? day : life.visitDay(other.birthDate));
  // Of twins without a name both are entered so.
  const unnamed = kind === 'twins without a name, told apart';
  return {
    kind,
    first: unnamed ? { ...first, nama: one.name } : first,
    second: unnamed ? { ...second, nama: other.name } : second,
  };
}

export const lifeOf = (seed: number): Life => new Life(seed);

/** Who is registered in a village, one entry each, and some of them once more. */
export function registrations(
  seed: number,
  children: number,
  twice: number,
): readonly { readonly child: number; readonly answers: Answers }[] {
  const life = new Life(seed);
  const { random } = life;
  const entries: { child: number; answers: Answers }[] = [];
  const kinds = Object.entries(MIX) as [ErrorKind, number][];
  const drawn = (): ErrorKind => {
    let left = random.next() * 1000;
    for (const [kind, weight] of kinds) {
      left -= weight;
      if (left < 0) return kind;
    }
    return 'nothing but what is ordinary';
  };
  let child = 0;
  const add = (answers: Answers): void => {
    entries.push({ child, answers });
    child += 1;
  };
  while (child < children) {
    const kind = random.next();
    if (kind < 0.012) {
      const twins: OtherKind = random.chance(0.05)
        ? 'twins without a name, told apart'
        : 'twins, as they are named';
      const { first, second } = ofTwo(twins, life);
      add(first);
      add(second);
    } else if (kind < 0.012 + twice) {
      const { first, second } = registeredTwice(drawn(), life);
      entries.push({ child, answers: first });
      add(second);
    } else if (kind < 0.2) {
      const { first, second } = ofTwo('siblings', life);
      add(first);
      add(second);
    } else add(life.entry(life.person(), '2026-06-11'));
  }
  return entries;
}

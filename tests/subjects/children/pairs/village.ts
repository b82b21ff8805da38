import { type Random, seededRandom } from '../../../../local/seed/random';
import { addDays, type CalendarDate, calendarDate } from '../../../../src/kernel/calendar';
import {
  BOYS,
  BOYS_LAST,
  GIRLS,
  GIRLS_LAST,
  MEN,
  TWINS_OF_ONE_SEX,
  TWINS_OF_TWO_SEXES,
  WOMEN,
  WOMEN_FIRST,
} from './name-stock';

export type Sex = 'male' | 'female';

/** What is true of a child, whatever anybody has typed. */
export interface TrueChild {
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: CalendarDate;
  readonly birthOrder: number;
  /** A population number, or `null` while the child has none. */
  readonly nik: string | null;
  readonly family: Family;
}

export interface Family {
  readonly mother: string;
  readonly father: string;
  readonly card: string;
  readonly phone: string;
  readonly rt: number;
  readonly rw: number;
}

/** Names differ in how common they are: the first of a list about ten times the last. */
export function common(random: Random, names: readonly string[]): string {
  const place = Math.floor(names.length * random.next() ** 1.8);
  return names[place] ?? names[0] ?? '';
}

const two = (value: number): string => String(value).padStart(2, '0');
/** Under five on the day of all entries, 12 June 2026, and born before it. */
const FIRST_DAY = calendarDate(2021, 6, 20) as CalendarDate;
const DAYS = 1800;

const isUnderFive = (birthDate: CalendarDate): boolean =>
  birthDate >= FIRST_DAY && birthDate < addDays(FIRST_DAY, DAYS);

export class Village {
  readonly random: Random;
  private serial = 0;
  private readonly numbered = new Map<string, number>();

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  birthDate(): CalendarDate {
    return addDays(FIRST_DAY, this.random.integer(0, DAYS - 1));
  }

  /** Within two months, as children of one RT whose mothers come together. */
  nearDate(birthDate: CalendarDate): CalendarDate {
    const date = addDays(birthDate, this.random.integer(-60, 60));
    return isUnderFive(date) ? date : birthDate;
  }

  /** Of the children of a Javanese village about one in five boys is a Muhammad, and a third have one name only. */
  childName(sex: Sex): string {
    const { random } = this;
    const [firsts, lasts] = sex === 'male' ? [BOYS, BOYS_LAST] : [GIRLS, GIRLS_LAST];
    const before = sex === 'male' ? this.boysPrefix() : random.chance(0.04) ? ['Siti'] : [];
    const words = [...before, common(random, firsts)];
    if (random.chance(0.67)) words.push(common(random, lasts));
    if (random.chance(0.15)) words.push(common(random, lasts));
    return [...new Set(words)].join(' ');
  }

  private boysPrefix(): readonly string[] {
    if (this.random.chance(0.2)) return ['Muhammad'];
    return this.random.chance(0.06) ? ['Ahmad'] : [];
  }

  woman(): string {
    const { random } = this;
    let left = random.next() * 100;
    const first = WOMEN_FIRST.find(([, share]) => {
      left -= share;
      return left < 0;
    });
    const words = [...(first ? [first[0]] : []), common(random, WOMEN)];
    if (!first && random.chance(0.5)) words.push(common(random, WOMEN));
    return [...new Set(words)].join(' ');
  }

  man(): string {
    const { random } = this;
    const words = [common(random, MEN)];
    if (random.chance(0.5)) words.push(common(random, BOYS_LAST));
    return words.join(' ');
  }

  family(near: Partial<Family> = {}): Family {
    const { random } = this;
    const rw = random.integer(1, 8);
    return {
      mother: this.woman(),
      father: this.man(),
      card: this.card(),
      phone: this.phone(),
      rt: random.integer(1, 6),
      rw,
      ...near,
    };
  }

  card(): string {
    const { random } = this;
    const day = two(random.integer(1, 28));
    return `330406${day}${two(random.integer(1, 12))}${two(random.integer(8, 25))}${this.nextSerial()}`;
  }

  phone(): string {
    const { random } = this;
    return `08${random.integer(11, 59)}${String(random.integer(0, 99_999_999)).padStart(8, '0')}`;
  }

  private nextSerial(): string {
    this.serial = (this.serial % 9998) + 1;
    return String(this.serial).padStart(4, '0');
  }

  /** Serials of a day and sex begin at 0001 in each kecamatan and run on: no two children have the same number. */
  nik(sex: Sex, birthDate: CalendarDate, skipped = this.random.integer(0, 2)): string {
    const [year = '', month = '', day = ''] = birthDate.split('-');
    const born = `330406${two(Number(day) + (sex === 'female' ? 40 : 0))}${month}${year.slice(2)}`;
    const serial = (this.numbered.get(born) ?? 0) + 1 + skipped;
    this.numbered.set(born, serial);
    return `${born}${String(serial).padStart(4, '0')}`;
  }

  child(given: Partial<TrueChild> = {}): TrueChild {
    const { random } = this;
    const sex = given.sex ?? (random.chance(0.51) ? 'male' : 'female');
    const birthDate = given.birthDate ?? this.birthDate();
    return {
      name: this.childName(sex),
      birthOrder: random.integer(1, 3),
      // Three of ten are not in the population register yet when they first come.
      nik: random.chance(0.7) ? this.nik(sex, birthDate) : null,
      family: given.family ?? this.family(),
      ...given,
      sex,
      birthDate,
    };
  }

  sibling(of: TrueChild): TrueChild {
    const { random } = this;
    const sibling = this.child({
      family: of.family,
      birthDate: this.siblingsBirthDate(of.birthDate),
      birthOrder: of.birthOrder + 1,
    });
    // A last name in common, as some families like it.
    const last = of.name.split(' ').slice(1).pop();
    return last && sibling.sex === of.sex && random.chance(0.25)
      ? { ...sibling, name: `${sibling.name.split(' ')[0]} ${last}` }
      : sibling;
  }

  private siblingsBirthDate(birthDate: CalendarDate): CalendarDate {
    const { random } = this;
    for (;;) {
      const months = random.integer(11, 50) * (random.chance(0.5) ? 1 : -1);
      const date = addDays(birthDate, months * 30 + random.integer(0, 29));
      if (isUnderFive(date)) return date;
    }
  }

  /** Half of all twins of one sex are given names that differ by a letter or two; numbers run on from one to the other. */
  twins(sexes: 'one' | 'two'): readonly [TrueChild, TrueChild] {
    const { random } = this;
    const first = this.child(sexes === 'two' ? { sex: 'male' } : {});
    const sex: Sex = sexes === 'two' ? 'female' : first.sex;
    const [one, other] = this.twinNames(first.sex, sexes);
    const counted = random.chance(0.6);
    return [
      { ...first, name: one, nik: first.nik },
      {
        ...first,
        name: other,
        sex,
        birthOrder: first.birthOrder + (counted ? 1 : 0),
        nik: first.nik === null ? null : this.nik(sex, first.birthDate, 0),
      },
    ];
  }

  private twinNames(sex: Sex, sexes: 'one' | 'two'): readonly [string, string] {
    const { random } = this;
    const alike = sexes === 'two' ? TWINS_OF_TWO_SEXES : TWINS_OF_ONE_SEX[sex];
    const last = random.chance(0.6) ? ` ${common(random, sex === 'male' ? BOYS_LAST : GIRLS_LAST)}` : '';
    const before = sex === 'male' && sexes === 'one' && random.chance(0.2) ? 'Muhammad ' : '';
    if (random.chance(0.5)) {
      const [one, other] = alike[random.integer(0, alike.length - 1)] ?? ['Hasan', 'Husen'];
      return [`${before}${one}${last}`, `${before}${other}${last}`];
    }
    // A few share the first word and differ in the second, as Aisyah Putri and Aisyah Zahra: few, for children are called by it.
    const [firsts, lasts] = sex === 'male' ? [BOYS, BOYS_LAST] : [GIRLS, GIRLS_LAST];
    if (random.chance(0.04)) {
      const shared = common(random, firsts);
      const second = common(random, lasts);
      return [
        `${shared} ${second}`,
        `${shared} ${common(
          random,
          lasts.filter((last) => last !== second),
        )}`,
      ];
    }
    const others = sexes === 'two' ? GIRLS : firsts;
    const one = common(random, firsts);
    const other = common(
      random,
      others.filter((name) => name !== one),
    );
    return [`${one}${last}`, `${other}${last}`];
  }

  /** Children of two sisters or brothers: a grandmother's house, sometimes one family card, names after one another. */
  cousin(of: TrueChild): TrueChild {
    const { random } = this;
    const shared = random.chance(0.25) ? { card: of.family.card, phone: of.family.phone } : {};
    const family = this.family({ ...shared, rt: of.family.rt, rw: of.family.rw });
    const cousin = this.child({ sex: of.sex, family });
    const [first = '', ...rest] = of.name.split(' ');
    if (random.chance(0.5)) return { ...cousin, name: [first, ...cousin.name.split(' ').slice(1)].join(' ') };
    const near = this.nearWord(first);
    return { ...cousin, name: [near, ...rest].join(' ') };
  }

  /** Another name that a letter tells apart, as `Nayla` and `Nayra`. */
  private nearWord(word: string): string {
    const at = this.random.integer(1, word.length - 1);
    const letter = this.random.pick(['a', 'i', 'u', 'r', 'l', 'n', 's']);
    return word.slice(0, at) + letter + word.slice(at + 1);
  }
}

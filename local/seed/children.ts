import { addDays, type CalendarDate, partsOf } from '../../src/kernel/calendar';
import type { Sex } from '../../src/kernel/growth/anthropometry';
import type { Point } from '../../src/kernel/place/place';
import { homeIn, NEIGHBOURHOODS, POSYANDU, type Posyandu } from './krandegan';
import { BOYS, BOYS_SECOND, FATHERS, GIRLS, GIRLS_SECOND, LANDMARKS, LANES, MOTHERS, TWINS } from './names';
import type { Random } from './random';

export interface Family {
  readonly posyandu: Posyandu;
  readonly rt: number;
  readonly rw: number;
  readonly home: Point;
  readonly address: string;
  readonly mother: string;
  readonly father: string;
  readonly phone: string;
  readonly familyCard: string;
}

/** How a body grows, in SD from WHO's median; drift is over the whole period of the visits. */
export interface Growth {
  readonly length: number;
  readonly lengthDrift: number;
  readonly weight: number;
  readonly weightDrift: number;
  readonly arm: number;
  readonly head: number;
}

export interface Child {
  readonly family: Family;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: CalendarDate;
  readonly nik: string;
  readonly birthOrder: number;
  readonly gestationWeeks: number;
  readonly growth: Growth;
}

const REGION = '330406';
const TWO_DIGITS = (value: number): string => String(value).padStart(2, '0');

/**
 * As the population office builds it: region, birth date with 40 added to a girl's day, serial. The serials start at
 * 9000, where no office has got to in one kecamatan on one birth date: so that the number is nobody's.
 */
export function inventedNik(birthDate: CalendarDate, sex: Sex, serial: number): string {
  const { year, month, day } = partsOf(birthDate);
  const date = TWO_DIGITS(sex === 'female' ? day + 40 : day) + TWO_DIGITS(month) + TWO_DIGITS(year % 100);
  return `${REGION}${date}${9000 + (serial % 1000)}`;
}

/** Region, date of recording, serial; the date without the 40 of a NIK. */
function inventedFamilyCard(random: Random, serial: number): string {
  const recorded = TWO_DIGITS(random.integer(1, 28)) + TWO_DIGITS(random.integer(1, 12));
  return `${REGION}${recorded}${TWO_DIGITS(random.integer(8, 24))}${9000 + (serial % 1000)}`;
}

function family(random: Random, serial: number): Family {
  const neighbourhood = NEIGHBOURHOODS[random.integer(0, NEIGHBOURHOODS.length - 1)] ?? NEIGHBOURHOODS[0];
  if (!neighbourhood) throw new Error('the village has no RT');
  const posyandu = POSYANDU.find((one) => one.rw === neighbourhood.rw) ?? POSYANDU[0];
  if (!posyandu) throw new Error('the village has no posyandu');
  const number = random.chance(0.4) ? ` No. ${random.integer(1, 60)}` : `, ${random.pick(LANDMARKS)}`;
  return {
    posyandu,
    rt: neighbourhood.rt,
    rw: neighbourhood.rw,
    home: homeIn(neighbourhood, random),
    address: `${random.pick(LANES)}${number}`,
    mother: random.pick(MOTHERS),
    father: random.chance(0.04) ? '' : random.pick(FATHERS),
    phone: random.chance(0.7) ? `0812-0000-${String(random.integer(0, 9999)).padStart(4, '0')}` : '',
    familyCard: random.chance(0.93) ? inventedFamilyCard(random, serial) : '',
  };
}

function childName(sex: Sex, random: Random): string {
  const first = random.pick(sex === 'male' ? BOYS : GIRLS);
  if (random.chance(0.22)) return first;
  return `${first} ${random.pick(sex === 'male' ? BOYS_SECOND : GIRLS_SECOND)}`;
}

/** Inverse of the normal distribution (Abramowitz and Stegun 26.2.23, error under 0.0005). */
function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  return -(
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3)
  );
}

/** One deviate for each of `count` children, evenly through the distribution: a village with the wanted rates whatever the seed. */
const spread = (count: number, mean: number, sd: number): number[] =>
  Array.from({ length: count }, (_, index) => mean + sd * normalQuantile((index + 0.5) / count));

/** About one in ten lies under −2 for length; 2 to 3 % for weight at that length. */
const LENGTH = { mean: -0.8, sd: 0.94 };
const WEIGHT = { mean: -0.25, sd: 0.86 };
/** The two thinnest have the signs of gizi buruk. */
const SEVERE = [-3.7, -3.35] as const;

function growths(count: number, random: Random): Growth[] {
  const lengths = random.shuffled(spread(count, LENGTH.mean, LENGTH.sd));
  const weights = spread(count, WEIGHT.mean, WEIGHT.sd);
  if (count >= 100) weights.splice(0, SEVERE.length, ...SEVERE);
  return random.shuffled(weights).map((weight, index) => ({
    length: lengths[index] ?? LENGTH.mean,
    lengthDrift: 0.12 * random.normal(),
    weight,
    weightDrift: weight < -3 ? 0 : 0.25 * random.normal(),
    arm: 0.75 * weight + 0.5 * random.normal(),
    head: -0.3 + 0.8 * random.normal(),
  }));
}

interface Birth {
  readonly family: Family;
  readonly sex: Sex;
  readonly birthDate: CalendarDate;
  readonly name: string;
  readonly twin: boolean;
  readonly birthOrder: number;
}

/** Every child is under five at the end, and was born at least a week before the last meeting of its posyandu. */
const OLDEST_DAYS = 1820;
const NEWEST_DAYS = 40;

/** Days between two children of one mother. */
const SIBLING_DAYS = 400;

function births(count: number, endDate: CalendarDate, random: Random): Birth[] {
  const born: Birth[] = [];
  const single = (home: Family, ageDays: number, birthOrder: number): void => {
    const sex = random.chance(0.51) ? 'male' : 'female';
    const birthDate = addDays(endDate, -ageDays);
    born.push({ family: home, sex, birthDate, name: childName(sex, random), twin: false, birthOrder });
  };
  for (const { sex, names } of count >= 20 ? TWINS : []) {
    const home = family(random, born.length);
    const birthDate = addDays(endDate, -random.integer(NEWEST_DAYS, OLDEST_DAYS));
    names.forEach((name, index) => {
      born.push({ family: home, sex, birthDate, name, twin: true, birthOrder: index + 1 });
    });
  }
  while (born.length < count) {
    const home = family(random, born.length);
    const ageDays = random.integer(NEWEST_DAYS, OLDEST_DAYS);
    const birthOrder = 1 + Math.floor(3 * random.next() ** 2);
    single(home, ageDays, birthOrder);
    const youngest = ageDays - SIBLING_DAYS;
    if (youngest > NEWEST_DAYS && born.length < count && random.chance(0.12)) {
      single(home, random.integer(NEWEST_DAYS, youngest), birthOrder + 1);
    }
  }
  return withNamesakes(born);
}

/** Two unrelated boys of one name, as happens in every village. */
function withNamesakes(born: readonly Birth[]): Birth[] {
  const boys = born.filter((one) => one.sex === 'male' && !one.twin);
  const [original] = boys;
  const namesake = boys.at(-1);
  return born.map((one) => (original && one === namesake ? { ...one, name: original.name } : one));
}

/** About one child in twelve has no NIK yet; of the youngest, half. */
const withoutNik = (birthDate: CalendarDate, endDate: CalendarDate, random: Random): boolean =>
  random.chance(birthDate > addDays(endDate, -180) ? 0.5 : 0.05);

export function inventChildren(count: number, endDate: CalendarDate, random: Random): readonly Child[] {
  const bodies = growths(count, random);
  return births(count, endDate, random).map((birth, index) => {
    const growth = bodies[index];
    if (!growth) throw new Error('fewer bodies than births');
    return {
      family: birth.family,
      name: birth.name,
      sex: birth.sex,
      birthDate: birth.birthDate,
      nik: withoutNik(birth.birthDate, endDate, random) ? '' : inventedNik(birth.birthDate, birth.sex, index),
      birthOrder: birth.birthOrder,
      gestationWeeks: birth.twin
        ? random.integer(34, 37)
        : Math.min(42, Math.round(39 + 1.4 * random.normal())),
      growth,
    };
  });
}

import { type CalendarDate, daysBetween } from '../../src/kernel/calendar';
import type { Answers } from '../../src/subjects/children/submission/answers';
import type { Child } from './children';
import { armCm, headCm, lengthCm, weightKg } from './growth-curves';
import { NOTES } from './names';
import type { Random } from './random';

/** Days at which a child is measured standing, and the height lost by standing up (Permenkes 2/2020). */
const STANDS_FROM_DAYS = 731;
const STANDING_CM = 0.7;

/** Errors of one reading at a posyandu: SD of a length board, and of a hanging scale with a restless child. */
const LENGTH_ERROR_CM = 0.35;
const WEIGHT_ERROR_KG = 0.06;

/** Share of readings that a tired hand rounds to the half. */
const HEAPED = 0.12;

const oneDecimal = (value: number, random: Random): string => {
  const kept = random.chance(HEAPED) ? Math.round(value * 2) / 2 : value;
  const text = kept.toFixed(1);
  return random.chance(0.75) ? text.replace('.', ',') : text;
};

/** Vitamin A months for children of 6 to 59 months. */
const VITAMIN_A_MONTHS = ['02', '08'];

/** @param share of the whole period that has passed, 0 to 1: drift comes in step by step */
export function measurement(child: Child, on: CalendarDate, share: number, random: Random): Answers {
  const { growth, sex } = child;
  const ageDays = daysBetween(child.birthDate, on);
  const lying = lengthCm(sex, ageDays, growth.length + share * growth.lengthDrift);
  const standing = ageDays >= STANDS_FROM_DAYS !== random.chance(ageDays > 365 ? 0.03 : 0);
  const weight = weightKg(sex, lying, growth.weight + share * growth.weightDrift);
  const read = lying - (standing ? STANDING_CM : 0) + LENGTH_ERROR_CM * random.normal();
  return {
    tanggal_ukur: on,
    berat: oneDecimal(weight + WEIGHT_ERROR_KG * random.normal(), random),
    tinggi: oneDecimal(read, random),
    cara_ukur: standing ? 'berdiri' : 'telentang',
    ...optional('lila', ageDays >= 183 && random.chance(0.8), () =>
      oneDecimal(armCm(ageDays, growth.arm), random),
    ),
    ...optional('lingkar_kepala', random.chance(ageDays < 731 ? 0.5 : 0.1), () =>
      oneDecimal(headCm(ageDays, growth.head), random),
    ),
    ...optional('oedema', random.chance(0.6), () => 'tidak'),
    ...optional('asi', ageDays < 731, () => (random.chance(0.85) ? 'ya' : 'tidak')),
    ...optional('vitamin_a', ageDays >= 183 && VITAMIN_A_MONTHS.includes(on.slice(5, 7)), () =>
      random.chance(0.9) ? 'ya' : 'tidak',
    ),
    ...optional('catatan', random.chance(0.05), () => random.pick(NOTES)),
  };
}

function optional(key: keyof Answers, answered: boolean, answer: () => string): Answers {
  return answered ? { [key]: answer() } : {};
}

/** Weight and length at birth, from the same body that later visits measure. */
export function birthMeasures(child: Child, random: Random): Answers {
  const early = 40 - child.gestationWeeks;
  const length = lengthCm(child.sex, 0, 0.6 * child.growth.length) - 0.6 * early;
  const weight = weightKg(child.sex, length, 0.5 * child.growth.weight);
  return { bb_lahir: oneDecimal(weight, random), pb_lahir: oneDecimal(length, random) };
}

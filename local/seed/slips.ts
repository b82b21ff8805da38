import { addDays, parseIsoDate } from '../../src/kernel/calendar';
import type { Answers } from '../../src/subjects/children/submission/answers';
import type { Random } from './random';

/** A mistake of a kind that is really made; `null` where these answers give no room for it. */
type Slip = (answers: Answers) => Answers | null;

function without(answers: Answers, key: keyof Answers): Answers {
  const { [key]: _left, ...rest } = answers;
  return rest;
}

const gramsForKilograms: Slip = (answers) => {
  const kilograms = Number(answers.berat?.replace(',', '.'));
  return Number.isFinite(kilograms) ? { ...answers, berat: String(Math.round(kilograms * 1000)) } : null;
};

const dateInTheFuture: Slip = (answers) => {
  const date = parseIsoDate(answers.tanggal_ukur ?? '');
  return date && { ...answers, tanggal_ukur: addDays(date, 30) };
};

const colonForComma: Slip = (answers) =>
  answers.tinggi ? { ...answers, tinggi: answers.tinggi.replace(/[.,]/, ':') } : null;

const metresForCentimetres: Slip = (answers) => {
  const centimetres = Number(answers.tinggi?.replace(',', '.'));
  return Number.isFinite(centimetres) ? { ...answers, tinggi: (centimetres / 100).toFixed(2) } : null;
};

const noSex: Slip = (answers) => (answers.jenis_kelamin ? without(answers, 'jenis_kelamin') : null);
const shortNik: Slip = (answers) => (answers.nik ? { ...answers, nik: answers.nik.slice(0, 15) } : null);
/** The day of birth in the NIK is another one's: the NIK of a brother or sister, copied from the line above on the KK. */
const nikOfSibling: Slip = ({ nik, ...answers }) => {
  if (!nik) return null;
  const day = nik.slice(6, 8);
  return {
    ...answers,
    nik: nik.slice(0, 6) + (day.endsWith('1') ? `${day[0]}2` : `${day[0]}1`) + nik.slice(8),
  };
};

const noConsent: Slip = (answers) => (answers.persetujuan ? { ...answers, persetujuan: 'tidak' } : null);

const swappedPoint: Slip = (answers) => {
  const pair = /^(-7\.\d+), (109\.\d+)$/.exec(answers.lokasi ?? '');
  return pair && { ...answers, lokasi: `${pair[2]}, ${pair[1]}` };
};

const OF_ANY_VISIT: readonly [Slip, ...Slip[]] = [
  gramsForKilograms,
  dateInTheFuture,
  colonForComma,
  metresForCentimetres,
];
const OF_REGISTRATION: readonly [Slip, ...Slip[]] = [noSex, shortNik, nikOfSibling, noConsent, swappedPoint];

/** @returns the same answers with one slip in them */
export function slipped(answers: Answers, random: Random): Answers {
  const kinds = answers.nama && random.chance(0.7) ? OF_REGISTRATION : OF_ANY_VISIT;
  return random.pick(kinds)(answers) ?? gramsForKilograms(answers) ?? answers;
}

import type { Random } from '../../../../local/seed/random';
import { addDays, type CalendarDate, calendarDate, partsOf } from '../../../../src/kernel/calendar';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { misspelt, shortenedChildName, shortenedName, slipped, wordsMoved } from './name-errors';
import type { TrueChild, Village } from './village';

/**
 * How often a field of one entry is not what is true, of 1. Entries of the same child go wrong independently, so that a pair meets each
 * of these about twice as often. There is no published study of kader who type on phones: these follow studies of records that were
 * keyed once, in which 0.5 to 4 of 100 fields are wrong (Barchard and Pace 2011), and what importers of e-PPGBM complain of.
 */
export const ERROR_RATES = {
  /** Spelling by ear or by habit: Aisyah, Aisah, Aisya; Muhammad in eight ways. Nobody spells from a birth certificate. */
  nameSpelling: 0.12,
  /** A key beside the one meant, a letter left out, doubled or swapped, not noticed before sending. */
  nameSlip: 0.012,
  /** The last of two or more words left out: the field of a paper register is short. */
  nameShortened: 0.05,
  /** A word cut to its first letter. */
  nameInitial: 0.02,
  /** Family register order, or the called name first. */
  nameOrder: 0.005,
  /** What the child is called at home, nothing like the name. */
  nickname: 0.006,
  /** Registered before it was named. */
  placeholder: 0.004,
  motherSpelling: 0.1,
  motherSlip: 0.015,
  motherShortened: 0.08,
  /** Named after the husband, the first child, or the grandmother who brought the child. */
  motherOther: 0.012,
  /** Day and month in the other order: some phones and spreadsheets write the month first. */
  dateSwapped: 0.006,
  /** One digit of day, month or year; last year's number in January. */
  dateDigit: 0.01,
  /** Guessed, or the day of the birth certificate. */
  dateOther: 0.002,
  sexWrong: 0.004,
  /** Not at hand at the posyandu. */
  nikMissing: 0.35,
  /** The form refuses what has not 16 digits; one wrong digit passes. */
  nikDigit: 0.012,
  nikTemporary: 0.03,
  nikMasked: 0.02,
  /** The number above it on the list: a brother's or sister's. */
  cardMissing: 0.4,
  cardDigit: 0.01,
  /** A new card after a move, a birth or a divorce. */
  cardNew: 0.03,
  phoneMissing: 0.5,
  /** Prepaid numbers change often. */
  phoneNew: 0.1,
  areaMissing: 0.2,
  /** Moved within the kelurahan, or one number for the other. */
  areaOther: 0.05,
  orderMissing: 0.6,
  /** Dead siblings counted, or not. */
  orderOther: 0.04,
} as const;

const two = (value: number): string => String(value).padStart(2, '0');

/** One child as one kader types it one day. */
export function entryOf(child: TrueChild, village: Village): Answers {
  const { random } = village;
  const hit = (kind: keyof typeof ERROR_RATES): boolean => random.chance(ERROR_RATES[kind]);
  const { family } = child;
  const male = hit('sexWrong') ? child.sex !== 'male' : child.sex === 'male';
  const area = hit('areaMissing') ? null : hit('areaOther') ? village.family() : family;
  return withoutBlanks({
    posyandu: 'Mawar',
    anak: 'Anak belum terdaftar',
    nama: typedName(child, village),
    jenis_kelamin: male ? 'L' : 'P',
    tanggal_lahir: typedDate(child.birthDate, random),
    nama_ibu: typedMother(family.mother, village),
    nama_ayah: random.chance(0.5) ? misspelt(family.father, random) : '',
    nik: typedNik(child, random),
    no_kk: hit('cardMissing')
      ? ''
      : hit('cardNew')
        ? village.card()
        : hit('cardDigit')
          ? digitWrong(family.card, random)
          : family.card,
    hp: hit('phoneMissing') ? '' : hit('phoneNew') ? village.phone() : family.phone,
    rt: area ? `${area.rt}` : '',
    rw: area ? `${area.rw}` : '',
    anak_ke: hit('orderMissing') ? '' : `${child.birthOrder + (hit('orderOther') ? 1 : 0)}`,
    persetujuan: 'Ya',
    tanggal_ukur: '2026-06-12',
    berat: '8,5',
  });
}

const withoutBlanks = (answers: Readonly<Record<string, string>>): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== ''));

function typedName({ name, family }: TrueChild, village: Village): string {
  const { random } = village;
  const hit = (kind: keyof typeof ERROR_RATES): boolean => random.chance(ERROR_RATES[kind]);
  if (hit('placeholder'))
    return `${random.pick(['Bayi Ny.', 'By. Ny', 'By Ny.', 'Bayi Ibu'])} ${family.mother}`;
  if (hit('nickname'))
    return random.pick(['Caca', 'Dede', 'Kakang', 'Nino', 'Cici', 'Aa', 'Adek', 'Bibi', 'Koko']);
  let typed = name;
  if (hit('nameShortened')) typed = shortenedChildName(typed);
  if (hit('nameInitial')) typed = typed.replace(/ (\p{L})\p{L}*$/u, ' $1.');
  if (hit('nameOrder')) typed = wordsMoved(typed);
  typed = abbreviated(typed, random);
  if (hit('nameSpelling')) typed = misspelt(typed, random);
  if (hit('nameSlip')) typed = slipped(typed, random);
  return cased(random.chance(0.02) ? `An. ${typed}` : typed, random);
}

/** Everybody called Muhammad is written short more often than not. */
function abbreviated(name: string, random: Random): string {
  if (name.startsWith('Muhammad ') && random.chance(0.55)) {
    const short = random.pick([
      'M.',
      'M',
      'Muh.',
      'Moh',
      'Moh.',
      'Mhd',
      'Muh',
      'Mohammad',
      'Muhamad',
      'Mochammad',
    ]);
    return name.replace('Muhammad', short);
  }
  if (name.startsWith('Siti ') && random.chance(0.15))
    return name.replace('Siti', random.pick(['St.', 'S.']));
  if (name.startsWith('Ahmad ') && random.chance(0.2))
    return name.replace('Ahmad', random.pick(['A.', 'Achmad', 'Akhmad']));
  return name;
}

function cased(name: string, random: Random): string {
  if (random.chance(0.15)) return name.toUpperCase();
  return random.chance(0.15) ? name.toLowerCase() : name;
}

function typedMother(mother: string, village: Village): string {
  const { random } = village;
  const hit = (kind: keyof typeof ERROR_RATES): boolean => random.chance(ERROR_RATES[kind]);
  if (hit('motherOther')) return village.woman();
  let typed = abbreviated(mother, random);
  if (hit('motherShortened')) typed = shortenedName(typed);
  if (hit('motherSpelling')) typed = misspelt(typed, random);
  if (hit('motherSlip')) typed = slipped(typed, random);
  return cased(random.chance(0.08) ? `${random.pick(['Ny.', 'Ibu', 'Hj.', 'Bu'])} ${typed}` : typed, random);
}

function typedDate(date: CalendarDate, random: Random): string {
  const { year, month, day } = partsOf(date);
  if (random.chance(ERROR_RATES.dateSwapped)) return calendarDate(year, day, month) ?? date;
  if (random.chance(ERROR_RATES.dateDigit)) return digitOfDateWrong(date, random);
  if (random.chance(ERROR_RATES.dateOther)) return addDays(date, -random.integer(2, 200));
  return random.chance(0.3) ? `${two(day)}/${two(month)}/${year}` : date;
}

function digitOfDateWrong(date: CalendarDate, random: Random): CalendarDate {
  for (;;) {
    const at = random.pick([3, 3, 6, 8, 9, 9]);
    const [year, month, day] = `${date.slice(0, at)}${random.integer(0, 9)}${date.slice(at + 1)}`
      .split('-')
      .map(Number);
    const wrong = calendarDate(year ?? 0, month ?? 0, day ?? 0);
    // What lies more than five years back or ahead of the visit is refused by the form, and typed again.
    if (wrong && wrong !== date && wrong > '2021-06-12' && wrong < '2026-06-01') return wrong;
    if (random.chance(0.02)) return date;
  }
}

function typedNik({ nik }: TrueChild, random: Random): string {
  if (nik === null || random.chance(ERROR_RATES.nikMissing)) return '';
  if (random.chance(ERROR_RATES.nikTemporary)) return `00${nik.slice(2)}`;
  if (random.chance(ERROR_RATES.nikMasked)) return `${nik.slice(0, 4)}**********${nik.slice(14)}`;
  return random.chance(ERROR_RATES.nikDigit) ? digitWrong(nik, random) : nik;
}

/** A digit changed, or two neighbours swapped. */
function digitWrong(digits: string, random: Random): string {
  const at = random.integer(6, digits.length - 2);
  if (random.chance(0.3))
    return digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);
  return `${digits.slice(0, at)}${(Number(digits.charAt(at)) + random.integer(1, 9)) % 10}${digits.slice(at + 1)}`;
}

import type { AnswerReading } from '../../kernel/answers/answer-reading';
import { readPosition, readSex, readYesNo } from '../../kernel/answers/read-choice';
import { readDate } from '../../kernel/answers/read-date';
import { readFamilyCardNumber, readNik } from '../../kernel/answers/read-identity-number';
import { readQuantity } from '../../kernel/answers/read-number';
import { readPhone } from '../../kernel/answers/read-phone';
import type { CalendarDate } from '../../kernel/calendar';
import { isName } from '../../kernel/identity/is-name';
import { holdsNumber, masked, nameWithoutNumbers, withoutNumbers } from '../../kernel/identity/masked';
import type { AnswerKey } from '../../subjects/children/submission/answers';
import { LIMITS, type NumericKey } from '../../subjects/children/submission/limits';
import { type Cell, plainText } from './cell';
import { dayOfSerial } from './read-file';

/** What was done to a value that cannot be taken as it stands. */
export type Remark =
  | 'number-masked'
  | 'number-damaged'
  | 'no-value'
  | 'from-grams'
  /** The field is absurd, and the rest of the row counts without it. */
  | 'left-out'
  | 'month-first'
  | 'year-first'
  | 'day-swapped'
  | 'rescaled'
  | 'both-parents'
  /** Not in the row, but in a heading above it. */
  | 'from-title'
  /** A NIK or KK stood in a text, and is taken out of it. */
  | 'number-hidden';

export interface Cleaned {
  /** In one writing whatever the file's, so that the same list in another format is the same list; `null` for none. */
  readonly answer: string | null;
  readonly remark: Remark | null;
}

const taken = (answer: string, remark: Remark | null = null): Cleaned => ({ answer, remark });
const none = (remark: Remark | null = null): Cleaned => ({ answer: null, remark });

/** What programs write where they have nothing. */
const NOTHING =
  /^(?:[-–—.]*|null|n\/?a|nan|<na>|none|outlier|#(?:n\/a|ref!|value!|div\/0!|name\?|num!|null!))$/i;

/** NAN, NULL, NA and NONE are names of persons too. */
const NO_NAME = /^(?:[-–—.]*|n\/a|<na>|#(?:n\/a|ref!|value!|div\/0!|name\?|num!|null!))$/i;
const OF_PERSONS: readonly AnswerKey[] = ['nama', 'nama_ibu', 'nama_ayah'];

/** 999.99 and -999.99 stand for "no result" in e-PPGBM and in WHO's software; nobody weighs or measures 0. */
export const NO_RESULT = /^-?(?:9{3,}(?:[.,:]9+)?|0+(?:[.,:]0+)?)$/;

type Cleaner = (text: string, cell: Cell, today: CalendarDate) => Cleaned;

/** The value in its one writing; what the domain cannot read is left as it stands, for the domain to name. */
const worded =
  <T>(read: (text: string) => AnswerReading<T>, word: (value: T) => string): Cleaner =>
  (text) => {
    const { value, findings } = read(text);
    if (value !== null) return taken(word(value));
    return findings.length === 0 ? none() : taken(text);
  };

const yesNo = worded(readYesNo, (yes) => (yes ? 'ya' : 'tidak'));

const SERIAL = /^[2-6]\d{4}(?:\.\d+)?$/;

/** Five digits are a day's number in Excel: the 2000s begin with 36526. */
const day: Cleaner = (text, _cell, today) => {
  const date = SERIAL.test(text) ? dayOfSerial(Number(text)) : null;
  return taken(date ?? readDate(text, today).value ?? text);
};

/** A number that is hidden or has lost digits is as good as none: it must not lead to another child. */
const sixteenDigits =
  (read: (text: string) => AnswerReading<string>): Cleaner =>
  (text) => {
    const { value, findings } = read(text);
    if (value !== null) return taken(value);
    if (findings.length === 0) return none();
    return none(/[*•#_x]/i.test(text) ? 'number-masked' : 'number-damaged');
  };

const GRAMS_PER_KG = 1000;

const number =
  (key: NumericKey): Cleaner =>
  (text) => {
    if (NO_RESULT.test(text)) return none(/9/.test(text) ? 'no-value' : null);
    const quantity = readQuantity(text);
    if (quantity?.unit !== null) return taken(text);
    const { value } = quantity;
    const { min, max } = LIMITS.bb_lahir;
    const inGrams = key === 'bb_lahir' && value >= min * GRAMS_PER_KG && value <= max * GRAMS_PER_KG;
    return inGrams ? taken(String(value / GRAMS_PER_KG), 'from-grams') : taken(String(value));
  };

/** `003`; 0 where there is none. */
const area: Cleaner = (text) =>
  /^0+(?:\s*\/\s*0+)?$/.test(text)
    ? none()
    : taken(text.replace(/^0+(?=\d+$)/, '').replace(/^(\d+)\.0$/, '$1'));

const PHONES_PARTED = /\s*(?:[/,;|\n]|\batau\b|\bdan\b)\s*/i;

/** One number or several, or words; each number may have lost its first 0 on its way through a cell. A NIK among them is left out. */
const phone: Cleaner = (text) => {
  if (/^\s*\d[.,]\d+E\+?\d+\s*$/i.test(text)) return none('number-damaged');
  if (readPhone(text).value === null) return none();
  const parts = text.split(PHONES_PARTED);
  const told = parts.filter((part) =>
    readPhone(part).findings.every(({ code }) => code !== 'number-in-text'),
  );
  const remark = told.length < parts.length ? 'number-hidden' : null;
  const numbers = told.map(phoneNumber).filter((number) => !/^[0-]*$/.test(number));
  return numbers.length === 0 ? none(remark) : taken([...new Set(numbers)].join(' / '), remark);
};

function phoneNumber(typed: string): string {
  const text = typed.trim().replace(/^(\d{8,})\.0$/, '$1');
  if (/\p{L}/u.test(text)) return text.replace(/\s+/g, ' ');
  const number = text.replace(/[\s.()-]/g, '');
  return /^8\d{8,11}$/.test(number) ? `0${number}` : number;
}

/** A father of digits is nobody; a child or a mother of digits is named by the domain. */
const father: Cleaner = (text, ...rest) => (isName(text) ? name(text, ...rest) : none());

/** The template of e-PPGBM gives the degree of pitting oedema, 1 to 3. */
const oedema: Cleaner = (text, ...rest) => (/^[+]?[123]$/.test(text) ? taken('ya') : yesNo(text, ...rest));

/** `Jml Vit A` counts capsules. */
const vitaminA: Cleaner = (text, ...rest) =>
  /^\d+$/.test(text) ? taken(Number(text) > 0 ? 'ya' : 'tidak') : yesNo(text, ...rest);

/** Without the NIK and KK that people write beside names and into notes. */
const asTyped: Cleaner = (text) => {
  const typed = text.replace(/\s+/g, ' ');
  const cleared = withoutNumbers(typed);
  return cleared === typed ? taken(typed) : taken(cleared, 'number-hidden');
};

const name: Cleaner = (text) => {
  const typed = text.replace(/\s+/g, ' ');
  if (!holdsNumber(typed)) return taken(typed);
  return taken(nameWithoutNumbers(typed) ?? masked(typed.replace(/\D/g, '')), 'number-hidden');
};

const CLEANERS: Readonly<Record<AnswerKey, Cleaner>> = {
  posyandu: asTyped,
  anak: asTyped,
  nama: name,
  jenis_kelamin: worded(readSex, (sex) => (sex === 'male' ? 'L' : 'P')),
  tanggal_lahir: day,
  nik: sixteenDigits(readNik),
  no_kk: sixteenDigits(readFamilyCardNumber),
  nama_ibu: (text, ...rest) => name(text.replace(/\s*[\r\n]+\s*/g, ' / '), ...rest),
  nama_ayah: father,
  hp: phone,
  alamat: asTyped,
  rt: area,
  rw: area,
  lokasi: asTyped,
  anak_ke: number('anak_ke'),
  bb_lahir: number('bb_lahir'),
  pb_lahir: number('pb_lahir'),
  usia_kehamilan: number('usia_kehamilan'),
  buku_kia: yesNo,
  persetujuan: yesNo,
  tanggal_ukur: day,
  berat: number('berat'),
  tinggi: number('tinggi'),
  cara_ukur: worded(readPosition, (position) => (position === 'lying' ? 'telentang' : 'berdiri')),
  lila: number('lila'),
  lingkar_kepala: number('lingkar_kepala'),
  oedema,
  asi: yesNo,
  vitamin_a: vitaminA,
  catatan: asTyped,
};

/** Turns a cell into an answer as the form would have given it. */
export function clean(key: AnswerKey, cell: Cell, today: CalendarDate): Cleaned {
  const text = plainText(cell.text);
  const nothing = OF_PERSONS.includes(key) ? NO_NAME : NOTHING;
  if (nothing.test(text)) return none(/^[a-z#<]/i.test(text) ? 'no-value' : null);
  return CLEANERS[key](text, cell, today);
}

import { readArea } from '../../../kernel/answers/read-area';
import { readYesNo } from '../../../kernel/answers/read-choice';
import { readDate } from '../../../kernel/answers/read-date';
import { readFamilyCardNumber } from '../../../kernel/answers/read-identity-number';
import { readPhone } from '../../../kernel/answers/read-phone';
import { type Posyandu, readPosyandu } from '../../../kernel/answers/read-posyandu';
import {
  type Sheet as AnySheet,
  birthDateIn,
  nameIn,
  numberIn,
  pastDayIn,
  sheetOf,
  textIn,
  womansNikIn,
} from '../../../kernel/answers/sheet';
import { addDays, type CalendarDate, daysBetween } from '../../../kernel/calendar';
import { parseAnyCode, type ResponseCode } from '../../../kernel/code';
import type { Answers } from '../../../ledger/responses/response';
import type { ParsedAnswers, SentDays } from '../frame/read-person';
import type { WomanSaid } from '../frame/woman-said';
import { ENDING_CHOICE, ENDING_PHRASES, MAY_SAY_ENDING } from './ending-words';
import { AGE_YEARS, LIMITS, LONGEST_PREGNANCY_DAYS, ONE_START_DAYS, PRESSURE, SPACING_YEARS } from './limits';
import type {
  BirthSaid,
  ContactSaid,
  Ending,
  MotherIssue,
  MotherKey,
  MotherSaid,
  OwnCode,
  Pressure,
} from './said';

/** What answers are read with. */
export interface ParseContext extends SentDays {
  readonly posyandu: readonly Posyandu[];
}

const ENDINGS = Object.keys(ENDING_CHOICE) as readonly Ending[];

/** Without these nothing can be said of anybody, or about when. Every other answer that cannot be read is left out and told. */
const STOPPING_FIELDS: readonly MotherKey[] = [
  'posyandu',
  'ibu',
  'persetujuan',
  'tanggal',
  'tanggal_lahir_bayi',
];
const STOPPING: readonly MotherIssue['code'][] = ['missing', 'no-consent'];
/** Told of an answer that was read. */
const TOLD: readonly MotherIssue['code'][] = ['unknown-posyandu', 'odd-phone', 'number-in-text'];

/** Whether a response does not count as long as this is not mended. */
export const stops = ({ code, field }: MotherIssue): boolean =>
  STOPPING.includes(code) || (field !== null && STOPPING_FIELDS.includes(field) && !TOLD.includes(code));

/**
 * Reads the answers of the form `ibu`.
 *
 * | woman      | required besides the posyandu     |
 * | ---------- | --------------------------------- |
 * | registered | her code in `ibu`                 |
 * | described  | her name, and that she agrees     |
 *
 * Total: any text gives something that counts, or issues that say why not.
 */
export function parseAnswers(
  answers: Answers,
  context: ParseContext,
): ParsedAnswers<MotherSaid, MotherIssue> {
  const issues: MotherIssue[] = [];
  const sheet = sheetOf<MotherKey, OwnCode>(answers, issues);
  const posyandu = sheet.read('posyandu', (text) => readPosyandu(text, context.posyandu));
  if (sheet.given('posyandu') === null) sheet.report('posyandu', 'missing');
  const named = codeOf(sheet);
  const woman = womanOf(sheet, context);
  const consent = sheet.read('persetujuan', readYesNo);
  const isDescribed = sheet.given('ibu') === null;
  if (isDescribed && sheet.given('nama') === null) sheet.report('nama', 'missing');
  const isRefusal = consent === false;
  if (isRefusal || (isDescribed && consent === null && !sheet.isDoubted('persetujuan')))
    sheet.report('persetujuan', 'no-consent');
  const birth = birthOf(sheet, context);
  const contact = contactOf(sheet, context);
  const pregnancy = pregnancyOf(sheet, contact.on, birth.bornOn, context);
  const ending = endingOf(sheet);
  const isStopped = posyandu === null || issues.some(stops);
  return {
    said: isStopped ? null : { posyandu, named, woman, pregnancy, contact, birth, ending },
    isRefusal,
    issues,
    stops: isStopped,
  };
}

type Sheet = AnySheet<MotherKey, OwnCode>;

function codeOf(sheet: Sheet): ResponseCode | null {
  const typed = sheet.given('ibu');
  const code = typed === null ? null : parseAnyCode(typed);
  if (typed !== null && code === null) sheet.report('ibu', 'unknown-code-shape');
  return code;
}

function womanOf(sheet: Sheet, { sentOn }: ParseContext): WomanSaid {
  const byRt = sheet.read('rt', (text) => readArea(text, 'rt'));
  const byRw = sheet.read('rw', (text) => readArea(text, 'rw'));
  const birthDate = birthDateIn(sheet, 'tanggal_lahir', sentOn, AGE_YEARS);
  return {
    name: nameIn(sheet, 'nama'),
    nik: womansNikIn(sheet, 'nik', birthDate),
    familyCardNumber: sheet.read('no_kk', readFamilyCardNumber),
    birthDate,
    husband: nameIn(sheet, 'nama_suami'),
    phone: sheet.read('hp', readPhone),
    address: textIn(sheet, 'alamat'),
    rt: byRt?.rt ?? byRw?.rt ?? null,
    rw: byRw?.rw ?? byRt?.rw ?? null,
    // Coordinates and links have as many digits as a NIK.
    location: sheet.given('lokasi'),
  };
}

const numberOf = (sheet: Sheet, key: keyof typeof LIMITS): number | null => numberIn(sheet, key, LIMITS[key]);

const dayOf = (
  sheet: Sheet,
  key: 'tanggal' | 'tanggal_lahir_bayi',
  { sentOn }: ParseContext,
): CalendarDate | null => pastDayIn(sheet, key, sentOn);

function contactOf(sheet: Sheet, context: ParseContext): ContactSaid {
  return {
    on: dayOf(sheet, 'tanggal', context) ?? context.contactOn,
    weightKg: numberOf(sheet, 'berat'),
    armCm: numberOf(sheet, 'lila'),
    haemoglobin: numberOf(sheet, 'hb'),
    pressure: pressureOf(sheet),
    tablets: numberOf(sheet, 'ttd'),
    visit: numberOf(sheet, 'anc_ke'),
    doctor: sheet.read('dokter', readYesNo),
    thin: sheet.read('kek', readYesNo),
    smoke: sheet.read('paparan_rokok', readYesNo),
    fed: sheet.read('pmt', readYesNo),
    complaint: textIn(sheet, 'keluhan'),
  };
}

function pressureOf(sheet: Sheet): Pressure | null {
  const typed = sheet.given('tensi');
  if (typed === null) return null;
  const [, high, low] = /^(\d{2,3})\s*[/\\-]\s*(\d{2,3})(?:\s*mm\s*hg)?$/i.exec(typed) ?? [];
  const pressure = { systolic: Number(high), diastolic: Number(low) };
  const isWithin = (value: number, { min, max }: { min: number; max: number }): boolean =>
    value >= min && value <= max;
  if (
    isWithin(pressure.systolic, PRESSURE.systolic) &&
    isWithin(pressure.diastolic, PRESSURE.diastolic) &&
    pressure.systolic > pressure.diastolic
  )
    return pressure;
  sheet.report('tensi', 'unreadable-pressure');
  return null;
}

function pregnancyOf(
  sheet: Sheet,
  contactOn: CalendarDate,
  bornOn: CalendarDate | null,
  { sentOn }: ParseContext,
): MotherSaid['pregnancy'] {
  const read = sheet.read('hpht', (text) => readDate(text, sentOn));
  const until = bornOn ?? contactOn;
  const isAhead = read !== null && read > until;
  const isLongAgo = read !== null && daysBetween(read, until) > LONGEST_PREGNANCY_DAYS;
  if (isAhead) sheet.report('hpht', 'period-ahead');
  if (isLongAgo) sheet.report('hpht', 'period-long-ago');
  const lastPeriod = isAhead || isLongAgo ? null : read;
  const weeks = numberOf(sheet, 'usia_kehamilan');
  if (lastPeriod !== null && weeks !== null) {
    const reckoned = addDays(until, -7 * weeks);
    if (Math.abs(daysBetween(lastPeriod, reckoned)) > ONE_START_DAYS)
      sheet.report('usia_kehamilan', 'weeks-differ');
  }
  const birthOrder = numberOf(sheet, 'anak_ke');
  const spacing = spacingOf(sheet);
  return {
    lastPeriod,
    weeks,
    birthOrder,
    // Before a first child there is none.
    spacingYears: birthOrder === 1 ? null : spacing,
    heightCm: numberOf(sheet, 'tinggi'),
  };
}

/** "3", "2 tahun", "18 bulan", "1,5 th"; "anak pertama" and "-" are none. */
function spacingOf(sheet: Sheet): number | null {
  const typed = sheet.given('jarak_anak');
  if (typed === null || /pertama|belum|tidak ada/i.test(typed)) return null;
  const [, number = '', unit = ''] =
    /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(tahun|thn|th|bulan|bln|bl)?\.?$/i.exec(typed) ?? [];
  const value = number === '' ? Number.NaN : Number(number.replace(',', '.'));
  const years = /^b/i.test(unit) ? value / 12 : value;
  if (years >= SPACING_YEARS.min && years <= SPACING_YEARS.max) return years;
  sheet.report('jarak_anak', 'unreadable-spacing');
  return null;
}

function birthOf(sheet: Sheet, context: ParseContext): BirthSaid {
  const typed = sheet.given('anak');
  const codes = (typed ?? '').split(/[,;\n]|\bdan\b/i).map((code) => parseAnyCode(code));
  if (typed !== null && codes.includes(null)) sheet.report('anak', 'unknown-code-shape');
  return {
    bornOn: dayOf(sheet, 'tanggal_lahir_bayi', context),
    place: textIn(sheet, 'tempat'),
    helper: textIn(sheet, 'penolong'),
    weightKg: numberOf(sheet, 'bb_lahir'),
    lengthCm: numberOf(sheet, 'pb_lahir'),
    visit: numberOf(sheet, 'kf_ke'),
    contraception: textIn(sheet, 'kb_pascasalin'),
    breastfed: sheet.read('asi_eksklusif', readYesNo),
    children: [...new Set(codes.flatMap((code) => code ?? []))],
  };
}

/**
 * The whole answer, or the form's choice in front of a note, says that something has ended. What else may say so is asked about: it is taken
 * neither to say so nor to say nothing.
 */
function endingOf(sheet: Sheet): Ending | null {
  const typed = sheet.given('keluhan');
  if (typed === null) return null;
  const said = typed
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?[.!]+$/, '');
  const chosen = ENDINGS.find((one) => {
    const choice = ENDING_CHOICE[one].toLowerCase();
    return said === choice || said.startsWith(`${choice}. `);
  });
  const ending = chosen ?? ENDING_PHRASES.get(said) ?? null;
  if (ending === null && MAY_SAY_ENDING.test(typed)) sheet.report('keluhan', 'odd-ending');
  return ending;
}

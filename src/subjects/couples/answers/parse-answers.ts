import { readArea } from '../../../kernel/answers/read-area';
import { readYesNo } from '../../../kernel/answers/read-choice';
import { readDate } from '../../../kernel/answers/read-date';
import { readPhone } from '../../../kernel/answers/read-phone';
import {
  birthDateIn,
  nameIn,
  numberIn,
  pastDayIn,
  type Sheet,
  sheetOf,
  textIn,
  womansNikIn,
} from '../../../kernel/answers/sheet';
import { type CalendarDate, daysBetween } from '../../../kernel/calendar';
import { parseAnyCode, type ResponseCode } from '../../../kernel/code';
import type { Answers } from '../../../ledger/responses/response';
import { AGE_YEARS, LIMITS } from '../../mothers/answers/limits';
import type { ParsedAnswers, SentDays } from '../../mothers/frame/read-person';
import type { WomanSaid } from '../../mothers/frame/woman-said';
import { MAN_YEARS, WEDDING_DAYS } from './limits';
import type { CoupleCode, CoupleContact, CoupleIssue, CoupleKey, CoupleSaid, Smokers } from './said';
import { SMOKING_WORDS } from './smoking-words';

/** Without these nothing can be said of anybody, or about when. Every other answer that cannot be read is left out and told. */
const STOPPING_FIELDS: readonly CoupleKey[] = ['catin', 'persetujuan', 'tanggal'];
const STOPPING: readonly CoupleIssue['code'][] = ['missing', 'no-consent'];

/** Whether a response does not count as long as this is not mended. */
export const stops = ({ code, field }: CoupleIssue): boolean =>
  STOPPING.includes(code) || (field !== null && STOPPING_FIELDS.includes(field));

type CoupleSheet = Sheet<CoupleKey, CoupleCode>;

/**
 * Reads the answers of the form `catin`: of a registered couple its code is required, of a new one the name of the woman, and that both agree.
 *
 * Total: any text gives something that counts, or issues that say why not.
 */
export function parseAnswers(answers: Answers, days: SentDays): ParsedAnswers<CoupleSaid, CoupleIssue> {
  const issues: CoupleIssue[] = [];
  const sheet = sheetOf<CoupleKey, CoupleCode>(answers, issues);
  const named = codeOf(sheet);
  const woman = womanOf(sheet, days);
  const consent = sheet.read('persetujuan', readYesNo);
  const isDescribed = sheet.given('catin') === null;
  if (isDescribed && sheet.given('nama') === null) sheet.report('nama', 'missing');
  const isRefusal = consent === false;
  if (isRefusal || (isDescribed && consent === null && !sheet.isDoubted('persetujuan')))
    sheet.report('persetujuan', 'no-consent');
  const manBornOn = birthDateIn(sheet, 'tanggal_lahir_pasangan', days.sentOn, MAN_YEARS);
  const weddingOn = weddingIn(sheet, days);
  const contact = contactOf(sheet, days);
  const isStopped = issues.some(stops);
  return {
    said: isStopped ? null : { named, woman, manBornOn, weddingOn, contact },
    isRefusal,
    issues,
    stops: isStopped,
  };
}

function codeOf(sheet: CoupleSheet): ResponseCode | null {
  const typed = sheet.given('catin');
  const code = typed === null ? null : parseAnyCode(typed);
  if (typed !== null && code === null) sheet.report('catin', 'unknown-code-shape');
  return code;
}

function womanOf(sheet: CoupleSheet, { sentOn }: SentDays): WomanSaid {
  const byRt = sheet.read('rt', (text) => readArea(text, 'rt'));
  const byRw = sheet.read('rw', (text) => readArea(text, 'rw'));
  const birthDate = birthDateIn(sheet, 'tanggal_lahir', sentOn, AGE_YEARS);
  return {
    name: nameIn(sheet, 'nama'),
    nik: womansNikIn(sheet, 'nik', birthDate),
    // Two who are about to marry are of two households.
    familyCardNumber: null,
    birthDate,
    husband: nameIn(sheet, 'nama_pasangan'),
    phone: sheet.read('hp', readPhone),
    address: textIn(sheet, 'alamat'),
    rt: byRt?.rt ?? byRw?.rt ?? null,
    rw: byRw?.rw ?? byRt?.rw ?? null,
    location: null,
  };
}

/** A wedding is planned: its day may still come. */
function weddingIn(sheet: CoupleSheet, { sentOn }: SentDays): CalendarDate | null {
  const day = sheet.read('tanggal_nikah', (text) => {
    const reading = readDate(text, sentOn);
    const [doubt] = reading.findings;
    // No year of a wedding comes first: of the day that comes first, the year is the next ones.
    return doubt?.code === 'ambiguous-date' ? { value: doubt.dayFirst, findings: [] } : reading;
  });
  if (day === null) return null;
  const ahead = daysBetween(sentOn, day);
  if (ahead >= -WEDDING_DAYS.before && ahead <= WEDDING_DAYS.after) return day;
  sheet.report('tanggal_nikah', 'impossible-wedding');
  return null;
}

function contactOf(sheet: CoupleSheet, { sentOn, contactOn }: SentDays): CoupleContact {
  return {
    on: pastDayIn(sheet, 'tanggal', sentOn) ?? contactOn,
    weightKg: numberIn(sheet, 'berat', LIMITS.berat),
    heightCm: numberIn(sheet, 'tinggi', LIMITS.tinggi),
    armCm: numberIn(sheet, 'lila', LIMITS.lila),
    haemoglobin: numberIn(sheet, 'hb', LIMITS.hb),
    smokers: smokersIn(sheet),
    tablets: tabletsIn(sheet),
    counselled: sheet.read('konseling', readYesNo),
    certified: sheet.read('sertifikat', readYesNo),
  };
}

/** "Keduanya", "calon suami", "tidak ada"; a bare yes does not say who. */
function smokersIn(sheet: CoupleSheet): Smokers | null {
  const typed = sheet.given('rokok');
  if (typed === null) return null;
  const [isMan, isWoman] = [SMOKING_WORDS.man.test(typed), SMOKING_WORDS.woman.test(typed)];
  const isNobody = SMOKING_WORDS.nobody.test(typed);
  if (SMOKING_WORDS.both.test(typed) && !isNobody) return 'both';
  if (isNobody && !isMan && !isWoman) return 'nobody';
  if (!isNobody && isMan !== isWoman) return isMan ? 'man' : 'woman';
  if (!isNobody && isMan && isWoman) return 'both';
  sheet.report('rokok', 'unreadable-smokers');
  return null;
}

/** A bare no are none; a bare yes does not say how many, and is read as one: she has begun. */
function tabletsIn(sheet: CoupleSheet): number | null {
  const typed = sheet.given('ttd');
  if (typed === null || /\d/.test(typed)) return numberIn(sheet, 'ttd', LIMITS.ttd);
  const got = sheet.read('ttd', readYesNo);
  return got === null ? null : got ? 1 : 0;
}

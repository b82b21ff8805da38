import { readArea } from '../../../kernel/answers/read-area';
import { readSex, readYesNo } from '../../../kernel/answers/read-choice';
import { readDate } from '../../../kernel/answers/read-date';
import { readFamilyCardNumber, readNik } from '../../../kernel/answers/read-identity-number';
import { readNumber } from '../../../kernel/answers/read-number';
import { readPhone } from '../../../kernel/answers/read-phone';
import type { CalendarDate } from '../../../kernel/calendar';
import { isName } from '../../../kernel/identity/is-name';
import { holdsNumber, nameWithoutNumbers } from '../../../kernel/identity/masked';
import { readParents } from '../../../kernel/identity/parents';
import type { AnswerSheet } from './answer-sheet';
import { checkNik } from './check-nik';
import { LIMITS } from './limits';
import type { Identity } from './submission';

export interface IdentityContext {
  readonly submittedOn: CalendarDate;
  /** `null` leaves the NIK's kecamatan unchecked. */
  readonly kecamatanCode: string | null;
}

export function parseIdentity(sheet: AnswerSheet, { submittedOn, kecamatanCode }: IdentityContext): Identity {
  const identity: Identity = {
    name: nameOf(sheet, 'nama'),
    sex: sheet.read('jenis_kelamin', readSex),
    birthDate: sheet.read('tanggal_lahir', (text) => readDate(text, submittedOn)),
    nik: sheet.read('nik', readNik),
    familyCardNumber: sheet.read('no_kk', readFamilyCardNumber),
    ...parentsOf(sheet),
    phone: sheet.read('hp', readPhone),
    address: sheet.textWithoutNumbers('alamat'),
    ...parseArea(sheet),
    location: locationOf(sheet),
    birthOrder: sheet.read('anak_ke', (text) => readNumber(text.replace(ORDINAL, ''), LIMITS.anak_ke)),
    birthWeightKg: sheet.read('bb_lahir', (text) => readNumber(text, LIMITS.bb_lahir)),
    birthLengthCm: sheet.read('pb_lahir', (text) => readNumber(text, LIMITS.pb_lahir)),
    gestationWeeks: sheet.read('usia_kehamilan', (text) => readNumber(text, LIMITS.usia_kehamilan)),
    hasBooklet: sheet.read('buku_kia', readYesNo),
  };
  checkNumbers(sheet, identity, kecamatanCode);
  return identity;
}

/** A NIK or KK beside a name is no part of it, and would be shown wherever the name is. */
function nameOf(sheet: AnswerSheet, key: 'nama' | 'nama_ibu'): string | null {
  const name = clearedName(sheet, key);
  if (name === null || isName(name)) return name;
  sheet.report({ code: 'not-a-name', field: key });
  return null;
}

/** The name without the numbers beside it, which are told; what is left of one that was nothing else is no name. */
function clearedName(sheet: AnswerSheet, key: 'nama' | 'nama_ibu' | 'nama_ayah'): string | null {
  const typed = sheet.text(key);
  if (typed === null) return null;
  if (holdsNumber(typed)) sheet.report({ code: 'number-in-text', field: key });
  return nameWithoutNumbers(typed) ?? '';
}

/** A link and coordinates have as many digits as a NIK, and are no such number. */
const PLACE = /:\/\/|[.,]\d{3,}/;

const locationOf = (sheet: AnswerSheet): string | null =>
  PLACE.test(sheet.given('lokasi') ?? '') ? sheet.text('lokasi') : sheet.textWithoutNumbers('lokasi');

/** Both may stand in the answer about the mother. */
function parentsOf(sheet: AnswerSheet): Pick<Identity, 'motherName' | 'fatherName'> {
  const motherName = nameOf(sheet, 'nama_ibu');
  const named = clearedName(sheet, 'nama_ayah');
  const fatherName = named !== null && isName(named) ? named : null;
  const both = motherName === null ? null : readParents(motherName);
  if (both === null) return { motherName, fatherName };
  const isFather = fatherName !== null && samePerson(fatherName, both.mother);
  return {
    motherName: isFather ? both.father : both.mother,
    fatherName: fatherName ?? both.father,
  };
}

const samePerson = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** "anak ke-2", "ke 2". */
const ORDINAL = /^(anak\s*)?ke\s*-?\s*(?=\d)/i;

function checkNumbers(sheet: AnswerSheet, identity: Identity, kecamatanCode: string | null): void {
  const { nik, familyCardNumber } = identity;
  if (nik) sheet.report(...checkNik(nik, { ...identity, kecamatanCode }));
  if (nik && String(nik) === String(familyCardNumber)) {
    sheet.report({ code: 'family-card-same-as-nik', field: 'no_kk' });
  }
}

/** Either question may hold the whole "003/002"; where both say something about RT or RW they have to agree. */
function parseArea(sheet: AnswerSheet): Pick<Identity, 'rt' | 'rw'> {
  const byRt = sheet.read('rt', (text) => readArea(text, 'rt'));
  const byRw = sheet.read('rw', (text) => readArea(text, 'rw'));
  const contradicts = (key: 'rt' | 'rw'): boolean => {
    const one = byRt?.[key] ?? null;
    const other = byRw?.[key] ?? null;
    return one !== null && other !== null && one !== other;
  };
  if (contradicts('rt') || contradicts('rw')) sheet.report({ code: 'area-contradiction', field: 'rt' });
  return { rt: byRt?.rt ?? byRw?.rt ?? null, rw: byRw?.rw ?? byRt?.rw ?? null };
}

/**
 * "Tidak tahu" is no consent either.
 *
 * @param asked whether the question belongs to this submission: a registered child has been consented to
 */
export function parseConsent(sheet: AnswerSheet, asked: boolean): true | null {
  const consent = sheet.read('persetujuan', readYesNo);
  const lacking = consent === null && asked && !sheet.isDoubted('persetujuan');
  if (consent === false || lacking) sheet.report({ code: 'no-consent', field: 'persetujuan' });
  return consent === true ? true : null;
}

import { readArea } from '../../../kernel/answers/read-area';
import { readSex, readYesNo } from '../../../kernel/answers/read-choice';
import { readDate } from '../../../kernel/answers/read-date';
import { readFamilyCardNumber, readNik } from '../../../kernel/answers/read-identity-number';
import { readNumber } from '../../../kernel/answers/read-number';
import { readPhone } from '../../../kernel/answers/read-phone';
import type { CalendarDate } from '../../../kernel/calendar';
import { nameWithoutNumbers, withoutNumbers } from '../../../kernel/identity/masked';
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
    motherName: nameOf(sheet, 'nama_ibu'),
    fatherName: nameOf(sheet, 'nama_ayah'),
    phone: sheet.read('hp', readPhone),
    address: withoutNumbersOf(sheet.text('alamat')),
    ...parseArea(sheet),
    location: sheet.text('lokasi'),
    birthOrder: sheet.read('anak_ke', (text) => readNumber(text.replace(ORDINAL, ''), LIMITS.anak_ke)),
    birthWeightKg: sheet.read('bb_lahir', (text) => readNumber(text, LIMITS.bb_lahir)),
    birthLengthCm: sheet.read('pb_lahir', (text) => readNumber(text, LIMITS.pb_lahir)),
    gestationWeeks: sheet.read('usia_kehamilan', (text) => readNumber(text, LIMITS.usia_kehamilan)),
  };
  checkNumbers(sheet, identity, kecamatanCode);
  return identity;
}

/** A NIK or KK beside a name is no part of it, and would be shown wherever the name is. */
function nameOf(sheet: AnswerSheet, key: 'nama' | 'nama_ibu' | 'nama_ayah'): string | null {
  const typed = sheet.text(key);
  return typed === null ? null : nameWithoutNumbers(typed);
}

const withoutNumbersOf = (typed: string | null): string | null => typed && withoutNumbers(typed);

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

import { LONGEST_ANSWER } from '../../../kernel/answers/limit';
import { readPosition, readYesNo } from '../../../kernel/answers/read-choice';
import { readDate } from '../../../kernel/answers/read-date';
import { readNumber, readQuantity } from '../../../kernel/answers/read-number';
import type { CalendarDate } from '../../../kernel/calendar';
import type { AnswerSheet } from './answer-sheet';
import type { AnswerKey } from './answers';
import { areSwapped, LIMITS } from './limits';
import type { Measurement } from './submission';

/** A visit as read; `measuredOn` is `null` where the date could not be. */
export type ReadMeasurement = Omit<Measurement, 'measuredOn'> & { readonly measuredOn: CalendarDate | null };

/** @param visitOn the day of the visit where none is answered */
export function parseMeasurement(
  sheet: AnswerSheet,
  submittedOn: CalendarDate,
  visitOn = submittedOn,
): ReadMeasurement {
  const swapped = reportSwap(sheet);
  const measurement: ReadMeasurement = {
    measuredOn: sheet.isAnswered('tanggal_ukur')
      ? sheet.read('tanggal_ukur', (text) => readDate(text, submittedOn))
      : visitOn,
    weightKg: swapped ? null : sheet.read('berat', (text) => readNumber(text, LIMITS.berat)),
    lengthHeightCm: swapped ? null : sheet.read('tinggi', (text) => readNumber(text, LIMITS.tinggi)),
    position: sheet.read('cara_ukur', readPosition),
    armCm: sheet.read('lila', (text) => readNumber(text, LIMITS.lila)),
    headCm: sheet.read('lingkar_kepala', (text) => readNumber(text, LIMITS.lingkar_kepala)),
    oedema: sheet.read('oedema', readYesNo),
    breastfed: sheet.read('asi', readYesNo),
    vitaminA: sheet.read('vitamin_a', readYesNo),
    note: sheet.textWithoutNumbers('catatan'),
  };
  if (measurement.lengthHeightCm !== null && !sheet.isAnswered('cara_ukur')) {
    sheet.report({ code: 'height-without-position', field: 'cara_ukur' });
  }
  return measurement;
}

/**
 * A measure that was answered but could not be read counts as taken: it has an issue of its own.
 *
 * @param registered whether the visit is of a child that the register already has
 */
export function checkMeasured(sheet: AnswerSheet, measurement: ReadMeasurement, registered: boolean): void {
  const { weightKg, lengthHeightCm, armCm, headCm, oedema } = measurement;
  const taken = [weightKg, lengthHeightCm, armCm, headCm, oedema].some((value) => value !== null);
  if (taken || MEASURES.some((key) => sheet.isDoubted(key))) return;
  sheet.report({ code: registered ? 'visit-without-measures' : 'nothing-measured', field: 'berat' });
}

const MEASURES: readonly AnswerKey[] = ['berat', 'tinggi', 'lila', 'lingkar_kepala', 'oedema'];

/** A weight of 75,5 beside a height of 9,2 is one slip and not two. */
function reportSwap(sheet: AnswerSheet): boolean {
  const weight = bareNumber(sheet, 'berat');
  const height = bareNumber(sheet, 'tinggi');
  if (weight === null || height === null) return false;
  if (!areSwapped(weight, height)) return false;
  sheet.report({
    code: 'weight-and-height-swapped',
    field: 'berat',
    weightKg: height,
    lengthHeightCm: weight,
  });
  return true;
}

function bareNumber(sheet: AnswerSheet, key: 'berat' | 'tinggi'): number | null {
  const text = sheet.given(key) ?? '';
  const quantity = text.length <= LONGEST_ANSWER ? readQuantity(text) : null;
  return quantity?.unit === null ? quantity.value : null;
}

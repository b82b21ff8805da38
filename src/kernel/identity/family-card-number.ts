import { failed, type Result, succeeded } from '../result';
import { sixteenDigits } from './sixteen-digits';

declare const brand: unique symbol;

/** A number of a family card (nomor KK). Not for logs, messages or maps; not a key of a child: it changes when a family splits. */
export type FamilyCardNumber = string & { readonly [brand]: 'FamilyCardNumber' };

export type FamilyCardIssue =
  | { readonly code: 'family-card-not-16-digits'; readonly length: number }
  | { readonly code: 'family-card-in-scientific-notation' };

// Digits 1 to 6: province, kabupaten, kecamatan; 7 to 12: day of recording as DDMMYY; 13 to 16: serial

export function parseFamilyCardNumber(text: string): Result<FamilyCardNumber, FamilyCardIssue> {
  const digits = sixteenDigits(text);
  if (typeof digits === 'string') return succeeded(digits as FamilyCardNumber);
  return digits.kind === 'not-16-digits'
    ? failed({ code: 'family-card-not-16-digits', length: digits.length })
    : failed({ code: 'family-card-in-scientific-notation' });
}

/** Whether day and month of recording can be; unlike in a NIK, 40 is never added to the day. */
export function hasRecordingDate(number: FamilyCardNumber): boolean {
  const day = Number(number.slice(6, 8));
  const month = Number(number.slice(8, 10));
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

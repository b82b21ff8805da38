import type { SheetIssue } from '../../../kernel/answers/sheet';
import type { CalendarDate } from '../../../kernel/calendar';
import type { PersonCode, PersonSaid } from '../../mothers/frame/person';

/** Which of the two smokes. */
export type Smokers = 'nobody' | 'woman' | 'man' | 'both';

/** What was seen, given or talked about on one day; `null` for what was not. */
export interface CoupleContact {
  readonly on: CalendarDate;
  /** Of the woman: 25 to 200. */
  readonly weightKg: number | null;
  /** 100 to 200. */
  readonly heightCm: number | null;
  /** Upper arm (LiLA), 12 to 60. */
  readonly armCm: number | null;
  /** Haemoglobin, g/dL, 3 to 20. */
  readonly haemoglobin: number | null;
  readonly smokers: Smokers | null;
  /** Tablets (TTD) that she got since the contact before, 0 to 270. */
  readonly tablets: number | null;
  readonly counselled: boolean | null;
  readonly certified: boolean | null;
}

/** All that a revision of a response says. The woman is told of as those of the form `ibu` are: her husband is whom she is to marry. */
export interface CoupleSaid extends PersonSaid {
  readonly manBornOn: CalendarDate | null;
  /** The day of the wedding, planned or past. */
  readonly weddingOn: CalendarDate | null;
  readonly contact: CoupleContact;
}

/** Keys of the answers of the form `catin`. */
export type CoupleKey = keyof typeof import('./fields-words')['FIELD_LABELS'];

/** Problems of this form alone. */
export type CoupleCode =
  | PersonCode
  | 'impossible-wedding'
  | 'unreadable-smokers'
  | 'other-posyandu'
  | 'mother-asked';

/** Something to mend, or to look at again. */
export type CoupleIssue = SheetIssue<CoupleKey, CoupleCode>;

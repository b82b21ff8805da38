import type { SheetIssue } from '../../../kernel/answers/sheet';
import type { CalendarDate } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { PersonCode } from '../frame/person';
import type { WomanSaid } from '../frame/woman-said';

/** What a response says of the pregnancy itself; `null` for what it does not. */
export interface PregnancySaid {
  /** First day of the last period (HPHT). */
  readonly lastPeriod: CalendarDate | null;
  /** Completed weeks on the day of the contact, 1 to 45. */
  readonly weeks: number | null;
  /** Which child it will be, 1 to 20. */
  readonly birthOrder: number | null;
  /** Years since the birth of the child before, 0 to 30. */
  readonly spacingYears: number | null;
  /** 100 to 200. */
  readonly heightCm: number | null;
}

/** Blood pressure, mmHg. */
export interface Pressure {
  readonly systolic: number;
  readonly diastolic: number;
}

/** What was seen or given on one day; `null` for what was not. */
export interface ContactSaid {
  readonly on: CalendarDate;
  /** 25 to 200. */
  readonly weightKg: number | null;
  /** Upper arm (LiLA), 12 to 60. */
  readonly armCm: number | null;
  /** Haemoglobin, g/dL, 3 to 20. */
  readonly haemoglobin: number | null;
  readonly pressure: Pressure | null;
  /** Tablets (TTD or MMS) that she got since the contact before, 0 to 270. */
  readonly tablets: number | null;
  /** Which antenatal visit it was, 1 to 20: only such a contact counts as one. */
  readonly visit: number | null;
  readonly doctor: boolean | null;
  /** As a midwife has said; whoever measures says it by the arm. */
  readonly thin: boolean | null;
  readonly smoke: boolean | null;
  readonly fed: boolean | null;
  readonly complaint: string | null;
}

/** How a pregnancy or a life ended, other than by a live birth; and who has moved away. */
export type Ending = 'miscarriage' | 'stillbirth' | 'mother-died' | 'newborn-died' | 'moved';

/** What a response says of a birth and the weeks after it; `null` for what it does not. */
export interface BirthSaid {
  readonly bornOn: CalendarDate | null;
  readonly place: string | null;
  readonly helper: string | null;
  /** 0.3 to 6.5. */
  readonly weightKg: number | null;
  /** 25 to 62. */
  readonly lengthCm: number | null;
  /** Which visit after the birth (KF), 1 to 4. */
  readonly visit: number | null;
  readonly contraception: string | null;
  readonly breastfed: boolean | null;
  /** Codes of the newborns, as registered. */
  readonly children: readonly ResponseCode[];
}

/** All that a revision of a response says. */
export interface MotherSaid {
  readonly posyandu: string;
  /** The registered woman whose code it gives; `null` where it describes her. */
  readonly named: ResponseCode | null;
  readonly woman: WomanSaid;
  readonly pregnancy: PregnancySaid;
  readonly contact: ContactSaid;
  readonly birth: BirthSaid;
  readonly ending: Ending | null;
}

/** Keys of the answers of the form `ibu`. */
export type MotherKey = keyof typeof import('./fields-words')['FIELD_LABELS'];

/** Problems of this form alone. */
export type OwnCode =
  | PersonCode
  | 'unknown-posyandu'
  | 'period-ahead'
  | 'period-long-ago'
  | 'unreadable-pressure'
  | 'unreadable-spacing'
  | 'odd-ending'
  | 'other-posyandu'
  | 'other-pregnancy'
  | 'birth-missing'
  | 'weeks-differ'
  | 'beyond-posyandu'
  | 'newborn-asked';

/** Something to mend, or to look at again. */
export type MotherIssue = SheetIssue<MotherKey, OwnCode>;

import type { NoData, ReadData, UnreadData } from '../../../kernel/answers/finding';
import type { CalendarDate } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { Indicator } from '../../../kernel/growth/anthropometry';
import type { SevereSign } from '../../../kernel/growth/classify';
import type { NonEmpty } from '../../../kernel/result';
import type { AnswerKey } from './answers';

/** Findings that stop a submission: it waits for its correction. */
interface StoppingData extends UnreadData {
  'answer-too-long': { readonly length: number; readonly limit: number };
  missing: NoData;
  /** Digits and signs only, where a person is named. */
  'not-a-name': NoData;
  'unreadable-child-code': NoData;
  'no-consent': NoData;
  'birth-date-in-future': { readonly birthDate: CalendarDate };
  'measured-in-future': {
    readonly measuredOn: CalendarDate;
    readonly submittedOn: CalendarDate;
    /** The same day of the year that was likely meant; `null` where none is likely. */
    readonly likely: CalendarDate | null;
  };
  'measured-before-birth': { readonly measuredOn: CalendarDate; readonly likely: CalendarDate | null };
  'five-years-or-older': { readonly completedMonths: number };
  /** Each out of range, and each in the range of the other. */
  'weight-and-height-swapped': { readonly weightKg: number; readonly lengthHeightCm: number };
  /** RT or RW was answered twice, differently: `003/002` for the RT and 4 for the RW. */
  'area-contradiction': NoData;
  /** A visit of a registered child without a single measure. */
  'visit-without-measures': NoData;
  'unknown-child-code': NoData;
  'ambiguous-child-code': NoData;
  'nik-of-another-child': NoData;
  /** The description may be of a registered child, or of one of several; it is not certain enough to decide. */
  'ambiguous-identity': NoData;
  /** Nobody known sent it: an officer looks at it first. */
  'unknown-sender': NoData;
  /** A kader registers a child at a posyandu that is not hers. */
  'not-own-posyandu': NoData;
}

/** Findings that warn: the submission is recorded, and asked about. */
interface WarningData extends ReadData {
  'nik-temporary': NoData;
  'nik-serial-zero': NoData;
  'nik-birth-date-impossible': NoData;
  'nik-birth-date-differs': NoData;
  'nik-sex-differs': NoData;
  'nik-kecamatan-differs': NoData;
  'family-card-same-as-nik': NoData;
  /** A child is registered or described, and nothing was measured: allowed. */
  'nothing-measured': NoData;
  'height-without-position': NoData;
  /** The same day of a later year is within a month of the submission. */
  'measured-years-before': { readonly measuredOn: CalendarDate; readonly likely: CalendarDate };
  /** Flagged by WHO, all for one cause: the measure or birth date of `field`, or, where that is `null`, weight or length. */
  'implausible-z': {
    readonly scores: NonEmpty<FlaggedScore>;
    /** As measured. */
    readonly weightKg: number | null;
    readonly lengthHeightCm: number | null;
    /** Of LiLA or head, cm; `null` where it is not about these. */
    readonly value: number | null;
    /** What was likely meant, in the unit of the question; `null` where that is not certain. */
    readonly likely: number | null;
    /** What an earlier visit measured, where that does not go with it. */
    readonly earlier: { readonly since: CalendarDate; readonly value: number } | null;
  };
  'standing-under-nine-months': NoData;
  'birth-date-differs-from-register': { readonly answered: CalendarDate; readonly registered: CalendarDate };
  'sex-differs-from-register': NoData;
  'nik-differs-from-register': NoData;
  'value-falls': Change;
  'value-jumps': Change;
  'differs-within-days': Change;
  /** A sign of danger was reported for the day, and what counts now does not show it. */
  'danger-answered-otherwise': {
    readonly child: ResponseCode;
    readonly on: CalendarDate;
    readonly signs: readonly SevereSign[];
  };
  /** An edit that describes another child than the form did before: both count. */
  'edited-into-other-child': EarlierFilling;
  /** An edit that is about a visit in another month than the form was before: both count. */
  'edited-into-other-visit': EarlierFilling;
  /** Weight and height both. */
  'same-as-last-month': { readonly since: CalendarDate };
  'location-unreadable': NoData;
  /** Longitude stood before latitude, and was read so. */
  'location-swapped': NoData;
  /** South of the equator, written without minus or S. */
  'location-minus-missing': NoData;
  'location-outside-area': NoData;
  /** The measures count; who or where the child is does not change, since the child is of another posyandu than the kader. */
  'description-waits': NoData;
  /** Somebody else than the kader of its posyandu says that the family takes its consent back. */
  'refusal-waits': NoData;
}

/**
 * What can be said about a submission, and the data each finding carries. Findings are worded, mailed and logged, so none holds a
 * name, a NIK or a family card number; a birth date is worded for those alone who may see it; `typed` is `null` where the answer may be one of these.
 */
export interface ResponseIssues extends StoppingData, WarningData {}

/** A z-score beyond what WHO takes for possible. */
export interface FlaggedScore {
  readonly indicator: Indicator;
  readonly z: number;
}

/** What a form said before it was filled in again. */
interface EarlierFilling {
  /** Of whom. */
  readonly child: ResponseCode;
  /** Day of the visit. */
  readonly on: CalendarDate;
}

/** From the visit of a day to this one; kg or cm as answered. */
interface Change {
  readonly since: CalendarDate;
  readonly before: number;
  readonly value: number;
}

export type IssueCode = keyof ResponseIssues;

/** A finding and the question it is about; `null` for one about several questions. */
export type SubmissionIssue<C extends IssueCode = IssueCode> = {
  readonly [K in C]: { readonly code: K; readonly field: AnswerKey | null } & ResponseIssues[K];
}[C];

const STOPS: Readonly<Record<keyof StoppingData, true>> = {
  'answer-too-long': true,
  missing: true,
  'not-a-name': true,
  'unreadable-child-code': true,
  'unreadable-sex': true,
  'unreadable-position': true,
  'unreadable-yes-no': true,
  'no-consent': true,
  'unreadable-date': true,
  'no-such-date': true,
  'ambiguous-date': true,
  'birth-date-in-future': true,
  'measured-in-future': true,
  'measured-before-birth': true,
  'five-years-or-older': true,
  'unreadable-number': true,
  'wrong-unit': true,
  'not-a-whole-number': true,
  'out-of-range': true,
  'unit-slipped': true,
  'weight-and-height-swapped': true,
  'unreadable-area': true,
  'area-contradiction': true,
  'nik-not-16-digits': true,
  'nik-in-scientific-notation': true,
  'family-card-not-16-digits': true,
  'family-card-in-scientific-notation': true,
  'visit-without-measures': true,
  'unknown-child-code': true,
  'ambiguous-child-code': true,
  'nik-of-another-child': true,
  'ambiguous-identity': true,
  'unknown-sender': true,
  'not-own-posyandu': true,
};

export const stops = ({ code }: { readonly code: IssueCode }): boolean => code in STOPS;
export const warns = (issue: { readonly code: IssueCode }): boolean => !stops(issue);

/** Ended by looking at the child, or by taking what waits. */
const NOT_BY_ACCEPTING: ReadonlySet<IssueCode> = new Set([
  'danger-answered-otherwise',
  'description-waits',
  'refusal-waits',
  'unknown-sender',
  'not-own-posyandu',
]);

/** Whether an officer may say that what is doubted is right. */
export const isAcceptable = ({ code }: { readonly code: IssueCode }): boolean => !NOT_BY_ACCEPTING.has(code);

import type { CalendarDate } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { Position, Sex } from '../../../kernel/growth/anthropometry';
import type { FamilyCardNumber } from '../../../kernel/identity/family-card-number';
import type { Nik } from '../../../kernel/identity/nik';

/** Who the child is, as answered in one submission; `null` where the kader left the question empty. */
export interface Identity {
  readonly name: string | null;
  readonly sex: Sex | null;
  readonly birthDate: CalendarDate | null;
  readonly nik: Nik | null;
  readonly familyCardNumber: FamilyCardNumber | null;
  readonly motherName: string | null;
  readonly fatherName: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  /** Rukun tetangga and rukun warga, 1 to 999. */
  readonly rt: number | null;
  readonly rw: number | null;
  /** As typed: a pin, a link, a Plus Code; read by `kernel/place`. */
  readonly location: string | null;
  /** 1 for the first-born. */
  readonly birthOrder: number | null;
  readonly birthWeightKg: number | null;
  readonly birthLengthCm: number | null;
  readonly gestationWeeks: number | null;
  /** Whether the family has the Buku KIA of the child. */
  readonly hasBooklet: boolean | null;
}

/** Of a response that says nothing of who the child is. */
export const NOTHING_SAID: Identity = {
  name: null,
  sex: null,
  birthDate: null,
  nik: null,
  familyCardNumber: null,
  motherName: null,
  fatherName: null,
  phone: null,
  address: null,
  rt: null,
  rw: null,
  location: null,
  birthOrder: null,
  birthWeightKg: null,
  birthLengthCm: null,
  gestationWeeks: null,
  hasBooklet: null,
};

/** One visit; `null` where a measure was not taken. */
export interface Measurement {
  readonly measuredOn: CalendarDate;
  readonly weightKg: number | null;
  /** Length or height as read off the board, before any correction for the position. */
  readonly lengthHeightCm: number | null;
  readonly position: Position | null;
  readonly armCm: number | null;
  readonly headCm: number | null;
  readonly oedema: boolean | null;
  readonly breastfed: boolean | null;
  readonly vitaminA: boolean | null;
  readonly note: string | null;
}

/** A form answer sheet whose every field could be read. */
export interface Submission {
  readonly posyandu: string;
  /** The registered child that the kader chose, or `null` when the child is described by `identity`. */
  readonly childCode: ResponseCode | null;
  readonly identity: Identity;
  /** `null` when the question was not asked (a child already registered). */
  readonly consent: true | null;
  readonly measurement: Measurement;
}

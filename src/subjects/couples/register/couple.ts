import type { CalendarDate } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { Point } from '../../../kernel/place/place';
import type { RegisterSettings } from '../../../settings/register-settings';
import type { Member, PersonRepair, WithheldPerson } from '../../mothers/frame/person';
import type { WomanSaid } from '../../mothers/frame/woman-said';
import type { Woman } from '../../mothers/register/mothers';
import type { Act } from '../../needs/acts/act';
import type { Need } from '../../needs/open/need';
import type { ActRepair } from '../../needs/open/state';
import type { CoupleReading } from '../answers/read-couple';
import type { CoupleContact, CoupleIssue, CoupleSaid } from '../answers/said';

/** A response about a couple that counts. */
export type CoupleMember = Member<CoupleSaid, CoupleIssue>;

/** Two who are about to marry, or have just married. */
export interface Couple {
  /** Of their first response: leads to them, as that of any other. */
  readonly code: ResponseCode;
  readonly order: string;
  readonly codes: readonly ResponseCode[];
  /** Who they are as first said, where they live and how to call them as last. */
  readonly woman: WomanSaid;
  readonly manBornOn: CalendarDate | null;
  /** As told last; `null` where nobody has told. */
  readonly weddingOn: CalendarDate | null;
  /** One a day, oldest first. */
  readonly contacts: readonly CoupleContact[];
  /** Code of the woman in the register of mothers whom she has become; `null` where there is none. */
  readonly mother: ResponseCode | null;
  /** She was seen pregnant, or after a birth, since they were told of: she is followed as a mother, and they are not. */
  readonly isMother: boolean;
  /** Women there whom she may have become: asked of an officer. */
  readonly asked: readonly Woman[];
}

/** What is to be done for a couple, and what was. */
export interface CoupleNeeds {
  readonly couple: Couple;
  readonly area: Point | null;
  readonly needs: readonly Need[];
  readonly acts: readonly Act[];
}

/** What responses of the form `catin` and decisions about them come to. */
export interface Couples {
  /** What shows how things stand goes by these. */
  readonly settings: Pick<RegisterSettings, 'day' | 'limits'>;
  /** In order of registration. */
  readonly couples: readonly Couple[];
  readonly repairs: readonly PersonRepair<CoupleSaid, CoupleIssue>[];
  readonly withheld: readonly WithheldPerson<CoupleSaid, CoupleIssue>[];
  /** In which all that is said is a no: counted, and no more. */
  readonly refusals: readonly CoupleReading[];
  readonly needs: readonly CoupleNeeds[];
  /** Acts about couples with something to mend. */
  readonly actRepairs: readonly ActRepair[];
  /** All readings by the code of the couple that they are about, or their own: how rows keep them. */
  readonly held: ReadonlyMap<ResponseCode, readonly CoupleReading[]>;
}

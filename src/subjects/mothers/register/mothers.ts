import type { CalendarDate } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { RegisterSettings } from '../../../settings/register-settings';
import type { ActRepair } from '../../needs/open/state';
import type { MotherReading } from '../answers/read-mother';
import type { BirthSaid, ContactSaid, Ending, MotherIssue, MotherSaid } from '../answers/said';
import type { Member, PersonRepair, WithheldPerson } from '../frame/person';
import type { WomanSaid } from '../frame/woman-said';
import type { WomanNeeds } from './needs';
import type { NewbornQuestion } from './newborns';

/** When a pregnancy began, counted from the last period, and whether that was told or reckoned from weeks told at a contact. */
export interface Start {
  readonly on: CalendarDate;
  readonly by: 'period' | 'weeks';
}

/** A response about a woman that counts. */
export type MotherMember = Member<MotherSaid, MotherIssue>;

/** One pregnancy of a woman, the birth that ended it and the weeks after. */
export interface Pregnancy {
  /** Order of the first response about it. */
  readonly key: string;
  readonly members: readonly MotherMember[];
  /** `null` where nobody has told of it. */
  readonly start: Start | null;
  readonly birthOrder: number | null;
  readonly spacingYears: number | null;
  readonly heightCm: number | null;
  /** One a day, oldest first. */
  readonly contacts: readonly ContactSaid[];
  /** What was said of the birth, the later answer for each question; no day of it where it is still to come. */
  readonly birth: Omit<BirthSaid, 'visit'>;
  /** Codes of the registered children that officers have tied to it. */
  readonly newborns: readonly ResponseCode[];
  /** Whether a child of it is tied to it, or was until it was erased: it is not asked for. */
  readonly isRegistered: boolean;
  /** Visits after the birth: which, and on which day. */
  readonly visitsAfter: readonly { readonly visit: number; readonly on: CalendarDate }[];
  /** How it ended, where it was not a live birth after which both live here. */
  readonly ending: Ending | null;
  /** When it ended, however; `null` while it goes on, or nobody has told. */
  readonly endedOn: CalendarDate | null;
  /** Codes of responses of which it is not sure that they are about this pregnancy. */
  readonly unsure: readonly ResponseCode[];
  /** Codes of responses that tell of the weeks after a birth of which nobody has told. */
  readonly withoutBirth: readonly ResponseCode[];
  /** What is said of its dates does not fit together, what may be an ending was not answered yet, or the day of the birth was erased with the child: nobody is reminded of anything. */
  readonly isDoubted: boolean;
}

/** A woman in the register. */
export interface Woman {
  /** Of her first response: leads to her, as that of any other. */
  readonly code: ResponseCode;
  readonly order: string;
  readonly codes: readonly ResponseCode[];
  readonly posyandu: string;
  /** Who she is as first said, where she lives and how to call her as last. */
  readonly said: WomanSaid;
  /** Codes of responses by kader of another posyandu, whose answers about who she is and where she lives wait for an officer. */
  readonly beyond: readonly ResponseCode[];
  /** In the order in which they began. */
  readonly pregnancies: readonly Pregnancy[];
}

/** A response with something to mend, or to look at. */
export type MotherRepair = PersonRepair<MotherSaid, MotherIssue>;

/** A woman of whom nothing is shown, or a response about one who was erased before it came. */
export type WithheldMother = WithheldPerson<MotherSaid, MotherIssue>;

/** What responses of the form `ibu` and decisions about them come to. */
export interface Mothers {
  /** What shows how things stand goes by these. */
  readonly settings: Pick<RegisterSettings, 'day' | 'limits'>;
  /** In order of registration. */
  readonly women: readonly Woman[];
  readonly repairs: readonly MotherRepair[];
  /** Which registered children may be whose: asked of an officer. */
  readonly newborns: readonly NewbornQuestion[];
  readonly withheld: readonly WithheldMother[];
  /** In which all that is said is a no: counted, and no more. */
  readonly refusals: readonly MotherReading[];
  /** Of each woman what is to be done, and what was. */
  readonly needs: readonly WomanNeeds[];
  /** Acts about women with something to mend. */
  readonly actRepairs: readonly ActRepair[];
  /** All readings by the code of the woman that they are about, or their own: how rows keep them. */
  readonly held: ReadonlyMap<ResponseCode, readonly MotherReading[]>;
}

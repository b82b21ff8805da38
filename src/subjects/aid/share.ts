// What the page "Bagikan bantuan" gets: whom to give to and why. No number, parent's phone or address.
import type { CalendarDate } from '../../kernel/calendar';

/** How somebody stands to a hand-out. */
export type Claim =
  /** Entitled, and has had nothing. */
  | 'due'
  /** Has had it in the period, or the same kind from another programme. */
  | 'had'
  /** Entitled, but one of those whom the programme leaves out. */
  | 'excepted'
  /** Does not meet the condition of the programme. */
  | 'not-entitled'
  /** Moved away, died, five years old, or not registered on the day. */
  | 'gone';

/** A child or a household, as far as a hand-out goes by it. */
export interface Candidate {
  readonly code: string;
  readonly name: string;
  /** Names of the children of a household; '' of a child. */
  readonly children: string;
  readonly rw: number | null;
  readonly rt: number | null;
  readonly claim: Claim;
  /** Why it stands where it stands, in words. */
  readonly reasons: readonly string[];
}

/** Whom to give to. Nobody stands in it twice. */
export interface Proposal {
  /** Recorded already for this programme and day: they hold places. */
  readonly recorded: readonly Candidate[];
  /** In order of priority. */
  readonly places: readonly Candidate[];
  /** Entitled, for whom there is nothing left. */
  readonly waiting: readonly Candidate[];
  /** Left out, with the reason. */
  readonly leftOut: readonly Candidate[];
}

/** A programme that can be chosen. */
export interface SharedProgram {
  readonly name: string;
  readonly isForHouseholds: boolean;
  /** For one recipient in one period; `null` where nobody has said. */
  readonly planned: number | null;
  readonly isInDays: boolean;
  readonly measure: string;
  /** Whether anything says who is entitled. */
  readonly hasCondition: boolean;
}

/** What the page asks of a programme. */
export interface ShareQuestion {
  readonly program: string;
  readonly on: CalendarDate;
  readonly portions: number;
}

export interface SharePage {
  readonly kelurahan: string;
  readonly today: CalendarDate;
  readonly programs: readonly SharedProgram[];
  /** `null` before a programme was chosen. */
  readonly proposal: (Proposal & { readonly program: SharedProgram; readonly on: CalendarDate }) | null;
}

/** Somebody who is not on the list and is looked for by code. */
export interface CandidateQuestion extends Pick<ShareQuestion, 'program' | 'on'> {
  readonly code: string;
}

/** Who has collected what. */
export interface HandedOut extends Pick<ShareQuestion, 'program' | 'on'> {
  /** For each. */
  readonly amount: number;
  readonly rows: readonly {
    readonly code: string;
    /** Why an officer has put somebody on the list; '' for whoever was proposed. */
    readonly why: string;
  }[];
}

/** What has become of a row. */
export interface RecordedRow {
  readonly code: string;
  /** `known`: it had been recorded before. */
  readonly outcome: 'recorded' | 'known' | 'refused';
  /** Why it was refused; '' where it was not. */
  readonly why: string;
}

/** A row of a list of a donor or puskesmas, as far as it says whom it is about. */
export interface ListedRecipient {
  /** As typed, of a child or household; ''. */
  readonly code: string;
  /** Digits of the No KK, or ''. */
  readonly card: string;
  readonly head: string;
  readonly mother: string;
  readonly child: string;
  readonly rt: number | null;
  readonly rw: number | null;
}

export interface RecipientsQuestion extends Pick<ShareQuestion, 'program' | 'on'> {
  readonly rows: readonly ListedRecipient[];
}

/** Whom a row is about. */
export interface MatchedRecipient {
  /** By a code or No KK, and a name; `null` where somebody has to say. */
  readonly found: Candidate | null;
  /** Who it may be, the likeliest first. */
  readonly candidates: readonly Candidate[];
}

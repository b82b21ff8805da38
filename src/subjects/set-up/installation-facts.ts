// What the script tells of the installation; the page behind "Periksa pemasangan" judges it.
import type { Responders } from '../../forms/responders';
import type { FormFacts, Ownership, ToldAddress } from '../../installation/inspection';
import type { Instant, TimeZone } from '../../kernel/calendar';

/** How a test response came. */
export interface TestArrival {
  /** By the form's trigger, or found by the comparison that runs twice an hour. */
  readonly by: 'pemicu' | 'pencocokan';
  /** How long after it was sent. */
  readonly afterMs: number;
  /** By how much the form's list differs from the event about when it was sent; `null` where it was not found in the list. */
  readonly listGapMs: number | null;
  /** Whether it said nothing of a child; else it was recorded like any other. */
  readonly bare: boolean;
}

export interface TestState {
  readonly begun: Instant;
  /** The mark is good until then. */
  readonly until: Instant;
  /** `null` as long as it is awaited. */
  readonly arrived: TestArrival | null;
}

/** A form, by its label for people. */
export interface InspectedForm {
  readonly label: string;
  /** `null` where Google does not tell, or there is none. */
  readonly facts: FormFacts | null;
}

export interface InstallationFacts {
  readonly at: Instant;
  readonly zone: TimeZone;
  /** The account that has installed; `null` where none has. */
  readonly owner: string | null;
  /** Whether whoever looks is that account: only it sees its triggers, and who may answer its forms. */
  readonly isOwner: boolean;
  readonly authorised: boolean | null;
  readonly ownership: Ownership | null;
  /** IANA names and locale, as they are. */
  readonly workbookZone: { readonly locale: string; readonly timeZone: string } | null;
  readonly scriptZone: string | null;
  readonly forms: readonly InspectedForm[];
  /** Who should be able to answer. */
  readonly wantedResponders: Responders;
  /** Functions that triggers should call, each as often as there should be triggers of it. */
  readonly wantedHandlers: readonly string[];
  readonly handlers: readonly string[] | null;
  readonly toldAddress: ToldAddress | null;
  readonly hasMapAddress: boolean;
  readonly isMapAddressTyped: boolean;
  readonly mailLeft: number | null;
  /** When the last test mail left; `null` where none has. */
  readonly mailedAt: Instant | null;
  /** Whether Google has refused to protect something. */
  readonly isUnprotected: boolean;
  /** The last failure of an entry point, by its name. */
  readonly trouble: { readonly at: Instant; readonly entryPoint: string; readonly name: string } | null;
  readonly test: TestState | null;
}

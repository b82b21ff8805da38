// What the page "Keluarga" and the script say to each other. No number, parent's phone or address.
import type { CalendarDate, Instant, TimeZone } from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import type { Said } from '../aid/families';
import type { FamilyItem } from '../aid/family';

/** What is known of a household: of each thing what was said last, `null` for what nobody has said. */
export type KnownItems = Readonly<Record<FamilyItem, Said | null>>;

export interface FamilyMember {
  readonly code: ResponseCode;
  readonly name: string;
  /** Moved away or died. */
  readonly isGone: boolean;
}

/** A household, as officers know it by. */
export interface FamilyBrief {
  /** `K-` and the code of its child registered first. */
  readonly code: string;
  readonly mother: string | null;
  readonly rt: number | null;
  readonly rw: number | null;
  /** At least one, in order of registration. */
  readonly members: readonly FamilyMember[];
  readonly known: KnownItems;
}

/** What an officer has decided about who lives together. */
export interface FamilyDecision {
  readonly key: string;
  readonly at: Instant;
  readonly who: string;
  readonly why: string;
  readonly what: string;
  readonly undone: boolean;
}

export interface FamilyView extends FamilyBrief {
  /** About any of its children, the newest first. */
  readonly decisions: readonly FamilyDecision[];
}

/** The answer to a search; of nothing asked only how far things have got. */
export interface FoundFamilies {
  readonly today: CalendarDate;
  /** By whose clock decisions are dated. */
  readonly zone: TimeZone;
  readonly found: readonly FamilyView[];
  /** How many more there are. */
  readonly more: number;
  readonly households: number;
  /** Households of which anything is known. */
  readonly known: number;
  /** Rows of the tab that cannot be followed, by their numbers, with the reason. */
  readonly trouble: readonly string[];
}

export type ItemValue = boolean | number | null;

/** What is to be written of one household. */
export interface FamilyChange {
  readonly code: string;
  /** What changes; `null` takes back what was said. */
  readonly items: Partial<Readonly<Record<FamilyItem, ItemValue>>>;
  /** What the page has shown of these, so that nothing is written over that nobody has seen. */
  readonly seen: Partial<Readonly<Record<FamilyItem, ItemValue>>>;
}

export interface SaveFamilies {
  readonly on: CalendarDate;
  readonly source: string;
  readonly rows: readonly FamilyChange[];
}

/** What has become of a row. */
export type SavedFamily =
  | 'saved'
  /** All of it is known already. */
  | 'same'
  /** Somebody has said otherwise since the page looked. */
  | 'changed'
  /** What is known is of a later day. */
  | 'older'
  /** No household has this code. */
  | 'unknown'
  /** The household stands above in the same request. */
  | 'twice';

/** A row of a list, as far as it says which household it is of. */
export interface ListedFamily {
  /** Digits of its No KK, or ''. The script compares its fingerprint, and keeps nothing of it. */
  readonly card: string;
  readonly head: string;
  readonly mother: string;
  readonly child: string;
  readonly rt: number | null;
  readonly rw: number | null;
}

/** Which household a row is of. */
export interface MatchedFamily {
  /** By its No KK, beyond doubt; `null` where somebody has to say. */
  readonly family: FamilyBrief | null;
  /** Which it may be, the likeliest first. */
  readonly candidates: readonly FamilyBrief[];
}

import type { FormSpec } from '../forms/form-spec';
import type { FormLinks } from '../forms/state';
import type { CalendarDate, Instant, TimeZone } from '../kernel/calendar';
import type { ResponseCode } from '../kernel/code';
import type { StateOf, States } from '../kernel/states';
import type { Overview } from '../overview/overview';
import type { RegisterSettings } from '../settings/register-settings';
import type { TabChange } from '../workbook/ports';
import type { Difference } from '../workbook/row-plan';
import type { RowSelection, Span } from '../workbook/select';
import type { AnyTab, RenderedRow } from '../workbook/tab';
import type { DecisionKind, Persons } from './decisions/kind';
import type { Decisions } from './decisions/resolve';
import type { ResponseRecord, Revision } from './responses/response';

/** A response as its subject has read it. */
export interface Reading {
  readonly record: ResponseRecord;
  /** Sorts as text in order of first submit. */
  readonly order: string;
  readonly code: ResponseCode;
  /** The place was answered with a short map link: where it leads has to be known. */
  readonly hasShortLink: boolean;
}

/** What responses are read and folded with. */
export interface FoldContext {
  readonly settings: RegisterSettings;
  readonly decisions: Decisions;
}

/** Where somebody lives, as answered: what places are looked up by. */
export interface PlaceAnswer {
  readonly address: string | null;
  readonly location: string | null;
}

/** How a subject takes in the responses of its form. */
export interface ResponseReader<R extends Reading> {
  /** @param record a response, or one filling of it */
  read(record: ResponseRecord, context: FoldContext): R;
  /** The fillings of a response, in the order in which they begin; a subject without this has one of each. */
  fillings?(record: ResponseRecord, context: FoldContext): readonly ResponseRecord[];
  /**
   * Everything by which one response may bear on another. Responses with no token in common, directly or through others, are
   * folded without looking at each other.
   */
  tokens(reading: R): readonly string[];
  /** The person that a revision names by a code; `null` for none. A subject without this never names one by mistake. */
  namedIn?(revision: Revision): ResponseCode | null;
  /** Responses of persons that any revision of a response speaks about, by their codes: it is erased with any of them. */
  about?(reading: R): readonly ResponseCode[];
  /** The record as it may be kept: of a refusal, for one, only that there was one. */
  kept(record: ResponseRecord, settings: RegisterSettings): ResponseRecord;
  /** What each revision says of where somebody lives. */
  places?(record: ResponseRecord, settings: RegisterSettings): readonly PlaceAnswer[];
  /** Whether a decision about responses with these tokens may give a place as a short map link. */
  mayHaveLink?(decisions: Decisions, tokens: ReadonlySet<string>): boolean;
}

/** What rows show besides the state itself. */
export interface ShownContext {
  readonly zone: TimeZone;
  /** Day of the newest revision in the journal: what has passed by then has passed; `null` before the first. */
  readonly asOf: CalendarDate | null;
  readonly links: FormLinks;
}

/** What figures are shown by. */
export interface FigureContext extends ShownContext {
  readonly overview: Overview;
  /** Whether z-scores are known to differ from those of WHO. */
  readonly areFiguresWithheld: boolean;
  /** Keys of the rows of a tab as they will stand, in their order; none of a tab of which only the top row is known. */
  keysOf(tab: AnyTab): readonly string[];
  /** Where rows of a tab are, counted from 0 below the header; not there where there is no workbook to link to. */
  readonly rowsUrl?: (tab: string, rows: Span) => string;
}

/** A row of a tab that keeps responses, as the index has it. */
export interface Holder<Kept = unknown> {
  readonly tab: AnyTab;
  /** Counted from 0 below the header. */
  readonly row: number;
  readonly key: string;
  readonly tokens: readonly string[];
  /** Cells of the row that are read with the index. */
  readonly kept: Kept;
}

/** How the rows of a tab keep responses: the tab has the columns of an index and of an archive. */
export interface Holding<Kept = unknown> {
  /** Cells that are read with every change, whatever it is about: few, since there are as many as rows. */
  readonly kept: RowSelection<Kept>;
  /** Whether every row keeps responses; else those of a row without any are kept elsewhere. */
  readonly always: boolean;
  /** Rows of responses that could not be taken in: whom they are about, no token says. */
  isLoose?(kept: Kept): boolean;
}

/** A tab that shows what a subject comes to. Several subjects may give rows to one tab. */
export interface Projection<S, Kept = unknown> {
  readonly tab: AnyTab;
  rows(state: S, context: ShownContext): readonly RenderedRow[];
  /** `null` for a tab whose rows keep no responses. */
  readonly holding: Holding<Kept> | null;
  /** New rows mostly go on top, so that only the key of the top row is read with every change. */
  readonly onTop?: true;
}

/** Rows that a change does not touch, as the index has them. */
export interface OtherHolders {
  /** @returns none for a tab whose rows are all at hand, as in a rebuild */
  of<S, Kept>(projection: Projection<S, Kept>): readonly Holder<Kept>[];
}

/** Cells that change in rows of which nothing else does. */
export interface PassingCells {
  readonly tab: AnyTab;
  readonly cells: NonNullable<Difference['besides']>;
}

/** A change of the register, once it is known what it comes to. */
export interface Change {
  /** Rows that the change bears on. */
  readonly holders: ReadonlySet<Holder>;
  readonly before: States;
  readonly after: States;
  readonly settings: RegisterSettings;
  /** Responses that have just come in, or `null` where nobody is at hand to correct what was sent. */
  readonly incoming: readonly ResponseCode[] | null;
  /** Day of the newest revision after the change. */
  readonly asOf: CalendarDate | null;
  readonly at: Instant;
  /** Responses that the change erases, as they were. */
  readonly erased: readonly ResponseRecord[];
}

/** One subject of the register: what is asked, how it is understood, what is shown of it. */
export interface Subject<R extends Reading, S> extends StateOf<S> {
  /** Stored with responses and tokens; never changed. */
  readonly name: string;
  /** The form whose responses the subject reads; `null` for one that only reads other subjects. */
  readonly form: FormSpec | null;
  readonly responses: ResponseReader<R> | null;
  /** A pure function: of the readings in any order, and of the states of subjects earlier in the list. */
  fold(readings: readonly R[], context: FoldContext & { readonly states: States }): S;
  readonly projections: readonly Projection<S>[];
  readonly decisions: readonly DecisionKind[];
  /**
   * Tokens of what several responses come to together, which none of them has by itself: they are among those of the rows that keep the
   * responses, and lead to whom the state is compared with.
   */
  joint?(state: S): readonly string[];
  /** Persons and waiting responses that decisions can be about. */
  persons?(state: S, decisions: Decisions): Persons;
  /** Where the persons of a state live. */
  places?(state: S): readonly PlaceAnswer[];
  /** Values of lines and the like, of the state together with the rows that it does not hold. */
  figures?(state: S, others: OtherHolders, context: FigureContext): readonly TabChange[];
  /** Cells that the passing of time alone changes, of rows that a change does not touch. */
  passing?(others: OtherHolders, from: CalendarDate | null, to: CalendarDate | null): readonly PassingCells[];
}

/** A subject whatever it reads and comes to. */
export type AnySubject = Subject<Reading, unknown>;

/** The forms whose responses the subjects read. */
export const formsOf = (subjects: readonly AnySubject[]): readonly FormSpec[] =>
  subjects.flatMap(({ form }) => form ?? []);

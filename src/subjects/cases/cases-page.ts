// What the page "Kasus & RTL" gets and sends. No number, parent's phone or address is in it.
import type { CalendarDate } from '../../kernel/calendar';

/** A child that a rule proposes for the audit of a semester. */
export interface ShownCandidate {
  readonly code: string;
  readonly name: string;
  /** Which of the five groups of an audit; '' where it is not known. */
  readonly group?: string;
  /** '' for a couple, who are of none. */
  readonly posyandu: string;
  readonly rw: number | null;
  readonly rt: number | null;
  /** Completed months; `null` without a birth date. */
  readonly months: number | null;
  /** In words, one for each rule that fits. */
  readonly reasons: readonly string[];
}

/** How far a case has come. */
export type CaseStage = 'chosen' | 'filling' | 'judged' | 'planned' | 'done';

/** A chosen case in the list. */
export interface CaseLine extends Omit<ShownCandidate, 'reasons'> {
  /** Why the team has chosen it. */
  readonly why: string;
  readonly stage: CaseStage;
  /** RTL items, those still open, and those past their day. */
  readonly items: number;
  readonly open: number;
  readonly late: number;
}

export interface CasesPage {
  readonly kelurahan: string;
  readonly today: CalendarDate;
  /** `2026-1`: the semester that is shown. */
  readonly semester: string;
  /** The latest first. */
  readonly semesters: readonly string[];
  /** Whether z-scores are known to differ from those of WHO: no candidate is proposed by them. */
  readonly areFiguresWithheld: boolean;
  readonly candidates: readonly ShownCandidate[];
  readonly cases: readonly CaseLine[];
}

/** An item of the worksheet, as it stands. */
export interface WorksheetRow {
  readonly id: string;
  /** Heading under which it stands. */
  readonly part: string;
  readonly label: string;
  /** What is to be written, and when it is a risk. */
  readonly definition: string;
  /** Where it is looked up. */
  readonly source: string;
  /** '' where nobody knows it yet. */
  readonly value: string;
  /** Who says so: the register, or the team; `null` where nobody does. */
  readonly filledBy: 'register' | 'team' | null;
  /** What the register says, where the team has written something else; '' else. */
  readonly registered: string;
  /** Said to follow later ("menyusul"). */
  readonly isLater: boolean;
}

/** What an expert has said of a case. */
export interface ShownVerdict {
  readonly on: CalendarDate;
  readonly by: string;
  readonly profession: string;
  readonly cause: string;
  readonly conclusion: string;
}

/** Who answers for an item. Mail goes only to addresses of `Kader`, `Petugas` and `Penerima`. */
export interface Holder {
  readonly name: string;
  readonly office: string;
  /** '' for none: then nobody is reminded. */
  readonly email: string;
}

/** What closes an item: evidence, a reply to a referral, or what a later measurement has to show. */
export type Closing = 'evidence' | 'reply' | 'measured' | 'gained' | 'wfa' | 'lhfa' | 'wfl';

export type ItemState = 'running' | 'soon' | 'late' | 'done' | 'cancelled';

/** Something that was reported about an item. */
export interface ShownReport {
  readonly on: CalendarDate;
  readonly by: string;
  readonly text: string;
  readonly evidence: string;
}

export interface ShownItem {
  readonly code: string;
  readonly number: number;
  readonly problem: string;
  readonly activity: string;
  readonly holder: Holder;
  /** Whether reminders reach the holder: the address stands in a tab that mail goes to. */
  readonly isReached: boolean;
  readonly money: string;
  readonly due: CalendarDate;
  readonly closing: Closing;
  readonly state: ItemState;
  /** Whole days past the day; 0 where it is not past, or is closed. */
  readonly lateDays: number;
  /** In words: whom it has come up to, or when and by what it was closed; '' for one that is open and not late. */
  readonly stateText: string;
  readonly reports: readonly ShownReport[];
  /** In words: what the next two measurements show. */
  readonly effect: readonly string[];
}

export interface CaseSheet {
  readonly kelurahan: string;
  readonly today: CalendarDate;
  readonly semester: string;
  readonly line: CaseLine;
  readonly rows: readonly WorksheetRow[];
  readonly verdicts: readonly ShownVerdict[];
  readonly items: readonly ShownItem[];
  /** Whom an item can be given to so that mail reaches them. */
  readonly holders: readonly Holder[];
  /** Sources of money that were named before. */
  readonly moneySources: readonly string[];
}

/** A case, as the page names it. */
export interface CaseName {
  readonly code: string;
  readonly semester: string;
}

/** An item of the worksheet as the page had it when somebody wrote another answer. */
export type SeenRow = Pick<WorksheetRow, 'value' | 'isLater'>;

/** An item of RTL as the page had it when somebody changed it. */
export type SeenItem = Pick<ShownItem, 'problem' | 'activity' | 'holder' | 'money' | 'due' | 'closing'>;

/** What officers do on the page. */
export type CaseStep =
  | ({ readonly step: 'choose'; readonly why: string } & CaseName)
  /** Takes a case off the list, with a reason; its worksheet and items come back when it is chosen again. */
  | ({ readonly step: 'drop'; readonly why: string } & CaseName)
  | ({
      readonly step: 'fill';
      /** Who of the tim teknis has filled it in. */
      readonly by: string;
      readonly answers: readonly {
        readonly item: string;
        readonly value: string;
        readonly isLater: boolean;
        /** What it is written over: if that has changed since, it is not recorded. */
        readonly seen: SeenRow;
      }[];
    } & CaseName)
  | ({ readonly step: 'judge'; readonly isNamelessSaid: boolean } & ShownVerdict & CaseName)
  | ({
      readonly step: 'plan';
      /** `null` for a new one. */
      readonly item: string | null;
      readonly problem: string;
      readonly activity: string;
      readonly holder: Holder;
      readonly money: string;
      readonly due: CalendarDate;
      readonly closing: Closing;
      /** What it is written over, `null` for a new one: if that has changed since, it is not recorded. */
      readonly seen: SeenItem | null;
      /** The texts have a word that also is a name of the child or its mother, and the officer says that it names nobody. */
      readonly isNamelessSaid: boolean;
    } & CaseName)
  | ({
      readonly step: 'report';
      readonly item: string;
      readonly on: CalendarDate;
      readonly text: string;
      /** Address or number of a document; '' for none. */
      readonly evidence: string;
      /** Ends the item without what would close it, by a reason in `text`. */
      readonly isCancelled: boolean;
      readonly isNamelessSaid: boolean;
    } & CaseName);

/** What has become of a step. */
export interface StepOutcome {
  /** Why it was not recorded; '' where it was. */
  readonly refusal: string;
  /** Whether the refusal ends once the page says `isNamelessSaid`. */
  readonly isAboutName: boolean;
  /** As it stands now; `null` where the case is no longer chosen. */
  readonly sheet: CaseSheet | null;
}

/** A heading of the report with what stands below it. */
export interface ReportPart {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly {
    readonly title: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }[];
}

/** Laporan diseminasi of a semester: counts and offices, no child. */
export interface Dissemination {
  readonly kelurahan: string;
  readonly semester: string;
  readonly today: CalendarDate;
  readonly title: string;
  readonly parts: readonly ReportPart[];
  /** What says that the layout is ours. */
  readonly layout: string;
}

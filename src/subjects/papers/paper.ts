// What the page of papers gets: text and counts. Officers and kader are named in the drafts of decrees alone, children nowhere.
import type { CalendarDate } from '../../kernel/calendar';
import type { Block } from '../../post/mail';

/** The papers there are, in the order of the choice. */
export const PAPER_NAMES = ['team', 'operators', 'procedure', 'yearly', 'monthly', 'situation'] as const;
export type PaperName = (typeof PAPER_NAMES)[number];

/** What begins on a sheet of its own. */
export interface PaperSheet {
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly Block[];
  /** Who signs it, each above a line. */
  readonly signed: readonly string[];
}

/** A paper without what is said of all papers alike. */
export interface Draft {
  readonly sheets: readonly PaperSheet[];
  /** What people should fill in so that it has no more blanks, a sentence each. */
  readonly toFill: readonly string[];
}

export interface PaperPage extends Draft {
  readonly paper: PaperName;
  readonly today: CalendarDate;
  /** Whose form prevails. */
  readonly foot: string;
}

import type { FormLinks } from '../forms/state';
import type { Point } from '../kernel/place/place';
import type { States } from '../kernel/states';
import type { Overview } from '../overview/overview';
import type { Ports, TabChange } from '../workbook/ports';
import type { RowSelection, Span } from '../workbook/select';
import type { DecisionKinds } from './decisions/kind';
import type { SenderRule } from './known-sender';
import type { AnySubject, Change, ShownContext } from './subject';

/** Where short map links led, which is read only where a response has one. */
export interface LinkLookup<Row = unknown> {
  readonly selection: RowSelection<Row>;
  linksFrom(rows: readonly Row[]): ReadonlyMap<string, Point>;
}

/** What follows by itself from a change of the register: mail, or a cache that forgets. The ledger does not know which there is. */
export interface Follower {
  /** Written together with the change. */
  changed(change: Change, context: Context): readonly TabChange[];
  /** Written with a rebuild: what should have followed from the state as it is, and has not. */
  rebuilt?(states: States, shown: ShownContext, context: Context): readonly TabChange[];
}

/** All that an execution needs, bound once. */
export interface Context extends Ports {
  /** In their declared order: each may read the states of those before it. */
  readonly subjects: readonly AnySubject[];
  readonly kinds: DecisionKinds;
  readonly links: FormLinks;
  readonly overview: Overview;
  readonly shortLinks: LinkLookup;
  readonly followers: readonly Follower[];
  /** Who sent what comes in. */
  readonly senderOf: SenderRule;
  /** Where rows of a tab are, counted from 0 below the header; not there where there is no workbook to link to. */
  readonly rowsUrl?: (tab: string, rows: Span) => string;
}

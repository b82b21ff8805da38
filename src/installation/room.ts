import type { Follower } from '../ledger/context';
import type { AnySubject } from '../ledger/subject';
import type { OverviewLine } from '../overview/overview';
import type { LocatedRow } from '../places/located';
import type { AnyMailKind } from '../post/mail-kind';
import type { RowSelection } from '../workbook/select';
import type { AnyTab } from '../workbook/tab';
import type { VanishedHook } from './follow-vanished';
import type { Job, JobContext } from './job';
import type { Leftover } from './leftover';
import type { MenuEntry, RoomFunction, RoomWindow } from './window';

/** What is done at the end of an execution with the owner's rights that has taken rows out of a tab. */
export interface Afterwards {
  readonly removedFrom: AnyTab;
  run(context: JobContext): void;
}

/** All that one folder under `subjects/` adds to the installation. */
export interface Room {
  readonly name: string;
  /** What the room keeps in the register; none for a room that only reads it. */
  readonly subject?: AnySubject;
  /** Tabs besides those that show the state of the subject. They stand beside the script: no response is written to them. */
  readonly tabs?: () => readonly AnyTab[];
  readonly mails?: readonly AnyMailKind[];
  readonly jobs?: readonly Job[];
  /** What its menu entries call. */
  readonly windows?: readonly RoomWindow[];
  /** What its pages call. */
  readonly functions?: readonly RoomFunction[];
  readonly menu?: readonly MenuEntry[];
  /** Lines of `Beranda`. */
  readonly lines?: readonly OverviewLine[];
  /** Rows of persons whose homes may have to be looked up. */
  readonly located?: readonly RowSelection<LocatedRow>[];
  /** Brings what the room keeps outside the tabs in line with them, at once after somebody was withheld or erased. */
  readonly vanished?: VanishedHook;
  /** What of an erased person is left at the room's places, for people to delete. */
  readonly leftovers?: readonly Leftover[];
  /** What follows from a change of the register, besides mail. */
  readonly followers?: readonly Follower[];
  /** What must not wait for its clock where somebody was taken out of a tab. */
  readonly afterwards?: Afterwards;
}

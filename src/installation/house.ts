import { formLines } from '../forms/form-lines';
import type { Follower } from '../ledger/context';
import { type DecisionKinds, kindsOf } from '../ledger/decisions/kind';
import { LEDGER_KINDS } from '../ledger/decisions/ledger-kinds';
import { historyForgetter } from '../ledger/forgotten-history';
import { type AnySubject, formsOf } from '../ledger/subject';
import { type Overview, overviewOf } from '../overview/overview';
import { lookupForgetter } from '../places/forgotten-lookups';
import type { LocatedRow } from '../places/located';
import { mailFollower } from '../post/follow-changes';
import { outboxForgetter } from '../post/forget-erased-mail';
import type { AnyMailKind } from '../post/mail-kind';
import type { RowSelection } from '../workbook/select';
import type { AnyTab } from '../workbook/tab';
import type { VanishedHook } from './follow-vanished';
import type { Job } from './job';
import type { Leftover } from './leftover';
import { FIRST_JOBS, LAST_JOBS } from './machine-jobs';
import { FIRST_LEFTOVERS, LAST_LEFTOVERS } from './machine-leftovers';
import type { Afterwards, Room } from './room';
import { jobOverview } from './shown-jobs';
import { tabsOf } from './tabs';

/** What a list of rooms makes together with the machine. */
export interface House {
  readonly subjects: readonly AnySubject[];
  readonly kinds: DecisionKinds;
  /** All tabs in their order in the workbook. */
  tabs(): readonly AnyTab[];
  readonly overview: Overview;
  readonly mailKinds: readonly AnyMailKind[];
  readonly located: readonly RowSelection<LocatedRow>[];
  readonly followers: readonly Follower[];
  readonly jobs: readonly Job[];
  /** What is done at once where somebody was taken out of a tab. */
  readonly afterwards: readonly Afterwards[];
  readonly vanishedHooks: readonly VanishedHook[];
  readonly leftovers: readonly Leftover[];
}

/** @param rooms in their declared order: a room may read those before it */
export function houseOf(rooms: readonly Room[]): House {
  const subjects = rooms.flatMap(({ subject }) => subject ?? []);
  const mailKinds = rooms.flatMap(({ mails = [] }) => mails);
  const jobs = [...FIRST_JOBS, ...rooms.flatMap((room) => room.jobs ?? []), ...LAST_JOBS];
  const located = rooms.flatMap((room) => room.located ?? []);
  return {
    subjects,
    kinds: kindsOf([...LEDGER_KINDS, ...subjects.flatMap(({ decisions }) => decisions)]),
    tabs: () => tabsOf(rooms),
    overview: overviewOf([
      ...rooms.flatMap(({ lines = [], subject }) => [
        ...lines,
        ...formLines(formsOf(subject ? [subject] : [])),
      ]),
      ...jobOverview(jobs),
    ]),
    mailKinds,
    located,
    followers: [
      mailFollower(mailKinds),
      lookupForgetter(located),
      outboxForgetter,
      historyForgetter,
      ...rooms.flatMap(({ followers = [] }) => followers),
    ],
    afterwards: rooms.flatMap((room) => room.afterwards ?? []),
    leftovers: [...FIRST_LEFTOVERS, ...rooms.flatMap(({ leftovers = [] }) => leftovers), ...LAST_LEFTOVERS],
    vanishedHooks: rooms.flatMap(({ vanished }) => vanished ?? []),
    jobs,
  };
}

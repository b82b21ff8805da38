import { type CalendarDate, dayOf, firstOfMonth, type Instant, startOfHour } from '../../../kernel/calendar';
import type { Decisions } from '../../../ledger/decisions/resolve';
import type { ResponseRecord } from '../../../ledger/responses/response';
import { codeToken } from '../../../ledger/responses/tokens';
import type { RegisterSettings } from '../../../settings/register-settings';
import { readWith } from '../reading/read-with';
import type { Reading } from '../reading/reading';
import { readingTokens } from '../recognition/keys';
import { type Child, readingsOf } from './child';
import { fillingsOf } from './fillings';
import { gathered } from './gathered';

/**
 * What was known of a child before the month of its latest change, so that the register as it was at the end of any month that is over can be
 * told from that of now: a child last changed earlier was then as it is now, any other as it is here.
 */
export interface Earlier {
  /** First day of the month in which something that bears on the child was last sent or decided. */
  readonly changedIn: CalendarDate;
  /** The child as it was before that month; none where it was not in the register, several where it was taken for several. */
  readonly children: readonly Child[];
}

/** @param readings all that may bear on the children */
export function earlierOf(
  children: readonly Child[],
  readings: readonly Reading[],
  settings: RegisterSettings,
  decisions: Decisions,
): ReadonlyMap<Child, Earlier> {
  const knownOf = new Map<Reading, Known>();
  for (const some of bearingOnEachOther(readings, decisions)) {
    const known = knownBefore(some, settings, decisions);
    for (const reading of some) knownOf.set(reading, known);
  }
  return new Map(
    children.map((child) => {
      const own = new Set(readingsOf(child));
      const [known] = [...own].flatMap((reading) => knownOf.get(reading) ?? []);
      if (!known) throw new Error('a child has a response');
      const { changedIn, before } = known;
      return [
        child,
        { changedIn, children: before.flatMap(({ of, child: one }) => (own.has(of) ? [one] : [])) },
      ] as const;
    }),
  );
}

interface Known {
  readonly changedIn: CalendarDate;
  /** Children of before, and what their first response is read as today. */
  readonly before: readonly { readonly of: Reading; readonly child: Child }[];
}

/** What was known before the month of the latest change, by responses that bear on no others. */
function knownBefore(readings: readonly Reading[], settings: RegisterSettings, decisions: Decisions): Known {
  const changedIn = firstOfMonth(dayOf(lastChange(readings, decisions), settings.zone));
  const end = startOfHour(changedIn, 0, settings.zone);
  const then = decisions.before(end);
  const today = new Map(
    readings.flatMap((reading) =>
      readBefore(reading, end, settings, { now: decisions, then }).map(
        (earlier) => [earlier, reading] as const,
      ),
    ),
  );
  if (today.size === 0) return { changedIn, before: [] };
  const { shown } = gathered([...today.keys()], settings, then);
  const before = shown.flatMap((child) => {
    const [first] = child.members;
    const of = first && today.get(first.reading);
    return of ? [{ of, child }] : [];
  });
  return { changedIn, before };
}

/** What waits for an officer, and what says nothing, has changed nothing. */
function lastChange(readings: readonly Reading[], decisions: Decisions): Instant {
  const times = readings.flatMap(({ code, record, inForce, refusals }) => [
    inForce || refusals.length > 0 ? lastSubmit(record) : 0,
    decisions.lastAbout(code) ?? 0,
  ]);
  return Math.max(...times);
}

const lastSubmit = ({ revisions }: ResponseRecord): Instant =>
  Math.max(...revisions.map(({ submittedAt }) => submittedAt));

/**
 * Responses parted into those that bear on each other, directly or through others, or that officers have decided about together: one that
 * waits today may have counted before, and one of another child today may have been of this one.
 */
function bearingOnEachOther(
  readings: readonly Reading[],
  { linked }: Decisions,
): readonly (readonly Reading[])[] {
  const byToken = new Map<string, Reading[]>();
  const tokensOf = new Map<Reading, readonly string[]>();
  for (const reading of readings) {
    const tokens = [...readingTokens(reading), ...linked(reading.code).map(codeToken)];
    tokensOf.set(reading, tokens);
    for (const token of tokens) {
      const sharing = byToken.get(token);
      if (sharing) sharing.push(reading);
      else byToken.set(token, [reading]);
    }
  }
  const parts: Reading[][] = [];
  const placed = new Set<Reading>();
  for (const first of readings) {
    if (placed.has(first)) continue;
    placed.add(first);
    const part = [first];
    // An array that grows while it is gone through is gone through to its end.
    for (const reading of part) {
      for (const token of tokensOf.get(reading) ?? []) {
        for (const other of byToken.get(token) ?? []) {
          if (placed.has(other)) continue;
          placed.add(other);
          part.push(other);
        }
        byToken.delete(token);
      }
    }
    parts.push(part);
  }
  return parts;
}

/** @returns several where what is one today was then a form filled in twice; none for what was not there, or withdrawn */
function readBefore(
  reading: Reading,
  end: Instant,
  settings: RegisterSettings,
  { now, then }: { readonly now: Decisions; readonly then: Decisions },
): readonly Reading[] {
  const { code, record } = reading;
  const [first, ...rest] = record.revisions.filter(({ submittedAt }) => submittedAt < end);
  if (!first || then.ties.withdrawn.has(code)) return [];
  const isSame = 1 + rest.length === record.revisions.length && (now.lastAbout(code) ?? 0) < end;
  if (isSame) return [reading];
  return fillingsOf({ ...record, revisions: [first, ...rest] }, { settings, decisions: then }).map(
    (filling) => readWith(filling, settings, then),
  );
}

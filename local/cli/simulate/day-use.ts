import { queueFrom } from '../../../src/post/outbox';
import { OUTBOX } from '../../../src/post/outbox-tab';
import { dailyLimit } from '../../google/core/quotas';
import type { World } from '../../google/core/world';
import { mailbox } from '../../google/mail/mail-app';
import { viewTab } from '../../google/spreadsheet';
import { offsetMs } from '../../google/utilities/time-zone';

/** A quantity over all days. */
export interface Daily {
  readonly total: number;
  /** Of days on which the clock stood, also those on which there was none. */
  readonly mean: number;
  readonly most: number;
  /** The first day with the most; `null` where there never was any. */
  readonly mostOn: string | null;
}

interface Limited extends Daily {
  /** What Google allows the account in a day. */
  readonly limit: number;
}

/** What the days of a simulation used of what Google counts by the day. */
export interface DayUse {
  readonly account: 'consumer' | 'workspace';
  readonly days: number;
  readonly triggerMinutes: Limited;
  readonly recipients: Limited;
  readonly mails: Daily;
  /** By kind, as the outbox names them. A mail with several sections counts for the kind of each. */
  readonly mailsByKind: Readonly<Record<string, Daily>>;
  readonly calls: Daily;
  /** Executions that did not begin, and calls that failed, since a day's quota was used up. */
  readonly refused: number;
  readonly isInsideQuota: boolean;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Reads what the days from one instant until now have used, each from midnight to midnight of the account. */
export function dayUse(world: World, workbookId: string, since: number): DayUse {
  const { account } = world;
  const dayOf = (instant: number): string =>
    new Date(instant + offsetMs(account.timeZone, instant)).toISOString().slice(0, 10);
  const days = daysBetween(dayOf(since), dayOf(world.clock.now()));
  const hours = [...world.meter.hours].map(([hour, used]) => ({ day: dayOf(hour * HOUR_MS), ...used }));
  const daily = (used: readonly (readonly [day: string, amount: number])[]): Daily => summary(used, days);
  const limited = (
    quota: 'email recipients' | 'trigger run time in ms',
    unit: number,
    used: readonly (readonly [day: string, amount: number])[],
  ): Limited => ({
    limit: dailyLimit(world, quota) / unit,
    ...daily(used),
  });
  const triggerMinutes = limited(
    'trigger run time in ms',
    MINUTE_MS,
    hours.map(({ day, triggerMs }) => [day, triggerMs / MINUTE_MS]),
  );
  const recipients = limited(
    'email recipients',
    1,
    hours.map((hour) => [hour.day, hour.recipients]),
  );
  const refused = hours.reduce((sum, hour) => sum + hour.refused, 0);
  const letters = lettersByKind(world, workbookId).filter(({ at }) => at >= since);
  const kinds = [...new Set(letters.map(({ kind }) => kind))].sort();
  return {
    account: account.kind,
    days: days.length,
    triggerMinutes,
    recipients,
    mails: daily(mailbox(world).map(({ sentAt }) => [dayOf(sentAt), 1])),
    mailsByKind: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        daily(letters.filter((one) => one.kind === kind).map(({ at }) => [dayOf(at), 1])),
      ]),
    ),
    calls: daily(hours.map(({ day, calls }) => [day, calls])),
    refused,
    isInsideQuota:
      refused === 0 && triggerMinutes.most <= triggerMinutes.limit && recipients.most <= recipients.limit,
  };
}

function daysBetween(first: string, last: string): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += 24 * HOUR_MS)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

function summary(used: readonly (readonly [day: string, amount: number])[], days: readonly string[]): Daily {
  const byDay = new Map(days.map((day) => [day, 0]));
  for (const [day, amount] of used) if (byDay.has(day)) byDay.set(day, (byDay.get(day) ?? 0) + amount);
  let most = 0;
  let mostOn: string | null = null;
  let total = 0;
  for (const [day, amount] of byDay) {
    total += amount;
    if (amount <= most) continue;
    most = amount;
    mostOn = day;
  }
  return { total: rounded(total), mean: rounded(total / days.length), most: rounded(most), mostOn };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Each mail once for each kind that has a part in it. */
function lettersByKind(world: World, workbookId: string): readonly { kind: string; at: number }[] {
  const letters = new Map<string, { kind: string; at: number }>();
  for (const { kind, reached, reachedAt } of outboxOf(world, workbookId)) {
    for (const [i, address] of reached.entries()) {
      const at = reachedAt[i] ?? 0;
      letters.set(`${kind} ${address.toLowerCase()} ${at}`, { kind, at });
    }
  }
  return [...letters.values()];
}

/** The rows of the outbox as they stand. */
export function outboxOf(world: World, workbookId: string): ReturnType<typeof queueFrom> {
  const [headers = [], ...rows] = viewTab(world, workbookId, 'Surat')?.rows ?? [];
  const titles = headers.map(({ value }) => value);
  const columns = OUTBOX.columns.map((header) => titles.indexOf(header));
  return queueFrom(rows.map((row) => OUTBOX.row(columns.map((column) => row[column]?.value ?? null))));
}

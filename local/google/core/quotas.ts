import { GoogleException } from './exception';
import type { World } from './world';

/**
 * Limits that Google publishes ("Quotas for Google services", developers.google.com/apps-script/guides/services/quotas, as of
 * August 2026). Quotas are per user: the one with whose authority the code runs.
 */
interface DailyQuota {
  readonly consumer: number;
  readonly workspace: number;
  /** What the exception says when it is used up. */
  readonly text: string;
}

const tooMany = (service: string) => `Service invoked too many times for one day: ${service}.`;
const MINUTE_MS = 60_000;

export const DAILY_QUOTAS = {
  'email recipients': { consumer: 100, workspace: 1_500, text: tooMany('email') },
  // The suffix of this text has not been seen in public; that of directions is `route`.
  geocodes: { consumer: 1_000, workspace: 10_000, text: tooMany('geocode') },
  'url fetches': { consumer: 20_000, workspace: 100_000, text: tooMany('urlfetch') },
  'property operations': { consumer: 50_000, workspace: 500_000, text: tooMany('properties') },
  'trigger run time in ms': {
    consumer: 90 * MINUTE_MS,
    workspace: 360 * MINUTE_MS,
    text: 'Service using too much computer time for one day.',
  },
  'documents created': { consumer: 250, workspace: 1_500, text: tooMany('document') },
  'spreadsheets created': { consumer: 250, workspace: 3_200, text: tooMany('spreadsheet') },
} as const satisfies Readonly<Record<string, DailyQuota>>;

export type DailyQuotaName = keyof typeof DAILY_QUOTAS;

/** Limits that hold at any moment rather than a day. */
export const LIMITS = {
  triggersPerUser: 20,
  /** Executions in flight. */
  executionsPerUser: 30,
  executionsPerScript: 1_000,
  /** Calls of `google.script.run` under way; further ones wait ("Communicate with Server Functions"). */
  scriptRunsPerPage: 10,
} as const;

/** A quota is whole again this long after its first use. */
export const QUOTA_WINDOW_MS = 24 * 60 * MINUTE_MS;

interface Usage {
  firstUse: number;
  used: number;
}

/** @returns how much the account may use in a day */
export function dailyLimit({ account, quotaShare }: World, quota: DailyQuotaName): number {
  return Math.floor(DAILY_QUOTAS[quota][account.kind] * quotaShare);
}

/** @returns what the effective user has left today */
export function remaining(world: World, quota: DailyQuotaName): number {
  return dailyLimit(world, quota) - usage(world, quota).used;
}

/** Uses up some of the day's quota; where that is too much, uses none and throws Google's text. */
export function spend(world: World, quota: DailyQuotaName, amount = 1): void {
  if (amount > remaining(world, quota)) throw usedUp(world, quota);
  const today = usage(world, quota);
  if (today.used === 0) today.firstUse = world.clock.now();
  today.used += amount;
}

/** What is thrown where a day's quota is used up, as the meter counts it. */
export function usedUp(world: World, quota: DailyQuotaName): GoogleException {
  world.meter.used(world.clock.now(), { refused: 1 });
  return new GoogleException(DAILY_QUOTAS[quota].text);
}

/** As if that much had been used already, by other scripts of the same person. */
export function useUp(world: World, quota: DailyQuotaName, left = 0): void {
  const rest = remaining(world, quota) - left;
  if (rest > 0) spend(world, quota, rest);
}

function usage(world: World, quota: DailyQuotaName): Usage {
  const user = world.execution?.effectiveUser ?? world.account.email;
  const quotas = world.section('quotas', (): Record<string, Usage> => ({}));
  const key = `${user} ${quota}`;
  const now = world.clock.now();
  const known = quotas[key];
  const hasBegun = known !== undefined && known.firstUse <= now; // a visit to a later day may have left its own
  if (hasBegun && now < known.firstUse + QUOTA_WINDOW_MS) return known;
  const fresh = { firstUse: now, used: 0 };
  quotas[key] = fresh;
  return fresh;
}

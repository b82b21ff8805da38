'beside the script';

import { addDays, type CalendarDate, dayOf, type Instant } from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import type { Context } from '../../ledger/context';
import { decide } from '../../ledger/decide';
import { RULE } from '../../ledger/decisions/decision';
import type { Decisions } from '../../ledger/decisions/resolve';
import { refusalsBy } from '../../ledger/decisions/take';
import { type LedgerIndex, readIndex, readRefused } from '../../ledger/ledger-index';
import { latestRevision } from '../../ledger/responses/response';
import { statesAround } from '../../ledger/states-around';
import { queueOnce } from '../../post/queue-once';
import type { RegisterSettings } from '../../settings/register-settings';
import { REFUSED_OVER } from '../../settings/words';
import { announcingRefused, retentionKind } from './mails/retention';
import { saysDanger } from './register/says-danger';
import { CHILDREN } from './register/state';
import {
  ANNOUNCED_DAYS,
  forgetAnnouncements,
  isAnnounced,
  mayBeErased,
  REFUSED_ANNOUNCED,
  readAnnouncements,
  rememberAnnouncement,
} from './retention-announced';

/** Set to be erased by one run; each is a write of its own, and the next night goes on. */
const MOST_PER_RUN = 20;

/** Begins the id of a decision of the rule. */
const BY_RULE = 'ditolak ';

/** Name in the script's memory: after how many days refused answers go, as it was last seen; '' for never. */
const RULE_SEEN = 'tolak:aturan';

/** Notes the rule; where it is none, or another one than last time, what was announced holds no more. */
function noteRule(memory: Context['memory'], days: number | null): void {
  const [seen, rule] = [memory.get(RULE_SEEN) ?? '', String(days ?? '')];
  if (days === null || (seen !== '' && seen !== rule)) forgetAnnouncements(memory, REFUSED_ANNOUNCED);
  if (seen !== rule) memory.set(RULE_SEEN, rule);
}

/** An answer that an officer has refused, as it was last sent. */
interface Refused {
  readonly code: ResponseCode;
  readonly digest: string;
  /** The day of the last refusal. */
  readonly on: CalendarDate;
  /** Of the erasure that follows from this refusal: after another one it is set anew, also where an officer had stopped it. */
  readonly id: string;
}

/**
 * Sets to be erased what officers refused longer ago than the kelurahan wants to keep it; without such a setting nothing. Officers were
 * told a week before. What says a sign of danger is kept, and so is what an officer has stopped.
 *
 * @param until none is begun after this
 * @returns for how many responses an erasure was set
 */
export function eraseRefused(context: Context, until: Instant = Number.POSITIVE_INFINITY): number {
  const { now, memory } = context;
  const index = readIndex(context);
  const { refusedDays, register: settings } = index.settings;
  noteRule(memory, refusedDays);
  if (refusedDays === null) return 0;
  const today = dayOf(now(), settings.zone);
  const leavingUntil = addDays(today, ANNOUNCED_DAYS - refusedDays);
  const old = refusedUntil(leavingUntil, index.decisions, settings);
  const open = old.size === 0 ? [] : harmless(context, index, old);
  const known = readAnnouncements(memory, REFUSED_ANNOUNCED);
  const untold = open.filter(({ on }) => !isAnnounced({ over: on, since: on }, known));
  if (untold.length > 0) {
    const occasion = announcingRefused(today, { count: untold.length, from: addDays(today, ANNOUNCED_DAYS) });
    queueOnce(context, () => [{ kind: retentionKind, occasion }]);
    rememberAnnouncement(memory, { on: today, until: leavingUntil }, REFUSED_ANNOUNCED);
  }
  const over = open.filter(
    ({ on }) => addDays(on, refusedDays) <= today && mayBeErased({ over: on, since: on }, known, today),
  );
  let set = 0;
  for (const { code, digest, id } of over.slice(0, MOST_PER_RUN)) {
    if (now() >= until) break;
    const content = { kind: 'erase-later', responses: [code], refused: digest } as const;
    const request = { id, who: RULE, why: REFUSED_OVER(refusedDays), content };
    if (decide(context, request, now()) === 'decided') set += 1;
  }
  return set;
}

const idOf = (code: ResponseCode, digest: string, at: Instant): string => `${BY_RULE}${code} ${digest} ${at}`;

/** When each response was refused last, of those that were until a day. */
function refusedUntil(
  until: CalendarDate,
  { entries, erased }: Decisions,
  { zone }: RegisterSettings,
): ReadonlyMap<ResponseCode, Instant> {
  const times = new Map<ResponseCode, Instant>();
  for (const { undone, decision } of entries) {
    const { content, at } = decision;
    for (const { response } of undone ? [] : refusalsBy(content))
      if (!erased.has(response)) times.set(response, at);
  }
  return new Map([...times].filter(([, at]) => dayOf(at, zone) <= until));
}

/** Those of which all was refused, without a sign of danger, and that no officer has kept. */
function harmless(
  context: Context,
  index: LedgerIndex,
  times: ReadonlyMap<ResponseCode, Instant>,
): readonly Refused[] {
  const { decisions, settings } = index;
  const aside = readRefused(context, decisions);
  const named = aside.flatMap(({ revisions }) => revisions.flatMap(({ answers }) => answers.anak ?? []));
  const register = statesAround(context, index, [...new Set(named)] as ResponseCode[], aside).of(CHILDREN);
  const ids = new Set(decisions.entries.map(({ decision }) => decision.id));
  return register.refused.flatMap((reading): readonly Refused[] => {
    const { code, record } = reading;
    const at = times.get(code);
    if (at === undefined) return [];
    const { digest } = latestRevision(record);
    const [id, on] = [idOf(code, digest, at), dayOf(at, settings.register.zone)];
    return ids.has(id) || saysDanger(record, register, settings.register) ? [] : [{ code, digest, on, id }];
  });
}

'beside the script';

import {
  addDays,
  afterMonths,
  type CalendarDate,
  dayOf,
  type Instant,
  parseIsoDate,
} from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import { longDay } from '../../kernel/words';
import type { Context } from '../../ledger/context';
import { decide } from '../../ledger/decide';
import { RULE } from '../../ledger/decisions/decision';
import type { Decisions } from '../../ledger/decisions/resolve';
import { foldAll } from '../../ledger/fold-all';
import { closure, holdersExcept, readHeld, readIndex, readRefused } from '../../ledger/ledger-index';
import { codeOfOrder, submittedAtOf } from '../../ledger/responses/response';
import { queueOnce } from '../../post/queue-once';
import { RETENTION_OVER } from '../../settings/words';
import { day } from '../../workbook/cells';
import { toErase } from './decisions/persons';
import { announcing, retentionKind } from './mails/retention';
import { CHILDREN } from './register/state';
import {
  ANNOUNCED_DAYS,
  forgetAnnouncements,
  isAnnounced,
  type Leaving,
  mayBeErased,
  readAnnouncements,
  rememberAnnouncement,
} from './retention-announced';
import { childProjection } from './shown/projections';
import { AGE_LIMIT_MONTHS } from './submission/limits';
import { RETENTION_ANNOUNCED } from './summary/figure-words';

/** Name in the script's memory: the rule as it was last seen, and the first day on which it erases. */
const RULE_SEEN = 'simpan:aturan';

/**
 * Announces a rule that is new, and says from which day on it erases.
 *
 * @returns `null` where nothing is ever erased by a rule
 */
function beginsOn(
  { memory, workbook, overview }: Pick<Context, 'memory' | 'workbook' | 'overview'>,
  months: number | null,
  today: CalendarDate,
): CalendarDate | null {
  const [seen = '', from = '', shown = ''] = (memory.get(RULE_SEEN) ?? '').split(' ');
  const isNew = months !== null && seen !== String(months);
  if (isNew || months === null) forgetAnnouncements(memory);
  const begins = isNew ? addDays(today, ANNOUNCED_DAYS) : parseIsoDate(from);
  const isAnnounced = months !== null && begins !== null && today < begins;
  if (isNew || (shown !== '' && !isAnnounced)) {
    const line = isAnnounced
      ? { count: day(begins), remark: RETENTION_ANNOUNCED(months, longDay(begins)) }
      : null;
    workbook.write([overview.change({ retention: line })]);
  }
  memory.set(RULE_SEEN, months === null ? '' : `${months} ${begins}${isAnnounced ? ' diumumkan' : ''}`);
  return months === null ? null : begins;
}

/** Has the officers told of children that go within a week, and that they have not been told of. */
function announce(
  context: Pick<Context, 'memory' | 'workbook' | 'lock' | 'now'>,
  leaving: readonly Leaving[],
  months: number,
  today: CalendarDate,
): void {
  const until = addDays(today, ANNOUNCED_DAYS);
  const known = readAnnouncements(context.memory);
  const count = leaving.filter((child) => child.over <= until && !isAnnounced(child, known)).length;
  if (count === 0) return;
  const bornUntil = afterMonths(until, -(AGE_LIMIT_MONTHS + months));
  // The mail first: broken off in between, it is queued once all the same, and the week begins anew.
  queueOnce(context, () => [
    { kind: retentionKind, occasion: announcing(today, { count, from: until, bornUntil }) },
  ]);
  rememberAnnouncement(context.memory, { on: today, until });
}

/** Begins the id of a decision of the rule. */
const BY_RULE = 'lulus ';

/** Responses of children whose erasure the rule has set before: who is still there was kept by an officer. */
const decidedByRule = ({ entries }: Decisions): ReadonlySet<ResponseCode | null> =>
  new Set(entries.flatMap(({ decision, about }) => (decision.id.startsWith(BY_RULE) ? about : [])));

/** Set to be erased by one run; each is a write of its own, and the next night goes on. */
const MOST_PER_RUN = 20;

/**
 * Sets to be erased children who turned five longer ago than the kelurahan wants to keep their data; without such a setting none. A
 * rule that is new begins a week later, and every child was announced in a mail to the officers a week before. A child without a birth
 * date is kept, and so is one whose erasure an officer has stopped.
 *
 * @param until none is begun after this
 * @returns for how many children an erasure was set
 */
export function eraseGraduates(context: Context, until: Instant = Number.POSITIVE_INFINITY): number {
  const { now, subjects } = context;
  const index = readIndex(context);
  const { register: settings, retentionMonths } = index.settings;
  const today = dayOf(now(), settings.zone);
  const from = beginsOn(context, retentionMonths, today);
  if (retentionMonths === null || from === null) return 0;
  const leaving = holdersExcept(index.holders, new Set())
    .of(childProjection)
    .flatMap((holder) => {
      const { birthDate = null } = holder.kept.summary ?? {};
      const since = submittedAtOf(holder.key);
      if (birthDate === null || since === null) return [];
      const over = afterMonths(birthDate, AGE_LIMIT_MONTHS + retentionMonths);
      return [{ holder, over, since: dayOf(since, settings.zone) }];
    });
  announce(context, leaving, retentionMonths, today);
  if (today < from) return 0;
  const announcements = readAnnouncements(context.memory);
  const decided = decidedByRule(index.decisions);
  const over = leaving
    .filter((child) => child.over <= today && mayBeErased(child, announcements, today))
    .map(({ holder }) => holder)
    // First: the same ones who were stopped would otherwise take the places of all others every night.
    .filter(({ key }) => !decided.has(codeOfOrder(key)))
    .slice(0, MOST_PER_RUN);
  if (over.length === 0) return 0;
  const { holders } = closure(
    index,
    over.flatMap((holder) => holder.tokens),
  );
  const records = [...readHeld(context, holders, true).records, ...readRefused(context, index.decisions)];
  const register = foldAll(subjects, records, settings, index.decisions).states.of(CHILDREN);
  const keys = new Set(over.map(({ key }) => key));
  let erased = 0;
  for (const child of register.children.filter(({ order }) => keys.has(order))) {
    if (now() >= until) break;
    const content = { kind: 'erase-later', responses: toErase(child, register, index.decisions) } as const;
    const why = RETENTION_OVER(retentionMonths);
    if (decide(context, { id: `${BY_RULE}${child.code}`, who: RULE, why, content }, now()) === 'decided')
      erased += 1;
  }
  return erased;
}

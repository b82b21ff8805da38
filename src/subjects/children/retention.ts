import {
  addDays,
  afterMonths,
  type CalendarDate,
  dayOf,
  type Instant,
  parseIsoDate,
} from '../../kernel/calendar';
import { longDay } from '../../kernel/words';
import type { Context } from '../../ledger/context';
import { decide } from '../../ledger/decide';
import { RULE } from '../../ledger/decisions/decision';
import { foldAll } from '../../ledger/fold-all';
import { closure, holdersExcept, readHeld, readIndex } from '../../ledger/ledger-index';
import { RETENTION_OVER } from '../../settings/words';
import { day } from '../../workbook/cells';
import { toErase } from './decisions/persons';
import { CHILDREN } from './register/state';
import { childProjection } from './shown/projections';
import { AGE_LIMIT_MONTHS } from './submission/limits';
import { RETENTION_ANNOUNCED } from './summary/figure-words';

/** So long everybody can see on `Beranda` that data will be erased by a rule that is new. */
const ANNOUNCED_DAYS = 7;

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

/** Set to be erased by one run; each is a write of its own, and the next night goes on. */
const MOST_PER_RUN = 20;

/**
 * Sets to be erased children who turned five longer ago than the kelurahan wants to keep their data; without such a setting none. A
 * rule that is new begins a week later, and is announced. A child without a birth date is kept, and so is one whose erasure an
 * officer has stopped.
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
  if (retentionMonths === null || from === null || today < from) return 0;
  const isOver = (birthDate: CalendarDate | null): boolean =>
    birthDate !== null && afterMonths(birthDate, AGE_LIMIT_MONTHS + retentionMonths) <= today;
  const over = holdersExcept(index.holders, new Set())
    .of(childProjection)
    .filter(({ kept: { summary } }) => summary && isOver(summary.birthDate))
    .slice(0, MOST_PER_RUN);
  if (over.length === 0) return 0;
  const { holders } = closure(
    index,
    over.flatMap((holder) => holder.tokens),
  );
  const { records } = readHeld(context, holders, true);
  const register = foldAll(subjects, records, settings, index.decisions).states.of(CHILDREN);
  const keys = new Set(over.map(({ key }) => key));
  let erased = 0;
  for (const child of register.children.filter(({ order }) => keys.has(order))) {
    if (now() >= until) break;
    const content = { kind: 'erase-later', responses: toErase(child, register, index.decisions) } as const;
    const why = RETENTION_OVER(retentionMonths);
    if (decide(context, { id: `lulus ${child.code}`, who: RULE, why, content }, now()) === 'decided')
      erased += 1;
  }
  return erased;
}

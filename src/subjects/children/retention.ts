import { afterMonths, type CalendarDate, dayOf, type Instant } from '../../kernel/calendar';
import { decide } from '../../ledger/decide';
import { RULE } from '../../ledger/decisions/decision';
import { INDEX_SELECTIONS, indexFrom, readHeld, related } from '../../ledger/register-index';
import { RETENTION_OVER } from '../../settings/words';
import type { Ports } from '../../workbook/ports';
import { toErase } from './decisions/check';
import type { FormLinks } from './form/form-links';
import { fold } from './register/fold';
import { AGE_LIMIT_MONTHS } from './submission/limits';

/** Erased by one run; each is a write of its own, and the next night goes on. */
const MOST_PER_RUN = 20;

/**
 * Erases children who turned five longer ago than the kelurahan wants to keep their data; without such a setting none. A child
 * without a birth date is kept.
 *
 * @param until no erasure is begun after this
 * @returns how many children were erased
 */
export const retain =
  (ports: Pick<Ports, 'workbook' | 'lock' | 'now'>, formLinks: FormLinks | null) =>
  (until: Instant = Number.POSITIVE_INFINITY): number => {
    const { workbook, now } = ports;
    const index = indexFrom(workbook.read(INDEX_SELECTIONS));
    const { register: settings, retentionMonths } = index.settings;
    if (retentionMonths === null) return 0;
    const today = dayOf(now(), settings.zone);
    const isOver = (birthDate: CalendarDate | null): boolean =>
      birthDate !== null && afterMonths(birthDate, AGE_LIMIT_MONTHS + retentionMonths) <= today;
    const over = index.children
      .filter(({ summary }) => summary && isOver(summary.birthDate))
      .slice(0, MOST_PER_RUN);
    if (over.length === 0) return 0;
    const tokens = over.flatMap((holder) => holder.tokens);
    const register = fold(
      readHeld(workbook, related(index, tokens), true).records,
      settings,
      index.decisions,
    );
    const keys = new Set(over.map(({ key }) => key));
    const take = decide(ports, formLinks);
    let erased = 0;
    for (const child of register.children.filter(({ order }) => keys.has(order))) {
      if (now() >= until) break;
      const content = { kind: 'erase', responses: toErase(child, register, index.decisions) } as const;
      const why = RETENTION_OVER(retentionMonths);
      if (take({ id: `lulus ${child.code}`, who: RULE, why, content }, now()) === 'decided') erased += 1;
    }
    return erased;
  };

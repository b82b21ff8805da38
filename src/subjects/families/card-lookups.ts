'beside the script';

// Whoever asks by a No KK learns whose it is, or that nobody here has it: each time leaves a line in `Riwayat`, and a day has so many.
import { dayOf, type TimeZone } from '../../kernel/calendar';
import { Refused } from '../../kernel/page-words';
import type { Context } from '../../ledger/context';
import { noteHistory } from '../../workbook/history';
import { markOf } from '../../workbook/mark';
import { CARD_HISTORY, FAMILY_REFUSED } from './answer-words';

/** Numbers that one officer may type in a day: more than families come to ask. */
const MOST_TYPED = 60;
/** Rows of lists with a number that one officer may have matched in a day: a list of the whole kelurahan, twice. */
const MOST_LISTED = 20_000;

export type LookupContext = Pick<Context, 'workbook' | 'now' | 'sign' | 'memory'> & {
  /** E-mail address of whoever is at the window. */
  readonly who: string;
};

/**
 * Notes that an officer looks a No KK up.
 *
 * @throws Refused where it would be one too many in a day
 */
export function noteTypedCard(context: LookupContext, zone: TimeZone): void {
  count(context, zone, 'keluarga:kk', { more: 1, most: MOST_TYPED });
  noteHistory(context, zone, context.who, CARD_HISTORY.typed);
}

/**
 * Notes that an officer has rows of a list matched by their No KK; rows without one are no matter.
 *
 * @param rows how many have one
 * @throws Refused where they would be too many in a day
 */
export function noteListedCards(context: LookupContext, zone: TimeZone, rows: number): void {
  if (rows === 0) return;
  count(context, zone, 'keluarga:kk-daftar', { more: rows, most: MOST_LISTED });
  noteHistory(context, zone, context.who, CARD_HISTORY.listed(rows));
}

/** Counts of one day, by keyed fingerprints of addresses. */
interface Counted {
  readonly day: string;
  readonly counts: Readonly<Record<string, number>>;
}

function count(
  { memory, sign, now, who }: LookupContext,
  zone: TimeZone,
  name: string,
  { more, most }: { readonly more: number; readonly most: number },
): void {
  const day = dayOf(now(), zone);
  const known: Partial<Counted> = JSON.parse(memory.get(name) || '{}');
  const counts = known.day === day ? (known.counts ?? {}) : {};
  const officer = markOf(who, sign);
  const total = (counts[officer] ?? 0) + more;
  if (total > most) throw new Refused(FAMILY_REFUSED.cards);
  const counted: Counted = { day, counts: { ...counts, [officer]: total } };
  memory.set(name, JSON.stringify(counted));
}

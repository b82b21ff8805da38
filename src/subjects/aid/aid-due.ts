'beside the script';

// What of aid is to be done by now: what somebody is entitled to and has not been given, and what was begun and has stopped.
import { addDays, type CalendarDate } from '../../kernel/calendar';
import { withoutNumbers } from '../../kernel/identity/masked';
import { longDay } from '../../kernel/words';
import { compareText } from '../../ledger/responses/response';
import { isGone } from '../children/summary/child-status';
import type { Finding } from '../needs/findings/finding';
import type { FindingCode } from '../needs/findings/rules';
import type { AidChild } from './aid-child';
import { isGoingOn, type Portion, turningDays } from './ledger';
import { isOfCalendar } from './periods';
import type { AidRow } from './portion-rows';
import { isFeeding, type Program } from './programs';
import { standingOn } from './standing';
import { metBy } from './terms';
import { AID_NEED } from './words';

/** A portion that is due, and the child under whose code it is asked for: of a household the first by whom it is due. */
export interface AidDue {
  readonly child: AidChild;
  readonly finding: Finding;
  /** Whether it is feeding that nobody has been given yet: another need may ask for that already. */
  readonly isFirstFeeding: boolean;
}

/**
 * The portions that somebody is asked to give on a day, each once: of its period, and of no programme that has ended or is not to be listed.
 *
 * @param rows of the portions, in their order
 */
export function aidDue(
  portions: readonly Portion[],
  rows: readonly AidRow[],
  day: CalendarDate,
): readonly AidDue[] {
  const newest = newestPeriods(portions);
  return portions.flatMap((portion, i): readonly AidDue[] => {
    const { program, recipient } = portion;
    const row = rows[i];
    // Of feeding a pregnant woman her midwife is asked, by a need of hers.
    if (recipient.members.some(({ thin }) => thin)) return [];
    if (!row || !program.isActive || !isGoingOn(program, day) || !isOf(portion, newest, day)) return [];
    const isMissing = row.state === 'missing';
    const found = isMissing ? missing(portion, row, day) : paused(portion, row, day);
    const [child] = askedFor(portion).filter((one) => isMissing || mayGoOn(one, program, day));
    if (!found || !child) return [];
    const finding = { ...found, again: [], on: found.since, value: null, details: [] };
    return [{ child, finding, isFirstFeeding: row.state === 'missing' && isFeeding(program) }];
  });
}

type Found = Pick<Finding, 'code' | 'since'> & { readonly said: string };

const nameOf = ({ name }: Program): string => withoutNumbers(name);

function missing(portion: Portion, row: AidRow, day: CalendarDate): Found | null {
  const { program, period } = portion;
  const since = row.isElsewhere ? null : entitledSince(portion, day);
  if (since === null) return null;
  const say = program.isForHouseholds ? AID_NEED.ofHousehold : AID_NEED.missing;
  return { code: 'bantuan-belum' satisfies FindingCode, since, said: say(nameOf(program), period.name) };
}

/** Since the last day on which anything was given. Today is not over: who was given something yesterday has missed nothing. */
function paused({ program, period }: Portion, row: AidRow, day: CalendarDate): Found | null {
  const { state, missed, last, given, planned } = row;
  if (state !== 'running' || !missed || last === null || planned === null) return null;
  const since = addDays(last, 1);
  if (since >= day) return null;
  const said = AID_NEED.paused(nameOf(program), period.name, text(given), text(planned), longDay(last));
  return { code: 'bantuan-terputus' satisfies FindingCode, since, said };
}

const text = (amount: number): string => String(amount).replace('.', ',');

/** Of cycles only the last of a recipient is asked for. */
function isOf(portion: Portion, newest: ReadonlyMap<string, Portion>, day: CalendarDate): boolean {
  const { program, period } = portion;
  return isOfCalendar(program.period)
    ? period.from <= day && day <= period.to
    : newest.get(nameOfRecipient(portion)) === portion;
}

const nameOfRecipient = ({ program, recipient }: Portion): string => `${program.place} ${recipient.code}`;

function newestPeriods(portions: readonly Portion[]): ReadonlyMap<string, Portion> {
  const newest = new Map<string, Portion>();
  for (const portion of portions) {
    const name = nameOfRecipient(portion);
    const known = newest.get(name);
    if (!known || known.period.from <= portion.period.from) newest.set(name, portion);
  }
  return newest;
}

/** Nobody is asked for anything for a child that has died or moved away. */
const askedFor = ({ entitled, recipient }: Portion): readonly AidChild[] =>
  [...entitled, ...recipient.members].filter(({ summary }) => !isGone(summary));

/** What was begun ends without its last days for a child that is five by now, or that must not have it any more. */
function mayGoOn(child: AidChild, { except }: Program, day: CalendarDate): boolean {
  const standing = standingOn(child, day);
  return standing !== null && metBy(standing, except).length === 0;
}

/** Since when somebody of the recipient has been entitled without a break, or was last; `null` where nobody ever was. */
function entitledSince(
  { program, entitled, opens, period }: Portion,
  day: CalendarDate,
): CalendarDate | null {
  const to = period.to < day ? period.to : day;
  const all = entitled
    .filter(({ summary }) => !isGone(summary))
    .flatMap((child) => sinceOf(child, program, opens, to) ?? []);
  return all.sort(compareText)[0] ?? null;
}

function sinceOf(
  child: AidChild,
  program: Program,
  opens: CalendarDate | null,
  to: CalendarDate,
): CalendarDate | null {
  const turns = turningDays(child, program).filter((day) => day <= to && (opens === null || day >= opens));
  const days = [...new Set([...(opens !== null && opens <= to ? [opens] : []), ...turns, to])].sort(
    compareText,
  );
  const met = days.map((day) => {
    const standing = standingOn(child, day);
    return (
      standing !== null &&
      metBy(standing, program.except).length === 0 &&
      metBy(standing, program.entitled).length > 0
    );
  });
  const last = met.lastIndexOf(true);
  return last < 0 ? null : (days[met.lastIndexOf(false, last) + 1] ?? null);
}

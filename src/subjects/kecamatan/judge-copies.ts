'beside the script';

// Which copies of a kecamatan are counted in which month, and why the others are not. Nothing is left out, and nothing counted, in silence.
import { afterMonths, type CalendarDate, daysBetween } from '../../kernel/calendar';
import type { Result } from '../../kernel/result';
import { longDay, monthText } from '../../kernel/words';
import { lastClosedMonth } from '../maps/closed-month';
import { COUNT_WORDS } from '../recap/words';
import { contradictionsIn, unequalParts } from './contradictions';
import { PARTS, REASON, RECAP_DETAIL, type STATE_LABEL } from './copy-words';
import type { AggregateCopy, Figure } from './figure';
import type { CopyIssue } from './read-copy';
import { contentMark } from './seal';

export type CopyState = keyof typeof STATE_LABEL;

/** What came from one place where a copy should be. */
export interface Received {
  /** Name of the place, for people: a folder, or a row of `Kelurahan`. */
  readonly place: string;
  /** `null` where there is none. */
  readonly copy: Result<AggregateCopy, CopyIssue> | null;
  /** What else is known there that the copy contradicts, by month; '' for all of it. */
  readonly witnessed?: ReadonlyMap<string, string>;
  /** Whose copy should be there, where somebody has listed that. */
  readonly expected?: Expected;
  /** Whether somebody has listed the kelurahan of the kecamatan, and this is none of them. */
  readonly isUnlisted?: boolean;
}

/** A kelurahan that the kecamatan knows of. */
export interface Expected {
  /** Ten digits, '' where nobody has typed any. */
  readonly code: string;
  readonly kelurahan: string;
}

/** What became of a kelurahan in a month. */
export interface Verdict {
  /** `YYYY-MM`; '' where there is no month at all to tell of. */
  readonly month: string;
  readonly place: string;
  readonly code: string;
  readonly kelurahan: string;
  readonly state: CopyState;
  readonly isCounted: boolean;
  readonly reason: string;
  /** The day up to which the copy claims to be counted; '' where it says none that can be read. */
  readonly asOf: string;
}

/** Figures that are counted: those of one kelurahan in one month, or of what is open now. */
export interface Counted {
  readonly place: string;
  readonly code: string;
  readonly kelurahan: string;
  readonly figures: readonly Figure[];
}

export interface Judged {
  /** The latest month first, in it in the order in which copies were received. */
  readonly verdicts: readonly Verdict[];
  /** `Rekap` by month, the latest first; only months of which something is counted. */
  readonly months: ReadonlyMap<string, readonly Counted[]>;
  /** What is open or given now: of copies of the latest month alone. */
  readonly now: readonly Counted[];
}

/** Why nothing of a copy is counted, in any month. */
interface Refusal {
  readonly state: CopyState;
  readonly reason: string;
}

/** A copy that is so many days old is not renewed any more: it is written every night. */
const STALE_DAYS = 3;

interface Judgement {
  readonly received: Received;
  readonly copy: AggregateCopy | null;
  readonly refusal: Refusal | null;
}

/** @param today the day of the kecamatan; without one, the latest that a copy which is whole claims */
export function judgeCopies(all: readonly Received[], today: CalendarDate | null = null): Judged {
  const judgements = withRefusals(all);
  const whole = judgements.flatMap(({ copy, refusal }) => (copy && !refusal ? [copy] : []));
  const latest =
    today ??
    whole
      .map(({ origin }) => origin.asOf)
      .sort()
      .pop() ??
    null;
  const months = latest === null ? [] : monthsOf(judgements, latest);
  const perMonth = months.map((month) => {
    const twins = twinsIn(judgements, month);
    return {
      month,
      verdicts: judgements.map((one, at) => ({
        one,
        verdict: verdictOn(one, month, today, twins[at] ?? null),
      })),
    };
  });
  const verdicts = perMonth.flatMap(({ verdicts: some }) => some.map(({ verdict }) => verdict));
  const counted = perMonth.flatMap(({ month, verdicts: some }) => {
    const own = some.flatMap(({ one, verdict }) => (verdict.isCounted ? countedOf(one, month, true) : []));
    return own.length === 0 ? [] : [[month, own] as const];
  });
  const [last] = perMonth;
  return {
    verdicts: verdicts.length > 0 ? verdicts : judgements.map((one) => verdictOn(one, '', today)),
    months: new Map(counted),
    now: (last?.verdicts ?? []).flatMap(({ one, verdict }) =>
      verdict.isCounted ? countedOf(one, last?.month ?? '', false) : [],
    ),
  };
}

/** Months of copies that are whole, and of what else is known beside them. */
function monthsOf(judgements: readonly Judgement[], latest: CalendarDate): readonly string[] {
  const months = new Set(
    judgements.flatMap(({ copy, refusal, received }) =>
      copy && !refusal
        ? [
            ...copy.figures.filter(isOfRecap).map(({ month }) => month),
            ...[...(received.witnessed?.keys() ?? [])].filter((month) => month !== ''),
          ]
        : [],
    ),
  );
  // Of a running month a copy tells nothing; an older release did.
  const last = lastClosedMonth(latest).lastDay.slice(0, 7);
  months.add(last);
  return [...months]
    .filter((month) => month <= last)
    .sort()
    .reverse();
}

const isOfRecap = ({ part }: Figure): boolean => part === PARTS.recap;

function countedOf({ received, copy }: Judgement, month: string, ofRecap: boolean): readonly Counted[] {
  if (!copy) return [];
  const own = copy.figures.filter((one) => one.month === month && isOfRecap(one) === ofRecap);
  const figures = ofRecap ? own : withoutUnequal(own);
  const { code, kelurahan } = copy.origin;
  return [{ place: received.place, code, kelurahan, figures }];
}

/** A part whose sums do not fit is left out whole: the verdict says so. */
const withoutUnequal = (figures: readonly Figure[]): readonly Figure[] =>
  figures.filter(({ part }) => unequalParts(figures.filter((one) => one.part === part)).length === 0);

/**
 * Of each copy the name of another that tells the very same of a month. Without codes of their own nothing says that the two are not one
 * kelurahan, which may have been renamed while its old copy stands on.
 */
function twinsIn(judgements: readonly Judgement[], month: string): readonly (string | null)[] {
  const marks = judgements.map(({ copy, refusal }) => {
    const own = copy && !refusal ? copy.figures.filter((one) => one.month === month && isOfRecap(one)) : [];
    return own.length === 0 ? null : contentMark(own);
  });
  return judgements.map(({ copy }, at) => {
    const twin = judgements.find(
      ({ copy: other }, index) =>
        index !== at &&
        marks[at] !== null &&
        marks[index] === marks[at] &&
        (copy?.origin.code === '' || other?.origin.code === ''),
    );
    return twin?.copy?.origin.kelurahan ?? null;
  });
}

function verdictOn(
  judgement: Judgement,
  month: string,
  today: CalendarDate | null,
  twin: string | null = null,
): Verdict {
  const { received, copy, refusal } = judgement;
  const claims = copy?.origin ?? (received.copy && !received.copy.ok ? received.copy.issues[0].claims : null);
  const own = refusal ?? (copy ? monthState(copy, received, month, today) : NOTHING);
  const { state, reason }: Refusal =
    own.state === 'counted' && twin !== null ? { state: 'doubled', reason: REASON.sameFigures(twin) } : own;
  return {
    ...{ month, place: received.place, state, reason },
    code: claims?.code || received.expected?.code || '',
    kelurahan: claims?.kelurahan || received.expected?.kelurahan || '',
    isCounted: state === 'counted',
    asOf: claims?.asOf ?? '',
  };
}

const NOTHING: Refusal = { state: 'missing', reason: REASON.missing };

function monthState(
  { origin, figures }: AggregateCopy,
  { witnessed }: Received,
  month: string,
  today: CalendarDate | null,
): Refusal {
  const recap = figures.filter(isOfRecap);
  const own = recap.filter((one) => one.month === month);
  const first = recap.map((one) => one.month).sort()[0];
  const end = afterMonths(`${month}-01` as CalendarDate, 1);
  const known = witnessed?.get(month);
  if (first !== undefined && month < first)
    return known === undefined
      ? { state: 'not-begun', reason: REASON.notBegun(monthText(`${first}-01` as CalendarDate)) }
      : { state: 'contradictory', reason: known };
  if (origin.asOf < end) return { state: 'late', reason: REASON.late(longDay(origin.asOf)) };
  if (own.length === 0)
    return known === undefined
      ? { state: 'missing', reason: REASON.noMonth }
      : { state: 'contradictory', reason: known };
  const others = figures.filter((one) => one.month === month && !isOfRecap(one));
  const against = [...contradictionsIn(own), ...(known === undefined ? [] : [known])];
  if (against.length > 0) return { state: 'contradictory', reason: against.join(' ') };
  const empty = emptiness(own);
  if (empty !== null) return { state: 'emptied', reason: empty };
  const aside = [...new Set(others.map(({ part }) => part))].flatMap((part) =>
    unequalParts(others.filter((one) => one.part === part)),
  );
  const told = REASON.counted(longDay(lastDay(own, origin.asOf)));
  const isStale = today !== null && daysBetween(origin.asOf, today) > STALE_DAYS;
  const stale = isStale ? [REASON.stale(longDay(origin.asOf))] : [];
  return { state: 'counted', reason: [told, ...stale, ...aside].join(' ') };
}

const lastDay = (figures: readonly Figure[], asOf: CalendarDate): CalendarDate => figures[0]?.asOf ?? asOf;

/** Why a month says nothing, in words: nobody to weigh, nobody told of, or nobody weighed. */
function emptiness(figures: readonly Figure[]): string | null {
  const count = (word: string): number | null =>
    figures.find(({ name, detail }) => name === word && detail === RECAP_DETAIL.count)?.numerator ?? null;
  const [s, d] = [count(COUNT_WORDS.s), count(COUNT_WORDS.d)];
  if (s === null) return REASON.noTarget;
  if (s === 0) return REASON.emptiedMonth;
  return d === 0 ? REASON.nobodyWeighed(s) : null;
}

/** What speaks against each copy as a whole: by itself, then beside the others. */
function withRefusals(all: readonly Received[]): readonly Judgement[] {
  const own = all.map((received): Judgement => {
    const copy = received.copy?.ok ? received.copy.value : null;
    return { received, copy, refusal: refusalOf(received) };
  });
  return own.map((one, at) => ({
    ...one,
    refusal: one.refusal ?? (one.copy ? refusalBeside(one.copy, at, own) : null),
  }));
}

function refusalOf({ copy, expected, isUnlisted = false, witnessed }: Received): Refusal | null {
  if (!copy) return NOTHING;
  if (!copy.ok) return { state: copy.issues[0].code, reason: copy.issues[0].reason };
  const { origin, figures } = copy.value;
  const recap = figures.filter(isOfRecap);
  if (isUnlisted) return { state: 'unlisted', reason: REASON.unlisted };
  if (recap.length === 0) return { state: 'emptied', reason: REASON.emptied };
  if (figures.some(({ month }) => month > origin.asOf.slice(0, 7)))
    return { state: 'contradictory', reason: REASON.later(longDay(origin.asOf)) };
  if (expected && !isSameName(expected.kelurahan, origin.kelurahan))
    return { state: 'renamed', reason: REASON.renamed(expected.kelurahan) };
  const told = witnessed?.get('');
  return told === undefined ? null : { state: 'renamed', reason: told };
}

/** `Kelurahan Krandegan` and `krandegan` are one name. */
export const plainName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^(kelurahan|kel\.?|desa)\s+/, '')
    .replace(/\s+/g, ' ');

const isSameName = (a: string, b: string): boolean => plainName(a) === plainName(b);

function refusalBeside(copy: AggregateCopy, at: number, all: readonly Judgement[]): Refusal | null {
  for (const [index, { copy: other, received, refusal }] of all.entries()) {
    if (index === at || !other || refusal) continue;
    const isSameCode = copy.origin.code !== '' && copy.origin.code === other.origin.code;
    const isNamesake = isSameName(copy.origin.kelurahan, other.origin.kelurahan);
    const hasOwnCodes = copy.origin.code !== '' && other.origin.code !== '';
    const isSame = contentMark(copy.figures) === contentMark(other.figures);
    if (isNamesake && (isSameCode || !hasOwnCodes)) {
      if (!isSame) return { state: 'doubled', reason: REASON.twoOfOne(received.place) };
      if (index < at) return { state: 'doubled', reason: REASON.sameAgain(received.place) };
    } else if (isSameCode) {
      return { state: 'renamed', reason: REASON.sharedCode(other.origin.kelurahan) };
    } else if (isSame) {
      return { state: 'doubled', reason: REASON.sameFigures(other.origin.kelurahan) };
    }
  }
  return null;
}

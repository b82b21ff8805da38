'beside the script';

import { type CalendarDate, daysBetween } from '../../kernel/calendar';
import { FINDING_SD } from '../../kernel/growth/classify';
import { decimalText, shortDay } from '../../kernel/words';
// How an item of a plan stands on a day: whether it is done, by what, how late it is, whom that has come up to, and what measurements show.
import { compareText } from '../../ledger/responses/response';
import { isGone } from '../children/summary/child-status';
import { plausibleStatus } from '../children/summary/month-visit';
import type { CountedVisit } from '../recap/counted';
import { endedOn } from './adults';
import type { CaseChild } from './case-child';
import { ADULT_GONE, CHILD_GONE, EFFECT, EVIDENCE_IN_ACTS, EVIDENCE_TO_CHECK } from './case-words';
import type { ItemReport, PlanItem } from './cases';
import type { Closing, ItemState } from './cases-page';
import { CLOSING_LABEL } from './words';

export interface ItemStanding {
  readonly state: ItemState;
  /** Whole days past the day on which it was due; 0 where it is closed, or not past. */
  readonly lateDays: number;
  /** Whom it has come up to: 0 its holder alone, 1 and 2 as `LEVEL_NAME` has them. */
  readonly level: 0 | 1 | 2;
  /** What has closed it, in words, and when; `null` while it is open. */
  readonly closed: { readonly on: CalendarDate; readonly by: string } | null;
  /** By officers and by its holder, oldest first. */
  readonly reports: readonly ItemReport[];
  /** What the first two weighings after it was written show, in words, oldest first. */
  readonly effect: readonly string[];
}

/** Said to be near so many days before. */
const SOON_DAYS = 7;

/** What an item's standing also goes by. */
interface StandingContext {
  /** Days after which what is late comes up to the next. */
  readonly climbDays: number;
  /** Whether z-scores are known to differ from those of WHO: nothing ends by them, and none is shown. */
  readonly areFiguresWithheld: boolean;
}

const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (daysBetween(a, b) > 0 ? b : a);

/** Long reports would push others out of a mail. */
const MOST_LETTERS = 300;

const clipped = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text;

/**
 * @param child `null` where it is in the register no more
 * @param day the journalled day
 */
export function standingOfItem(
  item: PlanItem,
  child: CaseChild | null,
  day: CalendarDate,
  { climbDays, areFiguresWithheld }: StandingContext,
): ItemStanding {
  const own = (child?.acts ?? []).filter((act) => act.item === item.item);
  const reports = [
    ...item.reports,
    ...own.map(
      ({ on, sentOn, by, result, hasEvidence, isTrusted }): ItemReport => ({
        // It counts from the day on which it was told: a day in the past is only said.
        on: later(sentOn, on),
        by,
        text: clipped(result),
        evidence: hasEvidence ? (isTrusted ? EVIDENCE_IN_ACTS : EVIDENCE_TO_CHECK) : '',
        isCancelled: false,
        isTrusted,
      }),
    ),
  ].sort((a, b) => compareText(a.on, b.on));
  const cancelled = reports.filter(({ isCancelled }) => isCancelled).pop() ?? null;
  const gone = cancelled ? null : goneOn(child, item.plannedOn, day);
  const ended = cancelled ? { on: cancelled.on, by: cancelled.text } : gone;
  const closed = ended ?? closingOf(item, child, reports, areFiguresWithheld);
  const lateDays = closed ? 0 : Math.max(0, daysBetween(item.due, day));
  return {
    state: stateOf(ended !== null, closed !== null, lateDays, daysBetween(day, item.due)),
    lateDays,
    level: levelAfter(lateDays, climbDays),
    closed,
    reports,
    effect: child ? effectOf(child.visits, item.plannedOn, areFiguresWithheld) : [],
  };
}

/** Nobody is chased for a child that has moved away or died, nor for a woman who has, or has lost the child for whom it was planned. */
function goneOn(child: CaseChild | null, plannedOn: CalendarDate, day: CalendarDate): ItemStanding['closed'] {
  const ended = child?.adult ? endedOn(child.adult, plannedOn) : null;
  if (ended !== null) return ended <= day ? { on: ended, by: ADULT_GONE } : null;
  const residence = child?.summary.residence ?? null;
  return child && residence && residence.on <= day && isGone(child.summary)
    ? { on: residence.on, by: CHILD_GONE }
    : null;
}

function stateOf(isCancelled: boolean, isClosed: boolean, lateDays: number, daysLeft: number): ItemState {
  if (isCancelled) return 'cancelled';
  if (isClosed) return 'done';
  if (lateDays > 0) return 'late';
  return daysLeft <= SOON_DAYS ? 'soon' : 'running';
}

const TOP = 2;

/** What is late comes up at once, and again when these days have passed, as a need does. */
function levelAfter(lateDays: number, climbDays: number): ItemStanding['level'] {
  if (lateDays === 0) return 0;
  return lateDays > climbDays ? TOP : 1;
}

const INDEX = { wfa: 'weightForAge', lhfa: 'lengthHeightForAge', wfl: 'weightForLengthHeight' } as const;

/** What has ended the item as it says, the earliest; `null` for nothing. What came by a child's card ends nothing. */
function closingOf(
  { closing, plannedOn }: PlanItem,
  child: CaseChild | null,
  reports: readonly ItemReport[],
  areFiguresWithheld: boolean,
): ItemStanding['closed'] {
  const by = CLOSING_LABEL[closing];
  if (closing === 'evidence') {
    const proven = reports.find(
      ({ evidence, isTrusted, on }) => evidence !== '' && isTrusted && on >= plannedOn,
    );
    return proven ? { on: proven.on, by } : null;
  }
  if (closing === 'reply') {
    const reply = child?.acts.find(
      ({ kind, on, item }) => kind === 'reply' && item === null && on >= plannedOn,
    );
    return reply ? { on: reply.on, by } : null;
  }
  if (areFiguresWithheld && closing in INDEX) return null;
  const visit = child?.visits.find(
    (one) => !one.byCard && one.measurement.measuredOn > plannedOn && shows(one, closing),
  );
  return visit ? { on: visit.measurement.measuredOn, by } : null;
}

function shows(visit: CountedVisit, closing: Exclude<Closing, 'evidence' | 'reply'>): boolean {
  if (closing === 'measured')
    return visit.measurement.weightKg !== null && visit.measurement.lengthHeightCm !== null;
  if (closing === 'gained') return visit.mark === 'N';
  const score = visit.scores[INDEX[closing]];
  if (!score || score.flagged || score.z < FINDING_SD) return false;
  // Oedema makes weight say nothing of the child.
  return closing === 'lhfa' || plausibleStatus(visit).severeSigns.length === 0;
}

const SHOWN_INDICES = [
  ['weightForAge', 'BB/U'],
  ['lengthHeightForAge', 'TB/U'],
  ['weightForLengthHeight', 'BB/TB'],
] as const;

const EFFECTS = 2;

function effectOf(
  visits: readonly CountedVisit[],
  plannedOn: CalendarDate,
  areFiguresWithheld: boolean,
): readonly string[] {
  const counted = visits.filter(({ byCard }) => !byCard);
  const before = counted.filter(({ measurement }) => measurement.measuredOn <= plannedOn);
  const zBefore = (name: (typeof SHOWN_INDICES)[number][0]): number | null =>
    before.map(({ scores }) => zOf(scores[name])).reduce((found, one) => one ?? found, null);
  return counted
    .filter(({ measurement }) => measurement.measuredOn > plannedOn)
    .slice(0, EFFECTS)
    .map(({ measurement: { measuredOn, weightKg }, scores }) => {
      const parts = [
        ...(weightKg === null ? [] : [EFFECT.weight(decimalText(weightKg, 1))]),
        ...(areFiguresWithheld ? [] : SHOWN_INDICES).flatMap(([name, label]) => {
          const [old, now] = [zBefore(name), zOf(scores[name])];
          return now === null
            ? []
            : [EFFECT.score(label, old === null ? null : decimalText(old, 1), decimalText(now, 1))];
        }),
      ];
      return EFFECT.on(shortDay(measuredOn), parts.join(', ') || EFFECT.none);
    });
}

const zOf = (score: { readonly z: number; readonly flagged: boolean } | null): number | null =>
  score && !score.flagged ? score.z : null;

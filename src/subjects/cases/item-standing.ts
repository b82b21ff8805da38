'beside the script';

// How an item of a plan stands on a day: whether it is done, by what, how late it is, whom that has come up to, and what measurements show.
import { type CalendarDate, daysBetween } from '../../kernel/calendar';
import { decimalText, shortDay } from '../../kernel/words';
import { plausibleStatus } from '../children/summary/month-visit';
import type { CountedVisit } from '../recap/counted';
import type { CaseChild } from './case-child';
import type { ItemReport, PlanItem } from './cases';
import type { Closing, ItemState } from './cases-page';
import { CLOSING_LABEL, EFFECT, EVIDENCE_IN_ACTS, LEVEL_NAME } from './words';

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

/**
 * @param child `null` where it is in the register no more
 * @param day the journalled day
 * @param climbDays days after which what is late comes up to the next
 */
export function standingOfItem(
  item: PlanItem,
  child: CaseChild | null,
  day: CalendarDate,
  climbDays: number,
): ItemStanding {
  const own = (child?.acts ?? []).filter((act) => act.item === item.item);
  const reports = [
    ...item.reports,
    ...own.map(
      ({ on, by, result, hasEvidence }): ItemReport => ({
        on,
        by,
        text: result,
        evidence: hasEvidence ? EVIDENCE_IN_ACTS : '',
        isCancelled: false,
      }),
    ),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const cancelled = reports.filter(({ isCancelled }) => isCancelled).pop() ?? null;
  const closedBy = cancelled ? null : closingOf(item, child, reports);
  const closed = cancelled ? { on: cancelled.on, by: cancelled.text } : closedBy;
  const lateDays = closed ? 0 : Math.max(0, daysBetween(item.due, day));
  return {
    state: stateOf(cancelled !== null, closed !== null, lateDays, daysBetween(day, item.due)),
    lateDays,
    level: levelAfter(lateDays, climbDays),
    closed,
    reports,
    effect: child ? effectOf(child.visits, item.plannedOn) : [],
  };
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
/** From here on BB/U, TB/U and BB/TB are no finding (Permenkes 2/2020). */
const MINUS_TWO = -2;

/** What has ended the item as it says, the earliest; `null` for nothing. What came by a child's card ends nothing. */
function closingOf(
  { closing, plannedOn }: PlanItem,
  child: CaseChild | null,
  reports: readonly ItemReport[],
): ItemStanding['closed'] {
  const by = CLOSING_LABEL[closing];
  if (closing === 'evidence') {
    const proven = reports.find(({ evidence, on }) => evidence !== '' && on >= plannedOn);
    return proven ? { on: proven.on, by } : null;
  }
  if (closing === 'reply') {
    const reply = child?.acts.find(
      ({ kind, on, item }) => kind === 'reply' && item === null && on >= plannedOn,
    );
    return reply ? { on: reply.on, by } : null;
  }
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
  if (!score || score.flagged || score.z < MINUS_TWO) return false;
  // Oedema makes weight say nothing of the child.
  return closing === 'lhfa' || plausibleStatus(visit).severeSigns.length === 0;
}

const SHOWN_INDICES = [
  ['weightForAge', 'BB/U'],
  ['lengthHeightForAge', 'TB/U'],
  ['weightForLengthHeight', 'BB/TB'],
] as const;

const EFFECTS = 2;

function effectOf(visits: readonly CountedVisit[], plannedOn: CalendarDate): readonly string[] {
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
        ...SHOWN_INDICES.flatMap(([name, label]) => {
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

/** The name of whom a late item has come up to; '' where it is with its holder. */
export const levelName = ({ level }: Pick<ItemStanding, 'level'>): string => LEVEL_NAME[level];

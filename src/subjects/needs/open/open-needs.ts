import { addDays, type CalendarDate, daysBetween } from '../../../kernel/calendar';
import { isNonEmpty, type NonEmpty } from '../../../kernel/result';
import { compareText } from '../../../ledger/responses/response';
import type { Limits } from '../../../settings/limits';
import type { Act } from '../acts/act';
import { LONGEST_DELAY_DAYS } from '../acts/longest-delay';
import type { Finding } from '../findings/finding';
import { type FindingRule, ruleOf } from '../findings/rules';
import { LEVELS, type Level, NEED_KINDS, type NeedKind } from '../kinds/need-kinds';
import type { Need } from './need';

/** What needs follow from besides findings and acts. */
export interface NeedContext {
  /** The journalled day. */
  readonly day: CalendarDate;
  readonly limits: Limits;
  /** Whom an officer has given a need to. */
  assignedTo(need: NeedKind): string | null;
}

/**
 * What is to be done for a child on a day: each finding that no act has ended, those with the same thing to do together.
 *
 * @param acts about the child, in any order
 * @returns the most pressing first
 */
export function openNeeds(
  findings: readonly Finding[],
  acts: readonly Act[],
  context: NeedContext,
): readonly Need[] {
  const inOrder = [...acts].sort((a, b) => compareText(a.on, b.on) || compareText(a.key, b.key));
  const open = [
    ...findings.flatMap(
      (finding) => askedFor(finding, inOrder, context) ?? afterCare(finding, inOrder, context) ?? [],
    ),
    ...followUps(inOrder, context),
  ];
  const needs = NEED_KINDS.flatMap((kind) => {
    const own = open.filter(({ finding }) => ruleOf(finding.code).need === kind);
    const sorted = [...own].sort((a, b) => byPressure(a, b, context));
    return isNonEmpty(sorted) ? [needOf(kind, sorted, inOrder, context)] : [];
  });
  return [...needs].sort(
    (a, b) => a.urgency - b.urgency || compareText(a.due, b.due) || compareKinds(a.kind, b.kind),
  );
}

const compareKinds = (a: NeedKind, b: NeedKind): number => NEED_KINDS.indexOf(a) - NEED_KINDS.indexOf(b);

/** A finding that no act has ended, or that is asked for again after one. */
interface Asked {
  readonly finding: Finding;
  /** Since when somebody is asked to do something: it is due so many days after this. */
  readonly from: CalendarDate;
}

const dueOf = ({ finding: { code }, from }: Asked, { limits }: NeedContext): CalendarDate =>
  addDays(from, limits.of(ruleOf(code).dueDays));

const byPressure = (a: Asked, b: Asked, context: NeedContext): number =>
  ruleOf(a.finding.code).urgency - ruleOf(b.finding.code).urgency ||
  compareText(dueOf(a, context), dueOf(b, context)) ||
  compareText(a.finding.code, b.finding.code);

/** A reader says what was done; whether something is over or may wait, others say, and of what is guarded officers alone. */
export const mayDecide = ({ by }: Act, { guarded }: Pick<FindingRule, 'guarded'>): boolean =>
  guarded ? by === 'officer' : by !== 'reader';

const isAbout = ({ need }: Act, rule: FindingRule): boolean => need === null || need === rule.need;

/**
 * What was said at a visit is known of the need alone for which it was made. That a child was referred, seen there, or fed is so whatever it
 * was recorded for.
 */
const SAID_FOR_ONE: readonly Act['kind'][] = ['visit', 'counselling'];

/** Whether an act ends a finding of that day: one of those that its row of the table names, or that somebody who may has closed it. */
function ends(act: Act, rule: FindingRule): boolean {
  if (act.kind === 'close') return isAbout(act, rule) && mayDecide(act, rule);
  if (act.kind === 'reply' && act.by === 'reader' && rule.guarded) return false;
  return rule.endedBy.includes(act.kind) && (!SAID_FOR_ONE.includes(act.kind) || isAbout(act, rule));
}

/**
 * Since when a finding waits for somebody: from the first day that shows it and that no act has come after, or once the time is over after
 * which its row asks again.
 *
 * @returns `null` where it waits for nobody
 */
function askedFor(finding: Finding, acts: readonly Act[], { day }: NeedContext): Asked | null {
  const rule = ruleOf(finding.code);
  const { since, again } = finding;
  const last = acts.filter((act) => act.on >= since && ends(act, rule)).pop();
  const shown = [since, ...again].find((seen) => last === undefined || seen > last.on);
  if (shown !== undefined) return { finding, from: shown };
  const from = last && rule.againAfter !== null ? addDays(last.on, rule.againAfter) : null;
  return from !== null && from <= day ? { finding, from } : null;
}

/**
 * What an answered referral has ended, as long as no later visit has found it gone: it is looked for again, lest a child that stays in care,
 * or comes to be weighed alone, is forgotten.
 */
function afterCare(finding: Finding, acts: readonly Act[], context: NeedContext): Asked | null {
  const rule = ruleOf(finding.code);
  const { follow } = rule;
  if (!follow) return null;
  const seen = finding.again[finding.again.length - 1] ?? finding.since;
  const isCare = (act: Act): boolean => ends(act, rule) || ends(act, ruleOf(follow.by));
  const [last] = [...acts].reverse().filter((act) => act.on >= seen && isCare(act));
  if (!last || last.kind === 'close' || unanswered(acts, context)) return null;
  const next = (finding.passed ?? []).find((day) => day > last.on);
  const isNamed = last.until !== null && last.until > last.on;
  // A link of a mail may have come to anybody: by it nothing sleeps longer than it could be put off.
  const latest = mayDecide(last, rule) ? [] : [addDays(last.on, LONGEST_DELAY_DAYS)];
  const since = isNamed
    ? earliest([last.until, ...latest])
    : earliest([addDays(last.on, follow.days), ...(next ? [next] : [])]);
  return since > context.day ? null : askedFor(following(follow.by, since, finding.on), acts, context);
}

/** The latest referral, while its reply is waited for. */
function unanswered(acts: readonly Act[], context: NeedContext): Asked | null {
  const referral = acts.filter(({ kind }) => kind === 'referral').pop();
  if (!referral) return null;
  const waiting = following('rujukan-tanpa-balasan', referral.on, referral.on);
  return askedFor(waiting, answering(referral, acts), context);
}

/** What follows from acts themselves: a referral wants a reply, and a day on which the family is to come again is waited for. */
function followUps(acts: readonly Act[], context: NeedContext): readonly Asked[] {
  const appointment = acts.filter(({ kind, until }) => until !== null && APPOINTING.includes(kind)).pop();
  const awaited =
    appointment?.until && appointment.until <= context.day
      ? following('kontrol-ulang', appointment.until, appointment.on)
      : null;
  return [unanswered(acts, context), ...(awaited ? [askedFor(awaited, acts, context)] : [])].flatMap(
    (asked) => asked ?? [],
  );
}

/** Acts that may end the wait for a referral's reply: not the reply to the one before, in answer to which the child was sent on that day. */
function answering(referral: Act, acts: readonly Act[]): readonly Act[] {
  const at = acts.indexOf(referral);
  const before = acts.slice(0, at).filter(({ kind }) => kind === 'referral' || kind === 'reply');
  const [earlier, reply] = before.slice(-2);
  const isOfEarlier = earlier?.kind === 'referral' && reply?.kind === 'reply' && reply.on === referral.on;
  return isOfEarlier ? acts.slice(at + 1) : acts;
}

const APPOINTING: readonly Act['kind'][] = ['referral', 'reply', 'visit', 'counselling'];

const following = (code: Finding['code'], since: CalendarDate, on: CalendarDate): Finding => ({
  code,
  since,
  again: [],
  on,
  value: null,
  details: [],
});

function needOf(kind: NeedKind, asked: NonEmpty<Asked>, acts: readonly Act[], context: NeedContext): Need {
  const { day, limits } = context;
  const [{ finding: pressing }] = asked;
  const [, ...others] = asked.map(({ finding }) => finding);
  const first = ruleOf(pressing.code);
  const due = earliest(asked.map((one) => dueOf(one, context)));
  const postponed = postponedBy(asked, acts, day);
  const pressed = asked.filter((one) => !ruleOf(one.finding.code).waits);
  const lateAfter = isNonEmpty(pressed) ? earliest(pressed.map((one) => dueOf(one, context))) : day;
  const last = postponed && postponed.until > lateAfter ? postponed.until : lateAfter;
  const overdueDays = Math.max(0, daysBetween(last, day));
  // What somebody has put off waits as if it were new.
  const reached = postponed ? [] : asked.map((one) => reachedBefore(one, acts, limits));
  return {
    kind,
    urgency: first.urgency,
    findings: [pressing, ...others],
    since: earliest(asked.map(({ from }) => from)),
    due,
    task: first.task,
    level: highest([raised(first.task, stepsAfter(overdueDays, limits)), ...reached]),
    overdueDays,
    postponed,
    assigned: context.assignedTo(kind),
    lastAct:
      acts
        .filter(
          ({ need, kind: act, planItem }) =>
            planItem === null && (need === null ? act !== 'postpone' : need === kind),
        )
        .pop() ?? null,
  };
}

const earliest = (days: readonly CalendarDate[]): CalendarDate =>
  [...days].sort(compareText)[0] as CalendarDate;

const raised = (task: Level, steps: number): Level =>
  LEVELS[Math.min(LEVELS.length - 1, LEVELS.indexOf(task) + steps)] as Level;

const highest = (levels: readonly Level[]): Level =>
  LEVELS[Math.max(...levels.map((level) => LEVELS.indexOf(level)))] as Level;

/** What is overdue goes up at once, and then again each time that these days have passed. */
const stepsAfter = (overdueDays: number, limits: Limits): number =>
  overdueDays === 0 ? 0 : 1 + Math.floor((overdueDays - 1) / limits.of('climbDays'));

/** Whom something had reached on the day before it became what is found now: due anew, it does not go down again. */
function reachedBefore({ finding, from }: Asked, acts: readonly Act[], limits: Limits): Level {
  const { code, since, grewFrom } = finding;
  const { task } = ruleOf(code);
  if (!grewFrom || from !== since) return task;
  const rule = ruleOf(grewFrom.code);
  if (acts.some((act) => act.on >= grewFrom.since && act.on < since && ends(act, rule))) return task;
  const putOff = acts.filter(
    (act) => act.kind === 'postpone' && isAbout(act, rule) && act.on >= grewFrom.since && act.on < since,
  );
  const due = addDays(grewFrom.since, limits.of(rule.dueDays));
  const until = putOff[putOff.length - 1]?.until ?? due;
  const before = addDays(since, -1);
  const overdueDays = Math.max(0, Math.min(daysBetween(due, before), daysBetween(until, before)));
  return raised(task, stepsAfter(overdueDays, limits));
}

/** A need is put off where each of its findings is: until the first of these days. */
function postponedBy(asked: readonly Asked[], acts: readonly Act[], day: CalendarDate): Need['postponed'] {
  const delays = asked.map(({ finding, from }) => {
    const rule = ruleOf(finding.code);
    const delaying = acts.filter(
      (act) => act.kind === 'postpone' && isAbout(act, rule) && mayDecide(act, rule) && act.on >= from,
    );
    const last = delaying[delaying.length - 1];
    return last?.until && last.until > day ? { until: last.until, reason: last.result } : null;
  });
  const all = delays.flatMap((delay) => delay ?? []);
  if (all.length < asked.length) return null;
  return all.sort((a, b) => compareText(a.until, b.until))[0] ?? null;
}

'beside the script';

// What the page "Kasus & RTL" shows: the list of a semester, and one case.
import { type CalendarDate, completedMonths } from '../../kernel/calendar';
import { parseAnyCode, personCode, type ResponseCode } from '../../kernel/code';
import { withoutNumbers } from '../../kernel/identity/masked';
import { Refused } from '../../kernel/page-words';
import { longDay } from '../../kernel/words';
import { areFiguresWithheld } from '../../overview/withheld';
import { isValidOn } from '../../settings/kader';
import { RECIPIENTS, recipientsFrom } from '../../settings/settings';
import { readRows } from '../../workbook/select';
import { PLAN_ITEM } from '../needs/acts/plan-item';
import { adultReasons, groupText } from './adults';
import { CANDIDATE_REASON } from './candidate-words';
import { reasonsFor } from './candidates';
import type { CaseChild } from './case-child';
import { CASES_REFUSED, STATE_TEXT } from './case-words';
import type { CaseLine, CaseSheet, CasesPage, Holder, ShownItem } from './cases-page';
import type { ItemStanding } from './item-standing';
import { type CasesContext, type CasesNow, readCases, type StandingCase } from './read-cases';
import { daysOfSemester, previousSemester, semesterOf, semestersUpTo } from './semesters';
import { stageOf } from './stage';
import { LEVEL_NAME } from './words';
import { worksheetOf } from './worksheet';

const fieldsOf = (asked: unknown): Readonly<Record<string, unknown>> => Object(asked);

/**
 * Candidates and cases of a semester; of none that is asked for, the running one.
 *
 * @param asked as the page sent it: whoever is at a window can send anything
 * @throws Refused for a semester that cannot be looked at
 */
export function lookAtCases(context: CasesContext, asked: unknown): CasesPage {
  const now = readCases(context);
  const { cases, settings, today } = now;
  const semesters = semestersUpTo(today);
  const { semester = semesterOf(today) } = fieldsOf(asked);
  if (typeof semester !== 'string' || !semesters.includes(semester))
    throw new Refused(CASES_REFUSED.unreadable);
  const own = cases.filter((one) => one.semester === semester);
  const isWithheld = areFiguresWithheld(context.memory);
  return {
    kelurahan: settings.kelurahan,
    today,
    semester,
    semesters,
    areFiguresWithheld: isWithheld,
    candidates: candidatesOf(semester, now, own, isWithheld),
    cases: own.map((one) => lineOf(one, now.today)),
  };
}

function candidatesOf(
  semester: string,
  { cases, children, today }: CasesNow,
  own: readonly StandingCase[],
  isWithheld: boolean,
): CasesPage['candidates'] {
  const days = daysOfSemester(semester);
  if (!days) return [];
  const chosen = new Set(own.map(({ child }) => child));
  const before = previousSemester(semester);
  const earlier = new Set(cases.flatMap((one) => (one.semester === before ? [one.child] : [])));
  const term = { from: days.from, to: days.to < today ? days.to : today };
  return children.flatMap((child): CasesPage['candidates'][number][] => {
    if (chosen.has(child.code)) return [];
    const reasons = child.adult
      ? // Their rows say how they are now, and nothing of a semester that is over.
        days.to < today
        ? []
        : adultReasons(child.adult, days.from)
      : isWithheld
        ? []
        : reasonsFor(child, term, earlier.has(child.code)).map((name) => CANDIDATE_REASON[name]);
    return reasons.length === 0 ? [] : [{ ...personOf(child, term.to), reasons }];
  });
}

function personOf(child: CaseChild, day: CalendarDate) {
  const { code, name, rt, summary } = child;
  const { posyandu, rw, birthDate } = summary;
  const months = birthDate && completedMonths(birthDate, day);
  return { code, name: withoutNumbers(name), group: groupText(child, months), posyandu, rw, rt, months };
}

function lineOf(one: StandingCase, day: CalendarDate): CaseLine {
  const standings = one.standings.map(({ standing }) => standing);
  return {
    ...personOf(one.known, day),
    why: one.why,
    stage: stageOf(one),
    items: standings.length,
    open: standings.filter(({ closed }) => closed === null).length,
    late: standings.filter(({ lateDays }) => lateDays > 0).length,
  };
}

/** @throws Refused for a case that is not chosen, or what cannot be read */
export function openCase(context: CasesContext, asked: unknown): CaseSheet {
  const { code, semester } = fieldsOf(asked);
  const parsed = typeof code === 'string' ? parseAnyCode(code) : null;
  if (parsed === null || typeof semester !== 'string') throw new Refused(CASES_REFUSED.unreadable);
  const sheet = sheetOf(context, readCases(context), parsed, semester);
  if (!sheet) throw new Refused(CASES_REFUSED.notChosen);
  return sheet;
}

/** One case as the page shows it; `null` for one that is not chosen. */
export function sheetOf(
  context: Pick<CasesContext, 'workbook' | 'memory'>,
  now: CasesNow,
  code: ResponseCode,
  semester: string,
): CaseSheet | null {
  const { cases, settings, today } = now;
  const child = now.leadsTo(code);
  const own = cases.find((one) => one.child === child && one.semester === semester);
  if (!own) return null;
  const reached = reachedHolders(context, now);
  return {
    kelurahan: settings.kelurahan,
    today,
    semester,
    line: lineOf(own, today),
    rows: worksheetOf(own, {
      child: own.known,
      day: today,
      areFiguresWithheld: areFiguresWithheld(context.memory),
    }),
    verdicts: own.verdicts,
    items: own.standings.map((one) => shownItem(one, reached)),
    holders: reached,
    moneySources: [
      ...new Set(
        cases.flatMap(({ items }) => items.map(({ money }) => money)).filter((money) => money !== ''),
      ),
    ],
  };
}

const eachOnce = (holders: readonly Holder[]): readonly Holder[] => [
  ...new Map(holders.map((one) => [`${one.name} ${one.email}`.toLowerCase(), one] as const)).values(),
];

/** Whoever mail may be written to: officers, kader, and whoever stands in `Penerima`. */
function reachedHolders(
  { workbook }: Pick<CasesContext, 'workbook'>,
  { settings, today }: Pick<CasesNow, 'settings' | 'today'>,
): readonly Holder[] {
  const recipients = recipientsFrom(readRows(workbook, { recipients: RECIPIENTS }).recipients);
  const senders = [...settings.staff, ...settings.kader].filter((one) => isValidOn(one, today));
  return eachOnce([
    ...recipients.map(({ name, role = '', email }) => ({ name: name || email, office: role, email })),
    ...senders.flatMap(({ name, email }) => (email === null ? [] : [{ name, office: '', email }])),
  ]);
}

function shownItem(
  { item, standing }: StandingCase['standings'][number],
  reached: readonly Holder[],
): ShownItem {
  const address = item.holder.email.toLowerCase();
  return {
    code: personCode(PLAN_ITEM, item.item),
    number: item.number,
    problem: withoutNumbers(item.problem),
    activity: withoutNumbers(item.activity),
    holder: item.holder,
    isReached: address !== '' && reached.some(({ email }) => email.toLowerCase() === address),
    money: item.money,
    due: item.due,
    closing: item.closing,
    state: standing.state,
    lateDays: standing.lateDays,
    stateText: stateText(standing),
    reports: standing.reports.map(({ on, by, text, evidence }) => ({
      on,
      by,
      text: withoutNumbers(text),
      evidence,
    })),
    effect: standing.effect,
  };
}

export function stateText({ state, closed, lateDays, level }: ItemStanding): string {
  if (closed)
    return state === 'cancelled'
      ? STATE_TEXT.cancelled(longDay(closed.on), withoutNumbers(closed.by))
      : STATE_TEXT.closed(closed.by, longDay(closed.on));
  return lateDays === 0 ? '' : STATE_TEXT.cameUp(LEVEL_NAME[level]);
}

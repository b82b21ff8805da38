'beside the script';

import { type CalendarDate, dayOf } from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import type { Context } from '../../ledger/context';
import { DECISIONS, decisionsFrom, NEWEST_DECISION } from '../../ledger/decision-tab';
import type { Decisions } from '../../ledger/decisions/resolve';
import { FOLLOWED } from '../../ledger/follow-settings';
import { LATEST_ENTRIES } from '../../ledger/journal-tab';
import { journalledDay } from '../../ledger/journalled-day';
import { sealsOf } from '../../ledger/responses/sender-seal';
import { areFiguresWithheld } from '../../overview/withheld';
import { SETTINGS, type Settings, settingsFrom } from '../../settings/settings';
import { readRows } from '../../workbook/select';
import { leadingTo, readAidRegister } from '../aid/aid-rows';
import { FAMILY_ROWS } from '../aid/program-tab';
import { adultsFrom, shownCodes } from './adults';
import { actsByCode, type CaseChild, caseChildren } from './case-child';
import { type Case, casesFrom, type PlanItem } from './cases';
import { type ItemStanding, standingOfItem } from './item-standing';
import { CASE_SOURCES } from './sources';

export type CasesContext = Pick<Context, 'workbook' | 'memory' | 'sign' | 'now' | 'overview' | 'kinds'>;

/** A case with its child and how its items stand. */
export interface StandingCase extends Case {
  readonly known: CaseChild;
  readonly standings: readonly { readonly item: PlanItem; readonly standing: ItemStanding }[];
}

export interface CasesNow {
  readonly cases: readonly StandingCase[];
  readonly children: readonly CaseChild[];
  readonly settings: Settings;
  /** The journalled day: as everywhere, what is asked of people goes by it. `null` before the first night. */
  readonly day: CalendarDate | null;
  readonly today: CalendarDate;
  /** All of the officers. */
  readonly decisions: Decisions;
  /** The code of the child to which a code leads; `null` where it leads to nobody. */
  leadsTo(code: ResponseCode): string | null;
  readonly heads: CaseHeads;
  /** What all of it was worked out from. */
  readonly rows: CaseRows;
}

type CaseHeads = ReturnType<typeof headsOf>;
type CaseRows = ReturnType<typeof readCaseRows>;

/** What changes whenever anything does that cases are worked out from. */
const HEADS = { newest: LATEST_ENTRIES, decidedLast: NEWEST_DECISION, families: FAMILY_ROWS };

const selections = ({ overview }: Pick<CasesContext, 'overview'>) => ({
  ...CASE_SOURCES,
  ...SETTINGS,
  ...HEADS,
  days: journalledDay(overview),
});

const headsOf = (
  { newest, decidedLast, families, days }: Pick<CaseRows, keyof typeof HEADS | 'days'>,
  { memory }: Pick<CasesContext, 'memory'>,
) => ({ newest, decidedLast, families, day: days[0]?.day ?? null, followed: memory.get(FOLLOWED) });

/** @returns what changes whenever anything does that cases are worked out from */
export const lookAtHeads = (context: CasesContext): CaseHeads =>
  headsOf(readRows(context.workbook, { ...HEADS, days: journalledDay(context.overview) }), context);

const readCaseRows = (context: CasesContext) => readRows(context.workbook, selections(context));

/** All cases as the tabs stand now. */
export const readCases = (context: CasesContext): CasesNow => casesOf(readCaseRows(context), context);

/** The same once more has been decided about cases: nothing else is read anew, since such decisions change no row of a child. */
export function readDecided(context: CasesContext, { rows }: CasesNow): CasesNow {
  const { decided, decidedLast } = readRows(context.workbook, {
    decided: DECISIONS,
    decidedLast: NEWEST_DECISION,
  });
  return casesOf({ ...rows, decided, decidedLast }, context);
}

function casesOf(read: CaseRows, context: CasesContext): CasesNow {
  const { kinds, now, memory } = context;
  const {
    days,
    decided,
    childDetails,
    visitDetails,
    allActs,
    pregnancies,
    couples,
    children: rows,
    ...rest
  } = read;
  const settings = settingsFrom(rest);
  const decisions = decisionsFrom(decided, kinds, sealsOf(context));
  const { register } = readAidRegister({ ...rest, children: rows, decisions });
  const { zone, limits } = settings.register;
  const adults = adultsFrom(pregnancies, couples, actsByCode(allActs, zone));
  const children = [
    ...caseChildren(register.children, { childDetails, visitDetails, allActs }, zone),
    ...adults,
  ];
  const ofAdults = shownCodes(adults);
  const byCode = new Map(children.map((child) => [child.code, child]));
  const named = leadingTo(rows, rest.waiting);
  const leadsTo = (code: ResponseCode): string | null => {
    // A code goes on leading to whom it was of after its response was withdrawn.
    const adult = [code, ...decisions.ties.with(code)].flatMap((one) => ofAdults.get(one) ?? [])[0];
    const child = named.get(code) ?? adult ?? code;
    return byCode.has(child) ? child : null;
  };
  const today = dayOf(now(), zone);
  const day = days[0]?.day ?? null;
  const cases = casesFrom(decisions, leadsTo, zone).flatMap((one): StandingCase[] => {
    const known = byCode.get(one.child);
    if (!known) return [];
    return [
      {
        ...one,
        known,
        standings: one.items.map((item) => ({
          item,
          standing: standingOfItem(item, known, day ?? today, {
            climbDays: limits.of('climbDays'),
            areFiguresWithheld: areFiguresWithheld(memory),
          }),
        })),
      },
    ];
  });
  return {
    cases,
    children,
    settings,
    day,
    today,
    decisions,
    leadsTo,
    heads: headsOf(read, context),
    rows: read,
  };
}

'beside the script';

import { addDays, type CalendarDate, dayOf, parseIsoDate } from '../../kernel/calendar';
import { HOUSEHOLD, parseCode, parsePersonCode, personCode } from '../../kernel/code';
import { withoutNumbers } from '../../kernel/identity/masked';
import { Refused } from '../../kernel/page-words';
import type { Context } from '../../ledger/context';
import { DECISIONS, decisionsFrom } from '../../ledger/decision-tab';
import { sealsOf } from '../../ledger/responses/sender-seal';
import { SETTINGS, settingsFrom } from '../../settings/settings';
import { readRows } from '../../workbook/select';
import type { AidRegister } from './aid-child';
import { readAidRegister } from './aid-rows';
import { householdsOf } from './households';
import { isGoingOn } from './ledger';
import { FAMILY_ROWS, PROGRAM_ROWS } from './program-tab';
import type { Program } from './programs';
import { candidates, type HandOut, propose } from './proposal';
import type { Candidate, SharedProgram, SharePage } from './share';
import { SHARE_REFUSED } from './share-words';
import { AID_SOURCES } from './sources';

type ShareContext = Pick<Context, 'workbook' | 'now' | 'kinds' | 'sign' | 'memory'>;

/** So far back a hand-out may be recorded, and so far ahead one may be planned. */
const DAYS_BACK = 366;
const DAYS_AHEAD = 92;

const MOST_PORTIONS = 5_000;

/**
 * Whom to give portions of a programme on a day; of no programme only what can be chosen.
 *
 * @param asked as the page sent it: whoever is at a window can send anything
 * @throws Refused where that cannot be read
 */
export function makeShare(context: ShareContext, asked: unknown): SharePage {
  const { register, today, kelurahan } = registerNow(context);
  const page = {
    kelurahan,
    today,
    programs: register.programs.filter(({ isActive }) => isActive).map(shownProgram),
  };
  const fields: Readonly<Record<string, unknown>> = Object(asked);
  if (fields.program === undefined) return { ...page, proposal: null };
  const { portions } = fields;
  const handOut = readHandOut(fields, register, today);
  if (typeof portions !== 'number' || !Number.isInteger(portions) || portions < 1 || portions > MOST_PORTIONS)
    throw new Refused(SHARE_REFUSED.unreadable);
  const { program, on } = handOut;
  return {
    ...page,
    proposal: { ...propose(register, handOut, portions), program: shownProgram(program), on },
  };
}

/** How one child or household stands to a hand-out: of a household, by the code of any child of it. */
export function lookUpCandidate(context: ShareContext, asked: unknown): Candidate {
  const { register, today } = registerNow(context);
  const fields: Readonly<Record<string, unknown>> = Object(asked);
  const handOut = readHandOut(fields, register, today);
  const code = recipientCode(String(fields.code ?? ''), register, handOut);
  const found = code === null ? undefined : candidates(register, handOut).get(code);
  if (!found) throw new Refused(SHARE_REFUSED.unknown);
  return found;
}

/** The register as the tabs stand now. */
export function registerNow(context: ShareContext): {
  readonly register: AidRegister;
  readonly today: CalendarDate;
  readonly kelurahan: string;
} {
  const { register, settings } = readNow(context);
  const today = dayOf(context.now(), settings.register.zone);
  return { register, today, kelurahan: settings.kelurahan };
}

function readNow(context: ShareContext) {
  const { decided, ...rows } = readRows(context.workbook, {
    ...AID_SOURCES,
    decided: DECISIONS,
    programs: PROGRAM_ROWS,
    families: FAMILY_ROWS,
    ...SETTINGS,
  });
  const decisions = decisionsFrom(decided, context.kinds, sealsOf(context));
  const { register } = readAidRegister({ ...rows, decisions });
  return { register, settings: settingsFrom(rows) };
}

/** @throws Refused for a programme that is not there, or does not go on on the day */
export function readHandOut(
  { program: name, on }: Readonly<Record<string, unknown>>,
  { programs }: AidRegister,
  today: CalendarDate,
): HandOut {
  const day = typeof on === 'string' ? parseIsoDate(on) : null;
  if (day === null || day < addDays(today, -DAYS_BACK) || day > addDays(today, DAYS_AHEAD))
    throw new Refused(SHARE_REFUSED.unreadable);
  const program = programs.find((one) => one.isActive && withoutNumbers(one.name) === name);
  if (!program) throw new Refused(SHARE_REFUSED.noProgram);
  if (!isGoingOn(program, day)) throw new Refused(SHARE_REFUSED.notGoingOn);
  return { program, on: day };
}

/** @returns `null` for what is no code of a registered child or of its household */
function recipientCode(typed: string, { children }: AidRegister, { program }: HandOut): string | null {
  const code = parsePersonCode(HOUSEHOLD, typed) ?? parseCode(typed);
  if (code === null || !program.isForHouseholds) return code;
  const household = householdsOf(children).find((members) => members.some((child) => child.code === code));
  const [first] = household ?? [];
  return first ? personCode(HOUSEHOLD, first.code as typeof code) : null;
}

const shownProgram = ({
  name,
  isForHouseholds,
  planned,
  isInDays,
  measure,
  entitled,
}: Program): SharedProgram => ({
  name: withoutNumbers(name),
  isForHouseholds,
  planned,
  isInDays,
  measure: withoutNumbers(measure),
  hasCondition: entitled.length > 0,
});

import type { ResponseCode } from '../../../kernel/code';
import type { Point } from '../../../kernel/place/place';
import type { States } from '../../../kernel/states';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { compareText } from '../../../ledger/responses/response';
import type { FoldContext } from '../../../ledger/subject';
import type { RegisterSettings } from '../../../settings/register-settings';
import { sessionIn } from '../../../settings/session-days';
import type { Child } from '../../children/register/child';
import { codesOf } from '../../children/register/fold';
import { CHILDREN } from '../../children/register/state';
import { isGone } from '../../children/summary/child-status';
import { type Act, NO_GIFT } from '../acts/act';
import type { ActIssue } from '../acts/act-words';
import { ACT, ASSIGN } from '../acts/decided';
import type { ActReading } from '../acts/read-act';
import { findingsOf } from '../findings/findings-of';
import { ruleOf } from '../findings/rules';
import type { NeedKind } from '../kinds/need-kinds';
import { mayDecide, openNeeds } from './open-needs';
import type { ActRepair, ChildNeeds, Needs } from './state';

/**
 * What is to be done and what was done, as a pure function of the responses, the register, the officers' decisions, the settings and the
 * journalled day: nothing is to be done before the first night.
 */
export function foldNeeds(
  readings: readonly ActReading[],
  { settings, decisions, states }: FoldContext & { readonly states: States },
): Needs {
  const inOrder = [...readings].sort((a, b) => compareText(a.order, b.order));
  const register = states.of(CHILDREN);
  const silent = new Set(register.withheld.flatMap(({ child }) => (child ? codesOf(child) : [])));
  const byCode = new Map(
    register.children.flatMap((child) => codesOf(child).map((code) => [code, child] as const)),
  );
  const looked = inOrder
    .filter(({ isRefused, group }) => !isRefused && group === null)
    .map((reading) => ({ reading, issues: issuesOf(reading, byCode, silent, decisions) }));
  const stopped = new Set(
    looked.filter(({ issues }) => issues.some(isAboutTarget)).map(({ reading }) => reading),
  );
  const counted = inOrder.flatMap((reading) =>
    reading.act && reading.group === null && !stopped.has(reading) ? [reading.act] : [],
  );
  const acts = new Map<Child, Omit<Act, 'times'>[]>();
  for (const act of counted) {
    const child = byCode.get(act.target);
    if (child) acts.set(child, [...(acts.get(child) ?? []), act]);
  }
  const children = register.children.map((child): ChildNeeds => {
    const own = eachOnce([...(acts.get(child) ?? []), ...decided(codesOf(child), decisions)]);
    return {
      child,
      area: areaOf(child.identity, settings),
      acts: own,
      needs: needsOf(child, own, settings, decisions),
    };
  });
  const overreaching = new Set(children.flatMap(overreachingActs));
  const repairs = looked
    .map(({ reading, issues }): ActRepair => {
      const isOverreaching = reading.act !== null && overreaching.has(reading.code);
      return { reading, issues: isOverreaching ? [...issues, 'officers-only'] : issues };
    })
    .filter(({ issues }) => issues.length > 0);
  return {
    children: children.filter(({ needs, acts: own }) => needs.length + own.length > 0),
    repairs,
    ofOthers: inOrder.filter(({ isRefused, group }) => group !== null && !isRefused),
    held: heldByTarget(inOrder),
  };
}

/** Responses by which somebody who may not has put off or closed what still waits: they change nothing, and their sender has to know. */
const overreachingActs = ({ needs, acts }: ChildNeeds): readonly (ResponseCode | null)[] =>
  needs
    .flatMap(({ kind, since, findings }) =>
      acts.filter(
        (act) =>
          (act.kind === 'postpone' || act.kind === 'close') &&
          findings.some(({ code }) => !mayDecide(act, ruleOf(code))) &&
          (act.need === null || act.need === kind) &&
          act.on >= since,
      ),
    )
    .map(({ response }) => response);

/** As the tab `Wilayah` has it. */
export function areaOf(
  { rt, rw }: { readonly rt: number | null; readonly rw: number | null },
  { gazetteer: { areas } }: RegisterSettings,
): Point | null {
  const own = areas.filter((area) => rw !== null && area.rw === rw);
  return (
    (own.find((area) => rt !== null && area.rt === rt) ?? own.find((area) => area.rt === null))?.point ?? null
  );
}

const ABOUT_TARGET: readonly ActIssue[] = ['erased-target', 'unknown-target', 'day-before-birth'];
const isAboutTarget = (issue: ActIssue): boolean => ABOUT_TARGET.includes(issue);

/** What is wrong with a response, with what only the register shows. */
function issuesOf(
  reading: ActReading,
  byCode: ReadonlyMap<ResponseCode, Child>,
  silent: ReadonlySet<ResponseCode>,
  { erased }: Decisions,
): readonly ActIssue[] {
  const { target, issues, act } = reading;
  if (target === null) return issues;
  if (erased.has(target)) return ['erased-target'];
  // Of a child of whom nothing is shown, nothing is asked either.
  if (silent.has(target)) return [];
  const child = byCode.get(target);
  if (!child) return issues.includes('unknown-item') ? issues : [...issues, 'unknown-target'];
  const born = child.identity.birthDate;
  return act && born !== null && act.on < born ? [...issues, 'day-before-birth'] : issues;
}

/** Acts that officers have recorded at the workbook. */
export const decided = (
  codes: readonly ResponseCode[],
  decisions: Decisions,
): readonly Omit<Act, 'times'>[] =>
  codes.flatMap((code) =>
    decisions.of(ACT, code).map(({ key, content: { act, need, on, until, result, by, program, gift } }) => ({
      key,
      response: null,
      target: code,
      kind: act,
      need,
      on,
      until,
      by: 'officer' as const,
      actor: by || null,
      result: result || null,
      dayOfCycle: null,
      evidence: null,
      program: program || null,
      gift: gift ?? NO_GIFT,
      note: null,
      planItem: null,
    })),
  );

/** Acts that say the very same are one, however often they were sent, with the evidence that any of them gives; oldest first. */
export function eachOnce(acts: readonly Omit<Act, 'times'>[]): readonly Act[] {
  const bySame = new Map<string, Act>();
  for (const act of [...acts].sort((a, b) => compareText(a.on, b.on) || compareText(a.key, b.key))) {
    const { key: _, response: __, target: ___, evidence: ____, note: _____, ...said } = act;
    const name = JSON.stringify(said);
    const known = bySame.get(name);
    const { evidence, note } = act;
    bySame.set(
      name,
      known
        ? {
            ...known,
            times: known.times + 1,
            evidence: known.evidence ?? evidence,
            note: known.note ?? note,
          }
        : { ...act, times: 1 },
    );
  }
  return [...bySame.values()];
}

function needsOf(
  child: Child,
  acts: readonly Act[],
  settings: RegisterSettings,
  decisions: Decisions,
): ChildNeeds['needs'] {
  const { day = null, zone, sessions, limits } = settings;
  // What was asked about a child that has moved away or died is asked no more, also what follows from an act.
  if (day === null || isGone(child)) return [];
  const rule = sessions?.get(child.posyandu);
  const findings = findingsOf(child, {
    day,
    zone,
    limits,
    sessionIn: (month) => (rule ? sessionIn(month, rule) : null),
  });
  return openNeeds(findings, acts, { day, limits, assignedTo: assignedAmong(codesOf(child), decisions) });
}

/** Whom officers have given needs of somebody to, by the codes that lead there. */
export function assignedAmong(
  codes: readonly ResponseCode[],
  decisions: Decisions,
): (need: NeedKind) => string | null {
  const assigned = codes.flatMap((code) => decisions.of(ASSIGN, code));
  return (need) => {
    const last = assigned
      .filter(({ content }) => content.need === need)
      .sort((a, b) => compareText(a.key, b.key))
      .pop();
    return last?.content.to || null;
  };
}

/** Responses by the code that they name first, or their own: so that what bears on one child is in few rows. */
function heldByTarget(readings: readonly ActReading[]): Needs['held'] {
  const held = new Map<ResponseCode, ActReading[]>();
  for (const reading of readings) {
    const key = reading.target ?? reading.code;
    held.set(key, [...(held.get(key) ?? []), reading]);
  }
  return held;
}

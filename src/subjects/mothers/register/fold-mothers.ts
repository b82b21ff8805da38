'beside the script';
import { namedPosyandu, type Posyandu } from '../../../kernel/answers/read-posyandu';
import type { ResponseCode } from '../../../kernel/code';
import { type PlannedErasure, plannedErasure } from '../../../ledger/decisions/erase-later';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { compareText, latestRevision } from '../../../ledger/responses/response';
import type { FoldContext } from '../../../ledger/subject';
import { coversPosyandu } from '../../../settings/kader';
import type { RegisterSettings } from '../../../settings/register-settings';
import { codesOf, type Register } from '../../children/register/fold';
import type { ActReading } from '../../needs/acts/read-act';
import type { MotherReading, Within } from '../answers/read-mother';
import type { MotherIssue, WomanSaid } from '../answers/said';
import { type Member, recogniseWomen, type Unresolved } from '../recognition/recognise-women';
import type { MotherRepair, Mothers, WithheldMother, Woman } from './mothers';
import { actRepairs, needsOfWomen } from './needs';
import { pregnanciesOf } from './pregnancies';

/** The women and their pregnancies, as a pure function of the responses, the officers' decisions and the settings. */
export function foldMothers(
  readings: readonly MotherReading[],
  { settings, decisions }: FoldContext,
  acts: readonly ActReading[],
  register: Pick<Register, 'children' | 'withheld'>,
): Mothers {
  const inOrder = [...readings].sort((a, b) => compareText(a.order, b.order));
  // What was said before a no tells whose no it is.
  const { women: groups, unresolved } = recogniseWomen(inOrder, decisions.ties);
  const refusing = inOrder.filter(({ saysNo }) => saysNo);
  const byCode = new Map(
    groups.flatMap((group) => group.map(({ reading }) => [reading.code, group] as const)),
  );
  const about = (reading: MotherReading): readonly Member[] | undefined => {
    const own = byCode.get(reading.code);
    if (own && !reading.saysNo) return own;
    const named = [reading.named, reading.said?.named ?? null]
      .flatMap((code) => (code === null ? [] : [code, ...decisions.ties.with(code)]))
      .map((code) => byCode.get(code))
      .find((group) => group !== undefined);
    return named ?? own;
  };

  const women: Woman[] = [];
  const withheld: WithheldMother[] = [];
  const silent = new Set<MotherReading>();
  const beyond = new Set<MotherReading>();
  for (const group of groups) {
    const others = inOrder.filter((reading) => !byCode.has(reading.code) && about(reading) === group);
    const plan = planOf(group, decisions);
    const woman = womanOf(group, settings);
    const said = refusing.filter((reading) => about(reading) === group);
    const refusals = said.filter(({ noWithin }) => mayDescribe(noWithin, woman.posyandu, settings.posyandu));
    for (const reading of said) if (!refusals.includes(reading)) beyond.add(reading);
    if (refusals.length === 0 && plan === null) {
      women.push(woman);
      continue;
    }
    const heardOf = others.filter((reading) => !beyond.has(reading));
    const own = [...new Set([...group.map(({ reading }) => reading), ...heardOf, ...refusals])];
    for (const reading of own) silent.add(reading);
    withheld.push({
      order: woman.order,
      code: woman.code,
      posyandu: woman.posyandu,
      reason: plan ? 'planned' : 'refused',
      plan,
      readings: own,
    });
  }
  for (const reading of inOrder) {
    const isLate = reading.named !== null && decisions.erased.has(reading.named) && !about(reading);
    const plan = byCode.has(reading.code)
      ? null
      : plannedErasure(reading.code, decisions, latestRevision(reading.record).digest);
    // Of nobody in the register, but of somebody all the same.
    const isTakenBack = reading.saysNo && reading.keepsMore && !about(reading);
    if (silent.has(reading) || (!isLate && !isTakenBack && plan === null)) continue;
    silent.add(reading);
    withheld.push({
      order: reading.order,
      code: reading.code,
      posyandu: reading.posyandu,
      reason: plan ? 'planned' : isLate ? 'late' : 'refused',
      plan,
      readings: [reading],
    });
  }
  const heard = inOrder.filter((reading) => !silent.has(reading) && !reading.isRefused);
  const open = new Map(unresolved.map((one) => [one.reading, one]));
  const unsure = new Set(women.flatMap(({ pregnancies }) => pregnancies.flatMap((one) => one.unsure)));
  const unborn = new Set(women.flatMap(({ pregnancies }) => pregnancies.flatMap((one) => one.withoutBirth)));
  const hidden = new Set(withheld.flatMap((one) => one.readings.map(({ code }) => code)));
  const described = new Set(women.flatMap((woman) => woman.beyond));
  const isBeyond = (reading: MotherReading): boolean =>
    described.has(reading.code) || (beyond.has(reading) && reading.noWithin?.isRefused === false);
  const isOfNobody = (reading: MotherReading): boolean => reading.isNoOfSomebody && !about(reading);
  return {
    settings,
    needs: needsOfWomen(women, acts, settings, decisions, registered(register, decisions)),
    actRepairs: actRepairs(acts, new Set(women.flatMap(({ codes }) => codes)), hidden, decisions),
    women,
    withheld,
    refusals: refusing.filter(
      (reading) => heard.includes(reading) && !about(reading) && !isOfNobody(reading),
    ),
    repairs: heard.flatMap(
      (reading) =>
        repairOf(reading, open.get(reading), [
          ...(isBeyond(reading) ? [{ code: 'beyond-posyandu', field: null } as const] : []),
          ...(unsure.has(reading.code) ? [{ code: 'other-pregnancy', field: 'hpht' } as const] : []),
          ...(unborn.has(reading.code) ? [{ code: 'birth-missing', field: null } as const] : []),
          ...(isOfNobody(reading) ? [{ code: 'no-of-nobody', field: null } as const] : []),
        ]) ?? [],
    ),
    held: heldByWoman(
      inOrder,
      (reading) => (byCode.get(reading.code) ?? about(reading))?.[0]?.reading.code ?? reading.code,
    ),
    known: groups.map((group) => [
      ...group.map(({ reading }) => reading),
      ...inOrder.filter((reading) => !byCode.has(reading.code) && about(reading) === group),
    ]),
  };
}

/** Whether a code leads to a child, shown or not, or did until the child was erased. */
function registered(
  { children, withheld }: Pick<Register, 'children' | 'withheld'>,
  { erased, ties }: Decisions,
): (code: ResponseCode) => boolean {
  const codes = new Set([...children, ...withheld.flatMap(({ child }) => child ?? [])].flatMap(codesOf));
  return (code) => erased.has(code) || [code, ...ties.with(code)].some((one) => codes.has(one));
}

const planOf = (group: readonly Member[], decisions: Decisions): PlannedErasure | null =>
  group.reduce<PlannedErasure | null>(
    (found, { reading }) => found ?? plannedErasure(reading.code, decisions),
    null,
  );

function repairOf(
  reading: MotherReading,
  question: Unresolved | undefined,
  asked: readonly MotherIssue[],
): MotherRepair | null {
  const issues: readonly MotherIssue[] = [...reading.issues, ...(question ? [question.issue] : []), ...asked];
  if (issues.length === 0) return null;
  return {
    reading,
    issues,
    counts: reading.said !== null && !question,
    waits: reading.waits || asked.some(({ code }) => code === 'beyond-posyandu'),
    candidates: question?.candidates ?? [],
  };
}

function womanOf(group: readonly Member[], { posyandu: listed }: RegisterSettings): Woman {
  const [first] = group;
  const { said, at, beyond } = describedBy(group, listed);
  return {
    code: first?.reading.code as ResponseCode,
    order: first?.reading.order ?? '',
    codes: group.map(({ reading }) => reading.code),
    posyandu: namedPosyandu(at, listed)?.name ?? at,
    said,
    beyond,
    pregnancies: pregnanciesOf(group),
  };
}

/** Where a woman lives and how to call her changes; who she is does not, and stays as first said. */
const CHANGING: readonly (keyof WomanSaid)[] = ['husband', 'phone', 'address', 'rt', 'rw', 'location'];

/** Whether somebody may say who a woman of a posyandu is and where she lives, or that she does not agree any more. */
const mayDescribe = (within: Within | null, home: string, listed: readonly Posyandu[]): boolean =>
  within === null || coversPosyandu(within, home, listed);

/** What is known of a woman, by those who may say it of one of her posyandu. */
function describedBy(
  group: readonly Member[],
  listed: readonly Posyandu[],
): { readonly said: WomanSaid; readonly at: string; readonly beyond: readonly ResponseCode[] } {
  const [first, ...rest] = group;
  if (!first) throw new Error('a woman has a response');
  let [said, at] = [first.said.woman, first.said.posyandu];
  const beyond: ResponseCode[] = [];
  for (const { reading, said: later } of rest) {
    const known = merged(said, later.woman);
    if (mayDescribe(reading.saidWithin, at, listed)) [said, at] = [known, later.posyandu];
    else if (!reading.saidWithin?.isRefused && KEYS.some((key) => known[key] !== said[key]))
      beyond.push(reading.code);
  }
  return { said, at, beyond };
}

const KEYS: readonly (keyof WomanSaid)[] = [...CHANGING, 'name', 'nik', 'familyCardNumber', 'birthDate'];

const merged = (known: WomanSaid, later: WomanSaid): WomanSaid =>
  Object.fromEntries(
    KEYS.map((key) => [
      key,
      CHANGING.includes(key) ? (later[key] ?? known[key]) : (known[key] ?? later[key]),
    ]),
  ) as unknown as WomanSaid;

function heldByWoman(
  readings: readonly MotherReading[],
  keyOf: (reading: MotherReading) => ResponseCode,
): Mothers['held'] {
  const held = new Map<ResponseCode, MotherReading[]>();
  for (const reading of readings) held.set(keyOf(reading), [...(held.get(keyOf(reading)) ?? []), reading]);
  return held;
}

'beside the script';
import type { ResponseCode } from '../../../kernel/code';
import { type PlannedErasure, plannedErasure } from '../../../ledger/decisions/erase-later';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { latestRevision } from '../../../ledger/responses/response';
import type { Member, PersonReading, PersonSaid, WithheldPerson } from './person';

/** Of whom something is shown, of whom nothing is, and what was said of nobody. */
export interface People<S extends PersonSaid, I> {
  readonly shown: readonly (readonly Member<S, I>[])[];
  readonly withheld: readonly WithheldPerson<S, I>[];
  /** Responses about those who are shown, or about nobody. */
  readonly heard: readonly PersonReading<S, I>[];
  /** In which all that is said is a no: counted, and no more. */
  readonly refusals: readonly PersonReading<S, I>[];
  /** A no of somebody who may not say it. */
  readonly beyond: ReadonlySet<PersonReading<S, I>>;
  isOfNobody(reading: PersonReading<S, I>): boolean;
  /** Codes of responses of whom nothing is shown. */
  readonly hidden: ReadonlySet<ResponseCode>;
  /** All readings by the code of the person that they are about, or their own: how rows keep them. */
  readonly held: ReadonlyMap<ResponseCode, readonly PersonReading<S, I>[]>;
}

/**
 * Tells persons of whom something may be shown from those of whom nothing may: whose family has taken its consent back, or who are to be
 * erased. What was said before a no tells whose no it is.
 *
 * @param inOrder in order of first submit
 * @param groups the responses about each person
 * @param mayRefuse whether a no about a person counts
 */
export function peopleOf<S extends PersonSaid, I>(
  inOrder: readonly PersonReading<S, I>[],
  groups: readonly (readonly Member<S, I>[])[],
  decisions: Decisions,
  posyanduOf: (group: readonly Member<S, I>[]) => string | null,
  mayRefuse: (reading: PersonReading<S, I>, group: readonly Member<S, I>[]) => boolean,
): People<S, I> {
  const refusing = inOrder.filter(({ saysNo }) => saysNo);
  const byCode = new Map(
    groups.flatMap((group) => group.map(({ reading }) => [reading.code, group] as const)),
  );
  const about = (reading: PersonReading<S, I>): readonly Member<S, I>[] | undefined => {
    const own = byCode.get(reading.code);
    if (own && !reading.saysNo) return own;
    const named = [reading.named, reading.said?.named ?? null]
      .flatMap((code) => (code === null ? [] : [code, ...decisions.ties.with(code)]))
      .map((code) => byCode.get(code))
      .find((group) => group !== undefined);
    return named ?? own;
  };

  const shown: (readonly Member<S, I>[])[] = [];
  const withheld: WithheldPerson<S, I>[] = [];
  const silent = new Set<PersonReading<S, I>>();
  const beyond = new Set<PersonReading<S, I>>();
  for (const group of groups) {
    const others = inOrder.filter((reading) => !byCode.has(reading.code) && about(reading) === group);
    const plan = planOf(group, decisions);
    const said = refusing.filter((reading) => about(reading) === group);
    const refusals = said.filter((reading) => mayRefuse(reading, group));
    for (const reading of said) if (!refusals.includes(reading)) beyond.add(reading);
    if (refusals.length === 0 && plan === null) {
      shown.push(group);
      continue;
    }
    const heardOf = others.filter((reading) => !beyond.has(reading));
    const own = [...new Set([...group.map(({ reading }) => reading), ...heardOf, ...refusals])];
    for (const reading of own) silent.add(reading);
    const [first] = group;
    withheld.push({
      order: first?.reading.order ?? '',
      code: first?.reading.code as ResponseCode,
      posyandu: posyanduOf(group),
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
  const isOfNobody = (reading: PersonReading<S, I>): boolean => reading.isNoOfSomebody && !about(reading);
  return {
    shown,
    withheld,
    heard,
    refusals: refusing.filter(
      (reading) => heard.includes(reading) && !about(reading) && !isOfNobody(reading),
    ),
    beyond,
    isOfNobody,
    hidden: new Set(withheld.flatMap(({ readings }) => readings.map(({ code }) => code))),
    held: heldByPerson(
      inOrder,
      (reading) => (byCode.get(reading.code) ?? about(reading))?.[0]?.reading.code ?? reading.code,
    ),
  };
}

const planOf = (group: readonly Member[], decisions: Decisions): PlannedErasure | null =>
  group.reduce<PlannedErasure | null>(
    (found, { reading }) => found ?? plannedErasure(reading.code, decisions),
    null,
  );

function heldByPerson<R extends PersonReading>(
  readings: readonly R[],
  keyOf: (reading: R) => ResponseCode,
): ReadonlyMap<ResponseCode, readonly R[]> {
  const held = new Map<ResponseCode, R[]>();
  for (const reading of readings) held.set(keyOf(reading), [...(held.get(keyOf(reading)) ?? []), reading]);
  return held;
}

import type { Posyandu } from '../../../kernel/answers/read-posyandu';
import type { ResponseCode } from '../../../kernel/code';
import { type PlannedErasure, plannedErasure } from '../../../ledger/decisions/erase-later';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { isRefused, isTaken } from '../../../ledger/decisions/standing';
import { compareText, latestRevision } from '../../../ledger/responses/response';
import { isStanding, type Refusal } from '../consent/refusal';
import { isEntitled } from '../reading/entitled';
import type { Reading } from '../reading/reading';
import { type Child, codesLeadingTo, readingsOf } from './child';

/**
 * Why nothing is shown: the family has taken its consent back and an officer has not decided yet, an erasure is set, or the response
 * names a child that was erased.
 */
export type WithheldReason = 'refused' | 'planned' | 'late';

/** A child of which nothing is shown, or a response that belongs to none: one row without anything that it says. */
export interface Withheld {
  readonly reason: WithheldReason;
  /** Of the child, or of the response. */
  readonly code: ResponseCode;
  /** Text that sorts it among the responses. */
  readonly order: string;
  readonly child: Child | null;
  /** All that is withheld with it, at least one. */
  readonly readings: readonly Reading[];
  /** Those that no officer has answered, oldest first. */
  readonly refusals: readonly Refusal[];
  readonly plan: PlannedErasure | null;
}

/** The register parted into what is shown and what is not. */
export interface Parted {
  readonly shown: readonly Child[];
  readonly withheld: readonly Withheld[];
  /** Responses that refuse for a child that is shown: an officer has to take or refuse them first. */
  readonly pending: ReadonlySet<Reading>;
}

/**
 * Parts off what must not be shown: children whose family has taken its consent back, children and responses for which an erasure is
 * set, and whatever names one of them or one erased. Later responses of a withheld child are withheld with it.
 */
export function partWithheld(
  children: readonly Child[],
  readings: readonly Reading[],
  decisions: Decisions,
  known: readonly Posyandu[],
): Parted {
  const leads = leadsTo(children, decisions);
  const standing = readings
    .flatMap(({ refusals }) => refusals.filter((one) => isStanding(one, decisions)))
    .sort((a, b) => a.submittedAt - b.submittedAt || compareText(a.digest, b.digest));
  const refusedOf = (child: Child): readonly Refusal[] =>
    standing.filter(
      (refusal) =>
        leads(refusal.child).includes(child) && isEffective(refusal, child.posyandu, decisions, known),
    );
  const inChildren = new Set(children.flatMap(readingsOf));
  const lone = readings
    .filter((reading) => !inChildren.has(reading))
    .sort((a, b) => compareText(a.order, b.order));

  const shown: Child[] = [];
  const withheld: Withheld[] = [];
  const taken = new Set<Reading>();
  for (const child of children) {
    const refusals = refusedOf(child);
    const plan = planOf(codesLeadingTo(child.members, decisions), decisions);
    if (refusals.length === 0 && plan === null) {
      shown.push(child);
      continue;
    }
    const others = lone.filter((reading) => namesOf(reading).some((code) => leads(code).includes(child)));
    for (const reading of others) taken.add(reading);
    withheld.push({
      reason: plan ? 'planned' : 'refused',
      code: child.code,
      order: child.order,
      child,
      readings: [...readingsOf(child), ...others],
      refusals,
      plan,
    });
  }
  const alone = lone.flatMap((reading) =>
    taken.has(reading) ? [] : (withheldAlone(reading, leads, decisions, known) ?? []),
  );
  const withheldReadings = new Set([...taken, ...alone.flatMap(({ readings: own }) => own)]);
  const waiting = standing.filter(
    (refusal) =>
      leads(refusal.child).some(
        (child) => shown.includes(child) && !isEffective(refusal, child.posyandu, decisions, known),
      ) && !isRefused(refusal.response, refusal.digest, decisions),
  );
  const aside = lone.filter(
    (reading) =>
      !withheldReadings.has(reading) &&
      reading.refusals.some(
        (one) =>
          one.child === reading.code &&
          isStanding(one, decisions) &&
          !isRefused(one.response, one.digest, decisions),
      ),
  );
  const waitingOf = new Set([...waiting.map(({ response }) => response), ...aside.map(({ code }) => code)]);
  return {
    shown,
    withheld: [...withheld, ...alone],
    pending: new Set(readings.filter(({ code }) => waitingOf.has(code))),
  };
}

/** A refusal by somebody who may not say so of the child waits for an officer to take it. */
const isEffective = (
  { sender, response, digest }: Refusal,
  posyandu: string,
  decisions: Decisions,
  known: readonly Posyandu[],
): boolean => isEntitled(sender, posyandu, known) || isTaken(response, digest, decisions);

/** Children by every code that leads to them. */
function leadsTo(children: readonly Child[], decisions: Decisions): (code: ResponseCode) => readonly Child[] {
  const byCode = new Map<ResponseCode, Child[]>();
  for (const child of children) {
    for (const code of codesLeadingTo(child.members, decisions))
      byCode.set(code, [...(byCode.get(code) ?? []), child]);
  }
  return (code) => byCode.get(code) ?? [];
}

/** Codes of children that a response names, now or where it refuses. */
const namesOf = ({ named, inForce, refusals }: Reading): readonly ResponseCode[] =>
  [...new Set([named, inForce?.submission.childCode ?? null, ...refusals.map(({ child }) => child)])].flatMap(
    (code) => code ?? [],
  );

function withheldAlone(
  reading: Reading,
  leads: (code: ResponseCode) => readonly Child[],
  decisions: Decisions,
  known: readonly Posyandu[],
): Withheld | null {
  const { code, order } = reading;
  const plan = plannedErasure(code, decisions, latestRevision(reading.record).digest);
  const own = reading.refusals.filter((one) => one.child === code && isStanding(one, decisions));
  const refusals = own.filter((one) => isEffective(one, posyanduOf(reading), decisions, known));
  const isLate = namesOf(reading).some((name) => decisions.erased.has(name) && leads(name).length === 0);
  const reason = plan ? 'planned' : refusals.length > 0 ? 'refused' : isLate ? 'late' : null;
  return reason && { reason, code, order, child: null, readings: [reading], refusals, plan };
}

/** As last answered by somebody who did not refuse, or else at all. */
const posyanduOf = ({ inForce, record }: Reading): string =>
  inForce?.submission.posyandu ?? record.revisions[0].answers.posyandu ?? '';

const planOf = (codes: readonly ResponseCode[], decisions: Decisions): PlannedErasure | null =>
  codes.reduce<PlannedErasure | null>((found, code) => found ?? plannedErasure(code, decisions), null);

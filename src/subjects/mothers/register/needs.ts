import type { ResponseCode } from '../../../kernel/code';
import type { Point } from '../../../kernel/place/place';
import type { Decisions } from '../../../ledger/decisions/resolve';
import type { RegisterSettings } from '../../../settings/register-settings';
import type { Act } from '../../needs/acts/act';
import type { ActReading } from '../../needs/acts/read-act';
import { areaOf, assignedAmong, decided, eachOnce } from '../../needs/open/fold';
import type { Need } from '../../needs/open/need';
import { openNeeds } from '../../needs/open/open-needs';
import type { ActRepair } from '../../needs/open/state';
import { findingsOfWoman } from './findings';
import type { Woman } from './mothers';
import { isRemindedOn } from './pregnancy-on';

/** A woman with what is to be done for her, and what was done. */
export interface WomanNeeds {
  readonly woman: Woman;
  readonly area: Point | null;
  readonly needs: readonly Need[];
  readonly acts: readonly Act[];
}

/** What is to be done for women, by the journalled day: nothing before the first night. */
export function needsOfWomen(
  women: readonly Woman[],
  readings: readonly ActReading[],
  settings: RegisterSettings,
  decisions: Decisions,
  isChild: (code: ResponseCode) => boolean,
): readonly WomanNeeds[] {
  const { day = null, limits } = settings;
  return women.map((woman) => {
    // The code of a response that was withdrawn goes on leading to her.
    const codes = [...new Set([...woman.codes, ...woman.codes.flatMap(decisions.ties.with)])];
    const told = readings.flatMap(({ act }) => (act && codes.includes(act.target) ? [act] : []));
    const acts = eachOnce([...told, ...decided(codes, decisions)]);
    const needs =
      day === null
        ? []
        : openNeeds(findingsOfWoman(woman, day, limits, isChild), acts, {
            day,
            limits,
            assignedTo: assignedAmong(codes, decisions),
          }).filter(({ kind }) => isAsked(woman, day, kind));
    return { woman, area: areaOf(woman.said, settings), needs, acts };
  });
}

/** What follows from acts alone is asked no more once something sad was told. */
function isAsked(woman: Woman, day: NonNullable<RegisterSettings['day']>, kind: Need['kind']): boolean {
  const last = woman.pregnancies[woman.pregnancies.length - 1];
  return kind !== 'balasan' && kind !== 'kontrol' ? true : last !== undefined && isRemindedOn(last, day);
}

/** Acts about women with something to mend: what is wrong with them by themselves, or that nobody has the code. */
export function actRepairs(
  readings: readonly ActReading[],
  known: ReadonlySet<ResponseCode>,
  silent: ReadonlySet<ResponseCode>,
  { erased, ties }: Decisions,
): readonly ActRepair[] {
  return readings.flatMap((reading): readonly ActRepair[] => {
    const { target, issues } = reading;
    if (target !== null && silent.has(target)) return [];
    const isErased = target !== null && erased.has(target);
    const isUnknown = target === null || ![target, ...ties.with(target)].some((code) => known.has(code));
    const all = isErased
      ? (['erased-target'] as const)
      : isUnknown
        ? [...issues, 'unknown-target' as const]
        : issues;
    return all.length > 0 ? [{ reading, issues: all }] : [];
  });
}

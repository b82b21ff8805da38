'beside the script';
import type { CalendarDate } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { Decisions } from '../../../ledger/decisions/resolve';
import type { RegisterSettings } from '../../../settings/register-settings';
import type { Act } from '../../needs/acts/act';
import type { ActReading } from '../../needs/acts/read-act';
import type { Finding } from '../../needs/findings/finding';
import { assignedAmong, decided, eachOnce } from '../../needs/open/fold';
import type { Need } from '../../needs/open/need';
import { openNeeds } from '../../needs/open/open-needs';
import type { ActRepair } from '../../needs/open/state';

/** What is to be done for somebody by the journalled day, and what was done: nothing is before the first night. */
export function needsOfPerson(
  own: readonly ResponseCode[],
  readings: readonly ActReading[],
  findingsOn: (day: CalendarDate) => readonly Finding[],
  { day = null, limits }: RegisterSettings,
  decisions: Decisions,
): { readonly needs: readonly Need[]; readonly acts: readonly Act[] } {
  // The code of a response that was withdrawn goes on leading to whom it was of.
  const codes = [...new Set([...own, ...own.flatMap(decisions.ties.with)])];
  const told = readings.flatMap(({ act }) => (act && codes.includes(act.target) ? [act] : []));
  const acts = eachOnce([...told, ...decided(codes, decisions)]);
  const assignedTo = assignedAmong(codes, decisions);
  return { acts, needs: day === null ? [] : openNeeds(findingsOn(day), acts, { day, limits, assignedTo }) };
}

/** Acts with something to mend: what is wrong with them by themselves, or that nobody has the code. */
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

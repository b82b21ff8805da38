import { addDays, type CalendarDate } from '../../../kernel/calendar';
import type { Limits } from '../../../settings/limits';
import type { Finding } from '../../needs/findings/finding';
import type { FindingCode } from '../../needs/findings/rules';
import type { Couple } from './couple';
import { FINDING_SAID } from './finding-words';
import { factsOf, isFollowedOn, isToDelay, isUnderAge, lastOf } from './judge';

const finding = (
  code: FindingCode,
  since: CalendarDate,
  said: string,
  on: CalendarDate = since,
  value: number | null = null,
): Finding => ({ code, since, again: [], on, value, details: [], said });

/** All that is known of a couple and calls for somebody to do something; nothing of one that is not followed any more. */
export function findingsOfCouple(couple: Couple, day: CalendarDate, limits: Limits): readonly Finding[] {
  const [first] = couple.contacts;
  if (!first || !isFollowedOn(couple, day, limits)) return [];
  const facts = factsOf(couple);
  const { weddingOn } = couple;
  const isMarried = weddingOn !== null && day > weddingOn;
  // Looked after from three months before, or from when they were told of.
  const begins = weddingOn && addDays(weddingOn, -limits.of('coupleFrom'));
  const since = begins !== null && begins > first.on ? begins : first.on;
  const isUnder = isUnderAge(facts, limits);
  return [
    ...blood(couple, limits),
    ...thin(couple, limits),
    ...(isUnder && !isMarried
      ? [finding('catin-di-bawah-umur', first.on, FINDING_SAID.underAge(weddingOn))]
      : []),
    ...(weddingOn !== null && !isMarried && day >= since && !facts.tablets
      ? [finding('catin-ttd', since, FINDING_SAID.noTablets(weddingOn))]
      : []),
    ...(day >= since && !facts.counselled
      ? [finding('catin-konseling', since, FINDING_SAID.toCounsel(isToDelay(facts, limits)))]
      : []),
  ];
}

function blood(couple: Couple, limits: Limits): readonly Finding[] {
  const last = lastOf(couple, 'haemoglobin');
  if (!last || last.value >= limits.of('coupleBlood')) return [];
  const isVeryLow = last.value < limits.of('bloodVeryLow');
  const said = isVeryLow ? FINDING_SAID.bloodVeryLow : FINDING_SAID.bloodLow;
  const code = isVeryLow ? 'catin-hb-sangat-rendah' : 'catin-hb-rendah';
  return [finding(code, last.on, said(last.value, last.on), last.on, last.value)];
}

/** By the arm or the body mass, since the first day at which the one that shows it now was so. */
function thin(couple: Couple, limits: Limits): readonly Finding[] {
  const { bodyMassIndex } = factsOf(couple);
  const arm = lastOf(couple, 'armCm');
  const thinArm = arm !== null && arm.value < limits.of('coupleArm') ? arm : null;
  const thinMass = bodyMassIndex !== null && bodyMassIndex <= limits.of('coupleBmi') ? bodyMassIndex : null;
  const weighed = lastOf(couple, 'weightKg');
  const on = thinArm?.on ?? weighed?.on;
  if ((thinArm === null && thinMass === null) || on === undefined) return [];
  const said = FINDING_SAID.thin(thinArm?.value ?? null, thinMass, on);
  return [finding('catin-kurus', firstThin(couple, limits) ?? on, said, on, thinArm?.value ?? thinMass)];
}

/** Since when she was thin at every contact that could show it by itself; `null` where none could. */
function firstThin({ contacts }: Couple, limits: Limits): CalendarDate | null {
  let since: CalendarDate | null = null;
  for (const { on, armCm } of contacts) {
    if (armCm === null) continue;
    since = armCm < limits.of('coupleArm') ? (since ?? on) : null;
  }
  return since;
}

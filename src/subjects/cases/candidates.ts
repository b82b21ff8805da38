'beside the script';

import { afterMonths, type CalendarDate, completedMonths, daysBetween } from '../../kernel/calendar';
import { FINDING_SD } from '../../kernel/growth/classify';
// The one table of what makes a child a candidate for the audit of a semester. Which cases are audited the team decides: facts found say
// "hard or unexplained cases" and one example (born short and not catching up); the other rules and all limits are choices of this project.
import { SHORT_AT_BIRTH_CM } from '../aid/finding-limits';
import { isWatched } from '../children/summary/child-status';
import { plausibleStatus } from '../children/summary/month-visit';
import type { CountedVisit } from '../recap/counted';
import type { CANDIDATE_REASON } from './candidate-words';
import type { CaseChild } from './case-child';

/** The days that candidates are looked for in. */
interface Term {
  readonly from: CalendarDate;
  /** Today, where the semester is not over. */
  readonly to: CalendarDate;
}

interface CandidateRule {
  readonly name: keyof typeof CANDIDATE_REASON;
  readonly source: string;
  /** @returns whether the child is a candidate by it, of a child that lives here and is under five at the end of the days */
  fits(child: CaseChild, term: Term): boolean;
}

/** Answers about breastfeeding before this age count. */
const BREASTFED_MONTHS = 6;
/** What was done has had time to show: weight after four weeks, length after three months. */
const WEIGHT_DAYS = 28;
const LENGTH_DAYS = 90;
/** Acts of which a better measurement is expected. */
const HELPING = new Set(['supplement', 'aid', 'referral', 'reply', 'counselling', 'visit']);
/** Repeated: so many times within so many months before the end of the days. */
const TIMES = 2;
const REPEATED_MONTHS = 12;

const CANDIDATE_RULES: readonly CandidateRule[] = [
  {
    name: 'severe',
    source: 'Pilihan PetaGizi: tanda gizi buruk, atau sangat pendek pada ukuran terakhir',
    fits: (child, term) => {
      const visits = within(child.visits, term);
      return visits.some(isSevere) || last(visits, heightOf) === 'severely-stunted';
    },
  },
  {
    name: 'bornShort',
    source: 'Pemilihan kasus AKS: lahir pendek, ASI eksklusif, tidak mengejar',
    fits: (child, term) =>
      child.birthLengthCm !== null &&
      child.birthLengthCm < SHORT_AT_BIRTH_CM &&
      isBreastfed(child) &&
      isStunted(last(within(child.visits, term), heightOf)),
  },
  {
    name: 'notBetter',
    source: 'Pilihan PetaGizi: sudah ditindak, tidak membaik',
    fits: (child, term) => INDICES.some((index) => isNoBetter(child, term, index)),
  },
  {
    name: 'repeated',
    source: 'Pilihan PetaGizi: berulang dalam 12 bulan',
    fits: (child, { from, to }) => {
      const visits = within(child.visits, { from: afterMonths(to, -REPEATED_MONTHS), to });
      const isInTerm = ({ measurement }: CountedVisit): boolean => measurement.measuredOn >= from;
      return [isWastedVisit, isSecondT].some((shows) => {
        const begun = episodes(visits, shows);
        return begun.length >= TIMES && begun.some((episode) => episode.some(isInTerm));
      });
    },
  },
];

/**
 * Names of the rules by which a child is a candidate; none for a child that is not followed at the end of the days.
 *
 * @param wasChosen whether it was chosen in the semester before
 */
export function reasonsFor(
  child: CaseChild,
  term: Term,
  wasChosen: boolean,
): readonly (keyof typeof CANDIDATE_REASON)[] {
  const { birthDate, residence } = child.summary;
  const known = { birthDate, residence: residence && residence.on <= term.to ? residence : null };
  if (!isWatched(known, term.to) || (child.knownFrom ?? term.to) > term.to) return [];
  const visits = within(child.visits, term);
  const isStill = wasChosen && (isStunted(last(visits, heightOf)) || last(visits, isWastedVisit) === true);
  return [
    ...CANDIDATE_RULES.filter(({ fits }) => fits(child, term)).map(({ name }) => name),
    ...(isStill ? (['again'] as const) : []),
  ];
}

/** A visit by a child's card tells of no finding: whoever holds the card has sent it. */
const within = (visits: readonly CountedVisit[], { from, to }: Term): readonly CountedVisit[] =>
  visits.filter(
    ({ byCard, measurement }) => !byCard && measurement.measuredOn >= from && measurement.measuredOn <= to,
  );

function last<T>(visits: readonly CountedVisit[], read: (visit: CountedVisit) => T | null): T | null {
  return visits.map(read).reduce((found, one) => one ?? found, null);
}

const heightOf = (visit: CountedVisit) => plausibleStatus(visit).lengthHeightForAge;
const isStunted = (height: ReturnType<typeof heightOf>): boolean =>
  height === 'stunted' || height === 'severely-stunted';
const isSevere = (visit: CountedVisit): boolean => plausibleStatus(visit).severeSigns.length > 0;

function isWastedVisit(visit: CountedVisit): boolean | null {
  const { weightForLengthHeight, arm, severeSigns } = plausibleStatus(visit);
  if (weightForLengthHeight === null && arm === null && severeSigns.length === 0) return null;
  return severeSigns.length > 0 || weightForLengthHeight === 'wasted' || arm === 'wasted';
}

/** Twice in a row without enough gain; a visit at which nobody could tell ends nothing. */
const isSecondT = ({ mark, notGained }: CountedVisit): boolean | null =>
  mark === null || mark === 'O' || mark === 'B' ? null : mark === 'T' && notGained >= 2;

/** Stretches of visits that show something, parted by visits that show that it is not so. */
function episodes(
  visits: readonly CountedVisit[],
  shows: (visit: CountedVisit) => boolean | null,
): readonly (readonly CountedVisit[])[] {
  const all: CountedVisit[][] = [];
  let current: CountedVisit[] | null = null;
  for (const visit of visits) {
    const isShown = shows(visit);
    if (isShown === false) current = null;
    if (isShown !== true) continue;
    if (current === null) {
      current = [];
      all.push(current);
    }
    current.push(visit);
  }
  return all;
}

/** Said on each day on which somebody asked before six months of age: whether it had anything else the form does not ask. */
function isBreastfed({ breastfed, summary: { birthDate } }: CaseChild): boolean {
  if (birthDate === null) return false;
  const early = breastfed.filter(({ on }) => completedMonths(birthDate, on) < BREASTFED_MONTHS);
  return early.length > 0 && early.every(({ isSo }) => isSo);
}

type Index = 'weightForAge' | 'lengthHeightForAge' | 'weightForLengthHeight';
const INDICES: readonly Index[] = ['weightForAge', 'lengthHeightForAge', 'weightForLengthHeight'];

/**
 * Whether help was given after a finding of an index, and the last value of the days, late enough after the first help, is a finding still
 * and no higher than the value before the help.
 */
function isNoBetter({ visits, acts }: CaseChild, term: Term, index: Index): boolean {
  const values = visits.flatMap(({ byCard, scores, measurement }) => {
    const score = scores[index];
    return byCard || !score || score.flagged || measurement.measuredOn > term.to
      ? []
      : [{ on: measurement.measuredOn, z: score.z }];
  });
  const now = values[values.length - 1];
  if (!now || now.on < term.from || now.z >= FINDING_SD) return false;
  const days = index === 'lengthHeightForAge' ? LENGTH_DAYS : WEIGHT_DAYS;
  const helped = acts.flatMap(({ kind, on, item }) => {
    const before = values.filter((value) => value.on <= on).pop();
    return item === null && HELPING.has(kind) && before !== undefined && before.z < FINDING_SD
      ? [{ on, before }]
      : [];
  });
  const [first] = helped;
  return first !== undefined && daysBetween(first.on, now.on) >= days && now.z <= first.before.z;
}

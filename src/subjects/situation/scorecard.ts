'beside the script';

// The scorecard of the thousand days: each person and item is Y, T or TS ("tidak seharusnya": not due). What is due for whom, and from how many on it is
// met, follows the scorecard of the village; a quarter is one of the calendar.
import type { SCORE_ITEM } from './words';

export type ScoreItem = keyof typeof SCORE_ITEM;
export type Mark = 'Y' | 'T' | 'TS';
export type Marks<I extends ScoreItem> = Readonly<Record<I, Mark>>;

const MOTHER_ITEMS = [
  'antenatal',
  'tablets',
  'counselled',
  'nifas',
  'visited',
  'water',
  'latrine',
  'insured',
] as const satisfies readonly ScoreItem[];
const CHILD_ITEMS = [
  'immunised',
  'weighed',
  'measured',
  'counselled',
  'visited',
  'water',
  'latrine',
  'certificate',
  'insured',
  'classes',
] as const satisfies readonly ScoreItem[];

export type MotherItem = (typeof MOTHER_ITEMS)[number];
export type ChildItem = (typeof CHILD_ITEMS)[number];

export const motherItems = (): readonly MotherItem[] => MOTHER_ITEMS;
export const childItems = (): readonly ChildItem[] => CHILD_ITEMS;

/** What is known of a household or person, whoever told it. Not known is not there. */
export interface Provided {
  readonly water: boolean;
  readonly latrine: boolean;
  readonly insured: boolean;
}

/** A pregnant woman, or one who has borne in the quarter, as she stands at its end. */
export interface ScoredMother extends Provided {
  /** `null` where the beginning of the pregnancy is not known, and after the birth. */
  readonly trimester: 1 | 2 | 3 | null;
  /** Days since the birth; `null` before it. */
  readonly daysAfterBirth: number | null;
  /** How often she was looked after in each trimester; all in the third where the beginning is not known. */
  readonly antenatal: readonly [first: number, second: number, third: number];
  readonly tablets: number;
  /** In the quarter. */
  readonly counselled: number;
  /** At home, in the quarter. */
  readonly visited: number;
  readonly nifas: number;
  /** KEK, or a risk of BKKBN's. */
  readonly needsVisit: boolean;
}

/** A child under two, as it stands at the end of the quarter. */
export interface ScoredChild extends Provided {
  /** Completed months. */
  readonly months: number;
  readonly hasBasicImmunisation: boolean;
  readonly hasMeasles: boolean;
  /** Months in which it was weighed, since its birth and until the end of the quarter. */
  readonly weighed: number;
  /** How often its length or height was taken in the quarter. */
  readonly measured: number;
  /** How often its parents were counselled, since its birth and until the end of the quarter. */
  readonly counselled: number;
  /** At home, in the quarter. */
  readonly visited: number;
  /** Stunted, wasted or severely wasted. */
  readonly needsVisit: boolean;
  readonly hasCertificate: boolean;
  /** In the year, until the end of the quarter. */
  readonly classes: number;
}

const met = (isMet: boolean): Mark => (isMet ? 'Y' : 'T');
const dueIf = (isDue: boolean, isMet: boolean): Mark => (isDue ? met(isMet) : 'TS');

/** Day 28 ends the third visit of nifas: before it nobody can have had three. */
const THIRD_NIFAS_DAY = 28;
const NIFAS_VISITS = 3;

export function scoreMother(mother: ScoredMother): Marks<MotherItem> {
  const { trimester, daysAfterBirth, antenatal, tablets, counselled, nifas } = mother;
  const isPregnant = daysAfterBirth === null;
  const [first, second, third] = antenatal;
  const isLookedAfter =
    trimester === null ? first + second + third >= 1 : [first >= 1, second >= 1, third >= 2][trimester - 1];
  const isNifasJudged = !isPregnant && (daysAfterBirth > THIRD_NIFAS_DAY || nifas >= NIFAS_VISITS);
  return {
    antenatal: dueIf(isPregnant, isLookedAfter === true),
    tablets: dueIf(isPregnant, tablets >= 1),
    counselled: dueIf(isPregnant, counselled >= (trimester === 3 ? 2 : 1)),
    nifas: dueIf(isNifasJudged, nifas >= NIFAS_VISITS),
    visited: dueIf(mother.needsVisit, mother.visited >= 1),
    ...providedMarks(mother),
  };
}

const providedMarks = ({ water, latrine, insured }: Provided): Marks<keyof Provided> => ({
  water: met(water),
  latrine: met(latrine),
  insured: met(insured),
});

/** Completed months from which on most is due, and up to which measles is not. */
const HALF_A_YEAR = 6;
const MEASLES_MONTHS = 9;
const CLASSES_A_YEAR = 5;
const VISITS_AT_HOME = 2;

/** How often a child is to have been weighed, and its parents counselled, by its completed months. */
const timesBy = (months: number): number => (months <= 12 ? 5 : months <= 17 ? 8 : 15);

export function scoreChild(child: ScoredChild): Marks<ChildItem> {
  const { months, hasBasicImmunisation: hasBasic, hasMeasles } = child;
  const isOlder = months >= HALF_A_YEAR;
  return {
    immunised: dueIf(isOlder, months <= MEASLES_MONTHS ? hasBasic || hasMeasles : hasBasic && hasMeasles),
    weighed: dueIf(isOlder, child.weighed >= timesBy(months)),
    measured: met(child.measured >= 1),
    counselled: dueIf(isOlder, child.counselled >= timesBy(months)),
    visited: dueIf(child.needsVisit, child.visited >= VISITS_AT_HOME),
    ...providedMarks(child),
    certificate: met(child.hasCertificate),
    classes: dueIf(isOlder, child.classes >= CLASSES_A_YEAR),
  };
}

/** How many are met of how many that are due. */
export interface Level {
  readonly yes: number;
  /** Persons × items − ΣTS. */
  readonly due: number;
}

/** Of one person, of an item, of a group or of all. */
export const levelOf = (marks: readonly Mark[]): Level => ({
  yes: marks.filter((mark) => mark === 'Y').length,
  due: marks.filter((mark) => mark !== 'TS').length,
});

export const addedLevels = (levels: readonly Level[]): Level => ({
  yes: levels.reduce((sum, { yes }) => sum + yes, 0),
  due: levels.reduce((sum, { due }) => sum + due, 0),
});

// What is to be done for the children of the view of points, as far as what is told of them says: by the one table of needs. What has been
// done since stands in no picture of the map, so nothing here is ended by it.
import type { MapStatus } from '../children/summary/map-status';
import { type FindingCode, type FindingRule, ruleOf } from '../needs/findings/rules';
import { AGE_BANDS } from './age-band';
import type { MapPagePoint } from './map-page';

/** Findings that the map knows and that something follows from, the most pressing first. */
export const MAP_STEPS = [
  'gizi-buruk',
  'gizi-kurang',
  'nilai-diragukan',
  'belum-pernah-diukur',
  'dua-bulan-tidak-diukur',
  'stunting',
  'bb-kurang',
  'belum-diukur',
] as const satisfies readonly FindingCode[];
export type MapStep = (typeof MAP_STEPS)[number];

export const stepRule = (step: MapStep): FindingRule => ruleOf(step);

const OF_STATUS: Readonly<Partial<Record<MapStatus, MapStep>>> = {
  severe: 'gizi-buruk',
  wasted: 'gizi-kurang',
  stunted: 'stunting',
  underweight: 'bb-kurang',
  doubtful: 'nilai-diragukan',
  unmeasured: 'belum-pernah-diukur',
};

/** How a step is drawn: as the finding that it follows from, and as not measured where that is all. */
export const STEP_STATUS: Readonly<Record<MapStep, MapStatus>> = {
  'gizi-buruk': 'severe',
  'gizi-kurang': 'wasted',
  'nilai-diragukan': 'doubtful',
  'belum-pernah-diukur': 'unmeasured',
  'dua-bulan-tidak-diukur': 'unmeasured',
  stunting: 'stunted',
  'bb-kurang': 'underweight',
  'belum-diukur': 'unmeasured',
};

/** PMT lokal is food for children from six months on: none of those in this band is fed. */
const YOUNGEST = AGE_BANDS.findIndex(({ from }) => from === 0);

/** What PMT lokal follows from in older children. */
const FED: readonly MapStatus[] = ['wasted', 'underweight'];

/** Whether a child is too young for PMT lokal and has what it is given for: nothing on the map says what follows. */
export const asksMidwife = ({
  status,
  others,
  ageBand,
}: Pick<MapPagePoint, 'status' | 'others' | 'ageBand'>): boolean =>
  ageBand === YOUNGEST && status !== 'severe' && [status, ...others].some((one) => FED.includes(one));

const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7));

function missed(month: string | null, asOf: string): readonly MapStep[] {
  const since = month === null ? 0 : monthsBetween(month, asOf);
  if (since <= 0) return [];
  return [since === 1 ? 'belum-diukur' : 'dua-bulan-tidak-diukur'];
}

/**
 * @param asOf last day of the month by whose end the picture is drawn
 * @returns the most pressing first; none where nothing is to be done, or only a midwife can say what ({@link asksMidwife})
 */
export function stepsOf(
  { status, others, ageBand, month }: Pick<MapPagePoint, 'status' | 'others' | 'ageBand' | 'month'>,
  asOf: string,
): readonly MapStep[] {
  const found = [status, ...others].flatMap((one) => OF_STATUS[one] ?? []);
  const steps = new Set<MapStep>([...found, ...missed(month, asOf)]);
  // Gizi buruk is treated, not fed as PMT lokal feeds.
  const isFed = ageBand !== YOUNGEST && !steps.has('gizi-buruk');
  return MAP_STEPS.filter((step) => steps.has(step) && (isFed || stepRule(step).need !== 'pmt'));
}

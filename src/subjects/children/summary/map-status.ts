import type { NutritionStatus } from '../../../kernel/growth/classify';

/** One word for a child on a map, worst first: the first that fits is drawn. */
export const MAP_STATUSES = [
  'severe',
  'wasted',
  'stunted',
  'underweight',
  'overweight',
  'normal',
  'doubtful',
  'unmeasured',
] as const;
export type MapStatus = (typeof MAP_STATUSES)[number];

export type MarkerShape =
  | 'star'
  | 'triangle'
  | 'square'
  | 'diamond'
  | 'pentagon'
  | 'circle'
  | 'cross'
  | 'ring';

/**
 * Eight shapes, told apart in black and white; the colours are Okabe and Ito's, told apart by people with any of the
 * common colour blindnesses (Color Universal Design, 2008).
 */
export const MARKERS: Readonly<Record<MapStatus, { readonly color: string; readonly shape: MarkerShape }>> = {
  severe: { color: '#d55e00', shape: 'star' },
  wasted: { color: '#e69f00', shape: 'triangle' },
  stunted: { color: '#0072b2', shape: 'square' },
  underweight: { color: '#cc79a7', shape: 'diamond' },
  overweight: { color: '#56b4e9', shape: 'pentagon' },
  normal: { color: '#009e73', shape: 'circle' },
  doubtful: { color: '#000000', shape: 'cross' },
  unmeasured: { color: '#6f6f6f', shape: 'ring' },
};

/** The words that a category or sign puts a child under, worst first. */
const FOUND = ['severe', 'wasted', 'stunted', 'underweight', 'overweight', 'normal'] as const;

/** What puts a child under a status; read from the worst down. Needs confirming: nobody is diagnosed by a map. */
const FITS: Readonly<Record<(typeof FOUND)[number], (status: NutritionStatus) => boolean>> = {
  severe: ({ severeSigns }) => severeSigns.length > 0,
  wasted: ({ weightForLengthHeight, arm }) => weightForLengthHeight === 'wasted' || arm === 'wasted',
  stunted: ({ lengthHeightForAge: height }) => height === 'stunted' || height === 'severely-stunted',
  underweight: ({ weightForAge: weight }) => weight === 'underweight' || weight === 'severely-underweight',
  overweight: ({ weightForLengthHeight: weight }) => weight === 'overweight' || weight === 'obese',
  normal: ({ weightForAge, lengthHeightForAge, weightForLengthHeight, arm }) =>
    [weightForAge, lengthHeightForAge, weightForLengthHeight, arm].some((category) => category !== null),
};

/**
 * @param status of the latest visit, without what goes by implausible values; `null` for a child never measured
 * @param isDoubtful whether the visit has an implausible value: a child with no other is neither normal nor unmeasured
 */
export function mapStatus(status: NutritionStatus | null, isDoubtful = false): MapStatus {
  if (!status) return 'unmeasured';
  const found = FOUND.find((word) => FITS[word](status));
  return found ?? (isDoubtful ? 'doubtful' : 'unmeasured');
}

import type { NutritionStatus } from '../../../kernel/growth/classify';

/** One word for a child on a map, worst first: the first that fits is drawn. */
export const MAP_STATUSES = [
  'severe',
  'wasted',
  'stunted',
  'underweight',
  'overweight',
  'normal',
  'unmeasured',
] as const;
export type MapStatus = (typeof MAP_STATUSES)[number];

export type MarkerShape = 'star' | 'triangle' | 'square' | 'diamond' | 'pentagon' | 'circle' | 'ring';

/**
 * Seven shapes, told apart in black and white; the colours are Okabe and Ito's, told apart by people with any of the
 * common colour blindnesses (Color Universal Design, 2008).
 */
export const MARKERS: Readonly<Record<MapStatus, { readonly color: string; readonly shape: MarkerShape }>> = {
  severe: { color: '#d55e00', shape: 'star' },
  wasted: { color: '#e69f00', shape: 'triangle' },
  stunted: { color: '#0072b2', shape: 'square' },
  underweight: { color: '#cc79a7', shape: 'diamond' },
  overweight: { color: '#56b4e9', shape: 'pentagon' },
  normal: { color: '#009e73', shape: 'circle' },
  unmeasured: { color: '#6f6f6f', shape: 'ring' },
};

/** What puts a child under a status; read from the worst down. Needs confirming: nobody is diagnosed by a map. */
const FITS: Readonly<Record<Exclude<MapStatus, 'unmeasured'>, (status: NutritionStatus) => boolean>> = {
  severe: ({ severeSigns }) => severeSigns.length > 0,
  wasted: ({ weightForLengthHeight, arm }) => weightForLengthHeight === 'wasted' || arm === 'wasted',
  stunted: ({ lengthHeightForAge: height }) => height === 'stunted' || height === 'severely-stunted',
  underweight: ({ weightForAge: weight }) => weight === 'underweight' || weight === 'severely-underweight',
  overweight: ({ weightForLengthHeight: weight }) => weight === 'overweight' || weight === 'obese',
  normal: ({ weightForAge, lengthHeightForAge, weightForLengthHeight, arm }) =>
    [weightForAge, lengthHeightForAge, weightForLengthHeight, arm].some((category) => category !== null),
};

/** @param status of the latest visit; `null` for a child never measured */
export function mapStatus(status: NutritionStatus | null): MapStatus {
  if (!status) return 'unmeasured';
  return MAP_STATUSES.find((word) => word !== 'unmeasured' && FITS[word](status)) ?? 'unmeasured';
}

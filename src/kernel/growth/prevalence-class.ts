// How grave a prevalence among children under five is for public health.

/** From the lowest up. */
export const PREVALENCE_CLASSES = ['very-low', 'low', 'medium', 'high', 'very-high'] as const;
export type PrevalenceClass = (typeof PREVALENCE_CLASSES)[number];

/** Per cent from which each class but the lowest begins. */
const FROM = {
  stunting: [2.5, 10, 20, 30],
  wasting: [2.5, 5, 10, 15],
  overweight: [2.5, 5, 10, 15],
} as const;

/** Rates that have classes; there are none for underweight. */
export type ClassedRate = keyof typeof FROM;

/**
 * The class of a prevalence by the WHO-UNICEF thresholds.
 *
 * @param percent 0 to 100
 * @see de Onis M. et al. (2018), Prevalence thresholds for wasting, overweight and stunting in children under 5 years, Public Health
 * Nutrition 22:175-179
 * @example prevalenceClass('stunting', 9.98) // => 'low'
 */
export function prevalenceClass(rate: ClassedRate, percent: number): PrevalenceClass {
  const passed = FROM[rate].filter((from) => percent >= from).length;
  return PREVALENCE_CLASSES[passed] as PrevalenceClass;
}

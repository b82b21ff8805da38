import type { CalendarDate } from '../../kernel/calendar';

/** What can be said of a household that is so or is not, in the order of the tab. */
export const RISKS_OF_FAMILY = [
  'water',
  'latrine',
  'house',
  'tooYoung',
  'tooOld',
  'tooClose',
  'tooMany',
  'noContraception',
] as const;

export type RiskOfFamily = (typeof RISKS_OF_FAMILY)[number];

/** What is said of a household; `null` for what is not. */
export type FamilyItems = Readonly<Record<RiskOfFamily, boolean | null>> & {
  /** 1 the poorest, to 10. */
  readonly decile: number | null;
  /** Of welfare by BKKBN's list: 1 the poorest, 5 for more than 4. */
  readonly rank: number | null;
};

export type FamilyItem = keyof FamilyItems;

/** What a row of `Keluarga` says of a household. */
export interface Family extends FamilyItems {
  /** Since when it is known to be so; `null` for always. */
  readonly since: CalendarDate | null;
}

import { type Grouped, groupsOf } from './groups';
import { COMBINED, INDICES, type Rate, type Rated } from './rates';
import { type Drawn, type Estimate, type Interval, Survey } from './survey';

export type SurveyedChild = Grouped & Rated & Drawn;

/** A cell: a number, or `null` where there is nothing to tell. */
export interface PrevalenceRow {
  readonly group: string;
  readonly cells: readonly (number | null)[];
}

const ENDINGS = ['_r', '_se', '_ll', '_ul'] as const;

const headings = (name: string): readonly string[] => ENDINGS.map((ending) => name + ending);
const counted = (prefix: string): readonly string[] => [`${prefix}_pop`, `${prefix}_unwpop`];

/** The columns of WHO's package `anthro` 1.1.0 behind the first, `Group`, in their order. */
export const PREVALENCE_COLUMNS: readonly string[] = [
  ...INDICES.flatMap(({ prefix, rates }) => [
    ...counted(`${prefix}Z`),
    ...rates.flatMap(({ name }) => headings(name)),
    ...headings(prefix),
    `${prefix}_stdev`,
  ]),
  ...counted(COMBINED.prefix),
  ...COMBINED.rates.flatMap(({ name }) => headings(name)),
];

/**
 * The rates of malnutrition of a survey by group, equal to those of WHO's package `anthro` 1.1.0 (prevalence estimates by the WHO/UNICEF
 * recommendations of 2019): shares in per cent with standard error and 95 % interval, mean z-scores, and how many children they are of.
 *
 * @param children without those who are too old: they say how the survey was drawn
 * @param columns headings of what the children's `by` holds
 * @throws LonelyCluster
 */
export function prevalence(
  children: readonly SurveyedChild[],
  columns: readonly string[],
): readonly PrevalenceRow[] {
  if (children.length === 0) return [];
  const survey = new Survey(children);
  return groupsOf(children, columns).map(({ name, has }) => {
    const members = children.map((child) => (has(child) ? child : null));
    return { group: name, cells: cellsOf(survey, members) };
  });
}

type Members = readonly (SurveyedChild | null)[];

function cellsOf(survey: Survey, members: Members): readonly (number | null)[] {
  return [
    ...INDICES.flatMap(({ isCounted, rates, z }) => {
      const mean = survey.estimate(members.map((child) => child && z(child)));
      return [
        ...countCells(members, isCounted),
        ...rates.flatMap((rate) => rateCells(survey, members, rate)),
        ...estimateCells(mean, mean && survey.ofMean(mean), 1),
        mean?.deviation ?? null,
      ];
    }),
    ...countCells(members, COMBINED.isCounted),
    ...COMBINED.rates.flatMap((rate) => rateCells(survey, members, rate)),
  ];
}

function countCells(members: Members, isCounted: (child: Rated) => boolean): readonly number[] {
  const children = members.filter((child) => child !== null && isCounted(child));
  return [children.reduce((sum, child) => sum + (child?.weight ?? 0), 0), children.length];
}

function rateCells(survey: Survey, members: Members, { holds }: Rate): readonly (number | null)[] {
  const share = survey.estimate(
    members.map((child) => {
      const found = child && holds(child);
      return found === null ? null : Number(found);
    }),
  );
  return estimateCells(share, share && survey.ofShare(share), 100);
}

/** @param scale 100 for per cent */
function estimateCells(
  estimate: Estimate | null,
  interval: Interval | null,
  scale: number,
): readonly (number | null)[] {
  if (!estimate || !interval) return ENDINGS.map(() => null);
  return [estimate.mean, estimate.standardError, interval.low, interval.high].map((value) => scale * value);
}

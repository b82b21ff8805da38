// What is drawn of a child: WHO's lines, and the child's own marks between them. Pure: nothing here draws.
import { type CalendarDate, daysBetween } from '../../kernel/calendar';
import { DAYS_PER_MONTH, STANDING_FROM_DAY } from '../../kernel/growth/age';
import type { Position, Sex, ZScore } from '../../kernel/growth/anthropometry';
import {
  CHART_DAYS,
  type CurvePoint,
  curveForAge,
  curveForLength,
  LAST_CURVE_DAY,
} from '../../kernel/growth/curves';
import { decimalText, longDay } from '../../kernel/words';
import type { ChildPage, ShownIndicator, VisitRow } from '../../subjects/child-page/child-page';
import { CHART_TEXT, plainDecimal } from '../../subjects/child-page/page-words';

/** A line of WHO. */
export interface Line {
  readonly z: number;
  /** Stands at its end. */
  readonly label: string;
  readonly points: readonly CurvePoint[];
}

/**
 * `sure` marks are joined. `doubtful`: WHO flags the score as implausible. `oedema`: a weight that is not scored. `corrected`: the same
 * measure at the corrected age of a premature child.
 */
export type MarkKind = 'sure' | 'doubtful' | 'oedema' | 'corrected';

/** A measure of the child. */
export interface Mark extends CurvePoint {
  readonly kind: MarkKind;
  /** On which side of the chart the value itself lies, where it is drawn at the edge. */
  readonly beyond: 'above' | 'below' | null;
  /** When, and what was measured. */
  readonly text: string;
  /** Written beside the mark; `null` where nothing is. */
  readonly label: string | null;
}

/** One side of a chart, in months, kg or cm. */
export interface Scale {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Between two lines of the grid. */
  readonly grid: number;
  /** Between two numbers, a multiple of the grid. */
  readonly numbered: number;
}

export interface Chart {
  readonly indicator: ShownIndicator;
  readonly title: string;
  readonly x: Scale;
  readonly y: Scale;
  /** From the lowest to the highest. */
  readonly lines: readonly Line[];
  /** As the KMS has it: green between, yellow beside, the red line below. */
  readonly hasBands: boolean;
  /** In order of visits. */
  readonly marks: readonly Mark[];
  /** For who cannot see it. */
  readonly said: string;
}

/** Permenkes 2/2020 draws a limit at +1 where it means a risk of overweight. */
const LINES: Readonly<Record<ShownIndicator, readonly number[]>> = {
  weightForAge: [-3, -2, 0, 1, 2, 3],
  lengthHeightForAge: [-3, -2, 0, 2, 3],
  weightForLengthHeight: [-3, -2, 0, 1, 2, 3],
  headCircumferenceForAge: [-3, -2, 0, 2, 3],
};

const labelOf = (indicator: ShownIndicator, z: number): string =>
  indicator === 'weightForAge' && z === -3 ? CHART_TEXT.redLine : CHART_TEXT.line(z);

type Child = Pick<ChildPage, 'sex' | 'birthDate' | 'today' | 'visits'>;

/** How a child of that age is measured, and which of two charts is its own. */
const halfOf = (days: number): Position => (days < STANDING_FROM_DAY ? 'lying' : 'standing');

/** The half of a chart to begin with: that of the last visit, and before any visit that of today. */
function firstHalf(birthDate: CalendarDate, { visits, today }: Child): Position {
  const measured = visits.filter(
    ({ weightKg, lengthHeightCm }) => weightKg !== null || lengthHeightCm !== null,
  );
  return halfOf(measured[measured.length - 1]?.ageDays ?? daysBetween(birthDate, today));
}

/** A chart of which is known what it is about; its lines are worked out when it is drawn. */
export interface PlannedChart {
  readonly title: string;
  readonly marks: readonly { readonly kind: MarkKind }[];
  chart(): Chart;
}

/** All charts of a child, worked out. */
export const chartsOf = (child: Child): readonly Chart[] => plannedCharts(child).map(({ chart }) => chart());

/**
 * The charts of a child, those of its age first: BB/U and PB/U or TB/U always, the others where something was measured for them.
 *
 * @returns none where sex or birth date is not known
 */
export function plannedCharts(child: Child): readonly PlannedChart[] {
  const { sex, birthDate } = child;
  if (sex === null || birthDate === null) return [];
  const now = firstHalf(birthDate, child);
  const other: Position = now === 'lying' ? 'standing' : 'lying';
  const always = [ageFrame('weightForAge', now, child, sex), ageFrame('lengthHeightForAge', now, child, sex)];
  const more = [
    lengthFrame(now, child, sex),
    headFrame(child, sex),
    ageFrame('weightForAge', other, child, sex),
    ageFrame('lengthHeightForAge', other, child, sex),
    lengthFrame(other, child, sex),
  ];
  return [...always, ...more.filter(({ marks }) => marks.length > 0)].map((frame) => ({
    title: frame.title,
    marks: frame.marks,
    chart: () => chartOf(frame),
  }));
}

type AgeIndicator = Exclude<ShownIndicator, 'weightForLengthHeight'>;

interface Measured {
  readonly value: number | null;
  readonly unit: 'kg' | 'cm';
}

const MEASURED: Readonly<Record<AgeIndicator, (visit: VisitRow) => Measured>> = {
  weightForAge: ({ weightKg }) => ({ value: weightKg, unit: 'kg' }),
  lengthHeightForAge: ({ correctedCm }) => ({ value: correctedCm, unit: 'cm' }),
  headCircumferenceForAge: ({ headCm }) => ({ value: headCm, unit: 'cm' }),
};

const months = (days: number): number => days / DAYS_PER_MONTH;

function ageFrame(
  indicator: 'weightForAge' | 'lengthHeightForAge',
  half: Position,
  { visits }: Child,
  sex: Sex,
): Frame {
  const { from, to } = CHART_DAYS[half];
  const isLying = half === 'lying';
  const ofWeight = indicator === 'weightForAge';
  return {
    indicator,
    title: CHART_TEXT[indicator][half],
    hasBands: ofWeight,
    x: {
      name: CHART_TEXT.months,
      from: isLying ? 0 : 24,
      to: isLying ? 24 : 60,
      grid: isLying ? 1 : 3,
      numbered: isLying ? 3 : 6,
    },
    yName: ofWeight ? CHART_TEXT.weight : CHART_TEXT.length[half],
    yGrid: ofWeight ? { grid: isLying ? 1 : 2, numbered: 2 } : { grid: 5, numbered: 10 },
    curve: (z) => curveForAge(indicator, sex, z, from, to),
    marks: visits.flatMap((visit) => marksForAge(indicator, visit, from, to)),
  };
}

const headFrame = ({ visits }: Child, sex: Sex): Frame => ({
  indicator: 'headCircumferenceForAge',
  title: CHART_TEXT.headCircumferenceForAge,
  hasBands: false,
  x: { name: CHART_TEXT.months, from: 0, to: 60, grid: 3, numbered: 12 },
  yName: CHART_TEXT.head,
  yGrid: { grid: 1, numbered: 5 },
  curve: (z) => curveForAge('headCircumferenceForAge', sex, z, 0, LAST_CURVE_DAY),
  marks: visits.flatMap((visit) => marksForAge('headCircumferenceForAge', visit, 0, LAST_CURVE_DAY)),
});

const lengthFrame = (half: Position, { visits }: Child, sex: Sex): Frame => ({
  indicator: 'weightForLengthHeight',
  title: CHART_TEXT.weightForLengthHeight[half],
  hasBands: false,
  x: {
    name: CHART_TEXT.length[half],
    from: half === 'lying' ? 45 : 65,
    to: half === 'lying' ? 110 : 120,
    grid: 5,
    numbered: 10,
  },
  yName: CHART_TEXT.weight,
  yGrid: { grid: 1, numbered: 5 },
  curve: (z) => curveForLength(half, sex, z),
  marks: visits.flatMap((visit) => markForLength(half, visit)),
});

type DrawnMark = Omit<Mark, 'beyond' | 'label'> & { readonly value: string };

const textOf = ({ on }: VisitRow, value: string, score: ZScore | null): string =>
  CHART_TEXT.at(
    longDay(on),
    [value, ...(score ? [CHART_TEXT.withZ(decimalText(score.z, 2))] : [])].join(', '),
  );

function marksForAge(
  indicator: AgeIndicator,
  visit: VisitRow,
  from: number,
  to: number,
): readonly DrawnMark[] {
  const { ageDays, correctedAgeDays, scores, oedema } = visit;
  const { value: y, unit } = MEASURED[indicator](visit);
  if (y === null || ageDays === null || ageDays < from || ageDays > to) return [];
  const score = scores[indicator];
  const isUnscored = indicator === 'weightForAge' && oedema;
  const kind = score?.flagged ? 'doubtful' : isUnscored ? 'oedema' : 'sure';
  const value = `${plainDecimal(Math.round(y * 100) / 100)} ${unit}`;
  const mark: DrawnMark = { x: months(ageDays), y, kind, value, text: textOf(visit, value, score) };
  const again = kind === 'sure' && correctedAgeDays !== null && correctedAgeDays >= from;
  return again ? [mark, { ...mark, x: months(correctedAgeDays), kind: 'corrected' }] : [mark];
}

function markForLength(half: Position, visit: VisitRow): readonly DrawnMark[] {
  const { ageDays, weightKg: y, correctedCm: x, scores } = visit;
  const score = scores.weightForLengthHeight;
  if (score === null || x === null || y === null || ageDays === null || halfOf(ageDays) !== half) return [];
  const kind = score.flagged ? 'doubtful' : 'sure';
  const value = `${plainDecimal(y)} kg, ${plainDecimal(Math.round(x * 10) / 10)} cm`;
  return [{ x, y, kind, value, text: textOf(visit, value, score) }];
}

/** A chart before its lines are worked out. */
interface Frame extends Pick<Chart, 'indicator' | 'title' | 'hasBands' | 'x'> {
  readonly yName: string;
  readonly yGrid: Pick<Scale, 'grid' | 'numbered'>;
  /** WHO's curve of so many standard deviations. */
  curve(z: number): readonly CurvePoint[];
  readonly marks: readonly DrawnMark[];
}

/** The height holds all lines and sure marks; what is doubtful may lie far out, and is drawn at the edge. */
function chartOf({ indicator, title, hasBands, x, yName, yGrid, curve, marks }: Frame): Chart {
  const lines = LINES[indicator].map((z) => ({ z, label: labelOf(indicator, z), points: curve(z) }));
  const sure = marks.filter(({ kind }) => kind !== 'doubtful');
  const ys = [...lines.flatMap(({ points }) => points), ...sure].map(({ y }) => y);
  const from = Math.floor(Math.min(...ys) / yGrid.numbered) * yGrid.numbered;
  const to = Math.ceil(Math.max(...ys) / yGrid.grid) * yGrid.grid;
  const own = marks.filter(({ kind }) => kind !== 'corrected');
  return {
    indicator,
    title,
    hasBands,
    x,
    y: { name: yName, from, to, ...yGrid },
    lines,
    marks: withOneLabel(marks.map((mark) => placed(mark, from, to))),
    said: CHART_TEXT.said(title, own.length, own[own.length - 1]?.text ?? null),
  };
}

function placed({ value, ...mark }: DrawnMark, from: number, to: number): Mark {
  const beyond = mark.y > to ? 'above' : mark.y < from ? 'below' : null;
  const y = Math.min(to, Math.max(from, mark.y));
  const label = {
    sure: null,
    doubtful: beyond ? CHART_TEXT.beyond(value) : CHART_TEXT.doubtful,
    oedema: CHART_TEXT.oedema,
    corrected: CHART_TEXT.corrected,
  }[mark.kind];
  return { ...mark, y, beyond, label };
}

/** The corrected age is named once, at the newest mark: there is one beside every visit. */
function withOneLabel(marks: readonly Mark[]): readonly Mark[] {
  const newest = [...marks].reverse().find(({ kind }) => kind === 'corrected');
  return marks.map((mark) =>
    mark.kind === 'corrected' && mark !== newest ? { ...mark, label: null } : mark,
  );
}

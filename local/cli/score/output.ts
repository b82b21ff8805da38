import type { Anthropometry, ZScore } from '../../../src/kernel/growth/anthropometry';
import { nutritionStatus } from '../../../src/kernel/growth/classify';
import { score } from '../../../src/kernel/growth/score';
import {
  LENGTH_HEIGHT_FOR_AGE_LABEL,
  WASTING_LABEL,
  WEIGHT_FOR_AGE_LABEL,
} from '../../../src/kernel/growth/words';
import { OUTPUT_COLUMNS } from './columns';

/** As many as R and spreadsheets write: 65.6 - 0.7 reads 64.9, and nothing that can be measured is lost. */
export const SIGNIFICANT_DIGITS = 15;

/** Infinities as R writes them. */
export function numberText(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? 'Inf' : '-Inf';
}

export function measureText(value: number): string {
  const text = numberText(value);
  return text.length <= SIGNIFICANT_DIGITS ? text : String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
}

/** Where the cells of a row go, one call a cell. */
export interface CellSink {
  empty(): void;
  text(text: string): void;
  /** In {@link SIGNIFICANT_DIGITS}. */
  measure(value: number): void;
  /** Of two decimals, or infinite. */
  z(value: number): void;
}

/** Cells as texts. */
class TextCells implements CellSink {
  readonly cells: string[] = [];

  empty(): void {
    this.cells.push('');
  }

  text(text: string): void {
    this.cells.push(text);
  }

  measure(value: number): void {
    this.cells.push(measureText(value));
  }

  z(value: number): void {
    this.cells.push(numberText(value));
  }
}

const POSITION_CODES = { lying: 'l', standing: 'h' } as const;

function putMeasure(value: number | null, sink: CellSink): void {
  if (value === null) sink.empty();
  else sink.measure(value);
}

/** The z-score and its flag. */
function putScore(score: ZScore | null, sink: CellSink): void {
  if (score === null) {
    sink.empty();
    sink.empty();
  } else {
    sink.z(score.z);
    sink.text(score.flagged ? '1' : '0');
  }
}

function putLabel<S extends string>(
  labels: Readonly<Record<S, string>>,
  status: S | null,
  sink: CellSink,
): void {
  if (status === null) sink.empty();
  else sink.text(labels[status]);
}

/** The cells of one child, in the order of {@link OUTPUT_COLUMNS}. */
export function putCells(child: Anthropometry, sink: CellSink): void {
  const scores = score(child);
  putMeasure(scores.correctedLengthHeightCm, sink);
  sink.text(scores.position === null ? '' : POSITION_CODES[scores.position]);
  sink.text(scores.standingUnderNineMonths ? '1' : '0');
  putMeasure(scores.bmi, sink);
  putScore(scores.lengthHeightForAge, sink);
  putScore(scores.weightForAge, sink);
  putScore(scores.weightForLengthHeight, sink);
  putScore(scores.bmiForAge, sink);
  putScore(scores.headCircumferenceForAge, sink);
  putScore(scores.armCircumferenceForAge, sink);
  const status = nutritionStatus(scores, { completedMonths: null, armCm: child.armCm, oedema: child.oedema });
  putLabel(WEIGHT_FOR_AGE_LABEL, status.weightForAge, sink);
  putLabel(LENGTH_HEIGHT_FOR_AGE_LABEL, status.lengthHeightForAge, sink);
  putLabel(WASTING_LABEL, status.weightForLengthHeight, sink);
  putLabel(WASTING_LABEL, status.bmiForAge, sink);
}

export function outputCells(child: Anthropometry): readonly string[] {
  const sink = new TextCells();
  putCells(child, sink);
  return sink.cells;
}

export const UNSCORED: readonly string[] = OUTPUT_COLUMNS.map(() => '');

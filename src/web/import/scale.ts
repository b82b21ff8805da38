// In which unit a column of numbers is written, from its heading and from all of its values.
import { readQuantity } from '../../kernel/answers/read-number';
import { rounded } from '../../kernel/answers/units';
import { completedMonths } from '../../kernel/calendar';
import { LIMITS, type NumericKey } from '../../subjects/children/submission/limits';
import { NO_RESULT } from './clean';
import type { WrittenUnit } from './headings';
import { type Question, type QuestionAnswers, questionId, SAMPLES_SHOWN, type Settled } from './question';
import type { ListFacts } from './row-facts';

/** What a number is multiplied by to be in the unit of its question. */
type Factor = number;

/** Units that lists use, and decimal marks that got lost: `102` for 10,2. */
const FACTORS: Readonly<Partial<Record<NumericKey, readonly Factor[]>>> = {
  berat: [1, 1 / 1000, 1 / 10, 1 / 100],
  tinggi: [1, 100, 1 / 10],
  lila: [1, 1 / 10],
  lingkar_kepala: [1, 1 / 10],
  bb_lahir: [1, 1 / 1000, 1 / 10],
  pb_lahir: [1, 1 / 10],
};

const BY_UNIT: Readonly<Record<WrittenUnit, Factor>> = { kg: 1, g: 1 / 1000, cm: 1, mm: 1 / 10, m: 100 };

interface Value {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly months: number | null;
}

/** How the numbers of one answer are read, over all visits of the list. */
export interface Scale {
  settle(row: number, column: number): Settled;
  readonly questions: readonly Question[];
}

/** Fewer than these may be slips, and are named one by one. */
const ENOUGH = 3;

export function scaleOf(facts: ListFacts, key: NumericKey, answers: QuestionAnswers): Scale {
  const columns = facts.mapping.flatMap((target, column) => (target === key ? [column] : []));
  const values = columns.flatMap((column) => valuesOf(facts, column));
  const id = questionId('scale', facts.list, columns);
  const factors = FACTORS[key] ?? [1];
  const fitting = factors.filter((factor) => values.every((each) => fits(key, each, factor)));
  const byHand = factors.find((factor) => String(factor) === answers.get(id));
  const factor = byHand ?? inferred(facts, key, columns, values, fitting);
  const isAsked = factor === null || byHand !== undefined || (factor !== 1 && key !== 'bb_lahir');
  return {
    settle(row, column) {
      if (factor === 1) return {};
      const text = facts.text(row, column);
      const quantity = readQuantity(text);
      if (quantity?.unit !== null || isNoResult(text, factor ?? 1, key)) return {};
      if (factor === null) return { doubt: { code: 'scale-undecided', field: key } };
      return { text: String(rounded(scaled(text, quantity.value, factor))), remark: 'rescaled' };
    },
    questions:
      isAsked && values.length > 0
        ? [
            {
              id,
              kind: 'scale',
              list: facts.list,
              key,
              columns,
              options: (fitting.length > 0 ? fitting : factors).map(String),
              chosen: factor === null ? null : String(factor),
              byHand: byHand !== undefined,
              rows: values.length,
              samples: values.slice(0, SAMPLES_SHOWN).map(({ row, column, value }) => ({
                line: row + 1,
                written: facts.text(row, column),
                readings: Object.fromEntries(
                  factors.map((each) => [String(each), String(rounded(value * each)).replace('.', ',')]),
                ),
              })),
            },
          ]
        : [],
  };
}

/** 999 millimetres are no missing result, but 0 are. */
const isNoResult = (text: string, factor: Factor, key: NumericKey): boolean =>
  NO_RESULT.test(text) && !(factor !== 1 && /^9+$/.test(text) && Number(text) * factor <= LIMITS[key].max);

const GROUPED = /^\d{1,3}[.,]\d{3}$/;

/** `10.200` in grams is ten kilograms; a point before three digits parts the thousands there. */
const scaled = (text: string, value: number, factor: Factor): number =>
  factor === BY_UNIT.g && GROUPED.test(text) ? value : value * factor;

function valuesOf(facts: ListFacts, column: number): readonly Value[] {
  const visit = facts.list.visits[column] ?? null;
  const birth = facts.dayColumns.find(({ key }) => key === 'tanggal_lahir');
  const measured = facts.dayColumns.find((each) => each.key === 'tanggal_ukur' && each.visit === visit);
  return facts.rows.flatMap((row) => {
    const text = facts.text(row, column);
    const quantity = NO_RESULT.test(text) ? null : readQuantity(text);
    if (quantity?.unit !== null) return [];
    const born = birth ? facts.certain(row, birth.column) : null;
    const on = measured ? facts.certain(row, measured.column) : null;
    const months = born && on && born <= on ? completedMonths(born, on) : facts.ageAt(row, visit);
    return [{ row, column, value: quantity.value, months }];
  });
}

/** What no child of an age weighs less or more than; far wider than any z-score. */
const weightBand = (months: number): readonly [number, number] => [
  1.2 + 0.2 * Math.min(months, 24) + 0.05 * Math.max(0, months - 24),
  6 + 0.7 * months,
];

function fits(key: NumericKey, { value, months }: Value, factor: Factor): boolean {
  const { min, max } = LIMITS[key].usual;
  const read = value * factor;
  if (read < min || read > max) return false;
  if (key !== 'berat' || months === null) return true;
  const [least, most] = weightBand(months);
  return read >= least && read <= most;
}

/** @returns `null` where several readings fit all that is there */
function inferred(
  facts: ListFacts,
  key: NumericKey,
  columns: readonly number[],
  values: readonly Value[],
  fitting: readonly Factor[],
): Factor | null {
  const units = new Set(columns.map((column) => facts.list.headings[column]?.unit ?? null));
  const [unit = null] = units;
  const byHeading = unit && units.size === 1 ? BY_UNIT[unit] : null;
  if (byHeading !== null && fitting.includes(byHeading)) return byHeading;
  const whole = values.every(({ value }) => Number.isInteger(value));
  // A decimal mark that is there was not lost.
  const open = fitting.filter((factor) => factor === 1 || whole || factor === 100);
  if (open.includes(1)) return open.length > 1 && values.length > 0 && whole && key === 'berat' ? null : 1;
  const slipped = values.filter(({ value }) => value < LIMITS[key].min || value > LIMITS[key].max).length;
  if (values.length < ENOUGH || slipped * 2 <= values.length) return 1;
  const [only = 1] = open;
  return open.length > 1 ? null : only;
}

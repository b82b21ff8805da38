import { criterion } from './criterion';
import {
  Area,
  asBoolean,
  asNumber,
  asText,
  FormulaError,
  isError,
  type Operand,
  type Single,
  single,
} from './value';

/** What functions may know besides their arguments. */
export interface Surroundings {
  /** Serial of the moment in the spreadsheet's zone. */
  readonly now: () => number;
}

/** Arguments come unevaluated, because IF and IFERROR leave some of them so. */
export type SheetFunction = (args: readonly (() => Operand)[], around: Surroundings) => Single;

const all = (args: readonly (() => Operand)[]): Operand[] => args.map((arg) => arg());

function* each(
  operands: readonly Operand[],
): Iterable<{ readonly value: Single; readonly fromCells: boolean }> {
  for (const operand of operands) {
    if (operand instanceof Area) for (const value of operand.values()) yield { value, fromCells: true };
    else yield { value: operand, fromCells: false };
  }
}

/** Numbers among the operands: in cells, texts and booleans do not count; written in the formula, they must be numbers. */
function numbers(operands: readonly Operand[]): number[] | FormulaError {
  const found: number[] = [];
  for (const { value, fromCells } of each(operands)) {
    if (isError(value)) return value;
    if (typeof value === 'number') found.push(value);
    else if (!fromCells && value !== null) {
      const number = asNumber(value);
      if (isError(number)) return number;
      found.push(number);
    }
  }
  return found;
}

const overNumbers =
  (compute: (found: number[]) => number | FormulaError): SheetFunction =>
  (args) => {
    const found = numbers(all(args));
    return isError(found) ? found : compute(found);
  };

const sum = (found: readonly number[]): number => found.reduce((total, value) => total + value, 0);

const average = (found: readonly number[]): number | FormulaError =>
  found.length > 0 ? sum(found) / found.length : new FormulaError('#DIV/0!');

const ofNumber =
  (compute: (value: number, places: number) => number): SheetFunction =>
  (args) => {
    const [value, places] = all(args).map((operand) => asNumber(single(operand)));
    if (value === undefined) return new FormulaError('#N/A');
    if (isError(value)) return value;
    return isError(places) ? places : compute(value, places ?? 0);
  };

/** @returns rows of cells, by place, at which every pair of range and criterion holds */
function matching(pairs: readonly Operand[]): ((row: number, column: number) => boolean) | FormulaError {
  const tests: ((row: number, column: number) => boolean)[] = [];
  const [first] = pairs;
  for (let index = 0; index < pairs.length; index += 2) {
    const [area, wanted] = [pairs[index], pairs[index + 1]];
    if (!(area instanceof Area) || wanted === undefined || !(first instanceof Area))
      return new FormulaError('#N/A');
    if (area.height !== first.height || area.width !== first.width) return new FormulaError('#VALUE!');
    const holds = criterion(single(wanted));
    tests.push((row, column) => holds(area.at(row, column)));
  }
  return (row, column) => tests.every((test) => test(row, column));
}

function placesIn(area: Area): readonly (readonly [number, number])[] {
  const places: [number, number][] = [];
  for (let row = 0; row < area.height; row += 1) {
    for (let column = 0; column < area.width; column += 1) places.push([row, column]);
  }
  return places;
}

function countWhere(pairs: readonly Operand[]): Single {
  const holds = matching(pairs);
  const [area] = pairs;
  if (isError(holds) || !(area instanceof Area)) return isError(holds) ? holds : new FormulaError('#N/A');
  return placesIn(area).filter(([row, column]) => holds(row, column)).length;
}

function valuesWhere(values: Operand | undefined, pairs: readonly Operand[]): number[] | FormulaError {
  const holds = matching(pairs);
  if (isError(holds)) return holds;
  if (!(values instanceof Area)) return new FormulaError('#N/A');
  return placesIn(values).flatMap(([row, column]) => {
    const value = holds(row, column) ? values.at(row, column) : null;
    return typeof value === 'number' ? [value] : [];
  });
}

const whenFound = (found: number[] | FormulaError, compute: (found: number[]) => Single): Single =>
  isError(found) ? found : compute(found);

function logical(args: readonly (() => Operand)[], decide: (values: boolean[]) => boolean): Single {
  const values: boolean[] = [];
  for (const { value } of each(all(args))) {
    if (value === null || typeof value === 'string') continue;
    const flag = asBoolean(value);
    if (isError(flag)) return flag;
    values.push(flag);
  }
  return values.length > 0 ? decide(values) : new FormulaError('#VALUE!');
}

const textOf =
  (compute: (text: string) => Single): SheetFunction =>
  ([arg]) => {
    const text = asText(arg ? single(arg()) : null);
    return isError(text) ? text : compute(text);
  };

export const FUNCTIONS: Readonly<Record<string, SheetFunction>> = {
  SUM: overNumbers(sum),
  AVERAGE: overNumbers(average),
  MIN: overNumbers((found) => (found.length > 0 ? found.reduce((a, b) => Math.min(a, b)) : 0)),
  MAX: overNumbers((found) => (found.length > 0 ? found.reduce((a, b) => Math.max(a, b)) : 0)),
  COUNT: (args) => [...each(all(args))].filter(({ value }) => typeof value === 'number').length,
  COUNTA: (args) => [...each(all(args))].filter(({ value }) => value !== null).length,
  COUNTBLANK: ([arg]) => {
    const area = arg?.();
    if (!(area instanceof Area)) return new FormulaError('#N/A');
    return placesIn(area).filter(([row, column]) =>
      ['', null].includes(area.at(row, column) as string | null),
    ).length;
  },
  COUNTIF: (args) => countWhere(all(args)),
  COUNTIFS: (args) => countWhere(all(args)),
  SUMIF: (args) => {
    const [area, wanted, values = area] = all(args);
    if (area === undefined || wanted === undefined) return new FormulaError('#N/A');
    return whenFound(valuesWhere(values, [area, wanted]), sum);
  },
  SUMIFS: (args) => {
    const [values, ...pairs] = all(args);
    return whenFound(valuesWhere(values, pairs), sum);
  },
  AVERAGEIFS: (args) => {
    const [values, ...pairs] = all(args);
    return whenFound(valuesWhere(values, pairs), average);
  },
  IF: ([condition, whenTrue, whenFalse]) => {
    const flag = asBoolean(condition ? single(condition()) : null);
    if (isError(flag)) return flag;
    const branch = flag ? whenTrue : whenFalse;
    return branch ? single(branch()) : flag;
  },
  IFERROR: ([value, otherwise]) => {
    const result = value ? single(value()) : null;
    if (!isError(result)) return result;
    return otherwise ? single(otherwise()) : null;
  },
  AND: (args) => logical(args, (values) => values.every(Boolean)),
  OR: (args) => logical(args, (values) => values.some(Boolean)),
  NOT: ([arg]) => {
    const flag = asBoolean(arg ? single(arg()) : null);
    return isError(flag) ? flag : !flag;
  },
  ISBLANK: ([arg]) => (arg ? single(arg()) : null) === null,
  ISNUMBER: ([arg]) => typeof (arg ? single(arg()) : null) === 'number',
  ISERROR: ([arg]) => isError(arg ? single(arg()) : null),
  ABS: ofNumber(Math.abs),
  ROUND: ofNumber((value, places) => {
    const factor = 10 ** places;
    return (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor;
  }),
  INT: ofNumber(Math.floor),
  MOD: ofNumber((value, divisor) => value - divisor * Math.floor(value / divisor)),
  LEN: textOf((text) => text.length),
  UPPER: textOf((text) => text.toUpperCase()),
  LOWER: textOf((text) => text.toLowerCase()),
  TRIM: textOf((text) => text.trim().replace(/ +/g, ' ')),
  CONCATENATE: (args) => {
    const texts = [...each(all(args))].map(({ value }) => asText(value));
    return texts.find(isError) ?? texts.join('');
  },
  HYPERLINK: ([address, label]) => {
    const shown = label ?? address;
    return shown ? single(shown()) : new FormulaError('#N/A');
  },
  ROW: ([arg]) => {
    const area = arg?.();
    return area instanceof Area ? area.box.top + 1 : new FormulaError('#N/A');
  },
  TODAY: (_, { now }) => Math.floor(now()),
  NOW: (_, { now }) => now(),
};

// What the view of areas tells, and a solver that tries to find out what it does not. Expected counts are worked out by hand.
import fc from 'fast-check';
import type { MonthFigures } from '../../../src/subjects/children/summary/month-figures';
import {
  type AreaFacts,
  type AreaTold,
  toldAreas,
  withheldFigures,
} from '../../../src/subjects/maps/area-counts';

const area = (children: number, measured: number, ...found: readonly number[]): AreaFacts => ({
  children,
  measured,
  found,
});
const brief = ({ children, measured, found }: AreaTold) => [children, measured, ...found];

test('where no count is small, all are told', () => {
  const { areas, whole } = toldAreas([area(46, 39, 8, 6), area(50, 41, 7, 9)]);
  expect(areas.map(brief)).toEqual([
    [46, 39, 8, 6],
    [50, 41, 7, 9],
  ]);
  expect(brief(whole)).toEqual([96, 80, 15, 15]);
});

test('a finding of few is withheld in its RW and in a second one, and nothing of another finding is', () => {
  const { areas, whole } = toldAreas([area(46, 39, 8, 2), area(50, 41, 7, 9), area(60, 48, 9, 12)]);
  expect(areas.map(brief)).toEqual([
    [46, 39, 8, null],
    [50, 41, 7, null],
    [60, 48, 9, 12],
  ]);
  expect(brief(whole)).toEqual([156, 128, 24, 23]);
});

test('where few of an RW were not measured, who was measured is withheld there and in a second one; what was found is told', () => {
  const { areas, whole } = toldAreas([area(46, 44, 8), area(50, 41, 7), area(60, 48, 9)]);
  expect(areas.map(brief)).toEqual([
    [46, null, 8],
    [50, null, 7],
    [60, 48, 9],
  ]);
  expect(brief(whole)).toEqual([156, 133, 24]);
});

test('of an RW with few children nothing is told, nor of the smallest other one, from which it would follow', () => {
  const { areas, whole } = toldAreas([area(3, 2, 1), area(50, 41, 7), area(60, 48, 9)]);
  expect(areas.map(brief)).toEqual([
    [null, null, null],
    [null, null, null],
    [60, 48, 9],
  ]);
  expect(brief(whole)).toEqual([113, 91, 17]);
});

test('a finding that few of the whole kelurahan have is told of nobody', () => {
  const { areas, whole } = toldAreas([area(46, 39, 1), area(50, 41, 2)]);
  expect([...areas, whole].map(({ found }) => found)).toEqual([[null], [null], [null]]);
});

test('a kelurahan with fewer than five children tells nothing, and one without any RW neither', () => {
  expect(brief(toldAreas([area(3, 3, 0), area(1, 1, 0)]).whole)).toEqual([null, null, null]);
  expect(toldAreas([])).toEqual({ areas: [], whole: { children: null, measured: null, found: [] } });
});

/** What is possible, by whoever has all that is told and knows that a finding is of the measured, and these are of the children. */
function possibleValues(areas: readonly AreaTold[], whole: AreaTold, most: number): Map<string, Set<number>> {
  const possible = new Map<string, Set<number>>();
  const note = (name: string, from: number, to = from): void => {
    const values = possible.get(name) ?? new Set<number>();
    for (let value = from; value <= to; value++) values.add(value);
    possible.set(name, values);
  };
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const vectors = (
    known: readonly (number | null)[],
    limits: readonly number[],
    total: number | null,
  ): readonly (readonly number[])[] =>
    known
      .reduce<readonly (readonly number[])[]>(
        (begun, value, i) =>
          begun.flatMap((before) => {
            const left = total === null ? (limits[i] ?? 0) : total - sum(before);
            const choices =
              value === null
                ? Array.from({ length: Math.max(0, Math.min(limits[i] ?? 0, left)) + 1 }, (_, n) => n)
                : [value];
            return choices.map((choice) => [...before, choice]);
          }),
        [[]],
      )
      .filter((values) => values.every((value, i) => value <= (limits[i] ?? 0)))
      .filter((values) => total === null || sum(values) === total);
  const findings = whole.found.map((_, finding) => ({
    told: areas.map(({ found }) => found[finding] ?? null),
    total: whole.found[finding] ?? null,
  }));
  const ns = vectors(
    areas.map(({ children }) => children),
    areas.map(() => most),
    whole.children,
  );
  for (const n of ns) {
    const ms = vectors(
      areas.map(({ measured }) => measured),
      n,
      whole.measured,
    );
    for (const m of ms) {
      const ranges = findings.map(({ told, total }) => {
        if (told.some((count, i) => count !== null && count > (m[i] ?? 0))) return null;
        const hidden = told.flatMap((count, i) => (count === null ? [i] : []));
        const room = sum(hidden.map((i) => m[i] ?? 0));
        const rest = total === null ? null : total - sum(told.flatMap((count) => count ?? []));
        if (rest !== null && (rest < 0 || rest > room)) return null;
        return hidden.map((i): readonly [number, number, number] => {
          const own = m[i] ?? 0;
          return rest === null ? [i, 0, own] : [i, Math.max(0, rest - (room - own)), Math.min(own, rest)];
        });
      });
      if (ranges.some((range) => range === null)) continue;
      for (const [i, value] of n.entries()) note(`n${i}`, value);
      for (const [i, value] of m.entries()) note(`m${i}`, value);
      ranges.forEach((range, finding) => {
        for (const [i, from, to] of range ?? []) note(`h${finding} ${i}`, from, to);
      });
    }
  }
  return possible;
}

test('the solver itself finds a count that follows from a sum', () => {
  const told = (count: number | null): AreaTold => ({ children: 20, measured: 12, found: [count] });
  const whole = { children: 40, measured: 24, found: [9] };
  expect([...(possibleValues([told(6), told(null)], whole, 40).get('h0 1') ?? [])]).toEqual([3]);
});

const anyArea = fc
  .tuple(
    fc.integer({ min: 0, max: 22 }),
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 0, max: 12 }),
  )
  .map(([n, absent, one, other]) => {
    const measured = Math.max(0, n - absent);
    return area(n, measured, Math.min(one, measured), Math.min(other, measured));
  });

test('of whatever is withheld the solver is left with at least three values, and what is told is true and never under five', () => {
  fc.assert(
    fc.property(fc.array(anyArea, { minLength: 2, maxLength: 3 }), (facts) => {
      const { areas, whole } = toldAreas(facts);
      areas.forEach((told, i) => {
        const real = brief(facts[i] as AreaFacts);
        brief(told).forEach((count, at) => {
          if (count !== null) expect([count, count >= 5]).toEqual([real[at], true]);
        });
      });
      if (whole.children === null) return;
      const possible = possibleValues(areas, whole, whole.children);
      areas.forEach(({ children, measured, found }, i) => {
        const hidden = [
          ...(children === null ? [`n${i}`] : []),
          ...(measured === null ? [`m${i}`] : []),
          ...found.flatMap((count, finding) => (count === null ? [`h${finding} ${i}`] : [])),
        ];
        for (const name of hidden) expect([name, (possible.get(name)?.size ?? 0) >= 3]).toEqual([name, true]);
      });
    }),
    { numRuns: 60 },
  );
});

describe('the figures of the whole', () => {
  const figures = (
    registered: number,
    measured: number,
    shares: readonly (readonly [number, number])[],
  ): MonthFigures => {
    const share = (i: number) => ({ numerator: shares[i]?.[0] ?? 0, denominator: shares[i]?.[1] ?? 0 });
    return {
      registered,
      measured: { numerator: measured, denominator: registered },
      wasting: share(0),
      stunting: share(1),
      underweight: share(2),
      severeSigns: 1,
    };
  };
  const whole: AreaTold = { children: 233, measured: 198, found: [null, 12, 41, 30] };

  test('are told with how many were counted, where as many were counted by each index', () => {
    const told = withheldFigures(
      figures(233, 198, [
        [12, 198],
        [41, 198],
        [30, 198],
      ]),
      whole,
    );
    expect(told).toEqual({
      registered: 233,
      measured: { numerator: 198, denominator: 233 },
      severe: null,
      wasting: { numerator: 12, denominator: 198 },
      stunting: { numerator: 41, denominator: 198 },
      underweight: { numerator: 30, denominator: 198 },
    });
  });

  test('do not say that two children were weighed and not measured', () => {
    const { wasting, stunting, underweight } = withheldFigures(
      figures(233, 198, [
        [12, 196],
        [41, 190],
        [30, 198],
      ]),
      whole,
    );
    expect(wasting).toEqual({ numerator: 12, denominator: null });
    // Eight fewer than were measured, six fewer than were counted by weight and length.
    expect(stunting).toEqual({ numerator: 41, denominator: 190 });
    expect(underweight).toEqual({ numerator: 30, denominator: null });
  });
});

import fc from 'fast-check';
import { addDays, type CalendarDate, parseIsoDate } from '../../../../src/kernel/calendar';
import type { Position, Sex } from '../../../../src/kernel/growth/anthropometry';
import { measureAt } from '../../../../src/kernel/growth/formula';
import { growthTable, rowAt, type TableName } from '../../../../src/kernel/growth/tables';
import { historyIssues } from '../../../../src/subjects/children/visits/history';
import { assessVisit, type ScoredVisit } from '../../../../src/subjects/children/visits/visit';

const BORN = parseIsoDate('2024-01-01') as CalendarDate;

interface Taken {
  /** Age in days. */
  readonly at: number;
  readonly kg?: number;
  readonly cm?: number;
  readonly position?: Position | null;
  readonly oedema?: boolean;
}

function visit({ at, kg, cm, position, oedema = false }: Taken, sex: Sex | null = 'male'): ScoredVisit {
  const measurement = {
    measuredOn: addDays(BORN, at),
    weightKg: kg ?? null,
    lengthHeightCm: cm ?? null,
    position: cm === undefined ? null : position === undefined ? (at < 731 ? 'lying' : 'standing') : position,
    armCm: null,
    headCm: null,
    oedema,
    breastfed: null,
    vitaminA: null,
    note: null,
  } as const;
  const id = `r${at}`;
  return assessVisit(
    { responseId: id, responses: [id], order: id, submittedAt: at, byCard: false, email: '', measurement },
    { sex, birthDate: BORN },
  );
}

/** Age in days of the visit and what is said of it. */
function told(...taken: Taken[]): readonly (readonly [number, ...string[]])[] {
  const issues = historyIssues(taken.map((one) => visit(one)));
  return [...issues].map(([{ ageDays }, found]) => [
    ageDays ?? -1,
    ...found.map(({ code, field }) => (field ? `${code} ${field}` : code)),
  ]);
}

describe('a height that falls', () => {
  // Measuring error of a difference: 1 cm
  test.each([
    { to: 79.1, found: [] },
    { to: 79, found: [] },
    { to: 78.9, found: [[430, 'value-falls tinggi']] },
  ])('from 80 to $to cm in a month', ({ to, found }) => {
    expect(told({ at: 400, cm: 80 }, { at: 430, cm: to })).toEqual(found);
  });

  // Standing takes off 0.7 cm of its own
  test.each<{ cm: number; position: Position; found: unknown }>([
    { cm: 85.3, position: 'standing', found: [] },
    { cm: 85.2, position: 'standing', found: [[740, 'value-falls tinggi']] },
    { cm: 86, position: 'lying', found: [] },
    { cm: 85.9, position: 'lying', found: [[740, 'value-falls tinggi']] },
  ])('from 87 cm lying to $cm cm $position, at two years', ({ cm, position, found }) => {
    expect(told({ at: 710, cm: 87 }, { at: 740, cm, position })).toEqual(found);
  });

  test('and rises again only because it was measured lying has fallen', () => {
    expect(told({ at: 800, cm: 88 }, { at: 830, cm: 87.6, position: 'lying' })).toEqual([
      [830, 'value-falls tinggi'],
    ]);
  });

  // Without a position, 0.7 cm more may be due to it
  test.each([
    { cm: 84.3, found: [] },
    { cm: 84.2, found: [[440, 'value-falls tinggi']] },
  ])('from 86 cm to $cm cm without a position', ({ cm, found }) => {
    expect(told({ at: 410, cm: 86 }, { at: 440, cm, position: null })).toEqual(found);
  });

  test('is reported however long ago the child was taller', () => {
    expect(told({ at: 400, cm: 80 }, { at: 900, cm: 78 })).toEqual([[900, 'value-falls tinggi']]);
  });
});

describe('a weight that falls', () => {
  // A tenth, 1 kg, and the measuring error of 0.3 kg
  test.each([
    { to: 8.8, found: [] },
    { to: 8.7, found: [] },
    { to: 8.6, found: [[430, 'value-falls berat']] },
  ])('from 10 to $to kg in a month', ({ to, found }) => {
    expect(told({ at: 400, kg: 10 }, { at: 430, kg: to })).toEqual(found);
  });

  test('in a newborn by a tenth of it is the usual loss of the first days', () => {
    expect(told({ at: 0, kg: 3.2 }, { at: 5, kg: 2.88 }, { at: 14, kg: 3.3 })).toEqual([]);
  });

  test('with oedema, or when it has gone, is the water', () => {
    expect(told({ at: 400, kg: 10, oedema: true }, { at: 430, kg: 7.5 })).toEqual([]);
    expect(told({ at: 400, kg: 7.5 }, { at: 430, kg: 10, oedema: true })).toEqual([]);
  });
});

describe('a jump', () => {
  // The most in 30 days by age, and the measuring error (0.3 kg, 1 cm) on top
  test.each([
    { at: 0, kg: 3, most: 5.8 },
    { at: 100, kg: 6, most: 7.8 },
    { at: 200, kg: 8, most: 9.3 },
    { at: 400, kg: 10, most: 11.1 },
    { at: 1500, kg: 16, most: 17.1 },
  ])('of weight at day $at: up to $most kg from $kg kg in 30 days', ({ at, kg, most }) => {
    for (const to of [most - 0.1, most]) expect(told({ at, kg }, { at: at + 30, kg: to })).toEqual([]);
    expect(told({ at, kg }, { at: at + 30, kg: most + 0.1 })).toEqual([[at + 30, 'value-jumps berat']]);
  });

  test.each([
    { at: 0, cm: 50, most: 57 },
    { at: 100, cm: 60, most: 65 },
    { at: 200, cm: 66, most: 70 },
    { at: 400, cm: 76, most: 79 },
    { at: 1500, cm: 100, most: 103 },
  ])('of height at day $at: up to $most cm from $cm cm in 30 days', ({ at, cm, most }) => {
    for (const to of [most - 0.1, most]) expect(told({ at, cm }, { at: at + 30, cm: to })).toEqual([]);
    expect(told({ at, cm }, { at: at + 30, cm: most + 0.1 })).toEqual([[at + 30, 'value-jumps tinggi']]);
  });

  test('is judged by each age that it leads through', () => {
    // Day 76 to 106: 15 days of 2.5 kg and 15 of 1.5 kg a 30 days make 2 kg
    expect(told({ at: 76, kg: 5 }, { at: 106, kg: 7.3 })).toEqual([]);
    expect(told({ at: 76, kg: 5 }, { at: 106, kg: 7.4 })).toEqual([[106, 'value-jumps berat']]);
  });

  test('is not judged without an age', () => {
    const visits = [visit({ at: 400, kg: 9 }), visit({ at: 430, kg: 19 })];
    const ageless = visits.map((one) => ({ ...one, ageDays: null }));
    expect(historyIssues(ageless).size).toBe(0);
  });
});

describe('two visits within days', () => {
  test.each([
    { days: 7, kg: 10.3, found: [] },
    { days: 7, kg: 10.4, found: [[407, 'differs-within-days berat']] },
    { days: 7, kg: 9.7, found: [] },
    { days: 7, kg: 9.6, found: [[407, 'differs-within-days berat']] },
    { days: 8, kg: 9.6, found: [] },
    { days: 1, kg: 10.4, found: [[401, 'differs-within-days berat']] },
  ])('$days days apart, 10 and $kg kg', ({ days, kg, found }) => {
    expect(told({ at: 400, kg: 10 }, { at: 400 + days, kg })).toEqual(found);
  });

  test.each([
    { cm: 81, found: [] },
    { cm: 81.1, found: [[405, 'differs-within-days tinggi']] },
  ])('five days apart, 80 and $cm cm', ({ cm, found }) => {
    expect(told({ at: 400, cm: 80 }, { at: 405, cm })).toEqual(found);
  });

  // A young infant gains up to 60 g a day
  test.each([
    { at: 90, found: [] },
    { at: 91, found: [[98, 'differs-within-days berat']] },
  ])('may differ before three months: day $at', ({ at, found }) => {
    expect(told({ at, kg: 5.5 }, { at: at + 7, kg: 5.95 })).toEqual(found);
  });

  test('that say the same are none to ask about', () => {
    expect(told({ at: 400, kg: 10, cm: 80 }, { at: 403, kg: 10, cm: 80 })).toEqual([]);
  });
});

describe('weight and height as at the visit of the month before', () => {
  const SAME = { kg: 10, cm: 80 };
  test.each([
    { days: 7, found: [] },
    { days: 8, found: [[408, 'same-as-last-month']] },
    { days: 30, found: [[430, 'same-as-last-month']] },
    { days: 45, found: [[445, 'same-as-last-month']] },
    { days: 46, found: [] },
  ])('are asked about $days days later', ({ days, found }) => {
    expect(told({ at: 400, ...SAME }, { at: 400 + days, ...SAME })).toEqual(found);
  });

  test.each([{ kg: 10.1, cm: 80 }, { kg: 10, cm: 80.1 }, { kg: 10 }, { cm: 80 }])(
    'and not where one of them differs or was not taken: %j',
    (later) => {
      expect(told({ at: 400, ...SAME }, { at: 430, ...later })).toEqual([]);
    },
  );
});

describe('one slip among good visits', () => {
  test('is reported once: the visit after it agrees with the one before', () => {
    expect(
      told({ at: 400, kg: 9 }, { at: 430, kg: 19.2 }, { at: 460, kg: 9.4 }, { at: 490, kg: 9.5 }),
    ).toEqual([[430, 'value-jumps berat']]);
  });

  test('at the very first is reported at the second', () => {
    expect(told({ at: 400, kg: 19 }, { at: 430, kg: 9.2 }, { at: 460, kg: 9.4 })).toEqual([
      [430, 'value-falls berat'],
    ]);
  });

  test('does not hide another one after it', () => {
    expect(told({ at: 400, kg: 9 }, { at: 430, kg: 19.2 }, { at: 460, kg: 4.9 })).toEqual([
      [430, 'value-jumps berat'],
      [460, 'value-falls berat'],
    ]);
  });

  test('says both values and the day of the earlier', () => {
    const [issues] = historyIssues([visit({ at: 400, kg: 9 }), visit({ at: 430, kg: 19.2 })]).values();
    expect(issues).toEqual([
      { code: 'value-jumps', field: 'berat', since: addDays(BORN, 400), before: 9, value: 19.2 },
    ]);
  });

  test('of weight leaves the height alone', () => {
    expect(told({ at: 400, kg: 9, cm: 76 }, { at: 430, kg: 19.2, cm: 77 })).toEqual([
      [430, 'value-jumps berat'],
    ]);
  });
});

describe('a healthy child', () => {
  /** A measure by WHO's standards, as many SD from the median. */
  function measure(table: TableName, sex: Sex, day: number, z: number): number {
    const standard = growthTable(table, sex);
    const at = rowAt(standard, day);
    const [l = 1, m = 0, s = 0] = standard.lms.slice(at, at + 3);
    return measureAt(z, l, m, s);
  }
  const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

  interface Body {
    readonly sex: Sex;
    readonly z: number;
    readonly from: number;
    /** What each reading is off by, -1 to 1 of the largest error. */
    readonly errors: readonly (readonly [kg: number, cm: number])[];
  }
  const bodies: fc.Arbitrary<Body> = fc.record({
    sex: fc.constantFrom<Sex>('male', 'female'),
    z: fc.double({ min: -3, max: 3, noNaN: true }),
    from: fc.integer({ min: 0, max: 1400 }),
    errors: fc.array(
      fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })),
      { minLength: 2, maxLength: 14 },
    ),
  });

  /** Weighed to 0.3 kg and measured to 0.4 cm every month, lying until two years of age. */
  function visitsOf({ sex, z, from, errors }: Body): ScoredVisit[] {
    return errors.map(([kg, cm], i) => {
      const at = from + 30 * i;
      return visit(
        {
          at,
          kg: oneDecimal(measure('weightForAge', sex, at, z) + 0.25 * kg),
          cm: oneDecimal(measure('lengthHeightForAge', sex, at, z) + 0.4 * cm),
        },
        sex,
      );
    });
  }
  const codes = (visits: readonly ScoredVisit[]) =>
    [...historyIssues(visits).values()].flat().map(({ code }) => code);

  test('that grows along any line from -3 to +3 SD raises no doubt about a change', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect(codes(visitsOf(body)).filter((code) => code !== 'same-as-last-month')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('is not thought a copy in its first half-year: it grows more in a month than a reading is off', () => {
    fc.assert(
      fc.property(bodies, fc.integer({ min: 0, max: 60 }), (body, from) => {
        expect(codes(visitsOf({ ...body, from, errors: body.errors.slice(0, 4) }))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('is seldom thought a copy by chance later on: one visit in a hundred at most', () => {
    const older = bodies.map((body) => visitsOf({ ...body, from: 365 + (body.from % 1000) }));
    const sample = fc.sample(older, { numRuns: 3000, seed: 1 });
    const visits = sample.reduce((sum, { length }) => sum + length - 1, 0);
    expect(sample.flatMap(codes).length / visits).toBeLessThan(0.01);
  });

  test('may climb by half an SD a month, as after an illness, from three months to two years', () => {
    for (const sex of ['male', 'female'] as const) {
      for (let at = 91; at <= 700; at += 5) {
        for (const z of [-3, -2, -1]) {
          const visits = [0, 1].map((month) =>
            visit(
              {
                at: at + 30 * month,
                kg: oneDecimal(measure('weightForAge', sex, at + 30 * month, z + month * 0.5)),
              },
              sex,
            ),
          );
          expect([at, z, ...codes(visits)]).toEqual([at, z]);
        }
      }
    }
  });
});

// Whom "Bagikan bantuan" proposes: small cases worked out by hand, and random registers against a plain count.
import fc from 'fast-check';
import { addDays, afterMonths, type CalendarDate } from '../../../src/kernel/calendar';
import { personCode, type ResponseCode, responseCodeOf } from '../../../src/kernel/code';
import type { AidChild, AidRegister, Gift } from '../../../src/subjects/aid/aid-child';
import type { Family } from '../../../src/subjects/aid/family';
import { aidRows } from '../../../src/subjects/aid/portion-rows';
import type { ProgramCells } from '../../../src/subjects/aid/program-tab';
import { programsFrom } from '../../../src/subjects/aid/programs';
import { candidates, propose } from '../../../src/subjects/aid/proposal';
import type { Candidate } from '../../../src/subjects/aid/share';
import { PROGRAM_HEADERS } from '../../../src/subjects/aid/words';
import { child, day, type Known, type Taken } from '../../support/counted';

const ON = day('2026-05-20');

type Typed = Partial<Record<keyof typeof PROGRAM_HEADERS, string | number>>;

const programs = (...rows: readonly Typed[]) =>
  programsFrom(
    rows.map(
      (row) =>
        Object.fromEntries(
          Object.keys(PROGRAM_HEADERS).map((key) => [key, row[key as keyof Typed] ?? null]),
        ) as unknown as ProgramCells,
    ),
  ).programs;

const FAMILY: Family = {
  since: null,
  water: false,
  latrine: false,
  house: false,
  tooYoung: false,
  tooOld: false,
  tooClose: false,
  tooMany: false,
  noContraception: false,
  decile: null,
  rank: null,
};

interface Told extends Known {
  readonly name?: string;
  readonly rt?: number;
  readonly card?: string;
  readonly family?: Partial<Family>;
  readonly lightAtBirth?: boolean;
}

const aidChild = (
  { name, rt, card, family, lightAtBirth, ...known }: Told,
  ...visits: Taken[]
): AidChild => ({
  ...child(known, ...visits),
  name: name ?? known.code ?? '',
  motherName: 'Siti',
  birthWeightKg: lightAtBirth ? 2.3 : 3.1,
  birthLengthCm: 49,
  rt: rt ?? 1,
  marks: { card: card ?? '', mother: '' },
  family: family ? [{ ...FAMILY, ...family }] : [],
});

const gift = (of: string, on: string, program: string, more: Partial<Gift> = {}): Gift => ({
  key: `${on} ${of} ${program}`,
  child: of,
  on: day(on),
  program,
  isFeeding: false,
  amount: 1,
  unit: '',
  dayOfCycle: null,
  cycle: null,
  provider: '',
  moneySource: '',
  times: 1,
  ...more,
});

const MONTHLY = { name: 'Telur', kind: 'Protein', entitled: 'semua balita', period: 'Bulan', planned: 1 };
const MEAT = {
  name: 'Daging kurban',
  kind: 'Protein',
  unit: 'Keluarga',
  entitled: 'semua balita',
  period: 'Tahun',
  planned: 1,
};

function proposed(
  rows: readonly Typed[],
  children: readonly AidChild[],
  gifts: readonly Gift[],
  portions = 99,
  on: CalendarDate = ON,
) {
  const all = programs(...rows);
  const [program] = all;
  if (!program) throw new Error('no programme');
  return propose({ children, gifts, programs: all }, { program, on }, portions);
}

const codes = (some: readonly Candidate[]): readonly string[] => some.map(({ code }) => code);

describe('by stated priority', () => {
  test('the poorest come first, and whose welfare nobody knows behind desil 3', () => {
    const family = (decile: number) => ({ decile });
    const all = [
      aidChild({ code: 'D4', family: family(4) }),
      aidChild({ code: 'UNKNOWN' }),
      aidChild({ code: 'D3', family: family(3) }),
      aidChild({ code: 'RANK2', family: { rank: 2 } }),
      aidChild({ code: 'D1', family: family(1) }),
    ];
    const { places, waiting } = proposed([MONTHLY], all, [], 3);
    expect(codes(places)).toEqual(['D1', 'RANK2', 'D3']);
    expect(codes(waiting)).toEqual(['UNKNOWN', 'D4']);
    expect(places.map(({ reasons }) => reasons[0])).toEqual(['Desil 1', 'Peringkat 2', 'Desil 3']);
    expect(waiting[0]?.reasons).toEqual([
      'Desil belum diketahui',
      'Tanpa risiko tercatat',
      'Belum pernah menerima, terdaftar 1 Februari 2025',
      'Berhak: semua balita',
    ]);
  });

  test('then who has more risks, then the graver finding, then who has waited longer, then RT', () => {
    const all = [
      aidChild({ code: 'RT2', rt: 2 }),
      aidChild({ code: 'RT1', rt: 1 }),
      aidChild({ code: 'SERVED' }),
      aidChild({ code: 'LATER', from: '2025-06-01' }),
      aidChild({ code: 'LIGHT' }, { on: '2026-05-02', weight: '-2.4' }),
      aidChild({ code: 'THIN' }, { on: '2026-05-02', wasting: '-2.4' }),
      aidChild({ code: 'DOUBTED' }, { on: '2026-05-02', wasting: '-6!' }),
      aidChild({ code: 'BOTH', lightAtBirth: true }, { on: '2026-05-02', height: '-2.1' }),
    ];
    const { places } = proposed([MONTHLY], all, [gift('SERVED', '2026-04-02', 'telur')]);
    expect(codes(places)).toEqual(['BOTH', 'THIN', 'LIGHT', 'DOUBTED', 'RT1', 'RT2', 'LATER', 'SERVED']);
    expect(places[0]?.reasons[1]).toBe('2 risiko: stunting, BBLR');
    expect(places[7]?.reasons[2]).toBe('Terakhir menerima 2 April 2026');
  });
});

describe('who is left out', () => {
  test('whoever has had it in the period, or the same kind from another programme, is told with the day', () => {
    const all = ['A', 'B', 'C', 'D'].map((code) => aidChild({ code }));
    const { places, leftOut } = proposed([MONTHLY, MEAT], all, [
      gift('A', '2026-05-03', 'TELUR'),
      gift('B', '2026-04-30', 'Telur'),
      gift('C', '2026-01-07', 'daging kurban'),
    ]);
    expect(codes(places)).toEqual(['D', 'B']);
    expect(leftOut.map(({ code, reasons }) => [code, ...reasons])).toEqual([
      ['C', 'Sudah menerima 7 Januari 2026 dari Daging kurban (2026)'],
      ['A', 'Sudah menerima 3 Mei 2026 dari Telur (2026-05)'],
    ]);
  });

  test('whoever the programme leaves out on that day, and the moved, the dead and the five years old', () => {
    const left = (status: 'moved-out' | 'died') => ({ residence: { status, on: day('2026-05-01') } });
    const all = [
      aidChild({ code: 'SEVERE' }, { on: '2026-05-02', wasting: '-3.4' }),
      aidChild({ code: 'WASTED' }, { on: '2026-05-02', wasting: '-2.4' }),
      aidChild({ code: 'MOVED', ...left('moved-out') }),
      aidChild({ code: 'DEAD', ...left('died') }),
      aidChild({ code: 'FIVE', born: '2021-05-20' }),
      aidChild({ code: 'ALMOST', born: '2021-05-21' }),
      aidChild({ code: 'NEXT', from: '2026-05-21' }),
    ];
    const { places, leftOut } = proposed([{ ...MONTHLY, except: 'gizi buruk' }], all, []);
    expect(codes(places)).toEqual(['WASTED', 'ALMOST']);
    expect(leftOut.map(({ code, reasons }) => [code, ...reasons])).toEqual([
      ['SEVERE', 'Dikecualikan: gizi buruk'],
    ]);
  });

  test('a household stands once, by its child registered first, and has had what any child of it has had', () => {
    const [first, second, third] = ['a', 'b', 'c'].map((id) => responseCodeOf(id)) as [
      ResponseCode,
      ResponseCode,
      ResponseCode,
    ];
    const all = [
      aidChild({ code: first, name: 'Ani', card: 'kk1' }),
      aidChild({ code: second, name: 'Budi', card: 'kk1' }),
      aidChild({ code: third, name: 'Cici', card: 'kk2', rt: 2 }),
    ];
    const before = proposed([MEAT], all, []);
    expect(before.places).toMatchObject([
      { code: personCode('K', first), name: 'Keluarga Siti', children: 'Ani, Budi' },
      { code: personCode('K', third), children: 'Cici' },
    ]);
    const after = proposed([MEAT], all, [gift(second, '2026-02-01', 'Daging kurban')]);
    expect(codes(after.places)).toEqual([personCode('K', third)]);
    expect(codes(after.leftOut)).toEqual([personCode('K', first)]);
  });

  test('a cycle that was begun, or ended less than 91 days ago, is no time for the next', () => {
    const pmt = { name: 'PMT', entitled: 'semua balita', period: 'Siklus', planned: 28, measure: 'hari' };
    const all = ['RUNNING', 'ENDED', 'LONG'].map((code) => aidChild({ code }));
    // 28 days from these: to 18 May, to 19 February (90 days before the day), and to 18 February.
    const { places, leftOut } = proposed([pmt], all, [
      gift('RUNNING', '2026-04-21', 'PMT', { amount: 28 }),
      gift('ENDED', '2026-01-23', 'PMT', { amount: 28 }),
      gift('LONG', '2026-01-22', 'PMT', { amount: 28 }),
    ]);
    expect(codes(places)).toEqual(['LONG']);
    expect([...codes(leftOut)].sort()).toEqual(['ENDED', 'RUNNING']);
  });

  test('a cycle of the same kind that another programme has begun goes on', () => {
    const other = {
      ...{ name: 'PMT swasta', kind: 'PMT', period: 'Siklus', entitled: '', planned: 14, measure: 'hari' },
    };
    const pmt = { ...other, name: 'PMT desa', entitled: 'semua balita' };
    const all = ['GOING', 'FULL', 'BROKEN'].map((code) => aidChild({ code }));
    const { places } = proposed([pmt, other], all, [
      gift('GOING', '2026-05-10', 'PMT swasta'),
      gift('FULL', '2026-05-01', 'PMT swasta', { amount: 14 }),
      gift('BROKEN', '2026-04-19', 'PMT swasta'),
    ]);
    expect([...codes(places)].sort()).toEqual(['BROKEN', 'FULL']);
  });
});

test('what is recorded for the day holds its place, so that the list stays as it was printed', () => {
  const all = ['A', 'B', 'C', 'D'].map((code, i) => aidChild({ code, rt: i + 1 }));
  const printed = proposed([MONTHLY], all, [], 3);
  expect(codes(printed.places)).toEqual(['A', 'B', 'C']);
  const after = proposed([MONTHLY], all, [gift('B', ON, 'Telur')], 3);
  expect(codes(after.recorded)).toEqual(['B']);
  expect(codes(after.places)).toEqual(['A', 'C']);
  expect(codes(after.waiting)).toEqual(['D']);
});

test('who is not proposed can still be looked up, with the reason', () => {
  const all = programs({ ...MONTHLY, entitled: 'baduta' });
  const [program] = all;
  if (!program) throw new Error('no programme');
  const register = { children: [aidChild({ code: 'OLD', born: '2023-01-01' })], gifts: [], programs: all };
  expect(candidates(register, { program, on: ON }).get('OLD')).toMatchObject({
    claim: 'not-entitled',
    reasons: ['Tidak memenuhi syarat program pada tanggal ini'],
  });
});

// --- Random registers, against a count that knows nothing of the ledger. ---

const SPECS = [
  { name: 'Telur', kind: 'protein', unit: 'Orang', period: 'Bulan', months: 1 },
  { name: 'Daging', kind: 'protein', unit: 'Keluarga', period: 'Triwulan', months: 3 },
  { name: 'Ikan', kind: 'protein', unit: 'Keluarga', period: 'Semester', months: 6 },
  { name: 'Susu', kind: 'susu', unit: 'Orang', period: 'Tahun', months: 12 },
] as const;
const CONDITIONS = ['semua balita', 'baduta', 'desil 1-3', 'KRS, baduta'] as const;
type SyaratOf = (typeof CONDITIONS)[number];

interface Invented {
  readonly months: number;
  readonly home: number;
  readonly left: 'moved-out' | 'died' | null;
}
interface Home {
  readonly decile: number | null;
  readonly water: boolean;
  readonly house: boolean;
}
interface Given {
  readonly child: number;
  readonly program: number;
  readonly daysAgo: number;
}

const HOMES = 5;
const history = fc.record({
  children: fc.array(
    fc.record({
      months: fc.integer({ min: 0, max: 66 }),
      home: fc.integer({ min: 0, max: HOMES - 1 }),
      left: fc.constantFrom(null, null, null, null, 'moved-out' as const, 'died' as const),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  homes: fc.array(
    fc.record({
      decile: fc.option(fc.integer({ min: 1, max: 10 })),
      water: fc.boolean(),
      house: fc.boolean(),
    }),
    { minLength: HOMES, maxLength: HOMES },
  ),
  given: fc.array(
    fc.record({
      child: fc.integer({ min: 0, max: 11 }),
      program: fc.integer({ min: 0, max: SPECS.length - 1 }),
      daysAgo: fc.integer({ min: -20, max: 400 }),
    }),
    { maxLength: 20 },
  ),
  program: fc.integer({ min: 0, max: SPECS.length - 1 }),
  condition: fc.constantFrom(...CONDITIONS),
  leavesOutHouse: fc.boolean(),
  on: fc.integer({ min: 0, max: 364 }).map((days) => addDays(day('2026-01-01'), days)),
  portions: fc.integer({ min: 0, max: 14 }),
});

/** Number of the period that a day is in. */
const periodNumber = (on: string, months: number): number =>
  Number(on.slice(0, 4)) * (12 / months) + Math.floor((Number(on.slice(5, 7)) - 1) / months);

/** Whether periods of so many months overlap: months since the beginning are compared. */
function overlap(a: string, monthsA: number, b: string, monthsB: number): boolean {
  const [fromA, fromB] = [periodNumber(a, monthsA) * monthsA, periodNumber(b, monthsB) * monthsB];
  return fromA < fromB + monthsB && fromB < fromA + monthsA;
}

const codeOf = (i: number): ResponseCode => responseCodeOf(`child ${i}`);

function meets({ months, home }: Invented, homes: readonly Home[], condition: SyaratOf): boolean {
  const { decile, water } = homes[home] as Home;
  switch (condition) {
    case 'semua balita':
      return months < 60;
    case 'baduta':
      return months < 24;
    case 'desil 1-3':
      return decile !== null && decile <= 3;
    case 'KRS, baduta':
      return water || months < 24;
  }
}

test('in 1,000 random registers nobody is given twice, and everybody entitled is given or listed', () => {
  fc.assert(
    fc.property(
      history,
      ({ children, homes, given, program: at, condition, leavesOutHouse, on, portions }) => {
        const spec = SPECS[at] as (typeof SPECS)[number];
        const all = programs(
          ...SPECS.map((one) => ({
            name: one.name,
            kind: one.kind,
            unit: one.unit,
            period: one.period,
            planned: 1,
            entitled: one === spec ? condition : '',
            except: one === spec && leavesOutHouse ? 'rumah tidak layak' : '',
          })),
        );
        const program = all[at];
        if (!program) throw new Error('no programme');
        const gifts = given.flatMap((one: Given, i) =>
          one.child < children.length
            ? [
                gift(codeOf(one.child), addDays(on, -one.daysAgo), SPECS[one.program]?.name ?? '', {
                  key: `${i}`,
                }),
              ]
            : [],
        );
        const register: AidRegister = {
          children: children.map(({ months, home, left }: Invented, i) =>
            aidChild({
              code: codeOf(i),
              born: addDays(afterMonths(on, -months), -3),
              from: '2020-01-01',
              card: `kk${home}`,
              residence: left && { status: left, on: addDays(on, -1) },
              family: homes[home] as Home,
            }),
          ),
          gifts,
          programs: all,
        };
        // The plain count.
        const isHousehold = spec.unit === 'Keluarga';
        const groups = new Map<string, number[]>();
        for (const [i, { home }] of children.entries()) {
          const name = isHousehold ? `home ${home}` : `child ${i}`;
          groups.set(name, [...(groups.get(name) ?? []), i]);
        }
        const expected = { due: new Set<string>(), had: new Set<string>() };
        for (const members of groups.values()) {
          const first = codeOf(members[0] as number);
          const code = isHousehold ? personCode('K', first) : first;
          const kin = new Set(
            children.flatMap((one, i) =>
              members.some((m) => children[m]?.home === one.home) ? [codeOf(i) as string] : [],
            ),
          );
          const own = new Set(members.map((m) => codeOf(m) as string));
          const had = gifts.some(({ child: to, program: from, on: then }) => {
            const by = SPECS.find(({ name }) => name === from) as (typeof SPECS)[number];
            const reaches = by.unit === 'Keluarga' ? kin.has(to) : own.has(to);
            return by.kind === spec.kind && reaches && overlap(then, by.months, on, spec.months);
          });
          const here = members.filter((m) => {
            const one = children[m] as Invented;
            return one.left === null && one.months < 60;
          });
          const due = here.some((m) => {
            const one = children[m] as Invented;
            const barred = leavesOutHouse && (homes[one.home] as Home).house;
            return meets(one, homes, condition) && !barred;
          });
          if (here.length > 0 && had) expected.had.add(code);
          else if (due) expected.due.add(code);
        }
        const { recorded, places, waiting, leftOut } = propose(register, { program, on }, portions);
        const listed = [...recorded, ...places, ...waiting, ...leftOut].map(({ code }) => code);
        expect(new Set(listed).size).toBe(listed.length);
        expect(new Set(codes([...places, ...waiting]))).toEqual(expected.due);
        expect(places.length).toBe(Math.min(expected.due.size, Math.max(0, portions - recorded.length)));
        for (const code of expected.had) expect(listed).toContain(code);
        for (const code of listed.filter((one) => expected.had.has(one)))
          expect(codes(places)).not.toContain(code);
        // What was proposed, once it is given, is recorded, and nobody of it is proposed again.
        const now = places.map(({ code }, i) =>
          gift(code.replace(/^K-/, ''), on, spec.name, { key: `given ${i}` }),
        );
        const after = propose({ ...register, gifts: [...gifts, ...now] }, { program, on }, portions);
        expect(after.places).toEqual([]);
        for (const code of codes(places)) expect(codes(after.recorded)).toContain(code);
      },
    ),
    { numRuns: 1000 },
  );
});

const handOuts = fc.array(
  fc.record({
    program: fc.integer({ min: 0, max: SPECS.length - 1 }),
    daysLater: fc.integer({ min: 0, max: 50 }),
    portions: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 1, maxLength: 8 },
);

test('in 300 random years of hand-outs, each given as it was proposed, Bantuan shows nobody twice, and sums to what was given', () => {
  fc.assert(
    fc.property(history, handOuts, ({ children, homes, condition, leavesOutHouse }, drawn) => {
      const all = programs(
        ...SPECS.map(({ name, kind, unit, period }) => ({
          ...{ name, kind, unit, period, planned: 1, entitled: condition },
          except: leavesOutHouse ? 'rumah tidak layak' : '',
        })),
      );
      const first = day('2026-01-05');
      const register = children.map(({ months, home }: Invented, i) =>
        aidChild({
          code: codeOf(i),
          born: addDays(afterMonths(first, -months), -3),
          from: '2020-01-01',
          card: `kk${home}`,
          family: homes[home] as Home,
        }),
      );
      let on = first;
      const gifts: Gift[] = [];
      for (const { program: at, daysLater, portions } of drawn) {
        on = addDays(on, daysLater);
        const program = all[at];
        if (!program) throw new Error('no programme');
        const { places } = propose({ children: register, gifts, programs: all }, { program, on }, portions);
        for (const { code } of places)
          gifts.push(gift(code.replace(/^K-/, ''), on, program.name, { key: `${gifts.length}` }));
      }
      const rows = aidRows(register, gifts, all, on);
      expect(rows.filter(({ state }) => state === 'twice' || state === 'unneeded')).toEqual([]);
      expect(rows.reduce((sum, { given }) => sum + given, 0)).toBe(gifts.length);
    }),
    { numRuns: 300 },
  );
});

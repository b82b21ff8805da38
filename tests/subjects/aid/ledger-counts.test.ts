// Every list of Bantuan against a plain count of acts and children, over random registers.
import fc from 'fast-check';
import { addDays, type CalendarDate, completedMonths } from '../../../src/kernel/calendar';
import type { AidChild, Gift } from '../../../src/subjects/aid/aid-child';
import { aidDue } from '../../../src/subjects/aid/aid-due';
import { portionsOn } from '../../../src/subjects/aid/ledger';
import { type AidRow, aidRows, rowsFrom } from '../../../src/subjects/aid/portion-rows';
import type { ProgramCells } from '../../../src/subjects/aid/program-tab';
import { programsFrom } from '../../../src/subjects/aid/programs';
import { PROGRAM_HEADERS } from '../../../src/subjects/aid/words';
import { child, day } from '../../support/counted';

const TODAY = day('2026-05-20');
const FIRST = day('2026-01-01');

const row = (typed: Partial<Record<keyof typeof PROGRAM_HEADERS, string | number>>): ProgramCells =>
  Object.fromEntries(
    Object.keys(PROGRAM_HEADERS).map((key) => [key, typed[key as keyof typeof typed] ?? null]),
  ) as unknown as ProgramCells;

const { programs } = programsFrom([
  row({ name: 'Susu', unit: 'Orang', entitled: 'baduta', period: 'Bulan', planned: 1, measure: 'kotak' }),
  row({ name: 'Beras', unit: 'Keluarga', entitled: 'semua balita', period: 'Bulan', planned: 2 }),
]);

interface Drawn {
  readonly child: AidChild;
  readonly born: CalendarDate;
  readonly from: CalendarDate;
  /** Index of its household. */
  readonly home: number;
  readonly gone: CalendarDate | null;
}

const anyDay = (first: CalendarDate, days: number): fc.Arbitrary<CalendarDate> =>
  fc.integer({ min: 0, max: days }).map((n) => addDays(first, n));

const register: fc.Arbitrary<readonly Drawn[]> = fc
  .array(
    fc.record({
      born: anyDay(day('2020-12-01'), 5 * 365),
      from: anyDay(FIRST, 130),
      home: fc.integer({ min: 0, max: 3 }),
      gone: fc.option(anyDay(FIRST, 139), { nil: null, freq: 5 }),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((drawn) =>
    drawn.map(({ born, from, home, gone }, i) => {
      const code = `ANAK-${i}`;
      const known = child({ code, born, from });
      return {
        born,
        from,
        home,
        gone,
        child: {
          ...known,
          knownFrom: from,
          summary: {
            ...known.summary,
            birthDate: born,
            residence: gone === null ? null : { status: 'moved-out', on: gone },
          },
          motherName: null,
          birthWeightKg: null,
          birthLengthCm: null,
          rt: 1,
          marks: { card: `~${home}`, mother: '' },
          family: [],
        },
      };
    }),
  );

const gifts = (count: number): fc.Arbitrary<readonly Gift[]> =>
  fc
    .array(
      fc.record({
        at: fc.integer({ min: 0, max: count - 1 }),
        on: anyDay(FIRST, 139),
        program: fc.constantFrom('Susu', 'Beras'),
        amount: fc.constantFrom(null, 1, 2),
      }),
      { maxLength: 12 },
    )
    .map((drawn) =>
      drawn.map(({ at, on, program, amount }, i) => ({
        key: String(i).padStart(3, '0'),
        child: `ANAK-${at}`,
        on,
        program,
        isFeeding: false,
        amount,
        unit: '',
        dayOfCycle: null,
        cycle: null,
        provider: '',
        moneySource: '',
        times: 1,
      })),
    );

const world = register.chain((drawn) => fc.tuple(fc.constant(drawn), gifts(drawn.length)));

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'];

/** The days of a month up to today. */
const daysOf = (month: string): readonly CalendarDate[] =>
  Array.from({ length: 31 }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}` as CalendarDate).filter(
    (one) =>
      one <= TODAY && (one.slice(8) <= '28' || new Date(`${one}T00:00:00Z`).toISOString().startsWith(one)),
  );

const isThere = ({ born, from, gone }: Drawn, on: CalendarDate): boolean =>
  from <= on && completedMonths(born, on) < 60 && (gone === null || on < gone);

/** A line for each row that there should be: counted day by day, and gift by gift. */
function counted(drawn: readonly Drawn[], given: readonly Gift[]): readonly string[] {
  const line = (program: string, month: string, code: string, members: readonly Drawn[], planned: number) => {
    const own = given.filter(
      (gift) =>
        gift.program === program &&
        gift.on.startsWith(month) &&
        members.some((member) => member.child.code === gift.child),
    );
    const sum = own.reduce((total, { amount }) => total + (amount ?? 1), 0);
    const days = daysOf(month);
    const ages = program === 'Susu' ? 24 : 60;
    const entitled = members.filter((member) =>
      days.some((one) => isThere(member, one) && completedMonths(member.born, one) < ages),
    );
    const isEntitled = entitled.length > 0;
    const wasKnown = members.some(({ from }) => days.some((one) => from <= one));
    const isListed = sum > 0 || (month >= '2026-04' && entitled.some(({ gone }) => gone === null));
    if (!isListed) return [];
    const state =
      sum === 0
        ? 'missing'
        : sum > planned
          ? 'twice'
          : wasKnown && !isEntitled
            ? 'unneeded'
            : sum < planned
              ? 'running'
              : 'done';
    return [`${program} ${month} ${code}: ${state} ${sum}`];
  };
  const homes = [...new Set(drawn.map(({ home }) => home))].map((home) =>
    drawn.filter((one) => one.home === home),
  );
  return MONTHS.flatMap((month) => [
    ...drawn.flatMap((one) => line('Susu', month, one.child.code, [one], 1)),
    ...homes.flatMap((members) => line('Beras', month, `K-${members[0]?.child.code}`, members, 2)),
  ]);
}

const shown = ({ programName, period, code, state, given }: AidRow): string =>
  `${programName} ${period?.name} ${code}: ${state} ${given}`;

test('every row of Bantuan is what a plain count over days, children and acts gives, and no other row is there', () => {
  fc.assert(
    fc.property(world, ([drawn, given]) => {
      const rows = aidRows(
        drawn.map((one) => one.child),
        given,
        programs,
        TODAY,
      );
      expect(rows.map(shown).sort()).toEqual([...counted(drawn, given)].sort());
    }),
    { numRuns: 1000 },
  );
});

const NOW = '2026-05';
const NEXT_DAY = 1;

/** Of those living here that are due something this month and have had none: since when without a break, counted back day by day. */
function countedDue(drawn: readonly Drawn[], given: readonly Gift[]): readonly string[] {
  const line = (program: string, members: readonly Drawn[]) => {
    const codes = members.map((member) => member.child.code);
    const isGiven = given.some(
      (gift) => gift.program === program && gift.on.startsWith(NOW) && codes.includes(gift.child),
    );
    const ages = program === 'Susu' ? 24 : 60;
    const isDue = (member: Drawn, on: CalendarDate): boolean =>
      isThere(member, on) && completedMonths(member.born, on) < ages;
    const found = members
      .filter(({ gone }) => gone === null)
      .flatMap((member) => {
        const days = daysOf(NOW).filter((on) => isDue(member, on));
        let since = days[days.length - 1];
        if (since === undefined) return [];
        while (days.includes(addDays(since, -NEXT_DAY))) since = addDays(since, -NEXT_DAY);
        return [{ code: member.child.code, since }];
      });
    const [first] = found;
    if (isGiven || !first) return [];
    const since = found.map((one) => one.since).sort()[0];
    return [`${program} ${first.code}: ${since}`];
  };
  const homes = [...new Set(drawn.map(({ home }) => home))].map((home) =>
    drawn.filter((one) => one.home === home),
  );
  return [
    ...drawn.flatMap((one) => line('Susu', [one])),
    ...homes.flatMap((members) => line('Beras', members)),
  ];
}

test('everybody who is due something this month and has had none is asked for once, a household under one child, and nobody else', () => {
  let asked = 0;
  fc.assert(
    fc.property(world, ([drawn, given]) => {
      const children = drawn.map((one) => one.child);
      const found = portionsOn(children, given, programs, TODAY);
      const due = aidDue(found.portions, rowsFrom(found, children, TODAY), TODAY).map(
        ({ child: { code }, finding: { since, said } }) => `${said?.split(' ')[0]} ${code}: ${since}`,
      );
      asked += due.length;
      expect([...due].sort()).toEqual([...countedDue(drawn, given)].sort());
    }),
    { numRuns: 300 },
  );
  expect(asked).toBeGreaterThan(100);
});

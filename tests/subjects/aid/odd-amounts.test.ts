// Amounts that are no portions, and settings that say nothing, by their smallest inputs.
import type { AidChild, Gift } from '../../../src/subjects/aid/aid-child';
import { aidRows } from '../../../src/subjects/aid/portion-rows';
import type { ProgramCells } from '../../../src/subjects/aid/program-tab';
import { programsFrom } from '../../../src/subjects/aid/programs';
import { PROGRAM_HEADERS } from '../../../src/subjects/aid/words';
import { child, day } from '../../support/counted';

type Typed = Partial<Record<keyof typeof PROGRAM_HEADERS, string | number>>;

const row = (typed: Typed): ProgramCells =>
  Object.fromEntries(
    Object.keys(PROGRAM_HEADERS).map((key) => [key, typed[key as keyof Typed] ?? null]),
  ) as unknown as ProgramCells;

const aidChild = (code: string, more: Partial<AidChild> = {}, born = '2024-03-10'): AidChild => ({
  ...child({ code, born, from: '2025-01-01' }),
  motherName: null,
  birthWeightKg: null,
  birthLengthCm: null,
  rt: 1,
  marks: { card: '', mother: '' },
  family: [],
  ...more,
});

const gift = (of: string, on: string, program: string, more: Partial<Gift> = {}): Gift => ({
  key: `${on} ${of}`,
  child: of,
  on: day(on),
  program,
  isFeeding: false,
  amount: null,
  unit: '',
  dayOfCycle: null,
  cycle: null,
  provider: '',
  moneySource: '',
  times: 1,
  ...more,
});

const said = (
  program: Typed,
  children: readonly AidChild[],
  gifts: readonly Gift[],
  today = '2026-07-15',
): readonly string[] =>
  aidRows(children, gifts, programsFrom([row({ unit: 'Orang', ...program })]).programs, day(today)).map(
    ({ period, code, state, given, missed }) =>
      `${period?.name ?? '-'} ${code}: ${state} ${given}${missed === null ? '' : `, ${missed} missed`}`,
  );

const MEAT = { name: 'Kurban', period: 'Tahun', planned: 1, measure: 'bagian' };
const MEALS = { name: 'MBG', period: 'Bulan', planned: 20, measure: 'hari' };

test('two kilograms of one portion are one portion, and two portions are two', () => {
  expect(said(MEAT, [aidChild('A')], [gift('A', '2026-06-02', 'Kurban', { amount: 2, unit: 'kg' })])).toEqual(
    ['2026 A: done 1'],
  );
  expect(
    said(MEAT, [aidChild('A')], [gift('A', '2026-06-02', 'Kurban', { amount: 2, unit: 'Bagian' })]),
  ).toEqual(['2026 A: twice 2']);
});

test('rupiah that somebody has typed for days fill no month with them', () => {
  expect(said(MEALS, [aidChild('A')], [gift('A', '2026-07-02', 'MBG', { amount: 300_000 })])).toEqual([
    '2026-07 A: running 1, 12 missed',
  ]);
});

test('days of an act that are still to come have not been given', () => {
  expect(said(MEALS, [aidChild('A')], [gift('A', '2026-07-14', 'MBG', { amount: 5 })])).toEqual([
    '2026-07 A: running 2, 0 missed',
  ]);
});

test('days missed of a month that is over are not counted into the next', () => {
  expect(said(MEALS, [aidChild('A')], [gift('A', '2026-06-29', 'MBG')])).toEqual([
    '2026-06 A: running 1, 1 missed',
  ]);
});

test('a child that was of the age for some months in the middle of a year was entitled in it', () => {
  const program = { ...MEAT, entitled: '6-11 bulan' };
  const born = aidChild('A', {}, '2025-10-01');
  expect(said(program, [born], [gift('A', '2026-06-01', 'Kurban')], '2026-12-31')).toEqual([
    '2026 A: done 1',
  ]);
  expect(said(program, [born], [], '2026-12-31')).toEqual(['2026 A: missing 0']);
});

test('a household is not asked for by a child of it that has died', () => {
  const marks = { card: '~1', mother: '' };
  const dead = aidChild('A', { marks }, '2025-06-01');
  const { summary } = dead;
  const children = [
    { ...dead, summary: { ...summary, residence: { status: 'died', on: day('2026-03-01') } as const } },
    aidChild('B', { marks }, '2022-01-01'),
  ];
  expect(said({ ...MEAT, unit: 'Keluarga', entitled: 'baduta' }, children, [])).toEqual([]);
});

test('a child without a birth date is one of all children under five', () => {
  const known = aidChild('A');
  const undated = { ...known, summary: { ...known.summary, birthDate: null } };
  expect(said({ ...MEAT, entitled: 'semua balita' }, [undated], [])).toEqual([
    '2026 A: missing 0',
    '2025 A: missing 0',
  ]);
});

test('a stroke for no other name and no kind is none', () => {
  const { programs } = programsFrom([
    row({ ...MEAT, otherNames: '-', kind: '-' }),
    row({ name: 'Telur', period: 'Tahun', planned: 1, otherNames: '-', kind: '-' }),
  ]);
  const rows = aidRows(
    [aidChild('A')],
    [gift('A', '2026-06-01', 'Kurban'), gift('A', '2026-06-01', 'Telur'), gift('A', '2026-06-01', '')],
    programs,
    day('2026-07-15'),
  );
  expect(rows.map(({ programName, state }) => `${programName}: ${state}`)).toEqual([
    'Kurban: done',
    'Telur: done',
    '(tanpa nama program): null',
  ]);
});

test('a cycle that is begun with a number of before is the running one', () => {
  const program = { name: 'PMT', period: 'Siklus', planned: 28, measure: 'hari', entitled: 'semua balita' };
  expect(
    said(
      program,
      [aidChild('A')],
      [gift('A', '2026-01-05', 'PMT', { cycle: 2 }), gift('A', '2026-07-14', 'PMT', { cycle: 1 })],
    ),
  ).toEqual(['Siklus 1 A: running 1, 0 missed', 'Siklus 2 A: running 1, 27 missed']);
});

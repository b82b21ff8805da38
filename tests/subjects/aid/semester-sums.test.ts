import { COUPLE, personCode, responseCodeOf } from '../../../src/kernel/code';
import type { AidChild, Gift } from '../../../src/subjects/aid/aid-child';
import { portionsOn } from '../../../src/subjects/aid/ledger';
import type { ProgramCells } from '../../../src/subjects/aid/program-tab';
import { programsFrom } from '../../../src/subjects/aid/programs';
import { semesterSums, strangePortions } from '../../../src/subjects/aid/semester-sums';
import { PROGRAM_HEADERS } from '../../../src/subjects/aid/words';
import { child, day } from '../../support/counted';

const row = (typed: Partial<Record<keyof typeof PROGRAM_HEADERS, string | number>>): ProgramCells =>
  Object.fromEntries(
    Object.keys(PROGRAM_HEADERS).map((key) => [key, typed[key as keyof typeof typed] ?? null]),
  ) as unknown as ProgramCells;

const { programs } = programsFrom([
  row({ name: 'PMT', period: 'Siklus', planned: 28, measure: 'hari', moneySource: 'APBN' }),
  row({ name: 'Beras', unit: 'Keluarga', period: 'Bulan', planned: 1, measure: 'paket', provider: 'Desa' }),
]);

const aidChild = (code: string, home: string): AidChild => ({
  ...child({ code }),
  motherName: null,
  birthWeightKg: null,
  birthLengthCm: null,
  rt: 1,
  marks: { card: home, mother: '' },
  family: [],
});

const gift = (of: string, on: string, program: string, more: Partial<Gift> = {}): Gift => ({
  key: `${on} ${of}`,
  child: of,
  on: day(on),
  program,
  isFeeding: program === 'PMT',
  amount: null,
  unit: '',
  dayOfCycle: null,
  cycle: null,
  provider: '',
  moneySource: '',
  times: 1,
  ...more,
});

/** A and B live together, C elsewhere. */
const CHILDREN = [aidChild('A', '~1'), aidChild('B', '~1'), aidChild('C', '~2')];

function sums(...gifts: readonly Gift[]) {
  const { portions, strange } = portionsOn(CHILDREN, gifts, programs, day('2026-08-01'));
  return semesterSums([...portions, ...strangePortions(strange, CHILDREN)]).map(
    ({ semester, moneySource, program, reached, children, given, providers }) =>
      `${semester} ${moneySource || '-'} ${program.name}: ${reached} (${children} anak), ${given} ${providers.join('+')}`,
  );
}

test('a cycle that runs over the end of June is divided by its days', () => {
  expect(sums(gift('A', '2026-06-29', 'PMT', { amount: 5 }))).toEqual([
    '2026 semester 2 APBN PMT: 1 (1 anak), 3 ',
    '2026 semester 1 APBN PMT: 1 (1 anak), 2 ',
  ]);
});

test('a household counts once, whichever of its children an act names, with all of its children', () => {
  expect(
    sums(
      gift('A', '2026-02-03', 'Beras'),
      gift('B', '2026-03-04', 'Beras'),
      gift('C', '2026-03-04', 'Beras'),
    ),
  ).toEqual(['2026 semester 1 - Beras: 2 (3 anak), 3 Desa']);
});

test('what acts say of the money goes before what the programme says, and two spellings are one', () => {
  expect(
    sums(
      gift('A', '2026-02-03', 'PMT', { moneySource: 'Swasta', provider: 'PT Sehat' }),
      gift('C', '2026-02-03', 'PMT', { moneySource: 'swasta', provider: 'LAZ Amanah' }),
      gift('C', '2026-02-04', 'PMT'),
    ),
  ).toEqual([
    '2026 semester 1 APBN PMT: 1 (1 anak), 1 ',
    '2026 semester 1 Swasta PMT: 2 (2 anak), 2 PT Sehat+LAZ Amanah',
  ]);
});

test('what a couple got counts for no child; food without a programme is tablets, and no aid', () => {
  const couple = personCode(COUPLE, responseCodeOf('c1'));
  expect(
    sums(
      gift(couple, '2026-02-03', 'Beras'),
      gift(couple, '2026-02-03', 'Minyak'),
      gift(couple, '2026-02-03', '', { isFeeding: true }),
    ),
  ).toEqual(['2026 semester 1 - Beras: 1 (0 anak), 1 Desa', '2026 semester 1 - Minyak: 1 (0 anak), 1 ']);
});

test('what was given to a child that has no row is in no sum', () => {
  expect(sums(gift('X', '2026-02-03', 'Beras'), gift('X', '2026-02-03', 'Minyak'))).toEqual([]);
});

test('what was not given is in no sum', () => {
  expect(sums()).toEqual([]);
});

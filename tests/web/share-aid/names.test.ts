// The list of a donor or puskesmas: how it is read, and how its rows stand to what is on the page.
import type { Candidate, Claim } from '../../../src/subjects/aid/share';
import { type Cell, textCell } from '../../../src/web/import/cell';
import { type List, listOf } from '../../../src/web/share-aid/hand-out';
import { namedSheets } from '../../../src/web/share-aid/match-names';
import { readNames } from '../../../src/web/share-aid/name-list';
import { type MatchedName, markable, marked, nameOutcomes } from '../../../src/web/share-aid/name-outcomes';

const sheet = (...lines: readonly string[]): readonly (readonly Cell[])[] =>
  lines.map((line) => line.split('|').map((text) => textCell(text.trim())));

test('rows below the heading are read, whatever stands above it, without sums and blank lines', () => {
  const read = readNames(
    sheet(
      'PENERIMA BANTUAN LAZ |',
      'No | Kode Anak | No KK | Nama Anak | Nama Ibu | RT/RW | Paket',
      '1 | K7M4-QXCP | 3304 0612 0319 0101 | Ani | Siti | 002/001 | 1',
      ' | | | | | |',
      '2 | | | Budi 3304061203190101 | | 3/1 | 1',
      'Jumlah | | | | | | 2',
    ),
  );
  expect(read).toEqual([
    {
      number: 3,
      listed: {
        code: 'K7M4-QXCP',
        card: '3304061203190101',
        head: '',
        mother: 'Siti',
        child: 'Ani',
        rt: 2,
        rw: 1,
      },
      who: 'K7M4-QXCP, Siti, Ani, RT 002/RW 001',
    },
    {
      number: 5,
      listed: { code: '', card: '', head: '', mother: '', child: 'Budi', rt: 3, rw: 1 },
      who: 'Budi, RT 003/RW 001',
    },
  ]);
});

test('a name of nobody in particular may be that of a parent or a child', () => {
  const [row] = readNames(sheet('Nama Penerima | RT | RW', 'Siti | 2 | 1')) ?? [];
  expect(row?.listed).toMatchObject({ head: 'Siti', child: 'Siti', mother: '', rt: 2, rw: 1 });
  expect(row?.who).toBe('Siti, RT 002/RW 001');
});

test.each([
  ['no names', ['Tanggal | Jumlah', '1 | 2']],
  ['places alone', ['RT | RW', '1 | 2']],
  ['nothing', ['']],
  ['too many rows', ['Nama', ...Array<string>(5_001).fill('Ani')]],
])('a sheet with %s is not read', (_, lines) => {
  expect(readNames(sheet(...lines))).toBeNull();
});

test('every sheet that names somebody is offered, under its name, and none that is hidden', () => {
  const sheets = [
    { name: 'Petunjuk', isHidden: false, rows: sheet('Isi lembar berikutnya') },
    { name: 'RW 1', isHidden: false, rows: sheet('Nama', 'Siti', 'Tuti') },
    { name: 'Lama', isHidden: true, rows: sheet('Nama', 'Ani') },
    { name: 'Baru 3304061203190101', isHidden: false, rows: sheet('Nama | RW', 'Dewi | 2') },
  ];
  expect(namedSheets(sheets).map(({ name, rows }) => [name, rows.map(({ who }) => who)])).toEqual([
    ['RW 1', ['Siti', 'Tuti']],
    [expect.stringMatching(/^Baru [^0-9]+$/), ['Dewi, RW 002']],
  ]);
});

const one = (code: string, claim: Claim = 'due'): Candidate => ({
  code,
  name: code,
  children: '',
  rw: 1,
  rt: 1,
  claim,
  reasons: [],
});
const name = (number: number, match: MatchedName['match']): MatchedName => ({
  number,
  who: '',
  listed: { code: '', card: '', head: '', mother: '', child: '', rt: null, rw: null },
  match,
});
const sure = (number: number, candidate: Candidate) => name(number, { found: candidate, candidates: [] });

const LIST: List = listOf({
  program: {
    name: 'Telur',
    isForHouseholds: false,
    planned: 1,
    isInDays: false,
    measure: '',
    hasCondition: true,
  },
  on: '2026-05-20' as never,
  recorded: [one('R')],
  places: [one('P')],
  waiting: [one('W')],
  leftOut: [],
});

const states = (names: readonly MatchedName[], chosen: ReadonlyMap<number, string> = new Map()) =>
  nameOutcomes(names, chosen, LIST).map(({ state }) => state);

test('each row stands as whom it is about stands', () => {
  expect(
    states([
      sure(1, one('P')),
      sure(2, one('R')),
      sure(3, one('W')),
      sure(4, one('N', 'not-entitled')),
      sure(5, one('E', 'excepted')),
      sure(6, one('H', 'had')),
      sure(7, one('G', 'gone')),
      sure(8, one('P')),
      name(9, { found: null, candidates: [] }),
    ]),
  ).toEqual(['on-list', 'recorded', 'addable', 'look', 'look', 'cannot', 'cannot', 'twice', 'no-match']);
});

test('who a row is about is what somebody has said, of those who may be meant', () => {
  const asked = [name(1, { found: null, candidates: [one('P'), one('W')] })];
  expect(states(asked)).toEqual(['ask']);
  expect(states(asked, new Map([[1, 'W']]))).toEqual(['addable']);
  expect(states(asked, new Map([[1, '']]))).toEqual(['none-of-them']);
  expect(states(asked, new Map([[1, 'X']]))).toEqual(['ask']);
});

test('one press ticks those on the list and adds the entitled with the name of the list; nobody else', () => {
  const outcomes = nameOutcomes(
    [sure(1, one('P')), sure(2, one('W')), sure(3, one('H', 'had')), sure(4, one('N', 'not-entitled'))],
    new Map(),
    LIST,
  );
  const { lines, waiting } = marked(LIST, markable(outcomes), 'Daftar: LAZ');
  expect(lines.map(({ candidate: { code }, isTicked, why }) => [code, isTicked, why])).toEqual([
    ['R', false, ''],
    ['P', true, ''],
    ['W', true, 'Daftar: LAZ'],
  ]);
  expect(waiting).toEqual([]);
});

// What rows of the tab Keluarga come to: the newest dated word on each thing, and rows that nobody can follow.
import { responseCodeOf } from '../../../src/kernel/code';
import { familiesFrom, familyOn, saidOn } from '../../../src/subjects/aid/families';
import type { FamilyCells } from '../../../src/subjects/aid/program-tab';
import { FAMILY_HEADERS } from '../../../src/subjects/aid/words';
import type { Raw } from '../../../src/workbook/cells';
import { day } from '../../support/counted';

const [ANI, BUDI, CICI] = ['ani', 'budi', 'cici'].map((name) => ({ code: responseCodeOf(name) }));
if (!ANI || !BUDI || !CICI) throw new Error('no children');

type Typed = Partial<Record<keyof typeof FAMILY_HEADERS, Raw>>;

const cells = (row: Typed): FamilyCells =>
  Object.fromEntries(
    Object.keys(FAMILY_HEADERS).map((key) => [key, row[key as keyof Typed] ?? null]),
  ) as unknown as FamilyCells;

/** Ani and Budi are one household. */
const read = (...rows: readonly Typed[]) => familiesFrom(rows.map(cells), [[ANI, BUDI], [CICI]], new Map());

const on = (text: string, ...rows: readonly Typed[]) =>
  familyOn(read(...rows.map((row) => ({ family: ANI.code, ...row }))).ofChild.get(ANI.code) ?? [], day(text));

test.each<[string, readonly Typed[], boolean | null]>([
  ['nothing', [], null],
  ['a blank cell', [{ latrine: 'ya' }], null],
  ['yes', [{ water: 'ya' }], true],
  ['no', [{ water: 'Tidak' }], false],
  ['one letter', [{ water: 'T' }], false],
  ['a box that is ticked', [{ water: true }], true],
  ['a box that is not', [{ water: false }], false],
  [
    'no after yes',
    [
      { water: 'ya', on: '2026-01-01' },
      { water: 'tidak', on: '2026-02-01' },
    ],
    false,
  ],
  [
    'yes after no',
    [
      { water: 'tidak', on: '2026-01-01' },
      { water: 'ya', on: '2026-02-01' },
    ],
    true,
  ],
  [
    'the later day above',
    [
      { water: 'tidak', on: '2026-02-01' },
      { water: 'ya', on: '2026-01-01' },
    ],
    false,
  ],
  ['no day against a day', [{ water: 'ya', on: '2020-01-01' }, { water: 'tidak' }], true],
  [
    'two rows of one day',
    [
      { water: 'ya', on: '2026-01-01' },
      { water: 'tidak', on: '2026-01-01' },
    ],
    false,
  ],
  [
    'a later row without a word on it',
    [
      { water: 'ya', on: '2026-01-01' },
      { latrine: 'ya', on: '2026-02-01' },
    ],
    true,
  ],
  ['a day that is still to come', [{ water: 'ya' }, { water: 'tidak', on: '2026-05-02' }], true],
  ['the very day', [{ water: 'ya' }, { water: 'tidak', on: '2026-05-01' }], false],
  ['a day that cannot be read', [{ water: 'tidak' }, { water: 'ya', on: 'kemarin' }], false],
])('of the water, on 1 May 2026: %s', (_, rows, expected) => {
  expect(on('2026-05-01', ...rows).water).toBe(expected);
});

test('each thing goes by its own last word', () => {
  const rows: readonly Typed[] = [
    { water: 'ya', decile: 2, rank: '>4', on: '2026-01-01' },
    { latrine: 'ya', decile: '5', on: '2026-03-01' },
  ];
  expect(on('2026-05-01', ...rows)).toMatchObject({
    water: true,
    latrine: true,
    decile: 5,
    rank: 5,
    house: null,
  });
  expect(on('2026-02-01', ...rows)).toMatchObject({ water: true, latrine: null, decile: 2, rank: 5 });
});

test('since when and from where is known of each', () => {
  const { rowsOf } = read(
    { family: ANI.code, water: 'ya', on: '2026-01-01', source: 'Pendataan KRS 2026' },
    { family: `K-${ANI.code}`, latrine: 'tidak', source: 'kunjungan' },
  );
  const said = saidOn(rowsOf.get(BUDI.code) ?? [], day('2026-05-01'));
  expect(said.water).toEqual({ value: true, since: '2026-01-01', source: 'Pendataan KRS 2026' });
  expect(said.latrine).toEqual({ value: false, since: null, source: 'kunjungan' });
  expect(said.decile).toBeNull();
});

test('a row is of all children of its household, whichever of them it names', () => {
  const { ofChild } = read({ family: BUDI.code, water: 'ya' });
  expect([ANI, BUDI, CICI].map(({ code }) => ofChild.get(code)?.length ?? 0)).toEqual([1, 1, 0]);
});

test.each<[string, Typed, 'unknown' | 'unreadable']>([
  ['a code of nobody', { family: responseCodeOf('dewi'), water: 'ya' }, 'unknown'],
  ['no code', { water: 'ya' }, 'unknown'],
  ['a word that is neither yes nor no', { family: ANI.code, water: 'mungkin' }, 'unreadable'],
  ['a number of the recapitulation', { family: ANI.code, tooMany: 2 }, 'unreadable'],
  ['a day that is none', { family: ANI.code, water: 'ya', on: '31/02/2026' }, 'unreadable'],
  ['a desil of eleven', { family: ANI.code, decile: 11 }, 'unreadable'],
  ['a peringkat of zero', { family: ANI.code, rank: 0 }, 'unreadable'],
])('%s is told by the number of the row', (_, row, kind) => {
  const found = read({ family: CICI.code, water: 'ya' }, {}, row);
  const { unknown, unreadable, contradicting } = found;
  expect({ unknown, unreadable, contradicting }).toEqual({
    unknown: [],
    unreadable: [],
    contradicting: [],
    [kind]: ['4'],
  });
});

test('two things said of one household and day are told; of two days, of two households, or of two things they are not', () => {
  const water = { family: ANI.code, water: 'ya', on: '2026-01-01' };
  const told = (row: Typed) => read(water, { ...water, family: BUDI.code, ...row }).contradicting;
  expect(told({ water: 'tidak' })).toEqual(['3']);
  expect(told({ water: 'Ya' })).toEqual([]);
  expect(told({ water: 'tidak', on: '2026-01-02' })).toEqual([]);
  expect(told({ water: 'tidak', on: null })).toEqual([]);
  expect(told({ water: 'tidak', family: CICI.code })).toEqual([]);
  expect(told({ water: null, latrine: 'tidak' })).toEqual([]);
});

import { limitsOf } from '../../../src/settings/limits';
import type { AidChild } from '../../../src/subjects/aid/aid-child';
import type { Family } from '../../../src/subjects/aid/family';
import type { Program } from '../../../src/subjects/aid/programs';
import type { ScoreMother } from '../../../src/subjects/situation/score-mothers';
import { type ScoreAct, scoreRows } from '../../../src/subjects/situation/score-rows';
import {
  addedLevels,
  childItems,
  levelOf,
  type Mark,
  motherItems,
  scoreChild,
  scoreMother,
} from '../../../src/subjects/situation/scorecard';
import { child, day, type Known, type Taken } from '../../support/counted';

// A village by hand. Mothers: trimester, days after the birth, visits of each trimester, tablets, counselled, visited, visits of nifas, whether
// she needs a visit, then water, latrine, insurance. Behind the arrow: Periksa, TTD, Konseling, Nifas, Kunjungan, Air, Jamban, Jaminan.
const MOTHERS = `
A 1 -  1-0-0 30 1 0 0 no  yes yes yes > Y  Y  Y  TS TS Y Y Y
B 3 -  1-2-1 90 1 0 0 yes yes no  yes > T  Y  T  TS T  Y T Y
C - 50 1-2-3 90 0 0 3 no  yes yes no  > TS TS TS Y  TS Y Y T
D - 10 1-2-3 90 0 1 1 yes no  no  no  > TS TS TS TS Y  T T T
`;

// Children: completed months, basic immunisation, measles, months weighed, measured in the quarter, parents counselled, visited, whether it needs a
// visit, classes, then water, latrine, certificate, insurance. Behind the arrow: Imunisasi, Ditimbang, Diukur, Konseling, Kunjungan, Air, Jamban, Akta,
// Jaminan, Kelas.
const CHILDREN = `
E 3  no  no  3  1 0  0 no  0 yes yes yes no  > TS TS Y TS TS Y Y Y T TS
F 9  yes no  5  2 4  2 yes 5 yes no  yes yes > Y  Y  Y T  Y  Y T Y Y Y
G 14 yes no  8  0 8  0 no  4 no  no  no  no  > T  Y  T Y  TS T T T T T
H 20 yes yes 14 1 15 1 yes 5 yes yes yes yes > Y  T  Y Y  T  Y Y Y Y Y
`;

const linesOf = (table: string): readonly (readonly [readonly string[], readonly string[]])[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [facts = '', marks = ''] = line.split('>').map((half) => half.trim());
      return [facts.split(/\s+/), marks.split(/\s+/)] as const;
    });

const isYes = (word: string | undefined): boolean => word === 'yes';
const count = (word: string | undefined): number => Number(word);

const mothersMarks = linesOf(MOTHERS).map(([facts, expected]) => {
  const [name = '', trimester, days, visits = '', tablets, counselled, visited, nifas, needs, ...provided] =
    facts;
  const [first = 0, second = 0, third = 0] = visits.split('-').map(Number);
  const [water, latrine, insured] = provided.map(isYes);
  const marks = scoreMother({
    trimester: trimester === '-' ? null : (count(trimester) as 1 | 2 | 3),
    daysAfterBirth: days === '-' ? null : count(days),
    antenatal: [first, second, third],
    ...{ tablets: count(tablets), counselled: count(counselled), visited: count(visited) },
    ...{ nifas: count(nifas), needsVisit: isYes(needs) },
    ...{ water: water === true, latrine: latrine === true, insured: insured === true },
  });
  return { name, expected, marks: motherItems().map((item): Mark => marks[item]) };
});

const childrenMarks = linesOf(CHILDREN).map(([facts, expected]) => {
  const [name = '', months, basic, measles, weighed, measured, counselled, visited, needs, classes, ...rest] =
    facts;
  const [water, latrine, certificate, insured] = rest.map(isYes);
  const marks = scoreChild({
    ...{ months: count(months), hasBasicImmunisation: isYes(basic), hasMeasles: isYes(measles) },
    ...{ weighed: count(weighed), measured: count(measured), counselled: count(counselled) },
    ...{ visited: count(visited), needsVisit: isYes(needs), classes: count(classes) },
    ...{ water: water === true, latrine: latrine === true, insured: insured === true },
    hasCertificate: certificate === true,
  });
  return { name, expected, marks: childItems().map((item): Mark => marks[item]) };
});

describe('the village', () => {
  test.each([...mothersMarks, ...childrenMarks])('scores each item of $name', ({ expected, marks }) => {
    expect(marks).toEqual(expected);
  });

  test('has the level ΣY ÷ (persons × items − ΣTS)', () => {
    const mothers = mothersMarks.map(({ marks }) => levelOf(marks));
    const children = childrenMarks.map(({ marks }) => levelOf(marks));
    // A 6 of 6, B 3 of 7, C 3 of 4, D 1 of 4: 4 × 8 − 11 TS = 21.
    expect(addedLevels(mothers)).toEqual({ yes: 13, due: 21 });
    // E 4 of 5, F 8 of 10, G 2 of 9, H 8 of 10: 4 × 10 − 6 TS = 34.
    expect(addedLevels(children)).toEqual({ yes: 22, due: 34 });
    expect(addedLevels([...mothers, ...children])).toEqual({ yes: 35, due: 55 });
  });

  test('asks nobody to be visited who needs no visit', () => {
    const visits = [...mothersMarks, ...childrenMarks].filter(({ name }) =>
      ['A', 'C', 'E', 'G'].includes(name),
    );
    expect(visits.map(({ marks }) => marks[4])).toEqual(['TS', 'TS', 'TS', 'TS']);
  });
});

const FAMILY: Family = {
  ...{
    water: false,
    latrine: true,
    house: null,
    tooYoung: null,
    tooOld: null,
    tooClose: null,
    tooMany: null,
  },
  ...{ noContraception: null, decile: null, rank: null, since: null },
};

const registered = (known: Known, ...visits: readonly Taken[]): AidChild => ({
  ...child(known, ...visits),
  ...{ motherName: null, birthWeightKg: null, birthLengthCm: null, rt: null, family: [FAMILY] },
  marks: { card: '', mother: '' },
});

const act = (on: string, code: string, what: string, program = ''): ScoreAct => ({
  ...{ on: day(on), code, act: what, program },
});

const MOTHER: ScoreMother = {
  ...{
    key: 'm1',
    code: 'I-AAAA-AAAA',
    state: 'Hamil',
    due: day('2026-08-01'),
    lastContact: day('2026-03-02'),
  },
  ...{ bornOn: null, visits: '1-1-0', tablets: 60, thinSince: day('2026-03-02'), risks: '', nifasVisits: '' },
  ...{ children: 'K7M4-QXCY', rw: 2 },
};

describe('the rows', () => {
  const baby = registered(
    { code: 'K7M4-QXCY', born: '2025-09-10', from: '2025-09-20' },
    { on: '2025-10-05', height: '-1', mark: 'B' },
    { on: '2025-11-05', height: '-1', mark: 'N' },
    { on: '2025-11-25', height: '-1' },
    { on: '2026-01-05', height: '-2.5', mark: 'O' },
    { on: '2026-02-05', mark: 'N' },
    { on: '2026-04-02', height: '-1', mark: 'N' },
  );
  const old = registered(
    { code: 'B', born: '2023-09-10', from: '2025-09-20' },
    { on: '2026-01-05', mark: 'B' },
  );
  const acts = [
    act('2026-01-10', 'K7M4-QXCY', 'Kunjungan rumah'),
    act('2026-02-10', 'K7M4-QXCY', 'Kunjungan rumah'),
    // After the quarter.
    act('2026-04-01', 'K7M4-QXCY', 'Bantuan', 'Akta kelahiran'),
    act('2026-02-01', 'K7M4-QXCY', 'Bantuan', 'Imunisasi DPT 1'),
    act('2026-02-11', 'I-AAAA-AAAA', 'Konseling'),
    act('2026-01-03', 'I-AAAA-AAAA', 'Bantuan', 'JKN PBI'),
  ];
  const rows = scoreRows(
    { children: [baby, old], mothers: [MOTHER], acts, programs: [], limits: limitsOf([]) },
    day('2026-04-02'),
  );
  const of = (quarter: string, code: string) =>
    rows.find((row) => row.quarter === quarter && row.code === code);

  test('are of whoever was under two or pregnant in the quarter, by what was told until its end', () => {
    // Six months old on 31 March; stunted by its last height of the quarter; weighed in four months of the five.
    expect(of('2026 triwulan 1', 'K7M4-QXCY')).toMatchObject({
      ...{ standing: '6 bulan', yes: 4, due: 10 },
      items: {
        ...{ immunised: 'Y', weighed: 'T', measured: 'Y', counselled: 'T', visited: 'Y', water: 'Y' },
        ...{ latrine: 'T', certificate: 'T', insured: 'T', classes: 'T' },
      },
    });
    // 22 weeks: of the second trimester. KEK, and nobody came to her home.
    expect(of('2026 triwulan 1', 'I-AAAA-AAAA')).toMatchObject({
      ...{ standing: 'Trimester 2', rw: 2, yes: 5, due: 7 },
      items: {
        ...{ antenatal: 'Y', tablets: 'Y', counselled: 'Y', nifas: 'TS', visited: 'T' },
        ...{ water: 'Y', latrine: 'T', insured: 'Y' },
      },
    });
    expect(rows.filter(({ code }) => code === 'B')).toEqual([]);
  });

  test('begin with the sums of the groups, and of the village', () => {
    expect(rows.filter(({ code, quarter }) => code === '' && quarter === '2026 triwulan 1')).toMatchObject([
      { group: 'Kelurahan', standing: '2 orang', yes: 9, due: 17 },
      {
        group: 'Ibu hamil dan nifas',
        yes: 5,
        due: 7,
        items: { antenatal: '1/1', nifas: '0/0', visited: '0/1' },
      },
      { group: 'Anak 0-23 bulan', yes: 4, due: 10, items: { immunised: '1/1', visited: '1/1' } },
    ]);
  });

  test('of the running quarter say so, and know what has come since', () => {
    expect(rows[0]).toMatchObject({
      quarter: '2026 triwulan 2',
      remark: expect.stringContaining('Belum selesai'),
    });
    expect(of('2026 triwulan 2', 'K7M4-QXCY')?.items).toMatchObject({ certificate: 'Y', visited: 'TS' });
  });

  test('are in the order of their keys, each key once', () => {
    const keys = rows.map(({ place }) => place);
    expect(keys).toEqual([...new Set(keys)].sort());
  });
});

const FOR_HOUSEHOLDS: Program = {
  ...{ place: 0, name: 'JKN Keluarga', otherNames: [], kind: 'jkn', isForHouseholds: true },
  ...{ entitled: [], except: [], period: 'once', planned: 1, isInDays: false, measure: '' },
  ...{ provider: '', moneySource: '', from: null, to: null, isActive: true },
};

// What a child of twelve months was given, an act with its programme each. Behind the arrow: Imunisasi, Jamban, Jaminan, Akta.
const GIVEN = `
Bantuan Imunisasi dasar lengkap           > Y T T T
Bantuan IDL                               > Y T T T
Bantuan OPV1 + Bantuan MR1                > Y T T T
Bantuan bOPV 4, IPV2 + Bantuan MR 1       > Y T T T
Bantuan PCV1 + Bantuan Campak             > Y T T T
Kunjungan rumah RV2 + Bantuan MMR         > Y T T T
Bantuan Polio 4 dan campak rubela         > Y T T T
Bantuan Imunisasi campak                  > T T T T
Bantuan MR1                               > T T T T
Bantuan DPT-HB-Hib 3 + Bantuan HB-0       > T T T T
Tunda Imunisasi dasar lengkap             > T T T T
Tutup Imunisasi + Rujukan MR1             > T T T T
Bantuan Jamban + Bantuan Akta kelahiran   > T Y T Y
Tunda Jamban + Tutup BPJS + Tunda Akta    > T T T T
Rujukan Jamban + Tutup Jamban             > T T T T
Tunda Jamban + Bantuan Jamban             > T Y T T
Bantuan BPJS PBI                          > T T Y T
`;

const given = GIVEN.trim()
  .split('\n')
  .map((line) => line.split('>').map((half) => half.trim()))
  .map(([acts = '', marks = '']) => ({ acts, marks }));

test.each(given)('by $acts a child has $marks', ({ acts, marks }) => {
  const toddler = registered({ code: 'C', born: '2025-03-10', from: '2025-04-01' });
  const done = acts.split(' + ').map((one) => {
    const [, what = '', program = ''] = /^(Kunjungan rumah|\S+) (.*)$/.exec(one) ?? [];
    return act('2026-02-01', 'C', what, program);
  });
  const rows = scoreRows(
    { children: [toddler], mothers: [], acts: done, programs: [], limits: limitsOf([]) },
    day('2026-03-31'),
  );
  const { items } = rows.find(({ code }) => code === 'C') ?? {};
  expect([items?.immunised, items?.latrine, items?.insured, items?.certificate]).toEqual(marks.split(' '));
});

describe('who lives together', () => {
  const at = (card: string, known: Known): AidChild => ({
    ...registered({ from: '2025-09-20', ...known }),
    ...{ marks: { card, mother: '' }, family: [] },
  });
  // The eldest, registered first, is too old to be scored.
  const children = [
    at('1', { code: 'B', born: '2023-09-10' }),
    at('1', { code: 'K7M4-QXCY', born: '2025-09-10' }),
    at('2', { code: 'D', born: '2025-09-10' }),
  ];
  const tied = { children: 'K7M4-QXCY', thinSince: day('2026-04-01') };
  const mother: ScoreMother = { ...MOTHER, ...tied };
  const stranger: ScoreMother = { ...MOTHER, key: 'm2', code: 'I-BBBB-BBBB', children: '' };
  const rows = scoreRows(
    {
      ...{ children, mothers: [mother, stranger], programs: [FOR_HOUSEHOLDS], limits: limitsOf([]) },
      acts: [
        act('2026-02-01', 'B', 'Bantuan', 'Jamban sehat'),
        act('2026-02-01', 'I-AAAA-AAAA', 'Bantuan', 'Air bersih'),
        act('2026-02-02', 'B', 'Bantuan', 'BPJS mandiri'),
        act('2026-02-03', 'B', 'Bantuan', 'Akta kelahiran'),
        // After the first quarter.
        act('2026-04-01', 'B', 'Bantuan', 'jkn keluarga'),
      ],
    },
    day('2026-04-02'),
  );
  const marksOf = (of: string, quarter = '2026 triwulan 1') =>
    rows.find(({ code, quarter: own }) => code === of && own === quarter)?.items;

  test('has what any of them was given for the home, the mother by a child that is tied to her', () => {
    for (const code of ['K7M4-QXCY', 'I-AAAA-AAAA'])
      expect(marksOf(code)).toMatchObject({ latrine: 'Y', water: 'Y', insured: 'T' });
    expect(marksOf('K7M4-QXCY')).toMatchObject({ certificate: 'T' });
  });

  test('is insured together by a programme for households alone', () => {
    for (const code of ['K7M4-QXCY', 'I-AAAA-AAAA'])
      expect(marksOf(code, '2026 triwulan 2')).toMatchObject({ insured: 'Y' });
  });

  test('and nobody else', () => {
    for (const code of ['D', 'I-BBBB-BBBB'])
      expect(marksOf(code, '2026 triwulan 2')).toMatchObject({ latrine: 'T', water: 'T', insured: 'T' });
  });

  test('a mother is to be visited from the day on which KEK was seen', () => {
    expect(marksOf('I-AAAA-AAAA')).toMatchObject({ visited: 'TS' });
    expect(marksOf('I-AAAA-AAAA', '2026 triwulan 2')).toMatchObject({ visited: 'T' });
  });
});

// The list of BKKBN as the page reads it: headings, rows, codes, identities; worked out by hand on small lists.

import {
  codesIn,
  countsOf,
  identitiesOf,
  isOfFigures,
  isOpen,
  itemsOf,
  proposedReading,
  type Reading,
} from '../../../src/web/families/recap-codes';
import { isEitherWay, recapTarget } from '../../../src/web/families/recap-headings';
import { type RecapList, readRecap } from '../../../src/web/families/recap-list';
import { listedFrom, whoOf } from '../../../src/web/families/recap-who';
import { type Cell, textCell } from '../../../src/web/import/cell';

test.each([
  ['Nomor KK', 'card'],
  ['NO. KARTU KELUARGA', 'card'],
  ['Nama Kepala Keluarga', 'head'],
  ['NAMA KK', 'head'],
  ['Nama Istri', 'mother'],
  ['Nama Ibu', 'mother'],
  ['Nama Balita', 'child'],
  ['RT', 'rt'],
  ['RT/RW', 'rt'],
  ['rw', 'rw'],
  ['Punya anak 0-23 bulan', 'hasBaby'],
  ['PUNYA ANAK 24 – 59 BULAN', 'hasToddler'],
  ['PUS', 'couple'],
  ['PUS Hamil', 'pregnant'],
  ['Sumber air minum utama tidak layak', 'water'],
  ['Keluarga Tidak Mempunyai Sumber Air Minum Utama yang Layak', 'water'],
  ['JAMBAN_TIDAK_LAYAK', 'latrine'],
  ['Rumah tidak layak huni', 'house'],
  ['Terlalu Muda (umur istri < 20 tahun)', 'tooYoung'],
  ['terlalu tua', 'tooOld'],
  ['Terlalu Dekat (< 2 tahun)', 'tooClose'],
  ['Terlalu Banyak (≥ 3 anak)', 'tooMany'],
  ['PUS 4 Terlalu', 'anyOfFour'],
  ['Bukan Peserta KB Modern', 'noContraception'],
  ['Peringkat Kesejahteraan', 'rank'],
  ['Peringkat Kesejahteraan 3', 'rank3'],
  ['Peringkat kesejahteraan > 4', 'rank5'],
  ['Desil', 'decile'],
  ['Keluarga Sasaran', 'targeted'],
  ['Keluarga Berisiko Stunting', 'atRisk'],
  ['Tidak berisiko', 'notAtRisk'],
  ['Keterangan', null],
  ['NIK', null],
  ['constructor', null],
  ['__proto__', null],
])('the heading %s is %s', (heading, target) => {
  expect(recapTarget(heading)).toBe(target);
});

test('a heading that only names the thing does not say which way round it is', () => {
  expect(isEitherWay('Jamban', 'latrine')).toBe(true);
  expect(isEitherWay('Jamban layak', 'latrine')).toBe(true);
  expect(isEitherWay('Jamban tidak layak', 'latrine')).toBe(false);
  expect(isEitherWay('Terlalu muda', 'tooYoung')).toBe(false);
});

const sheet = (...lines: readonly string[]): readonly (readonly Cell[])[] =>
  lines.map((line) => line.split('|').map((text) => textCell(text.trim())));

function list(...lines: readonly string[]): RecapList {
  const read = readRecap(sheet(...lines));
  if ('problem' in read) throw new Error(read.problem);
  return read;
}

const HEAD = 'No KK | Nama Kepala Keluarga | RT | RW | Jamban tidak layak | Terlalu muda';

test('headings stand below a title, over two lines and under groups; a line of numbers is no household', () => {
  const read = list(
    'PENDATAAN KELUARGA BERISIKO STUNTING 2026',
    '',
    'No KK | Nama | Alamat |  | Fasilitas | | Peringkat Kesejahteraan | |',
    ' | Kepala Keluarga | RT | RW | Sumber air minum tidak layak | Jamban tidak layak | 1 | 2 | >4',
    '1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9',
    '3304061203190101 | Budi | 3 | 2 | 2 | 1 | 1 | |',
  );
  expect(read.columns.map(({ target }) => target)).toEqual([
    'card',
    'head',
    'rt',
    'rw',
    'water',
    'latrine',
    'rank1',
    'rank2',
    'rank5',
  ]);
  expect(read.rows.map(({ number }) => number)).toEqual([6]);
  expect(itemsOf(read.rows[0] as never, proposedReading(read))).toMatchObject({
    water: true,
    latrine: false,
    rank: 1,
  });
});

test('neither the title of a sheet nor a group names a column that says something else', () => {
  const read = list(
    'KELUARGA BERISIKO STUNTING | | | | |',
    'No | No KK | Faktor PUS 4 Terlalu | | Keluarga berisiko |',
    ' | | Muda | Terlalu tua | Keterangan | Jamban tidak layak',
    '1 | 1 | 1 | 1 | rumah panggung | 2',
  );
  expect(read.columns.map(({ target, at }) => [target, at])).toEqual([
    ['card', 1],
    ['tooYoung', 2],
    ['tooOld', 3],
    ['latrine', 5],
  ]);
  expect(read.unknown).toEqual(['No', 'Keluarga berisiko Keterangan']);
});

test('blank lines are passed over, and the sums at the end are kept apart', () => {
  const read = list(HEAD, '1 | Budi | 1 | 1 | 2 | 1', '', '2 | Ani | 1 | 1 | 1 | 1', 'JUMLAH | | | | 1 | 0');
  expect(read.rows.map(({ number }) => number)).toEqual([2, 4]);
  expect(read.sums?.number).toBe(5);
});

test.each([
  ['no headings', ['Nama | Berat | Tinggi', 'Budi | 9 | 80'], 'no-headings'],
  ['a list of another kind', ['Nama Anak | Nama Ibu | RT | RW', 'Budi | Ani | 1 | 1'], 'no-headings'],
  ['nothing', [''], 'no-headings'],
  ['two columns for one thing', [`${HEAD} | Jamban tidak layak`, '1 | Budi | 1 | 1 | 1 | 2 | 2'], 'twice'],
  [
    'more rows than households',
    [HEAD, ...Array<string>(20_001).fill('1 | Budi | 1 | 1 | 1 | 1')],
    'too-long',
  ],
] as const)('a sheet with %s is not read', (_, lines, problem) => {
  expect(readRecap(sheet(...lines))).toMatchObject({ problem });
});

test('each code of a column is counted, blanks too, and nothing is said of a code that nobody has explained', () => {
  const read = list(HEAD, '1 | A | 1 | 1 | 1 | 1', '2 | B | 1 | 1 | 2 | 9', '3 | C | 1 | 1 | 2 |');
  const [, , , , latrine, young] = read.columns;
  if (!latrine || !young) throw new Error('no columns');
  expect(countsOf(read, latrine)).toEqual([
    ['2', 2],
    ['1', 1],
  ]);
  expect(countsOf(read, young)).toEqual([
    ['', 1],
    ['1', 1],
    ['9', 1],
  ]);
  const reading = proposedReading(read);
  expect(codesIn(read, 'risks')).toEqual(['1', '2', '9']);
  expect(isOpen(read, reading)).toBe(true);
  expect(read.rows.map((row) => itemsOf(row, reading).tooYoung)).toEqual([false, null, null]);
});

/** The codes of risks, as somebody has said. */
const risks = (read: RecapList, meanings: Readonly<Record<string, 'yes' | 'no' | 'none'>>): Reading => {
  const proposed = proposedReading(read);
  return { ...proposed, meanings: { ...proposed.meanings, risks: new Map(Object.entries(meanings)) } };
};

test('1, 2 and 3 mean what is said of them, in every column, and 3 says nothing where it is not applicable', () => {
  const read = list(HEAD, '1 | A | 1 | 1 | 1 | 3', '2 | B | 1 | 1 | 2 | 2');
  const said = (meanings: Readonly<Record<string, 'yes' | 'no' | 'none'>>) =>
    read.rows.map((row) => {
      const { latrine, tooYoung } = itemsOf(row, risks(read, meanings));
      return [latrine, tooYoung];
    });
  expect(said({ 1: 'yes', 2: 'no', 3: 'none' })).toEqual([
    [true, null],
    [false, false],
  ]);
  expect(said({ 1: 'no', 2: 'yes', 3: 'no' })).toEqual([
    [false, false],
    [true, true],
  ]);
});

test('words are understood, and names of what every object has are none', () => {
  const read = list(HEAD, '1 | A | 1 | 1 | Ya | constructor', '2 | B | 1 | 1 | TIDAK | __proto__');
  const reading = proposedReading(read);
  expect(isOpen(read, reading)).toBe(true);
  expect(read.rows.map((row) => itemsOf(row, reading).latrine)).toEqual([true, false]);
  expect(read.rows.map((row) => itemsOf(row, reading).tooYoung)).toEqual([null, null]);
});

test('a column that may be either way round is asked about, and turned where somebody says so', () => {
  const read = list('No KK | Nama KK | Jamban | Terlalu muda', '1 | A | 1 | 1', '2 | B | 2 | 1');
  const proposed = proposedReading(read);
  expect(isOpen(read, proposed)).toBe(true);
  expect(read.rows.map((row) => itemsOf(row, proposed).latrine)).toEqual([null, null]);
  const turned = { ...proposed, columns: new Map(proposed.columns).set('latrine', 'turned' as const) };
  expect(isOpen(read, turned)).toBe(false);
  expect(read.rows.map((row) => itemsOf(row, turned).latrine)).toEqual([true, false]);
  const out = { ...proposed, columns: new Map(proposed.columns).set('latrine', 'left-out' as const) };
  expect(read.rows.map((row) => itemsOf(row, out).latrine)).toEqual([null, null]);
});

test('a column of figures is of areas and no household, and is left out', () => {
  const read = list(
    HEAD,
    ...[12, 7, 31, 8, 25, 40, 3].map((count, i) => `${i} | RW | 1 | ${i} | ${count} | 1`),
  );
  const latrine = read.columns.find(({ target }) => target === 'latrine');
  if (!latrine) throw new Error('no column');
  expect(isOfFigures(read, latrine)).toBe(true);
  expect(proposedReading(read).columns.get('latrine')).toBe('left-out');
  expect(itemsOf(read.rows[0] as never, proposedReading(read)).latrine).toBeNull();
});

test.each([
  ['1', 1],
  ['4', 4],
  ['>4', 5],
  ['> 4', 5],
  ['lebih dari 4', 5],
  ['0', null],
  ['', null],
  ['17', null],
])('a peringkat of %s is %s', (typed, rank) => {
  const read = list('No KK | Jamban tidak layak | Peringkat Kesejahteraan', `1 | 1 | ${typed}`);
  expect(itemsOf(read.rows[0] as never, proposedReading(read)).rank).toBe(rank);
});

test.each([
  ['3', 3],
  ['Desil 10', 10],
  ['11', null],
  ['0', null],
  ['=1+1', null],
])('a desil of %s is %s', (typed, decile) => {
  const read = list('No KK | Jamban tidak layak | Desil', `1 | 1 | ${typed}`);
  expect(itemsOf(read.rows[0] as never, proposedReading(read)).decile).toBe(decile);
});

const FULL =
  'No KK | Keluarga Sasaran | Punya anak 0-23 | PUS | Sumber air tidak layak | Jamban tidak layak | ' +
  'Terlalu muda | Terlalu tua | Terlalu dekat | Terlalu banyak | PUS 4 terlalu | Bukan peserta KB | KRS | Tidak berisiko | Peringkat';

/** Codes: 1 yes and 2 no of sasaran, 2 yes and 1 no of risks. */
const identities = (...rows: readonly string[]) => {
  const read = list(FULL, ...rows);
  return identitiesOf(read, proposedReading(read));
};

// Card, sasaran, baby, PUS, water, latrine, young, old, close, many, any, KB, KRS, not, rank.
const SOUND = [
  '1 | 1 | 1 | 1 | 2 | 1 | 2 | 1 | 2 | 1 | 2 | 1 | 2 | 1 | 1',
  '2 | 1 | 2 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 2 | 1 | 2 | ',
  '3 | 2 | 2 | 2 | 1 | 1 | 3 | 3 | 3 | 3 | 3 | 3 | 3 | 3 | ',
];

test('the identities hold on a sound list; KB alone is no risk, and two of the four are one', () => {
  expect(identities(...SOUND)).toEqual({
    households: 3,
    targeted: 2,
    atRisk: 1,
    notAtRisk: 1,
    ranked: 1,
    contradicted: [],
    sums: [],
  });
});

test.each([
  ['sasaran without a reason', '9 | 1 | 2 | 2 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 2 | ', 'targeted'],
  ['a reason without sasaran', '9 | 2 | 1 | 2 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 3 | 3 | ', 'targeted'],
  ['a risk outside sasaran', '9 | 2 | 2 | 2 | 2 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 3 | 3 | ', 'risk-not-targeted'],
  ['KRS without a risk', '9 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 2 | 1 | ', 'at-risk'],
  ['a risk and no KRS', '9 | 1 | 1 | 1 | 2 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 2 | 1', 'at-risk'],
  ['KRS and not at risk', '9 | 1 | 1 | 1 | 2 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 2 | 2 | 1', 'both-or-neither'],
  [
    'neither KRS nor not at risk',
    '9 | 1 | 1 | 1 | 2 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 3 | 1 | 1',
    'both-or-neither',
  ],
  ['4T against the four', '9 | 1 | 1 | 1 | 2 | 1 | 2 | 1 | 1 | 1 | 1 | 1 | 2 | 1 | 1', 'any-of-four'],
  ['KRS without a rank', '9 | 1 | 1 | 1 | 2 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 2 | 1 | ', 'ranks'],
  ['a rank without KRS', '9 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 2 | 3', 'ranks'],
  ['a rank that is none', '9 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 2 | 8', 'unreadable'],
])('%s is named, with its row', (_, row, kind) => {
  const { contradicted } = identities(...SOUND, row);
  expect(contradicted.filter((one) => one.kind === kind)).toEqual([{ kind, rows: [5] }]);
});

test('codes the other way round contradict themselves all over', () => {
  const read = list(FULL, ...SOUND);
  const { contradicted } = identitiesOf(read, risks(read, { 1: 'yes', 2: 'no', 3: 'none' }));
  expect(contradicted.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['risk-not-targeted']));
});

test('sums of the list itself are compared with a count of its rows', () => {
  const { sums } = identities(...SOUND, 'Jumlah | 2 | 1 | 2 | 5 | 0 | 1 | 0 | 1 | 0 | 1 | 1 | 1 | 1 | ');
  expect(sums).toEqual([{ title: 'Sumber air tidak layak', listed: 5, counted: 1 }]);
});

test('without a word on whom the list is about nothing is said of it', () => {
  const read = list(HEAD, '1 | A | 1 | 1 | 2 | 1');
  expect(identitiesOf(read, proposedReading(read))).toMatchObject({
    households: 1,
    targeted: null,
    notAtRisk: null,
    atRisk: 1,
    ranked: null,
  });
});

const who = (line: string) => {
  const { rows } = list(
    'No KK | Nama Kepala Keluarga | Nama Istri | Nama Anak | RT | RW | Jamban tidak layak',
    line,
  );
  const [row] = rows;
  if (!row) throw new Error('no row');
  return { listed: listedFrom(row), shown: whoOf(row) };
};

test.each([
  ['3304061203190101', '3304061203190101'],
  ['3304 0612 0319 0101', '3304061203190101'],
  ["'3304061203190101", '3304061203190101'],
  ['33040612031901', ''],
  ['3.30406E+15', ''],
  ['belum ada', ''],
])('the No KK %s is asked about as "%s"', (typed, card) => {
  expect(who(`${typed} | A | B | C | 1 | 1 | 1`).listed.card).toBe(card);
});

test.each([
  ['3 | 2', 3, 2],
  ['RT 003 | RW 002', 3, 2],
  ['003/002 | ', 3, 2],
  [' | ', null, null],
  ['barat | 2', null, 2],
])('RT and RW of %s', (typed, rt, rw) => {
  expect(who(`1 | A | B | C | ${typed} | 1`).listed).toMatchObject({ rt, rw });
});

test('a NIK in a cell of names is neither sent nor shown', () => {
  const { listed, shown } = who('1 | Budi 3304061203190101 | Ani | NIK 3304064203240011 | 1 | 1 | 1');
  expect(JSON.stringify(listed)).not.toMatch(/\d{6}/);
  expect(shown).not.toMatch(/\d{6}/);
  expect(listed.head).toBe('Budi');
});

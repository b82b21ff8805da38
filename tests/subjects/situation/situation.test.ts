import type { CountedChild } from '../../../src/subjects/recap/counted';
import type { RecapSettings } from '../../../src/subjects/recap/recap';
import type { CoupleCells } from '../../../src/subjects/situation/couple-months';
import { type Indicators, indicatorsFrom } from '../../../src/subjects/situation/indicators';
import type { FeedingCells, MotherCells } from '../../../src/subjects/situation/mother-months';
import { situationOf } from '../../../src/subjects/situation/situation';
import { child, day, type Known, type Taken } from '../../support/counted';

const inRw = (rw: number, known: Known, ...visits: readonly Taken[]): CountedChild => {
  const one = child(known, ...visits);
  return { ...one, summary: { ...one.summary, rw } };
};

// Four children. A and B were born in 2025 and live in RW 1, C in 2023 in RW 2, D in 2025 in RW 2 and was never weighed but in January.
const A = inRw(
  1,
  { code: 'A', born: '2025-01-10', from: '2026-01-05' },
  { on: '2026-01-05', height: '-2.5', mark: 'B' },
  { on: '2026-02-05', height: '-2.4', mark: 'N', vitaminA: true },
  { on: '2026-03-05', height: '-1.9', mark: 'N' },
);
const B = inRw(
  1,
  { code: 'B', born: '2025-02-10', from: '2026-01-05' },
  { on: '2026-01-05', height: '-1', mark: 'B' },
  { on: '2026-03-05', height: '-2.1', mark: 'O' },
);
const C = inRw(
  2,
  { code: 'C', born: '2023-03-10', from: '2026-01-05' },
  { on: '2026-01-05', height: '-3.2', mark: 'B' },
  { on: '2026-02-05', height: '-3.1', mark: 'T' },
);
const D = inRw(
  2,
  { code: 'D', born: '2025-06-01', from: '2026-01-05' },
  { on: '2026-01-05', height: '0', mark: 'B' },
);
const ALL = [A, B, C, D];

const AS_THEY_ARE: Indicators = indicatorsFrom([]);
const POSYANDU: RecapSettings = { posyandu: ['Mawar', 'Melati'] };

interface Asked {
  readonly mothers?: readonly MotherCells[];
  readonly couples?: readonly CoupleCells[];
  readonly acts?: readonly FeedingCells[];
  readonly recap?: RecapSettings;
  readonly indicators?: Indicators;
  readonly areScoresWithheld?: boolean;
}

const rowsOf = (
  asOf: string,
  { mothers = [], couples = [], acts = [], recap = POSYANDU, ...asked }: Asked = {},
) => {
  const { indicators = AS_THEY_ARE, areScoresWithheld = false } = asked;
  const sources = { children: ALL, mothers, couples, acts, recap, indicators, areScoresWithheld };
  return situationOf(sources, day(asOf));
};

const told = (asOf: string, wanted: (row: string) => boolean = () => true, asked: Asked = {}) =>
  rowsOf(asOf, asked)
    .map(({ period, group, indicator, numerator, denominator, asOf: to, remark }) =>
      [
        period,
        group,
        indicator,
        `${numerator}${denominator === null ? '' : `/${denominator}`}`,
        to,
        remark,
      ].join(' | '),
    )
    .filter(wanted);

describe('a month', () => {
  const january = (row: string): boolean => row.startsWith('2026-01 |');

  test('has targets and coverage of the kelurahan and of each RW, each with its numerator, denominator and day', () => {
    expect(told('2026-03-31', (row) => january(row) && !row.includes('| RW'))).toEqual([
      '2026-01 | Kelurahan | Anak 0-59 bulan | 4 | 2026-01-31 | ',
      '2026-01 | Kelurahan | Baduta 0-23 bulan | 3 | 2026-01-31 | ',
      '2026-01 | Kelurahan | Anak 24-59 bulan | 1 | 2026-01-31 | ',
      '2026-01 | Kelurahan | Anak 0-59 bulan yang dipantau pertumbuhannya (D/S) | 4/4 | 2026-01-31 | ',
      '2026-01 | Kelurahan | Baduta yang dipantau pertumbuhannya | 3/3 | 2026-01-31 | ',
      '2026-01 | Kelurahan | Anak yang naik berat badannya (N/D terkoreksi) | 0/0 | 2026-01-31 | ',
      '2026-01 | Kelurahan | Stunting, anak 0-59 bulan | 2/4 | 2026-01-31 | ',
      '2026-01 | Kelurahan | Stunting, baduta | 1/3 | 2026-01-31 | ',
      '2026-01 | Kelurahan | Wasting, anak 0-59 bulan | 0/0 | 2026-01-31 | ',
      '2026-01 | Kelurahan | Underweight, anak 0-59 bulan | 0/0 | 2026-01-31 | ',
    ]);
    expect(
      told(
        '2026-03-31',
        (row) => january(row) && /RW . \| (Anak 0-59 bulan|Stunting, anak 0-59 bulan) \|/.test(row),
      ),
    ).toEqual([
      '2026-01 | RW 1 | Anak 0-59 bulan | 2 | 2026-01-31 | ',
      '2026-01 | RW 1 | Stunting, anak 0-59 bulan | 1/2 | 2026-01-31 | ',
      '2026-01 | RW 2 | Anak 0-59 bulan | 2 | 2026-01-31 | ',
      '2026-01 | RW 2 | Stunting, anak 0-59 bulan | 1/2 | 2026-01-31 | ',
    ]);
  });

  test('has vitamin A in February and August alone, of those from six months on', () => {
    expect(told('2026-03-31', (row) => row.includes('vitamin A') && row.includes('| Kelurahan |'))).toEqual([
      expect.stringMatching(/^2026 semester 1 .* \| 1\/4 \| 2026-02-28 \|/),
      '2026-02 | Kelurahan | Anak 6-59 bulan yang mendapat vitamin A | 1/4 | 2026-02-28 | ',
    ]);
  });

  test('that is running says so, and up to which day it is counted', () => {
    expect(told('2026-03-10', (row) => /^2026-03 \| Kelurahan \| Anak 0-59 bulan \|/.test(row))).toEqual([
      '2026-03 | Kelurahan | Anak 0-59 bulan | 4 | 2026-03-10 | Belum selesai.',
    ]);
  });
});

describe('where Sasaran has a number', () => {
  const attendance = (count: number, posyandu: string | null) =>
    told(
      '2026-03-31',
      (row) => /^2026(-01| semester 1) \| \S+( \d)? \| Anak 0-59 bulan yang dipantau/.test(row),
      { recap: { ...POSYANDU, targets: [{ year: 2026, posyandu, count, source: 'Pusdatin' }] } },
    ).map((row) => {
      const [period, group, , figure, , remark = ''] = row.split(' | ');
      return `${period}, ${group}: ${figure}${remark.includes('tab Sasaran') ? ', tab Sasaran' : ''}`;
    });

  test('D/S of the kelurahan is out of it, as in Rekap, and that of an RW out of who is registered', () => {
    expect(attendance(5, null)).toEqual([
      // Weighed: 4 in January, 2 in February, 2 in March, of 5 each time.
      '2026 semester 1, Kelurahan: 8/15, tab Sasaran',
      '2026 semester 1, RW 1: 5/6',
      '2026 semester 1, RW 2: 3/6',
      '2026-01, Kelurahan: 4/5, tab Sasaran',
      '2026-01, RW 1: 2/2',
      '2026-01, RW 2: 2/2',
    ]);
  });

  test('of a posyandu, S is the sum of the posyandu', () => {
    // All four are registered at Mawar, nobody at Melati.
    expect(attendance(3, 'Melati')[0]).toBe('2026 semester 1, Kelurahan: 8/21, tab Sasaran');
    expect(attendance(3, 'Melati')[3]).toBe('2026-01, Kelurahan: 4/7, tab Sasaran');
  });
});

describe('a semester', () => {
  const semester = (row: string): boolean => row.startsWith('2026 semester 1 | Kelurahan');

  test('adds services up over its months, and takes states from the last of them', () => {
    const rows = told('2026-03-31', semester);
    // Weighed: 4 in January, 2 in February, 2 in March, of 4 each time.
    expect(rows.find((row) => row.includes('(D/S)'))).toMatch(
      /\| 8\/12 \| 2026-03-31 \| Belum selesai\. Jumlah bulan-bulannya/,
    );
    // N of N and T: 0/0, 1/2, 1/1.
    expect(rows.find((row) => row.includes('(N/D'))).toMatch(/\| 2\/3 \|/);
    // In March A at -1.9 and B at -2.1.
    expect(rows.find((row) => row.includes('Stunting, anak'))).toMatch(
      /\| 1\/2 \| 2026-03-31 \| Belum selesai\. Keadaan Maret 2026/,
    );
    expect(rows.find((row) => row.includes('| Anak 0-59 bulan |'))).toMatch(/\| 4 \| 2026-03-31/);
  });

  test('is over with its last month', () => {
    expect(told('2026-07-02', (row) => semester(row) && row.includes('(D/S)'))[0]).toMatch(
      /\| 8\/24 \| 2026-06-30 \| Jumlah/,
    );
  });

  test('of which the first months are cut off is left out', () => {
    expect(told('2027-03-31', (row) => /^2026 semester 1/.test(row))).toEqual([]);
    expect(told('2027-03-31', (row) => /^2026 semester 2 .*\(D\/S\)/.test(row)).length).toBeGreaterThan(0);
  });
});

test('while scores differ from those of WHO, nothing is told that goes by them', () => {
  const rows = told('2026-03-31', () => true, { areScoresWithheld: true });
  expect(rows.filter((row) => /Stunting|Wasting|Underweight/.test(row))).toEqual([]);
  expect(rows.some((row) => row.includes('(D/S)'))).toBe(true);
});

test('rows are in the order of their keys, each key once', () => {
  const keys = rowsOf('2026-03-31').map(({ place }) => place);
  expect(keys).toEqual([...new Set(keys)].sort());
});

// Pregnancies, a line each: name, state, HPL, last contact, ANC, tablets, KEK since, PMT, born, nifas visits, KB, RW.
const MOTHERS = `
Aminah | Hamil          | 2026-06-01 | 2026-03-04 | 1-1-0 | 60  | 2026-01-07 | ya    |            |         |              | 1
Budiah | Hamil          | 2026-10-08 | 2026-03-20 | 1-0-0 |     | 2026-02-20 | tidak | |      |              | 2
Cici   | Nifas          | 2026-02-10 | 2026-03-01 | 1-2-3 | 190 |               |       | 2026-02-12 | 1, 2, 3 | suntik       | 1
Dewi   | Selesai        | 2026-01-20 | 2026-02-20 | 1-2-2 | 95  |               |       | 2026-01-25 | 1, 2    | belum        | 2
Endah  | Tidak berlanjut | 2026-08-01 | 2026-02-15 | 1-0-0 | 30 |              |       |            |         |              | 1
Fitri  | Hamil          |            | 2026-02-10 | 2     | 30  |               |       |            |         |              |
`;

const dayIn = (text: string) => (text === '' ? null : day(text));
const mothers: readonly MotherCells[] = MOTHERS.trim()
  .split('\n')
  .map((line) => {
    const [code, state, due, last, visits, tablets, thin, fed, born, nifas, method, rw] = line
      .split('|')
      .map((cell) => cell.trim());
    return {
      ...{ state: state ?? '', visits: visits ?? '', fed: fed ?? '', code: code ?? '' },
      thinSince: dayIn(thin ?? ''),
      ...{ due: dayIn(due ?? ''), lastContact: dayIn(last ?? ''), bornOn: dayIn(born ?? '') },
      ...{ nifasVisits: nifas ?? '', contraception: method ?? '' },
      tablets: tablets === '' ? null : Number(tablets),
      rw: rw === '' ? null : Number(rw),
    };
  });

// Of these acts one alone gave PMT to a mother after KEK was seen: that of March to Budiah.
const FED = [
  ['2026-02-10', 'PMT', 'Budiah'],
  ['2026-02-25', 'Konseling', 'Budiah'],
  ['2026-02-25', 'PMT', 'Fitri'],
  ['2026-03-02', 'PMT', 'Budiah'],
] as const;
const acts: readonly FeedingCells[] = FED.map(([on, act, code]) => ({ on: day(on), act, code }));

describe('of mothers', () => {
  const short = (asOf: string, period: string, group: string) =>
    told(asOf, (row) => row.startsWith(`${period} | ${group} |`) && /[Ii]bu/.test(row), {
      mothers,
      acts,
    }).map((row) => row.split(' | ').slice(2, 4).join(': '));

  test('a month counts who is pregnant or in nifas at its end, and of births what came before and after them', () => {
    // On 28 February: Aminah, Budiah (since 1 January) and Fitri are pregnant, Endah is not any more. Cici is in nifas since the 12th, Dewi on her 34th day.
    expect(short('2026-03-31', '2026-02', 'Kelurahan')).toEqual([
      'Ibu hamil: 3',
      'Ibu nifas: 2',
      'Ibu hamil KEK yang mendapat PMT: 1/2',
      'Ibu bersalin yang menerima 90 TTD atau lebih saat hamil: 1/1',
      'Ibu bersalin yang menerima 180 TTD atau MMS saat hamil: 1/1',
      'Ibu bersalin yang diperiksa 6 kali atau lebih saat hamil (ANC): 1/1',
      'Ibu bersalin yang ber-KB pascasalin: 1/1',
      'Ibu bersalin yang dikunjungi 3 kali atau lebih saat nifas: 1/1',
    ]);
    // On 31 January: Aminah, Budiah, Cici and Endah are pregnant; Dewi has borne six days ago. Of Fitri nobody knew.
    expect(short('2026-03-31', '2026-01', 'Kelurahan')).toEqual([
      'Ibu hamil: 4',
      'Ibu nifas: 1',
      // KEK of Budiah was seen in February.
      'Ibu hamil KEK yang mendapat PMT: 1/1',
      'Ibu bersalin yang menerima 90 TTD atau lebih saat hamil: 1/1',
      'Ibu bersalin yang menerima 180 TTD atau MMS saat hamil: 0/1',
      'Ibu bersalin yang diperiksa 6 kali atau lebih saat hamil (ANC): 0/1',
      'Ibu bersalin yang ber-KB pascasalin: 0/1',
      'Ibu bersalin yang dikunjungi 3 kali atau lebih saat nifas: 0/1',
    ]);
  });

  test('an RW counts its own', () => {
    expect(short('2026-03-31', '2026-02', 'RW 1').slice(0, 3)).toEqual([
      'Ibu hamil: 1',
      'Ibu nifas: 1',
      'Ibu hamil KEK yang mendapat PMT: 1/1',
    ]);
  });

  test('a semester has each birth once, and who is pregnant at the end of its last month', () => {
    expect(short('2026-03-31', '2026 semester 1', 'Kelurahan')).toEqual([
      'Ibu hamil: 3',
      // Cici until 26 March.
      'Ibu nifas: 0',
      'Ibu hamil KEK yang mendapat PMT: 2/2',
      'Ibu bersalin yang menerima 90 TTD atau lebih saat hamil: 2/2',
      'Ibu bersalin yang menerima 180 TTD atau MMS saat hamil: 1/2',
      'Ibu bersalin yang diperiksa 6 kali atau lebih saat hamil (ANC): 1/2',
      'Ibu bersalin yang ber-KB pascasalin: 1/2',
      'Ibu bersalin yang dikunjungi 3 kali atau lebih saat nifas: 1/2',
    ]);
  });

  test('a kelurahan without mothers has no row of them', () => {
    expect(told('2026-03-31', (row) => /[Ii]bu /.test(row))).toEqual([]);
  });
});

describe('of couples', () => {
  // A couple a line: wedding, days before it, years of her and of him, IMT, LiLA, Hb, smokers, counselled, RW.
  const COUPLES = `
2026-01-10 | 100 | 24 | 27 | 21.5 | 25 | 12.5 | Tidak ada | ya    | 1
2026-01-31 | 90  | 24 | 27 | 21.5 |    |      | Tidak ada | tidak | 2
2026-02-14 | 89  | 20 | 27 | 17.9 | 22 | 10.9 | Laki-laki | ya    | 1
2026-02-14 | 60  | 20 |    |      |    |      |           | tidak | 1
2026-02-20 | -3  | 24 | 27 | 21.5 | 25 | 12.5 | Tidak ada | ya    | 1
2026-02-21 | 0   | 18 | 19 | 21.5 | 25 | 12.5 | Keduanya  | tidak | 1
           |     | 24 | 27 | 21.5 | 25 | 12.5 | Tidak ada | ya    | 1
`;
  const numberIn = (cell = '') => (cell === '' ? null : Number(cell));
  const couples: readonly CoupleCells[] = COUPLES.trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      const [wedding = '', before, her, his, bodyMass, arm, blood, smokers = '', counselled = '', rw] = cells;
      return {
        ...{ weddingOn: dayIn(wedding), daysBefore: numberIn(before), counselled, smokers, rw: numberIn(rw) },
        ...{ womanYears: numberIn(her), manYears: numberIn(his), bodyMass: numberIn(bodyMass) },
        ...{ arm: numberIn(arm), blood: numberIn(blood) },
      };
    });
  const short = (period: string, group: string) =>
    told('2026-03-31', (row) => row.startsWith(`${period} | ${group} |`) && row.includes('Calon'), {
      couples,
    }).map((row) => row.split(' | ').slice(2, 4).join(': '));

  test('a month counts those who marry in it, and a semester each of them once', () => {
    expect(short('2026-01', 'Kelurahan')).toEqual([
      'Calon pengantin, pasangan yang menikah: 2',
      'Calon pengantin yang diperiksa kesehatannya sebelum menikah: 1/2',
      'Calon pengantin yang mendapat konseling: 1/2',
      'Calon pengantin yang tercatat tiga bulan sebelum menikah atau lebih awal: 2/2',
    ]);
    // Of whom names alone were told, or who were told of after the wedding, nobody was examined. On its day is in time.
    expect(short('2026 semester 1', 'Kelurahan')).toEqual([
      'Calon pengantin, pasangan yang menikah: 6',
      'Calon pengantin yang diperiksa kesehatannya sebelum menikah: 3/6',
      'Calon pengantin yang mendapat konseling: 2/6',
      'Calon pengantin yang tercatat tiga bulan sebelum menikah atau lebih awal: 2/6',
    ]);
    expect(short('2026-02', 'RW 2')).toEqual([]);
    expect(short('2026-02', 'RW 1')[0]).toBe('Calon pengantin, pasangan yang menikah: 4');
  });
});

describe('the tab Indikator', () => {
  const row = (name: string, more: object = {}) => ({
    ...{ name, from: 'PetaGizi', every: 'Bulan', target: null, due: null, used: 'Ya', source: '' },
    ...more,
  });

  test('leaves out what is not used, and says targets and sources', () => {
    const indicators = indicatorsFrom([
      row('Stunting, anak 0-59 bulan', { used: 'Tidak' }),
      row('anak 0-59 bulan  yang dipantau pertumbuhannya (D/S)', { target: '85', source: 'RPJMD 2026' }),
    ]);
    const rows = rowsOf('2026-03-31', { indicators });
    expect(rows.filter(({ indicator }) => indicator === 'Stunting, anak 0-59 bulan')).toEqual([]);
    expect(rows.find(({ indicator }) => indicator.includes('(D/S)'))).toMatchObject({
      ...{ target: 85, source: 'RPJMD 2026' },
    });
    // Without a row an indicator is shown by its own target.
    expect(rowsOf('2026-03-31').find(({ indicator }) => indicator.includes('(D/S)'))?.target).toBe(90);
  });
});

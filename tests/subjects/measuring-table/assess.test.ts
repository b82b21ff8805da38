import { addDays, type CalendarDate } from '../../../src/kernel/calendar';
import { INDICATORS } from '../../../src/kernel/growth/anthropometry';
import { score } from '../../../src/kernel/growth/score';
import {
  assessTable,
  readTable,
  type TableChild,
  type TypedMeasures,
  type WeighedBefore,
} from '../../../src/subjects/measuring-table/assess';
import { doubtText } from '../../../src/subjects/measuring-table/doubt-text';
import { shownResult } from '../../../src/subjects/measuring-table/shown';
import { childOf, numberIn, whoRows } from '../../kernel/growth/who-rows';
import { DATA, NOTHING, TODAY } from '../../support/measuring-table';

const day = (text: string): CalendarDate => text as CalendarDate;

/** Columns of the fixture with the z-scores of WHO's software, in the order of the indicators. */
const EXPECTED = {
  lengthHeightForAge: 'zlen',
  weightForAge: 'zwei',
  weightForLengthHeight: 'zwfl',
  bmiForAge: 'zbmi',
  headCircumferenceForAge: 'zhc',
  armCircumferenceForAge: 'zac',
} as const;

describe('the table scores as WHO does', () => {
  // A child at the table has a birth date or none, so no part of a day.
  const rows = whoRows().filter((row) => {
    const { ageDays } = childOf(row);
    return ageDays === null || (Number.isInteger(ageDays) && ageDays >= 0);
  });

  test('every child of the fixture whose age is of whole days, or not known', () => {
    expect(rows.length).toBeGreaterThan(400);
    const wrong = rows.flatMap((row) => {
      const { sex, ageDays, weightKg, lengthHeightCm, position, headCm, armCm, oedema } = childOf(row);
      const child = { sex, birthDate: ageDays === null ? null : addDays(TODAY, -ageDays) };
      const measurement = {
        ...{ measuredOn: TODAY, weightKg, lengthHeightCm, position, headCm, armCm, oedema },
        ...{ breastfed: null, vitaminA: null, note: null },
      };
      const { visit } = assessTable({ measurement, weightBeforeKg: null }, child, null, DATA);
      const found = INDICATORS.map((indicator) => visit.scores[indicator]?.z ?? null);
      const wanted = INDICATORS.map((indicator) => numberIn(row[EXPECTED[indicator]]));
      return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ row, found }];
    });
    expect(wrong).toEqual([]);
  });
});

/** A girl born a year ago; her weight and length are typed. */
const GIRL: TableChild = { sex: 'female', birthDate: day('2025-06-15') };
const BOY: TableChild = { sex: 'male', birthDate: day('2025-06-15') };

function found(typed: Partial<TypedMeasures>, child: TableChild = GIRL) {
  const all = { ...NOTHING, ...typed };
  const reading = readTable(all, child, TODAY);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return assessTable(reading.read, child, all.before, DATA);
}

const shown = (typed: Partial<TypedMeasures>, child: TableChild = GIRL) =>
  shownResult(found(typed, child), false);

const lineOf = (name: string, typed: Partial<TypedMeasures>, child: TableChild = GIRL) =>
  shown(typed, child).indices.find(({ short }) => short === name);

describe('the category of every index turns where the decree says', () => {
  const INDEX = {
    'BB/U': 'weightForAge',
    'PB/U': 'lengthHeightForAge',
    'BB/PB': 'weightForLengthHeight',
    'IMT/U': 'bmiForAge',
  } as const;

  /** The first measure in steps of 0.001 with that z-score: of a length where the index is of the length alone, else of a weight. */
  function measureWith(name: keyof typeof INDEX, z: string): string {
    const nothing = { headCm: null, armCm: null, oedema: false, position: 'lying', ageDays: 365 } as const;
    for (let thousandths = 3_000; thousandths < 120_000; thousandths++) {
      const measure = thousandths / 1000;
      const taken =
        name === 'PB/U'
          ? { lengthHeightCm: measure, weightKg: null }
          : { lengthHeightCm: name === 'BB/U' ? null : 74, weightKg: measure };
      const found = score({ ...nothing, ...taken, sex: 'female' })[INDEX[name]];
      if (found?.z.toFixed(2) === z) return String(measure).replace('.', ',');
    }
    throw new Error(`no measure with ${name} ${z}`);
  }
  const weighed = (weight: string): Partial<TypedMeasures> => ({ weight });
  const measured = (length: string): Partial<TypedMeasures> => ({ length, position: 'lying' });
  const both = (weight: string): Partial<TypedMeasures> => ({ weight, ...measured('74') });

  // Permenkes 2/2020, by hand: just below, on, and just above each edge.
  test.each([
    ['BB/U', weighed, '-3.01', 'Berat badan sangat kurang'],
    ['BB/U', weighed, '-3.00', 'Berat badan kurang'],
    ['BB/U', weighed, '-2.01', 'Berat badan kurang'],
    ['BB/U', weighed, '-2.00', 'Berat badan normal'],
    ['BB/U', weighed, '1.00', 'Berat badan normal'],
    ['BB/U', weighed, '1.01', 'Risiko berat badan lebih'],
    ['PB/U', measured, '-3.01', 'Sangat pendek'],
    ['PB/U', measured, '-3.00', 'Pendek'],
    ['PB/U', measured, '-2.01', 'Pendek'],
    ['PB/U', measured, '-2.00', 'Normal'],
    ['PB/U', measured, '3.00', 'Normal'],
    ['PB/U', measured, '3.01', 'Tinggi'],
    ['BB/PB', both, '-3.01', 'Gizi buruk'],
    ['BB/PB', both, '-3.00', 'Gizi kurang'],
    ['BB/PB', both, '-2.01', 'Gizi kurang'],
    ['BB/PB', both, '-2.00', 'Gizi baik'],
    ['BB/PB', both, '1.00', 'Gizi baik'],
    ['BB/PB', both, '1.01', 'Berisiko gizi lebih'],
    ['BB/PB', both, '2.00', 'Berisiko gizi lebih'],
    ['BB/PB', both, '2.01', 'Gizi lebih'],
    ['BB/PB', both, '3.00', 'Gizi lebih'],
    ['BB/PB', both, '3.01', 'Obesitas'],
    ['IMT/U', both, '-3.01', 'Gizi buruk'],
    ['IMT/U', both, '-3.00', 'Gizi kurang'],
    ['IMT/U', both, '-2.00', 'Gizi baik'],
    ['IMT/U', both, '3.01', 'Obesitas'],
  ] as const)('%s at %s %s SD is %s', (name, typed, z, category) => {
    const line = lineOf(name, typed(measureWith(name, z)));
    expect(line?.said).toBe(category);
    expect(line?.value).toBe(`${z.replace('.', ',').replace('-', '−')} SD`);
  });

  test.each([
    ['11,4', 'Gizi buruk', 'severe'],
    ['11,5', 'Gizi kurang', 'wasted'],
    ['12,4', 'Gizi kurang', 'wasted'],
    ['12,5', 'Gizi baik', 'normal'],
  ] as const)('LiLA of %s cm is %s', (arm, said, mark) => {
    expect(lineOf('LiLA', { arm })).toMatchObject({ said, mark });
  });

  test.each([
    ['2025-12-16', false], // five completed months
    ['2025-12-15', true], // six
    ['2021-06-16', true], // 59
  ] as const)('of a child born on %s LiLA is said: %s', (born, isSaid) => {
    const child = { sex: 'female', birthDate: day(born) } as const;
    expect(lineOf('LiLA', { arm: '13' }, child) !== undefined).toBe(isSaid);
  });

  test('from 24 completed months on its names are those of a standing child', () => {
    const child = { sex: 'male', birthDate: day('2024-01-15') } as const;
    const names = shown({ weight: '12', length: '86', position: 'standing' }, child).indices.map(
      ({ short }) => short,
    );
    expect(names).toEqual(['BB/TB', 'TB/U', 'BB/U', 'IMT/U', null]);
  });
});

describe('N or T', () => {
  const last = (weight: string): WeighedBefore => ({ kind: 'last-month', weight });
  // KBM of twelve completed months is 200 g for both (Buku KIA), of seven months 400 g for boys and 300 g for girls.
  test.each([
    ['2025-06-15', 'female', '8,8', last('8,6'), 'N', 'N: naik cukup', '+200 g, paling sedikit 200 g'],
    ['2025-06-15', 'female', '8,79', last('8,6'), 'T', 'T: tidak naik cukup', '+190 g, paling sedikit 200 g'],
    ['2025-06-15', 'male', '8,6', last('8,8'), 'T', 'T: tidak naik cukup', '−200 g, paling sedikit 200 g'],
    ['2025-11-15', 'male', '7,9', last('7,6'), 'T', 'T: tidak naik cukup', '+300 g, paling sedikit 400 g'],
    ['2025-11-15', 'female', '7,9', last('7,6'), 'N', 'N: naik cukup', '+300 g, paling sedikit 300 g'],
    ['2025-06-15', 'female', '8,8', { kind: 'longer-ago' }, 'O', 'O: tidak dinilai', null],
    ['2025-06-15', 'female', '8,8', { kind: 'never' }, 'B', 'B: penimbangan pertama', null],
    ['2025-06-15', 'female', '8,8', null, null, 'Tidak diisi', null],
  ] as const)('born %s, %s, %s kg after %j is %s', (born, sex, weight, before, mark, said, grams) => {
    const child = { sex, birthDate: day(born) };
    expect(found({ weight, before }, child).mark).toBe(mark);
    expect(shown({ weight, before }, child).gain).toMatchObject({ said, grams });
  });

  test('is not judged with oedema: water comes and goes, and the weight with it', () => {
    expect(found({ weight: '8,8', oedema: true, before: last('8,6') }).mark).toBe('O');
  });
});

describe('what cannot be read is told, each beside its field', () => {
  test.each([
    [{ weight: 'delapan' }, ['weight unreadable-number']],
    [{ weight: '88' }, ['weight unit-slipped']],
    [{ weight: '99999' }, ['weight out-of-range']],
    [{ weight: '74', length: '8,8', position: 'lying' }, ['weight weight-and-height-swapped']],
    [{ weight: '8,8', length: '74' }, ['position height-without-position']],
    [{ weight: '8,8', arm: '135' }, ['arm unit-slipped']],
    [{ weight: '8,8', before: { kind: 'last-month', weight: 'x' } }, ['before unreadable-number']],
    [{}, ['weight visit-without-measures']],
    [{ weight: '8,8', measuredOn: day('2026-06-16') }, ['measuredOn measured-in-future']],
    [{ weight: '8,8', measuredOn: day('2025-06-14') }, ['measuredOn measured-before-birth']],
    [
      { weight: 'x', length: 'y', arm: 'z' },
      ['weight unreadable-number', 'length unreadable-number', 'arm unreadable-number'],
    ],
  ] as const)('%j', (typed, told) => {
    const reading = readTable({ ...NOTHING, ...typed }, GIRL, TODAY);
    const problems = reading.ok ? [] : reading.problems;
    expect(problems.map(({ field, issue }) => `${field} ${issue.code}`)).toEqual(told);
  });

  test.each([
    ['8,8', 8.8],
    [' 8.80 ', 8.8],
    ['8800 gram', 8.8],
  ])('%s is read', (weight, kg) => {
    expect(found({ weight }).visit.measurement.weightKg).toBe(kg);
  });

  test('a child of five is told', () => {
    const child = { sex: 'male', birthDate: day('2021-06-15') } as const;
    const reading = readTable({ ...NOTHING, weight: '16' }, child, TODAY);
    expect(reading.ok ? [] : reading.problems.map(({ issue }) => issue.code)).toEqual([
      'five-years-or-older',
    ]);
  });
});

describe('values to measure again', () => {
  const codes = (typed: Partial<TypedMeasures>, child: TableChild = GIRL) =>
    found(typed, child).doubts.map(({ code, field }) => `${code} ${field}`);

  test.each([
    [
      'a length far beyond the age',
      { weight: '9', length: '95', position: 'lying' },
      ['implausible-z tinggi'],
    ],
    [
      'a weight that fell',
      { weight: '7,0', before: { kind: 'last-month', weight: '9' } },
      ['value-falls berat'],
    ],
    [
      'a weight that jumped',
      { weight: '11', before: { kind: 'last-month', weight: '8,5' } },
      ['value-jumps berat'],
    ],
    ['an ordinary month', { weight: '8,9', before: { kind: 'last-month', weight: '8,6' } }, []],
  ] as const)('%s', (_, typed, doubts) => {
    expect(codes(typed)).toEqual(doubts);
  });

  test('no day is told of the weighing before: only its month was asked', () => {
    const { doubts } = found({ weight: '3,2', before: { kind: 'last-month', weight: '8,6' } });
    expect(doubts.map(({ code }) => code)).toEqual(['implausible-z']);
    const [problem] = doubts.map((issue) => doubtText(issue).problem);
    expect(problem).toContain('Berat 3,2 kg jauh di luar kewajaran untuk umurnya');
  });

  test('a child that stands at eight months', () => {
    const child = { sex: 'male', birthDate: day('2025-10-15') } as const;
    expect(codes({ length: '70', position: 'standing' }, child)).toEqual([
      'standing-under-nine-months cara_ukur',
    ]);
  });

  test('what goes by an implausible value is no category, and in no colour of one', () => {
    expect(lineOf('PB/U', { weight: '9', length: '95', position: 'lying' })).toMatchObject({
      said: 'Diragukan',
      mark: 'doubtful',
    });
  });
});

describe('what to do', () => {
  const todo = (typed: Partial<TypedMeasures>, child: TableChild = GIRL) => found(typed, child).findings;

  test.each([
    [{ weight: '8,9', length: '74', position: 'lying' }, []],
    [{ oedema: true }, ['gizi-buruk']],
    [{ arm: '11,4' }, ['gizi-buruk']],
    [{ arm: '12' }, ['gizi-kurang']],
    [{ weight: '6,9' }, ['bb-kurang']],
    [{ weight: '6' }, ['bawah-garis-merah', 'bb-kurang']],
    [{ weight: '8,7', before: { kind: 'last-month', weight: '8,7' } }, ['satu-t']],
    [{ weight: '10,5' }, ['atas-garis-oranye']],
    [{ length: '68', position: 'lying' }, ['stunting']],
  ] as const)('%j: %j', (typed, codes) => {
    expect(todo(typed)).toEqual(codes);
  });

  test('a sign of gizi buruk is first and for today, and is never taken back by a doubt', () => {
    const {
      mark,
      headline,
      todo: lines,
      isUrgent,
    } = shown({
      weight: '3,2',
      length: '74',
      position: 'lying',
      oedema: false,
    });
    expect({ mark, headline, isUrgent }).toEqual({
      mark: 'severe',
      headline: 'Indikasi gizi buruk',
      isUrgent: true,
    });
    expect(lines[0]).toContain('Hari ini juga: antar anak ke puskesmas');
    expect(lines.join(' ')).toContain('di bawah 4 kg: perlu dinilai untuk rawat inap');
    expect(lines.join(' ')).toContain('langsung ke IGD');
  });

  test('nobody is told that nothing is wrong where oedema and LiLA were not looked for', () => {
    const { headline, todo: lines } = shown({ weight: '8,9', length: '74', position: 'lying' });
    expect(headline).toBe('Tidak ada indikasi masalah gizi');
    expect(lines).toEqual([
      'Periksa bengkak: tekan punggung kedua kaki 3 detik.',
      'LiLA belum diukur: ukur lengan kiri bila pitanya ada.',
      'Lanjutkan penimbangan tiap bulan.',
      'Bila anak tampak sangat kurus atau sakit berat, antar ke puskesmas hari ini juga, apa pun angkanya.',
    ]);
  });

  const EXAMINE = 'Tunjukkan ke bidan minggu ini: indikasi ini perlu diperiksa tenaga kesehatan.';
  const GO_ON = 'Lanjutkan penimbangan tiap bulan.';
  /** 122 days old. */
  const INFANT: TableChild = { sex: 'male', birthDate: day('2026-02-13') };
  const LENGTH = { position: 'lying' } as const;

  test.each([
    ['a thin infant', { weight: '5,4', length: '62', ...LENGTH }, INFANT, false, 'Indikasi gizi kurang'],
    ['a light infant', { weight: '5,4' }, INFANT, false, 'Indikasi berat badan kurang'],
    [
      'a fat child below the orange line',
      { weight: '9,9', length: '69', ...LENGTH },
      GIRL,
      false,
      'Indikasi gizi lebih',
    ],
    ['a thin arm beside scores that are withheld', { arm: '12' }, GIRL, true, 'Indikasi gizi kurang'],
  ] as const)(
    '%s, of which the script finds nothing to do, is shown to the bidan',
    (_, typed, child, withheld, said) => {
      const { headline, todo: lines } = shownResult(found(typed, child), withheld);
      expect(headline).toBe(said);
      expect(lines[0]).toBe(EXAMINE);
      expect(lines).not.toContain(GO_ON);
    },
  );

  test.each([
    ['a thin arm', { arm: '12' }, GIRL, 'Indikasi gizi kurang'],
    ['an infant whose arm alone was measured', { arm: '13' }, INFANT, 'Belum bisa dinilai'],
  ] as const)('%s is neither sent there once more nor told to go on', (_, typed, child, said) => {
    const { headline, todo: lines } = shown(typed, child);
    expect(headline).toBe(said);
    expect(lines).not.toContain(EXAMINE);
    expect(lines).not.toContain(GO_ON);
  });

  test.each([
    ['2024-06-16', 'usia-24-bulan', false],
    ['2024-06-15', 'usia-24-bulan', true],
    ['2025-12-16', 'usia-6-bulan', false],
    ['2025-12-15', 'usia-6-bulan', true],
  ] as const)('of a child born on %s %s is said: %s', (born, code, isSaid) => {
    expect(todo({ arm: '14' }, { sex: 'male', birthDate: day(born) }).includes(code)).toBe(isSaid);
  });

  test('the capsule of February is asked for in March, and is not said to be of that month', () => {
    const { todo: lines } = shown({ weight: '8,8', measuredOn: day('2026-03-10') });
    expect(lines).toContain(
      'Vitamin A: tanyakan, lihat buku KIA. Bila kapsul Februari atau Agustus belum diberikan, beri tahu bidan.',
    );
  });

  test('in February a child of six months and more is to have its vitamin A', () => {
    const february = { weight: '8,8', measuredOn: day('2026-02-10') };
    expect(todo(february, { sex: 'female', birthDate: day('2025-06-15') })).toContain('vitamin-a');
    expect(todo(february, { sex: 'female', birthDate: day('2025-09-15') })).not.toContain('vitamin-a');
  });
});

describe('where this phone computes other z-scores than WHO', () => {
  test('none is shown, and what LiLA and oedema say stays', () => {
    const result = found({ weight: '6', length: '74', position: 'lying', arm: '11,4', oedema: false }, BOY);
    const { indices, remarks, isUrgent, todo: lines } = shownResult(result, true);
    expect(indices.map(({ short, said }) => [short, said])).toEqual([
      ['LiLA', 'Gizi buruk'],
      [null, 'Tidak'],
    ]);
    expect(remarks.join()).toContain('tidak cocok dengan contoh WHO');
    expect(isUrgent).toBe(true);
    expect(lines[0]).toContain('Hari ini juga');
  });
});

import fc from 'fast-check';
import { responseCodeOf } from '../../../../src/kernel/code';
import { limitsOf } from '../../../../src/settings/limits';
import type { RegisterSettings } from '../../../../src/settings/register-settings';
import { fold } from '../../../../src/subjects/children/register/fold';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { childTab } from '../../../../src/subjects/children/tabs/child-tab';
import { visitTab } from '../../../../src/subjects/children/tabs/visit-tab';
import { checkAll } from '../../../support/check';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { RegisterInMemory } from '../../../support/register-in-memory';
import { recordsOf, redelivered, type Sent, sent } from '../../../support/responses';

/** A boy born on 7 April 2025, first weighed on 12 November: seven months. */
const first = (answers: Answers = {}): Sent =>
  sent('a', 0, { ...DESCRIBED, tanggal_ukur: '2025-11-12', berat: '7,5', ...answers });

const later = (id: string, hours: number, on: string, berat: string, answers: Answers = {}): Sent =>
  sent(id, hours, { posyandu: 'Mawar', anak: responseCodeOf('a'), tanggal_ukur: on, berat, ...answers });

/** What is said of the visits of the one child, oldest first. */
function gains(events: readonly Sent[], settings: Partial<RegisterSettings> = {}): readonly string[] {
  const { children } = fold(recordsOf(events), { ...REGISTER_SETTINGS, ...settings });
  const [child] = children;
  if (!child || children.length > 1) throw new Error(`${children.length} children`);
  return child.visits.map(({ gain: { mark, notGained, gainG, minimumG } }) =>
    [mark, notGained, gainG, minimumG].map((value) => value ?? '-').join(' '),
  );
}

/** 8, 9 and 10 completed months: 300 g each. */
const EVERY_MONTH = [first(), later('b', 1, '2025-12-12', '7,6'), later('c', 2, '2026-01-12', '7,7')];

test('each visit says what the child gained since the month before', () => {
  expect(gains(EVERY_MONTH)).toEqual(['B 0 - -', 'T 1 100 300', 'T 2 100 300']);
});

describe('the visits after one that changes follow it', () => {
  test('where its weight is corrected', () => {
    const corrected = [...EVERY_MONTH, later('b', 3, '2025-12-12', '7,8')];
    expect(gains(corrected)).toEqual(['B 0 - -', 'N 0 300 300', 'T 1 -100 300']);
  });

  test('where its day is moved to another month', () => {
    expect(gains([...EVERY_MONTH, later('b', 3, '2025-11-20', '7,6')])).toEqual([
      '- 0 - -',
      'B 0 - -',
      'O 0 - -',
    ]);
  });

  test('where it arrives late', () => {
    const [begun, between, last] = EVERY_MONTH as [Sent, Sent, Sent];
    expect(gains([begun, last])).toEqual(['B 0 - -', 'O 0 - -']);
    expect(gains([begun, last, between])).toEqual(gains(EVERY_MONTH));
  });

  test('where the birth date is corrected', () => {
    // Born on 7 December 2024 he is 12 and 13 months old: 200 g.
    const corrected = [
      first(),
      later('b', 1, '2025-12-12', '7,7'),
      later('c', 2, '2026-01-12', '7,9'),
      sent('a', 3, { ...first().answers, tanggal_lahir: '2024-12-07' }),
    ];
    expect(gains(corrected.slice(0, 3))).toEqual(['B 0 - -', 'T 1 200 300', 'T 2 200 300']);
    expect(gains(corrected)).toEqual(['B 0 - -', 'N 0 200 200', 'N 0 200 200']);
  });

  test('where the sex is corrected', () => {
    // At 11 months boys should gain 300 g and girls 200 g.
    const boy = [first(), later('b', 1, '2026-02-12', '8,0'), later('c', 2, '2026-03-12', '8,2')];
    expect(gains(boy)).toEqual(['B 0 - -', 'O 0 - -', 'T 1 200 300']);
    const girl = [...boy, sent('a', 3, { ...first().answers, jenis_kelamin: 'Perempuan' })];
    expect(gains(girl)).toEqual(['B 0 - -', 'O 0 - -', 'N 0 200 200']);
  });

  test('where the kelurahan has changed the minimum', () => {
    const limits = limitsOf([{ name: 'kbm', sex: null, from: 8, to: 8, value: 100 }]);
    expect(gains(EVERY_MONTH, { limits })).toEqual(['B 0 - -', 'N 0 100 100', 'T 1 100 300']);
  });
});

test('a visit without a weight, and a second one in a month, leave the chain as it is', () => {
  const more = [...EVERY_MONTH, later('d', 3, '2025-12-20', '', { tinggi: '68' })];
  expect(gains(more)).toEqual(['B 0 - -', 'T 1 100 300', '- 1 - -', 'T 2 100 300']);
  const twice = [...EVERY_MONTH, later('d', 3, '2025-12-20', '7,8')];
  expect(gains(twice)).toEqual(['B 0 - -', '- 0 - -', 'N 0 300 300', 'T 1 -100 300']);
});

/** Cells of `Pengukuran`, the newest submitted on top, and of the one row of `Data Anak`. */
function shownOf(events: readonly Sent[]) {
  const register = new RegisterInMemory().send(...events);
  const visits = (header: string) => register.workbook.column(visitTab, header);
  const child = (header: string) => register.workbook.column(childTab, header)[0];
  return { register, visits, child };
}

describe('the tabs', () => {
  test('show mark, gain and minimum of each visit, and what the last one means', () => {
    const { visits, child } = shownOf(EVERY_MONTH);
    expect(visits('N/T')).toEqual(['T', 'T', 'B']);
    expect(visits('Kenaikan (g)')).toEqual([100, 100, null]);
    expect(visits('KBM (g)')).toEqual([300, 300, null]);
    expect(child('N/T')).toBe('2T');
  });

  // WHO, weight for age of boys: -3 SD at 9 months is 6.4 kg; +1 SD is 9.9 kg.
  test.each([
    { berat: '6,2', below: 'ya', shown: 'T; BGM (di bawah garis merah)' },
    { berat: '10,2', below: null, shown: 'N; di atas garis oranye' },
    { berat: '8,0', below: null, shown: 'N' },
  ])('tell of $berat kg at nine months', ({ berat, below, shown }) => {
    const { visits, child } = shownOf([
      first({ tanggal_ukur: '2025-12-12', berat: '7,6' }),
      later('b', 1, '2026-01-12', berat),
    ]);
    expect(visits('BGM')[0]).toBe(below);
    expect(child('N/T')).toBe(shown);
  });

  test('keep in mind a T before a month without a weighing', () => {
    const { child } = shownOf([...EVERY_MONTH, later('d', 3, '2026-03-12', '8,5')]);
    expect(child('N/T')).toBe('O; sebelumnya 2T');
  });

  test('show the direction of the curve, which is ours', () => {
    // WHO's median for boys is 8.3 kg at 7 months, 8.6 at 8 and 8.9 at 9: he falls behind, then catches up.
    const { visits } = shownOf([
      first({ berat: '8,3' }),
      later('b', 1, '2025-12-12', '8,0'),
      later('c', 2, '2026-01-12', '8,9'),
    ]);
    expect(visits('Arah Kurva')).toEqual(['Naik', 'Turun', null]);
  });

  test('show the corrected age of a premature child beside its age', () => {
    // Born at 32 weeks on 7 April 2025, due on 2 June.
    const { visits, child } = shownOf([first({ usia_kehamilan: '32' })]);
    expect([visits('Umur (bulan)'), visits('Umur Koreksi (bulan)')]).toEqual([[7], [5]]);
    expect(child('Umur Koreksi (bulan)')).toBe(5);
    expect(shownOf([first()]).visits('Umur Koreksi (bulan)')).toEqual([null]);
  });

  test('score a premature child by its chronological age', () => {
    const z = (events: readonly Sent[]) => shownOf(events).visits('ZS BB/U');
    expect(z([first({ usia_kehamilan: '28' })])).toEqual(z([first()]));
  });

  test('change in every row of the child that an older visit bears on, and a rebuild finds nothing to mend', () => {
    const { register, visits, child } = shownOf(EVERY_MONTH);
    register.send(later('b', 3, '2025-12-12', '7,8'));
    expect(visits('N/T')).toEqual(['T', 'N', 'B']);
    expect(child('N/T')).toBe('T');
    expect(register.rebuild()).toBe(0);
    const others = ['a', 'c'].map(responseCodeOf);
    const withdrawn = { kind: 'withdraw', response: responseCodeOf('b'), others } as const;
    expect(register.decide('k1', withdrawn)).toBe('decided');
    expect(visits('N/T')).toEqual(['O', 'B']);
    expect(register.rebuild()).toBe(0);
  });
});

const DAYS = [
  '2025-11-12',
  '2025-11-30',
  '2025-12-01',
  '2025-12-31',
  '2026-01-05',
  '2026-02-28',
  '2026-03-01',
];

const visit: fc.Arbitrary<Sent> = fc
  .record({
    id: fc.constantFrom('b', 'c', 'd', 'e', 'f'),
    hours: fc.integer({ min: 1, max: 30 }),
    child: fc.constantFrom('a', 'x'),
    on: fc.constantFrom(...DAYS),
    berat: fc.constantFrom('', '7,2', '7,5', '7,8', '8,1', '70'),
    posyandu: fc.constantFrom('Mawar', 'Melati 2'),
    oedema: fc.constantFrom('Tidak', 'Tidak', 'Ya'),
  })
  .map(({ id, hours, child, on, berat, posyandu, oedema }) =>
    sent(id, hours, {
      posyandu,
      anak: responseCodeOf(child),
      tanggal_ukur: on,
      tinggi: '68',
      oedema,
      ...(berat && { berat }),
    }),
  );

/** Two children who are weighed often, with corrections, moved days and months left out. */
const histories: fc.Arbitrary<readonly Sent[]> = fc
  .tuple(
    fc.constantFrom('Laki-laki', 'Perempuan'),
    fc.constantFrom('2025-04-07', '2025-10-31', '2024-11-30'),
    fc.uniqueArray(visit, {
      selector: ({ id, submittedAt }) => `${id} ${submittedAt}`,
      minLength: 2,
      maxLength: 10,
    }),
  )
  .map(([sex, born, visits]) => [
    first({ jenis_kelamin: sex, tanggal_lahir: born }),
    sent('x', 0, {
      ...first().answers,
      nama: 'Aisyah Putri',
      jenis_kelamin: 'Perempuan',
      nama_ibu: 'Dewi Lestari',
      tanggal_lahir: '2025-05-20',
    }),
    ...visits,
  ]);

test('D = N + T + O + B in every month and posyandu', () => {
  checkAll('every child weighed in a month has one mark', histories, (events) => {
    const { children } = fold(recordsOf(events), REGISTER_SETTINGS);
    const weighed = new Map<string, number>();
    const marked = new Map<string, number>();
    const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const { members, visits } of children) {
      const placeOf = (id: string): string =>
        members.find(({ reading }) => reading.record.id === id)?.inForce.submission.posyandu ?? '?';
      // Counted from the visits alone: the last one with a weight says of each month where the child was weighed.
      const months = new Map(
        visits.flatMap(({ measurement: { measuredOn, weightKg }, responseId }) =>
          weightKg === null ? [] : [[measuredOn.slice(0, 7), placeOf(responseId)] as const],
        ),
      );
      for (const [month, posyandu] of months) add(weighed, `${month} ${posyandu}`);
      for (const { measurement, responseId, gain } of visits)
        if (gain.mark) add(marked, `${measurement.measuredOn.slice(0, 7)} ${placeOf(responseId)}`);
    }
    expect([...marked].sort()).toEqual([...weighed].sort());
  });
});

test('a child is B once, at its first weighing, and a T follows a weighing of the month before', () => {
  checkAll('marks follow from days and weights', histories, (events) => {
    for (const { visits } of fold(recordsOf(events), REGISTER_SETTINGS).children) {
      const counted = visits.filter(({ gain }) => gain.mark !== null);
      expect(counted.map(({ gain }) => gain.mark === 'B')).toEqual(counted.map((_, i) => i === 0));
      for (const { gain } of counted) {
        const { mark, gainG, minimumG, notGained } = gain;
        if (mark === 'N') expect(gainG).toBeGreaterThanOrEqual(minimumG ?? Number.NaN);
        if (mark === 'T') expect(gainG).toBeLessThan(minimumG ?? Number.NaN);
        if (mark === 'T') expect(notGained).toBeGreaterThan(0);
        if (mark === 'N' || mark === 'B') expect(notGained).toBe(0);
      }
    }
  });
});

test('the tabs are the same in whatever order and however often visits arrive, and as a rebuild makes them', () => {
  const twice = histories.chain((events) => fc.tuple(fc.constant(events), redelivered(events)));
  checkAll(
    'growth in any order',
    twice,
    ([events, again]) => {
      const original = new RegisterInMemory().send(...events);
      const other = new RegisterInMemory().send(...again);
      expect(other.shown()).toBe(original.shown());
      expect(original.rebuild()).toBe(0);
      expect(other.rebuild()).toBe(0);
    },
    60,
  );
});

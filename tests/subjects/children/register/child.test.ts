import { responseCodeOf } from '../../../../src/kernel/code';
import type { RegisterSettings } from '../../../../src/settings/register-settings';
import { codesOf, fold } from '../../../../src/subjects/children/register/fold';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, type Sent, SHORT_LINK, sent } from '../../../support/responses';

const visitOfA = (answers: Answers): Answers => ({
  posyandu: 'Mawar',
  anak: responseCodeOf('a'),
  tanggal_ukur: '2026-06-12',
  berat: '8,5',
  ...answers,
});

const folded = (events: readonly Sent[], settings: Partial<RegisterSettings> = {}) =>
  fold(recordsOf(events), { ...REGISTER_SETTINGS, ...settings });

/** The one child of a described response and a later visit. */
function childAfter(first: Answers, second: Answers, settings: Partial<RegisterSettings> = {}) {
  const events = [sent('a', 0, { ...DESCRIBED, ...first }), sent('b', 1, visitOfA(second))];
  const { children, repairs } = folded(events, settings);
  const [child] = children;
  if (!child || children.length > 1) throw new Error(`${children.length} children`);
  const found = repairs.flatMap(({ stops, warnings }) => [...stops, ...warnings].map(({ code }) => code));
  return { child, found, repairs };
}

describe('what a later visit says of the child', () => {
  test('fills what was not known', () => {
    const { child } = childAfter({}, { rw: '2', rt: '3', hp: '081234567890', nik: '3304060704250001' });
    expect(child.identity).toMatchObject({ rw: 2, rt: 3, nik: '3304060704250001' });
  });

  test('replaces where it lives', () => {
    const { child } = childAfter({ rw: '1', alamat: 'Jl. Lama' }, { rw: '2', alamat: 'Jl. Baru' });
    expect(child.identity).toMatchObject({ rw: 2, address: 'Jl. Baru' });
  });

  test('left open leaves what is known', () => {
    expect(childAfter({ rw: '1' }, {}).child.identity.rw).toBe(1);
  });

  test.each<{ told: Answers; found: string }>([
    { told: { tanggal_lahir: '2025-04-08' }, found: 'birth-date-differs-from-register' },
    { told: { jenis_kelamin: 'Perempuan' }, found: 'sex-differs-from-register' },
    { told: { nik: '3304060704250002' }, found: 'nik-differs-from-register' },
  ])('and contradicts the register is asked about, and changes nothing: $found', ({ told, found }) => {
    const first = { nik: '3304060704250001' };
    const { child, found: all } = childAfter(first, told);
    expect(all).toContain(found);
    expect(child.identity).toEqual(childAfter(first, {}).child.identity);
  });

  test.each<{ told: Answers; found: readonly string[] }>([
    { told: { tanggal_lahir: '2025-04-08' }, found: ['birth-date-differs-from-register'] },
    { told: { jenis_kelamin: 'Perempuan' }, found: ['sex-differs-from-register'] },
    {
      told: { tanggal_lahir: '2025-04-08', nik: '3304060904250001' },
      found: ['nik-birth-date-differs', 'birth-date-differs-from-register'],
    },
  ])('is asked about once where its NIK goes with what is registered: $told', ({ told, found }) => {
    expect(childAfter({}, { nik: '3304060704250001', ...told }).found).toEqual(found);
  });

  test('moves it to the posyandu that measured it last', () => {
    expect(childAfter({}, { posyandu: 'Melati 2' }).child.posyandu).toBe('Melati 2');
  });
});

describe('visits', () => {
  test('are in order of the day measured, not of the submit', () => {
    const { child } = childAfter({ tanggal_ukur: '2026-06-12' }, { tanggal_ukur: '2026-05-12' });
    expect(child.visits.map(({ measurement }) => measurement.measuredOn)).toEqual([
      '2026-05-12',
      '2026-06-12',
    ]);
  });

  test('of one day are one, and go by the response submitted last', () => {
    expect(childAfter({}, {}).child.visits.map(({ responseId }) => responseId)).toEqual(['b']);
  });

  test('are scored by the birth date in the register', () => {
    // 7 April 2025 to 12 June 2026: 365 days to the first birthday, 23 of April, 31 of May, 12 of June
    const { visits } = childAfter({}, { tanggal_ukur: '2026-06-11' }).child;
    expect(visits.map(({ ageDays }) => ageDays)).toEqual([430, 431]);
    expect(visits.map(({ completedMonths }) => completedMonths)).toEqual([14, 14]);
  });

  test.each([
    { measuredOn: '2025-04-06', found: 'measured-before-birth', counted: 1 },
    { measuredOn: '2025-04-07', found: undefined, counted: 2 },
  ])(
    'measured on $measuredOn, of a child born on 7 April 2025: $counted count',
    ({ measuredOn, found, counted }) => {
      const { child, found: all, repairs } = childAfter({}, { tanggal_ukur: measuredOn, berat: '3,1' });
      expect(child.visits).toHaveLength(counted);
      expect(all[0]).toBe(found);
      expect(repairs.map(({ counts }) => counts)).toEqual(found ? [false] : []);
    },
  );

  test.each([
    { born: '2021-06-13', counted: 2 },
    { born: '2021-06-12', counted: 1 },
  ])('on 12 June 2026 of a child born on $born: $counted count', ({ born, counted }) => {
    const first = { tanggal_lahir: born, tanggal_ukur: '2026-06-01' };
    expect(childAfter(first, {}).child.visits).toHaveLength(counted);
  });

  test('of a child that was only registered are none', () => {
    const { children, repairs } = folded([sent('a', 0, { ...DESCRIBED, berat: '' })]);
    expect(children[0]?.visits).toEqual([]);
    expect(repairs.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([['nothing-measured']]);
  });
});

describe('where the child lives', () => {
  const point = { lat: -7.401, lng: 109.699 };
  const link = { lokasi: SHORT_LINK };

  test('is where its short link was found to lead', () => {
    const resolvedLinks = new Map([[SHORT_LINK, point]]);
    expect(childAfter(link, {}, { resolvedLinks }).child.place).toMatchObject({ point, source: 'link' });
    expect(childAfter(link, {}).child.place?.source).toBe('kelurahan');
  });

  test('follows the latest pin', () => {
    const { place } = childAfter(link, { lokasi: '-7.3995, 109.6975' }).child;
    expect(place).toMatchObject({ point: { lat: -7.3995, lng: 109.6975 }, source: 'pin' });
  });

  test.each([
    { lokasi: '109.6975, -7.3995', found: 'location-swapped' },
    { lokasi: '7.3995, 109.6975', found: 'location-minus-missing' },
    { lokasi: '-6.20876, 106.84560', found: 'location-outside-area' },
    { lokasi: 'rumah pojok', found: 'location-unreadable' },
  ])('told as $lokasi is warned of: $found', ({ lokasi, found }) => {
    expect(childAfter({}, { lokasi }).found).toContain(found);
  });
});

test('every code of a child leads to it', () => {
  expect(codesOf(childAfter({}, {}).child)).toEqual([responseCodeOf('a'), responseCodeOf('b')]);
});

test('a child is registered at the first submit of its earliest response', () => {
  expect(childAfter({}, {}).child.registeredAt).toBe(Date.UTC(2026, 5, 12, 2));
});

test('an implausible z-score is asked about, and counts', () => {
  const { child, found, repairs } = childAfter(
    { tanggal_ukur: '2026-05-12' },
    { tinggi: '40', cara_ukur: 'telentang' },
  );
  expect(found).toContain('implausible-z');
  expect(child.visits).toHaveLength(2);
  expect(repairs.map(({ counts }) => counts)).toEqual([true]);
});

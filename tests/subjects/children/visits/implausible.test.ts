import { responseCodeOf } from '../../../../src/kernel/code';
import { fold } from '../../../../src/subjects/children/register/fold';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import type { SubmissionIssue } from '../../../../src/subjects/children/submission/issues';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, sent } from '../../../support/responses';

/** A girl of two years; 11.5 kg and 86.4 cm are the median of WHO. */
const GIRL: Answers = {
  ...DESCRIBED,
  jenis_kelamin: 'P',
  tanggal_lahir: '2024-06-12',
  berat: '11,5',
  tinggi: '86,4',
  cara_ukur: 'telentang',
};

function doubtsAfter(...visits: readonly Answers[]): readonly SubmissionIssue[] {
  const code = responseCodeOf('a');
  const events = visits.map((answers, i) =>
    i === 0
      ? sent('a', 0, { ...GIRL, ...answers })
      : sent(`v${i}`, i, { posyandu: 'Mawar', anak: code, cara_ukur: 'telentang', ...answers }),
  );
  const { repairs } = fold(recordsOf(events), REGISTER_SETTINGS);
  return repairs.flatMap(({ warnings }) => warnings);
}

test('an ordinary child raises no doubt', () => expect(doubtsAfter({})).toEqual([]));

test.each<{ title: string; answers: Answers; field: string | null; likely: number | null }>([
  { title: 'two digits of the height swapped', answers: { tinggi: '68,4' }, field: 'tinggi', likely: 86.4 },
  { title: 'the height of a newborn', answers: { tinggi: '48' }, field: 'tinggi', likely: 84 },
  { title: 'a first digit left out of the weight', answers: { berat: '4,1' }, field: 'berat', likely: 14.1 },
  { title: 'a weight that no slip explains', answers: { berat: '26' }, field: 'berat', likely: null },
  { title: 'a LiLA far too wide', answers: { lila: '26' }, field: 'lila', likely: null },
])('$title is one finding', ({ answers, field, likely }) => {
  const found = doubtsAfter(answers);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ code: 'implausible-z', field, likely });
});

test('a birth date of another year makes weight and height implausible together, and is what is asked about', () => {
  const found = doubtsAfter({ tanggal_lahir: '2026-05-12' });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ code: 'implausible-z', field: 'tanggal_lahir', likely: null });
});

test('a birth date of another year is asked about, and not that so small a child stood', () => {
  const found = doubtsAfter({ tanggal_lahir: '2026-05-12', cara_ukur: 'berdiri' });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ code: 'implausible-z', field: 'tanggal_lahir' });
});

describe('of a doubtful year', () => {
  // The first response is sent on 12 June 2026.
  test.each<[string, Answers]>([
    ['height and weight', { tanggal_ukur: '2025-06-10' }],
    [
      'standing',
      {
        tanggal_ukur: '2025-06-10',
        tanggal_lahir: '2025-01-10',
        berat: '10',
        tinggi: '79',
        cara_ukur: 'berdiri',
      },
    ],
    ['LiLA', { tanggal_ukur: '2025-06-10', lila: '15', lingkar_kepala: '47' }],
  ])('what only the year makes doubtful is not asked about besides: %s', (_, answers) => {
    expect(doubtsAfter(answers).map(({ code }) => code)).toEqual(['measured-years-before']);
  });

  test('what would be doubtful in the likely year too is', () => {
    const codes = doubtsAfter({ tanggal_ukur: '2025-06-10', berat: '26' }).map(({ code }) => code);
    expect(codes).toEqual(['measured-years-before', 'implausible-z']);
  });
});

test('a height that jumps and is implausible is one finding, with both values', () => {
  const found = doubtsAfter(
    { tanggal_ukur: '2026-05-12' },
    { tanggal_ukur: '2026-06-12', berat: '11,6', tinggi: '68,6' },
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    code: 'implausible-z',
    field: 'tinggi',
    likely: 86.6,
    earlier: { value: 86.4 },
  });
});

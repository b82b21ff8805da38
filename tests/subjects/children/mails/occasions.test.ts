import { addDays, type CalendarDate, parseIsoDate } from '../../../../src/kernel/calendar';
import { responseCodeOf } from '../../../../src/kernel/code';
import {
  correctionOccasions,
  newOccasions,
  urgentOccasions,
} from '../../../../src/subjects/children/mails/occasions';
import { fold, type Register } from '../../../../src/subjects/children/register/fold';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { decided, resolved } from '../../../support/decided';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, type Sent, sent } from '../../../support/responses';

const A = responseCodeOf('a');
const B = responseCodeOf('b');

const registerAfter = (...events: readonly Sent[]): Register => fold(recordsOf(events), REGISTER_SETTINGS);

/** What the last of the events is an occasion for. */
function brought(...events: readonly Sent[]): readonly (readonly [string, string])[] {
  const incoming = events[events.length - 1];
  if (!incoming) throw new Error('nothing came in');
  const before = registerAfter(...events.slice(0, -1));
  const after = registerAfter(...events);
  return newOccasions(before, after, [responseCodeOf(incoming.id)], REGISTER_SETTINGS).map(
    ({ kind, about }) => [kind, about],
  );
}

/** Gizi buruk by LiLA below 11.5 cm, which holds from 6 months on (Permenkes 2/2020). */
const THIN_ARM = { lila: '11,4' };
/** On 12 June 2026, when all of these are measured. */
const FIVE_MONTHS_OLD: Answers = { ...DESCRIBED, tanggal_lahir: '2026-01-12', berat: '7' };
const SIX_MONTHS_OLD: Answers = { ...FIVE_MONTHS_OLD, tanggal_lahir: '2025-12-12' };
const SEVERE: Answers = { ...DESCRIBED, oedema: 'Ya' };
const visitOf = (code: string, answers: Answers = {}): Answers => ({
  posyandu: 'Mawar',
  anak: code,
  tanggal_ukur: '2026-06-12',
  berat: '7',
  ...answers,
});

describe('a visit with signs of gizi buruk', () => {
  test('is an occasion when it comes in, for the code of its response', () => {
    expect(brought(sent('a', 0, SEVERE))).toEqual([['mendesak', A]]);
    expect(brought(sent('a', 0, DESCRIBED), sent('b', 1, visitOf(A, { oedema: 'Ya' })))).toEqual([
      ['mendesak', B],
    ]);
  });

  test('is one when another response makes it severe: the birth date was mended', () => {
    const visits = [sent('a', 0, FIVE_MONTHS_OLD), sent('b', 1, visitOf(A, THIN_ARM))];
    expect(brought(...visits)).toEqual([]);
    expect(brought(...visits, sent('a', 2, SIX_MONTHS_OLD))).toEqual([['mendesak', B]]);
  });

  test('is one when the child that it names by its code arrives after it', () => {
    const visit = sent('b', 1, visitOf(A, THIN_ARM));
    const child = { ...SIX_MONTHS_OLD, tanggal_ukur: '2026-06-11' };
    expect(brought(visit, sent('a', 2, child))).toEqual([['mendesak', B]]);
  });

  test.each<{ title: string; edit: Answers; again: boolean }>([
    { title: 'a note', edit: { ...SEVERE, catatan: 'sudah dirujuk' }, again: false },
    { title: 'the name', edit: { ...SEVERE, nama: 'Ahmad Fawzan' }, again: false },
    { title: 'the weight', edit: { ...SEVERE, berat: '8,6' }, again: false },
    { title: 'the signs', edit: { ...SEVERE, ...THIN_ARM }, again: true },
    { title: 'the signs away', edit: DESCRIBED, again: false },
  ])('is told again after an edit of $title: $again', ({ edit, again }) => {
    expect(brought(sent('a', 0, SEVERE), sent('a', 1, edit))).toEqual(again ? [['mendesak', A]] : []);
  });

  test('is not told again because another response of the day leaves the signs as they were', () => {
    expect(brought(sent('a', 0, SEVERE), sent('b', 1, visitOf(A, { berat: '8,6' })))).toEqual([]);
  });

  test('is told again where another response of the day adds a sign', () => {
    const older = { ...SEVERE, tanggal_lahir: '2025-04-07' };
    expect(brought(sent('a', 0, older), sent('b', 1, visitOf(A, THIN_ARM)))).toEqual([['mendesak', B]]);
  });

  test.each([
    { status: 'moved-out', told: true },
    { status: 'active', told: true },
    { status: 'died', told: false },
  ] as const)('of a child that is $status is one: $told', ({ status, told }) => {
    const gone = decided(1, { kind: 'residence', child: A, status, on: '2026-06-12' as CalendarDate });
    const register = fold(recordsOf([sent('a', 0, SEVERE)]), REGISTER_SETTINGS, resolved(gone));
    expect(urgentOccasions(register).map(({ about }) => about)).toEqual(told ? [A] : []);
  });

  test('is not told again because the child is measured again', () => {
    const later = visitOf(A, { tanggal_ukur: '2026-06-11' });
    expect(brought(sent('a', 0, SEVERE), sent('b', 1, later))).toEqual([]);
  });
});

describe('a response with something to mend', () => {
  const SLIP: Answers = { ...DESCRIBED, berat: 'delapan' };

  test('is an occasion when it comes in', () => {
    expect(brought(sent('a', 0, SLIP))).toEqual([['perbaikan', A]]);
  });

  test.each<{ title: string; edit: Answers; again: boolean }>([
    { title: 'a note', edit: { ...SLIP, catatan: 'timbangan rusak' }, again: false },
    { title: 'one slip into another', edit: { ...DESCRIBED, tinggi: 'tinggi' }, again: true },
    { title: 'a further slip', edit: { ...SLIP, tinggi: 'tinggi' }, again: true },
    { title: 'the slip away', edit: DESCRIBED, again: false },
  ])('is told again after an edit of $title: $again', ({ edit, again }) => {
    expect(brought(sent('a', 0, SLIP), sent('a', 1, edit))).toEqual(again ? [['perbaikan', A]] : []);
  });

  test('is no occasion when another response brought it about: nobody is at hand', () => {
    const unnamed: Answers = { ...DESCRIBED, nama: 'Bayi Ny. Siti' };
    const [first, second, third] = [
      sent('a', 0, { ...unnamed, anak_ke: '1' }),
      sent('b', 1, { ...DESCRIBED, nama: 'Budi', nama_ibu: 'Kartini', tanggal_lahir: '2024-11-02' }),
      sent('c', 2, unnamed),
    ];
    expect(correctionOccasions(registerAfter(first, second, third))).toEqual([]);
    const nowATwin = sent('b', 3, { ...unnamed, anak_ke: '2' });
    const after = registerAfter(first, second, third, nowATwin);
    expect(correctionOccasions(after).map(({ about }) => about)).toEqual([responseCodeOf('c')]);
    expect(brought(first, second, third, nowATwin)).toEqual([]);
  });
});

test('a severe visit with something to look at again is both occasions', () => {
  const warned: Answers = { ...SEVERE, posyandu: 'Kenanga' };
  expect(brought(sent('a', 0, warned))).toEqual([
    ['mendesak', A],
    ['perbaikan', A],
  ]);
});

const day = (text: string): CalendarDate => {
  const date = parseIsoDate(text);
  if (!date) throw new Error(`no such day: ${text}`);
  return date;
};

test.each([
  { visit: '2026-06-11', told: false },
  { visit: '2026-06-12', told: true },
  { visit: '2026-06-13', told: true },
])('since 12 June, a severe visit of $visit is told: $told', ({ visit, told }) => {
  const register = registerAfter(sent('a', 24, { ...SEVERE, tanggal_ukur: visit }));
  expect(urgentOccasions(register)).toHaveLength(1);
  expect(urgentOccasions(register, day('2026-06-12'))).toHaveLength(told ? 1 : 0);
  expect(urgentOccasions(register, addDays(day('2026-06-12'), -2))).toHaveLength(1);
});

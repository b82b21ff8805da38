import {
  ANSWER_LIMIT,
  type Answers,
  codeOfOrder,
  gathered,
  type Revision,
  recordOrder,
  revisionOf,
  sameRevision,
  withRevision,
} from '../../src/ledger/response';

const AT = Date.UTC(2026, 5, 12, 2);
const revision = (answers: Answers, submittedAt = AT, email = 'kader@krandegan.example'): Revision =>
  revisionOf({ submittedAt, email, answers });
const recordWith = (...[first, ...rest]: [Revision, ...Revision[]]) => ({
  id: 'r1',
  form: 'pengukuran',
  editUrl: 'https://docs.google.com/1',
  revisions: [first, ...rest] as const,
});

describe('an answer as it is kept', () => {
  test.each([
    { length: ANSWER_LIMIT - 1, kept: ANSWER_LIMIT - 1 },
    { length: ANSWER_LIMIT, kept: ANSWER_LIMIT },
    { length: ANSWER_LIMIT + 1, kept: ANSWER_LIMIT + 1 },
    { length: 60_000, kept: ANSWER_LIMIT + 1 },
  ])('of $length letters has $kept', ({ length, kept }) => {
    expect(revision({ catatan: 'a'.repeat(length) }).answers.catatan).toHaveLength(kept);
  });

  test.each([
    { title: 'begins on the limit', before: ANSWER_LIMIT, kept: ANSWER_LIMIT + 2 },
    { title: 'ends on the limit', before: ANSWER_LIMIT - 1, kept: ANSWER_LIMIT + 1 },
  ])('is not cut within a character that $title', ({ before, kept }) => {
    const { catatan = '' } = revision({ catatan: `${'a'.repeat(before)}👶 dan lagi` }).answers;
    expect(catatan).toHaveLength(kept);
    expect(catatan.endsWith('👶')).toBe(true);
  });

  test('is left out when blank, and otherwise not touched', () => {
    expect(revision({ nama: '', catatan: '  =1+1 ' }).answers).toEqual({ catatan: '  =1+1 ' });
  });
});

describe('two revisions', () => {
  const one = revision({ nama: 'Budi', berat: '8' });

  test.each([
    { title: 'the same answers in another order', other: revision({ berat: '8', nama: 'Budi' }), same: true },
    { title: 'a blank answer more', other: revision({ nama: 'Budi', berat: '8', rw: '' }), same: true },
    { title: 'another answer', other: revision({ nama: 'Budi', berat: '9' }), same: false },
    { title: 'an answer to another question', other: revision({ nama: 'Budi', tinggi: '8' }), same: false },
    { title: 'another moment', other: revision({ nama: 'Budi', berat: '8' }, AT + 1), same: false },
    {
      title: 'another sender',
      other: revision({ nama: 'Budi', berat: '8' }, AT, 'x@y.example'),
      same: false,
    },
  ])('with $title are the same: $same', ({ other, same }) => {
    expect(sameRevision(one, other)).toBe(same);
  });
});

describe('a record', () => {
  const [early, late] = [revision({ nama: 'Budi' }), revision({ nama: 'Budi S' }, AT + 1)];

  test('takes an older revision in at its place', () => {
    expect(withRevision(recordWith(late), early).revisions).toEqual([early, late]);
  });

  test('stays the very same for a revision that it has', () => {
    const record = recordWith(early, late);
    expect(withRevision(record, revision({ nama: 'Budi' }))).toBe(record);
  });

  test('has two revisions of one moment in the same order however they come', () => {
    const [a, b] = [revision({ nama: 'A' }), revision({ nama: 'B' })];
    expect(withRevision(recordWith(a), b).revisions).toEqual(withRevision(recordWith(b), a).revisions);
  });

  test('sorts by its first submit, whatever was edited later', () => {
    expect(recordOrder(recordWith(early, late))).toBe(recordOrder(recordWith(early)));
    expect(recordOrder(recordWith(early)).startsWith('2026-06-12T02:00:00.000Z ')).toBe(true);
  });

  test('is gathered from wherever its revisions are', () => {
    const other = { ...recordWith(early), id: 'r2' };
    expect(gathered([recordWith(late), other, recordWith(early)])).toEqual([recordWith(early, late), other]);
  });
});

test.each([
  ['2026-05-12T02:00:00.000Z 2222-2222', '2222-2222'], // a child or a response
  ['2026-05-12T02:00:00.000Z 2222-2222 0a1b2c3', '2222-2222'], // a journal entry
  ['2026-05-12T02:00:00.000Z 2222-2223', null], // the check symbol is another one
  ['2222-2222', null],
  ['', null],
])('the order "%s" is of the response %s', (order, code) => {
  expect(codeOfOrder(order)).toBe(code);
});

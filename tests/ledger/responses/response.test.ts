import {
  ANSWER_LIMIT,
  type Answers,
  codeOfOrder,
  mergedById,
  type Revision,
  recordOrder,
  revisionOf,
  sameRevision,
  withKeyedDigest,
  withRevision,
} from '../../../src/ledger/responses/response';
import { inOrderOfArrival, withSubmission } from '../../../src/ledger/responses/with-submission';
import { sign } from '../../support/sign';

const AT = Date.UTC(2026, 5, 12, 2);
const revision = (answers: Answers, submittedAt = AT, email = 'kader@krandegan.example'): Revision =>
  revisionOf({ submittedAt, email, answers }, sign);
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

describe('answers without a column of their own', () => {
  const questions = (count: number, answer: string): Answers =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`tanya_${i}`, answer]));
  const lengthsOf = (answers: Answers) => [
    ...new Set(Object.values(answers).map((answer = '') => answer.length)),
  ];

  test('are kept, after those with a column and in order of their names', () => {
    const { answers } = revision({
      zat_besi: 'Ya',
      golongan_darah: 'AB',
      catatan: 'x',
      nama: 'Siti',
      imd: '',
    });
    expect(Object.keys(answers)).toEqual(['nama', 'catatan', 'golongan_darah', 'zat_besi']);
  });

  test('give two revisions of one moment different digests', () => {
    const [yes, no] = ['Ya', 'Tidak'].map((imd) => revision({ nama: 'Siti', imd }));
    expect(yes?.digest).not.toBe(no?.digest);
  });

  test('are cut like every other while they fit into one cell', () => {
    const { answers } = revision(questions(15, 'a'.repeat(60_000)));
    expect(lengthsOf(answers)).toEqual([ANSWER_LIMIT + 1]);
  });

  // 50,000 characters go into a cell.
  test.each([
    { count: 30, length: 60_000, each: 501, kept: 30 },
    { count: 90, length: 60_000, each: 101, kept: 90 },
    { count: 90, length: 300, each: 300, kept: 90 },
    { count: 1000, length: 60_000, each: 101, kept: 100 },
  ])('$count of $length letters are kept as $kept of $each', ({ count, length, each, kept }) => {
    const { answers } = revision(questions(count, 'a'.repeat(length)));
    expect(lengthsOf(answers)).toEqual([each]);
    expect(Object.keys(answers)).toHaveLength(kept);
    expect(JSON.stringify(answers).length).toBeLessThanOrEqual(50_000);
  });

  test('take no room from those with a column', () => {
    const { answers } = revision({ ...questions(1000, 'a'.repeat(3000)), catatan: 'b'.repeat(3000) });
    expect(answers.catatan).toHaveLength(ANSWER_LIMIT + 1);
  });

  test('fit into one cell whatever they are made of', () => {
    for (const character of ['\u0001', '"', '👶', '\ud83d']) {
      const { answers } = revision(questions(1000, character.repeat(3000)));
      expect(JSON.stringify(answers).length).toBeLessThanOrEqual(50_000);
    }
  });

  test('are not cut again when they are read back', () => {
    for (const count of [15, 30, 90, 1000]) {
      const once = revision(questions(count, 'a'.repeat(3000)));
      expect(revisionOf(once, sign)).toEqual(once);
    }
  });
});

describe('a response of the first release', () => {
  const answers = { berat: '8,5', nama: 'Ahmad Fauzan', rw: '', posyandu: 'Mawar', catatan: 'sehat' };
  const submission = { submittedAt: AT, email: 'kader@krandegan.example', answers };
  const today = revisionOf(submission, sign);
  // As the first release made it of these answers.
  const stored = { ...today, digest: '7znjn4sm' };
  const emptied = { ...stored, email: '', answers: {} };

  test.each([
    { title: 'as it stored them', known: stored },
    { title: 'with a keyed digest', known: withKeyedDigest(stored, sign) },
    { title: 'without its answers', known: emptied },
    { title: 'without its answers, and a keyed digest', known: withKeyedDigest(emptied, sign) },
  ])('is known by its answers, $title', ({ known }) => {
    const record = recordWith(known);
    expect(withSubmission(record, submission, { sign, now: AT })).toBe(record);
    const edited = { ...submission, answers: { ...answers, berat: '8,6' } };
    expect(withSubmission(record, edited, { sign, now: AT }).revisions).toHaveLength(2);
  });

  test('is given the digest of today where its answers are whole, else one that is keyed as well', () => {
    expect(withKeyedDigest(stored, sign)).toEqual(today);
    const { digest } = withKeyedDigest(emptied, sign);
    expect(digest).toHaveLength(today.digest.length);
    expect(withKeyedDigest(emptied, (text) => sign(`${text} other secret`)).digest).not.toBe(digest);
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

  test('is another than one with the same id that another form gave', () => {
    const child = recordWith(revision({ nama: 'Ani' }));
    const elder = { ...recordWith(revision({ nik_lansia: '1' })), form: 'lansia' };
    expect(mergedById([child, elder, elder])).toEqual([child, elder]);
  });

  test('is gathered from wherever its revisions are', () => {
    const other = { ...recordWith(early), id: 'r2' };
    expect(mergedById([recordWith(late), other, recordWith(early)])).toEqual([
      recordWith(early, late),
      other,
    ]);
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

const SOON = { sign, now: 10_000 };

describe('answers that come with the time of other answers of the same response', () => {
  const first = { submittedAt: 1_000, email: '', answers: { berat: '9,1' } };
  const other = { ...first, answers: { berat: '9,4' } };
  const record = { id: 'r', form: 'pengukuran', editUrl: '', revisions: [revisionOf(first, sign)] } as const;
  const days = (count: number) => ({ sign, now: 1_000 + count * 86_400_000 });

  test('are of the moment in which they were seen, whatever their digests', () => {
    const second = inOrderOfArrival(record, other, SOON);
    const grown = withSubmission(record, second, SOON);
    const third = inOrderOfArrival(grown, { ...first, answers: { berat: '9,7' } }, SOON);
    expect([second.submittedAt, third.submittedAt]).toEqual([SOON.now, SOON.now + 1]);
    for (const later of [1, 5, 40].map(days))
      expect(inOrderOfArrival(record, other, later).submittedAt).toBe(later.now);
  });

  test('are known where they have come before, within two seconds', () => {
    const grown = withSubmission(record, inOrderOfArrival(record, other, SOON), SOON);
    for (const again of [first, other, { ...first, submittedAt: 3_000 }]) {
      expect(inOrderOfArrival(grown, again, SOON)).toBe(again);
      expect(withSubmission(grown, again, SOON)).toBe(grown);
    }
    expect(withSubmission(grown, { ...first, submittedAt: 3_100 }, SOON).revisions).toHaveLength(3);
  });

  test('weeks later are recorded once, and what is edited after them is put behind them', () => {
    const grown = withSubmission(record, inOrderOfArrival(record, other, days(40)), days(40));
    for (const isCurrent of [true, false]) {
      const again = { ...other, isCurrent };
      expect(withSubmission(grown, inOrderOfArrival(grown, again, days(41)), days(41))).toBe(grown);
    }
    const third = { ...first, answers: { berat: '9,7' } };
    for (const next of [third, { ...first, isCurrent: true }])
      expect(inOrderOfArrival(grown, next, days(41)).submittedAt).toBe(days(41).now);
  });

  test('in a list that may not show yet what an event has told of change nothing, but other answers do', () => {
    const edit = { ...other, submittedAt: days(40).now };
    const grown = withSubmission(record, edit, days(40));
    const minuteLater = { sign, now: edit.submittedAt + 60_000 };
    const listed = { ...first, isCurrent: true };
    expect(withSubmission(grown, inOrderOfArrival(grown, listed, minuteLater), minuteLater)).toBe(grown);
    const edited = { ...listed, answers: { berat: '9,7' } };
    expect(inOrderOfArrival(grown, edited, minuteLater).submittedAt).toBe(minuteLater.now);
  });

  test('which a list showed before, and lags, are no later ones than what came after them', () => {
    const at = (minute: number) => ({ sign, now: days(1).now + minute * 60_000 });
    const edits = ['9,4', '9,7'].map((berat) => ({ ...first, answers: { berat } }));
    const grown = edits.reduce(
      (before, edit, index) => withSubmission(before, inOrderOfArrival(before, edit, at(index)), at(index)),
      record as Parameters<typeof withSubmission>[0],
    );
    for (const said of [first, ...edits]) {
      const listed = { ...said, isCurrent: true };
      expect(withSubmission(grown, inOrderOfArrival(grown, listed, at(5)), at(5))).toBe(grown);
    }
    const listed = inOrderOfArrival(grown, { ...first, isCurrent: true }, at(62));
    expect(withSubmission(grown, listed, at(62)).revisions).toHaveLength(4);
  });

  test.each([
    { title: 'within a minute are put behind the first', later: 59_000, at: 0 },
    { title: 'after a minute are of the moment in which they are seen', later: 61_000, at: 61_000 },
  ])('that the form shows at the time of the first $title', ({ later, at }) => {
    const seen = { sign, now: first.submittedAt + later };
    const listed = { ...other, submittedAt: first.submittedAt + 640, isCurrent: true };
    const expected = at === 0 ? listed.submittedAt : first.submittedAt + at;
    expect(inOrderOfArrival(record, listed, seen).submittedAt).toBe(expected);
  });

  test.each([1_003, 5_000])('of another moment (%i) are left where they are', (submittedAt) => {
    const later = { ...other, submittedAt };
    expect(inOrderOfArrival(record, later, SOON)).toBe(later);
  });
});

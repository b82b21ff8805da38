import { type CalendarDate, parseIsoDate } from '../../../src/kernel/calendar';
import { responseCodeOf } from '../../../src/kernel/code';
import { decisionKey } from '../../../src/ledger/decisions/decision';
import { NO_DECISIONS, resolveDecisions } from '../../../src/ledger/decisions/resolve';
import { sameKind } from '../../../src/ledger/decisions/same';
import { revisionOf } from '../../../src/ledger/responses/response';
import type {
  ChildDecision as Decision,
  DecisionContent,
} from '../../../src/subjects/children/decisions/content';
import { resideKind } from '../../../src/subjects/children/decisions/reside';
import { correctionsOf } from '../../../src/subjects/children/reading/correction';
import { decided, KINDS, resolved, undoing } from '../../support/decided';
import { sign } from '../../support/sign';

const A = responseCodeOf('a');
const B = responseCodeOf('b');
const C = responseCodeOf('c');
/** As the first release made it of the answers of `budi`. */
const FIRST = '6kvm2t1j';
const DAY = parseIsoDate('2026-06-12') as CalendarDate;

const name = (value: string, hours: number) =>
  decided(hours, { kind: 'correct', child: A, field: 'nama', value });
const values = (...given: readonly Decision[]) =>
  correctionsOf(resolved(...given), A).map(({ value }) => value);

test('decisions count in order of time, however they are given', () => {
  expect(values(name('dua', 2), name('satu', 1), name('tiga', 3))).toEqual(['satu', 'dua', 'tiga']);
});

test('a decision given twice counts once', () => {
  expect(values(name('satu', 1), name('satu', 1))).toEqual(['satu']);
});

test('of two with one id the earlier counts: the second is a retry', () => {
  const first = { ...name('satu', 1), id: 'klik' };
  const retry = { ...name('dua', 2), id: 'klik' };
  expect(values(retry, first)).toEqual(['satu']);
});

describe('undoing', () => {
  const corrected = name('satu', 1);
  const undone = undoing(2, corrected);
  const restored = undoing(3, undone);

  test('a decision is as if it had never been made', () => {
    expect(values(corrected, undone)).toEqual([]);
    expect(values(undone, corrected)).toEqual([]);
  });

  test('an undoing restores what that took back', () => {
    expect(values(corrected, undone, restored)).toEqual(['satu']);
    expect(values(corrected, undone, restored, undoing(4, restored))).toEqual([]);
  });

  test('twice is as undoing once', () => {
    expect(values(corrected, undone, undoing(4, corrected))).toEqual([]);
    expect(values(corrected, undone, undoing(4, corrected), restored)).toEqual([]);
  });

  test('touches nothing else', () => {
    expect(values(corrected, name('dua', 2), undoing(3, corrected))).toEqual(['dua']);
  });

  test('what was never decided changes nothing', () => {
    expect(values(corrected, decided(2, { kind: 'undo', decision: 'tidak ada' }))).toEqual(['satu']);
  });

  test('does not reach into the future', () => {
    expect(values(undoing(0, corrected), corrected)).toEqual(['satu']);
  });

  test('brings nothing back that was erased', () => {
    const erased = decided(1, { kind: 'erase', responses: [A] });
    const { erased: codes, entries } = resolved(erased, undoing(2, erased));
    expect([...codes]).toEqual([A]);
    expect(entries.map(({ undone }) => undone)).toEqual([false, false]);
  });

  test('is marked in each entry, with the responses that it is about', () => {
    expect(resolved(corrected, undone).entries).toEqual([
      { key: decisionKey(corrected), decision: corrected, undone: true, about: [A] },
      { key: decisionKey(undone), decision: undone, undone: false, about: [A] },
    ]);
  });
});

describe('an acceptance', () => {
  const submission = { submittedAt: 1, email: 'kader@krandegan.example', answers: { nama: 'Budi' } };
  const budi = revisionOf(submission, sign);
  const other = revisionOf({ ...submission, answers: { nama: 'Budi', berat: '8' } }, sign);

  test('is of one revision of one response', () => {
    const { accepts } = resolved(decided(1, { kind: 'accept', response: A, digest: budi.digest }));
    expect([accepts(A, budi), accepts(A, other), accepts(B, budi)]).toEqual([true, false, false]);
  });

  test('of the first release names the revision by the digest that it had then', () => {
    const { accepts } = resolved(decided(1, { kind: 'accept', response: A, digest: FIRST }));
    expect([accepts(A, budi), accepts(A, other), accepts(B, budi)]).toEqual([true, false, false]);
  });
});

test('responses are linked by every decision that names them, also by one taken back', () => {
  const joined = decided(1, { kind: 'same-child', responses: [A, B] });
  const withdrawn = decided(2, { kind: 'withdraw', response: B, others: [C] });
  const { linked, mentions } = resolved(joined, withdrawn, undoing(3, joined));
  expect([...linked(A)]).toEqual([B]);
  expect([...linked(B)].sort()).toEqual([A, C].sort());
  expect([A, B, C, responseCodeOf('d')].map(mentions)).toEqual([true, true, true, false]);
});

test('what held earlier is what had been decided by then; the time of the last decision counts one taken back too', () => {
  const joined = decided(1, { kind: 'same-child', responses: [A, B] });
  const undone = undoing(3, joined);
  const decisions = resolved(joined, undone);
  expect([A, C].map(decisions.lastAbout)).toEqual([undone.at, null]);
  expect(decisions.ties.with(A)).toEqual([]);
  expect(decisions.before(undone.at).ties.with(A)).toEqual([B]);
  expect(decisions.before(joined.at).entries).toEqual([]);
  expect(decisions.before(undone.at + 1).ties.with(A)).toEqual([]);
});

test('decisions of one kind about a response come with their key and time', () => {
  const moved = decided(1, { kind: 'residence', child: A, status: 'moved-out', on: DAY });
  const decisions = resolved(moved, name('satu', 2));
  expect(decisions.of(resideKind, A)).toEqual([
    { key: decisionKey(moved), at: moved.at, content: moved.content },
  ]);
  expect(decisions.of(resideKind, B)).toEqual([]);
  expect(decisions.of(sameKind, A)).toEqual([]);
});

test('a decision of a kind that there no longer is names nobody', () => {
  const strange = { id: 'x', at: 1, who: 'x', why: 'y', content: { kind: 'vaccinated', child: A } };
  const { entries, mentions } = resolveDecisions([strange], KINDS);
  expect(entries.map(({ about }) => about)).toEqual([[]]);
  expect(mentions(A)).toBe(false);
});

test('no decision decides nothing', () => {
  const none = resolveDecisions([], KINDS);
  expect(none).toEqual({ ...NO_DECISIONS, about: expect.any(Function) });
  expect(none.about({ kind: 'same-child', responses: [A, B] } as DecisionContent)).toEqual([A, B]);
});

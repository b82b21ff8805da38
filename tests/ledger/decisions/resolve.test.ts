import { type CalendarDate, parseIsoDate } from '../../../src/kernel/calendar';
import { responseCodeOf } from '../../../src/kernel/code';
import { type Decision, decisionKey } from '../../../src/ledger/decisions/decision';
import { NO_DECISIONS, resolveDecisions } from '../../../src/ledger/decisions/decisions';
import { decided, resolved, undoing } from '../../support/decided';

const A = responseCodeOf('a');
const B = responseCodeOf('b');
const C = responseCodeOf('c');
const DAY = parseIsoDate('2026-06-12') as CalendarDate;

const name = (value: string, hours: number) =>
  decided(hours, { kind: 'correct', child: A, field: 'nama', value });
const values = (...given: readonly Decision[]) =>
  resolved(...given)
    .corrections(A)
    .map(({ value }) => value);

test('decisions are taken in order of time, however they are given', () => {
  expect(values(name('dua', 2), name('satu', 1), name('tiga', 3))).toEqual(['satu', 'dua', 'tiga']);
});

test('the same decision told twice counts once', () => {
  expect(values(name('satu', 1), name('satu', 1))).toEqual(['satu']);
});

test('of two with one id the earlier counts: the second is a retry', () => {
  const first = { ...name('satu', 1), id: 'klik' };
  const retry = { ...name('dua', 2), id: 'klik' };
  expect(values(retry, first)).toEqual(['satu']);
});

describe('to undo', () => {
  const corrected = name('satu', 1);
  const undone = undoing(2, corrected);
  const restored = undoing(3, undone);

  test('is as if it had never been decided', () => {
    expect(values(corrected, undone)).toEqual([]);
    expect(values(undone, corrected)).toEqual([]);
  });

  test('an undoing restores', () => {
    expect(values(corrected, undone, restored)).toEqual(['satu']);
    expect(values(corrected, undone, restored, undoing(4, restored))).toEqual([]);
  });

  test('twice is to undo once', () => {
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

  test('is told of each entry, with the responses that it is about', () => {
    expect(resolved(corrected, undone).entries).toEqual([
      { key: decisionKey(corrected), decision: corrected, undone: true, about: [A] },
      { key: decisionKey(undone), decision: undone, undone: false, about: [A] },
    ]);
  });
});

test('an acceptance is of one revision of one response', () => {
  const { accepts } = resolved(decided(1, { kind: 'accept', response: A, digest: 'abc' }));
  expect([accepts(A, 'abc'), accepts(A, 'abd'), accepts(B, 'abc')]).toEqual([true, false, false]);
});

test('responses are linked by every decision that names them, also by one taken back', () => {
  const joined = decided(1, { kind: 'same-child', responses: [A, B] });
  const withdrawn = decided(2, { kind: 'withdraw', response: B, others: [C] });
  const { linked, mentions } = resolved(joined, withdrawn, undoing(3, joined));
  expect([...linked(A)]).toEqual([B]);
  expect([...linked(B)].sort()).toEqual([A, C].sort());
  expect([A, B, C, responseCodeOf('d')].map(mentions)).toEqual([true, true, true, false]);
});

test('where a child went is told with the key of the decision', () => {
  const moved = decided(1, { kind: 'residence', child: A, status: 'moved-out', on: DAY });
  expect(resolved(moved).residence(A)).toEqual([{ key: decisionKey(moved), status: 'moved-out', on: DAY }]);
  expect(resolved(moved).residence(B)).toEqual([]);
});

test('no decision decides nothing', () => {
  expect(resolveDecisions([])).toBe(NO_DECISIONS);
  expect(NO_DECISIONS.about({ kind: 'same-child', responses: [A, B] })).toEqual([A, B]);
});

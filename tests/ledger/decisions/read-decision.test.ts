import { responseCodeOf } from '../../../src/kernel/code';
import { isDecision, isDecisionContent } from '../../../src/ledger/decisions/read-decision';
import { KINDS } from '../../support/decided';

const A = responseCodeOf('a');
const B = responseCodeOf('b');

describe('what can be decided', () => {
  test.each([
    { content: { kind: 'same-child', responses: [A, B] }, about: [A, B] },
    { content: { kind: 'different-children', groups: [[A], [B]] }, about: [A, B] },
    { content: { kind: 'correct', child: A, field: 'nama', value: '' }, about: [A] },
    { content: { kind: 'residence', child: A, status: 'died', on: '2026-06-12' }, about: [A] },
    { content: { kind: 'accept', response: A, digest: 'abc' }, about: [A] },
    { content: { kind: 'withdraw', response: A, others: [] }, about: [A] },
    { content: { kind: 'withdraw', response: A, others: [B] }, about: [A, B] },
    { content: { kind: 'erase', responses: [A, B] }, about: [A, B] },
    { content: { kind: 'undo', decision: '2026-06-12T02:00:00.000Z abc' }, about: [] },
  ])('$content names $about', ({ content, about }) => {
    if (!isDecisionContent(content, KINDS)) throw new Error('not a decision');
    expect(KINDS.get(content.kind)?.names(content)).toEqual(about);
  });
});

test.each([
  null,
  undefined,
  5,
  'erase',
  [],
  {},
  { kind: 'forget', responses: [A] },
  { kind: 'toString' },
  { kind: 'same-child' },
  { kind: 'same-child', responses: A },
  { kind: 'same-child', responses: [A, 'AAAA-AAAA'] },
  { kind: 'same-child', responses: [A.toLowerCase()] },
  { kind: 'different-children', groups: [A, B] },
  { kind: 'correct', child: A, field: 'berat', value: '9' },
  { kind: 'correct', child: A, field: 'nama', value: 9 },
  { kind: 'residence', child: A, status: 'asleep', on: '2026-06-12' },
  { kind: 'residence', child: A, status: 'died', on: '2026-06-31' },
  { kind: 'residence', child: A, status: 'died', on: '12 Juni 2026' },
  { kind: 'accept', response: A },
  { kind: 'withdraw', response: A },
  { kind: 'undo', decision: 5 },
])('%j is nothing that can be decided', (content) => {
  expect(isDecisionContent(content, KINDS)).toBe(false);
});

describe('a decision', () => {
  const decision = { id: 'x', at: 1, who: 'a@b.c', why: 'y', content: { kind: 'undo', decision: 'z' } };

  test('has an id, a time, a person, a reason and a content', () => {
    expect(isDecision(decision, KINDS)).toBe(true);
    for (const field of Object.keys(decision))
      expect(isDecision({ ...decision, [field]: null }, KINDS)).toBe(false);
  });

  // ECMAScript: 8.64e15 ms from 1970 are the last moment that a date can be.
  test.each([
    { at: 8.64e15, sound: true },
    { at: 8.64e15 + 1, sound: false },
    { at: -8.64e15 - 1, sound: false },
    { at: 1.5, sound: false },
  ])('made at $at can be: $sound', ({ at, sound }) => {
    expect(isDecision({ ...decision, at }, KINDS)).toBe(sound);
  });
});

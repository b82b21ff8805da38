import { apartKind, togetherKind } from '../../../../src/subjects/children/decisions/household';
import { A, B, contextAfter, D, E, NOWHERE } from '../../../support/decision-context';

const context = contextAfter();

const togetherObjections = (...children: readonly (typeof A)[]) =>
  togetherKind.objections({ kind: 'satu-keluarga', children }, context);
const apartObjections = (leaving: readonly (typeof A)[], staying: readonly (typeof A)[]) =>
  apartKind.objections({ kind: 'bukan-satu-keluarga', leaving, staying }, context);

test('children that are registered can be joined and parted, by any of their codes', () => {
  expect(togetherObjections(A, D)).toEqual([]);
  expect(togetherObjections(B, D)).toEqual([]);
  expect(apartObjections([D], [B])).toEqual([]);
});

test('nobody lives with themselves, alone, or with somebody who is not registered', () => {
  expect(togetherObjections(A)).toEqual(['too-few']);
  expect(togetherObjections(A, B)).toEqual(['named-twice']);
  expect(togetherObjections(A, E)).toEqual(['unknown-child']);
  expect(togetherObjections(A, NOWHERE)).toEqual(['unknown-child']);
  expect(apartObjections([], [A])).toEqual(['too-few']);
  expect(apartObjections([A], [])).toEqual(['too-few']);
  expect(apartObjections([A], [B])).toEqual(['named-twice']);
  expect(apartObjections([A], [NOWHERE])).toEqual(['unknown-child']);
});

test.each([
  [{ children: [A, D] }, true],
  [{ children: [] }, true],
  [{}, false],
  [{ children: 'semua' }, false],
  [{ children: [A, 'K7M4'] }, false],
  [{ children: Array(41).fill(A) }, false],
  [{ children: { length: 2, 0: A, 1: D } }, false],
])('%j is read as such a decision: %s', (content, expected) => {
  expect(togetherKind.fits(content)).toBe(expected);
});

test('of a decision that parts, both sides are codes', () => {
  expect(apartKind.fits({ leaving: [A], staying: [D] })).toBe(true);
  expect(apartKind.fits({ leaving: [A] })).toBe(false);
  expect(apartKind.fits({ leaving: [A], staying: [3] })).toBe(false);
});

test('the journal names all of them', () => {
  expect(togetherKind.names({ kind: 'satu-keluarga', children: [A, D] })).toEqual([A, D]);
  expect(apartKind.names({ kind: 'bukan-satu-keluarga', leaving: [A], staying: [D] })).toEqual([A, D]);
});

import { type ResponseCode, responseCodeOf } from '../../../src/kernel/code';
import { tiesFrom } from '../../../src/ledger/decisions/ties';
import type { DecisionContent } from '../../../src/subjects/children/decisions/content';

const A = responseCodeOf('a');
const B = responseCodeOf('b');
const C = responseCodeOf('c');
const D = responseCodeOf('d');

const same = (...responses: ResponseCode[]): DecisionContent => ({ kind: 'same-child', responses });
const different = (...groups: ResponseCode[][]): DecisionContent => ({ kind: 'different-children', groups });
const withdraw = (response: ResponseCode, ...others: ResponseCode[]): DecisionContent => ({
  kind: 'withdraw',
  response,
  others,
});

/** What each response is tied to and kept from. */
function tied(...contents: readonly DecisionContent[]) {
  const ties = tiesFrom(contents);
  return (response: ResponseCode) => ({
    with: [...ties.with(response)].sort(),
    apart: [...ties.apartFrom(response)].sort(),
  });
}

const sorted = (...codes: ResponseCode[]): readonly ResponseCode[] => [...codes].sort();

test('responses decided to be of one child are tied to each other', () => {
  const of = tied(same(A, B, C));
  expect(of(A)).toEqual({ with: sorted(B, C), apart: [] });
  expect(of(C)).toEqual({ with: sorted(A, B), apart: [] });
  expect(of(D)).toEqual({ with: [], apart: [] });
});

test('each group of different children is tied within, and kept from every other group', () => {
  const of = tied(different([A, B], [C], [D]));
  expect(of(A)).toEqual({ with: [B], apart: sorted(C, D) });
  expect(of(C)).toEqual({ with: [], apart: sorted(A, B, D) });
});

test('the last statement about a response takes it out of what it was tied to', () => {
  const of = tied(same(A, B), same(B, C));
  expect(of(A).with).toEqual([]);
  expect(of(B).with).toEqual([C]);
});

test('children that were parted can be joined again', () => {
  const parted = [same(A, B), different([A], [B])];
  expect(tied(...parted)(A)).toEqual({ with: [], apart: [B] });
  expect(tied(...parted, same(A, B))(A)).toEqual({ with: [B], apart: [] });
  expect(tied(...parted, same(A, B))(B)).toEqual({ with: [A], apart: [] });
});

test('a response that is joined to one of two children stays apart from the other', () => {
  const of = tied(different([A], [B]), same(B, C));
  expect(of(A)).toEqual({ with: [], apart: [B] });
  expect(of(B)).toEqual({ with: [C], apart: [A] });
});

test('a response listed in two groups belongs to the first', () => {
  const of = tied(different([A, B], [A, C]));
  expect(of(A)).toEqual({ with: [B], apart: [C] });
  expect(of(C)).toEqual({ with: [], apart: sorted(A, B) });
});

test('a response listed twice is listed once', () => {
  expect(tied(same(A, A, B))(A).with).toEqual([B]);
});

test('what a withdrawn response held together stays together, and its code leads there', () => {
  const contents = [withdraw(A, B, C)];
  expect(tied(...contents)(A).with).toEqual(sorted(B, C));
  expect(tied(...contents)(B).with).toEqual(sorted(A, C));
  expect([...tiesFrom(contents).withdrawn]).toEqual([A]);
});

test('a response withdrawn alone keeps what it was tied to', () => {
  expect(tied(same(A, B), withdraw(A))(B).with).toEqual([A]);
});

test.each<DecisionContent>([
  { kind: 'correct', child: A, field: 'rt', value: '3' },
  { kind: 'accept', response: A, digest: 'x' },
  { kind: 'erase', responses: [A, B] },
])('a decision of kind $kind ties nothing', (content) => {
  expect(tied(content)(A)).toEqual({ with: [], apart: [] });
  expect(tiesFrom([content]).withdrawn.size).toBe(0);
});

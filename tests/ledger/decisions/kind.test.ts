import { responseCodeOf } from '../../../src/kernel/code';
import type { Content } from '../../../src/ledger/decisions/decision';
import {
  type DecisionKind,
  isOf,
  kindsOf,
  objectionsToNames,
  type Persons,
  shownOf,
  titleOf,
} from '../../../src/ledger/decisions/kind';

const [A, B, C, D] = [responseCodeOf('a'), responseCodeOf('b'), responseCodeOf('c'), responseCodeOf('d')];

const kind = (name: string, more: Partial<DecisionKind> = {}): DecisionKind => ({
  kind: name,
  label: `Label ${name}`,
  fits: () => true,
  names: () => [],
  objections: () => [],
  ...more,
});

const KINDS = kindsOf([
  kind('biasa'),
  kind('berjudul', { title: () => 'Judul' }),
  kind('terlihat', { title: () => 'Judul', shown: () => 'Judul dan isi' }),
]);

test.each([
  { name: 'biasa', title: 'Label biasa', shown: 'Label biasa' },
  { name: 'berjudul', title: 'Judul', shown: 'Judul' },
  { name: 'terlihat', title: 'Judul', shown: 'Judul dan isi' },
  { name: 'dari dulu', title: 'dari dulu', shown: 'dari dulu' },
])('a decision of kind "$name" is called "$title" and shown as "$shown"', ({ name, title, shown }) => {
  const content: Content = { kind: name };
  expect(titleOf(content, KINDS)).toBe(title);
  expect(shownOf(content, KINDS)).toBe(shown);
});

test('two kinds of one name are an error', () => {
  expect(() => kindsOf([kind('biasa'), kind('biasa')])).toThrow('two kinds of decisions have one name');
});

test('a decision is of the kind that it names, and of no other', () => {
  expect(isOf(kind('biasa'), { kind: 'biasa' })).toBe(true);
  expect(isOf(kind('berjudul'), { kind: 'biasa' })).toBe(false);
});

describe('the responses that a decision names', () => {
  test.each([
    { title: 'of one subject', subjects: ['anak', 'anak', 'anak'], objections: [] },
    { title: 'of two subjects', subjects: ['anak', 'lansia', 'anak'], objections: ['several-subjects'] },
    {
      title: 'of two subjects where one waits',
      subjects: ['anak', 'anak', 'lansia'],
      objections: ['several-subjects'],
    },
  ])(
    'have the objections $objections where they are $title',
    ({ subjects: [a = '', b = '', c = ''], objections }) => {
      const register: Persons = {
        persons: [
          { subject: a, responses: [A], erasable: () => [A] },
          { subject: b, responses: [B], erasable: () => [B] },
        ],
        waiting: [{ subject: c, code: C, digest: 'abc', isDoubted: false }],
      };
      expect(objectionsToNames([A, B, C], register)).toEqual(objections);
    },
  );

  const register: Persons = {
    persons: [{ responses: [A, B], erasable: () => [A, B] }],
    waiting: [{ code: C, digest: 'abc', isDoubted: false }],
  };

  test.each([
    { title: 'all of a person', codes: [A, B], objections: [] },
    { title: 'one that waits', codes: [C], objections: [] },
    { title: 'none', codes: [], objections: [] },
    { title: 'a person twice', codes: [A, B, A], objections: ['named-twice'] },
    { title: 'one that is not there', codes: [D], objections: ['unknown-response'] },
    { title: 'a part of a person', codes: [A, C], objections: ['incomplete'] },
    {
      title: 'all of this at once',
      codes: [A, A, D],
      objections: ['named-twice', 'unknown-response', 'incomplete'],
    },
  ])('have the objections $objections where they are $title', ({ codes, objections }) => {
    expect(objectionsToNames(codes, register)).toEqual(objections);
  });
});

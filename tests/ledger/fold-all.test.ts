import { responseCodeOf } from '../../src/kernel/code';
import type { StateOf } from '../../src/kernel/states';
import { NO_DECISIONS } from '../../src/ledger/decisions/resolve';
import { foldAll, personsIn, storableRecord, subjectOf, tokensOfRecords } from '../../src/ledger/fold-all';
import {
  latestRevision,
  type ResponseRecord,
  recordOrder,
  revisionOf,
} from '../../src/ledger/responses/response';
import { codeToken, SHORT_LINK_TOKEN } from '../../src/ledger/responses/tokens';
import type { AnySubject, Reading, Subject } from '../../src/ledger/subject';
import { decided, resolved } from '../support/decided';
import { REGISTER_SETTINGS } from '../support/one-response';
import { sign } from '../support/sign';

const record = (id: string, form: string, nama: string, hours = 0): ResponseRecord => ({
  id,
  form,
  editUrl: '',
  revisions: [
    revisionOf({ submittedAt: Date.UTC(2026, 5, 12, 2 + hours), email: '', answers: { nama } }, sign),
  ],
});

type Names = readonly string[];
interface NameReading extends Reading {
  readonly nama: string;
}

const formOf = (name: string): AnySubject['form'] => ({
  name,
  label: `Formulir ${name}`,
  keys: ['nama'],
  lists: null,
  definition: () => ({ title: name, description: '', confirmation: '', pages: [] }),
  probes: () => [],
  answers: (bySlot) => Object.fromEntries(bySlot),
});

/** A subject whose state is the names that the responses of its form say, in any order. */
const names = (
  name: string,
  fold: Subject<NameReading, Names>['fold'] = (readings) => readings.map(({ nama }) => nama),
): Subject<NameReading, Names> => ({
  name,
  form: formOf(name),
  responses: {
    read: (one) => ({
      record: one,
      order: recordOrder(one),
      code: responseCodeOf(one.id),
      hasShortLink: latestRevision(one).answers.nama === 'Tanti',
      nama: latestRevision(one).answers.nama ?? '',
    }),
    tokens: ({ code, nama }) => [codeToken(code), nama],
    kept: (one) => ({ ...one, editUrl: 'disimpan' }),
  },
  fold,
  projections: [],
  decisions: [],
});

const [first, second] = [names('satu'), names('dua')];
const RECORDS = [record('a', 'satu', 'Ani'), record('b', 'dua', 'Budi'), record('c', 'satu', 'Citra')];
const CONTEXT = { settings: REGISTER_SETTINGS, decisions: NO_DECISIONS };
const fold = (subjects: readonly AnySubject[], records = RECORDS, decisions = NO_DECISIONS) =>
  foldAll(subjects, records, REGISTER_SETTINGS, decisions);

describe('folding', () => {
  test('gives each subject the responses of its form', () => {
    const { states } = fold([first, second]);
    expect([states.of(first), states.of(second)]).toEqual([['Ani', 'Citra'], ['Budi']]);
  });

  test('keeps what responses of a form without a subject say out of every state', () => {
    const { states, tokens } = fold([first]);
    expect(states.of(first)).toEqual(['Ani', 'Citra']);
    expect(tokens()).not.toContain('Budi');
  });

  test('gives a subject the states of those before it, and of no others', () => {
    const reader = (of: StateOf<Names>) =>
      names('pembaca', (_, { states }) => states.of(of).map((nama) => `ibu dari ${nama}`));
    const after = reader(first);
    expect(fold([first, after]).states.of(after)).toEqual(['ibu dari Ani', 'ibu dari Citra']);
    expect(() => fold([reader(first), first])).toThrow('the subject satu has not been folded');
    expect(() => fold([first]).states.of(second)).toThrow('the subject dua has not been folded');
  });

  test('reads a response given twice once, with all of its revisions', () => {
    const later = record('a', 'satu', 'Ani Lestari', 3);
    expect(fold([first], [...RECORDS, later, later]).states.of(first)).toEqual(['Ani Lestari', 'Citra']);
  });

  test.each([
    { kind: 'erase', responses: [responseCodeOf('a')] } as const,
    { kind: 'withdraw', response: responseCodeOf('a'), others: [] } as const,
  ])('leaves out a response after a decision of kind $kind, of whatever form', (content) => {
    const decisions = resolved(decided(5, content));
    expect(fold([first, second], RECORDS, decisions).states.of(first)).toEqual(['Citra']);
    expect(fold([first, second], RECORDS, decisions).tokens()).not.toContain('Ani');
  });

  test('lists the tokens of all subjects, each once', () => {
    const codes = ['a', 'b', 'c'].map((id) => codeToken(responseCodeOf(id)));
    const again = record('d', 'dua', 'Ani');
    expect([...fold([first, second], [...RECORDS, again]).tokens()].sort()).toEqual(
      [...codes, codeToken(responseCodeOf('d')), 'Ani', 'Budi', 'Citra'].sort(),
    );
  });
});

describe('a form', () => {
  test('leads to the subject that reads it', () => {
    expect(subjectOf('dua', [first, second])).toBe(second);
    expect(subjectOf('tiga', [first, second])).toBeNull();
    expect(subjectOf('tiga', [{ ...first, form: null }])).toBeNull();
  });

  test('says what may be kept of its responses; of one that no subject has, all', () => {
    const subjects = [first, second];
    expect(storableRecord(record('a', 'satu', 'Ani'), { subjects }, REGISTER_SETTINGS).editUrl).toBe(
      'disimpan',
    );
    const strange = record('a', 'tiga', 'Ani');
    expect(storableRecord(strange, { subjects }, REGISTER_SETTINGS)).toBe(strange);
  });
});

test('tokens of responses are those of their subjects, with one more for a short link', () => {
  const linked = record('t', 'dua', 'Tanti');
  const strange = record('s', 'tiga', 'Tuti');
  const tokens = tokensOfRecords([first, second], [record('a', 'satu', 'Ani'), linked, strange], CONTEXT);
  expect([...tokens].sort()).toEqual(
    [codeToken(responseCodeOf('a')), 'Ani', codeToken(responseCodeOf('t')), 'Tanti', SHORT_LINK_TOKEN].sort(),
  );
});

test('persons and waiting responses are those of every subject that has some, with the name of the subject', () => {
  const person = (id: string) => ({ responses: [responseCodeOf(id)], erasable: () => [] });
  const waiting = { code: responseCodeOf('w'), digest: 'abc', isDoubted: true };
  const one = { ...first, persons: (state: Names) => ({ persons: state.map(person), waiting: [] }) };
  const two = { ...second, persons: () => ({ persons: [], waiting: [waiting] }) };
  const third = names('tiga');
  const subjects = [one, two, third];
  const all = personsIn(subjects, fold(subjects).states, NO_DECISIONS);
  expect(all.persons.map(({ responses }) => responses)).toEqual([
    [responseCodeOf('Ani')],
    [responseCodeOf('Citra')],
  ]);
  expect(all.persons.map(({ subject }) => subject)).toEqual(['satu', 'satu']);
  expect(all.waiting).toEqual([{ ...waiting, subject: 'dua' }]);
});

import fc from 'fast-check';
import { type ResponseCode, responseCodeOf } from '../../../../src/kernel/code';
import type { LedgerContent } from '../../../../src/ledger/decisions/ledger-kinds';
import { NO_TIES, type Ties, tiesFrom } from '../../../../src/ledger/decisions/ties';
import { type Reading, readRecord } from '../../../../src/subjects/children/reading/reading';
import { readingTokens } from '../../../../src/subjects/children/recognition/keys';
import { recognise } from '../../../../src/subjects/children/recognition/recognise';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { histories, recordsOf, type Sent, sent } from '../../../support/responses';

const readingsOf = (events: readonly Sent[]): readonly Reading[] =>
  recordsOf(events).map((record) => readRecord(record, REGISTER_SETTINGS));

const codes = (...ids: readonly string[]): readonly ResponseCode[] => ids.map(responseCodeOf);
const tied = (...contents: readonly LedgerContent[]): Ties => tiesFrom(contents);
const sameChild = (...ids: readonly string[]): Ties => tied({ kind: 'same-child', responses: codes(...ids) });
const different = (...groups: readonly (readonly string[])[]): Ties =>
  tied({ kind: 'different-children', groups: groups.map((ids) => codes(...ids)) });
const withdrawn = (id: string, ...others: readonly string[]): Ties =>
  tied({ kind: 'withdraw', response: responseCodeOf(id), others: codes(...others) });

const child = (nama: string, answers: Answers = {}): Answers => ({ ...DESCRIBED, nama, ...answers });
const visitOf = (id: string): Answers => ({
  posyandu: 'Mawar',
  anak: responseCodeOf(id),
  tanggal_ukur: '2026-06-12',
  berat: '8,5',
});

/** Ids of the responses of each child, and of those asked about with whom they may be. */
function recognised(readings: readonly Reading[], ties: Ties) {
  const { groups, unresolved } = recognise(readings, ties);
  const idOf = new Map(readings.map(({ code, record }) => [code, record.id]));
  return {
    children: groups.map(({ members }) => members.map(({ reading }) => reading.record.id)),
    asked: Object.fromEntries(
      unresolved.map(({ member, candidates }) => [
        member.reading.record.id,
        candidates.map((code) => idOf.get(code)),
      ]),
    ),
  };
}

const FAUZAN = sent('a', 0, child('Ahmad Fauzan'));
const FAUZAM = sent('b', 1, child('Ahmad Fauzam'));
const BUDI = sent('c', 2, child('Budi Santoso', { tanggal_lahir: '2022-10-30' }));
const AGAIN = sent('d', 3, child('Ahmad Fauzan'));

describe('without a decision', () => {
  test('a slip in a name is asked about, with the child that it may be', () => {
    expect(recognised(readingsOf([FAUZAN, FAUZAM, BUDI]), NO_TIES)).toEqual({
      children: [['a'], ['c']],
      asked: { b: ['a'] },
    });
  });
});

describe('decided to be one child', () => {
  test('responses that were asked about are', () => {
    expect(recognised(readingsOf([FAUZAN, FAUZAM]), sameChild('a', 'b'))).toEqual({
      children: [['a', 'b']],
      asked: {},
    });
  });

  test('responses are, whatever they say', () => {
    expect(recognised(readingsOf([FAUZAN, BUDI]), sameChild('c', 'a')).children).toEqual([['a', 'c']]);
  });

  test('a response that was asked about goes with a later one', () => {
    const { children, asked } = recognised(readingsOf([FAUZAN, FAUZAM, BUDI]), sameChild('b', 'c'));
    expect(children).toEqual([['a'], ['b', 'c']]);
    expect(asked).toEqual({});
  });

  test('and one of them not there, nothing changes', () => {
    expect(recognised(readingsOf([FAUZAN, BUDI]), sameChild('c', 'nobody')).children).toEqual([['a'], ['c']]);
  });
});

describe('decided to be different children', () => {
  test('responses alike in everything are two', () => {
    expect(recognised(readingsOf([FAUZAN, AGAIN]), different(['a'], ['d'])).children).toEqual([['a'], ['d']]);
  });

  test('a response goes to neither of a group that holds the other', () => {
    const third = sent('e', 4, child('Ahmad Fauzan'));
    const { children } = recognised(readingsOf([FAUZAN, AGAIN, third]), different(['a'], ['e']));
    expect(children).toEqual([['a', 'd'], ['e']]);
  });

  test('a visit that names the other child by its code founds its own', () => {
    const visit = sent('v', 4, visitOf('a'));
    expect(recognised(readingsOf([FAUZAN, visit]), different(['a'], ['v'])).children).toEqual([['a'], ['v']]);
  });

  test('the one is not taken in through a sibling response of the other', () => {
    const ties = tied(
      { kind: 'different-children', groups: [codes('a'), codes('d')] },
      { kind: 'same-child', responses: codes('a', 'c') },
    );
    const founder = sent('c', -1, child('Ahmad Fauzan'));
    expect(recognised(readingsOf([founder, AGAIN, FAUZAN]), ties).children).toEqual([['c', 'a'], ['d']]);
  });
});

describe('withdrawn', () => {
  /** As the fold reads them: nothing of a withdrawn response is in force. */
  const without = (readings: readonly Reading[], id: string): readonly Reading[] =>
    readings.map((reading) => (reading.record.id === id ? { ...reading, inForce: null } : reading));
  const visits = [sent('v', 4, visitOf('a')), sent('w', 5, visitOf('a'))];

  test('a response leaves its code to the visits that follow it', () => {
    const readings = without(readingsOf([FAUZAN, ...visits]), 'a');
    expect(recognised(readings, withdrawn('a'))).toEqual({ children: [['v', 'w']], asked: {} });
  });

  test('a response leads to the others of its child', () => {
    const readings = without(readingsOf([FAUZAN, AGAIN, ...visits]), 'a');
    expect(recognised(readings, withdrawn('a', 'd')).children).toEqual([['d', 'v', 'w']]);
  });

  test('a response leads to the others of its child also where they come later', () => {
    const late = sent('d', 9, child('Ahmad Fauzan'));
    const readings = without(readingsOf([FAUZAN, late, ...visits]), 'a');
    expect(recognised(readings, withdrawn('a', 'd')).children).toEqual([['v', 'w', 'd']]);
  });

  test('a response leads nobody to a visit that names it and is decided to be of another child', () => {
    const late = sent('d', 9, child('Ahmad Fauzan'));
    const readings = without(readingsOf([FAUZAN, late, ...visits]), 'a');
    const ties = tied(
      { kind: 'different-children', groups: [codes('a', 'd'), codes('v')] },
      { kind: 'withdraw', response: responseCodeOf('a'), others: [] },
    );
    expect(recognised(readings, ties).children).toEqual([['v'], ['w', 'd']]);
  });
});

describe('a corrected description', () => {
  const corrected = (readings: readonly Reading[], id: string, nama: string): readonly Reading[] =>
    readings.map((reading) =>
      reading.record.id === id && reading.inForce
        ? { ...reading, alias: { ...reading.inForce.submission.identity, name: nama } }
        : reading,
    );

  test.each([
    { title: 'as corrected', nama: 'Budi Santoso' },
    { title: 'as first described', nama: 'Ahmad Fauzan' },
  ])('is known $title', ({ nama }) => {
    const readings = corrected(readingsOf([FAUZAN, sent('b', 1, child(nama))]), 'a', 'Budi Santoso');
    expect(recognised(readings, NO_TIES).children).toEqual([['a', 'b']]);
  });
});

const decisions = fc.array(
  fc.oneof(
    fc.subarray(['r1', 'r2', 'r3', 'r4', 'r5', 'r6'], { minLength: 2, maxLength: 3 }).map((ids) => ({
      kind: 'same-child' as const,
      responses: codes(...ids),
    })),
    fc.subarray(['r1', 'r2', 'r3', 'r4', 'r5', 'r6'], { minLength: 2, maxLength: 3 }).map((ids) => ({
      kind: 'different-children' as const,
      groups: ids.map((id) => codes(id)),
    })),
  ),
  { maxLength: 3 },
);

test('each response is of one child or asked about, and ties are kept, whatever is decided', () => {
  fc.assert(
    fc.property(histories, decisions, (events, contents) => {
      const ties = tiesFrom(contents);
      const readings = readingsOf(events);
      const { groups, unresolved } = recognise(readings, ties);
      const held = groups.map(({ members }) => members.map(({ reading }) => reading.code));
      const open = unresolved.map(({ member }) => member.reading.code);
      const inForce = readings.flatMap(({ inForce, code }) => (inForce ? [code] : []));
      expect([...held.flat(), ...open].sort()).toEqual([...inForce].sort());
      for (const group of held) {
        for (const code of group) {
          const cluster = ties.with(code).filter((other) => held.flat().includes(other));
          expect(cluster.filter((other) => !group.includes(other))).toEqual([]);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('responses that share no token, and no decision, do not bear on each other', () => {
  fc.assert(
    fc.property(histories, decisions, (events, contents) => {
      const ties = tiesFrom(contents);
      const readings = readingsOf(events);
      const linked = new Map<ResponseCode, readonly ResponseCode[]>();
      for (const content of contents) {
        const named = content.kind === 'same-child' ? content.responses : content.groups.flat();
        for (const code of named) linked.set(code, [...(linked.get(code) ?? []), ...named]);
      }
      const whole = recognised(readings, ties);
      const parts = componentsOf(readings, linked).map((part) => recognised(part, ties));
      const children = parts.flatMap((part) => part.children);
      expect(sorted(children)).toEqual(sorted(whole.children));
      expect(Object.assign({}, ...parts.map(({ asked }) => asked))).toEqual(whole.asked);
    }),
    { numRuns: 500 },
  );
});

const sorted = (children: readonly (readonly string[])[]): readonly string[] =>
  children.map((ids) => ids.join()).sort();

function componentsOf(
  readings: readonly Reading[],
  linked: ReadonlyMap<ResponseCode, readonly ResponseCode[]>,
): readonly (readonly Reading[])[] {
  let parts: { tokens: Set<string>; readings: Reading[] }[] = [];
  for (const reading of readings) {
    const others = (linked.get(reading.code) ?? []).map((code) => `k${code.replace('-', '')}`);
    const tokens = [...readingTokens(reading), ...others];
    const touched = parts.filter((part) => tokens.some((token) => part.tokens.has(token)));
    parts = [
      ...parts.filter((part) => !touched.includes(part)),
      {
        tokens: new Set([...tokens, ...touched.flatMap((part) => [...part.tokens])]),
        readings: [reading, ...touched.flatMap((part) => part.readings)],
      },
    ];
  }
  return parts.map((part) => part.readings);
}

import fc from 'fast-check';
import { responseCodeOf } from '../../../../src/kernel/code';
import { withoutErasedFillings } from '../../../../src/ledger/responses/blanked';
import { standingFillings } from '../../../../src/ledger/responses/fillings';
import type { ResponseRecord } from '../../../../src/ledger/responses/response';
import type { ChildDecision, DecisionContent } from '../../../../src/subjects/children/decisions/content';
import { namedIn } from '../../../../src/subjects/children/reading/reading';
import { readingsOf } from '../../../../src/subjects/children/register/child';
import { fillingsOf } from '../../../../src/subjects/children/register/fillings';
import { codesOf, fold } from '../../../../src/subjects/children/register/fold';
import { components, told, union } from '../../../support/components';
import { contentsAbout, decided, decisionsAbout, resolved, undoing } from '../../../support/decided';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { histories, recordsOf, redelivered, sent } from '../../../support/responses';

const folded = (records: readonly ResponseRecord[], decisions: readonly ChildDecision[]): string =>
  told(fold(records, REGISTER_SETTINGS, resolved(...decisions)));

interface Decided {
  readonly records: readonly ResponseRecord[];
  readonly decisions: readonly ChildDecision[];
}

const decidedHistories: fc.Arbitrary<Decided> = histories.chain((events) => {
  const records = recordsOf(events);
  return decisionsAbout(records).map((decisions) => ({ records, decisions }));
});

test('the order of the decisions, and how often each is given, make no difference', () => {
  fc.assert(
    fc.property(
      decidedHistories
        .filter(({ decisions }) => decisions.length > 0)
        .chain((history) => fc.tuple(fc.constant(history), redelivered(history.decisions))),
      ([{ records, decisions }, again]) => {
        expect(folded(records, again)).toBe(folded(records, decisions));
      },
    ),
    { numRuns: 200 },
  );
});

test('undoing a decision gives the register of before it, and undoing that the register of after it', () => {
  const withOneMore = decidedHistories.chain((history) =>
    fc.tuple(
      fc.constant(history),
      contentsAbout(history.records).filter(({ kind }) => kind !== 'erase'),
      fc.integer({ min: 0, max: 20 }),
    ),
  );
  fc.assert(
    fc.property(withOneMore, ([{ records, decisions }, content, hours]) => {
      const one = decided(hours, content, 'satu lagi');
      const undone = undoing(30, one);
      const restored = undoing(31, undone);
      const before = folded(records, decisions);
      const after = folded(records, [...decisions, one]);
      expect(folded(records, [...decisions, one, undone])).toBe(before);
      expect(folded(records, [...decisions, one, undone, restored])).toBe(after);
    }),
    { numRuns: 200 },
  );
});

test('a decision about responses that are not known changes nothing', () => {
  const [x, y, z] = recordsOf(['x', 'y', 'z'].map((id) => sent(id, 0, DESCRIBED)));
  if (!x || !y || !z) throw new Error('three responses were sent');
  const aboutStrangers = contentsAbout([x, y], responseCodeOf(z.id));
  fc.assert(
    fc.property(
      decidedHistories,
      fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), aboutStrangers), { maxLength: 4 }),
      ({ records, decisions }, more) => {
        const about = more.map(([hours, content], i) => decided(hours, content, `orang lain ${i}`));
        expect(folded(records, [...decisions, ...about])).toBe(folded(records, decisions));
      },
    ),
    { numRuns: 200 },
  );
});

test('responses without a token or a decision in common do not bear on each other', () => {
  fc.assert(
    fc.property(decidedHistories, ({ records, decisions }) => {
      const made = resolved(...decisions);
      const apart = components(records, made).map((part) => fold(part, REGISTER_SETTINGS, made));
      expect(told(union(apart))).toBe(told(fold(records, REGISTER_SETTINGS, made)));
    }),
    { numRuns: 300 },
  );
});

describe('every filling of a response', () => {
  test('is of one child, waits, is withheld or closed, or was withdrawn or erased', () => {
    fc.assert(
      fc.property(decidedHistories, ({ records, decisions }) => {
        const made = resolved(...decisions);
        const { children, repairs, withheld, closed, refused } = fold(records, REGISTER_SETTINGS, made);
        const held = children.flatMap(readingsOf).map(({ code }) => code);
        const waiting = repairs.flatMap(({ child, reading }) => (child ? [] : [reading.code]));
        const unseen = new Set(
          [...withheld.flatMap(({ readings }) => readings), ...closed, ...refused].map(({ code }) => code),
        );
        const expected = records
          .flatMap((record) => {
            const context = { settings: REGISTER_SETTINGS, decisions: made };
            const kept = withoutErasedFillings(record, (one) => fillingsOf(one, context), made, namedIn);
            return standingFillings(kept, fillingsOf(kept, context), made);
          })
          .map(({ id }) => responseCodeOf(id));
        expect([...held, ...waiting, ...unseen].sort()).toEqual(expected.sort());
      }),
      { numRuns: 200 },
    );
  });

  test('is of one child with those it is tied to, and never with one it is kept apart from', () => {
    fc.assert(
      fc.property(decidedHistories, ({ records, decisions }) => {
        const made = resolved(...decisions);
        const { children } = fold(records, REGISTER_SETTINGS, made);
        const held = new Set(children.flatMap(codesOf));
        for (const codes of children.map(codesOf)) {
          for (const code of codes) {
            const tied = made.ties.with(code).filter((other) => held.has(other));
            expect(codes).toEqual(expect.arrayContaining([...tied]));
            expect(codes.filter((other) => made.ties.apartFrom(code).includes(other))).toEqual([]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

test('every kind of decision comes up', () => {
  const kinds = fc
    .sample(decidedHistories, { numRuns: 200, seed: 7 })
    .flatMap(({ decisions }) => decisions.map(({ content }): DecisionContent['kind'] => content.kind));
  expect([...new Set(kinds)].sort()).toEqual([
    'accept',
    'consent-stands',
    'correct',
    'danger-checked',
    'different-children',
    'erase',
    'erase-later',
    'residence',
    'same-child',
    'undo',
    'withdraw',
  ]);
});

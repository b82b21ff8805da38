import fc from 'fast-check';
import { NO_DECISIONS } from '../../../../src/ledger/decisions/resolve';
import type { ResponseRecord } from '../../../../src/ledger/responses/response';
import { readingsOf } from '../../../../src/subjects/children/register/child';
import { fillingsOf } from '../../../../src/subjects/children/register/fillings';
import { fold } from '../../../../src/subjects/children/register/fold';
import { components, told, union } from '../../../support/components';
import { REGISTER_SETTINGS } from '../../../support/one-response';
import { histories, recordsOf, redelivered } from '../../../support/responses';

const SETTINGS = REGISTER_SETTINGS;

/** Each revision as a record of its own, as a journal read row by row would give them. */
const oneByOne = (records: readonly ResponseRecord[]): readonly ResponseRecord[] =>
  records.flatMap((record) => record.revisions.map((revision) => ({ ...record, revisions: [revision] })));

test('the order of the submissions, and how often each is given, make no difference', () => {
  fc.assert(
    fc.property(
      histories.chain((events) => fc.tuple(fc.constant(events), redelivered(events))),
      ([events, again]) => {
        expect(told(fold(recordsOf(again), SETTINGS))).toBe(told(fold(recordsOf(events), SETTINGS)));
      },
    ),
    { numRuns: 300 },
  );
});

test('a response in several records counts once, with all of its revisions', () => {
  fc.assert(
    fc.property(
      histories.chain((events) => {
        const records = recordsOf(events);
        return fc.tuple(fc.constant(records), redelivered(oneByOne(records)));
      }),
      ([records, pieces]) => {
        expect(told(fold(pieces, SETTINGS))).toBe(told(fold(records, SETTINGS)));
      },
    ),
    { numRuns: 200 },
  );
});

test('responses without a token in common do not bear on each other', () => {
  fc.assert(
    fc.property(histories, (events) => {
      const records = recordsOf(events);
      const apart = components(records).map((part) => fold(part, SETTINGS));
      expect(told(union(apart))).toBe(told(fold(records, SETTINGS)));
    }),
    { numRuns: 300 },
  );
});

test('every filling of a response is of one child, waits to be mended, is withheld or says no', () => {
  fc.assert(
    fc.property(histories, (events) => {
      const records = recordsOf(events);
      const { children, repairs, withheld, closed } = fold(records, SETTINGS);
      const held = children.flatMap(readingsOf).map(({ record }) => record.id);
      const waiting = repairs.filter(({ child }) => child === null).map(({ reading }) => reading.record.id);
      const unseen = [...withheld.flatMap(({ readings }) => readings), ...closed];
      const unseenIds = new Set(unseen.map(({ record }) => record.id));
      const fillings = records.flatMap((record) =>
        fillingsOf(record, { settings: SETTINGS, decisions: NO_DECISIONS }),
      );
      expect([...held, ...waiting, ...unseenIds].sort()).toEqual(fillings.map(({ id }) => id).sort());
    }),
    { numRuns: 200 },
  );
});

test('every visit shown is of a response that counts, once', () => {
  fc.assert(
    fc.property(histories, (events) => {
      const { children, repairs } = fold(recordsOf(events), SETTINGS);
      const visits = children.flatMap((child) => child.visits.map(({ responseId }) => responseId));
      expect(new Set(visits).size).toBe(visits.length);
      const notCounted = repairs.filter(({ counts }) => !counts).map(({ reading }) => reading.record.id);
      expect(visits.filter((id) => notCounted.includes(id))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

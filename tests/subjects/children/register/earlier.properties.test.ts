import type fc from 'fast-check';
import type { ChildDecision } from '../../../../src/subjects/children/decisions/content';
import type { Child } from '../../../../src/subjects/children/register/child';
import { fold } from '../../../../src/subjects/children/register/fold';
import { checkAll } from '../../../support/check';
import { components, told, union } from '../../../support/components';
import { decisionsAbout, resolved } from '../../../support/decided';
import { REGISTER_SETTINGS } from '../../../support/one-response';
import { FIRST_MORNING, histories, recordsOf, type Sent } from '../../../support/responses';

/** The histories of a day as histories of weeks, so that they go on over the end of June. */
const STRETCHED = 40;
const JULY = Date.UTC(2026, 5, 30, 17);
const AUGUST = Date.UTC(2026, 6, 31, 17);

interface Told {
  readonly events: readonly Sent[];
  readonly decisions: readonly ChildDecision[];
}

const stretched = (at: number): number => FIRST_MORNING + (at - FIRST_MORNING) * STRETCHED;

const overMonths: fc.Arbitrary<Told> = histories.chain((events) =>
  decisionsAbout(recordsOf(events)).map((decisions) => ({
    events: events.map((event) => ({ ...event, submittedAt: stretched(event.submittedAt) })),
    decisions: decisions.map((decision) => ({ ...decision, at: stretched(decision.at) })),
  })),
);

const registerOf = ({ events, decisions }: Told) =>
  fold(recordsOf(events), REGISTER_SETTINGS, resolved(...decisions));

const facts = ({ code, identity: { rt, rw, birthDate }, posyandu, visits }: Child): string =>
  JSON.stringify([code, rt, rw, birthDate, posyandu, visits[visits.length - 1]?.measurement ?? null]);

/** What is known in July of the register at the end of June. */
const picture = (history: Told): readonly string[] => {
  const { children, earlier } = registerOf(history);
  return children.flatMap((child) => {
    const known = earlier.get(child);
    return known && known.changedIn >= '2026-07-01' ? known.children.map(facts) : [facts(child)];
  });
};

test('what was known before the month of the latest change follows from what bears on the child alone', () => {
  checkAll('earlier, closures', overMonths, ({ events, decisions }) => {
    const records = recordsOf(events);
    const held = resolved(...decisions);
    const parts = components(records, held).map((some) => fold(some, REGISTER_SETTINGS, held));
    expect(told(union(parts))).toBe(told(registerOf({ events, decisions })));
  });
});

/** What is erased or withdrawn goes at once, whatever is left; an edit may take away all by which what was answered first is found. */
const ordinary = ({ events, decisions }: Told): Told => ({
  events: [...new Map(events.map((event) => [event.id, event])).values()].filter(
    ({ submittedAt }) => submittedAt < AUGUST,
  ),
  decisions: decisions.filter(
    ({ at, content: { kind } }) => at < AUGUST && kind !== 'erase' && kind !== 'withdraw',
  ),
});

test('whatever comes in July, the register at the end of June gains nothing', () => {
  checkAll('earlier, gains', overMonths.map(ordinary), ({ events, decisions }) => {
    const atEnd = picture({
      events: events.filter(({ submittedAt }) => submittedAt < JULY),
      decisions: decisions.filter(({ at }) => at < JULY),
    });
    const later = picture({ events, decisions });
    expect(later.filter((child) => !atEnd.includes(child))).toEqual([]);
    expect(new Set(later).size).toBe(later.length);
  });
});

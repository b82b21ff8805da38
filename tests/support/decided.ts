import { type Decision, type DecisionContent, decisionKey } from '../../src/domain/decision/decision';
import { type Decisions, resolveDecisions } from '../../src/domain/decision/decisions';

const HOUR = 3_600_000;
/** 12 June 2026 at 09:00 in western Indonesia, as the responses of `sent`. */
const FIRST_MORNING = Date.UTC(2026, 5, 12, 2);

/** Decided so many hours after 12 June 2026, 09:00. */
export const decided = (hours: number, content: DecisionContent, id = `keputusan-${hours}`): Decision => ({
  id,
  at: FIRST_MORNING + hours * HOUR,
  who: 'bidan@krandegan.example',
  why: 'dicek ke rumah',
  content,
});

export const undoing = (hours: number, decision: Decision): Decision =>
  decided(hours, { kind: 'undo', decision: decisionKey(decision) });

export const resolved = (...decisions: readonly Decision[]): Decisions => resolveDecisions(decisions);

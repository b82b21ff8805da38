import type { TimeZone } from '../kernel/calendar';
import { describeDecision } from '../subjects/children/decisions/kind-words';
import { instant, type Raw, text } from '../workbook/cells';
import { column, KEY_HEADER, type Tab } from '../workbook/tab';
import { type Decision, decisionKey } from './decisions/decision';
import { namedCodes } from './decisions/named-codes';
import { isDecision } from './decisions/read-decision';

export interface DecisionRow {
  readonly decision: Decision;
  readonly zone: TimeZone;
}

/** The whole decision: the one column that is read. */
export const DECISION_HEADER = 'Isi';

/** The journal `Keputusan`: every decision of an officer, never changed, the newest on top. */
export const decisionTab: Tab<DecisionRow> = {
  title: 'Keputusan',
  kind: 'computed',
  hidden: true,
  frozenColumns: 1,
  order: 'newest-first',
  key: ({ decision }) => decisionKey(decision),
  columns: [
    column(KEY_HEADER, 120, 'text', ({ decision }) => text(decisionKey(decision))),
    column('Waktu', 140, 'instant', ({ decision, zone }) => instant(decision.at, zone)),
    column('Siapa', 220, 'text', ({ decision }) => text(decision.who)),
    column('Keputusan', 220, 'text', ({ decision }) => text(describeDecision(decision.content))),
    column('Anak', 220, 'text', ({ decision: { content } }) =>
      text(content.kind === 'undo' ? content.decision : namedCodes(content).join(', ')),
    ),
    column('Alasan', 320, 'text', ({ decision }) => text(decision.why), { wrap: true }),
    column(DECISION_HEADER, 60, 'text', ({ decision: { id, at, who, why, content } }) =>
      text(JSON.stringify({ id, at, who, why, content })),
    ),
  ],
};

/** @returns the decision in a cell of {@link DECISION_HEADER}, or `null` where somebody changed the cell */
export function readDecision(value: Raw | undefined): Decision | null {
  try {
    const decision: unknown = JSON.parse(String(value ?? ''));
    return isDecision(decision) ? decision : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

import type { TimeZone } from '../kernel/calendar';
import type { Sign } from '../kernel/hmac';
import { instant, type Raw, text } from '../workbook/cells';
import { type RowSelection, select, textField } from '../workbook/select';
import { column, columnAt, KEY_HEADER, type RenderedRow, renderRow, type Tab } from '../workbook/tab';
import { type Decision, decisionKey } from './decisions/decision';
import { type DecisionKinds, isOf, shownOf } from './decisions/kind';
import { isDecision } from './decisions/read-decision';
import { type Decisions, resolveDecisions, withoutErased } from './decisions/resolve';
import { undoKind } from './decisions/undo';
import type { Seals } from './responses/sender-seal';
import { sealOfText } from './row-seal';

interface DecisionRow {
  readonly decision: Decision;
  readonly zone: TimeZone;
  readonly kinds: DecisionKinds;
  readonly sign: Sign;
}

/** The whole decision: besides its fingerprint the one column that is read. */
const CONTENT_HEADER = 'Isi';

const SEAL_HEADER = 'Sidik Baris';

/** The journal `Keputusan`: every decision of an officer, never changed, the newest on top. */
export const decisionTab: Tab<DecisionRow> = {
  title: 'Keputusan',
  sheetId: 144,
  kind: 'computed',
  hidden: true,
  frozenColumns: 1,
  order: 'newest-first',
  key: ({ decision }) => decisionKey(decision),
  columns: [
    column(KEY_HEADER, 120, 'text', ({ decision }) => text(decisionKey(decision))),
    column('Waktu', 140, 'instant', ({ decision, zone }) => instant(decision.at, zone)),
    column('Siapa', 220, 'text', ({ decision }) => text(decision.who)),
    column('Keputusan', 220, 'text', ({ decision, kinds }) => text(shownOf(decision.content, kinds))),
    column('Anak', 220, 'text', ({ decision: { content }, kinds }) =>
      text(
        isOf(undoKind, content)
          ? content.decision
          : (kinds.get(content.kind)?.names(content) ?? []).join(', '),
      ),
    ),
    column('Alasan', 320, 'text', ({ decision }) => text(decision.why), { wrap: true }),
    column(CONTENT_HEADER, 60, 'text', ({ decision }) => text(written(decision))),
    column(SEAL_HEADER, 80, 'text', ({ decision, sign }) => text(sealOf(written(decision), sign)), {
      added: true,
    }),
  ],
};

/** A decision as the journal and its second copy keep it. */
export const written = ({ id, at, who, why, content }: Decision): string =>
  JSON.stringify({ id, at, who, why, content });

/** Keyed fingerprint of a decision as it is written. */
export const sealOf = (content: string, sign: Sign): string => sealOfText('keputusan', content, sign);

/** What is read of the journal. */
export const DECISIONS = select(decisionTab, {
  content: textField(CONTENT_HEADER),
  seal: textField(SEAL_HEADER),
});

/** The key of the decision made last. */
export const NEWEST_DECISION = select(decisionTab, { key: textField(KEY_HEADER) }, { from: 0, count: 1 });

type ReadRow = typeof DECISIONS extends RowSelection<infer Row> ? Row : never;

/** @returns the decision of a row, or `null` where somebody changed the cell that holds it, or has written it */
export function readDecision(
  { content, seal }: ReadRow,
  kinds: DecisionKinds,
  { sign, complete }: Seals,
): Decision | null {
  return complete && seal !== sealOf(content, sign) ? null : decisionFrom(content, kinds);
}

/** @returns the decision that was written so; `null` for any other text */
export function decisionFrom(content: string, kinds: DecisionKinds): Decision | null {
  try {
    const decision: unknown = JSON.parse(content);
    return isDecision(decision, kinds) ? decision : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Whether a whole row of the tab may be written over: it holds a decision, or one that stands elsewhere too. Any other stays as it is,
 * for people to look at.
 *
 * @param known keys of the decisions that are known
 */
export const isReadableDecision = (kinds: DecisionKinds, seals: Seals, known: ReadonlySet<string>) => {
  const [key, content, seal] = [KEY_HEADER, CONTENT_HEADER, SEAL_HEADER].map((header) =>
    columnAt(decisionTab, header),
  ) as [number, number, number];
  return (values: readonly Raw[]): boolean =>
    known.has(String(values[key] ?? '')) ||
    readDecision(
      { content: String(values[content] ?? ''), seal: String(values[seal] ?? '') },
      kinds,
      seals,
    ) !== null;
};

/** Values of a row with its decision restated; the very same where there is nothing to restate. */
export const restatedDecision = (kinds: DecisionKinds, restate: (decision: Decision) => Decision) => {
  const at = columnAt(decisionTab, CONTENT_HEADER);
  return (values: readonly Raw[]): readonly Raw[] => {
    const decision = decisionFrom(String(values[at] ?? ''), kinds);
    const restated = decision && restate(decision);
    if (!restated || restated === decision) return values;
    return values.map((value, column) => (column === at ? written(restated) : value));
  };
};

/** What the decisions come to; rows that are not believed are passed over. */
export const decisionsFrom = (rows: readonly ReadRow[], kinds: DecisionKinds, seals: Seals): Decisions =>
  resolveDecisions(
    rows.flatMap((row) => readDecision(row, kinds, seals) ?? []),
    kinds,
  );

/** The rows of decisions, without what was said of persons erased since. */
export const decisionRows = (
  all: readonly Decision[],
  decisions: Decisions,
  { zone, kinds, sign }: Omit<DecisionRow, 'decision'>,
): readonly RenderedRow[] =>
  all.map((decision) =>
    renderRow(decisionTab, { decision: withoutErased(decision, decisions, kinds), zone, kinds, sign }),
  );

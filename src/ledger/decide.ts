import type { Instant } from '../kernel/calendar';
import { responseCodeOf } from '../kernel/code';
import { historyChange } from '../workbook/history';
import type { RowsToChange } from '../workbook/plan-tabs';
import { renderRow } from '../workbook/tab';
import { affectedBy } from './affected';
import { dayOfRevision, planChange } from './change';
import type { Context } from './context';
import { decisionRows, decisionTab } from './decision-tab';
import { type Content, type Decision, decisionKey } from './decisions/decision';
import { eraseKind } from './decisions/erase';
import { eraseLaterKind } from './decisions/erase-later';
import { isOf, titleOf } from './decisions/kind';
import { type Decisions, resolveDecisions } from './decisions/resolve';
import { personsIn } from './fold-all';
import { type LedgerIndex, readable, readIndex } from './ledger-index';
import { blanked } from './responses/blanked';
import type { ResponseRecord } from './responses/response';
import { codeToken } from './responses/tokens';
import { DECIDED, ERASED } from './words';

/** `known`: it was decided before, nothing was written. Codes of objections: it was not decided. */
export type DecideOutcome = 'decided' | 'known' | readonly string[];

/** On what terms a decision is recorded. */
interface Terms {
  readonly dated: (decision: Decision, index: LedgerIndex) => Decision;
  readonly checked: boolean;
}

const AS_IT_STANDS: Terms = { dated: (decision) => decision, checked: false };

/** The moment of a decision made now: later than every other, so that it can take back whichever was there before. */
const MADE_NOW: Terms = {
  dated: (decision, { decisionRows: rows }) => ({
    ...decision,
    at: readable(rows).reduce((latest, { at }) => Math.max(latest, at + 1), decision.at),
  }),
  checked: true,
};

/**
 * Records a decision: journal of decisions, register, overview and outbox change together in one write, or not at all. Asked
 * again with the same id nothing changes. What an erasure leaves in the form itself is for {@link forgetErased}.
 */
export const decide = (context: Context, decision: Omit<Decision, 'at'>, at: Instant): DecideOutcome =>
  recordDecision(context, { ...decision, at }, MADE_NOW);

/** Records a decision as it stands, unless the terms are others. */
export const recordDecision = (
  context: Context,
  asked: Decision,
  { dated, checked }: Terms = AS_IT_STANDS,
): DecideOutcome =>
  context.lock.during(() => {
    const { workbook, now, kinds, subjects } = context;
    const index = readIndex(context);
    const made = readable(index.decisionRows);
    if (made.some(({ id }) => id === asked.id)) return 'known';
    const decision = dated(asked, index);
    const { content, at, who } = decision;
    const decisions = resolveDecisions([...made, decision], kinds);
    const about = decisions.about(content);
    const affected = affectedBy(context, index, {
      decisions,
      tokens: [...about.map(codeToken), ...(isErasing(content) ? index.looseTokens : [])],
      codes: about,
      mayHaveLink: true,
      revise: (records) => records.map((record) => (isErased(record, content) ? blanked(record) : record)),
    });
    const { before, settings, records } = affected;
    const kind = kinds.get(content.kind);
    if (checked && kind) {
      const persons = personsIn(subjects, before, index.decisions);
      const objections = kind.objections(content, {
        ...persons,
        states: before,
        decisions: index.decisions,
        settings,
        at,
      });
      if (objections.length > 0) return objections;
    }
    const receivedAt = now();
    const change = {
      ...affected,
      incoming: [],
      asOf: dayOfRevision(index.newestRevision, index),
      at: receivedAt,
      erased: records.filter((record) => isErased(record, content)),
    };
    const title = titleOf(content, kinds);
    const what = isOf(eraseKind, content) ? ERASED(title, about.length) : DECIDED(title, about.join(', '));
    workbook.write([
      ...planChange(context, index, affected, {
        newestRevision: index.newestRevision,
        receivedAt,
        besides: [journalOfDecisions(context, index, [...made, decision], decisions)],
      }),
      ...context.followers.flatMap((follower) => follower.changed(change, context)),
      historyChange(receivedAt, settings.zone, { who, what }),
    ]);
    return 'decided';
  });

/** Whoever is erased has to be known with all that could not be taken in and means it. */
const isErasing = (content: Content): boolean => isOf(eraseKind, content) || isOf(eraseLaterKind, content);

const isErased = ({ id }: ResponseRecord, content: Content): boolean =>
  isOf(eraseKind, content) && content.responses.includes(responseCodeOf(id));

/** The journal of decisions with one more, and without what others said of a person that it erases. */
function journalOfDecisions(
  { kinds }: Context,
  index: LedgerIndex,
  all: readonly Decision[],
  decisions: Decisions,
): RowsToChange {
  const { zone } = index.settings.register;
  let below = '';
  const keys = [...index.decisionRows].reverse().map((decision) => {
    below = decision ? decisionKey(decision) : `${below}${JUST_ABOVE}`;
    return below;
  });
  const made = readable(index.decisionRows);
  return {
    tab: decisionTab,
    known: { keys: keys.reverse() },
    before: made.map((decision) => renderRow(decisionTab, { decision, zone, kinds })),
    after: decisionRows(all, decisions, { zone, kinds }),
  };
}

/** Makes a key for a row that cannot be read, between those of its neighbours. */
const JUST_ABOVE = ' ';

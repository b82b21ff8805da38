import type { Instant } from '../kernel/calendar';
import { type ResponseCode, responseCodeOf } from '../kernel/code';
import { forgottenLookups } from '../places/forgotten-lookups';
import { outboxChange } from '../post/outbox';
import { checkDecision, type DecisionProblem } from '../subjects/children/decisions/check';
import { decisionNote } from '../subjects/children/decisions/kind-words';
import type { FormLinks } from '../subjects/children/form/form-links';
import { newOccasions, queued } from '../subjects/children/mails/occasions';
import { codeToken } from '../subjects/children/recognition/keys';
import { historyTab } from '../workbook/history-tab';
import type { Ports, TabChange } from '../workbook/ports';
import { renderRow } from '../workbook/tab';
import { type Affected, affectedBy } from './affected';
import { blanked } from './blanked';
import { planChange, type RowsToChange } from './change';
import { decisionTab } from './decision-tab';
import { type Decision, type DecisionContent, decisionKey } from './decisions/decision';
import { type Decisions, resolveDecisions } from './decisions/decisions';
import { keptDecision } from './decisions/kept';
import { INDEX_SELECTIONS, indexFrom, type RegisterIndex, readable, stoppedTokens } from './register-index';
import type { ResponseRecord } from './response';

/** `known`: it was decided before, nothing was written. Problems: it was not decided. */
export type DecideOutcome = 'decided' | 'known' | readonly DecisionProblem[];

type DecidePorts = Pick<Ports, 'workbook' | 'lock' | 'now'>;

/** On what terms a decision is taken in. */
interface Terms {
  readonly dated: (decision: Decision, index: RegisterIndex) => Decision;
  readonly check: typeof checkDecision;
}

const AS_IT_STANDS: Terms = { dated: (decision) => decision, check: () => [] };

/** The moment of a decision made now: later than every other, so that it can take back whichever was there before. */
const MADE_NOW: Terms = {
  dated: (decision, { decisionRows }) => ({
    ...decision,
    at: readable(decisionRows).reduce((latest, { at }) => Math.max(latest, at + 1), decision.at),
  }),
  check: checkDecision,
};

/**
 * Takes in a decision: journal of decisions, register, overview and outbox change together in one write, or not at all. Asked
 * again with the same id nothing changes. What an erasure leaves in the form itself is for {@link forgetErased}.
 */
export const decide =
  (ports: DecidePorts, formLinks: FormLinks | null) =>
  (decision: Omit<Decision, 'at'>, at: Instant): DecideOutcome =>
    takeDecision(ports, formLinks, MADE_NOW)({ ...decision, at });

/** Takes in a decision as it stands, unless the terms are others. */
export const takeDecision =
  (
    { workbook, lock, now }: DecidePorts,
    formLinks: FormLinks | null,
    { dated, check }: Terms = AS_IT_STANDS,
  ) =>
  (asked: Decision): DecideOutcome =>
    lock.during(() => {
      const index = indexFrom(workbook.read(INDEX_SELECTIONS));
      const made = readable(index.decisionRows);
      if (made.some(({ id }) => id === asked.id)) return 'known';
      const decision = dated(asked, index);
      const { content, at } = decision;
      const decisions = resolveDecisions([...made, decision]);
      const about = decisions.about(content);
      const affected = affectedBy(workbook, index, {
        decisions,
        tokens: [...about.map(codeToken), ...(content.kind === 'erase' ? stoppedTokens(index) : [])],
        codes: about,
        mayHaveLink: true,
        revise: (records) => records.map((record) => (isErased(record, content) ? blanked(record) : record)),
      });
      const { before, settings } = affected;
      const problems = check(content, { register: before, decisions: index.decisions, settings, at });
      if (problems.length > 0) return problems;
      const context = { newestRevision: index.newestRevision, receivedAt: now(), formLinks };
      const erased = affected.records.filter((record) => isErased(record, content));
      const besides = [decisionRows(index, [...made, decision], decisions)];
      workbook.write([
        ...planChange(workbook, index, affected, { ...context, besides }),
        ...consequences(affected, decision, about, now()),
        ...(content.kind === 'erase' ? [forgottenLookups(workbook, index, affected, erased)] : []),
      ]);
      return 'decided';
    });

const isErased = ({ id }: ResponseRecord, content: DecisionContent): boolean =>
  content.kind === 'erase' && content.responses.includes(responseCodeOf(id));

/** Mails that it calls for, and a line for `Riwayat`. */
function consequences(
  { before, after, settings }: Affected,
  { who, content }: Decision,
  about: readonly ResponseCode[],
  at: Instant,
): readonly TabChange[] {
  const { zone } = settings;
  const urgent = newOccasions(before, after, [], settings).map((occasion) => queued(occasion, at));
  const note = { at, zone, who, what: decisionNote(content, about.join(', ')) };
  return [outboxChange(urgent, zone), { tab: historyTab, rows: [], appended: [renderRow(historyTab, note)] }];
}

/** The journal of decisions with one more, and without what others told of a child that it erases. */
function decisionRows(index: RegisterIndex, all: readonly Decision[], decisions: Decisions): RowsToChange {
  const { zone } = index.settings.register;
  let below = '';
  const keys = [...index.decisionRows].reverse().map((decision) => {
    below = decision ? decisionKey(decision) : `${below}${JUST_ABOVE}`;
    return below;
  });
  const render = (decision: Decision) => renderRow(decisionTab, { decision, zone });
  return {
    tab: decisionTab,
    known: { keys: keys.reverse() },
    before: readable(index.decisionRows).map(render),
    after: all.map((decision) => render(keptDecision(decision, decisions))),
  };
}

/** Makes a key for a row that cannot be read, between those of its neighbours. */
const JUST_ABOVE = ' ';

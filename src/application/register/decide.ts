import type { Instant } from '../../domain/calendar';
import { checkDecision, type DecisionProblem } from '../../domain/decision/check';
import { type Decision, decisionKey } from '../../domain/decision/decision';
import { type Decisions, resolveDecisions } from '../../domain/decision/decisions';
import { keptDecision } from '../../domain/decision/kept';
import { childCodeOf } from '../../domain/identity/child-code';
import { blanked } from '../../domain/register/blanked';
import { codeToken } from '../../domain/register/keys';
import type { ResponseRecord } from '../../domain/register/response';
import { decisionNote } from '../../messages/decision-kinds';
import { decisionTab } from '../../render/tabs/decision-row';
import { historyTab } from '../../render/tabs/history-row';
import { renderRow } from '../../render/tabs/tab';
import type { FormLinks } from '../form/form-links';
import { newOccasions, queued } from '../mail/occasions';
import { outboxChange } from '../mail/outbox';
import type { Ports } from '../ports';
import { affectedBy } from './affected';
import { forgottenLookups } from './forgotten-lookups';
import { planChange, type RowsToChange } from './register-change';
import { INDEX_SELECTIONS, indexFrom, type RegisterIndex, readable } from './register-index';

/** `known`: it was decided before, nothing was written. Problems: it was not decided. */
export type DecideOutcome = 'decided' | 'known' | readonly DecisionProblem[];

type DecidePorts = Pick<Ports, 'workbook' | 'lock' | 'now'>;

/**
 * Takes in a decision: journal of decisions, register, overview and outbox change together in one write, or not at all. Asked
 * again with the same id nothing changes. What an erasure leaves in the form itself is for {@link forgetErased}.
 */
export const decide = (ports: DecidePorts, formLinks: FormLinks | null) => {
  const take = takeDecision(ports, formLinks);
  return (decision: Omit<Decision, 'at'>, at: Instant): DecideOutcome =>
    take({ ...decision, at }, (made, index) => ({ ...made, at: afterAll(index, made.at) }), checkDecision);
};

/** The moment of a decision made now: later than every other, so that it can take back whichever was there before. */
const afterAll = ({ decisionRows }: RegisterIndex, at: Instant): Instant =>
  readable(decisionRows).reduce((latest, made) => Math.max(latest, made.at + 1), at);

/** Takes in a decision as it stands. */
export const takeDecision =
  ({ workbook, lock, now }: DecidePorts, formLinks: FormLinks | null) =>
  (
    asked: Decision,
    dated: (decision: Decision, index: RegisterIndex) => Decision = (decision) => decision,
    check: typeof checkDecision = () => [],
  ): DecideOutcome =>
    lock.during(() => {
      const index = indexFrom(workbook.read(INDEX_SELECTIONS));
      const made = readable(index.decisionRows);
      if (made.some(({ id }) => id === asked.id)) return 'known';
      const decision = dated(asked, index);
      const { content, at } = decision;
      const decisions = resolveDecisions([...made, decision]);
      const about = decisions.about(content);
      const erased = new Set(content.kind === 'erase' ? about : []);
      const isErased = ({ id }: ResponseRecord): boolean => erased.has(childCodeOf(id));
      const affected = affectedBy(workbook, index, {
        decisions,
        tokens: about.map(codeToken),
        codes: about,
        mayHaveLink: true,
        revise: (records) => records.map((record) => (isErased(record) ? blanked(record) : record)),
      });
      const { before, after, records, settings } = affected;
      const problems = check(content, { register: before, decisions: index.decisions, settings, at });
      if (problems.length > 0) return problems;

      const { zone } = settings;
      const occasions = newOccasions(before, after, [], settings).map((one) => queued(one, now()));
      const note = { at: now(), zone, who: decision.who, what: decisionNote(content, about.join(', ')) };
      workbook.write([
        ...planChange(workbook, index, affected, {
          newestRevision: index.newestRevision,
          receivedAt: now(),
          formLinks,
          besides: [decisionRows(index, [...made, decision], decisions)],
        }),
        outboxChange(occasions, zone),
        { tab: historyTab, rows: [], appended: [renderRow(historyTab, note)] },
        ...(erased.size > 0 ? [forgottenLookups(workbook, index, affected, records.filter(isErased))] : []),
      ]);
      return 'decided';
    });

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

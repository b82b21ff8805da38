'beside the script';

import type { Instant } from '../kernel/calendar';
import { historyChange } from '../workbook/history';
import { affectedBy } from './affected';
import { dayOfRevision, planChange } from './change';
import type { Context } from './context';
import { type DecideOutcome, isErasing, journalOfDecisions } from './decide';
import type { Decision } from './decisions/decision';
import { titleOf } from './decisions/kind';
import { type Decisions, resolveDecisions } from './decisions/resolve';
import { personsIn } from './fold-all';
import { readable, readIndex } from './ledger-index';
import { codeToken } from './responses/tokens';
import { DECIDED } from './words';

type Asked = Omit<Decision, 'at'>;

/**
 * Records decisions like so many calls of `decide`, under one lock and in one write. None of them may erase, and none may speak against
 * another: each is checked against the register as it was before all of them.
 *
 * @param chosen which, once nobody else can write
 * @returns what has become of each, by its id
 */
export const decideTogether = (
  context: Context,
  chosen: (decisions: Decisions) => readonly Asked[],
  at: Instant,
): ReadonlyMap<string, DecideOutcome> =>
  context.lock.during(() => {
    const { workbook, now, kinds, subjects, followers } = context;
    const index = readIndex(context);
    const made = readable(index.decisionRows);
    const known = new Set(made.map(({ id }) => id));
    const asked = chosen(index.decisions);
    if (asked.some(({ content }) => isErasing(content))) throw new Error('erasures are decided one by one');
    const outcomes = new Map<string, DecideOutcome>(asked.map(({ id }) => [id, 'known']));
    // Later than every other, so that each can take back whichever was there before.
    const first = made.reduce((latest, one) => Math.max(latest, one.at + 1), at);
    const fresh = [...new Map(asked.map((one) => [one.id, one])).values()]
      .filter(({ id }) => !known.has(id))
      .map((one, i): Decision => ({ ...one, at: first + i }));
    const effectOf = (some: readonly Decision[]) => {
      const decisions = resolveDecisions([...made, ...some], kinds);
      const about = [...new Set(some.flatMap(({ content }) => decisions.about(content)))];
      const tokens = about.map(codeToken);
      const revise = <R>(records: R): R => records;
      const affected = affectedBy(context, index, {
        decisions,
        tokens,
        codes: about,
        mayHaveLink: true,
        revise,
      });
      return { decisions, about, affected };
    };
    if (fresh.length === 0) return outcomes;
    const whole = effectOf(fresh);
    const { before, settings } = whole.affected;
    const persons = personsIn(subjects, before, index.decisions);
    for (const { id, at: moment, content } of fresh) {
      const objections = kinds.get(content.kind)?.objections(content, {
        ...persons,
        states: before,
        decisions: index.decisions,
        settings,
        at: moment,
      });
      outcomes.set(id, objections && objections.length > 0 ? objections : 'decided');
    }
    const accepted = fresh.filter(({ id }) => outcomes.get(id) === 'decided');
    const [one] = accepted;
    if (!one) return outcomes;
    const { decisions, about, affected } = accepted.length === fresh.length ? whole : effectOf(accepted);
    const receivedAt = now();
    const change = {
      ...affected,
      incoming: [],
      asOf: dayOfRevision(index.newestRevision, index),
      at: receivedAt,
      erased: [],
    };
    workbook.write([
      ...planChange(context, index, affected, {
        newestRevision: index.newestRevision,
        receivedAt,
        besides: journalOfDecisions(context, index, [...made, ...accepted], decisions),
      }),
      ...followers.flatMap((follower) => follower.changed(change, context)),
      historyChange(receivedAt, affected.settings.zone, {
        who: one.who,
        what: DECIDED(titleOf(one.content, kinds), about.join(', ')),
      }),
    ]);
    return outcomes;
  });

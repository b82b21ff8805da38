import type { Instant } from '../kernel/calendar';
import { type ResponseCode, responseCodeOf } from '../kernel/code';
import { historyChange } from '../workbook/history';
import type { RowsToChange } from '../workbook/plan-tabs';
import { renderRow } from '../workbook/tab';
import { affectedBy } from './affected';
import { dayOfRevision, planChange } from './change';
import type { Context } from './context';
import { decisionTab } from './decision-tab';
import { type Content, type Decision, decisionKey } from './decisions/decision';
import { type EraseContent, eraseKind } from './decisions/erase';
import { eraseLaterKind } from './decisions/erase-later';
import { isOf, titleOf } from './decisions/kind';
import { type Decisions, resolveDecisions, withoutErased as withoutErasedReasons } from './decisions/resolve';
import { refusedCodes } from './decisions/take';
import { correctedFillings, fillingsOf, personsIn, subjectOf, withoutErased } from './fold-all';
import { type LedgerIndex, readable, readIndex } from './ledger-index';
import { decisionCopy } from './mend-decisions';
import { possibleCodes } from './responses/fillings';
import { hasAnswers, type ResponseRecord } from './responses/response';
import { codeToken } from './responses/tokens';
import { decisionCopyTab } from './second-copy';
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
    const effectOf = (one: Decision) => effect(context, index, one, [...made, one]);
    const first = effectOf(dated(asked, index));
    const whole = withFollowing(first.decision, first.affected.records, index, subjects);
    const sparing = withSpared(whole ?? first.decision, first.affected.records, index, subjects) ?? whole;
    const { decision, decisions, about, fold, affected } = sparing === null ? first : effectOf(sparing);
    const { content, at, who } = decision;
    const { before, settings, records } = affected;
    const kind = kinds.get(content.kind);
    if (checked && kind) {
      const persons = personsIn(subjects, before, index.decisions);
      const objections = kind.objections(first.decision.content, {
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
      erased: isOf(eraseKind, content)
        ? records
            .flatMap((record) => fillingsOf(record, subjects, fold))
            .filter(({ id }) => content.responses.includes(responseCodeOf(id)))
        : [],
    };
    const title = titleOf(content, kinds);
    const what = isOf(eraseKind, content) ? ERASED(title, about.length) : DECIDED(title, about.join(', '));
    workbook.write([
      ...planChange(context, index, affected, {
        newestRevision: index.newestRevision,
        receivedAt,
        besides: journalOfDecisions(context, index, [...made, decision], decisions),
      }),
      ...context.followers.flatMap((follower) => follower.changed(change, context)),
      historyChange(receivedAt, settings.zone, { who, what }),
    ]);
    return 'decided';
  });

/** A decision, and all that it changes. */
function effect(context: Context, index: LedgerIndex, decision: Decision, all: readonly Decision[]) {
  const { kinds, subjects } = context;
  const { content } = decision;
  const decisions = resolveDecisions(all, kinds);
  const about = decisions.about(content);
  const fold = { settings: index.settings.register, decisions };
  const affected = affectedBy(context, index, {
    decisions,
    tokens: [...about.map(codeToken), ...(isErasing(content) ? index.looseTokens : [])],
    codes: [...about, ...(isErasing(content) ? refusedCodes(decisions) : [])],
    mayHaveLink: true,
    revise: (records) =>
      isOf(eraseKind, content) ? records.map((record) => withoutErased(record, subjects, fold)) : records,
  });
  return { decision, decisions, about, fold, affected };
}

/**
 * An erasure that also names the responses that speak about whom it erases, such as of a home visit; `null` for any other decision, and
 * where there are none.
 *
 * @param records that it bears on, as they were
 */
function withFollowing(
  decision: Decision,
  records: readonly ResponseRecord[],
  { decisions, settings }: LedgerIndex,
  subjects: Context['subjects'],
): Decision | null {
  const { content } = decision;
  if (!isOf(eraseKind, content)) return null;
  const erased = new Set(content.responses);
  const fold = { settings: settings.register, decisions };
  const following = records.flatMap((record) => {
    const reader = subjectOf(record.form, subjects)?.responses;
    const code = responseCodeOf(record.id);
    if (!reader?.about || erased.has(code)) return [];
    const about = reader.about(reader.read(record, fold));
    return about.some((one) => erased.has(one)) ? [code] : [];
  });
  if (following.length === 0) return null;
  const whole: EraseContent = { ...content, responses: [...content.responses, ...following] };
  return { ...decision, content: whole };
}

/**
 * An erasure that names the fillings of the same responses which stay, and those put right to be not about whom it erases; `null` for
 * any other decision, and where there are none.
 *
 * @param records that it bears on, as they were
 */
function withSpared(
  decision: Decision,
  records: readonly ResponseRecord[],
  { decisions, settings }: LedgerIndex,
  subjects: Context['subjects'],
): Decision | null {
  const { content } = decision;
  if (!isOf(eraseKind, content)) return null;
  const isNamed = (code: ResponseCode): boolean => content.responses.includes(code);
  const touched = records.filter((record) => possibleCodes(record).some(isNamed));
  const within = touched.map(({ id }) => responseCodeOf(id)).filter((code) => !isNamed(code));
  const spared = touched.flatMap((record) =>
    fillingsOf(record, subjects, { settings: settings.register, decisions })
      .filter((filling) => filling.revisions.some(hasAnswers))
      .map(({ id }) => responseCodeOf(id))
      .filter((code) => !isNamed(code)),
  );
  const erased = new Set(content.responses);
  const corrected = records.flatMap((record) =>
    correctedFillings(record, subjects, { settings: settings.register, decisions }, erased).flatMap(
      ({ id }) => [responseCodeOf(id), responseCodeOf(record.id)],
    ),
  );
  if (spared.length + within.length + corrected.length === 0) return null;
  const sparing: EraseContent = {
    ...content,
    spared,
    within,
    ...(corrected.length > 0 && { corrected: [...new Set(corrected)] }),
  };
  return { ...decision, content: sparing };
}

/** Whoever is erased has to be known with all that could not be taken in and means it. */
export const isErasing = (content: Content): boolean =>
  isOf(eraseKind, content) || isOf(eraseLaterKind, content);

/** The journal of decisions with one more, and without what others said of a person that it erases; with its second copy. */
export function journalOfDecisions(
  { kinds, sign }: Context,
  index: LedgerIndex,
  all: readonly Decision[],
  decisions: Decisions,
): readonly RowsToChange[] {
  const { zone } = index.settings.register;
  let below = '';
  const keys = [...index.decisionRows].reverse().map((decision) => {
    below = decision ? decisionKey(decision) : `${below}${JUST_ABOVE}`;
    return below;
  });
  const made = readable(index.decisionRows);
  const kept = all.map((decision) => withoutErasedReasons(decision, decisions, kinds));
  const rows = (some: readonly Decision[]) =>
    some.map((decision) => renderRow(decisionTab, { decision, zone, kinds, sign }));
  // Most decisions stay as they were: their copies are not made again.
  const [before, after] = [new Set(made), new Set(kept)];
  const isSame = (decision: Decision): boolean => before.has(decision) && after.has(decision);
  const copies = (some: readonly Decision[]) =>
    some.filter((decision) => !isSame(decision)).map((decision) => decisionCopy(decision, sign));
  return [
    { tab: decisionTab, known: { keys: keys.reverse() }, before: rows(made), after: rows(kept) },
    {
      tab: decisionCopyTab,
      known: { topKey: made.map(decisionKey).sort().pop() ?? '' },
      before: copies(made),
      after: copies(kept),
    },
  ];
}

/** Makes a key for a row that cannot be read, between those of its neighbours. */
const JUST_ABOVE = ' ';

import type { ResponseCode } from '../kernel/code';
import type { StateOf, States } from '../kernel/states';
import type { RegisterSettings } from '../settings/register-settings';
import type { Context } from './context';
import type { Persons } from './decisions/kind';
import type { Decisions } from './decisions/resolve';
import { withoutErasedFillings } from './responses/blanked';
import { corrected, standingFillings, withGoingOn } from './responses/fillings';
import { mergedById, type ResponseRecord } from './responses/response';
import { SHORT_LINK_TOKEN } from './responses/tokens';
import type { AnySubject, FoldContext, Reading } from './subject';

/** All that the responses say, taken together. */
export interface Folded {
  readonly states: States;
  /** Tokens of every response that counts or waits. */
  tokens(): readonly string[];
  /** Whether one of them gives a place by a short map link. */
  hasShortLink(): boolean;
}

/**
 * Folds every subject in its order: a pure function of responses, settings and decisions. The order in which responses and decisions
 * are given, or arrived, does not matter, and one that is given twice counts once. A response that was withdrawn or erased stands
 * nowhere in it.
 */
export function foldAll(
  subjects: readonly AnySubject[],
  records: readonly ResponseRecord[],
  settings: RegisterSettings,
  decisions: Decisions,
): Folded {
  const context = { settings, decisions };
  const kept = mergedById(records)
    .map((record) => withoutErased(record, subjects, context))
    .flatMap((record) => standingFillings(record, fillingsOf(record, subjects, context), decisions));
  const states = new Map<string, unknown>();
  const folded = statesIn(states);
  const read = subjects.map((subject) => {
    const readings = readingsOf(subject, kept, context);
    states.set(subject.name, subject.fold(readings, { ...context, states: folded }));
    return { subject, readings };
  });
  return {
    states: folded,
    tokens: () => [
      ...new Set(
        read.flatMap(({ subject, readings }) => [
          ...readings.flatMap((reading) => subject.responses?.tokens(reading) ?? []),
          ...(subject.joint?.(states.get(subject.name)) ?? []),
        ]),
      ),
    ],
    hasShortLink: () => read.some(({ readings }) => readings.some((reading) => reading.hasShortLink)),
  };
}

/** Responses of a form that no subject reads any more are kept, and say nothing. */
const readingsOf = (
  { form, responses }: AnySubject,
  records: readonly ResponseRecord[],
  context: FoldContext,
): readonly Reading[] =>
  responses
    ? records.filter((record) => record.form === form?.name).map((record) => responses.read(record, context))
    : [];

const statesIn = (states: ReadonlyMap<string, unknown>): States => ({
  of<S>({ name }: StateOf<S>): S {
    if (!states.has(name)) throw new Error(`the subject ${name} has not been folded`);
    return states.get(name) as S;
  },
});

/** The subject that reads the responses of a form; `null` for a form that no subject has. */
export const subjectOf = (form: string, subjects: readonly AnySubject[]): AnySubject | null =>
  subjects.find((subject) => subject.form?.name === form) ?? null;

/** The fillings of a response, as its subject parts it. */
export const fillingsOf = (
  record: ResponseRecord,
  subjects: readonly AnySubject[],
  context: FoldContext,
): readonly ResponseRecord[] =>
  subjectOf(record.form, subjects)?.responses?.fillings?.(
    withGoingOn(record, context.decisions),
    context,
  ) ?? [record];

const namesIn = (record: ResponseRecord, subjects: readonly AnySubject[]) =>
  subjectOf(record.form, subjects)?.responses?.namedIn ?? (() => null);

/** The fillings of a response that had named somebody erased before they were put right. */
export function correctedFillings(
  record: ResponseRecord,
  subjects: readonly AnySubject[],
  context: FoldContext,
  erased: ReadonlySet<ResponseCode>,
): readonly ResponseRecord[] {
  const fillings = fillingsOf(record, subjects, context);
  const gone = corrected(fillings, { erased }, namesIn(record, subjects));
  return fillings.filter(({ revisions }) => revisions.some((revision) => gone.has(revision)));
}

/** The response as it may be kept: nothing of what was erased, and the very same where there is nothing to leave out. */
export const withoutErased = (
  record: ResponseRecord,
  subjects: readonly AnySubject[],
  context: FoldContext,
): ResponseRecord =>
  withoutErasedFillings(
    record,
    (one) => fillingsOf(one, subjects, context),
    context.decisions,
    namesIn(record, subjects),
  );

/** The tokens of responses as their subjects read them, each by itself. */
export function tokensOfRecords(
  subjects: readonly AnySubject[],
  records: readonly ResponseRecord[],
  context: FoldContext,
): readonly string[] {
  const tokens = new Set<string>();
  for (const record of records) {
    const responses = subjectOf(record.form, subjects)?.responses;
    if (!responses) continue;
    const reading = responses.read(record, context);
    for (const token of responses.tokens(reading)) tokens.add(token);
    if (reading.hasShortLink) tokens.add(SHORT_LINK_TOKEN);
  }
  return [...tokens];
}

/** What may be kept of a response, as its subject says. */
export const storableRecord = (
  record: ResponseRecord,
  { subjects }: Pick<Context, 'subjects'>,
  settings: RegisterSettings,
): ResponseRecord => subjectOf(record.form, subjects)?.responses?.kept(record, settings) ?? record;

/** Persons and waiting responses of all subjects. */
export function personsIn(subjects: readonly AnySubject[], states: States, decisions: Decisions): Persons {
  const all = subjects.map((subject) => ({
    name: subject.name,
    ...(subject.persons?.(states.of(subject), decisions) ?? { persons: [], waiting: [] }),
  }));
  return {
    persons: all.flatMap(({ name, persons }) => persons.map((person) => ({ ...person, subject: name }))),
    waiting: all.flatMap(({ name, waiting }) => waiting.map((one) => ({ ...one, subject: name }))),
  };
}

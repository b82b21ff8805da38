import type { ResponseCode } from '../kernel/code';
import type { States } from '../kernel/states';
import type { RegisterSettings } from '../settings/register-settings';
import type { Context } from './context';
import type { Decisions } from './decisions/resolve';
import { refusalsOf } from './decisions/take';
import { foldAll } from './fold-all';
import { closure, type LedgerIndex, readHeld, readJournal } from './ledger-index';
import { codesWhere, possibleCodes } from './responses/fillings';
import { hasAnswers, mergedById, type ResponseRecord } from './responses/response';
import type { Holder } from './subject';

/** What should change, before it is known what it bears on. */
export interface Intention {
  /** Decisions as they should be. */
  readonly decisions: Decisions;
  /** What the change begins from. */
  readonly tokens: readonly string[];
  /** Responses that it is about: a withdrawn or erased one has no row, and is looked up in the journal. */
  readonly codes: readonly ResponseCode[];
  readonly mayHaveLink: boolean;
  /** The responses as they should be; the very same array for no change. */
  readonly revise: (records: readonly ResponseRecord[]) => readonly ResponseRecord[];
}

/** All that a change can affect, before and after it. */
export interface Affected {
  readonly settings: RegisterSettings;
  /** Rows that the change bears on. */
  readonly holders: ReadonlySet<Holder>;
  readonly records: readonly ResponseRecord[];
  readonly revised: readonly ResponseRecord[];
  readonly before: States;
  readonly after: States;
}

/**
 * Reads what an intention bears on. What the responses become can lead further than what they were (an identity corrected, a
 * response brought back): then more is read, until nothing new is touched.
 */
export function affectedBy(
  context: Context,
  index: LedgerIndex,
  { decisions, tokens: start, codes, mayHaveLink, revise }: Intention,
): Affected {
  const { subjects } = context;
  let rowless: readonly ResponseRecord[] | null = null;
  let withLinks = mayHaveLink;
  for (let wanted = start; ; ) {
    const { holders, tokens } = closure({ ...index, decisions }, wanted);
    const held = readHeld(context, holders, withLinks || leadsToLink(context, decisions, tokens));
    rowless ??= readRowless(context, codes, held.records, [index.decisions, decisions]);
    const records = mergedById([...held.records, ...rowless]);
    const revised = revise(records);
    const settings = { ...index.settings.register, resolvedLinks: held.links };
    const before = foldAll(subjects, records, settings, index.decisions);
    const same = revised === records && decisions === index.decisions;
    const after = same ? before : foldAll(subjects, revised, settings, decisions);
    const led = after
      .tokens()
      .map(index.seal)
      .filter((token) => !tokens.has(token));
    // An earlier revision that comes into force again may give the place by a link, and no row says so.
    const lacksLinks = !held.withLinks && after.hasShortLink();
    if (led.length === 0 && !lacksLinks)
      return {
        settings,
        holders: new Set(holders),
        records,
        revised,
        before: before.states,
        after: after.states,
      };
    wanted = [...tokens, ...led];
    withLinks ||= lacksLinks;
  }
}

/** A place that an officer corrected may be a short link too, and no row says so. */
const leadsToLink = (
  { subjects }: Pick<Context, 'subjects'>,
  decisions: Decisions,
  tokens: ReadonlySet<string>,
): boolean => subjects.some(({ responses }) => responses?.mayHaveLink?.(decisions, tokens));

/**
 * One read more, where a code is of a response that no row holds: withdrawn, erased or refused. Such a filling of a response of which
 * rows hold others is read too: what comes in next may go on with it.
 */
function readRowless(
  context: Pick<Context, 'workbook' | 'sign' | 'memory'>,
  codes: readonly ResponseCode[],
  held: readonly ResponseRecord[],
  states: readonly Decisions[],
): readonly ResponseRecord[] {
  const isSetAside = (code: ResponseCode): boolean =>
    states.some((state) => state.ties.withdrawn.has(code) || refusalsOf(code, state).length > 0);
  const isErased = (code: ResponseCode): boolean => states.some(({ touched }) => touched.has(code));
  const inRows = new Set(held.flatMap((record) => codesWhere(record, hasAnswers)));
  const missing = new Set([
    ...codes.filter((code) => !inRows.has(code) && (isSetAside(code) || isErased(code))),
    ...held.flatMap((record) => codesWhere(record, (one) => !hasAnswers(one))).filter(isSetAside),
  ]);
  return missing.size === 0
    ? []
    : readJournal(context).filter((record) => possibleCodes(record).some((code) => missing.has(code)));
}

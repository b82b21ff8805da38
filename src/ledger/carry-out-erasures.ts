import type { Instant } from '../kernel/calendar';
import type { ResponseCode } from '../kernel/code';
import type { Context } from './context';
import { decide } from './decide';
import { RULE } from './decisions/decision';
import { ERASED_AFTER, eraseLaterKind, holdsFor } from './decisions/erase-later';
import { isKnown, isOf, personsOf, waitingOf } from './decisions/kind';
import type { Decisions, Entry } from './decisions/resolve';
import { foldAll, personsIn } from './fold-all';
import { closure, type LedgerIndex, readHeld, readIndex, readRefused } from './ledger-index';
import { codeToken } from './responses/tokens';
import { ERASURE_DUE } from './words';

/** Carried out by one run; each is a write of its own, and the next run goes on. */
const MOST_PER_RUN = 20;

/**
 * Erases what was set to be erased a day ago and has not been stopped, each person with all that has come about it since. Every
 * erasure is one write; broken off anywhere, the next run goes on.
 *
 * @param decisions as they stand
 * @param until no erasure is begun after this
 * @returns how many were carried out
 */
export function carryOutErasures(
  context: Context,
  decisions: Decisions,
  until: Instant = Number.POSITIVE_INFINITY,
): number {
  const { now } = context;
  const at = now();
  const due = decisions.entries.filter((entry) => isDue(entry, decisions, at));
  let done = 0;
  for (const { key } of due) {
    if (done === MOST_PER_RUN || now() >= until) break;
    // Read anew each time: the one before may have taken some of it along.
    const index = readIndex(context);
    const entry = index.decisions.entries.find((one) => one.key === key);
    if (!entry || !isDue(entry, index.decisions, at)) continue;
    const responses = goneWith(context, index, entry);
    if (responses.length === 0) continue;
    const content = { kind: 'erase', responses } as const;
    const request = { id: `hapus ${key} ${responses.length}`, who: RULE, why: ERASURE_DUE, content };
    if (decide(context, request, now()) === 'decided') done += 1;
  }
  return done;
}

/** Set long enough ago, not stopped, and not all of it erased. */
const isDue = ({ decision, undone, about }: Entry, { erased }: Decisions, now: Instant): boolean =>
  !undone &&
  isOf(eraseLaterKind, decision.content) &&
  decision.at + ERASED_AFTER <= now &&
  about.some((code) => !erased.has(code));

/** The responses named, and all others of the persons that they are of; none where what was refused is not any more. */
function goneWith(
  context: Context,
  index: LedgerIndex,
  { about, decision: { content } }: Entry,
): readonly ResponseCode[] {
  const { subjects } = context;
  const { decisions } = index;
  const { holders } = closure(index, [...about.map(codeToken), ...index.looseTokens]);
  const { records } = readHeld(context, holders, false);
  const aside = readRefused(context, decisions);
  const { states } = foldAll(subjects, [...records, ...aside], index.settings.register, decisions);
  const register = personsIn(subjects, states, decisions);
  const isMeant = (code: ResponseCode): boolean =>
    !isOf(eraseLaterKind, content) || holdsFor(content, code, waitingOf(code, register)?.digest, decisions);
  if (!about.every(isMeant)) return [];
  const whole = personsOf(about, register).flatMap((person) => person.erasable());
  const isThere = (code: ResponseCode): boolean =>
    isKnown(code, register) || (decisions.ties.withdrawn.has(code) && !decisions.erased.has(code));
  return [...new Set([...about.filter(isThere), ...whole])];
}

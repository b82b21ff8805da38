'beside the script';
import type { Instant } from '../kernel/calendar';
import type { ResponseCode } from '../kernel/code';
import type { Context } from './context';
import { decide } from './decide';
import { RULE } from './decisions/decision';
import { eraseLaterKind, holdsFor } from './decisions/erase-later';
import { isKnown, isOf, type Persons, personsOf, waitingOf } from './decisions/kind';
import type { Decisions, Entry } from './decisions/resolve';
import type { UndoContent } from './decisions/undo';
import { isDue } from './erasure-is-due';
import { personsIn } from './fold-all';
import { type LedgerIndex, readIndex, readRefused } from './ledger-index';
import { statesAround } from './states-around';
import { ERASURE_DUE, NOT_REFUSED_ANY_MORE } from './words';

/** Carried out by one run; each is a write of its own, and the next run goes on. */
const MOST_PER_RUN = 20;

/**
 * Erases what is due, each person with all that has come about it since.
 *
 * @param due set long enough ago, and not stopped
 * @returns how many were carried out or ended
 */
export function eraseDue(context: Context, due: readonly Entry[], at: Instant, until: Instant): number {
  const { now } = context;
  const wanted = due.filter((entry) => !isOfRefused(entry));
  const ofRefused = due.filter(isOfRefused);
  let done = 0;
  const inTurn = (entries: readonly Entry[], follow: (entry: Entry) => boolean): void => {
    for (const entry of entries) {
      if (done === MOST_PER_RUN || now() >= until) return;
      if (follow(entry)) done += 1;
    }
  };
  inTurn(wanted, ({ key }) => carryOut(context, key, at));
  if (ofRefused.length > 0 && done < MOST_PER_RUN && now() < until) {
    const isMeant = meantIn(context, ofRefused);
    inTurn(
      ofRefused.filter((entry) => !isMeant(entry)),
      ({ key }) => end(context, key),
    );
    inTurn(ofRefused.filter(isMeant), ({ key }) => carryOut(context, key, at));
  }
  return done;
}

function carryOut(context: Context, key: string, at: Instant): boolean {
  // Read anew each time: the one before may have taken some of it along.
  const index = readIndex(context);
  const entry = index.decisions.entries.find((one) => one.key === key);
  if (!entry || !isDue(entry, index.decisions, at)) return false;
  const responses = goneWith(context, index, entry);
  if (responses.length === 0) return false;
  const content = { kind: 'erase', responses } as const;
  const request = { id: `hapus ${key} ${responses.length}`, who: RULE, why: ERASURE_DUE, content };
  return decide(context, request, context.now()) === 'decided';
}

/** For good: were it refused again later, it would go without anybody having been told. */
function end(context: Context, key: string): boolean {
  const content: UndoContent = { kind: 'undo', decision: key };
  const request = { id: `gugur ${key}`, who: RULE, why: NOT_REFUSED_ANY_MORE, content };
  return decide(context, request, context.now()) === 'decided';
}

/** Whether it depends on a refusal. */
const isOfRefused = ({ decision: { content } }: Entry): boolean =>
  isOf(eraseLaterKind, content) && content.refused !== undefined;

/** Which of these erasures hold as things stand, all by one fold. */
function meantIn(context: Context, entries: readonly Entry[]): (entry: Entry) => boolean {
  const index = readIndex(context);
  const register = registerOf(
    context,
    index,
    entries.flatMap(({ about }) => about),
  );
  return (entry) => isMeant(entry, register, index.decisions);
}

const isMeant = ({ about, decision: { content } }: Entry, register: Persons, decisions: Decisions): boolean =>
  !isOf(eraseLaterKind, content) ||
  about.every((code) => holdsFor(content, code, waitingOf(code, register)?.digest, decisions));

/** Who and what there is, as far as it bears on these responses. */
function registerOf(context: Context, index: LedgerIndex, codes: readonly ResponseCode[]): Persons {
  const { decisions } = index;
  const states = statesAround(context, index, codes, readRefused(context, decisions));
  return personsIn(context.subjects, states, decisions);
}

/** The responses named, and all others of the persons that they are of; none where what was refused is not any more. */
function goneWith(context: Context, index: LedgerIndex, entry: Entry): readonly ResponseCode[] {
  const { decisions } = index;
  const { about } = entry;
  const register = registerOf(context, index, about);
  if (!isMeant(entry, register, decisions)) return [];
  const whole = personsOf(about, register).flatMap((person) => person.erasable());
  const isThere = (code: ResponseCode): boolean =>
    isKnown(code, register) || (decisions.ties.withdrawn.has(code) && !decisions.erased.has(code));
  return [...new Set([...about.filter(isThere), ...whole])];
}

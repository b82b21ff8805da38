'beside the script';
import { MS_PER_HOUR } from '../../../kernel/calendar';
import type { Context } from '../../../ledger/context';
import { decide } from '../../../ledger/decide';
import type { LedgerContent } from '../../../ledger/decisions/ledger-kinds';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { personsIn } from '../../../ledger/fold-all';
import { readIndex } from '../../../ledger/ledger-index';
import { codeOfOrder, latestRevision } from '../../../ledger/responses/response';
import { isNameless, senderLabel } from '../../../ledger/responses/sender';
import { statesAround } from '../../../ledger/states-around';
import { isMailAddress } from '../../../settings/mail-address';
import { readRows, select, textField } from '../../../workbook/select';
import { KEY_HEADER } from '../../../workbook/tab';
import { saysDanger } from '../register/says-danger';
import { CHILDREN } from '../register/state';
import { repairTab } from '../tabs/repair-tab';
import { WORKLIST_ANSWER, WORKLIST_CHOICE, WORKLIST_WHO } from '../tabs/worklist-words';

const KEYS = select(repairTab, { key: textField(KEY_HEADER) });

/** What an officer has chosen in a row. */
export interface Chosen {
  readonly key: string;
  /** Text of the cell. */
  readonly typed: string;
}

/** What following a choice came to. */
export interface Followed {
  /** `null` where it was decided, else what to say in the cell. */
  readonly answer: string | null;
  /** What to say in the empty cell of another row, where that of the choice has gone with it. */
  readonly told?: { readonly key: string; readonly text: string };
}

/**
 * What waits to be taken or refused, of the responses of `Perlu Perbaikan`. Senders, times and signs are those of the fold that gives the
 * digests: in the tab anybody may have typed.
 */
function waitingInTab(context: Context) {
  const { rows } = readRows(context.workbook, { rows: KEYS });
  const keyOf = new Map(rows.flatMap(({ key }) => [[codeOfOrder(key), key] as const]));
  const codes = [...keyOf.keys()].flatMap((code) => code ?? []);
  const index = readIndex(context);
  const states = statesAround(context, index, codes);
  const persons = personsIn(context.subjects, states, index.decisions);
  const waiting = persons.waiting.flatMap(({ code, record, isToBeTaken }) => {
    const key = keyOf.get(code);
    return isToBeTaken && record && key !== undefined
      ? [{ code, key, record, ...latestRevision(record) }]
      : [];
  });
  return { index, states, rows, waiting };
}

/** Refuses what waits of the sender of a response, each by a decision of its own. */
export function refuseSender(
  context: Context,
  choice: Chosen,
  follow: (choice: Chosen) => string | null,
): Followed {
  const { waiting } = waitingInTab(context);
  const chosen = waiting.find(({ key }) => key === choice.key);
  if (!chosen) return { answer: WORKLIST_ANSWER.refused };
  const address = senderLabel(chosen);
  if (!isMailAddress(address)) return { answer: WORKLIST_ANSWER.severalAddresses };
  // Somebody who is not known may have typed the address of a kader.
  const answers = waiting
    .filter((one) => senderLabel(one) === address && one.sender?.kind === chosen.sender?.kind)
    .map(({ key }) => ({ key, answer: follow({ key, typed: WORKLIST_CHOICE.refuse }) }));
  return { answer: answers.find(({ key }) => key === choice.key)?.answer ?? null };
}

/** Refused by one decision; what is left waits for the choice to be made again. */
const MOST_REFUSED = 200;

/** So long an officer may not have seen what has come in after the response that she chose at. */
const UNSEEN = MS_PER_HOUR;

/**
 * Refuses what waits of senders who left no address, so that nothing tells them apart: as one decision. Whatever has come in since the
 * chosen response waits, and may not have been seen, is left alone; so is a sign of danger, which is looked at by itself.
 */
export function refuseUnknown(
  context: Context,
  { key }: Chosen,
  idOf: (name: string, decisions: Decisions) => string,
  who = WORKLIST_WHO,
): Followed {
  const { index, states, rows, waiting: listed } = waitingInTab(context);
  const register = states.of(CHILDREN);
  const waiting = listed.map((one) => ({
    ...one,
    isDanger: saysDanger(one.record, register, index.settings.register),
  }));
  const chosen = waiting.find((one) => one.key === key);
  if (!chosen) return { answer: WORKLIST_ANSWER.refused };
  const unknown = waiting.filter(isNameless);
  if (!unknown.includes(chosen)) return { answer: WORKLIST_ANSWER.hasAddress };
  const seenUntil = Math.max(chosen.record.revisions[0].submittedAt, context.now() - UNSEEN);
  const refused = unknown
    .filter((one) => !one.isDanger && (one === chosen || one.submittedAt <= seenUntil))
    .slice(0, MOST_REFUSED);
  const [first] = refused;
  if (first) {
    const content: LedgerContent = {
      kind: 'refuse-all',
      responses: refused.map(({ code }) => code),
      digests: refused.map(({ digest }) => digest),
    };
    const id = idOf(`${key} refuseUnknown ${first.digest}`, index.decisions);
    const decision = { id, who, why: WORKLIST_CHOICE.refuseUnknown, content };
    const outcome = decide(context, decision, context.now());
    if (outcome !== 'decided' && outcome !== 'known') return { answer: WORKLIST_ANSWER.refused };
  }
  const left = unknown.filter((one) => !refused.includes(one));
  const counts = [refused.length, left.length] as const;
  if (!refused.includes(chosen))
    return {
      answer: chosen.isDanger ? WORKLIST_ANSWER.dangerStays(...counts) : WORKLIST_ANSWER.someLeft(...counts),
    };
  const rowLeft = rows.find((row) => left.some(({ code }) => code === codeOfOrder(row.key)));
  return {
    answer: null,
    ...(rowLeft && { told: { key: rowLeft.key, text: WORKLIST_ANSWER.someLeft(...counts) } }),
  };
}

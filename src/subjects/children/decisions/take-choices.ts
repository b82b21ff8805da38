import { MS_PER_HOUR } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { Context } from '../../../ledger/context';
import { decide } from '../../../ledger/decide';
import { type Persons, personOf, waitingOf } from '../../../ledger/decisions/kind';
import type { LedgerContent } from '../../../ledger/decisions/ledger-kinds';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { personsIn } from '../../../ledger/fold-all';
import { readIndex } from '../../../ledger/ledger-index';
import { codeOfOrder, latestRevision } from '../../../ledger/responses/response';
import { isNameless, senderLabel } from '../../../ledger/responses/sender';
import { statesAround } from '../../../ledger/states-around';
import { isMailAddress } from '../../../settings/mail-address';
import { text } from '../../../workbook/cells';
import {
  type RowSelection,
  rawField,
  readRows,
  type Span,
  select,
  textField,
  within,
} from '../../../workbook/select';
import { columnAt, KEY_HEADER } from '../../../workbook/tab';
import { saysDanger } from '../register/says-danger';
import { CHILDREN } from '../register/state';
import { isAcceptable } from '../submission/issues';
import { CHOICE_HEADER, repairTab } from '../tabs/repair-tab';
import { strangerField } from '../tabs/stranger-cell';
import {
  isWorklistAnswer,
  WORKLIST_ANSWER,
  WORKLIST_CHOICE,
  WORKLIST_WHO,
  type WorklistChoice,
} from '../tabs/worklist-words';
import type { CaseView, ResponseView } from './case-view';
import type { DecisionContent } from './content';
import {
  accepting,
  checkingDanger,
  joining,
  knowing,
  parting,
  refusing,
  taking,
  withdrawing,
} from './contents';
import { caseIn } from './look-up';

/** Choices followed by one run; the next goes on. */
const MOST_PER_RUN = 20;

const CHOICES = select(repairTab, { key: textField(KEY_HEADER), typed: rawField(CHOICE_HEADER) });

const WORKLIST = select(repairTab, {
  key: textField(KEY_HEADER),
  typed: rawField(CHOICE_HEADER),
  kind: textField('Jenis'),
  stranger: strangerField,
});

type RowOf<S> = S extends RowSelection<infer Row> ? Row : never;

/** A row of `Perlu Perbaikan`, as far as it is followed. */
export type WorklistRow = RowOf<typeof WORKLIST>;

/** @param rows those to look at; all if absent */
export const readWorklist = (workbook: Context['workbook'], rows?: Span): readonly WorklistRow[] =>
  readRows(workbook, { rows: rows ? within(WORKLIST, rows) : WORKLIST }).rows;

interface Chosen {
  readonly key: string;
  /** Text of the cell. */
  readonly typed: string;
}

/**
 * Follows what officers have chosen in `Perlu Perbaikan`. A row and a choice make one decision, however many runs see them; the
 * cell is emptied when it is made, or says why it could not be.
 *
 * @param who who chose, as far as Google says
 * @returns how many decisions were made
 */
export function takeChoices(context: Context, rows: readonly WorklistRow[], who?: string): number {
  const { workbook, lock } = context;
  const chosen = chosenIn(rows).slice(0, MOST_PER_RUN);
  if (chosen.length === 0) return 0;
  const answers = chosen.map((choice) => ({ ...choice, ...followAll(context, choice, who) }));
  lock.during(() => {
    const { choices } = readRows(workbook, { choices: CHOICES });
    const column = columnAt(repairTab, CHOICE_HEADER);
    const changes = choices.flatMap(({ key, typed }, at) => {
      const answered = answers.find((one) => one.key === key && one.typed === typed);
      const told =
        isEmpty(typed) && answers.flatMap((one) => (one.told?.key === key ? one.told.text : []))[0];
      const says = answered ? answered.answer : told || undefined;
      return says === undefined
        ? []
        : [{ kind: 'update' as const, at, cells: [{ column, cell: text(says) }] }];
    });
    if (changes.length > 0) workbook.write([{ tab: repairTab, rows: changes }]);
  });
  return answers.filter(({ answer }) => answer === null).length;
}

const isEmpty = (typed: unknown): boolean => String(typed ?? '').trim() === '';

const chosenIn = (rows: readonly WorklistRow[]): readonly Chosen[] =>
  rows.flatMap(({ key, typed }) =>
    key !== '' && typeof typed === 'string' && !isWorklistAnswer(typed) ? [{ key, typed }] : [],
  );

const KEYS = select(repairTab, { key: textField(KEY_HEADER) });

/** What following a choice came to. */
interface Followed {
  /** `null` where it was decided, else what to say in the cell. */
  readonly answer: string | null;
  /** What to say in the empty cell of another row, where that of the choice has gone with it. */
  readonly told?: { readonly key: string; readonly text: string };
}

/** Follows a choice; what is chosen for all responses of a sender is chosen for each of them. */
function followAll(context: Context, choice: Chosen, who?: string): Followed {
  if (choice.typed.trim().toLowerCase() === WORKLIST_CHOICE.refuseUnknown.toLowerCase())
    return refuseUnknown(context, choice, who);
  if (choice.typed.trim().toLowerCase() !== WORKLIST_CHOICE.refuseAll.toLowerCase())
    return { answer: follow(context, choice, who) };
  return refuseSender(context, choice, who);
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
function refuseSender(context: Context, choice: Chosen, who?: string): Followed {
  const { waiting } = waitingInTab(context);
  const chosen = waiting.find(({ key }) => key === choice.key);
  if (!chosen) return { answer: WORKLIST_ANSWER.refused };
  const address = senderLabel(chosen);
  if (!isMailAddress(address)) return { answer: WORKLIST_ANSWER.severalAddresses };
  // Somebody who is not known may have typed the address of a kader.
  const answers = waiting
    .filter((one) => senderLabel(one) === address && one.sender?.kind === chosen.sender?.kind)
    .map(({ key }) => ({ key, answer: follow(context, { key, typed: WORKLIST_CHOICE.refuse }, who) }));
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
function refuseUnknown(context: Context, { key }: Chosen, who = WORKLIST_WHO): Followed {
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

/** @returns `null` where it was decided, else what to say in the cell */
function follow(context: Context, { key, typed }: Chosen, who = WORKLIST_WHO): string | null {
  const code = codeOfOrder(key);
  const choice = (Object.keys(WORKLIST_CHOICE) as WorklistChoice[]).find(
    (one) => WORKLIST_CHOICE[one].toLowerCase() === typed.trim().toLowerCase(),
  );
  if (!choice || !code) return WORKLIST_ANSWER.unknown;
  const index = readIndex(context);
  const states = statesAround(context, index, [code]);
  const view = caseIn(states, context, index, code, true);
  const isOfChild = view !== null && (view.response !== null || view.withheld !== null);
  const persons = personsIn(context.subjects, states, index.decisions);
  const digest = isOfChild ? view.response?.digest : waitingOf(code, persons)?.digest;
  const id = idOf(`${key} ${choice} ${digest}`, index.decisions);
  // Decided before, by a run that did not come to emptying the cell.
  if (index.decisions.entries.some(({ decision }) => decision.id === id)) return null;
  const content = isOfChild ? contentOf(choice, view) : contentAbout(choice, code, persons);
  if (typeof content === 'string') return content;
  const decision = { id, who, why: WORKLIST_CHOICE[choice], content };
  const outcome = decide(context, decision, context.now());
  return outcome === 'decided' || outcome === 'known' ? null : WORKLIST_ANSWER.refused;
}

/** The decision that the choice means in this case, or why it means none. */
function contentOf(
  choice: WorklistChoice,
  { response, child, candidates }: CaseView,
): DecisionContent | string {
  if (!response) return WORKLIST_ANSWER.refused;
  if (choice === 'withdraw') return withdrawing(response, child);
  if (choice === 'take') return taking(response);
  if (choice === 'refuse') return refusing(response);
  if (choice === 'know') return knowing(response) ?? WORKLIST_ANSWER.noAddress;
  if (choice === 'checked') return checkingDanger(response)[0] ?? WORKLIST_ANSWER.noDanger;
  if (choice === 'accept') return acceptance(response);
  if (choice === 'erase') return WORKLIST_ANSWER.eraseByMenu;
  const [candidate, ...others] = candidates;
  if (!candidate) return WORKLIST_ANSWER.noCandidate;
  if (choice === 'different') return parting(response, candidates);
  return others.length > 0 ? WORKLIST_ANSWER.candidates(candidates.length) : joining(response, candidate);
}

/** The decision that the choice means about a response of whatever form, by what the ledger knows of it. */
function contentAbout(
  choice: WorklistChoice,
  response: ResponseCode,
  persons: Persons,
): LedgerContent | string {
  const waiting = waitingOf(response, persons);
  if (!waiting) return WORKLIST_ANSWER.refused;
  const { digest, isDoubted, isToBeTaken = false, candidates = [], erasable } = waiting;
  if (choice === 'withdraw') {
    const others = personOf(response, persons)?.responses.filter((code) => code !== response) ?? [];
    return { kind: 'withdraw', response, others };
  }
  if (choice === 'accept')
    return isDoubted ? { kind: 'accept', response, digest } : WORKLIST_ANSWER.mendFirst;
  if (choice === 'same' || choice === 'different') {
    const [candidate, ...more] = candidates;
    if (!candidate) return WORKLIST_ANSWER.noCandidate;
    if (choice === 'different') return { kind: 'different-children', groups: [[response], ...candidates] };
    return more.length > 0
      ? WORKLIST_ANSWER.candidates(candidates.length)
      : { kind: 'same-child', responses: [response, ...candidate] };
  }
  if (choice === 'erase')
    return erasable ? { kind: 'erase-later', responses: erasable } : WORKLIST_ANSWER.refused;
  if (!isToBeTaken) return WORKLIST_ANSWER.refused;
  if (choice === 'take' || choice === 'refuse') return { kind: choice, response, digest };
  return choice === 'know' ? WORKLIST_ANSWER.noAddress : WORKLIST_ANSWER.refused;
}

function acceptance(response: ResponseView): DecisionContent | string {
  if (response.stops.length > 0) return WORKLIST_ANSWER.mendFirst;
  return response.warnings.some(isAcceptable) ? accepting(response) : WORKLIST_ANSWER.checkFirst;
}

/** The same for whoever sees the same choice; another one after the decision was taken back. */
function idOf(name: string, { entries }: Decisions): string {
  const before = entries.filter(({ undone, decision }) => undone && decision.id.startsWith(name)).length;
  return before === 0 ? name : `${name} ${before + 1}`;
}

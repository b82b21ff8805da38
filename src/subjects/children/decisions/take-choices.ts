import type { ResponseCode } from '../../../kernel/code';
import type { Context } from '../../../ledger/context';
import { decide } from '../../../ledger/decide';
import type { Content } from '../../../ledger/decisions/decision';
import { type Persons, personOf, waitingOf } from '../../../ledger/decisions/kind';
import type { LedgerContent } from '../../../ledger/decisions/ledger-kinds';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { personsIn } from '../../../ledger/fold-all';
import { readIndex } from '../../../ledger/ledger-index';
import { codeOfOrder } from '../../../ledger/responses/response';
import { statesAround } from '../../../ledger/states-around';
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
import { type Chosen, type Followed, refuseSender, refuseUnknown } from './refuse-together';

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

/** Follows a choice; what is chosen for all responses of a sender is chosen for each of them. */
function followAll(context: Context, choice: Chosen, who?: string): Followed {
  if (choice.typed.trim().toLowerCase() === WORKLIST_CHOICE.refuseUnknown.toLowerCase())
    return refuseUnknown(context, choice, idOf, who);
  if (choice.typed.trim().toLowerCase() !== WORKLIST_CHOICE.refuseAll.toLowerCase())
    return { answer: follow(context, choice, who) };
  return refuseSender(context, choice, (one) => follow(context, one, who));
}

/** Of grown-ups, and of a newborn and its mother, the same two answers are given by words of their own. */
const MEANT: Readonly<Partial<Record<WorklistChoice, WorklistChoice>>> = {
  sameOne: 'same',
  otherOne: 'different',
  isNewborn: 'same',
  notNewborn: 'different',
};

/** @returns `null` where it was decided, else what to say in the cell */
function follow(context: Context, { key, typed }: Chosen, who = WORKLIST_WHO): string | null {
  const code = codeOfOrder(key);
  const chosen = (Object.keys(WORKLIST_CHOICE) as WorklistChoice[]).find(
    (one) => WORKLIST_CHOICE[one].toLowerCase() === typed.trim().toLowerCase(),
  );
  if (!chosen || !code) return WORKLIST_ANSWER.unknown;
  const choice = MEANT[chosen] ?? chosen;
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
  if (choice === 'erase') return WORKLIST_ANSWER.refused;
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
): LedgerContent | Content | string {
  const waiting = waitingOf(response, persons);
  if (!waiting) return WORKLIST_ANSWER.refused;
  if (waiting.question && choice === 'same') return waiting.question.yes;
  if (waiting.question && choice === 'different') return waiting.question.no;
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

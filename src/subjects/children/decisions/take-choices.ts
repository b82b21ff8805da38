import { decide } from '../../../ledger/decide';
import type { DecisionContent } from '../../../ledger/decisions/decision';
import type { Decisions } from '../../../ledger/decisions/decisions';
import { INDEX_SELECTIONS, indexFrom } from '../../../ledger/register-index';
import { codeOfOrder } from '../../../ledger/response';
import { text } from '../../../workbook/cells';
import type { Ports, Selection } from '../../../workbook/ports';
import { KEY_HEADER } from '../../../workbook/tab';
import type { FormLinks } from '../form/form-links';
import { CHOICE_HEADER, repairTab } from '../tabs/repair-tab';
import type { CaseView } from './case-view';
import { accepting, joining, parting, withdrawing } from './contents';
import { caseOf } from './look-up';
import {
  isWorklistAnswer,
  WORKLIST_ANSWER,
  WORKLIST_CHOICE,
  WORKLIST_WHO,
  type WorklistChoice,
} from './worklist-words';

/** Choices followed by one run; the next goes on. */
const MOST_PER_RUN = 20;

const CHOICE_COLUMN = repairTab.columns.findIndex(({ header }) => header === CHOICE_HEADER);

interface Chosen {
  readonly key: string;
  /** As it stands in the cell. */
  readonly typed: string;
}

type ChoicePorts = Pick<Ports, 'workbook' | 'lock' | 'now'>;

/**
 * Follows what officers have chosen in `Perlu Perbaikan`. A row and a choice make one decision, however many runs see them; the
 * cell is emptied when it is made, or says why it could not be.
 *
 * @param rows those to look at; all if absent
 * @param who who chose, as far as Google tells
 * @returns how many decisions were made
 */
export const takeChoices =
  (ports: ChoicePorts, formLinks: FormLinks | null) =>
  (rows?: Selection['rows'], who?: string): number => {
    const { workbook, lock } = ports;
    const chosen = readChoices(workbook, rows).slice(0, MOST_PER_RUN);
    if (chosen.length === 0) return 0;
    const answers = chosen.map((one) => ({ ...one, answer: follow(ports, formLinks, one, who) }));
    lock.during(() => {
      const [table = []] = workbook.read([CHOICES]);
      const changes = table.flatMap(([key, typed], at) => {
        const answered = answers.find((one) => one.key === key && one.typed === typed);
        return answered
          ? [{ kind: 'update' as const, at, cells: [{ column: CHOICE_COLUMN, cell: text(answered.answer) }] }]
          : [];
      });
      if (changes.length > 0) workbook.write([{ tab: repairTab, rows: changes }]);
    });
    return answers.filter(({ answer }) => answer === null).length;
  };

const CHOICES: Selection = { tab: repairTab, columns: [KEY_HEADER, CHOICE_HEADER] };

function readChoices(workbook: Ports['workbook'], rows: Selection['rows']): readonly Chosen[] {
  const [table = []] = workbook.read([rows ? { ...CHOICES, rows } : CHOICES]);
  return table.flatMap(([key, typed]) =>
    key && typeof typed === 'string' && !isWorklistAnswer(typed) ? [{ key: String(key), typed }] : [],
  );
}

/** @returns `null` where it was decided, else what to say in the cell */
function follow(
  { workbook, lock, now }: ChoicePorts,
  formLinks: FormLinks | null,
  { key, typed }: Chosen,
  who = WORKLIST_WHO,
): string | null {
  const code = codeOfOrder(key);
  const choice = (Object.keys(WORKLIST_CHOICE) as WorklistChoice[]).find(
    (one) => WORKLIST_CHOICE[one].toLowerCase() === typed.trim().toLowerCase(),
  );
  if (!choice || !code) return WORKLIST_ANSWER.unknown;
  const index = indexFrom(workbook.read(INDEX_SELECTIONS));
  const view = caseOf(workbook, index, code, true);
  const id = idOf(`${key} ${choice} ${view?.response?.digest}`, index.decisions);
  // Decided before, by a run that did not come to emptying the cell.
  if (index.decisions.entries.some(({ decision }) => decision.id === id)) return null;
  const content = view ? contentOf(choice, view) : WORKLIST_ANSWER.refused;
  if (typeof content === 'string') return content;
  const decision = { id, who, why: WORKLIST_CHOICE[choice], content };
  const outcome = decide({ workbook, lock, now }, formLinks)(decision, now());
  return outcome === 'decided' || outcome === 'known' ? null : WORKLIST_ANSWER.refused;
}

/** The decision that the choice stands for in this case, or why it stands for none. */
function contentOf(
  choice: WorklistChoice,
  { response, child, candidates }: CaseView,
): DecisionContent | string {
  if (!response) return WORKLIST_ANSWER.refused;
  if (choice === 'withdraw') return withdrawing(response, child);
  if (choice === 'accept') {
    return response.stops.length > 0 ? WORKLIST_ANSWER.mendFirst : accepting(response);
  }
  const [candidate, ...others] = candidates;
  if (!candidate) return WORKLIST_ANSWER.noCandidate;
  if (choice === 'different') return parting(response, candidates);
  return others.length > 0 ? WORKLIST_ANSWER.candidates(candidates.length) : joining(response, candidate);
}

/** The same for whoever sees the same choice; another one after the decision was taken back. */
function idOf(name: string, { entries }: Decisions): string {
  const before = entries.filter(({ undone, decision }) => undone && decision.id.startsWith(name)).length;
  return before === 0 ? name : `${name} ${before + 1}`;
}

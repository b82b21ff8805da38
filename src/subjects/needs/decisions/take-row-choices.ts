import { addDays, dayOf } from '../../../kernel/calendar';
import { parseAnyCode } from '../../../kernel/code';
import type { Context } from '../../../ledger/context';
import { type DecideOutcome, decide } from '../../../ledger/decide';
import type { Decision } from '../../../ledger/decisions/decision';
import { readIndex } from '../../../ledger/ledger-index';
import { readSettings } from '../../../settings/settings';
import { text } from '../../../workbook/cells';
import { rawField, readRows, type Span, select, textField, within } from '../../../workbook/select';
import { columnAt, KEY_HEADER } from '../../../workbook/tab';
import type { ActContent } from '../acts/decided';
import { isNeedKind } from '../kinds/need-kinds';
import { ACT_CHOICE_HEADER, CHOICE_ANSWER, isChoiceAnswer, ROW_CHOICES } from '../tabs/worklist-choices';
import { readNeedKey, worklistTab } from '../tabs/worklist-tab';

/** Choices followed by one run; the next goes on. */
const MOST_PER_RUN = 20;

const CHOICES = select(worklistTab, { key: textField(KEY_HEADER), typed: rawField(ACT_CHOICE_HEADER) });

/** A row of `Perlu Tindakan`, as far as it is followed. */
export interface ChosenRow {
  readonly key: string;
  readonly typed: unknown;
}

/** @param rows those to look at; all if absent */
export const readChosen = (workbook: Context['workbook'], rows?: Span): readonly ChosenRow[] =>
  readRows(workbook, { rows: rows ? within(CHOICES, rows) : CHOICES }).rows;

/**
 * Records what officers have chosen in `Perlu Tindakan`. A row and a choice make one act, however many runs see them; the cell is emptied
 * when it is recorded, or says why it could not be.
 *
 * @param who who chose, as far as Google says
 * @returns how many acts were recorded
 */
export function takeRowChoices(context: Context, rows: readonly ChosenRow[], who = WORKLIST): number {
  const { workbook, lock } = context;
  const chosen = rows
    .flatMap(({ key, typed }) =>
      key !== '' && typeof typed === 'string' && typed.trim() !== '' && !isChoiceAnswer(typed)
        ? [{ key, typed }]
        : [],
    )
    .slice(0, MOST_PER_RUN);
  if (chosen.length === 0) return 0;
  const { zone } = readSettings(workbook).register;
  const answers = chosen.map((one) => ({ ...one, answer: follow(context, one, who, zone) }));
  lock.during(() => {
    const { choices } = readRows(workbook, { choices: CHOICES });
    const column = columnAt(worklistTab, ACT_CHOICE_HEADER);
    // A need that was ended has no row any more, and one that goes on may have another key by now.
    const changes = choices.flatMap(({ key, typed }, at) => {
      const answered = answers.find((one) => one.key === key && one.typed === typed);
      return answered
        ? [{ kind: 'update' as const, at, cells: [{ column, cell: text(answered.answer) }] }]
        : [];
    });
    if (changes.length > 0) workbook.write([{ tab: worklistTab, rows: changes }]);
  });
  return answers.filter(({ answer }) => answer === null).length;
}

/** Stands for who chose where Google does not say. */
const WORKLIST = 'tab Perlu Tindakan';

/** Records what was chosen, once for whoever sees the same choice; and once more after it was taken back. */
function record(context: Context, decision: Omit<Decision, 'at'>): DecideOutcome {
  const outcome = decide(context, decision, context.now());
  if (outcome !== 'known') return outcome;
  const { entries } = readIndex(context).decisions;
  const isSame = ({ id }: Decision): boolean => id === decision.id || id.startsWith(`${decision.id} `);
  const before = entries.filter((entry) => entry.undone && isSame(entry.decision)).length;
  return before === 0
    ? outcome
    : decide(context, { ...decision, id: `${decision.id} ${before + 1}` }, context.now());
}

/** @returns `null` where it was recorded, else what to say in the cell */
function follow(
  context: Context,
  { key, typed }: { readonly key: string; readonly typed: string },
  who: string,
  zone: Parameters<typeof dayOf>[1],
): string | null {
  const row = readNeedKey(key);
  const child = parseAnyCode(row?.code ?? '');
  const need = row?.kind ?? '';
  const choice = ROW_CHOICES.find(({ label }) => label.toLowerCase() === typed.trim().toLowerCase());
  if (!choice || !child || !isNeedKind(need)) return CHOICE_ANSWER.unknown;
  const on = dayOf(context.now(), zone);
  const content: ActContent = {
    kind: 'tindakan',
    child,
    act: choice.act,
    need,
    on,
    until: choice.days === null ? null : addDays(on, choice.days),
    result: choice.reason,
  };
  const decision = { id: `${key} ${choice.act} ${on} ${choice.reason}`, who, why: choice.label, content };
  const outcome = record(context, decision);
  return outcome === 'decided' || outcome === 'known' ? null : CHOICE_ANSWER.refused;
}

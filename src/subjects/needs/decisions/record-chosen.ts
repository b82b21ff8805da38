'beside the script';
import { addDays, dayOf } from '../../../kernel/calendar';
import { parseAnyCode } from '../../../kernel/code';
import type { Context } from '../../../ledger/context';
import { type DecideOutcome, decide } from '../../../ledger/decide';
import type { Decision } from '../../../ledger/decisions/decision';
import { readIndex } from '../../../ledger/ledger-index';
import { readSettings } from '../../../settings/settings';
import { text } from '../../../workbook/cells';
import { rawField, readRows, select, textField } from '../../../workbook/select';
import { columnAt, KEY_HEADER } from '../../../workbook/tab';
import type { ActContent } from '../acts/decided';
import { isNeedKind } from '../kinds/need-kinds';
import { mayBeFed } from '../sidebar/offered';
import { ACT_CHOICE_HEADER, CHOICE_ANSWER, ROW_CHOICES } from '../tabs/worklist-choices';
import { readNeedKey, worklistTab } from '../tabs/worklist-tab';

const CHOICES = select(worklistTab, { key: textField(KEY_HEADER), typed: rawField(ACT_CHOICE_HEADER) });

/** A row in which something was chosen. */
export interface Chosen {
  readonly key: string;
  readonly typed: string;
}

/**
 * Records what was chosen, and empties the cells or says in them why it could not be.
 *
 * @returns how many acts were recorded
 */
export function recordChosen(context: Context, chosen: readonly Chosen[], who: string): number {
  const { workbook, lock } = context;
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

const WHY = select(worklistTab, { key: textField(KEY_HEADER), why: textField('Mengapa') });

const whyOf = ({ workbook }: Context, key: string): string =>
  readRows(workbook, { rows: WHY }).rows.find((row) => row.key === key)?.why ?? '';

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
  if (need === 'bantuan' && choice.act === 'supplement' && !mayBeFed(need, [whyOf(context, key)]))
    return CHOICE_ANSWER.program;
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

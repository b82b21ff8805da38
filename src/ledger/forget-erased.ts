import { responseCodeOf } from '../kernel/code';
import { readRows } from '../workbook/select';
import type { Context } from './context';
import { DECISIONS, decisionsFrom } from './decision-tab';
import { eraseKind } from './decisions/erase';
import { isOf } from './decisions/kind';
import { JOURNAL_IDS } from './journal-tab';
import { FIRST_FORM } from './responses/journal-keys';
import { responseKey } from './responses/response';

/** What the forms themselves keep of responses. */
export interface FormResponsesPort {
  /** Deletes responses of a form, passing over those that it does not have; throws when it could not be done now. */
  forget(form: string, ids: readonly string[]): void;
}

/** Name in the script's memory: key of the last erasure that the forms have followed. */
const FORGOTTEN_UNTIL = 'lupa:sampai';

/**
 * Lets the forms follow the erasures. Decisions are dated one after the other, so all that is left to do comes after the last one
 * done; broken off, it is taken up again.
 *
 * @returns how many erasures were followed
 */
export function forgetErased(
  { workbook, memory, kinds }: Pick<Context, 'workbook' | 'memory' | 'kinds'>,
  forms: FormResponsesPort,
): number {
  const { decided } = readRows(workbook, { decided: DECISIONS });
  const until = memory.get(FORGOTTEN_UNTIL) ?? '';
  const open = decisionsFrom(decided, kinds).entries.filter(
    ({ key, decision }) => isOf(eraseKind, decision.content) && key > until,
  );
  if (open.length === 0) return 0;
  const { journal } = readRows(workbook, { journal: JOURNAL_IDS });
  const named = journal.map(({ id, form }) => [id, form || FIRST_FORM] as const);
  const ids = [
    ...new Map(named.map(([id, form]) => [responseKey({ id, form }), [id, form] as const])).values(),
  ];
  for (const { key, about } of open) {
    const codes = new Set(about);
    const gone = ids.filter(([id]) => codes.has(responseCodeOf(id)));
    for (const form of new Set(gone.map(([, name]) => name))) {
      forms.forget(
        form,
        gone.flatMap(([id, name]) => (name === form ? [id] : [])),
      );
    }
    memory.set(FORGOTTEN_UNTIL, key);
  }
  return open.length;
}

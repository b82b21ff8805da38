import { responseCodeOf } from '../kernel/code';
import type { Ports } from '../workbook/ports';
import { journalTab } from './journal-tab';
import { DECISION_SELECTION, decisionsFrom } from './register-index';

/** What the form itself keeps of responses. */
export interface FormResponsesPort {
  /** Deletes responses, passing over those that the form does not have; throws when it could not be done now. */
  forget(ids: readonly string[]): void;
}

/** Name in the script's memory: key of the last erasure that the form has followed. */
const FORGOTTEN_UNTIL = 'lupa:sampai';

/**
 * Lets the form follow the erasures. Decisions are dated one after the other, so all that is left to do comes after the last one
 * done; broken off, it is taken up again.
 *
 * @returns how many erasures were followed
 */
export const forgetErased =
  ({ workbook, memory }: Pick<Ports, 'workbook' | 'memory'>, form: FormResponsesPort) =>
  (): number => {
    const [decided = []] = workbook.read([DECISION_SELECTION]);
    const until = memory.get(FORGOTTEN_UNTIL) ?? '';
    const open = decisionsFrom(decided).entries.filter(
      ({ key, decision }) => decision.content.kind === 'erase' && key > until,
    );
    if (open.length === 0) return 0;
    const [journal = []] = workbook.read([{ tab: journalTab, columns: ['ID Kiriman'] }]);
    const ids = [...new Set(journal.map(([id]) => String(id ?? '')))];
    for (const { key, about } of open) {
      const codes = new Set(about);
      form.forget(ids.filter((id) => codes.has(responseCodeOf(id))));
      memory.set(FORGOTTEN_UNTIL, key);
    }
    return open.length;
  };

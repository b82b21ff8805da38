import { nameForForm } from '../kernel/first-form';
import type { Context } from './context';
import type { Entry } from './decisions/resolve';

/** What the forms themselves keep of responses. */
export interface FormResponsesPort {
  /** Deletes responses of a form, passing over those that it does not have; throws when it could not be done now. */
  forget(form: string, ids: readonly string[]): void;
}

/** Name in the script's memory: key of the last erasure that a form has followed. */
export const followedName = (form: string): string => nameForForm('lupa:sampai', form);

/** Name in the script's memory: key of the last erasure whose rows the journal has lost too. */
export const SWEPT = 'lupa:disapu';

/** Name in the script's memory: forms that the journal names, though no subject reads them any more. */
export const OTHER_FORMS = 'lupa:formulir';

/** Whether a form has still to follow one of these erasures. */
export const isBehindOf = (
  form: string,
  erasures: readonly Pick<Entry, 'key'>[],
  memory: Pick<Context['memory'], 'get'>,
): boolean => erasures.some(({ key }) => key > (memory.get(followedName(form)) ?? ''));

/** What is left to do, once it is known that something is. */
export interface Forgetting {
  /** Forms that subjects read, and those that none reads any more. */
  readonly listed: readonly string[];
  readonly others: readonly string[];
  /** Key of the last erasure. */
  readonly last: string;
  /** Whether the journal has lost the rows of all of them. */
  readonly isSwept: boolean;
}

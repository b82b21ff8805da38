import type { AccountOptions } from '../google/core/world';
import type { RunAs } from './executor';

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@'));

/**
 * The person at the keyboard as code that runs for another account sees them: only within a Workspace domain (reference of
 * `Session.getActiveUser`).
 *
 * @returns an e-mail address, or ''
 */
export function toldPerson(kind: AccountOptions['kind'], person: string, account: string): string {
  const isTold = person === account || (kind === 'workspace' && domainOf(person) === domainOf(account));
  return isTold ? person : '';
}

/** What runs in a person's own window of the workbook, with the rights of that person. */
export const asPerson = (kind: 'menu' | 'script-run' | 'simple-trigger', person: string): RunAs => ({
  kind,
  effectiveUser: person,
  activeUser: person,
});

import { showWork } from '../google/dialogs';
import { isPageKey } from '../google/page-key';
import type { Refusal } from '../kernel/page-words';
import { atWindow, orRefusal } from './guarded';

/** What whoever is at the page reads of the work. */
export type Lines = readonly string[];

/**
 * Runs what an entry of the menu offers. Chosen from the menu, the function opens a page and does nothing else; that page calls the
 * very same function with its key, which nobody else has.
 *
 * @param name of the function that the menu and the page call
 * @param key whatever was sent as the first argument; a menu sends none
 * @param asked what has to be asked of the person while the menu is open
 * @returns `null` where the page was opened
 */
export function menuWork(
  name: string,
  title: string,
  key: unknown,
  work: (who: string) => Lines,
  asked: () => void = () => undefined,
): Lines | Refusal | null {
  if (isPageKey(key)) return atWindow(name, (who) => orRefusal(() => work(who)));
  atWindow(name, () => {
    asked();
    showWork(name, title);
  });
  return null;
}

import { prefilledUrl } from '../../forms/prefill';
import { dayOf } from '../../kernel/calendar';
import { parseCode } from '../../kernel/code';
import { SETTINGS_SELECTIONS, type Settings, settingsFrom } from '../../settings/settings';
import { noteHistory } from '../../workbook/history';
import type { Ports } from '../../workbook/ports';
import type { LabelledChild, ListedChild } from '../children/form/child-label';
import type { FormLinks } from '../children/form/form-links';
import { CHOICES_SELECTION, watchedChildren } from '../children/form/registered-children';
import { CARDS, cardsMade } from './words';

/** What is printed on a child's card; `url` opens the form filled in for the child, and tells no more than its code. */
export interface Card extends LabelledChild {
  readonly url: string;
}

type Reading = Pick<Ports, 'workbook' | 'now'>;

/** Names of the posyandu, and how many children each would have cards for. */
export function cardCounts(ports: Reading): readonly (readonly [posyandu: string, children: number])[] {
  const { settings, childrenOf } = registerOf(ports);
  return settings.register.posyandu.map(({ name }) => [name, childrenOf(name).length]);
}

/**
 * The cards of one posyandu, sorted by name; `Riwayat` notes that they were made.
 *
 * @param posyandu as the page told it
 * @returns `null` while the form has no list for the posyandu, so that links could not be filled in
 */
export const makeCards =
  (ports: Reading, links: FormLinks | null, who: string) =>
  (posyandu: unknown): readonly Card[] | null => {
    const { settings, childrenOf } = registerOf(ports);
    const { posyandu: listed, zone } = settings.register;
    const known = listed.find(({ name }) => name === posyandu);
    if (!known) throw new Error(CARDS.noSuchPosyandu);
    if (!links || !Object.keys(links.children).includes(known.name)) return null;
    const cards = childrenOf(known.name).flatMap((child) => cardOf(child, known.name, links) ?? []);
    noteHistory(ports, zone, who, cardsMade(known.name, cards.length));
    return cards;
  };

function registerOf({ workbook, now }: Reading): {
  readonly settings: Settings;
  readonly childrenOf: (posyandu: string) => readonly ListedChild[];
} {
  const [children = [], ...settingTables] = workbook.read([CHOICES_SELECTION, ...SETTINGS_SELECTIONS]);
  const settings = settingsFrom(settingTables);
  const lists = watchedChildren(children, dayOf(now(), settings.register.zone));
  return { settings, childrenOf: (posyandu) => lists.get(posyandu) ?? [] };
}

/** @returns `null` for a row whose code somebody typed over */
function cardOf(child: ListedChild, posyandu: string, links: FormLinks): Card | null {
  const { name, motherName, rt, rw } = child;
  const code = parseCode(child.code);
  return code && { name, motherName, rt, rw, code, url: prefilledUrl(links, posyandu, code) };
}

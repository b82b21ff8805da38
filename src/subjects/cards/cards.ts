import { dayOf } from '../../kernel/calendar';
import { parseCode } from '../../kernel/code';
import type { Context } from '../../ledger/context';
import { SETTINGS, type Settings, settingsFrom } from '../../settings/settings';
import { noteHistory } from '../../workbook/history';
import { readRows } from '../../workbook/select';
import type { LabelledChild, ListedChild } from '../children/form/child-label';
import { LISTED_CHILDREN, watchedChildren } from '../children/form/registered-children';
import { childFormUrl, hasChildList } from '../children/links/form-links';
import { CARDS, cardsMade } from './words';

/** What is printed on a child's card; `url` opens the form filled in for the child, and holds no more than its code. */
export interface Card extends LabelledChild {
  readonly url: string;
}

type CardContext = Pick<Context, 'workbook' | 'now' | 'links'>;

/** Names of the posyandu, and how many children each would have cards for. */
export function cardCounts(context: CardContext): readonly (readonly [posyandu: string, children: number])[] {
  const { settings, childrenOf } = registerOf(context);
  return settings.register.posyandu.map(({ name }) => [name, childrenOf(name).length]);
}

/**
 * The cards of one posyandu, sorted by name; `Riwayat` notes that they were made.
 *
 * @param posyandu as the page sent it
 * @returns `null` while the form has no list for the posyandu, so that links could not be filled in
 */
export function makeCards(context: CardContext, posyandu: unknown, who: string): readonly Card[] | null {
  const { settings, childrenOf } = registerOf(context);
  const { posyandu: listed, zone } = settings.register;
  const known = listed.find(({ name }) => name === posyandu);
  if (!known) throw new Error(CARDS.noSuchPosyandu);
  if (!hasChildList(context.links, known.name)) return null;
  const cards = childrenOf(known.name).flatMap((child) => cardOf(child, known.name, context) ?? []);
  noteHistory(context, zone, who, cardsMade(known.name, cards.length));
  return cards;
}

function registerOf({ workbook, now }: CardContext): {
  readonly settings: Settings;
  readonly childrenOf: (posyandu: string) => readonly ListedChild[];
} {
  const { children, ...rows } = readRows(workbook, { children: LISTED_CHILDREN, ...SETTINGS });
  const settings = settingsFrom(rows);
  const lists = watchedChildren(children, dayOf(now(), settings.register.zone));
  return { settings, childrenOf: (posyandu) => lists.get(posyandu) ?? [] };
}

/** @returns `null` for a row whose code somebody typed over */
function cardOf(child: ListedChild, posyandu: string, { links }: CardContext): Card | null {
  const { name, motherName, rt, rw } = child;
  const code = parseCode(child.code);
  const url = code && childFormUrl(links, posyandu, code);
  return code && url ? { name, motherName, rt, rw, code, url } : null;
}

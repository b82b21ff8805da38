'beside the script';

import { dayOf } from '../../kernel/calendar';
import { parseCode } from '../../kernel/code';
import type { Context } from '../../ledger/context';
import { DECISIONS, decisionsFrom } from '../../ledger/decision-tab';
import type { Decisions } from '../../ledger/decisions/resolve';
import { cardSeries } from '../../ledger/decisions/revoke-card';
import { sealsOf } from '../../ledger/responses/sender-seal';
import { cardKey } from '../../settings/sender-keys';
import { SETTINGS, type Settings, settingsFrom } from '../../settings/settings';
import { noteHistory } from '../../workbook/history';
import { readRows } from '../../workbook/select';
import type { LabelledChild, ListedChild } from '../children/form/child-label';
import { LISTED_CHILDREN, watchedChildren } from '../children/form/registered-children';
import { childFormUrl, hasChildList, posyanduFormUrl } from '../children/links/form-links';
import { type SessionChild, sessionRows } from './session-rows';
import { CARDS, cardsMade, sheetMade } from './words';

/**
 * What is printed on a child's card; `url` opens the form filled in for the child, and holds no more than its code and the key that
 * admits a visit of this child.
 */
export interface Card extends LabelledChild {
  readonly url: string;
}

/** What is printed on the sheet of one posyandu, for the measures of a day. */
export interface SessionSheet {
  readonly kelurahan: string;
  readonly children: readonly SessionChild[];
  /** Opens the form for the posyandu; `null` before the form exists. */
  readonly url: string | null;
}

type CardContext = Pick<Context, 'workbook' | 'now' | 'links' | 'sign' | 'kinds' | 'memory'>;

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
  const { settings, decisions, childrenOf } = registerOf(context);
  const name = listedPosyandu(posyandu, settings);
  if (!hasChildList(context.links, name)) return null;
  const cards = childrenOf(name).flatMap((child) => cardOf(child, name, decisions, context) ?? []);
  noteHistory(context, settings.register.zone, who, cardsMade(name, cards.length));
  return cards;
}

/**
 * The sheet of one posyandu for a session, its children sorted by name; `Riwayat` notes that it was made.
 *
 * @param posyandu as the page sent it
 */
export function makeSessionSheet(context: CardContext, posyandu: unknown, who: string): SessionSheet {
  const { settings, childrenOf } = registerOf(context);
  const name = listedPosyandu(posyandu, settings);
  const children = sessionRows(context.workbook, childrenOf(name));
  noteHistory(context, settings.register.zone, who, sheetMade(name, children.length));
  return { kelurahan: settings.kelurahan, children, url: posyanduFormUrl(context.links, name) };
}

/** @throws Error for a posyandu that is not in the settings: whoever is at a window can send anything */
function listedPosyandu(posyandu: unknown, { register }: Settings): string {
  const known = register.posyandu.find(({ name }) => name === posyandu);
  if (!known) throw new Error(CARDS.noSuchPosyandu);
  return known.name;
}

function registerOf(context: CardContext): {
  readonly settings: Settings;
  readonly decisions: Decisions;
  readonly childrenOf: (posyandu: string) => readonly ListedChild[];
} {
  const { workbook, now, kinds } = context;
  const { children, decided, ...rows } = readRows(workbook, {
    children: LISTED_CHILDREN,
    decided: DECISIONS,
    ...SETTINGS,
  });
  const settings = settingsFrom(rows);
  const lists = watchedChildren(children, dayOf(now(), settings.register.zone));
  const decisions = decisionsFrom(decided, kinds, sealsOf(context));
  return { settings, decisions, childrenOf: (posyandu) => lists.get(posyandu) ?? [] };
}

/** @returns `null` for a row whose code somebody typed over */
function cardOf(
  child: ListedChild,
  posyandu: string,
  decisions: Decisions,
  { links, sign }: CardContext,
): Card | null {
  const { name, motherName, rt, rw } = child;
  const code = parseCode(child.code);
  const key = code && cardKey(code, cardSeries(code, decisions), sign);
  const url = code && childFormUrl(links, posyandu, code, key);
  return code && url ? { name, motherName, rt, rw, code, url } : null;
}

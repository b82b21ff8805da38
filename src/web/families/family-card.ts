// One household on the page: its children, what is known of it, and what can be done.

import { dayOf, type TimeZone } from '../../kernel/calendar';
import { longDay, neighbourhood } from '../../kernel/words';
import type { FamilyDecision, FamilyView } from '../../subjects/families/family-page';
import { ITEM_LABEL, saidText, FAMILY_PAGE as TEXTS, UNKNOWN } from '../../subjects/families/page-words';
import { el } from '../dom';
import { ITEMS } from './items';
import { button } from './parts';

export interface CardEvents {
  /** Opens a form in the card. */
  edit(place: HTMLElement): void;
  tie(place: HTMLElement): void;
  undo(place: HTMLElement, decision: FamilyDecision): void;
}

export const titleOf = ({ mother }: Pick<FamilyView, 'mother'>): string => TEXTS.title(mother);

export function familyCard(family: FamilyView, zone: TimeZone, events: CardEvents): HTMLElement {
  const { code, rt, rw, members, decisions } = family;
  const title = titleOf(family);
  const place = el('div');
  const isAnyKnown = ITEMS.some((item) => family.known[item] !== null);
  return el(
    'article',
    { class: 'card' },
    el('h2', {}, `${title}, ${neighbourhood(rt, rw)}`),
    el('p', { class: 'quiet' }, code),
    el(
      'ul',
      { 'aria-label': TEXTS.members },
      ...members.map((one) =>
        el('li', {}, `${one.name} (${one.code})${one.isGone ? `, ${TEXTS.gone}` : ''}`),
      ),
    ),
    isAnyKnown ? knownList(family) : el('p', {}, TEXTS.nothing),
    el(
      'div',
      { class: 'bar' },
      button(TEXTS.edit, () => events.edit(place), { 'aria-label': TEXTS.editWhom(title, code) }),
      button(TEXTS.ties, () => events.tie(place), { 'aria-label': TEXTS.tiesWhom(title, code) }),
    ),
    place,
    decisions.length === 0
      ? null
      : el(
          'details',
          {},
          el('summary', {}, TEXTS.decisions),
          el('ul', {}, ...decisions.map((one) => decisionLine(one, zone, () => events.undo(place, one)))),
        ),
  );
}

const knownList = ({ known }: FamilyView): HTMLElement =>
  el(
    'dl',
    {},
    ...ITEMS.flatMap((item) => {
      const said = known[item];
      return [el('dt', {}, ITEM_LABEL[item]), el('dd', {}, said ? saidText(item, said) : UNKNOWN)];
    }),
  );

function decisionLine(decision: FamilyDecision, zone: TimeZone, undo: () => void): HTMLElement {
  const { at, who, why, what, undone } = decision;
  const day = longDay(dayOf(at, zone));
  return el(
    'li',
    {},
    [`${what}, ${day}, ${who}`, ...(why === '' ? [] : [why]), ...(undone ? [TEXTS.undone] : [])].join('. '),
    undone ? null : button(TEXTS.undo, undo, { 'aria-label': TEXTS.undoWhat(what, day) }),
  );
}

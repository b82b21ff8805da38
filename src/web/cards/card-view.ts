import { neighbourhood } from '../../kernel/words';
import { CARDS_PAGE } from '../../subjects/cards/page-words';
import { el } from '../dom';
import { qrCode } from '../print/qr';

/** What `buatKartu` returns for each child. */
export interface Card {
  readonly name: string;
  readonly motherName: string | null;
  readonly rt: number | null;
  readonly rw: number | null;
  readonly code: string;
  readonly url: string;
}

/** Two beside each other, four below, on A4. */
const CARDS_A_SHEET = 8;

function cardOf({ name, motherName, rt, rw, code, url }: Card, posyandu: string): HTMLElement {
  return el(
    'article',
    { class: 'card' },
    el(
      'div',
      { class: 'who' },
      el('h2', {}, name),
      motherName === null ? null : el('p', { class: 'mother' }, CARDS_PAGE.mother(motherName)),
      el('p', {}, neighbourhood(rt, rw)),
      el('p', { class: 'posyandu' }, CARDS_PAGE.posyandu(posyandu)),
      el('p', { class: 'code' }, code),
      el('p', { class: 'scan' }, CARDS_PAGE.scan),
    ),
    el('div', { class: 'qr' }, qrCode(url, CARDS_PAGE.qrOf(name))),
  );
}

/** The cards in their order, a page of paper after the other. */
export function sheetsOf(cards: readonly Card[], posyandu: string): readonly HTMLElement[] {
  const sheets: HTMLElement[] = [];
  for (let first = 0; first < cards.length; first += CARDS_A_SHEET) {
    const some = cards.slice(first, first + CARDS_A_SHEET);
    sheets.push(el('section', { class: 'sheet' }, ...some.map((card) => cardOf(card, posyandu))));
  }
  return sheets;
}

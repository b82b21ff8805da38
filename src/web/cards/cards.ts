// The page with a posyandu's cards: chosen, shown as they will be on paper, printed.
import { CARDS_PAGE } from '../../subjects/cards/page-words';
import { byId, el, fill } from '../dom';
import { askServer } from '../server';
import { type Card, sheetsOf } from './card-view';

/** What `siapKartu` returns. */
type Counts = readonly (readonly [posyandu: string, children: number])[];

const say = (text: string): void => fill(byId('message'), text);

function show(posyandu: string, cards: readonly Card[] | null, print: HTMLButtonElement): void {
  const sheets = sheetsOf(cards ?? [], posyandu);
  fill(byId('cards'), ...sheets);
  print.disabled = sheets.length === 0;
  if (cards === null) say(CARDS_PAGE.notInForm);
  else say(cards.length === 0 ? CARDS_PAGE.noChildren : CARDS_PAGE.made(cards.length, sheets.length));
}

function start(counts: Counts): void {
  const options = counts.map(([posyandu, children]) =>
    el('option', { value: posyandu }, CARDS_PAGE.option(posyandu, children)),
  );
  const choice = el('select', {}, el('option', { value: '' }, CARDS_PAGE.pleaseChoose), ...options);
  const print = el('button', { type: 'button', class: 'main', disabled: '' }, CARDS_PAGE.print);
  print.addEventListener('click', () => window.print());
  choice.addEventListener('change', () => {
    const posyandu = choice.value;
    fill(byId('cards'));
    print.disabled = true;
    say(posyandu === '' ? '' : CARDS_PAGE.loading);
    if (posyandu === '') return;
    askServer<readonly Card[] | null>('buatKartu', posyandu).then(
      (cards) => {
        if (choice.value === posyandu) show(posyandu, cards, print);
      },
      () => say(CARDS_PAGE.failed),
    );
  });
  fill(byId('choose'), el('label', {}, CARDS_PAGE.choose, ' ', choice), print);
}

say(CARDS_PAGE.loading);
askServer<Counts>('siapKartu').then(
  (counts) => {
    say('');
    start(counts);
  },
  () => say(CARDS_PAGE.failed),
);

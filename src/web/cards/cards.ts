// The page with a posyandu's cards.
import { CARDS_PAGE } from '../../subjects/cards/page-words';
import { startPage } from '../print/posyandu-chooser';
import { type Card, sheetsOf } from './card-view';

startPage<readonly Card[] | null>({
  functionName: 'buatKartu',
  loading: CARDS_PAGE.loading,
  draw(cards, posyandu) {
    const sheets = sheetsOf(cards ?? [], posyandu);
    if (cards === null) return { sheets, said: CARDS_PAGE.notInForm };
    const said = cards.length === 0 ? CARDS_PAGE.noChildren : CARDS_PAGE.made(cards.length, sheets.length);
    return { sheets, said };
  },
});

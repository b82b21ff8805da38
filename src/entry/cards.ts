// The page with the printable cards, and what it asks of the script.
import { showPage } from '../google/dialogs';
import { type Card, cardCounts, makeCards } from '../subjects/cards/cards';
import { CARDS } from '../subjects/cards/words';
import { atWindow } from './guarded';
import { openInstallation } from './installation';

/** Menu: the page that prints cards. */
export function kartuQr(): void {
  atWindow('kartuQr', () => {
    openInstallation();
    showPage('kartu', CARDS.menu, { width: 900, height: 640 });
  });
}

/** Page: what there is to choose from. */
export function siapKartu(): ReturnType<typeof cardCounts> {
  return atWindow('siapKartu', () => cardCounts(openInstallation().context));
}

/** Page: the cards of one posyandu. */
export function buatKartu(posyandu: unknown): readonly Card[] | null {
  return atWindow('buatKartu', (who) => makeCards(openInstallation().context, posyandu, who));
}

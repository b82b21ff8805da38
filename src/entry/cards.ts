// The page with the printable cards, and what it asks of the script.
import { requireWindow, showPage } from '../adapters/dialogs';
import { type Card, cardCounts, makeCards } from '../application/form/cards';
import { CARDS } from '../messages/cards';
import { guarded } from './guarded';
import { openInstallation } from './installation';

/** Menu: the page that prints cards. */
export function kartuQr(): void {
  guarded('kartuQr', () => {
    openInstallation();
    showPage('kartu', CARDS.menu, { width: 900, height: 640 });
  });
}

/** Page: what there is to choose from. */
export function siapKartu(): ReturnType<typeof cardCounts> {
  return guarded('siapKartu', () => {
    requireWindow();
    return cardCounts(openInstallation().ports);
  });
}

/** Page: the cards of one posyandu. */
export function buatKartu(posyandu: unknown): readonly Card[] | null {
  return guarded('buatKartu', () => {
    const who = requireWindow();
    const { ports, formLinks } = openInstallation();
    return makeCards(ports, formLinks(), who)(posyandu);
  });
}

import type { Room } from '../../installation/room';
import type { RoomFunction } from '../../installation/window';
import { cardCounts, makeCards } from './cards';
import { CARDS } from './words';

/** Opens the page that prints cards. */
const open: RoomFunction = {
  name: 'kartuQr',
  run: ({ window }) => window.dialog('kartu', CARDS.menu, { width: 900, height: 640 }),
};

/** Answers which posyandu there are to choose from. */
const counts: RoomFunction = { name: 'siapKartu', run: (context) => cardCounts(context) };

/** Answers the cards of one posyandu. */
const cards: RoomFunction = {
  name: 'buatKartu',
  run: (context, posyandu) => makeCards(context, posyandu, context.who),
};

export const cardsRoom: Room = {
  name: 'cards',
  functions: [open, counts, cards],
  menu: [{ label: CARDS.menu, functionName: open.name, place: 100 }],
};

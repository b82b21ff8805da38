import { forOfficers } from '../../installation/for-officers';
import type { Room } from '../../installation/room';
import type { RoomFunction, RoomWindow, WindowContext } from '../../installation/window';
import { cardCounts, makeCards, makeSessionSheet } from './cards';
import { makeSweepList } from './sweep';
import { CARDS, PAPER_LEFTOVER } from './words';

const SIZE = { width: 900, height: 640 };

const opening = (name: string, page: string, title: string): RoomWindow => ({
  name,
  open: (window) => window.dialog(page, title, SIZE),
});

/** Cards admit visits and sheets hold names: they are for whoever may decide. */
const answering = (name: string, run: (context: WindowContext, asked: unknown) => unknown): RoomFunction =>
  forOfficers({ name, run }, CARDS.notAllowed);

const openCards = opening('kartuQr', 'kartu', CARDS.menu);
const openSheet = opening('lembarSesi', 'lembar-sesi', CARDS.sheetMenu);

const openSweep = opening('daftarSapu', 'daftar-sapu', CARDS.sweepMenu);

/** Answers which posyandu there are to choose from. */
const counts = answering('siapKartu', (context) => cardCounts(context));

/** Answers the cards of one posyandu. */
const cards = answering('buatKartu', (context, posyandu) => makeCards(context, posyandu, context.who));

/** Answers the session sheet of one posyandu. */
const sheet = answering('buatLembarSesi', (context, posyandu) =>
  makeSessionSheet(context, posyandu, context.who),
);

/** Answers who of one posyandu was not measured. */
const sweep = answering('buatDaftarSapu', (context, posyandu) =>
  makeSweepList(context, posyandu, context.who),
);

export const cardsRoom: Room = {
  name: 'cards',
  windows: [openCards, openSheet, openSweep],
  functions: [counts, cards, sheet, sweep],
  leftovers: [{ name: 'kertas', sentence: PAPER_LEFTOVER }],
  menu: [
    { label: CARDS.menu, functionName: openCards.name, place: 220 },
    { label: CARDS.sheetMenu, functionName: openSheet.name, place: 230 },
    { label: CARDS.sweepMenu, functionName: openSweep.name, place: 240 },
  ],
};

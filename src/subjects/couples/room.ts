import type { Room } from '../../installation/room';
import { correctionKind } from '../mothers/frame/correction';
import { vanishedPersons } from '../mothers/frame/vanished-persons';
import { couples } from './couples';
import { COUPLES } from './register/state';
import { coupleCorrections } from './tabs/corrections';

/** Stored in the outbox; never changed. */
const CORRECTION = 'perbaikan-catin';

export const couplesRoom: Room = {
  name: 'couples',
  subject: couples,
  mails: [
    correctionKind(CORRECTION, (states) => {
      const state = states.of(COUPLES);
      return state.repairs.length === 0 ? [] : coupleCorrections(state);
    }),
  ],
  followers: [vanishedPersons((states) => states.of(COUPLES).couples)],
};

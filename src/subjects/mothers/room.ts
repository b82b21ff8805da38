import type { Room } from '../../installation/room';
import { correctionKind } from './frame/correction';
import { vanishedPersons } from './frame/vanished-persons';
import { mothers } from './mothers';
import { MOTHERS } from './register/state';
import { motherCorrections } from './tabs/corrections';

/** Stored in the outbox; never changed. */
const CORRECTION = 'perbaikan-ibu';

export const mothersRoom: Room = {
  name: 'mothers',
  subject: mothers,
  mails: [
    correctionKind(CORRECTION, (states) => {
      const state = states.of(MOTHERS);
      return state.repairs.length === 0 ? [] : motherCorrections(state);
    }),
  ],
  followers: [vanishedPersons((states) => states.of(MOTHERS).women)],
};
